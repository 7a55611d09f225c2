#include "cli/changework.h"
#include "cli/commands.h"
#include "cli/text/changetext.h"
#include "cli/words.h"
#include "ui/text/problemjson.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct ChangeCommands
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::ChangeCommands)
};

void answer(const std::vector<ServerChange> &changes, const std::vector<Error> &errors,
            Session &session)
{
    for (const Error &error : errors)
        warn(session.console(), error);
    for (const ServerChange &change : changes) {
        if (change.outcome.error)
            session.console().warn(change.path + u": "_s + diagnosis(*change.outcome.error),
                                   problemCode(*change.outcome.error));
    }
    std::vector<ChangeRecord> records;
    for (const ServerChange &change : changes)
        records.push_back(change.record(session.idOf(change.absolute)));
    if (session.json())
        session.console().print(changeJson(records, errors));
    else if (!changes.empty())
        session.console().print(changeText(changes));
}

/// A store that cannot be used: nothing was tried on any server.
ExitCode answerStoreError(const Error &error, Session &session)
{
    answer({}, {error}, session);
    return ExitCode::NotDone;
}

bool isSettled(const ServerChange &change)
{
    const EntryResult result = change.outcome.result;
    return !change.outcome.error &&
           (result == EntryResult::Verified || result == EntryResult::Unchanged);
}

ExitCode planVerdict(const std::vector<ServerChange> &changes)
{
    if (std::any_of(changes.begin(), changes.end(),
                    [](const ServerChange &change) { return change.wouldChange(); }))
        return ExitCode::NeedsAction;
    return std::all_of(changes.begin(), changes.end(), isSettled) ? ExitCode::Done
                                                                  : ExitCode::NotDone;
}

ExitCode actVerdict(const std::vector<ServerChange> &changes)
{
    return std::all_of(changes.begin(), changes.end(), isSettled) ? ExitCode::Done
                                                                  : ExitCode::NotDone;
}

/// The catalogue's mitigation, or null after saying which there are.
const Mitigation *knownMitigation(const QString &id, Session &session)
{
    const MitigationCatalog &catalog = session.catalogs().mitigations;
    if (const Mitigation *found = catalog.find(id.toUpper()))
        return found;
    QStringList known;
    for (const Mitigation &mitigation : catalog.mitigations())
        known.append(mitigation.id);
    session.console().warn(ChangeCommands::tr("There is no mitigation “%1”; there are: %2.")
                               .arg(id, known.join(u", "_s)));
    return nullptr;
}

/// `journal` null: plans only.
std::vector<ServerChange> applyToAll(const Mitigation &mitigation, const QStringList &paths,
                                     JournalStore *journal, Session &session)
{
    std::vector<ServerChange> changes;
    QSet<QString> stoppedGroups;
    for (const NamedServer &server : session.findServers(paths))
        changes.push_back(applyMitigation(mitigation, server, {journal, &stoppedGroups}, session));
    return changes;
}

/// Takes back an entry of the store or shows how; the errors concern the store or the entry's id.
Result<ServerChange> undoRecorded(const QString &id, const QString &path, JournalStore &journal,
                                  bool carryOut, Session &session)
{
    const auto entry = journal.entry(EntryId{id});
    if (!entry)
        return failure(entry.error());
    const auto history = journal.entriesOf(entry->serverId);
    if (!history)
        return failure(history.error());
    return undoEntry(*entry, *history, path, {carryOut ? &journal : nullptr, nullptr}, session);
}

ExitCode planUndo(const PlanRequest &request, Session &session)
{
    const auto store = session.storeForReading();
    if (!store)
        return answerStoreError(store.error(), session);
    if (!*store)
        return answerStoreError(
            {ErrorCode::NotFound, Reason::EntryNotFound, request.undoEntry, {}, 0, 0}, session);
    const auto change = undoRecorded(request.undoEntry, request.paths.value(0), (*store)->journal(),
                                     false, session);
    if (!change)
        return answerStoreError(change.error(), session);
    answer({*change}, {}, session);
    return planVerdict({*change});
}

} // namespace

ExitCode run(const PlanRequest &request, Session &session)
{
    const Mitigation *mitigation =
        request.mitigation.isEmpty() ? nullptr : knownMitigation(request.mitigation, session);
    if (mitigation == nullptr && !request.mitigation.isEmpty())
        return ExitCode::Usage;
    if (!request.undoEntry.isEmpty())
        return planUndo(request, session);
    const auto changes = applyToAll(*mitigation, request.paths, nullptr, session);
    answer(changes, {}, session);
    return planVerdict(changes);
}

