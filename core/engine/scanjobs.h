// SPDX-License-Identifier: MIT
#pragma once

#include "engine/scannerrun.h"
#include "engine/scanservice.h"
#include "engine/serverjobs.h"

#include <optional>

namespace amado {

// What ScanService does on its workers: blocking, without any knowledge of the service.

/// What scans need; all of it outlives them.
struct ScanTools
{
    ScanStore &store;
    HostConnector &connector;
    const scan::DetectionCatalog &detections;
    const Catalogs &catalogs;
    const Clock &clock;
};

/// A scan as it ended or, of the scanner, as it stands; `kept.id` is empty where the store failed.
struct ScanAnswer
{
    KeptScan kept;
    std::optional<SafetyScanRun> run; ///< Still at work there.
    std::optional<Error> notKept;
};

/// Searches and keeps what came of it, also where the server could not be reached.
[[nodiscard]] ScanAnswer searchAndKeep(const ScanTools &tools, const ServerRecord &record,
                                       const TraceScanOptions &options, const CallContext &context,
                                       const ScanProgressSink &progress);
/// Starts the scanner and comes back; the run is kept before anything else can happen.
[[nodiscard]] ScanAnswer startScanner(const ScanTools &tools, const ServerRecord &record,
                                      const SafetyScanOptions &options, const CallContext &context,
                                      const ScanProgressSink &progress);
/// Looks after a run. A server that does not answer leaves it as it was.
[[nodiscard]] ScanAnswer lookAtScanner(const ScanTools &tools, const ServerRecord &record,
                                       const ScanAnswer &before, const SafetyScanOptions &options,
                                       const CallContext &context,
                                       const ScanProgressSink &progress);
/// Ends a run there and keeps what it had found.
[[nodiscard]] ScanAnswer endScanner(const ScanTools &tools, const ServerRecord &record,
                                    const ScanAnswer &before, const SafetyScanOptions &options,
                                    const CallContext &context);

/// A scan as the store has it.
struct StoredScan
{
    KeptScan kept;
    std::optional<SafetyScanRun> run; ///< Of a scanner that may still be at work there.
};
/// The newest scans, whoever kept them.
struct StoredScans
{
    qint64 revision = 0;
    bool changed = false; ///< Else nothing was read.
    std::vector<StoredScan> scans;
    std::vector<Explanation> explanations;
};
/// nullopt where the scan can't be read, as one of a newer program.
[[nodiscard]] std::optional<StoredScan> storedScan(const ScanRecord &record);
/// Reads them unless the store is as it was at `seen`. Errors: the store's.
[[nodiscard]] Result<StoredScans> readStoredScans(ScanStore &store, std::optional<qint64> seen);

/// A scan that failed, or was cancelled, before it began: now.
[[nodiscard]] scan::ServerScan failedScan(scan::Kind kind, const QString &server,
                                          const QString &path, const Clock &clock,
                                          const Error &error);
/// Writes a scan under its id, or under a new one.
void keepAnswer(ScanStore &store, ScanAnswer &answer);
[[nodiscard]] Result<KeptScan> keptScan(const ScanRecord &record);

} // namespace amado
