#include "ui/change/plannedchanges.h"

#include <algorithm>

namespace amado {

std::vector<PlannedChange> runnableChanges(const std::vector<PlannedChange> &planned)
{
    std::vector<PlannedChange> changes;
    std::copy_if(planned.begin(), planned.end(), std::back_inserter(changes),
                 [](const PlannedChange &change) {
                     return change.plan.has_value() && !change.plan->steps.empty();
                 });
    return changes;
}

std::vector<ServerId> concernedServers(const std::vector<PlannedChange> &changes)
{
    std::vector<ServerId> servers;
    for (const PlannedChange &change : changes) {
        if (std::find(servers.begin(), servers.end(), change.server) == servers.end())
            servers.push_back(change.server);
    }
    return servers;
}

int stepCount(const std::vector<PlannedChange> &changes)
{
    int steps = 0;
    for (const PlannedChange &change : changes)
        steps += change.plan.has_value() ? static_cast<int>(change.plan->steps.size()) : 0;
    return steps;
}

bool blocksVendorIds(const std::vector<PlannedChange> &changes)
{
    const auto blocks = [](const Step &step) {
        return step.target.kind == TargetKind::BlockedMitigations;
    };
    return std::any_of(changes.begin(), changes.end(), [&](const PlannedChange &change) {
        return change.plan.has_value() &&
               std::any_of(change.plan->steps.begin(), change.plan->steps.end(), blocks);
    });
}

std::vector<AppliedChange> pairOutcomes(const std::vector<PlannedChange> &changes,
                                        const std::vector<ChangeOutcome> &outcomes)
{
    std::vector<AppliedChange> pairs;
    std::vector<bool> used(outcomes.size(), false);
    for (const PlannedChange &change : changes) {
        for (size_t i = 0; i < outcomes.size(); ++i) {
            if (used[i] || outcomes[i].id != change.server)
                continue;
            used[i] = true;
            pairs.push_back({change, outcomes[i]});
            break;
        }
    }
    return pairs;
}

bool wentWrong(const ChangeOutcome &outcome)
{
    return outcome.result != EntryResult::Verified && outcome.result != EntryResult::Unchanged;
}

bool needsNewPlan(const std::vector<AppliedChange> &applied)
{
    return std::any_of(applied.begin(), applied.end(), [](const AppliedChange &done) {
        return done.outcome.error && done.outcome.error->code == ErrorCode::PreconditionChanged;
    });
}

} // namespace amado
