// SPDX-License-Identifier: MIT
#include "ui/text/scantext.h"

#include "ui/text/agetext.h"
#include "ui/text/localized.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace amado {

namespace {

class ScanText
{
    Q_DECLARE_TR_FUNCTIONS(ScanText)
};

} // namespace

QString kindWord(scan::Kind kind)
{
    switch (kind) {
    case scan::Kind::Traces:
        return ScanText::tr("Trace search", "kind of scan");
    case scan::Kind::SafetyScanner:
        break;
    }
    return ScanText::tr("Safety Scanner", "kind of scan");
}

QString sourceWord(scan::Source source)
{
    switch (source) {
    case scan::Source::HttpProxyLogs:
        return ScanText::tr("HttpProxy logs", "source of traces");
    case scan::Source::IisLogs:
        return ScanText::tr("IIS logs", "source of traces");
    case scan::Source::EcpServerLogs:
        return ScanText::tr("ECP server logs", "source of traces");
    case scan::Source::OabGeneratorLogs:
        return ScanText::tr("OAB generator logs", "source of traces");
    case scan::Source::CmdletLogs:
        return ScanText::tr("Cmdlet logs", "source of traces");
    case scan::Source::ManagementEvents:
        return ScanText::tr("MSExchange Management events", "source of traces");
    case scan::Source::ApplicationEvents:
        return ScanText::tr("Application events", "source of traces");
    case scan::Source::WebFolders:
        return ScanText::tr("Web folders", "source of traces");
    case scan::Source::LogonPages:
        return ScanText::tr("Sign-in pages", "source of traces");
    case scan::Source::VirtualDirectories:
        return ScanText::tr("Virtual directories", "source of traces");
    case scan::Source::IisConfiguration:
        return ScanText::tr("IIS configuration", "source of traces");
    case scan::Source::Dumps:
        return ScanText::tr("Memory dumps", "source of traces");
    case scan::Source::Archives:
        break;
    }
    return ScanText::tr("Archive files", "source of traces");
}

QString sourceStateWord(scan::SourceState state)
{
    switch (state) {
    case scan::SourceState::Searched:
        return ScanText::tr("Searched", "state of a source");
    case scan::SourceState::Partly:
        return ScanText::tr("Partly searched", "state of a source");
    case scan::SourceState::NotCollected:
        return ScanText::tr("Not in the copy", "state of a source");
    case scan::SourceState::Denied:
        return ScanText::tr("Access denied", "state of a source");
    case scan::SourceState::NotPresent:
        return ScanText::tr("Not present", "state of a source");
    case scan::SourceState::Unreadable:
        return ScanText::tr("Not readable", "state of a source");
    case scan::SourceState::NotSearchable:
        break;
    }
    return ScanText::tr("Not searchable", "state of a source");
}

QString sourceStateMeaning(scan::SourceState state)
{
    switch (state) {
    case scan::SourceState::Searched:
        return ScanText::tr("All of it was searched.");
    case scan::SourceState::Partly:
        return ScanText::tr("Some of it couldn't be read and might contain traces.");
    case scan::SourceState::NotCollected:
        return ScanText::tr("The copy doesn't contain it. Copy it from the server and scan again.");
    case scan::SourceState::Denied:
        return ScanText::tr(
            "The account isn't allowed to read it. Scan again with an account that is.");
    case scan::SourceState::NotPresent:
        return ScanText::tr("A server of this kind doesn't have it. Nothing is missing.");
    case scan::SourceState::Unreadable:
        return ScanText::tr("It exists but couldn't be read.");
    case scan::SourceState::NotSearchable:
        break;
    }
    return ScanText::tr("It's turned off or written in a format without lines, so it can't be "
                        "searched for traces.");
}

QString severityWord(scan::Severity severity)
{
    switch (severity) {
    case scan::Severity::Compromised:
        return ScanText::tr("Compromised", "severity of a finding");
    case scan::Severity::Attempted:
        return ScanText::tr("Attempted", "severity of a finding");
    case scan::Severity::Suspicious:
        return ScanText::tr("Suspicious", "severity of a finding");
    case scan::Severity::Information:
        break;
    }
    return ScanText::tr("Information", "severity of a finding");
}

QString severityMeaning(scan::Severity severity)
{
    switch (severity) {
    case scan::Severity::Compromised:
        return ScanText::tr("The trace shows that the attack succeeded.");
    case scan::Severity::Attempted:
        return ScanText::tr("Someone tried. The trace doesn't show success.");
    case scan::Severity::Suspicious:
        return ScanText::tr("It might be harmless. Someone has to look at it.");
    case scan::Severity::Information:
        break;
    }
    return ScanText::tr("It matters only together with other traces.");
}

QString confidenceWord(scan::Confidence confidence)
{
    switch (confidence) {
    case scan::Confidence::High:
        return ScanText::tr("High", "confidence in a finding");
    case scan::Confidence::Medium:
        return ScanText::tr("Medium", "confidence in a finding");
    case scan::Confidence::Low:
        break;
    }
    return ScanText::tr("Low", "confidence in a finding");
}

QString conclusionWord(scan::Conclusion conclusion)
{
    switch (conclusion) {
    case scan::Conclusion::NothingFound:
        return ScanText::tr("Nothing found", "result of a scan");
    case scan::Conclusion::Found:
        return ScanText::tr("Traces found", "result of a scan");
    case scan::Conclusion::Incomplete:
        return ScanText::tr("Incomplete", "result of a scan");
    case scan::Conclusion::Running:
        return ScanText::tr("Running", "result of a scan");
    case scan::Conclusion::Disagree:
        return ScanText::tr("Contradictory", "result of a scan");
    case scan::Conclusion::Cancelled:
        return ScanText::tr("Cancelled", "result of a scan");
    case scan::Conclusion::Failed:
        break;
    }
    return ScanText::tr("Failed", "result of a scan");
}

