// SPDX-License-Identifier: MIT
#include "ui/scans/scanlooks.h"

using namespace Qt::StringLiterals;

namespace amado {

BadgeLook badgeLook(scan::Severity severity)
{
    switch (severity) {
    case scan::Severity::Compromised:
        return {u"scan-compromised"_s, Tone::Bad};
    case scan::Severity::Attempted:
        return {u"scan-attempted"_s, Tone::Warning};
    case scan::Severity::Suspicious:
        return {u"scan-suspicious"_s, Tone::Warning};
    case scan::Severity::Information:
        break;
    }
    return {u"scan-information"_s, Tone::Neutral};
}

BadgeLook badgeLook(const KnownFinding &finding)
{
    BadgeLook look = badgeLook(finding.finding.severity);
    if (finding.explanation)
        look.tone = Tone::Neutral;
    return look;
}

BadgeLook badgeLook(ScanStanding standing)
{
    switch (standing) {
    case ScanStanding::Compromised:
        return badgeLook(scan::Severity::Compromised);
    case ScanStanding::MalwareFound:
        return {u"scan-malware"_s, Tone::Bad};
    case ScanStanding::MalwareRemoved:
        return {u"scan-malware"_s, Tone::Warning};
    case ScanStanding::Disagree:
        return {u"scan-disagree"_s, Tone::Bad};
    case ScanStanding::Attempted:
        return badgeLook(scan::Severity::Attempted);
    case ScanStanding::Suspicious:
        return badgeLook(scan::Severity::Suspicious);
    case ScanStanding::Information:
        return badgeLook(scan::Severity::Information);
    case ScanStanding::NothingFound:
        return {u"scan-nothing"_s, Tone::Notice};
    case ScanStanding::NotScanned:
    case ScanStanding::Incomplete:
        break;
    }
    return {u"state-unknown"_s, Tone::Unknown};
}

BadgeLook badgeLook(scan::SourceState state)
{
    switch (state) {
    case scan::SourceState::Searched:
        return {u"scan-nothing"_s, Tone::Notice};
    case scan::SourceState::Partly:
        return {u"state-outdated"_s, Tone::Warning};
    case scan::SourceState::NotPresent:
        return {u"state-notAffected"_s, Tone::Neutral};
    case scan::SourceState::NotCollected:
    case scan::SourceState::Denied:
    case scan::SourceState::Unreadable:
    case scan::SourceState::NotSearchable:
        break;
    }
    return {u"state-unknown"_s, Tone::Unknown};
}

BadgeLook scannerLook(const std::optional<KnownScan> &scanner)
{
    if (scanner && scanner->kept.scan.conclusion == scan::Conclusion::Running)
        return {u"scan-running"_s, Tone::Notice};
    ServerScans alone;
    alone.scanner = scanner;
    return badgeLook(standingOf(alone));
}

} // namespace amado
