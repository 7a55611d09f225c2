// SPDX-License-Identifier: MIT
#pragma once

#include "engine/changeservice.h"

#include <vector>

namespace amado {

/// The plans that exist and have something to do, in order.
[[nodiscard]] std::vector<ActRecord> runnableChanges(const std::vector<ActRecord> &planned);
/// The servers these plans concern, each once, in order.
[[nodiscard]] std::vector<ServerId> concernedServers(const std::vector<ActRecord> &changes);
/// Steps of all plans that exist.
[[nodiscard]] int stepCount(const std::vector<ActRecord> &changes);
/// True when a plan changes the list of ids Microsoft's service must leave alone.
[[nodiscard]] bool blocksVendorIds(const std::vector<ActRecord> &changes);

/// Those that were carried out or left out on the way.
[[nodiscard]] std::vector<ActRecord> carriedOut(const std::vector<ActRecord> &records);
/// Neither verified nor already as wanted.
[[nodiscard]] bool wentWrong(const ChangeOutcome &outcome);
/// True when a server was no longer as its plan had seen it: planning again is the way out.
[[nodiscard]] bool needsNewPlan(const std::vector<ActRecord> &applied);

} // namespace amado
