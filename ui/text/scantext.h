// SPDX-License-Identifier: MIT
#pragma once

#include "model/scan/detectioncatalog.h"
#include "model/scan/serverscan.h"

#include <QString>
#include <QStringList>

namespace amado {

// What scans are told in. Words are for badges, tables and filters; sentences stand by themselves.

[[nodiscard]] QString kindWord(scan::Kind kind);
[[nodiscard]] QString sourceWord(scan::Source source);
[[nodiscard]] QString sourceStateWord(scan::SourceState state);
/// What the state means for the answer, in one sentence.
[[nodiscard]] QString sourceStateMeaning(scan::SourceState state);
[[nodiscard]] QString severityWord(scan::Severity severity);
[[nodiscard]] QString severityMeaning(scan::Severity severity);
[[nodiscard]] QString confidenceWord(scan::Confidence confidence);
[[nodiscard]] QString conclusionWord(scan::Conclusion conclusion);
[[nodiscard]] QString scannerModeWord(scan::ScannerMode mode);
[[nodiscard]] QString logVerdictWord(scan::LogVerdict verdict);
[[nodiscard]] QString codeVerdictWord(scan::CodeVerdict verdict);
[[nodiscard]] QString threatResultWord(scan::ThreatResult result);
[[nodiscard]] QString resourceKindWord(scan::ResourceKind kind);

/// What the catalogue says of a finding, in the language shown now. A finding of a detection that
/// the catalogue does not have (any more) has its id for a title and nothing else.
struct FindingWords
{
    QString title;
    QString outcome; ///< What this trace means, one sentence.
    QString why;
    QString falseAlarms;   ///< Empty: none is known.
    QStringList next;      ///< Steps, in order.
    QString vulnerability; ///< "CVE-2021-26855"; empty: no single one.
    QString publisher;     ///< "https://…" of the detection.
    QString revision;
};
[[nodiscard]] FindingWords findingWords(const scan::Finding &finding,
                                        const scan::DetectionCatalog &detections);
/// The same where the detection is known; null: the catalogue does not have it.
[[nodiscard]] FindingWords findingWords(const scan::Finding &finding,
                                        const scan::Detection *detection);
/// "2021-03-03 14:05 JST", or "… to …" when it lasted; empty when the trace has no time.
[[nodiscard]] QString traceTime(const scan::Finding &finding);
/// Whether the attack could work on the build of that time; empty when nobody knows.
[[nodiscard]] QString buildThenSentence(const scan::Finding &finding);

/// The answer first: somebody got in, somebody tried, or nothing found in how many days; and in the
/// same breath what keeps the answer from being whole.
[[nodiscard]] QString headlineSentence(const scan::ServerScan &scan,
                                       const scan::DetectionCatalog &detections);
/// What to do now, for the scan as a whole.
[[nodiscard]] QString adviceSentence(const scan::ServerScan &scan);
/// The server should have the source, and it was not searched whole: the answer is not whole
/// either.
[[nodiscard]] bool keepsAnswerOpen(const scan::SourceCoverage &coverage);
/// How much of the source was searched, from when to when, and what is missing.
/// Calendar days that a range touches, in local time, without those that lie whole in a gap; 0 for
/// an invalid range.
[[nodiscard]] int coveredDays(const scan::TimeRange &range,
                              const std::vector<scan::TimeRange> &gaps);
[[nodiscard]] QString coverageSentence(const scan::SourceCoverage &coverage);
/// Vulnerabilities of which nobody published a way to see them in a server's logs; empty: none.
[[nodiscard]] QString outageSentence(const scan::DetectionCatalog &detections);
/// Where scanner and trace search come to different answers, why that is no contradiction.
[[nodiscard]] QString differentAnswersSentence();

} // namespace amado
