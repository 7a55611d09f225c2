// SPDX-License-Identifier: MIT
#include "ui/text/agetext.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"
#include "ui/text/scantext.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace amado {

namespace {

class ScanHeadline
{
    Q_DECLARE_TR_FUNCTIONS(ScanHeadline)
};

constexpr int kMostNamed = 3; ///< Sources or gaps that a sentence names.

QString localDay(const QDateTime &at)
{
    return exactDate(at.toLocalTime().date());
}

/// What the logs that have times reach over, the one that reaches the shortest and all together.
struct Reach
{
    int shortest = 0;
    int longest = 0;
    QDateTime from;
    QDateTime to;
    bool hasGaps = false;
};

Reach reachOf(const scan::ServerScan &scan)
{
    Reach reach;
    for (const scan::SourceCoverage &coverage : scan.sources) {
        if (!coverage.from.isValid() || !coverage.to.isValid())
            continue;
        const int days = coveredDays({coverage.from, coverage.to}, coverage.gaps);
        const bool isFirst = !reach.from.isValid();
        reach.shortest = isFirst ? days : std::min(reach.shortest, days);
        reach.longest = std::max(reach.longest, days);
        reach.from = isFirst ? coverage.from : std::min(reach.from, coverage.from);
        reach.to = isFirst ? coverage.to : std::max(reach.to, coverage.to);
        reach.hasGaps |= !coverage.gaps.empty();
    }
    return reach;
}

QString nothingFoundSentence(const scan::ServerScan &scan)
{
    const Reach reach = reachOf(scan);
    if (!reach.from.isValid())
        return ScanHeadline::tr("Nothing was found, but there was no log with dates to search.");
    const QString from = localDay(reach.from);
    const QString to = localDay(reach.to);
    // The order of the arguments is that of the sentence in English.
    const QString answer =
        reach.shortest == reach.longest
            ? ScanHeadline::tr("Nothing was found in the logs of these %n day(s) (%1 to %2).",
                               nullptr, reach.longest)
                  .arg(from, to)
            : ScanHeadline::tr("Nothing was found in the logs. They cover %1 to %n day(s), "
                               "depending on the log (at most %2 to %3).",
                               nullptr, reach.longest)
                  .arg(QString::number(reach.shortest), from, to);
    const bool asked = scan.since.isValid() && reach.from <= scan.since.addDays(1);
    const QString older =
        asked ? ScanHeadline::tr("Older logs weren't requested.")
              : ScanHeadline::tr("Older logs are gone, so an earlier attack wouldn't show.");
    const QString gaps =
        reach.hasGaps ? ScanHeadline::tr("Some logs have gaps of hours.") : QString();
    return joinedSentences({answer, older, gaps});
}

/// Why the answer is not whole; empty when it is.
QString openSourcesSentence(const scan::ServerScan &scan)
{
    QStringList named;
    int open = 0;
    for (const scan::SourceCoverage &coverage : scan.sources) {
        if (!keepsAnswerOpen(coverage))
            continue;
        if (++open <= kMostNamed)
            named.append(ScanHeadline::tr("%1: %2", "source: state")
                             .arg(sourceWord(coverage.source), sourceStateWord(coverage.state)));
    }
    if (open == 0)
        return {};
    if (open > kMostNamed)
        named.append(ScanHeadline::tr("%n more", "sources", open - kMostNamed));
    return ScanHeadline::tr("%n source(s) couldn't be searched completely (%1).", nullptr, open)
        .arg(joinedItems(named));
}

QString succeededSentence(const scan::Finding &finding, const scan::DetectionCatalog &detections)
{
    const FindingWords words = findingWords(finding, detections);
    const bool hasTime = finding.first.isValid();
    const QString day = localDay(finding.first);
    if (!words.vulnerability.isEmpty())
        return hasTime ? ScanHeadline::tr("An attacker got in on %1 through %2 (%3).")
                             .arg(day, words.vulnerability, words.title)
                       : ScanHeadline::tr("An attacker got in through %1 (%2).")
                             .arg(words.vulnerability, words.title);
    return hasTime ? ScanHeadline::tr("An attacker got in on %1: %2.").arg(day, words.title)
                   : ScanHeadline::tr("An attacker got in: %1.").arg(words.title);
}

QString triedSentence(const std::vector<const scan::Finding *> &attempts,
                      const scan::DetectionCatalog &detections)
{
    QStringList ways;
    QDateTime first, last;
    for (const scan::Finding *finding : attempts) {
        const FindingWords words = findingWords(*finding, detections);
        const QString way = words.vulnerability.isEmpty() ? words.title : words.vulnerability;
        if (!ways.contains(way))
            ways.append(way);
        if (finding->first.isValid() && (!first.isValid() || finding->first < first))
            first = finding->first;
        if (finding->last.isValid() && (!last.isValid() || finding->last > last))
            last = finding->last;
    }
    ways.sort();
    if (ways.size() > kMostNamed)
        ways = ways.first(kMostNamed) + QStringList{QStringLiteral("…")};
    const QString list = joinedItems(ways);
    if (!first.isValid() || !last.isValid())
        return ScanHeadline::tr("Someone tried to get in (%1). No trace shows success.").arg(list);
    if (localDay(first) == localDay(last))
        return ScanHeadline::tr("Someone tried to get in on %1 (%2). No trace shows success.")
            .arg(localDay(first), list);
    return ScanHeadline::tr(
               "Someone tried to get in between %1 and %2 (%3). No trace shows success.")
        .arg(localDay(first), localDay(last), list);
}

QString foundSentence(const scan::ServerScan &scan, const scan::DetectionCatalog &detections)
{
    std::vector<const scan::Finding *> heaviest;
    for (const scan::Finding &finding : scan.findings) {
        if (!heaviest.empty() && finding.severity < heaviest.front()->severity)
            continue;
        if (!heaviest.empty() && finding.severity > heaviest.front()->severity)
            heaviest.clear();
        heaviest.push_back(&finding);
    }
    const int count = int(heaviest.size());
    switch (heaviest.front()->severity) {
    case scan::Severity::Compromised: {
        const auto earlier = [](const scan::Finding *a, const scan::Finding *b) {
            if (a->first.isValid() != b->first.isValid())
                return a->first.isValid();
            return a->first != b->first ? a->first < b->first : a->confidence > b->confidence;
        };
        const scan::Finding *first = *std::min_element(heaviest.begin(), heaviest.end(), earlier);
        return succeededSentence(*first, detections);
    }
    case scan::Severity::Attempted:
        return triedSentence(heaviest, detections);
    case scan::Severity::Suspicious:
        return ScanHeadline::tr(
            "%n finding(s) need your attention. None of them proves an attack by itself.", nullptr,
            count);
    case scan::Severity::Information:
        break;
    }
    return ScanHeadline::tr(
        "No trace of an attack was found, but %n finding(s) would matter together with one.",
        nullptr, count);
}

/// Only so many findings are kept; empty where that was enough.
QString cutSentence(const scan::ServerScan &scan)
{
    const bool isCut = std::any_of(
        scan.sources.begin(), scan.sources.end(), [](const scan::SourceCoverage &coverage) {
            return std::any_of(
                coverage.problems.begin(), coverage.problems.end(), [](const Error &problem) {
                    return problem.reason == Reason::BeyondLimit && problem.subject.isEmpty();
                });
        });
    return isCut ? ScanHeadline::tr("Amado found more than it can keep. Only the %n most severe "
                                    "finding(s) is/are listed.",
                                    nullptr, int(scan.findings.size()))
                 : QString();
}

/// Findings that matter only beside others make no answer of their own.
bool hasWeight(const scan::ServerScan &scan)
{
    return std::any_of(scan.findings.begin(), scan.findings.end(), [](const auto &finding) {
        return finding.severity > scan::Severity::Information;
    });
}

QString lightFindingsSentence(const scan::ServerScan &scan)
{
    return scan.findings.empty()
               ? QString()
               : ScanHeadline::tr("%n finding(s) would matter together with a trace of an attack.",
                                  nullptr, int(scan.findings.size()));
}

QString threatsSentence(const scan::ScannerReport &report)
{
    const int count = int(report.threats.size());
    switch (report.logSays) {
    case scan::LogVerdict::Removed:
        return ScanHeadline::tr("The Safety Scanner found %n threat(s) and removed them.", nullptr,
                                count);
    case scan::LogVerdict::PartlyRemoved:
        return ScanHeadline::tr("The Safety Scanner found %n threat(s) and couldn't remove all of "
                                "them.",
                                nullptr, count);
    default:
        break;
    }
    return ScanHeadline::tr("The Safety Scanner found %n threat(s) and removed nothing.", nullptr,
                            count);
}

QString scannerSentence(const scan::ServerScan &scan)
{
    const std::optional<scan::ScannerReport> &report = scan.scanner;
    switch (scan.conclusion) {
    case scan::Conclusion::NothingFound:
        return report && report->mode == scan::ScannerMode::Full
                   ? ScanHeadline::tr("The Safety Scanner found nothing in its full scan.")
                   : ScanHeadline::tr("The Safety Scanner found nothing in its quick scan, which "
                                      "checks only where malware usually is.");
    case scan::Conclusion::Disagree:
        return report
                   ? ScanHeadline::tr(
                         "The results of the Safety Scanner contradict each other: its log says "
                         "“%1”, its exit code says “%2”. Don't rely on either.")
                         .arg(logVerdictWord(report->logSays), codeVerdictWord(report->codeSays))
                   : ScanHeadline::tr("The results of the Safety Scanner contradict each other.");
    case scan::Conclusion::Found:
        if (report)
            return threatsSentence(*report);
        break;
    default:
        break;
    }
    if (report && report->logSays == scan::LogVerdict::Aborted)
        return ScanHeadline::tr("The Safety Scanner was aborted, so its result is incomplete.");
    return ScanHeadline::tr(
        "The Safety Scanner's log doesn't show the end of the run, so its result is incomplete.");
}

/// What was found so far, where the scan did not come to its end.
QString partSentence(const scan::ServerScan &scan, const scan::DetectionCatalog &detections)
{
    return scan.findings.empty() ? ScanHeadline::tr("Nothing was found until then.")
                                 : foundSentence(scan, detections);
}

} // namespace

