// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scans/scanstanding.h"
#include "ui/text/badgelook.h"

namespace amado {

// How the results of scans look; the words come from ui/text and scansentences.h. None is green:
// that nothing was found does not mean that nothing happened.

[[nodiscard]] BadgeLook badgeLook(scan::Severity severity);
/// Explained findings are muted, and keep the shape of their severity.
[[nodiscard]] BadgeLook badgeLook(const KnownFinding &finding);
[[nodiscard]] BadgeLook badgeLook(ScanStanding standing);
[[nodiscard]] BadgeLook badgeLook(scan::SourceState state);
/// Of one kind of scan alone.
[[nodiscard]] BadgeLook scannerLook(const std::optional<KnownScan> &scanner);

} // namespace amado
