// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/plan.h"

namespace amado {

/// The server as it would be read after every step of the plan: what a second plan for the same
/// server is made on. Pure; steps are taken as carried out, their preconditions are not looked at.
[[nodiscard]] ServerSnapshot withPlan(const ServerSnapshot &snapshot, const Plan &plan);

} // namespace amado
