#pragma once

#include "engine/changeservice.h"

#include <vector>

namespace amado {

/// The plans that exist and have something to do, in order.
[[nodiscard]] std::vector<PlannedChange> runnableChanges(const std::vector<PlannedChange> &planned);
/// The servers these plans concern, each once, in order.
[[nodiscard]] std::vector<ServerId> concernedServers(const std::vector<PlannedChange> &changes);
/// Steps of all plans that exist.
[[nodiscard]] int stepCount(const std::vector<PlannedChange> &changes);
/// True when a plan changes the list of ids the vendor's service must leave alone.
[[nodiscard]] bool blocksVendorIds(const std::vector<PlannedChange> &changes);

/// An act that was carried out, with the plan it came from.
struct AppliedChange
{
    PlannedChange change;
    ChangeOutcome outcome;
};

/// Pairs outcomes with plans: the n-th outcome of a server belongs to its n-th plan. A server is
/// told by its id, never by its name.
[[nodiscard]] std::vector<AppliedChange> pairOutcomes(const std::vector<PlannedChange> &changes,
                                                      const std::vector<ChangeOutcome> &outcomes);
/// Neither verified nor already as wanted.
[[nodiscard]] bool wentWrong(const ChangeOutcome &outcome);
/// True when a server was no longer as its plan had seen it: planning again is the way out.
[[nodiscard]] bool needsNewPlan(const std::vector<AppliedChange> &applied);

} // namespace amado