/// Dumps and archives are traces where they are, not records that a server keeps.
bool keepsAnswerOpen(const scan::SourceCoverage &coverage)
{
    return coverage.source != scan::Source::Dumps && coverage.source != scan::Source::Archives &&
           coverage.state != scan::SourceState::Searched &&
           coverage.state != scan::SourceState::NotPresent;
}

QString headlineSentence(const scan::ServerScan &scan, const scan::DetectionCatalog &detections)
{
    switch (scan.conclusion) {
    case scan::Conclusion::Running:
        return ScanHeadline::tr("The scan is still running on the server.");
    case scan::Conclusion::Cancelled:
        return joinedSentences(
            {ScanHeadline::tr("The scan was cancelled."),
             scan.kind == scan::Kind::Traces ? partSentence(scan, detections) : QString()});
    case scan::Conclusion::Failed:
        return joinedSentences(
            {scan.error ? ScanHeadline::tr("The scan failed: %1.").arg(errorLine(*scan.error))
                        : ScanHeadline::tr("The scan failed."),
             scan.findings.empty() ? QString() : foundSentence(scan, detections)});
    default:
        break;
    }
    if (scan.kind == scan::Kind::SafetyScanner)
        return scannerSentence(scan);
    if (hasWeight(scan) || (scan.conclusion == scan::Conclusion::Found && !scan.findings.empty()))
        return joinedSentences(
            {foundSentence(scan, detections), cutSentence(scan), openSourcesSentence(scan)});
    if (scan.conclusion == scan::Conclusion::NothingFound)
        return joinedSentences({nothingFoundSentence(scan), lightFindingsSentence(scan)});
    return joinedSentences(
        {ScanHeadline::tr("Nothing was found, but the result is incomplete."),
         openSourcesSentence(scan), lightFindingsSentence(scan),
         scan.error ? ScanHeadline::tr("Reason: %1.").arg(errorLine(*scan.error)) : QString()});
}

