// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fleet/serverlabel.h"
#include "ui/wizard/wizardstate.h"

namespace amado {

/// Servers that share a line of the summary.
struct SummaryLine
{
    std::vector<ServerId> servers;
    QString text; ///< A sentence.

    bool operator==(const SummaryLine &) const = default;
};

/// Servers of the fleet that an attack still gets through to, and why: not chosen, refused, only an
/// update helps. Equal reasons share a line. Verdicts are those of the fleet now.
[[nodiscard]] std::vector<SummaryLine> stillOpen(const WizardState &state,
                                                 const FleetService &fleet);
/// Servers nobody can judge, and why.
[[nodiscard]] std::vector<SummaryLine> notJudged(const FleetService &fleet);
/// What to install next on the servers that were changed.
[[nodiscard]] std::vector<SummaryLine> nextUpdates(const WizardState &state,
                                                   const FleetService &fleet);
/// Servers of the lines, each counted once.
[[nodiscard]] int serversIn(const std::vector<SummaryLine> &lines);

/// "• 63 servers: install Oct26SU", a line each.
[[nodiscard]] QString summaryLines(const std::vector<SummaryLine> &lines,
                                   const ServerLabels &labels);

} // namespace amado
