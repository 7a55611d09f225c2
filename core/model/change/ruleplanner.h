// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/plan.h"

namespace amado {

/// Adds to the plan what makes every rule of the mitigation take effect, proven by the mitigation's
/// samples on the configuration as it would be. Nothing when accepted rules are effective already.
/// Errors as makePlan().
[[nodiscard]] Result<> planRules(const Mitigation &mitigation, const ServerSnapshot &snapshot,
                                 const std::stop_token &stop, Plan &plan);

} // namespace amado
