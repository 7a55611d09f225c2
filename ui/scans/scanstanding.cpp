// SPDX-License-Identifier: MIT
#include "ui/scans/scanstanding.h"

#include "model/scan/scanjson.h"
#include "ui/text/scantext.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace amado {

namespace {

using scan::Severity;
using scan::Source;

constexpr std::array kWebLogs = {Source::HttpProxyLogs, Source::IisLogs};

ScanStanding standingOfTraces(const KnownScan &known)
{
    std::optional<Severity> worst;
    for (const KnownFinding &found : known.findings) {
        if (!found.explanation)
            worst = std::max(worst, std::optional(found.finding.severity));
    }
    if (worst) {
        switch (*worst) {
        case Severity::Compromised:
            return ScanStanding::Compromised;
        case Severity::Attempted:
            return ScanStanding::Attempted;
        case Severity::Suspicious:
            return ScanStanding::Suspicious;
        case Severity::Information:
            break;
        }
    }
    if (!isWhole(known.kept.scan))
        return ScanStanding::Incomplete;
    return worst ? ScanStanding::Information : ScanStanding::NothingFound;
}

ScanStanding standingOfScanner(const scan::ServerScan &scan)
{
    if (scan.scanner && !scan.scanner->threats.empty()) {
        const auto &threats = scan.scanner->threats;
        const bool removed = std::all_of(threats.begin(), threats.end(), [](const auto &threat) {
            return threat.result == scan::ThreatResult::Removed;
        });
        return removed ? ScanStanding::MalwareRemoved : ScanStanding::MalwareFound;
    }
    switch (scan.conclusion) {
    case scan::Conclusion::NothingFound:
        return ScanStanding::NothingFound;
    case scan::Conclusion::Found:
        return ScanStanding::MalwareFound;
    case scan::Conclusion::Disagree:
        return ScanStanding::Disagree;
    case scan::Conclusion::Running:
    case scan::Conclusion::Incomplete:
    case scan::Conclusion::Cancelled:
    case scan::Conclusion::Failed:
        break;
    }
    return ScanStanding::Incomplete;
}

bool isWebLog(const scan::SourceCoverage &coverage)
{
    return std::find(kWebLogs.begin(), kWebLogs.end(), coverage.source) != kWebLogs.end();
}

scan::TimeRange commonRange(const scan::ServerScan &scan, bool webLogs)
{
    scan::TimeRange range;
    for (const scan::SourceCoverage &source : scan.sources) {
        if (isWebLog(source) != webLogs || !source.from.isValid() || !source.to.isValid())
            continue;
        if (!range.from.isValid()) {
            range = {source.from, source.to};
            continue;
        }
        range.from = std::max(range.from, source.from);
        range.to = std::min(range.to, source.to);
    }
    return range.from <= range.to ? range : scan::TimeRange{};
}

} // namespace

KnownScan knownScan(KeptScan kept, const scan::DetectionCatalog &detections,
                    const std::vector<Explanation> &explanations)
{
    KnownScan known;
    for (const scan::Finding &finding : kept.scan.findings) {
        const QString key = scan::findingKey(finding);
        const auto explained = std::find_if(
            explanations.begin(), explanations.end(), [&](const Explanation &explanation) {
                return explanation.server == kept.server && explanation.finding == key;
            });
        known.findings.push_back(
            {kept.server, finding, key, detections.detection(finding.indicator),
             explained == explanations.end() ? std::nullopt : std::optional(*explained)});
    }
    sortFindings(known.findings);
    known.kept = std::move(kept);
    return known;
}

std::optional<ConfigEntry> entryOf(const scan::Finding &finding)
{
    const bool isEntry = finding.source == scan::Source::VirtualDirectories ||
                         finding.source == scan::Source::IisConfiguration;
    if (!isEntry || finding.lines.isEmpty() ||
        (!isRemovableTag(finding.text) && !isLoggingOffTag(finding.text)))
        return std::nullopt;
    return ConfigEntry{finding.file, int(finding.lines.front()), finding.text};
}

ScanStanding standingOf(const ServerScans &scans)
{
    // A scanner that is still at work has said nothing yet.
    const bool hasReport =
        scans.scanner && scans.scanner->kept.scan.conclusion != scan::Conclusion::Running;
    if (!scans.traces && !hasReport)
        return ScanStanding::NotScanned;
    ScanStanding standing = ScanStanding::NothingFound;
    if (scans.traces)
        standing = standingOfTraces(*scans.traces);
    if (hasReport)
        standing = std::max(standing, standingOfScanner(scans.scanner->kept.scan));
    return standing;
}

