// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/document.h"
#include "ui/scans/scanstanding.h"

namespace amado {

/// The scans of one server: the newest search and scanner run in words, findings, how much was
/// searched, what differs from last time, and what was done before. `history`: scans of the server,
/// newest first. Actions: "scanServer" with its name as subject, "openFinding" with the key of a
/// finding. Has the part "coverage".
[[nodiscard]] Document scanDocument(const QString &server, const ServerScans &scans,
                                    const Result<std::vector<KnownScan>> &history,
                                    const scan::DetectionCatalog &detections, const QDateTime &now);

} // namespace amado
