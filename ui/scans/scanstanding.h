// SPDX-License-Identifier: MIT
#pragma once

#include "engine/scanservice.h"
#include "model/change/plan.h"
#include "model/scan/detectioncatalog.h"
#include "ports/stores.h"

#include <optional>
#include <vector>

namespace amado {

/// A finding as the window lists it.
struct KnownFinding
{
    ServerId server;
    scan::Finding finding;
    QString key; ///< scan::findingKey().
    /// Null: a catalogue of another version had it.
    const scan::Detection *detection = nullptr;
    std::optional<Explanation> explanation; ///< The one in force.
};

/// The entry of the IIS configuration that a finding is about, where it is one that can be removed.
[[nodiscard]] std::optional<ConfigEntry> entryOf(const scan::Finding &finding);

/// A kept scan with its findings in the order they are listed in.
struct KnownScan
{
    KeptScan kept;
    std::vector<KnownFinding> findings;
};

/// A scan with what is known of its findings besides; `explanations` may be of any server.
[[nodiscard]] KnownScan knownScan(KeptScan kept, const scan::DetectionCatalog &detections,
                                  const std::vector<Explanation> &explanations);

/// What is known of the scans of one server.
struct ServerScans
{
    std::optional<KnownScan> traces;   ///< The newest search for traces.
    std::optional<KnownScan> scanner;  ///< The newest run of the Safety Scanner.
    std::vector<ScanProgress> running; ///< Search and scanner may run beside each other.
};

/// What the newest scans of a server come to, in ascending order of weight: a server that nobody
/// looked at weighs more than one where nothing was found. Explained findings do not count.
enum class ScanStanding {
    NothingFound,
    Information,
    NotScanned,
    Incomplete, ///< Nothing found, and not everything could be searched.
    Suspicious,
    Attempted,
    Disagree, ///< The scanner's log and its exit code contradict each other.
    MalwareRemoved,
    MalwareFound,
    Compromised,
};
[[nodiscard]] ScanStanding standingOf(const ServerScans &scans);
/// When the newest scan ended, of either kind; invalid: never.
[[nodiscard]] QDateTime scannedAt(const ServerScans &scans);

/// Every source that the server should have was searched whole.
[[nodiscard]] bool isWhole(const scan::ServerScan &scan);
/// The time that the logs of web requests cover in common; without those, that of the other
/// sources. Invalid ends: no source tells a time.
[[nodiscard]] scan::TimeRange coveredRange(const scan::ServerScan &scan);
/// Days of that time of which these logs have entries; 0 where no source tells a time.
[[nodiscard]] int coveredDays(const scan::ServerScan &scan);

/// The scan as it stands once explained findings are left out.
[[nodiscard]] scan::ServerScan openPart(const KnownScan &known);

/// Unexplained before explained; then the heaviest first, where a chain weighs as much as its
/// heaviest link and comes before single findings, its links in order of time; then the newest.
void sortFindings(std::vector<KnownFinding> &findings);
[[nodiscard]] int explainedIn(const std::vector<KnownFinding> &findings);

/// What differs between two searches of one server.
struct ScanComparison
{
    std::vector<KnownFinding> added;
    std::vector<KnownFinding> gone; ///< Found last time only: the logs may have been deleted.
};
[[nodiscard]] ScanComparison compareScans(const KnownScan &now, const KnownScan &before);

} // namespace amado
