// SPDX-License-Identifier: MIT
#include "cli/text/scanreporttext.h"

#include "app/backend.h"
#include "cli/console.h"
#include "cli/words.h"
#include "ui/text/origintext.h"
#include "ui/text/plaintext.h"
#include "ui/text/scantext.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

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
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

/// What was said already of a server's findings: the words of a detection and a step are said once.
struct Told
{
    QStringList indicators;
    QStringList steps;
    int findings = 0;
};

void addFinding(QStringList &lines, const scan::Finding &finding,
                const scan::DetectionCatalog &detections, Told &told)
{
    const FindingWords words = findingWords(finding, detections);
    lines.append(u"  "_s + findingHead(finding, words));
    lines.append(
        u"      "_s +
        joinedSentences({ScanReportText::tr("%1.", "a title as a sentence").arg(words.title),
                         words.outcome, buildThenSentence(finding)}));
    if (!finding.file.isEmpty())
        lines.append(u"      "_s + placeLine(finding));
    if (!finding.text.isEmpty() && finding.text != finding.file)
        lines.append(u"      > "_s + oneLine(finding.text, kMostRaw));
    ++told.findings;
    if (told.indicators.contains(finding.indicator))
        return;
    told.indicators.append(finding.indicator);
    if (!words.why.isEmpty())
        lines.append(u"      "_s + words.why);
    if (!words.falseAlarms.isEmpty())
        lines.append(u"      "_s +
                     ScanReportText::tr("Known false alarm: %1").arg(words.falseAlarms));
    for (const QString &step : words.next) {
        if (told.steps.contains(step))
            continue;
        told.steps.append(step);
        lines.append(u"      %1. %2"_s.arg(told.steps.size()).arg(step));
    }
}

/// Findings that follow each other as an attack does, in the order in which they happened.
void addAttack(QStringList &lines, const std::vector<const scan::Finding *> &attack, int number,
               const scan::DetectionCatalog &detections, Told &told)
{
    lines.append(QString());
    lines.append(u"  "_s + ScanReportText::tr("Attack %1: %n related trace(s), in order", nullptr,
                                              int(attack.size()))
                               .arg(number));
    for (const scan::Finding *finding : attack)
        addFinding(lines, *finding, detections, told);
}

void addFindings(QStringList &lines, const scan::ServerScan &scan,
                 const scan::DetectionCatalog &detections)
{
    if (scan.findings.empty())
        return;
    Told told;
    std::map<QString, std::vector<const scan::Finding *>> attacks;
    for (const scan::Finding &finding : scan.findings) {
        if (!finding.chain.isEmpty())
            attacks[finding.chain].push_back(&finding);
    }
    int number = 0;
    for (auto &[chain, attack] : attacks) {
        if (told.findings >= kMostFindings)
            break;
        std::stable_sort(
            attack.begin(), attack.end(),
            [](const scan::Finding *a, const scan::Finding *b) { return a->first < b->first; });
        addAttack(lines, attack, ++number, detections, told);
    }
    bool isFirst = true;
    for (const scan::Finding &finding : scan.findings) {
        if (!finding.chain.isEmpty() || told.findings >= kMostFindings)
            continue;
        if (std::exchange(isFirst, false))
            lines.append(
                {QString(), u"  "_s + (attacks.empty() ? ScanReportText::tr("What was found")
                                                       : ScanReportText::tr("Other findings"))});
        addFinding(lines, finding, detections, told);
    }
    if (const int more = int(scan.findings.size()) - told.findings; more > 0)
        lines.append(u"  "_s + ScanReportText::tr("and %n more (--json lists all)", nullptr, more));
}

void addScanner(QStringList &lines, const scan::ScannerReport &report)
{
    const auto row = [&lines](const QString &label, const QString &text) {
        if (!text.isEmpty())
            lines.append(u"  "_s + padded(label, 20) + u"  "_s + text);
    };
    lines.append(QString());
    row(ScanReportText::tr("Scanner version"), report.version);
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
    if (scan.conclusion == scan::Conclusion::Running)
        lines.append(u"  "_s +
                     ScanReportText::tr("To check the progress: amado-cli scan msert %1 --status")
                         .arg(server.named.path));
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
        ScanReportText::tr("%n evidence file(s) kept in %1.", nullptr, summary.files)
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
        if (const QString outage = outageSentence(detections); !outage.isEmpty())
            lines.append(outage);
    }
    const bool hasAnswer =
        std::any_of(report.servers.begin(), report.servers.end(), [](const ScannedServer &server) {
            return server.scan.conclusion == scan::Conclusion::Found ||
                   server.scan.conclusion == scan::Conclusion::NothingFound;
        });
    if (hasAnswer)
        lines.append(differentAnswersSentence());
    return lines;
}

} // namespace amado::cli
