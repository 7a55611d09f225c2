#include "cli/text/scanreporttext.h"

#include "backend.h"
#include "cli/console.h"
#include "cli/words.h"
#include "ui/text/origintext.h"
#include "ui/text/plaintext.h"
#include "ui/text/scantext.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct ScanReportText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::ScanReportText)
};

constexpr int kMostFindings = 30; ///< The document under --json has them all.
constexpr int kMostLines = 5;
constexpr int kMostRaw = 240; ///< Characters of a raw line.

QString placeLine(const scan::Finding &finding)
{
    Error place;
    place.subject = finding.file;
    place.line = int(finding.lines.value(0));
    QStringList lines;
    for (qsizetype i = 1; i < finding.lines.size() && i < kMostLines; ++i)
        lines.append(QString::number(finding.lines.at(i)));
    QString text = (QStringList{cli::place(place)} + lines).join(u", "_s);
    if (finding.count > kMostLines)
        text =
            ScanReportText::tr("%1 and %n more", "lines of a file", int(finding.count) - kMostLines)
                .arg(text);
    return text;
}

QString findingHead(const scan::Finding &finding, const FindingWords &words)
{
    QStringList parts{severityWord(finding.severity), traceTime(finding), finding.client,
                      finding.account, words.vulnerability};
    if (finding.status)
        parts.append(ScanReportText::tr("status %1").arg(*finding.status));
    if (!finding.chain.isEmpty())
        parts.append(ScanReportText::tr("part of the attack “%1”").arg(finding.chain));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

/// The words of a detection are said once, with its first finding.
void addFinding(QStringList &lines, const scan::Finding &finding, const FindingWords &words,
                bool isNew)
{
    lines.append(u"  "_s + findingHead(finding, words));
    lines.append(
        u"      "_s +
        joinedSentences({ScanReportText::tr("%1.", "a title as a sentence").arg(words.title),
                         words.outcome, buildThenSentence(finding)}));
    if (!finding.file.isEmpty())
        lines.append(u"      "_s + placeLine(finding));
    if (!finding.text.isEmpty())
        lines.append(u"      > "_s + oneLine(finding.text, kMostRaw));
    if (!isNew)
        return;
    if (!words.why.isEmpty())
        lines.append(u"      "_s + words.why);
    if (!words.falseAlarms.isEmpty())
        lines.append(u"      "_s +
                     ScanReportText::tr("Known false alarm: %1").arg(words.falseAlarms));
    for (qsizetype i = 0; i < words.next.size(); ++i)
        lines.append(u"      %1. %2"_s.arg(i + 1).arg(words.next.at(i)));
}

void addFindings(QStringList &lines, const scan::ServerScan &scan,
                 const scan::DetectionCatalog &detections)
{
    if (scan.findings.empty())
        return;
    lines.append({QString(), u"  "_s + ScanReportText::tr("What was found")});
    QStringList told;
    const int shown = std::min(int(scan.findings.size()), kMostFindings);
    for (int i = 0; i < shown; ++i) {
        const scan::Finding &finding = scan.findings[size_t(i)];
        addFinding(lines, finding, findingWords(finding, detections),
                   !told.contains(finding.indicator));
        told.append(finding.indicator);
    }
    if (const int more = int(scan.findings.size()) - shown; more > 0)
        lines.append(u"  "_s +
                     ScanReportText::tr("and %n more: --json lists them all", nullptr, more));
}

void addScanner(QStringList &lines, const scan::ScannerReport &report)
{
    const auto row = [&lines](const QString &label, const QString &text) {
        if (!text.isEmpty())
            lines.append(u"  "_s + padded(label, 20) + u"  "_s + text);
    };
    lines.append(QString());
    row(ScanReportText::tr("Safety Scanner"), report.version);
    row(ScanReportText::tr("Signatures"), report.signatures);
    row(ScanReportText::tr("Mode"), scannerModeWord(report.mode));
    row(ScanReportText::tr("Log says"), logVerdictWord(report.logSays));
    row(ScanReportText::tr("Exit code says"),
        report.returnCode ? ScanReportText::tr("%1 (%2)", "what the exit code says, the code")
                                .arg(codeVerdictWord(report.codeSays))
                                .arg(*report.returnCode)
                          : codeVerdictWord(report.codeSays));
    for (const scan::Threat &threat : report.threats) {
        lines.append(u"  %1 · %2"_s.arg(threat.name, threatResultWord(threat.result)));
        for (const scan::ThreatResource &resource : threat.resources)
            lines.append(
                u"      %1: %2"_s.arg(resourceKindWord(resource.kind), oneLine(resource.value)));
    }
}

void addCoverage(QStringList &lines, const scan::ServerScan &scan)
{
    if (scan.sources.empty())
        return;
    lines.append({QString(), u"  "_s + ScanReportText::tr("What was searched")});
    int words = 0;
    int states = 0;
    for (const scan::SourceCoverage &coverage : scan.sources) {
        words = std::max(words, columns(sourceWord(coverage.source)));
        states = std::max(states, columns(sourceStateWord(coverage.state)));
    }
    for (const scan::SourceCoverage &coverage : scan.sources)
        lines.append(u"    "_s + padded(sourceWord(coverage.source), words) + u"  "_s +
                     padded(sourceStateWord(coverage.state), states) + u"  "_s +
                     coverageSentence(coverage));
}

void addScan(QStringList &lines, const ScannedServer &server,
             const scan::DetectionCatalog &detections)
{
    const scan::ServerScan &scan = server.scan;
    lines.append(
        ScanReportText::tr("%1 (%2, %3)", "server, origin, folder")
            .arg(scan.server, originWord(kindOfPath(server.named.absolute)), server.named.path));
    lines.append(u"  "_s + headlineSentence(scan, detections));
    if (const QString advice = adviceSentence(scan); !advice.isEmpty())
        lines.append(u"  "_s + ScanReportText::tr("What to do: %1").arg(advice));
    addFindings(lines, scan, detections);
    if (scan.scanner)
        addScanner(lines, *scan.scanner);
    addCoverage(lines, scan);
    lines.append(QString());
}

QStringList evidenceLines(const CollectedEvidence &evidence)
{
    if (!evidence.summary)
        return {
            ScanReportText::tr("No evidence was kept: %1").arg(sentence(evidence.summary.error()))};
    const EvidenceSummary &summary = *evidence.summary;
    QStringList lines{
        ScanReportText::tr("%n file(s) of evidence kept in %1.", nullptr, summary.files)
            .arg(evidence.folder),
        ScanReportText::tr("SHA-256 of the manifest: %1").arg(summary.manifestSha256)};
    for (const Error &problem : summary.problems)
        lines.append(ScanReportText::tr("Not kept: %1").arg(diagnosis(problem)));
    return lines;
}

/// How many servers came to what, as far as there are several.
QString summaryLine(const std::vector<ScannedServer> &servers)
{
    using enum scan::Conclusion;
    QStringList parts;
    for (const scan::Conclusion conclusion :
         {Found, Disagree, Incomplete, Failed, Cancelled, Running, NothingFound}) {
        const auto count = std::count_if(servers.begin(), servers.end(), [&](const auto &server) {
            return server.scan.conclusion == conclusion;
        });
        if (count > 0)
            parts.append(ScanReportText::tr("%1: %2", "result: how many servers")
                             .arg(conclusionWord(conclusion), QString::number(count)));
    }
    return parts.join(u" · "_s);
}

} // namespace

QStringList scanReportText(const ScanReport &report, const scan::DetectionCatalog &detections)
{
    QStringList lines;
    for (const ScannedServer &server : report.servers)
        addScan(lines, server, detections);
    if (report.servers.size() > 1)
        lines.append(summaryLine(report.servers));
    if (report.evidence)
        lines += evidenceLines(*report.evidence);
    if (report.kind == scan::Kind::Traces) {
        if (const QString silence = silenceSentence(detections); !silence.isEmpty())
            lines.append(silence);
    }
    lines.append(differentAnswersSentence());
    return lines;
}

} // namespace amado::cli