ExitCode run(const ApplyRequest &request, Session &session)
{
    const Mitigation *mitigation = knownMitigation(request.mitigation, session);
    if (mitigation == nullptr)
        return ExitCode::Usage;
    if (request.dryRun) {
        const auto changes = applyToAll(*mitigation, request.paths, nullptr, session);
        answer(changes, {}, session);
        return planVerdict(changes);
    }
    const auto store = session.storeForChanges();
    if (!store)
        return answerStoreError(store.error(), session);
    const auto changes = applyToAll(*mitigation, request.paths, &(*store)->journal(), session);
    answer(changes, {}, session);
    return actVerdict(changes);
}

ExitCode run(const BlockRequest &request, Session &session)
{
    const auto onAll = [&](JournalStore *journal) {
        std::vector<ServerChange> changes;
        QSet<QString> stoppedGroups;
        for (const NamedServer &server : session.findServers(request.paths))
            changes.push_back(changeBlockList(request.ids, request.kind, server,
                                              {journal, &stoppedGroups}, session));
        return changes;
    };
    if (request.dryRun) {
        const auto changes = onAll(nullptr);
        answer(changes, {}, session);
        return planVerdict(changes);
    }
    const auto store = session.storeForChanges();
    if (!store)
        return answerStoreError(store.error(), session);
    const auto changes = onAll(&(*store)->journal());
    answer(changes, {}, session);
    return actVerdict(changes);
}

ExitCode run(const UndoEntryRequest &request, Session &session)
{
    const auto store = session.storeForSettling();
    if (!store)
        return answerStoreError(store.error(), session);
    if (!*store)
        return answerStoreError(
            {ErrorCode::NotFound, Reason::EntryNotFound, request.entry, {}, 0, 0}, session);
    const auto change =
        undoRecorded(request.entry, request.path, (*store)->journal(), true, session);
    if (!change)
        return answerStoreError(change.error(), session);
    answer({*change}, {}, session);
    return actVerdict({*change});
}

ExitCode run(const RemovalRequest &request, Session &session)
{
    const auto servers = session.findServers({request.path});
    if (servers.size() != 1) {
        session.console().warn(
            ChangeCommands::tr("“%1” holds several servers; this command changes one.")
                .arg(request.path));
        return ExitCode::Usage;
    }
    const auto store = session.storeForChanges();
    if (!store)
        return answerStoreError(store.error(), session);
    const ServerChange change =
        removeUnrecorded(request.what, servers.front(), {&(*store)->journal(), nullptr}, session);
    answer({change}, {}, session);
    return actVerdict({change});
}

ExitCode run(const RecoverRequest &request, Session &session)
{
    const auto servers = session.findServers(request.paths);
    for (const NamedServer &server : servers) {
        if (server.error)
            return answerStoreError(*server.error, session);
    }
    const auto store = session.storeForSettling();
    if (!store)
        return answerStoreError(store.error(), session);
    std::vector<ServerChange> changes;
    if (*store) {
        const auto open = (*store)->journal().openEntries();
        if (!open)
            return answerStoreError(open.error(), session);
        for (const JournalEntry &entry : *open) {
            const auto place =
                std::find_if(servers.begin(), servers.end(), [&](const NamedServer &server) {
                    return concerns(entry, server, session);
                });
            if (request.paths.isEmpty())
                changes.push_back(settle(entry, entry.path, (*store)->journal(), session));
            else if (place != servers.end())
                changes.push_back(settle(entry, place->absolute, (*store)->journal(), session));
        }
    }
    answer(changes, {}, session);
    if (changes.empty() && !session.json())
        session.console().print(request.paths.isEmpty()
                                    ? ChangeCommands::tr("Nothing was left open.")
                                    : ChangeCommands::tr("Nothing was left open there."));
    const bool allSettled =
        std::none_of(changes.begin(), changes.end(), [](const ServerChange &change) {
            return change.outcome.result == EntryResult::InDoubt ||
                   change.outcome.result == EntryResult::Running;
        });
    return allSettled ? ExitCode::Done : ExitCode::NotDone;
}

} // namespace amado::cli
