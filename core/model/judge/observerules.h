#pragma once

#include "model/judge/serverfacts.h"

namespace amado {

/// Fills rules, samples and missing facts of a rule-based mitigation from the configuration: finds
/// every rule that is, or claims to be, part of it, and runs the samples through what is effective.
void observeRules(const Mitigation &mitigation, const IisConfiguration &configuration,
                  MitigationObservation &observation);

} // namespace amado
