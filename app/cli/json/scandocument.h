// SPDX-License-Identifier: MIT
#pragma once

#include "cli/serverpaths.h"
#include "model/base/ids.h"
#include "model/catalog/catalogs.h"
#include "model/scan/detectioncatalog.h"
#include "model/scan/serverscan.h"
#include "ports/evidencekeeper.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace amado::cli {

/// One server of the command line and what its scan came to.
struct ScannedServer
{
    NamedServer named;
    ServerId id; ///< Empty: not listed.
    scan::ServerScan scan;
};

/// The evidence that was kept, or why none was.
struct CollectedEvidence
{
    QString folder;
    Result<EvidenceSummary> summary;
};

/// The answer of `scan …`, whole.
struct ScanReport
{
    scan::Kind kind = scan::Kind::Traces;
    std::vector<ScannedServer> servers;
    std::optional<CollectedEvidence> evidence;
};

/// amado.scan/1.
[[nodiscard]] QJsonObject scanDocument(const ScanReport &report, const Catalogs &catalogs,
                                       const scan::DetectionCatalog &detections,
                                       const QDateTime &asOf);

} // namespace amado::cli
