// SPDX-License-Identifier: MIT
#pragma once

#include "cli/json/scandocument.h"

#include <QStringList>

namespace amado::cli {

/// The answer of `scan …` for people: per server the answer first, then what to do, what was found,
/// and how much was searched.
[[nodiscard]] QStringList scanReportText(const ScanReport &report,
                                         const scan::DetectionCatalog &detections);

} // namespace amado::cli
