// SPDX-License-Identifier: MIT
#pragma once

#include "engine/scanprogress.h"
#include "model/catalog/catalogs.h"
#include "model/scan/detectioncatalog.h"
#include "model/scan/serverscan.h"
#include "model/server/buildsighting.h"
#include "ports/clock.h"
#include "ports/hostaccess.h"

#include <chrono>

namespace amado {

struct TraceScanOptions
{
    QDateTime since; ///< UTC; invalid: as far back as the logs go.
    QDateTime until; ///< Invalid: now.
    /// Of other servers of the fleet, for what only one of them has.
    std::vector<scan::WebFileSet> fleetFiles{};
    /// Builds the server was seen with before.
    std::vector<BuildSighting> builds{};
    /// How long to wait before a call is repeated whose connection broke.
    std::chrono::milliseconds retryAfter{2'000};
};

/// Searches one server for the traces that the catalogue knows: finds its logs from its
/// configuration, streams them there in bounded calls, matches the hits here. Blocking. A stop
/// request keeps what was found (Conclusion::Cancelled). Errors of the connection end it as Failed,
/// or as Incomplete when some sources were searched; the scan says which. `catalogs` tells which
/// build was open to what.
[[nodiscard]] scan::ServerScan
scanTraces(HostAccess &host, const QString &path, const scan::DetectionCatalog &detections,
           const Catalogs &catalogs, const Clock &clock, const TraceScanOptions &options,
           const CallContext &context, const ScanProgressSink &progress = {});

} // namespace amado
