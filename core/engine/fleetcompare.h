// SPDX-License-Identifier: MIT
#pragma once

#include "model/scan/detectioncatalog.h"
#include "model/scan/serverscan.h"

#include <vector>

namespace amado {

/// Looks again at the web files of a scan, now that those of other servers are known: adds what the
/// detections say of files that stand out among equal builds. Takes nothing away. True when
/// something was added; the conclusion then follows it.
bool compareWithFleet(scan::ServerScan &scan, const std::vector<scan::WebFileSet> &others,
                      const scan::DetectionCatalog &detections);

} // namespace amado
