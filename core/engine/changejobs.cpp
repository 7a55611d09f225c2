#include "engine/changejobs.h"

#include "engine/factcollector.h"
#include "model/change/planpreview.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

struct OpenedServer
{
    std::unique_ptr<HostAccess> host;
    ServerSnapshot snapshot;
};

Result<OpenedServer> openServer(const ChangeTools &tools, const ServerTask &task,
                                const CallContext &context, const ProgressSink &progress)
{
    OpenedServer opened;
    auto host = tools.connector.connect(task.path);
    if (!host)
        return failure(host.error());
    CollectOptions options;
    options.feed = false;
    options.remembered = task.remembered;
    auto snapshot = collectSnapshot(**host, tools.catalogs, context, options, progress);
    if (!snapshot)
        return failure(snapshot.error());
    opened.host = std::move(*host);
    opened.snapshot = std::move(*snapshot);
    return opened;
}

PlannedChange plannedFor(const ServerTask &task, const QString &mitigation, Result<Plan> plan)
{
    return {task.server, task.name, mitigation, std::move(plan), {}};
}

PlannedChange plannedOn(const OpenedServer &opened, const ServerTask &task,
                        const QString &mitigation, Result<Plan> plan)
{
    PlannedChange change = plannedFor(task, mitigation, std::move(plan));
    if (opened.snapshot.availabilityGroup)
        change.group = *opened.snapshot.availabilityGroup;
    return change;
}

void report(const ProgressSink &progress, const ServerTask &task)
{
    if (progress)
        progress({task.name, Progress::Phase::Planning, {}, 0, 0});
}

/// The entry a planned undo will make, for the plans that come after it.
JournalEntry expectedUndo(const JournalEntry &undone, const Plan &plan)
{
    JournalEntry entry = undone;
    entry.id = EntryId{undone.id.value + u"-undo"_s};
    entry.kind = ActKind::Undo;
    entry.reverses = undone.id;
    entry.result = EntryResult::Verified;
    entry.steps.clear();
    for (const Step &step : plan.steps)
        entry.steps.push_back({step.target, step.before, step.after, StepState::Verified, {}});
    return entry;
}

} // namespace

PlannedChanges failedPlans(const ServerTask &task, const QStringList &mitigations,
                           const Error &error)
{
    PlannedChanges planned;
    for (const QString &mitigation : mitigations)
        planned.push_back(plannedFor(task, mitigation, failure(error)));
    return planned;
}

PlannedChanges planMitigations(const ChangeTools &tools, const ServerTask &task,
                               const QStringList &mitigations, const CallContext &context,
                               const ProgressSink &progress)
{
    auto opened = openServer(tools, task, context, progress);
    if (!opened)
        return failedPlans(task, mitigations, opened.error());
    PlannedChanges planned;
    for (const QString &id : mitigations) {
        report(progress, task);
        const Mitigation *mitigation = tools.catalogs.mitigations.find(id);
        if (!mitigation) {
            planned.push_back(
                plannedFor(task, id, failure(ErrorCode::NotFound, Reason::NotApplicable, id)));
            continue;
        }
        auto plan = makePlan(*mitigation, opened->snapshot, tools.catalogs, context.stop);
        if (plan)
            opened->snapshot = withPlan(opened->snapshot, *plan);
        planned.push_back(plannedOn(*opened, task, id, std::move(plan)));
    }
    return planned;
}

PlannedChanges planUndos(const ChangeTools &tools, const ServerTask &task,
                         std::vector<JournalEntry> entries, const CallContext &context,
                         const ProgressSink &progress)
{
    std::sort(entries.begin(), entries.end(),
              [](const JournalEntry &a, const JournalEntry &b) { return b.id < a.id; });
    const auto failed = [&](const Error &error) {
        PlannedChanges planned;
        for (const JournalEntry &entry : entries)
            planned.push_back(plannedFor(task, entry.mitigation, failure(error)));
        return planned;
    };
    auto history = tools.journal.entriesOf(entries.front().serverId);
    if (!history)
        return failed(history.error());
    auto opened = openServer(tools, task, context, progress);
    if (!opened)
        return failed(opened.error());
    PlannedChanges planned;
    for (const JournalEntry &entry : entries) {
        report(progress, task);
        auto plan =
            opened->snapshot.name.compare(entry.server, Qt::CaseInsensitive) == 0
                ? makeUndoPlan(entry, *history, opened->snapshot, tools.catalogs)
                : Result<Plan>(failure(ErrorCode::PreconditionFailed, Reason::ServerMismatch,
                                       task.path, entry.server + u" / "_s + opened->snapshot.name));
        std::vector<StateChange> states;
        if (plan) {
            ServerSnapshot after = withPlan(opened->snapshot, *plan);
            states = stateChanges(opened->snapshot, after, tools.catalogs, tools.clock.now());
            opened->snapshot = std::move(after);
            history->push_back(expectedUndo(entry, *plan));
        }
        planned.push_back(plannedOn(*opened, task, entry.mitigation, std::move(plan)));
        planned.back().states = std::move(states);
    }
    return planned;
}

