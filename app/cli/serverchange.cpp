#include "cli/serverchange.h"

#include "backend.h"

namespace amado::cli {

ChangeRecord ServerChange::record(const ServerId &serverId) const
{
    ChangeRecord record;
    record.server = outcome.server;
    record.path = path;
    record.serverId = serverId;
    record.origin = origin();
    record.entry = outcome.entry;
    record.mitigation = mitigation;
    record.ids = ids;
    record.result = outcome.result;
    record.error = outcome.error;
    record.steps = outcome.steps;
    record.plan = plan;
    record.dryRun = dryRun;
    return record;
}

ServerKind ServerChange::origin() const
{
    return kindOfPath(absolute.isEmpty() ? path : absolute);
}

ServerChange plannedChange(const QString &path, const Plan &plan)
{
    ServerChange change;
    change.path = path;
    change.mitigation = plan.mitigation;
    change.ids = plan.ids;
    change.plan = plan;
    change.dryRun = true;
    change.outcome.server = plan.server;
    for (const Step &step : plan.steps)
        change.outcome.steps.push_back(
            {step.target, step.before, step.after, StepState::Planned, {}});
    return change;
}

ServerChange refusedChange(const QString &path, const QString &server, const QString &mitigation,
                           const Error &error)
{
    ServerChange change;
    change.path = path;
    change.mitigation = mitigation;
    change.outcome.server = server;
    // Nothing to do is an answer, not a refusal.
    if (error.reason == Reason::NothingToDo)
        return change;
    change.outcome.result = resultOf(error.code);
    change.outcome.error = error;
    return change;
}

} // namespace amado::cli
