// SPDX-License-Identifier: MIT
#pragma once

#include "ports/evidencekeeper.h"
#include "ui/scans/scanstanding.h"

#include <QStringList>

namespace amado {

// Sentences about scans that only the window says. Never a bare "clean": every answer tells how far
// back it reaches.

/// One word for a badge: "Compromised", "Nothing found", "Not scanned".
[[nodiscard]] QString standingWord(ScanStanding standing);
/// "27 days, since 2026-11-03"; says so where no entry has a time.
[[nodiscard]] QString coveredWords(const scan::ServerScan &scan);
/// "3 findings, 1 of them explained".
[[nodiscard]] QString findingsWords(const std::vector<KnownFinding> &findings);
/// What the newest search for traces says of what is not explained, with the time it covers; also
/// when there was none.
[[nodiscard]] QString tracesSentence(const std::optional<KnownScan> &traces,
                                     const scan::DetectionCatalog &detections);
/// One word for the scanner alone: "No malware found", "Running", "Not run".
[[nodiscard]] QString scannerWord(const std::optional<KnownScan> &scanner);
/// What the newest run of the Safety Scanner says.
[[nodiscard]] QString scannerSentence(const std::optional<KnownScan> &scanner,
                                      const scan::DetectionCatalog &detections);
/// Why the two may say different things; empty while they do not.
[[nodiscard]] QString differenceSentence(const ServerScans &scans);

/// A source, how it went and how much of it was searched, as one line that is read aloud: "IIS
/// logs: …".
[[nodiscard]] QString coverageLine(const scan::SourceCoverage &source);

/// What is being done: "Searching IIS logs (3 of 12)".
[[nodiscard]] QString phaseSentence(const ScanProgress &progress);
/// "1.2 GB read, 2 findings so far, 1:05".
[[nodiscard]] QString progressNumbers(const ScanProgress &progress);

/// Where evidence was kept, with the hash of its manifest, and what could not be kept.
[[nodiscard]] QString evidenceSentence(const EvidenceSummary &summary);

/// One server for the sentences about all of them.
struct ScannedServer
{
    QString name;
    const ServerScans *scans = nullptr; ///< Null: never scanned.
};
/// The answer first: "Somebody got in on 1 server: EX01".
[[nodiscard]] QString fleetHeadline(const std::vector<ScannedServer> &servers);
/// What the headline leaves open: servers not scanned, not searched whole, how far back.
[[nodiscard]] QString fleetRest(const std::vector<ScannedServer> &servers);

} // namespace amado