QString scannerModeWord(scan::ScannerMode mode)
{
    return mode == scan::ScannerMode::Full ? ScanText::tr("Full scan", "mode of the scanner")
                                           : ScanText::tr("Quick scan", "mode of the scanner");
}

QString logVerdictWord(scan::LogVerdict verdict)
{
    switch (verdict) {
    case scan::LogVerdict::Clean:
        return ScanText::tr("no infection found", "what the scanner's log says");
    case scan::LogVerdict::Found:
        return ScanText::tr("found, not removed", "what the scanner's log says");
    case scan::LogVerdict::Removed:
        return ScanText::tr("found and removed", "what the scanner's log says");
    case scan::LogVerdict::PartlyRemoved:
        return ScanText::tr("found, removed in part", "what the scanner's log says");
    case scan::LogVerdict::Aborted:
        return ScanText::tr("aborted", "what the scanner's log says");
    case scan::LogVerdict::Unfinished:
        break;
    }
    return ScanText::tr("not finished", "what the scanner's log says");
}

QString codeVerdictWord(scan::CodeVerdict verdict)
{
    switch (verdict) {
    case scan::CodeVerdict::Clean:
        return ScanText::tr("no infection found", "what the scanner's exit code says");
    case scan::CodeVerdict::Found:
        return ScanText::tr("found, not removed", "what the scanner's exit code says");
    case scan::CodeVerdict::Removed:
        return ScanText::tr("found and removed", "what the scanner's exit code says");
    case scan::CodeVerdict::Error:
        return ScanText::tr("an error", "what the scanner's exit code says");
    case scan::CodeVerdict::Unknown:
        break;
    }
    return ScanText::tr("unknown", "what the scanner's exit code says");
}

QString threatResultWord(scan::ThreatResult result)
{
    switch (result) {
    case scan::ThreatResult::Removed:
        return ScanText::tr("Removed", "what became of a threat");
    case scan::ThreatResult::NotRemoved:
        return ScanText::tr("Not removed", "what became of a threat");
    case scan::ThreatResult::Failed:
        break;
    }
    return ScanText::tr("Removal failed", "what became of a threat");
}

QString resourceKindWord(scan::ResourceKind kind)
{
    switch (kind) {
    case scan::ResourceKind::File:
        return ScanText::tr("File", "where a threat was found");
    case scan::ResourceKind::Container:
        return ScanText::tr("Container", "where a threat was found");
    case scan::ResourceKind::Process:
        return ScanText::tr("Process", "where a threat was found");
    case scan::ResourceKind::Registry:
        break;
    }
    return ScanText::tr("Registry", "where a threat was found");
}

FindingWords findingWords(const scan::Finding &finding, const scan::DetectionCatalog &detections)
{
    const auto &all = detections.detections();
    const auto detection = std::find_if(all.begin(), all.end(), [&](const scan::Detection &known) {
        return known.id == finding.indicator;
    });
    return findingWords(finding, detection == all.end() ? nullptr : &*detection);
}

FindingWords findingWords(const scan::Finding &finding, const scan::Detection *detection)
{
    FindingWords words;
    words.title = finding.indicator;
    if (!detection)
        return words;
    words.title = localized(detection->title);
    words.why = localized(detection->why);
    words.falseAlarms = localized(detection->falseAlarms);
    for (const LocalizedText &step : detection->nextFor(finding.severity))
        words.next.append(localized(step));
    words.vulnerability = detection->vulnerability;
    words.publisher = detection->publisher;
    words.revision = detection->revision;
    for (const scan::Detection::Outcome &outcome : detection->outcomes) {
        if (outcome.id == finding.outcome)
            words.outcome = localized(outcome.text);
    }
    return words;
}

QString traceTime(const scan::Finding &finding)
{
    if (!finding.first.isValid())
        return {};
    const QString first = exactTime(finding.first);
    const QString last = finding.last.isValid() ? exactTime(finding.last) : first;
    return last == first ? first : ScanText::tr("%1 to %2", "times").arg(first, last);
}

QString buildThenSentence(const scan::Finding &finding)
{
    if (!finding.buildWasVulnerable)
        return {};
    if (!*finding.buildWasVulnerable && finding.severity == scan::Severity::Compromised)
        return ScanText::tr("According to its build, the server wasn't vulnerable to this attack "
                            "at that time, but the trace shows success. Treat it as a success "
                            "until you know which of the two is wrong.");
    return *finding.buildWasVulnerable
               ? ScanText::tr("The build installed at that time was vulnerable to this attack.")
               : ScanText::tr("The build installed at that time wasn't vulnerable to this attack.");
}

QString outageSentence(const scan::DetectionCatalog &detections)
{
    const QStringList &unresponsive = detections.noPublishedDetection();
    if (unresponsive.isEmpty())
        return {};
    QStringList sentences{
        ScanText::tr("There is no published way to see these attacks in a server's logs, so a scan "
                     "can't say anything about them: %1.")
            .arg(joinedItems(unresponsive))};
    for (const scan::UnpublishedDetection &one : detections.unpublished()) {
        if (const QString note = localized(one.note); !note.isEmpty())
            sentences.append(
                ScanText::tr("%1: %2", "vulnerability: note").arg(one.vulnerability, note));
    }
    return joinedSentences(sentences);
}

QString differentAnswersSentence()
{
    return ScanText::tr("The Safety Scanner looks for malicious files. The trace search looks for "
                        "what attackers left in logs and configuration. Different results are "
                        "normal, and each one counts by itself.");
}

} // namespace amado
