// SPDX-License-Identifier: MIT
#include "support/scans.h"

#include <algorithm>

namespace amado::test {

using namespace Qt::StringLiterals;

ListedFleet::ListedFleet()
{
    m_inventory.add({u"OSA-EX16-02"_s, u"TYO-EX16-03"_s, u"TYO-EX19-02"_s});
    auto catalogs = loadCatalogs();
    if (!catalogs)
        return;
    m_catalogs = std::move(*catalogs);
    m_fleet = std::make_unique<FleetService>(m_inventory, m_servers, m_catalogs, m_clock, m_queue);
    m_open = m_fleet->load().has_value();
}

ScanStory::ScanStory(Names names)
    : m_names(std::move(names))
{
    addDetection(u"write"_s, u"CVE-2021-27065"_s, scan::Severity::Compromised,
                 {u"Virtual directory reset with a script in its address"_s,
                  u"アドレスにスクリプトを含む仮想ディレクトリのリセット"_s},
                 {u"The server carried the request out."_s, u"サーバーが要求を実行しました。"_s});
    addDetection(u"attempt"_s, u"CVE-2022-41040"_s, scan::Severity::Attempted,
                 {u"Request for the PowerShell back end through Autodiscover"_s,
                  u"自動検出を経由する PowerShell バックエンドへの要求"_s},
                 {u"The server refused the request."_s, u"サーバーが要求を拒否しました。"_s});
    addDetection(u"note"_s, {}, scan::Severity::Information,
                 {u"Mailbox search"_s, u"メールボックスの検索"_s},
                 {u"A mailbox was searched."_s, u"メールボックスが検索されました。"_s});
}

void ScanStory::addDetection(const QString &id, const QString &vulnerability,
                             scan::Severity severity, const LocalizedText &title,
                             const LocalizedText &outcome)
{
    scan::Detection detection;
    detection.id = id;
    detection.vulnerability = vulnerability;
    detection.title = title;
    scan::Detection::Outcome only;
    only.id = u"only"_s;
    only.severity = severity;
    only.text = outcome;
    detection.outcomes = {only};
    detection.why = {u"Only attackers send this."_s, u"攻撃者だけが送る要求です。"_s};
    detection.falseAlarms = {u"Your own vulnerability scanner."_s, u"自社の脆弱性スキャナー。"_s};
    detection.next = {{u"Isolate the server."_s, u"サーバーを隔離してください。"_s},
                      {u"Keep its logs."_s, u"ログを保管してください。"_s}};
    detection.publisher = u"https://rules.example/exchange/%1.yml"_s.arg(id);
    detection.revision = u"2026-08-01"_s;
    m_detections.push_back(detection);
}

QDateTime ScanStory::breakIn()
{
    return {QDate(2026, 11, 3), QTime(5, 12), Qt::UTC};
}

KnownFinding ScanStory::finding(const QString &server, const QString &detection, QStringView client,
                                const QDateTime &at, const QString &chain)
{
    KnownFinding found;
    found.server = m_names(server);
    found.detection = &*std::find_if(m_detections.begin(), m_detections.end(),
                                     [&](const auto &one) { return one.id == detection; });
    scan::Finding &finding = found.finding;
    finding.indicator = detection;
    finding.severity = found.detection->outcomes.front().severity;
    finding.confidence = scan::Confidence::High;
    finding.source = scan::Source::HttpProxyLogs;
    finding.file =
        uR"(C:\Program Files\Microsoft\Exchange Server\V15\Logging\HttpProxy\Ecp\x.LOG)"_s;
    finding.lines = {12 + m_number};
    finding.first = finding.last = at;
    finding.client = client.toString();
    finding.status = 200;
    finding.outcome = u"only"_s;
    finding.text = u"%1,<b>not markup</b>,GET /example.svc"_s.arg(at.toString(Qt::ISODate));
    finding.chain = chain;
    found.key = u"key-%1"_s.arg(++m_number);
    return found;
}

Explanation ScanStory::explanation(const KnownFinding &found) const
{
    return {found.server, found.key, u"Our own scanner"_s, u"Sato"_s, storyDay().date().addDays(30),
            storyDay()};
}

scan::SourceCoverage ScanStory::coverage(scan::Source source, int days) const
{
    scan::SourceCoverage coverage;
    coverage.source = source;
    coverage.state = scan::SourceState::Searched;
    coverage.files = days;
    coverage.bytes = qint64(days) * 12'000'000;
    coverage.to = storyDay().addSecs(-3600);
    coverage.from = coverage.to.addDays(1 - days);
    return coverage;
}

scan::ServerScan ScanStory::base(const QString &server, scan::Kind kind) const
{
    scan::ServerScan scan;
    scan.kind = kind;
    scan.server = server;
    scan.startedAt = storyDay().addSecs(-7200);
    scan.endedAt = storyDay().addSecs(-3600);
    return scan;
}

KnownScan ScanStory::nothing(const QString &server, int days)
{
    KnownScan known;
    known.kept.id = u"scan-%1"_s.arg(++m_number);
    known.kept.server = m_names(server);
    scan::ServerScan &scan = known.kept.scan;
    scan = base(server, scan::Kind::Traces);
    scan.conclusion = scan::Conclusion::NothingFound;
    scan.sources = {coverage(scan::Source::HttpProxyLogs, days),
                    coverage(scan::Source::IisLogs, days + 30),
                    coverage(scan::Source::ManagementEvents, 2)};
    scan::SourceCoverage files;
    files.source = scan::Source::WebFolders;
    files.state = scan::SourceState::Searched;
    files.files = 412;
    files.bytes = 31'000'000;
    scan::SourceCoverage absent;
    absent.source = scan::Source::OabGeneratorLogs;
    absent.state = scan::SourceState::NotPresent;
    scan.sources.push_back(files);
    scan.sources.push_back(absent);
    return known;
}

KnownScan ScanStory::incomplete(const QString &server)
{
    KnownScan known = nothing(server);
    known.kept.scan.conclusion = scan::Conclusion::Incomplete;
    scan::SourceCoverage &iis = known.kept.scan.sources[1];
    iis.state = scan::SourceState::Denied;
    iis.from = iis.to = {};
    scan::SourceCoverage &proxy = known.kept.scan.sources[0];
    proxy.gaps = {{proxy.from.addDays(3), proxy.from.addDays(5)}};
    return known;
}

KnownScan ScanStory::compromised(const QString &server)
{
    KnownScan known = nothing(server);
    known.kept.scan.conclusion = scan::Conclusion::Found;
    const QString chain = u"1"_s;
    known.findings = {
        finding(server, u"note"_s, {}, breakIn().addDays(9)),
        finding(server, u"attempt"_s, kScanner, breakIn().addDays(4)),
        finding(server, u"write"_s, kAttacker, breakIn().addSecs(120), chain),
        finding(server, u"attempt"_s, kAttacker, breakIn(), chain),
        finding(server, u"write"_s, kAttacker, breakIn().addSecs(180), chain),
    };
    sortFindings(known.findings);
    for (const KnownFinding &found : known.findings)
        known.kept.scan.findings.push_back(found.finding);
    return known;
}

KnownScan ScanStory::scanner(const QString &server, scan::Conclusion conclusion)
{
    KnownScan known;
    known.kept.id = u"scan-%1"_s.arg(++m_number);
    known.kept.server = m_names(server);
    scan::ServerScan &scan = known.kept.scan;
    scan = base(server, scan::Kind::SafetyScanner);
    scan.conclusion = conclusion;
    scan::ScannerReport report;
    report.version = u"1.455"_s;
    report.signatures = u"1.455.12.0"_s;
    report.logSays = scan::LogVerdict::Clean;
    report.codeSays = scan::CodeVerdict::Clean;
    report.returnCode = 0;
    if (conclusion == scan::Conclusion::Found) {
        report.logSays = scan::LogVerdict::Found;
        report.codeSays = scan::CodeVerdict::Found;
        report.returnCode = 7;
        report.threats = {{u"Example:Test/Threat"_s,
                           scan::ThreatResult::NotRemoved,
                           u"NoAction"_s,
                           {{scan::ResourceKind::File, uR"(C:\inetpub\x.aspx)"_s, {}}}}};
    }
    if (conclusion == scan::Conclusion::Disagree) {
        report.codeSays = scan::CodeVerdict::Found;
        report.returnCode = 7;
        report.agree = false;
    }
    scan.scanner = report;
    return known;
}

ScanProgress ScanStory::progress(const QString &server, scan::Kind kind)
{
    ScanProgress progress;
    progress.id = m_names(server);
    progress.server = server;
    progress.kind = kind;
    progress.phase =
        kind == scan::Kind::Traces ? ScanProgress::Phase::Searching : ScanProgress::Phase::Scanning;
    progress.source = scan::Source::IisLogs;
    progress.sourcesDone = 2;
    progress.sources = 12;
    progress.bytes = 1'200'000'000;
    progress.findings = 2;
    progress.elapsedMs = 65'000;
    if (kind == scan::Kind::SafetyScanner)
        progress.logTail = u"Started On Sun Nov 22\nQuick Scan Results:\n"_s;
    return progress;
}

} // namespace amado::test
