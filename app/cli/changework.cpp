// SPDX-License-Identifier: MIT
#include "cli/changework.h"

#include "io/connect/liveconnector.h"
#include "io/signon/operatorname.h"
#include "io/store/samefile.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

ActTools toolsOf(JournalStore *journal, Session &session)
{
    return {.connector = session.connector(),
            .catalogs = session.catalogs(),
            .clock = session.clock(),
            .journal = journal,
            .person = operatorName(),
            .tellsStates = false};
}

std::vector<ActRecord> planOn(const std::vector<NamedServer> &servers, const ActRequest &request,
                              const ActTools &tools, Session &session)
{
    auto answers = session.onEach<ActRecord>(
        servers, Doing::Planning, false,
        [&session, tools, request](const NamedServer &server, const CallContext &context,
                                   const ProgressSink &progress) -> Result<ActRecord> {
            return planActs(tools, server.record, session.remembered(server), {request}, context,
                            progress)
                .front();
        });
    std::vector<ActRecord> records;
    for (size_t i = 0; i < servers.size(); ++i)
        records.push_back(
            answers[i] ? std::move(*answers[i])
                       : failedActs(servers[i].record, {request}, answers[i].error()).front());
    return records;
}

std::vector<ServerChange> withPlaces(const std::vector<NamedServer> &servers,
                                     std::vector<ActRecord> records)
{
    std::vector<ServerChange> changes;
    for (size_t i = 0; i < servers.size(); ++i)
        changes.push_back({servers[i].path, std::move(records[i])});
    return changes;
}

/// Without looking whether the server is there: the session says that.
NamedServer namedServer(const QString &path, Session &session)
{
    auto servers = session.findServers({path});
    if (servers.size() == 1) {
        if (!isServerAddress(path))
            servers.front().error.reset();
        return servers.front();
    }
    NamedServer server{path, QFileInfo(path).absoluteFilePath(), std::nullopt};
    server.record.name = nameOfPath(server.absolute);
    server.record.path = server.absolute;
    return server;
}

bool isSameName(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// What the server at a place calls itself.
std::optional<QString> nameAt(const QString &path, Session &session)
{
    const auto host = session.connector().connect(path);
    if (!host)
        return std::nullopt;
    const std::vector<HostRequest> request{DescribeServer{}};
    const auto replies = (*host)->run(request, session.context());
    if (!replies || replies->size() != request.size())
        return std::nullopt;
    const auto described = replyAs<ServerDescription>(replies->front());
    return described ? std::optional(described->name) : std::nullopt;
}

/// Whether the server of an entry still is where it was reached then. A folder that does not say
/// which server it is counts as the same one.
bool isStillThere(const JournalEntry &entry, Session &session)
{
    const auto servers = session.connector().serversAt(entry.path);
    if (!servers || std::none_of(servers->begin(), servers->end(),
                                 [&](const QString &path) { return isSameFile(path, entry.path); }))
        return false;
    const auto name = nameAt(entry.path, session);
    return !name || isSameName(*name, entry.server);
}

tl::unexpected<Error> another(const QString &path, const QString &why)
{
    return failure(ErrorCode::PreconditionFailed, Reason::ServerMismatch, path, why);
}

/// Whether the server at `path`, which has the name of the entry's, is the one of the entry. At
/// another place than then it is, when its volume was moved there: nobody else may answer to the
/// name where it was before, for that is a copy of it, or it of that.
Result<> samePlace(const JournalEntry &entry, const QString &path, Session &session)
{
    const bool live = isServerAddress(entry.path);
    if (live != isServerAddress(path))
        return another(path, entry.path);
    if (live || entry.path == path || isSameFile(entry.path, path) || !isStillThere(entry, session))
        return {};
    return another(path, entry.path);
}

using Outcomes = std::vector<Result<ChangeOutcome>>;

ChangeOutcome leftOpen(const JournalEntry &entry, const Error &error)
{
    ChangeOutcome outcome = notStarted(EntryResult::InDoubt, error);
    outcome.entry = entry.id;
    outcome.steps = entry.steps;
    return outcome;
}

} // namespace

std::vector<ServerChange> actOn(const std::vector<NamedServer> &servers, const ActRequest &request,
                                JournalStore *journal, Session &session)
{
    const ActTools tools = toolsOf(journal, session);
    auto records = planOn(servers, request, tools, session);
    if (journal != nullptr)
        records = session.carryOut(tools, std::move(records));
    return withPlaces(servers, std::move(records));
}

ServerChange undoEntry(const JournalEntry &entry, const QString &path, JournalStore &journal,
                       bool carryOut, Session &session)
{
    NamedServer server = namedServer(path.isEmpty() ? entry.path : path, session);
    server.record.name = entry.server;
    const ActTools tools = toolsOf(&journal, session);
    auto records = planOn({server}, Undo{entry}, tools, session);
    ActRecord &record = records.front();
    const bool wasRead = !record.asked.isEmpty();
    if (wasRead && (record.plan || record.plan.error().reason != Reason::ServerMismatch)) {
        if (const auto same = samePlace(entry, server.absolute, session); !same)
            record.plan = failure(same.error());
    }
    if (carryOut)
        records = session.carryOut(tools, std::move(records));
    return withPlaces({server}, std::move(records)).front();
}

bool concerns(const JournalEntry &entry, const NamedServer &server, Session &session)
{
    if (server.absolute == entry.path || isSameFile(server.absolute, entry.path))
        return true;
    const auto name = nameAt(server.absolute, session);
    return name && isSameName(entry.server, *name) && samePlace(entry, server.absolute, session);
}

std::vector<ServerChange> settle(const std::vector<UnsettledEntry> &unsettled,
                                 JournalStore &journal, Session &session)
{
    std::vector<ServerChange> changes;
    std::vector<NamedServer> servers;
    QHash<QString, std::vector<size_t>> entriesAt;
    for (const UnsettledEntry &one : unsettled) {
        NamedServer server = namedServer(one.path, session);
        server.record.name = one.entry.server;
        ServerChange &change = changes.emplace_back();
        change.path = one.path;
        change.act.server = server.record;
        change.act.request = requestOf(one.entry);
        if (!entriesAt.contains(one.path))
            servers.push_back(std::move(server));
        entriesAt[one.path].push_back(changes.size() - 1);
    }
    const auto settled = session.onEach<Outcomes>(
        servers, Doing::Settling, true,
        [&](const NamedServer &server, const CallContext &context,
            const ProgressSink &) -> Result<Outcomes> {
            const auto host = session.connector().connect(server.path);
            if (!host)
                return failure(host.error());
            ChangeRunner runner(journal, session.catalogs(), session.clock());
            Outcomes outcomes;
            for (const size_t i : entriesAt.value(server.path))
                outcomes.push_back(runner.recover(unsettled[i].entry.id, **host, context));
            return outcomes;
        });
    for (size_t at = 0; at < servers.size(); ++at) {
        const std::vector<size_t> entries = entriesAt.value(servers[at].path);
        for (size_t i = 0; i < entries.size(); ++i) {
            const Result<ChangeOutcome> outcome =
                settled[at] ? (*settled[at])[i] : failure(settled[at].error());
            changes[entries[i]].act.outcome =
                outcome ? *outcome : leftOpen(unsettled[entries[i]].entry, outcome.error());
        }
    }
    return changes;
}

} // namespace amado::cli
