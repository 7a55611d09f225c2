// SPDX-License-Identifier: MIT
#include "ui/scans/scansentences.h"

#include "ui/change/changetext.h"
#include "ui/text/agetext.h"
#include "ui/text/errortext.h"
#include "ui/text/scantext.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

class Scans
{
    Q_DECLARE_TR_FUNCTIONS(Scans)
};

QString dateOf(const QDateTime &at)
{
    return exactDate(at.toLocalTime().date());
}

} // namespace

QString standingWord(ScanStanding standing)
{
    switch (standing) {
    case ScanStanding::Compromised:
        return severityWord(scan::Severity::Compromised);
    case ScanStanding::MalwareFound:
        return Scans::tr("Malware found");
    case ScanStanding::MalwareRemoved:
        return Scans::tr("Malware removed");
    case ScanStanding::Disagree:
        return conclusionWord(scan::Conclusion::Disagree);
    case ScanStanding::Attempted:
        return severityWord(scan::Severity::Attempted);
    case ScanStanding::Suspicious:
        return severityWord(scan::Severity::Suspicious);
    case ScanStanding::Incomplete:
        return conclusionWord(scan::Conclusion::Incomplete);
    case ScanStanding::NotScanned:
        return Scans::tr("Not scanned");
    case ScanStanding::Information:
        return severityWord(scan::Severity::Information);
    case ScanStanding::NothingFound:
        break;
    }
    return conclusionWord(scan::Conclusion::NothingFound);
}

QString coveredWords(const scan::ServerScan &scan)
{
    const scan::TimeRange range = coveredRange(scan);
    return range.from.isValid() ? Scans::tr("%n day(s), since %1", nullptr, coveredDays(scan))
                                      .arg(dateOf(range.from))
                                : Scans::tr("No dated log");
}

QString findingsWords(const std::vector<KnownFinding> &findings)
{
    if (findings.empty())
        return Scans::tr("None", "findings");
    const int explained = explainedIn(findings);
    const QString all = Scans::tr("%n finding(s)", nullptr, int(findings.size()));
    return explained == 0 ? all
                          : Scans::tr("%1, %n of them explained", "3 findings", explained).arg(all);
}

QString tracesSentence(const std::optional<KnownScan> &traces,
                       const scan::DetectionCatalog &detections)
{
    if (!traces)
        return Scans::tr("Amado hasn't searched this server for traces of attacks, so it can't "
                         "tell whether an attacker got in.");
    const int explained = explainedIn(traces->findings);
    return joinedSentences(
        {headlineSentence(openPart(*traces), detections),
         explained > 0 ? Scans::tr("%n finding(s) is/are marked as explained.", nullptr, explained)
                       : QString()});
}

QString scannerWord(const std::optional<KnownScan> &scanner)
{
    if (!scanner)
        return Scans::tr("Not run", "the Safety Scanner");
    if (scanner->kept.scan.conclusion == scan::Conclusion::Running)
        return conclusionWord(scan::Conclusion::Running);
    ServerScans alone;
    alone.scanner = scanner;
    const ScanStanding standing = standingOf(alone);
    return standing == ScanStanding::Incomplete ? conclusionWord(scanner->kept.scan.conclusion)
                                                : standingWord(standing);
}

QString scannerSentence(const std::optional<KnownScan> &scanner,
                        const scan::DetectionCatalog &detections)
{
    return scanner ? headlineSentence(scanner->kept.scan, detections)
                   : Scans::tr("Amado hasn't run the Microsoft Safety Scanner on this server.");
}

QString differenceSentence(const ServerScans &scans)
{
    if (!scans.traces || !scans.scanner)
        return {};
    ServerScans traces;
    traces.traces = scans.traces;
    ServerScans scanner;
    scanner.scanner = scans.scanner;
    const auto foundSomething = [](const ServerScans &one) {
        return standingOf(one) > ScanStanding::Incomplete;
    };
    if (foundSomething(traces) == foundSomething(scanner))
        return {};
    return differentAnswersSentence();
}

QString coverageLine(const scan::SourceCoverage &source)
{
    return Scans::tr("%1: %2. %3", "source: state. sentence")
        .arg(sourceWord(source.source), sourceStateWord(source.state), coverageSentence(source));
}

QString phaseSentence(const ScanProgress &progress)
{
    switch (progress.phase) {
    case ScanProgress::Phase::Waiting:
        return Scans::tr("Waiting for its turn");
    case ScanProgress::Phase::Connecting:
        return Scans::tr("Connecting");
    case ScanProgress::Phase::ReadingConfiguration:
        return Scans::tr("Locating the logs");
    case ScanProgress::Phase::Searching:
        return Scans::tr("Searching: %1 (%2 of %3)", "source (number of numbers)")
            .arg(sourceWord(progress.source))
            .arg(std::min(progress.sourcesDone + 1, progress.sources))
            .arg(progress.sources);
    case ScanProgress::Phase::Checking:
        return Scans::tr("Checking the Safety Scanner and what it needs");
    case ScanProgress::Phase::Scanning:
        return Scans::tr("The Safety Scanner is running on the server");
    case ScanProgress::Phase::ReadingResult:
        return Scans::tr("Reading the Safety Scanner's log");
    case ScanProgress::Phase::Done:
        break;
    }
    return Scans::tr("Finishing");
}

QString evidenceSentence(const EvidenceSummary &summary)
{
    const QString kept =
        Scans::tr("%n evidence file(s) kept: %1, SHA-256 %2.", nullptr, summary.files)
            .arg(QDir::toNativeSeparators(summary.manifest), summary.manifestSha256);
    return summary.problems.empty()
               ? kept
               : joinedSentences({kept, Scans::tr("%n item(s) couldn't be kept, the first: %1.",
                                                  nullptr, int(summary.problems.size()))
                                            .arg(errorLine(summary.problems.front()))});
}

QString progressNumbers(const ScanProgress &progress)
{
    const QString elapsed = elapsedText(progress.elapsedMs);
    if (progress.kind == scan::Kind::SafetyScanner)
        return elapsed;
    return Scans::tr("%1 read, %n finding(s) so far, %2", "bytes, elapsed time", progress.findings)
        .arg(QLocale().formattedDataSize(progress.bytes), elapsed);
}

} // namespace amado
