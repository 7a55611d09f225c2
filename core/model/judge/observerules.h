// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/judgingbudget.h"
#include "model/judge/serverfacts.h"

namespace amado {

/// Fills rules, samples and missing facts of a rule-based mitigation from the configuration: finds
/// every rule that is, or claims to be, part of it, and runs the samples through what is effective.
/// What the budget does not allow is missing as BeyondLimit.
void observeRules(const Mitigation &mitigation, const IisConfiguration &configuration,
                  JudgingBudget &budget, MitigationObservation &observation);

} // namespace amado
