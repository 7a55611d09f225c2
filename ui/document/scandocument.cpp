// SPDX-License-Identifier: MIT
#include "ui/document/scandocument.h"

#include "ui/scans/findingwords.h"
#include "ui/scans/scanlooks.h"
#include "ui/scans/scansentences.h"
#include "ui/text/agetext.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"
#include "ui/text/scantext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

/// More of them are for the page with all findings.
constexpr size_t kMostFindings = 20;
constexpr size_t kMostScans = 10;

QString timeAndAge(const QDateTime &at, const QDateTime &now)
{
    return DocumentText::tr("%1 (%2)", "time (age)").arg(exactTime(at), ageText(at, now));
}

void addScanAction(Document &document, const QString &server)
{
    document.addAction(
        {u"scanServer"_s, server, DocumentText::tr("Scan %1…").arg(buttonName(server)), QString()});
}

/// What went wrong, and what a person should know besides.
void addWarnings(Document &document, const scan::ServerScan &scan)
{
    if (scan.error)
        document.addText(errorAdvice(*scan.error));
    for (const Error &notice : scan.notices)
        document.addMuted(errorAdvice(notice));
}

DocumentRow findingRow(const KnownFinding &found)
{
    DocumentRow row;
    row.look = badgeLook(found);
    row.word = severityWord(found.finding.severity);
    row.sentence = findingLine(found);
    if (found.explanation) {
        row.sentence += u'\n' + explanationSentence(found);
        row.style = DocumentRow::Style::Muted;
    }
    row.action = RowAction{u"openFinding"_s, found.key, DocumentText::tr("Details"),
                           DocumentText::tr("Details: %1").arg(findingLine(found)), true};
    return row;
}

void addTraces(Document &document, const QString &server, const KnownScan &known,
               const QDateTime &now)
{
    const scan::ServerScan &scan = known.kept.scan;
    if (const QString advice = adviceSentence(openPart(known)); !advice.isEmpty())
        document.addRow(DocumentText::tr("What to do now"), advice);
    addWarnings(document, scan);
    document.addRow(DocumentText::tr("Web logs searched"), coveredWords(scan));
    document.addRow(DocumentText::tr("Searched"), timeAndAge(scan.endedAt, now));
    addScanAction(document, server);
    if (known.findings.empty())
        return;
    document.addSection(DocumentText::tr("Findings"));
    for (size_t i = 0; i < std::min(kMostFindings, known.findings.size()); ++i)
        document.add(findingRow(known.findings[i]));
    if (known.findings.size() > kMostFindings)
        document.addMuted(DocumentText::tr("%n more finding(s) on the Scans page.", nullptr,
                                           int(known.findings.size() - kMostFindings)));
}

/// With the search before this one; without any there is nothing to compare with.
void addComparison(Document &document, const KnownScan &now, const std::vector<KnownScan> &history)
{
    const auto before =
        std::find_if(history.begin(), history.end(), [&now](const KnownScan &other) {
            return other.kept.scan.kind == scan::Kind::Traces && other.kept.id != now.kept.id &&
                   other.kept.scan.startedAt <= now.kept.scan.startedAt;
        });
    if (before == history.end())
        return;
    const ScanComparison comparison = compareScans(now, *before);
    document.addSection(DocumentText::tr("Compared with the search on %1")
                            .arg(exactTime(before->kept.scan.startedAt)));
    if (comparison.added.empty() && comparison.gone.empty()) {
        document.addText(DocumentText::tr("The findings are the same."));
        return;
    }
    for (const KnownFinding &found : comparison.added)
        document.addRow(DocumentText::tr("New"), findingLine(found));
    for (const KnownFinding &found : comparison.gone)
        document.addRow(DocumentText::tr("No longer there"), findingLine(found));
    if (!comparison.gone.empty())
        document.addMuted(DocumentText::tr("A finding disappears when its log or file is deleted "
                                           "or is outside the requested time range."));
}

