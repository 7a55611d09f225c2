// SPDX-License-Identifier: MIT
#include "cli/changework.h"
#include "cli/commands.h"
#include "cli/text/changetext.h"
#include "cli/words.h"
#include "ui/text/changejson.h"
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
        if (const auto error = change.act.error())
            session.console().warn(change.path + u": "_s + diagnosis(*error), problemCode(*error));
    }
    std::vector<ChangeRecord> records;
    for (const ServerChange &change : changes)
        records.push_back(changeRecord(change.act, change.path));
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
    const EntryResult result = change.act.result();
    return !change.act.error() &&
           (result == EntryResult::Verified || result == EntryResult::Unchanged);
}

ExitCode planVerdict(const std::vector<ServerChange> &changes)
{
    if (std::any_of(changes.begin(), changes.end(),
                    [](const ServerChange &change) { return change.act.wouldChange(); }))
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
    session.console().warn(
        ChangeCommands::tr("There is no mitigation “%1”. Available mitigations: %2.")
            .arg(id, known.join(u", "_s)));
    return nullptr;
}

/// On every server of the paths; a dry run makes plans only.
ExitCode actOnAll(const ActRequest &request, const QStringList &paths, bool dryRun,
                  Session &session)
{
    if (dryRun) {
        const auto changes = actOn(session.findServers(paths), request, nullptr, session);
        answer(changes, {}, session);
        return planVerdict(changes);
    }
    const auto store = session.storeForChanges();
    if (!store)
        return answerStoreError(store.error(), session);
    const auto changes = actOn(session.findServers(paths), request, &(*store)->journal(), session);
    answer(changes, {}, session);
    return actVerdict(changes);
}

/// Takes back an entry of the store or shows how; the errors concern the store or the entry's id.
Result<ServerChange> undoRecorded(const QString &id, const QString &path, JournalStore &journal,
                                  bool carryOut, Session &session)
{
    const auto entry = journal.entry(EntryId{id});
    if (!entry)
        return failure(entry.error());
    return undoEntry(*entry, path, journal, carryOut, session);
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
    return actOnAll(Apply{mitigation->id}, request.paths, true, session);
}

ExitCode run(const ApplyRequest &request, Session &session)
{
    const Mitigation *mitigation = knownMitigation(request.mitigation, session);
    if (mitigation == nullptr)
        return ExitCode::Usage;
    return actOnAll(Apply{mitigation->id}, request.paths, request.dryRun, session);
}

ExitCode run(const BlockRequest &request, Session &session)
{
    return actOnAll(Block{request.ids, request.kind}, request.paths, request.dryRun, session);
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
            ChangeCommands::tr("“%1” contains several servers, but this command changes only one.")
                .arg(request.path));
        return ExitCode::Usage;
    }
    return actOnAll(request.what, {request.path}, false, session);
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
        std::vector<UnsettledEntry> unsettled;
        const auto open = (*store)->journal().openEntries();
        if (!open)
            return answerStoreError(open.error(), session);
        for (const JournalEntry &entry : *open) {
            const auto place =
                std::find_if(servers.begin(), servers.end(), [&](const NamedServer &server) {
                    return concerns(entry, server, session);
                });
            if (request.paths.isEmpty())
                unsettled.push_back({entry, entry.path});
            else if (place != servers.end())
                unsettled.push_back({entry, place->absolute});
        }
        changes = settle(unsettled, (*store)->journal(), session);
    }
    answer(changes, {}, session);
    if (changes.empty() && !session.json())
        session.console().print(request.paths.isEmpty()
                                    ? ChangeCommands::tr("There is nothing to settle.")
                                    : ChangeCommands::tr("There is nothing to settle there."));
    const bool allSettled =
        std::none_of(changes.begin(), changes.end(), [](const ServerChange &change) {
            return change.act.result() == EntryResult::InDoubt ||
                   change.act.result() == EntryResult::Running;
        });
    return allSettled ? ExitCode::Done : ExitCode::NotDone;
}

} // namespace amado::cli
