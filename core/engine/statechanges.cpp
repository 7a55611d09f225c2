// SPDX-License-Identifier: MIT
#include "engine/statechanges.h"

#include <algorithm>

namespace amado {

namespace {

Assessment judged(const ServerSnapshot &snapshot, const Catalogs &catalogs, const QDateTime &now)
{
    return assess(observe(snapshot, catalogs.mitigations), catalogs, now);
}

} // namespace

bool StateChange::opens() const
{
    return needsAction(after) && severity(after) > severity(before);
}

std::vector<StateChange> stateChanges(const ServerSnapshot &before, const ServerSnapshot &after,
                                      const Catalogs &catalogs, const QDateTime &now)
{
    const Assessment was = judged(before, catalogs, now);
    const Assessment is = judged(after, catalogs, now);
    std::vector<StateChange> changes;
    for (const ProtectionFinding &finding : is.protection) {
        const ProtectionFinding *old = was.findingOf(finding.vulnerability);
        if (old && old->state != finding.state)
            changes.push_back({finding.vulnerability, old->state, finding.state});
    }
    return changes;
}

} // namespace amado
