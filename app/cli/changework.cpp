#include "cli/changework.h"

#include "io/host/liveconnector.h"
#include "io/store/samefile.h"

#include <QFileInfo>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

/// What one act is about, as far as it is known before the server answers.
struct Act
{
    NamedServer server;
    QString serverName;
    QString mitigation;
};

ServerChange refused(const Act &act, const Error &error)
{
    return refusedChange(act.server.path, act.serverName, act.mitigation, error);
}

/// Reads the server, plans with `makePlan(snapshot)`, and carries the plan out if that is asked
/// for.
template<class MakePlan>
ServerChange workOn(Act act, const CarryOut &carryOut, Session &session, MakePlan makePlan)
{
    if (act.serverName.isEmpty())
        act.serverName = nameOfPath(act.server.absolute);
    if (act.server.error)
        return refused(act, *act.server.error);
    const auto visit = session.visit(act.server.absolute);
    if (!visit)
        return refused(act, visit.error());
    const auto plan = makePlan(visit->snapshot);
    act.serverName = visit->snapshot.name;
    if (!plan)
        return refused(act, plan.error());
    ServerChange change = plannedChange(act.server.path, *plan);
    if (carryOut.journal == nullptr || plan->steps.empty())
        return change;
    const QString group = visit->snapshot.availabilityGroup
                              ? visit->snapshot.availabilityGroup->toCaseFolded()
                              : QString();
    QSet<QString> *stopped = group.isEmpty() ? nullptr : carryOut.stoppedGroups;
    if (stopped && stopped->contains(group))
        return refused(act, {ErrorCode::PreconditionFailed, Reason::GroupStopped, group, {}});
    ChangeRunner runner(*carryOut.journal, session.catalogs(), session.clock());
    change.dryRun = false;
    change.outcome = runner.run(*plan, *visit->host, act.server.absolute, operatorName(),
                                session.context(), visit->snapshot.asked);
    if (stopped && !endedWell(change.outcome.result))
        stopped->insert(group);
    return change;
}

/// The same, with the place that tells the server from others of its name.
template<class MakePlan>
ServerChange work(const Act &act, const CarryOut &carryOut, Session &session, MakePlan makePlan)
{
    ServerChange change = workOn(act, carryOut, session, makePlan);
    change.absolute = act.server.absolute;
    return change;
}

/// Without looking whether the server is there: the visit says that.
NamedServer namedServer(const QString &path, Session &session)
{
    auto servers = session.findServers({path});
    if (servers.size() == 1 && !servers.front().error)
        return servers.front();
    return {path, isServerAddress(path) ? path : QFileInfo(path).absoluteFilePath(), std::nullopt};
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

/// Whether the server that answers at `path` is the one of the entry. At another place than then it
/// is, when its volume was moved there: nobody else may answer to the name where it was before, for
/// that is a copy of it, or it of that.
Result<> sameServer(const JournalEntry &entry, const QString &answering, const QString &path,
                    Session &session)
{
    const auto another = [&](const QString &why) {
        return failure(ErrorCode::PreconditionFailed, Reason::ServerMismatch, path, why);
    };
    if (!isSameName(entry.server, answering))
        return another(entry.server + u" / "_s + answering);
    const bool live = isServerAddress(entry.path);
    if (live != isServerAddress(path))
        return another(entry.path);
    if (live || entry.path == path || isSameFile(entry.path, path) || !isStillThere(entry, session))
        return {};
    return another(entry.path);
}

} // namespace

ServerChange applyMitigation(const Mitigation &mitigation, const NamedServer &server,
                             const CarryOut &carryOut, Session &session)
{
    ServerChange change =
        work({server, {}, mitigation.id}, carryOut, session, [&](const ServerSnapshot &snapshot) {
            return makePlan(mitigation, snapshot, session.catalogs(), session.context().stop);
        });
    change.mitigation = mitigation.id;
    return change;
}

ServerChange undoEntry(const JournalEntry &entry, const std::vector<JournalEntry> &history,
                       const QString &path, const CarryOut &carryOut, Session &session)
{
    const QString where = path.isEmpty() ? entry.path : path;
    const NamedServer server = namedServer(where, session);
    return work({server, entry.server, entry.mitigation}, carryOut, session,
                [&](const ServerSnapshot &snapshot) -> Result<Plan> {
                    const auto same = sameServer(entry, snapshot.name, server.absolute, session);
                    if (!same)
                        return failure(same.error());
                    return makeUndoPlan(entry, history, snapshot, session.catalogs());
                });
}

ServerChange changeBlockList(const QStringList &ids, ActKind kind, const NamedServer &server,
                             const CarryOut &carryOut, Session &session)
{
    ServerChange change =
        work({server, {}, {}}, carryOut, session, [&](const ServerSnapshot &snapshot) {
            return makeBlockPlan(ids, kind, snapshot, session.catalogs());
        });
    change.ids = ids;
    return change;
}

ServerChange removeUnrecorded(const Removal &what, const NamedServer &server,
                              const CarryOut &carryOut, Session &session)
{
    return work({server, {}, {}}, carryOut, session, [&](const ServerSnapshot &snapshot) {
        return makeRemovalPlan(what, snapshot, session.catalogs());
    });
}

bool concerns(const JournalEntry &entry, const NamedServer &server, Session &session)
{
    if (server.absolute == entry.path || isSameFile(server.absolute, entry.path))
        return true;
    const auto name = nameAt(server.absolute, session);
    return name && sameServer(entry, *name, server.absolute, session);
}

ServerChange settle(const JournalEntry &entry, const QString &path, JournalStore &journal,
                    Session &session)
{
    ServerChange change;
    change.path = path;
    change.absolute = path;
    change.mitigation = entry.mitigation;
    const auto leaveOpen = [&](const Error &error) {
        change.outcome.server = entry.server;
        change.outcome.entry = entry.id;
        change.outcome.result = EntryResult::InDoubt;
        change.outcome.error = error;
        change.outcome.steps = entry.steps;
        return change;
    };
    const auto host = session.connector().connect(path);
    if (!host)
        return leaveOpen(host.error());
    ChangeRunner runner(journal, session.catalogs(), session.clock());
    auto outcome = runner.recover(entry.id, **host, session.context());
    if (!outcome)
        return leaveOpen(outcome.error());
    change.outcome = std::move(*outcome);
    return change;
}

} // namespace amado::cli