QDateTime scannedAt(const ServerScans &scans)
{
    QDateTime at;
    for (const auto &known : {scans.traces, scans.scanner}) {
        if (!known)
            continue;
        const scan::ServerScan &scan = known->kept.scan;
        const QDateTime &end = scan.endedAt.isValid() ? scan.endedAt : scan.startedAt;
        if (!at.isValid() || end > at)
            at = end;
    }
    return at;
}

bool isWhole(const scan::ServerScan &scan)
{
    const bool ended = scan.conclusion == scan::Conclusion::NothingFound ||
                       scan.conclusion == scan::Conclusion::Found;
    return ended && std::none_of(scan.sources.begin(), scan.sources.end(), keepsAnswerOpen);
}

scan::TimeRange coveredRange(const scan::ServerScan &scan)
{
    const scan::TimeRange web = commonRange(scan, true);
    return web.from.isValid() ? web : commonRange(scan, false);
}

int coveredDays(const scan::ServerScan &scan)
{
    const bool ofWebLogs = commonRange(scan, true).from.isValid();
    std::vector<scan::TimeRange> gaps;
    for (const scan::SourceCoverage &source : scan.sources) {
        if (isWebLog(source) == ofWebLogs)
            gaps.insert(gaps.end(), source.gaps.begin(), source.gaps.end());
    }
    return coveredDays(coveredRange(scan), gaps);
}

scan::ServerScan openPart(const KnownScan &known)
{
    scan::ServerScan open = known.kept.scan;
    if (explainedIn(known.findings) == 0)
        return open;
    open.findings.clear();
    for (const KnownFinding &found : known.findings) {
        if (!found.explanation)
            open.findings.push_back(found.finding);
    }
    if (open.findings.empty() && open.conclusion == scan::Conclusion::Found)
        open.conclusion =
            isWhole(open) ? scan::Conclusion::NothingFound : scan::Conclusion::Incomplete;
    return open;
}

void sortFindings(std::vector<KnownFinding> &findings)
{
    // Names of chains are told apart within one server only.
    const auto chainOf = [](const KnownFinding &found) {
        return found.finding.chain.isEmpty() ? QString()
                                             : found.server.value + u'\n' + found.finding.chain;
    };
    QHash<QString, Severity> chainWeight;
    for (const KnownFinding &found : findings) {
        const QString chain = chainOf(found);
        chainWeight[chain] = std::max(chainWeight.value(chain), found.finding.severity);
    }
    const auto weight = [&](const KnownFinding &found) {
        const QString chain = chainOf(found);
        return chain.isEmpty() ? found.finding.severity : chainWeight.value(chain);
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&](const KnownFinding &a, const KnownFinding &b) {
                         if (a.explanation.has_value() != b.explanation.has_value())
                             return !a.explanation;
                         if (weight(a) != weight(b))
                             return weight(a) > weight(b);
                         const QString chainA = chainOf(a);
                         const QString chainB = chainOf(b);
                         if (chainA != chainB) {
                             if (chainA.isEmpty() || chainB.isEmpty())
                                 return !chainA.isEmpty();
                             return chainA < chainB;
                         }
                         if (!chainA.isEmpty())
                             return a.finding.first < b.finding.first;
                         return a.finding.last > b.finding.last;
                     });
}

int explainedIn(const std::vector<KnownFinding> &findings)
{
    return int(std::count_if(findings.begin(), findings.end(), [](const KnownFinding &found) {
        return found.explanation.has_value();
    }));
}

ScanComparison compareScans(const KnownScan &now, const KnownScan &before)
{
    const auto keysOf = [](const std::vector<KnownFinding> &findings) {
        QSet<QString> keys;
        for (const KnownFinding &found : findings)
            keys.insert(found.key);
        return keys;
    };
    const QSet<QString> keysNow = keysOf(now.findings);
    const QSet<QString> keysBefore = keysOf(before.findings);
    ScanComparison comparison;
    for (const KnownFinding &found : now.findings) {
        if (!keysBefore.contains(found.key))
            comparison.added.push_back(found);
    }
    for (const KnownFinding &found : before.findings) {
        if (!keysNow.contains(found.key))
            comparison.gone.push_back(found);
    }
    return comparison;
}

} // namespace amado