QString adviceSentence(const scan::ServerScan &scan)
{
    scan::Severity heaviest = scan::Severity::Information;
    for (const scan::Finding &finding : scan.findings)
        heaviest = std::max(heaviest, finding.severity);
    if (heaviest == scan::Severity::Compromised)
        return ScanHeadline::tr(
            "Disconnect the server from the network, but don't turn it off and don't clean it up. "
            "Keep the logs and an image of the disk, and call in incident response. Then renew the "
            "machine keys and passwords.");
    if (heaviest == scan::Severity::Attempted)
        return ScanHeadline::tr("Check which build was installed at that time, check what the same "
                                "client did within an hour of it, and close the vulnerability.");
    if (heaviest == scan::Severity::Suspicious)
        return ScanHeadline::tr(
            "Find out who made the change and why. If no one knows, treat it as an attack.");
    if (scan.kind == scan::Kind::SafetyScanner && scan.conclusion == scan::Conclusion::Found)
        return ScanHeadline::tr("Treat the server as attacked. Keep the files and logs, and find "
                                "out how the files got there.");
    if (scan.conclusion == scan::Conclusion::Incomplete ||
        scan.conclusion == scan::Conclusion::Disagree ||
        scan.conclusion == scan::Conclusion::Failed ||
        scan.conclusion == scan::Conclusion::Cancelled)
        return ScanHeadline::tr("This isn't a clean result. Fix the problem and scan again.");
    return {};
}

