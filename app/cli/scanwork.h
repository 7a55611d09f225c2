// SPDX-License-Identifier: MIT
#pragma once

#include "cli/json/scandocument.h"
#include "cli/session.h"

#include <functional>

namespace amado::cli {

/// Carries out a scan of each server that the paths lead to, several side by side, and gives them
/// in their order. A path that leads to none, a server that does not answer and one that is due
/// after an interrupt stay in the list with their error. `scan` is called in other threads, with
/// the server reached.
[[nodiscard]] std::vector<ScannedServer>
scanServers(const QStringList &paths, scan::Kind kind, Session &session,
            std::function<void(HostAccess &, ScannedServer &)> scan);

/// A scan that failed before it began.
[[nodiscard]] scan::ServerScan failedScan(const NamedServer &server, scan::Kind kind,
                                          const Error &error, const Clock &clock);

/// Keeps the scan of a listed server in the store, under the record's id where it has one, which it
/// then has. Warns where the store refuses.
void keepScan(const ScannedServer &server, ScanRecord &record, Session &session);

/// Prints the report in the form asked for and says what it comes to.
[[nodiscard]] ExitCode answerScan(const ScanReport &report,
                                  const scan::DetectionCatalog &detections, Session &session);

} // namespace amado::cli
