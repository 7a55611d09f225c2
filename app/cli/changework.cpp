#include "cli/changework.h"

#include "io/host/liveconnector.h"

#include <QFileInfo>

namespace amado::cli {

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

Result<> sameServer(const QString &recorded, const QString &answering, const QString &path)
{
    if (recorded.compare(answering, Qt::CaseInsensitive) == 0)
        return {};
    return failure(ErrorCode::PreconditionFailed, Reason::ServerMismatch, path,
                   QString(recorded + u" / " + answering));
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
                    const auto same = sameServer(entry.server, snapshot.name, where);
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

ServerChange removeRule(const QString &rule, const NamedServer &server, const CarryOut &carryOut,
                        Session &session)
{
    return work({server, {}, {}}, carryOut, session, [&](const ServerSnapshot &snapshot) {
        return makeRuleRemovalPlan(rule, snapshot, session.catalogs());
    });
}

ServerChange settle(const JournalEntry &entry, JournalStore &journal, Session &session)
{
    ServerChange change;
    change.path = entry.path;
    change.absolute = entry.path;
    change.mitigation = entry.mitigation;
    const auto leaveOpen = [&](const Error &error) {
        change.outcome.server = entry.server;
        change.outcome.entry = entry.id;
        change.outcome.result = EntryResult::InDoubt;
        change.outcome.error = error;
        change.outcome.steps = entry.steps;
        return change;
    };
    const auto host = session.connector().connect(entry.path);
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