int coveredDays(const scan::TimeRange &range, const std::vector<scan::TimeRange> &gaps)
{
    if (!range.from.isValid() || !range.to.isValid())
        return 0;
    const QDate first = range.from.toLocalTime().date();
    const QDate last = range.to.toLocalTime().date();
    std::vector<std::pair<QDate, QDate>> without;
    for (const scan::TimeRange &gap : gaps) {
        const QDate begin = std::max(first, gap.from.toLocalTime().date().addDays(1));
        const QDate end = std::min(last, gap.to.toLocalTime().date().addDays(-1));
        if (begin <= end)
            without.emplace_back(begin, end);
    }
    std::sort(without.begin(), without.end());
    qint64 days = first.daysTo(last) + 1;
    QDate next = first; // Gaps may overlap.
    for (const auto &[begin, end] : without) {
        const QDate from = std::max(begin, next);
        if (from > end)
            continue;
        days -= from.daysTo(end) + 1;
        next = end.addDays(1);
    }
    return int(days);
}

namespace {

bool isEvents(scan::Source source)
{
    return source == scan::Source::ManagementEvents || source == scan::Source::ApplicationEvents;
}

QString clearingSentence(const scan::ChannelClearing &cleared)
{
    return cleared.account.isEmpty()
               ? ScanHeadline::tr(
                     "It was cleared on %1 by an unknown account, so earlier events are gone.")
                     .arg(exactTime(cleared.at))
               : ScanHeadline::tr("It was cleared on %1 by %2, so earlier events are gone.")
                     .arg(exactTime(cleared.at), oneLine(cleared.account));
}

} // namespace

QString coverageSentence(const scan::SourceCoverage &coverage)
{
    QStringList parts{coverage.state == scan::SourceState::Searched
                          ? QString()
                          : sourceStateMeaning(coverage.state)};
    if (coverage.files > 0 && coverage.bytes > 0)
        parts.append(ScanHeadline::tr("Searched %n file(s), %1.", nullptr, coverage.files)
                         .arg(QLocale::c().formattedDataSize(coverage.bytes, 1,
                                                             QLocale::DataSizeTraditionalFormat)));
    if (coverage.from.isValid() && coverage.to.isValid())
        parts.append(ScanHeadline::tr("Entries from %1 to %2.")
                         .arg(exactTime(coverage.from), exactTime(coverage.to)));
    else if (isEvents(coverage.source) && coverage.files > 0)
        parts.append(ScanHeadline::tr("The channel contains no events from that time."));
    if (coverage.cleared)
        parts.append(clearingSentence(*coverage.cleared));
    QStringList gaps;
    for (const scan::TimeRange &gap : coverage.gaps) {
        if (gaps.size() == kMostNamed) {
            gaps.append(
                ScanHeadline::tr("%n more", "gaps", int(coverage.gaps.size()) - kMostNamed));
            break;
        }
        gaps.append(
            ScanHeadline::tr("%1 to %2", "times").arg(exactTime(gap.from), exactTime(gap.to)));
    }
    if (!gaps.isEmpty())
        parts.append(ScanHeadline::tr("There are no entries for: %1.").arg(joinedItems(gaps)));
    if (!coverage.problems.empty())
        parts.append(ScanHeadline::tr("%n problem(s), the first: %1.", nullptr,
                                      int(coverage.problems.size()))
                         .arg(errorLine(coverage.problems.front())));
    return joinedSentences(parts);
}

} // namespace amado
