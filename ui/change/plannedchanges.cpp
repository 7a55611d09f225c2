// SPDX-License-Identifier: MIT
#include "ui/change/plannedchanges.h"

#include <algorithm>

namespace amado {

std::vector<ActRecord> runnableChanges(const std::vector<ActRecord> &planned)
{
    std::vector<ActRecord> changes;
    std::copy_if(planned.begin(), planned.end(), std::back_inserter(changes),
                 [](const ActRecord &change) { return change.isRunnable(); });
    return changes;
}

std::vector<ServerId> concernedServers(const std::vector<ActRecord> &changes)
{
    std::vector<ServerId> servers;
    for (const ActRecord &change : changes) {
        if (std::find(servers.begin(), servers.end(), change.server.id) == servers.end())
            servers.push_back(change.server.id);
    }
    return servers;
}

int stepCount(const std::vector<ActRecord> &changes)
{
    int steps = 0;
    for (const ActRecord &change : changes)
        steps += change.plan.has_value() ? static_cast<int>(change.plan->steps.size()) : 0;
    return steps;
}

bool blocksVendorIds(const std::vector<ActRecord> &changes)
{
    const auto blocks = [](const Step &step) {
        return step.target.kind == TargetKind::BlockedMitigations;
    };
    return std::any_of(changes.begin(), changes.end(), [&](const ActRecord &change) {
        return change.plan.has_value() &&
               std::any_of(change.plan->steps.begin(), change.plan->steps.end(), blocks);
    });
}

std::vector<ActRecord> carriedOut(const std::vector<ActRecord> &records)
{
    std::vector<ActRecord> done;
    std::copy_if(records.begin(), records.end(), std::back_inserter(done),
                 [](const ActRecord &record) { return record.outcome.has_value(); });
    return done;
}

bool wentWrong(const ChangeOutcome &outcome)
{
    return outcome.result != EntryResult::Verified && outcome.result != EntryResult::Unchanged;
}

bool needsNewPlan(const std::vector<ActRecord> &applied)
{
    return std::any_of(applied.begin(), applied.end(), [](const ActRecord &done) {
        return done.outcome->error && done.outcome->error->code == ErrorCode::PreconditionChanged;
    });
}

} // namespace amado