PlannedChanges planRemoval(const ChangeTools &tools, const ServerTask &task,
                           const Removal &removal, const CallContext &context,
                           const ProgressSink &progress)
{
    const auto opened = openServer(tools, task, context, progress);
    if (!opened)
        return {plannedFor(task, {}, failure(opened.error()))};
    report(progress, task);
    auto plan = makeRemovalPlan(removal, opened->snapshot, tools.catalogs);
    std::vector<StateChange> states;
    if (plan)
        states = stateChanges(opened->snapshot, withPlan(opened->snapshot, *plan), tools.catalogs,
                              tools.clock.now());
    PlannedChange change = plannedOn(*opened, task, {}, std::move(plan));
    change.states = std::move(states);
    return {std::move(change)};
}

PlannedChanges planBlockList(const ChangeTools &tools, const ServerTask &task,
                             const QStringList &ids, ActKind kind, const CallContext &context,
                             const ProgressSink &progress)
{
    const auto opened = openServer(tools, task, context, progress);
    if (!opened)
        return {plannedFor(task, {}, failure(opened.error()))};
    report(progress, task);
    return {
        plannedOn(*opened, task, {}, makeBlockPlan(ids, kind, opened->snapshot, tools.catalogs))};
}

std::vector<ChangeOutcome> runPlans(const ChangeTools &tools, const ServerTask &task,
                                    const std::vector<Plan> &plans, const QString &person,
                                    const CallContext &context, const ProgressSink &progress)
{
    std::vector<ChangeOutcome> outcomes;
    const auto refuseRest = [&](const Error &error, EntryResult result) {
        while (outcomes.size() < plans.size())
            outcomes.push_back(notStarted(task, result, error));
    };
    auto host = tools.connector.connect(task.path);
    if (!host) {
        refuseRest(host.error(), host.error().code == ErrorCode::Cancelled ? EntryResult::Stopped
                                                                           : EntryResult::Failed);
        return outcomes;
    }
    ChangeRunner runner(tools.journal, tools.catalogs, tools.clock);
    for (const Plan &plan : plans) {
        if (context.stop.stop_requested()) {
            refuseRest(Error{ErrorCode::Cancelled, Reason::None, task.name, {}},
                       EntryResult::Stopped);
            break;
        }
        outcomes.push_back(
            runner.run(plan, **host, task.path, person, context, task.remembered, progress));
        outcomes.back().id = task.server;
        const EntryResult result = outcomes.back().result;
        if (!endedWell(result))
            refuseRest(outcomes.back().error.value_or(Error{
                           ErrorCode::PreconditionChanged, Reason::FileChanged, task.name, {}}),
                       result == EntryResult::Stopped ? result : EntryResult::Refused);
        if (outcomes.size() == plans.size())
            break;
    }
    return outcomes;
}

void recordStopped(const ChangeTools &tools, std::vector<ChangeOutcome> &outcomes,
                   const std::vector<Plan> &plans, const QString &person)
{
    ChangeRunner runner(tools.journal, tools.catalogs, tools.clock);
    for (size_t i = 0; i < outcomes.size(); ++i) {
        ChangeOutcome &outcome = outcomes[i];
        if (outcome.result != EntryResult::Stopped || outcome.entry)
            continue;
        // What cannot be recorded, as beside an act in doubt, is still told as the outcome.
        if (const auto entry = runner.recordStopped(plans[i], outcome.path, person))
            outcome.entry = *entry;
    }
}

std::vector<ServerId> changedSinceRead(const std::vector<FleetServer> &servers,
                                       const std::vector<JournalEntry> &history)
{
    QHash<QString, QDateTime> newest; // By path.
    for (const JournalEntry &entry : history) {
        QDateTime &at = newest[entry.path];
        if (entry.result != EntryResult::Stopped && (!at.isValid() || at < entry.at))
            at = entry.at;
    }
    std::vector<ServerId> stale;
    for (const FleetServer &server : servers) {
        const QDateTime at = newest.value(server.record.path);
        if (at.isValid() && (!server.record.checkedAt.isValid() || server.record.checkedAt <= at))
            stale.push_back(server.record.id);
    }
    return stale;
}

Result<> recoverEntry(const ChangeTools &tools, const EntryId &id, const CallContext &context)
{
    const auto entry = tools.journal.entry(id);
    if (!entry)
        return failure(entry.error());
    if (!entry->isOpen())
        return {};
    auto host = tools.connector.connect(entry->path);
    if (!host)
        return failure(host.error());
    const auto outcome =
        ChangeRunner(tools.journal, tools.catalogs, tools.clock).recover(id, **host, context);
    if (!outcome)
        return failure(outcome.error());
    return {};
}

ChangeOutcome notStarted(const ServerTask &task, EntryResult result, const Error &error)
{
    ChangeOutcome outcome;
    outcome.id = task.server;
    outcome.server = task.name;
    outcome.path = task.path;
    outcome.result = result;
    outcome.error = error;
    return outcome;
}

} // namespace amado