void addScannerReport(Document &document, const scan::ScannerReport &report)
{
    document.addRow(DocumentText::tr("Type of scan"),
                    DocumentText::tr("%1, version %2, signatures %3", "kind of run of the scanner")
                        .arg(scannerModeWord(report.mode), oneLine(report.version),
                             oneLine(report.signatures)));
    document.addRow(DocumentText::tr("The log says"), logVerdictWord(report.logSays));
    document.addRow(DocumentText::tr("The exit code says"),
                    report.returnCode ? DocumentText::tr("%1 (code %2)", "meaning (code)")
                                            .arg(codeVerdictWord(report.codeSays))
                                            .arg(*report.returnCode)
                                      : DocumentText::tr("The log doesn't contain an exit code."));
    for (const scan::Threat &threat : report.threats) {
        QStringList lines{oneLine(threat.name)};
        for (const scan::ThreatResource &resource : threat.resources)
            lines.append(oneLine(resource.inner.isEmpty()
                                     ? resource.value
                                     : resource.value + u" → "_s + resource.inner));
        document.addRow(threatResultWord(threat.result), lines.join(u'\n'));
    }
    if (report.submittedTelemetry)
        document.addMuted(
            DocumentText::tr("The scanner sent a report about this run to Microsoft."));
}

void addScanner(Document &document, const std::optional<KnownScan> &known,
                const scan::DetectionCatalog &detections, const QDateTime &now)
{
    document.addSection(DocumentText::tr("Microsoft Safety Scanner"));
    if (!known) {
        document.addMuted(scannerSentence(known, detections));
        return;
    }
    const scan::ServerScan &scan = known->kept.scan;
    document.addVerdict({}, scannerLook(known), scannerWord(known),
                        scannerSentence(known, detections));
    if (const QString advice = adviceSentence(scan); !advice.isEmpty())
        document.addRow(DocumentText::tr("What to do now"), advice);
    addWarnings(document, scan);
    document.addRow(DocumentText::tr("Run"),
                    timeAndAge(scan.endedAt.isValid() ? scan.endedAt : scan.startedAt, now));
    if (scan.scanner)
        addScannerReport(document, *scan.scanner);
}

void addCoverage(Document &document, const scan::ServerScan &scan,
                 const scan::DetectionCatalog &detections)
{
    document.addSection(DocumentText::tr("What was searched"));
    DocumentRow coverage;
    coverage.part = u"coverage"_s;
    for (const scan::SourceCoverage &source : scan.sources)
        coverage.evidence.append(coverageLine(source));
    document.add(std::move(coverage));
    if (const QString blind = outageSentence(detections); !blind.isEmpty())
        document.addMuted(blind);
}

void addHistory(Document &document, const std::vector<KnownScan> &history)
{
    if (history.size() < 2)
        return;
    document.addSection(DocumentText::tr("Earlier scans"));
    for (size_t i = 0; i < std::min(kMostScans, history.size()); ++i) {
        const KnownScan &known = history[i];
        const scan::ServerScan &scan = known.kept.scan;
        document.addRow(exactTime(scan.startedAt),
                        scan.kind == scan::Kind::Traces
                            ? DocumentText::tr("%1: %2, %3", "kind of scan: result, findings")
                                  .arg(kindWord(scan.kind), conclusionWord(scan.conclusion),
                                       findingsWords(known.findings))
                            : DocumentText::tr("%1: %2", "kind of scan: result")
                                  .arg(kindWord(scan.kind), scannerWord(known)));
    }
}

} // namespace

Document scanDocument(const QString &server, const ServerScans &scans,
                      const Result<std::vector<KnownScan>> &history,
                      const scan::DetectionCatalog &detections, const QDateTime &now)
{
    Document document;
    if (!scans.running.empty())
        document.addVerdict(
            {}, {u"scan-running"_s, Tone::Notice}, conclusionWord(scan::Conclusion::Running),
            DocumentText::tr("The server is being scanned. The Scans page shows the progress."));
    const ScanStanding standing = standingOf(scans);
    document.addVerdict({}, badgeLook(standing), standingWord(standing),
                        tracesSentence(scans.traces, detections));
    if (scans.traces) {
        addTraces(document, server, *scans.traces, now);
        addComparison(document, *scans.traces, history.value_or(std::vector<KnownScan>()));
    } else {
        addScanAction(document, server);
    }
    addScanner(document, scans.scanner, detections, now);
    if (const QString difference = differenceSentence(scans); !difference.isEmpty())
        document.addMuted(difference);
    if (scans.traces)
        addCoverage(document, scans.traces->kept.scan, detections);
    if (history)
        addHistory(document, *history);
    else
        document.addText(errorLine(history.error()));
    return document;
}

} // namespace amado
