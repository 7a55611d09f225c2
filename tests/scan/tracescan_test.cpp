#include "engine/findinggatherer.h"
#include "engine/logcoverage.h"
#include "io/host/directoryhost.h"
#include "model/scan/scanjson.h"
#include "scan/scanlab.h"
#include "support/faultyhost.h"
#include "support/memoryfolder.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;
using scan::Conclusion;
using scan::Severity;
using scan::Source;
using scan::SourceCoverage;
using scan::SourceState;

const QString kInstall = u"C/Program Files/Microsoft/Exchange Server/V15/"_s;
const QString kAppHost = u"C/Windows/System32/inetsrv/config/applicationHost.config"_s;

/// A copy of the lab's quiet server, whose logs are whole, to take something away from or plant
/// something in.
class TraceScanTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const QDir from(ScanLab::shared().path(LabTraces::WholeLogs));
        QDirIterator files(from.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = from.relativeFilePath(files.next());
            QDir().mkpath(QFileInfo(local(path)).path());
            ASSERT_TRUE(QFile::copy(files.filePath(), local(path)));
            QFile(local(path)).setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        }
    }
    [[nodiscard]] QString local(const QString &path) const { return m_folder.filePath(path); }
    [[nodiscard]] QByteArray get(const QString &path) const
    {
        QFile file(local(path));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        return file.readAll();
    }
    void put(const QString &path, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(local(path)).path());
        QFile file(local(path));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void remove(const QString &folder) const
    {
        EXPECT_TRUE(QDir(local(folder)).removeRecursively());
    }
    void change(const QString &path, const QByteArray &from, const QByteArray &to) const
    {
        QByteArray bytes = get(path);
        ASSERT_TRUE(bytes.contains(from)) << from.toStdString();
        put(path, bytes.replace(from, to));
    }
    [[nodiscard]] scan::ServerScan search(const TraceScanOptions &options = {}) const
    {
        return searched(m_folder.path(), options);
    }

    QTemporaryDir m_folder{memoryFolder()};
};

TEST_F(TraceScanTest, QuietDaysSayHowFarTheyReach)
{
    const scan::ServerScan scan = search();
    EXPECT_EQ(scan.conclusion, Conclusion::NothingFound) << told(scan);
    EXPECT_FALSE(scan.catalogRevision.isEmpty());
    const SourceCoverage &iis = coverageOf(scan, Source::IisLogs);
    EXPECT_EQ(iis.state, SourceState::Searched);
    EXPECT_TRUE(iis.gaps.empty());
    EXPECT_GE(iis.from.daysTo(iis.to), 26);
    EXPECT_GT(iis.bytes, 100'000);
    EXPECT_TRUE(scan.webFiles);
}

TEST_F(TraceScanTest, LogsThatTheCopyLacksAreNotCollected)
{
    remove(kInstall + u"Logging/HttpProxy"_s);
    const scan::ServerScan scan = search();
    EXPECT_EQ(coverageOf(scan, Source::HttpProxyLogs).state, SourceState::NotCollected);
    EXPECT_FALSE(coverageOf(scan, Source::HttpProxyLogs).problems.empty());
    EXPECT_EQ(scan.conclusion, Conclusion::Incomplete);
}

TEST_F(TraceScanTest, LogsAreLookedForWhereTheConfigurationSays)
{
    ASSERT_TRUE(QDir().mkpath(local(u"E/web logs"_s)));
    ASSERT_TRUE(
        QDir().rename(local(u"C/inetpub/logs/LogFiles/W3SVC1"_s), local(u"E/web logs/W3SVC1"_s)));
    const SourceCoverage before = coverageOf(search(), Source::IisLogs);
    EXPECT_EQ(before.state, SourceState::Partly);
    change(kAppHost, "<site name=\"Default Web Site\" id=\"1\"",
           "<!-- --><site id=\"1\" name=\"Default Web Site\"");
    change(kAppHost, "name=\"Default Web Site\"", "name=\"Default Web Site\" x=\"y\"");
    const QByteArray bytes = get(kAppHost);
    const qsizetype end =
        bytes.indexOf('>', bytes.indexOf("name=\"Default Web Site\" x=\"y\"")) + 1;
    put(kAppHost, bytes.left(end) + "<logFile directory=\"E:\\web logs\" />" + bytes.mid(end));
    const SourceCoverage after = coverageOf(search(), Source::IisLogs);
    EXPECT_EQ(after.state, SourceState::Searched) << told(search());
    EXPECT_GT(after.files, before.files);
}

TEST_F(TraceScanTest, FormatsWithoutLinesAreNotSearchable)
{
    const QByteArray whole = get(kAppHost);
    const qsizetype at = whole.indexOf("<sites>") + 7;
    for (const QByteArray &settings :
         {QByteArray("logFormat=\"NCSA\""), QByteArray("logFormat=\"IIS\""),
          QByteArray("enabled=\"false\""), QByteArray("logTargetW3C=\"ETW\"")}) {
        QByteArray bytes = whole;
        const qsizetype defaults = bytes.indexOf("<siteDefaults");
        if (defaults >= 0)
            bytes.replace(defaults, bytes.indexOf("</siteDefaults>") + 15 - defaults, QByteArray());
        bytes.insert(bytes.indexOf("<sites>") + 7,
                     "<siteDefaults><logFile " + settings + " /></siteDefaults>");
        put(kAppHost, bytes);
        const scan::ServerScan scan = search();
        const SourceCoverage &iis = coverageOf(scan, Source::IisLogs);
        EXPECT_EQ(iis.state, SourceState::NotSearchable) << settings.toStdString() << told(scan);
        EXPECT_FALSE(iis.problems.empty());
        EXPECT_GT(iis.files, 0) << "Older logs are looked at all the same.";
        EXPECT_NE(scan.conclusion, Conclusion::NothingFound);
    }
    EXPECT_GT(at, 7);
}

TEST_F(TraceScanTest, WhatStoodBeforeTheRangeDoesNotCount)
{
    const QByteArray line =
        "2026-11-05 03:04:05 192.0.2.25 GET /autodiscover/autodiscover.json "
        "@evil.example/owa/?&Email=autodiscover/autodiscover.json%3F@evil.example "
        "443 - 203.0.113.9 curl - 200 0 0 1\r\n";
    put(u"C/inetpub/logs/LogFiles/W3SVC1/u_ex261105_x.log"_s,
        "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip "
        "cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\r\n" +
            line);
    const scan::ServerScan whole = search();
    ASSERT_FALSE(whole.findings.empty()) << told(whole);
    EXPECT_EQ(whole.conclusion, Conclusion::Found);
    EXPECT_EQ(whole.findings[0].lines, QList<qint64>{2});
    EXPECT_EQ(whole.findings[0].client, u"203.0.113.9"_s);
    TraceScanOptions later;
    later.since = QDateTime(QDate(2026, 11, 6), QTime(0, 0), Qt::UTC);
    EXPECT_TRUE(search(later).findings.empty()) << told(search(later));
    EXPECT_GE(coverageOf(search(later), Source::IisLogs).from, later.since);
    TraceScanOptions earlier;
    earlier.until = QDateTime(QDate(2026, 11, 5), QTime(0, 0), Qt::UTC);
    EXPECT_TRUE(search(earlier).findings.empty()) << told(search(earlier));
    EXPECT_LE(coverageOf(search(earlier), Source::IisLogs).to, earlier.until);
}

TEST_F(TraceScanTest, HoursThatOneLogAloneLacksAreAGap)
{
    for (const int site : {1, 2}) {
        for (const QString &day : {u"261110"_s, u"261111"_s}) {
            EXPECT_TRUE(QFile::remove(
                local(u"C/inetpub/logs/LogFiles/W3SVC%1/u_ex%2.log"_s.arg(site).arg(day))));
        }
    }
    const scan::ServerScan scan = search();
    const SourceCoverage &iis = coverageOf(scan, Source::IisLogs);
    ASSERT_EQ(iis.gaps.size(), 1U) << told(scan);
    EXPECT_GE(iis.gaps[0].from.secsTo(iis.gaps[0].to), 46 * 3600);
    EXPECT_TRUE(coverageOf(scan, Source::HttpProxyLogs).gaps.empty());
    ASSERT_TRUE(findingOf(scan, u"iisHoursMissing"_s));
    EXPECT_EQ(findingOf(scan, u"iisHoursMissing"_s)->severity, Severity::Suspicious);
}

TEST_F(TraceScanTest, HoursInWhichTheServerWasOffAreNone)
{
    // Neither the last day of one log nor a time that every log lacks is missing.
    for (const QString &day : {u"261119"_s, u"261120"_s})
        EXPECT_TRUE(QFile::remove(local(u"C/inetpub/logs/LogFiles/W3SVC1/u_ex%1.log"_s.arg(day))));
    EXPECT_FALSE(findingOf(search(), u"iisHoursMissing"_s)) << told(search());
}

TEST_F(TraceScanTest, ABinaryFileIsSaidAndHidesNothingElse)
{
    put(u"C/inetpub/logs/LogFiles/W3SVC1/u_ex261112_x.log"_s, QByteArray(5'000, '\x02'));
    const scan::ServerScan scan = search();
    const SourceCoverage &iis = coverageOf(scan, Source::IisLogs);
    EXPECT_EQ(iis.state, SourceState::Partly);
    ASSERT_FALSE(iis.problems.empty());
    EXPECT_EQ(iis.problems[0].reason, Reason::FileBinary);
    EXPECT_TRUE(iis.problems[0].subject.endsWith(u"u_ex261112_x.log"_s));
    EXPECT_EQ(scan.conclusion, Conclusion::Incomplete);
}

TEST_F(TraceScanTest, AChannelThatWasClearedIsToldFromOneWithoutSuchEvents)
{
    const scan::ServerScan before = search();
    EXPECT_FALSE(coverageOf(before, Source::ManagementEvents).cleared) << told(before);
    const auto cleared = [](const char *at, const char *channel,
                            const char *account) -> QByteArray {
        return QByteArray(R"({"at":")") + at +
               R"(","id":104,"provider":"Microsoft-Windows-Eventlog","level":"Information",)"
               R"("message":"ログ ファイルが消去されました。","data":[")" +
               account + R"(","CONTOSO",")" + channel + "\",\"\"]}\n";
    };
    put(u"events/System.jsonl"_s,
        cleared("2026-11-03T01:00:00Z", "MSExchange Management", "sato") +
            cleared("2026-11-04T02:03:04Z", "MSExchange Management", "tanaka") +
            cleared("2026-11-05T00:00:00Z", "Windows PowerShell", "sato"));
    const scan::ServerScan scan = search();
    const auto &management = coverageOf(scan, Source::ManagementEvents);
    ASSERT_TRUE(management.cleared) << told(scan);
    EXPECT_EQ(management.cleared->at, QDateTime(QDate(2026, 11, 4), QTime(2, 3, 4), Qt::UTC));
    EXPECT_EQ(management.cleared->account, u"CONTOSO\\tanaka"_s);
    EXPECT_FALSE(coverageOf(scan, Source::ApplicationEvents).cleared);
    const scan::Finding *finding = findingOf(scan, u"managementChannelCleared"_s);
    ASSERT_TRUE(finding) << told(scan);
    EXPECT_EQ(finding->severity, Severity::Suspicious);
    EXPECT_EQ(finding->count, 2);
    EXPECT_FALSE(findingOf(scan, u"applicationChannelCleared"_s));
    const auto again = scan::parseScan(scan::serializeScan(scan));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->sources, scan.sources);
    TraceScanOptions later; // What is asked for was not cleared.
    later.since = QDateTime(QDate(2026, 11, 6), QTime(0, 0), Qt::UTC);
    EXPECT_FALSE(coverageOf(search(later), Source::ManagementEvents).cleared);
    // A copy that has the sentence alone still says which channel, not who.
    put(u"events/System.jsonl"_s,
        R"({"at":"2026-11-04T02:03:04Z","id":104,"provider":"Microsoft-Windows-Eventlog",)"
        R"("level":"Information","message":"The Application log file was cleared."})"
        "\n");
    const auto application = coverageOf(search(), Source::ApplicationEvents).cleared;
    ASSERT_TRUE(application);
    EXPECT_TRUE(application->account.isEmpty());
}

/// Event 29 as Windows writes it.
QByteArray configurationChange(const char *what, const char *from, const char *to)
{
    return QByteArray(R"({"at":"2026-11-04T02:03:04Z","id":29,)"
                      R"("provider":"Microsoft-Windows-IIS-Configuration","level":"Verbose",)"
                      R"("message":"Changes to ')") +
           what +
           R"(' at 'MACHINE/WEBROOT/APPHOST' have successfully been committed.",)"
           R"("data":["\\\\?\\C:\\Windows\\system32\\inetsrv\\config\\applicationHost.config",)"
           R"("MACHINE/WEBROOT/APPHOST","",")" +
           what + R"(",2,")" + from + "\",\"" + to + "\"]}\n";
}

TEST_F(TraceScanTest, ChangesOfTheConfigurationAreReadWhereAChannelKeepsThem)
{
    const SourceCoverage without = coverageOf(search(), Source::IisConfiguration);
    const QString channel = u"events/Microsoft-IIS-Configuration%4Operational.jsonl"_s;
    put(channel,
        configurationChange("/system.webServer/defaultDocument/@enabled", "true", "false") +
            configurationChange("/system.webServer/modules/add[@name='StaticFileModule']/@name", "",
                                "StaticFileModule"));
    const scan::ServerScan quiet = search();
    EXPECT_EQ(quiet.conclusion, Conclusion::NothingFound) << told(quiet);
    EXPECT_EQ(coverageOf(quiet, Source::IisConfiguration), without);

    put(channel, configurationChange("/system.webServer/httpLogging/@dontLog", "false", "true") +
                     configurationChange("/system.webServer/modules/add[@name='Helper']/@name", "",
                                         "Helper"));
    const scan::ServerScan scan = search();
    const scan::Finding *logging = findingOf(scan, u"loggingSettingChanged"_s);
    ASSERT_TRUE(logging) << told(scan);
    EXPECT_EQ(logging->outcome, u"switchedOff");
    EXPECT_EQ(logging->severity, Severity::Suspicious);
    EXPECT_EQ(logging->first, QDateTime(QDate(2026, 11, 4), QTime(2, 3, 4), Qt::UTC));
    EXPECT_EQ(logging->file, u"Microsoft-IIS-Configuration/Operational");
    const scan::Finding *module = findingOf(scan, u"moduleSettingChanged"_s);
    ASSERT_TRUE(module);
    EXPECT_EQ(module->outcome, u"added");
    EXPECT_EQ(module->severity, Severity::Information);
    EXPECT_EQ(module->count, 1);
}

TEST_F(TraceScanTest, ALogThatWasSwitchedOnIsNoAlarm)
{
    put(u"events/Microsoft-IIS-Configuration%4Operational.jsonl"_s,
        configurationChange("/system.webServer/httpLogging/@dontLog", "true", "false") +
            configurationChange("/system.applicationHost/sites/siteDefaults/logFile/@logTargetW3C",
                                "File", "File,ETW"));
    const scan::ServerScan scan = search();
    EXPECT_EQ(scan.conclusion, Conclusion::NothingFound) << told(scan);
    ASSERT_TRUE(findingOf(scan, u"loggingSettingChanged"_s));
    EXPECT_EQ(findingOf(scan, u"loggingSettingChanged"_s)->severity, Severity::Information);
}

TEST_F(TraceScanTest, ASecurityLogThatWasClearedIsTold)
{
    const auto event = [](const char *id, const char *provider) -> QByteArray {
        return QByteArray(R"({"at":"2026-11-09T20:00:00Z","id":)") + id + R"(,"provider":")" +
               provider +
               R"(","level":"Information","message":"監査ログが消去されました。",)"
               R"("data":["S-1-5-21-1-2-3-1104","admin","CONTOSO","0x8d7dc"]})" +
               '\n';
    };
    put(u"events/Security.jsonl"_s, event("4624", "Microsoft-Windows-Security-Auditing"));
    EXPECT_FALSE(findingOf(search(), u"securityLogCleared"_s));
    put(u"events/Security.jsonl"_s, event("1102", "Microsoft-Windows-Eventlog"));
    const scan::ServerScan scan = search();
    const scan::Finding *finding = findingOf(scan, u"securityLogCleared"_s);
    ASSERT_TRUE(finding) << told(scan);
    EXPECT_EQ(finding->severity, Severity::Suspicious);
    EXPECT_EQ(finding->file, u"Security");
    EXPECT_TRUE(finding->text.contains(u"admin"_s));
    // Another log than the one that is searched.
    EXPECT_FALSE(coverageOf(scan, Source::ApplicationEvents).cleared);
    EXPECT_EQ(coverageOf(scan, Source::ApplicationEvents).state, SourceState::Searched);
}

/// As many attempts as that, each by a client of its own, and before and behind them one of a kind
/// that weighs more.
QByteArray floodLog(int attempts, const QByteArray &before, const QByteArray &behind)
{
    QByteArray log = "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port "
                     "cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus "
                     "sc-win32-status time-taken\r\n" +
                     before;
    for (int i = 0; i < attempts; ++i) {
        log += "2026-11-05 03:04:05 192.0.2.25 GET /autodiscover/autodiscover.json "
               "@evil.example/owa/?&Email=autodiscover/autodiscover.json%3F@evil.example 443 - "
               "2001:db8::" +
               QByteArray::number(i, 16) + " curl - 401 0 0 1\r\n";
    }
    return log + behind;
}

/// What was done by the same request, answered.
QByteArray answeredTo(const QByteArray &client)
{
    return "2026-11-05 03:04:06 192.0.2.25 GET /autodiscover/autodiscover.json "
           "@evil.example/mapi/nspi/?&Email=autodiscover/autodiscover.json%3F@evil.example 443 - " +
           client + " curl - 200 0 0 1\r\n";
}

const QString kFlooded = u"C/inetpub/logs/LogFiles/W3SVC1/u_ex261105_x.log"_s;

TEST_F(TraceScanTest, MoreFindingsThanAreKeptIsSaid)
{
    constexpr int kMore = 150;
    put(kFlooded, floodLog(int(FindingGatherer::kMostFindings) + kMore, {}, {}));
    const scan::ServerScan scan = search();
    EXPECT_EQ(scan.conclusion, Conclusion::Found);
    EXPECT_EQ(scan.findings.size(), FindingGatherer::kMostFindings);
    const auto again = scan::parseScan(scan::serializeScan(scan));
    ASSERT_TRUE(again) << "what is kept can be read again";
    int said = 0;
    for (const SourceCoverage &coverage : again->sources) {
        EXPECT_NE(coverage.state, SourceState::Searched);
        for (const Error &problem : coverage.problems)
            said += problem.reason == Reason::BeyondLimit &&
                            problem.detail.contains(QString::number(kMore))
                        ? 1
                        : 0;
    }
    EXPECT_EQ(said, 1);
}

TEST_F(TraceScanTest, AsManyFindingsAsAreKeptAreWhole)
{
    put(kFlooded, floodLog(int(FindingGatherer::kMostFindings), {}, {}));
    const scan::ServerScan scan = search();
    EXPECT_EQ(scan.findings.size(), FindingGatherer::kMostFindings);
    EXPECT_EQ(coverageOf(scan, Source::IisLogs).state, SourceState::Searched);
    for (const SourceCoverage &coverage : scan.sources) {
        for (const Error &problem : coverage.problems)
            EXPECT_NE(problem.reason, Reason::BeyondLimit);
    }
}

TEST_F(TraceScanTest, NoNumberOfAttemptsHidesASuccess)
{
    for (const bool isLast : {true, false}) {
        const QByteArray success = answeredTo("203.0.113.9");
        put(kFlooded, floodLog(int(FindingGatherer::kMostFindings) + 5,
                               isLast ? QByteArray() : success, isLast ? success : QByteArray()));
        const scan::ServerScan scan = search();
        EXPECT_EQ(scan.findings.size(), FindingGatherer::kMostFindings);
        ASSERT_FALSE(scan.findings.empty());
        EXPECT_EQ(scan.findings.front().severity, Severity::Compromised) << isLast;
        EXPECT_EQ(scan.findings.front().client, u"203.0.113.9");
        const auto &problems = scan.sources.front().problems;
        EXPECT_TRUE(std::any_of(problems.begin(), problems.end(), [](const Error &problem) {
            return problem.reason == Reason::BeyondLimit && problem.detail.startsWith(u"6 "_s);
        }));
    }
}

TEST_F(TraceScanTest, NoSecretOfALineComesOutOfTheServer)
{
    const QByteArray header =
        "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip "
        "cs(User-Agent) cs(Cookie) cs(Referer) sc-status sc-substatus sc-win32-status "
        "time-taken\r\n";
    put(u"C/inetpub/logs/LogFiles/W3SVC1/u_ex261105_x.log"_s,
        header +
            "2026-11-05 03:04:05 192.0.2.25 GET /autodiscover/autodiscover.json "
            "@evil.example/powershell?X-Rps-CAT=VgEAVAdXaW5kb3dzQwBBCEtlcmJlcm9z&password="
            "Sommer2021!&Email=autodiscover/autodiscover.json%3F@evil.example 443 - 203.0.113.9 "
            "curl cadata=q0N4cadaTa1;+X-OWA-CANARY=c4n4rYvalue2;+X-BackEndCookie=b4ckEndValue3;"
            "+ASP.NET_SessionId=s3ssionValue4 - 200 0 0 1\r\n");
    const scan::ServerScan scan = search();
    ASSERT_FALSE(scan.findings.empty()) << told(scan);
    const QByteArray stored = scan::serializeScan(scan);
    for (const char *secret : {"VgEAVAdXaW5kb3dz", "Sommer2021", "q0N4cadaTa1", "c4n4rYvalue2",
                               "b4ckEndValue3", "s3ssionValue4"})
        EXPECT_FALSE(stored.contains(secret)) << secret;
    EXPECT_TRUE(stored.contains("203.0.113.9"));
    EXPECT_TRUE(stored.contains("X-Rps-CAT=xxx")) << "that there was one is evidence";
}

TEST_F(TraceScanTest, AStopKeepsWhatWasFound)
{
    DirectoryHost host(ScanLab::shared().path(LabTraces::Chain));
    std::stop_source stop;
    CallContext context;
    context.stop = stop.get_token();
    const scan::ServerScan scan =
        searched(host, {}, context, [&stop](const ScanProgress &progress) {
            if (progress.source == Source::EcpServerLogs)
                stop.request_stop();
        });
    EXPECT_EQ(scan.conclusion, Conclusion::Cancelled);
    EXPECT_FALSE(scan.findings.empty()) << told(scan);
    EXPECT_FALSE(scan.error);
    EXPECT_EQ(coverageOf(scan, Source::HttpProxyLogs).state, SourceState::Searched);
    EXPECT_NE(coverageOf(scan, Source::WebFolders).state, SourceState::Searched);
}

TEST_F(TraceScanTest, AServerThatIsGoneForGoodIsSaid)
{
    DirectoryHost host(m_folder.path());
    FaultyHost never(host, [](int, auto) { return Fault::LostBefore; });
    const scan::ServerScan failed = searched(never);
    EXPECT_EQ(failed.conclusion, Conclusion::Failed);
    ASSERT_TRUE(failed.error);
    EXPECT_EQ(failed.error->code, ErrorCode::Unreachable);
    EXPECT_EQ(never.calls(), 1) << "Who never answered is not asked again.";

    FaultyHost later(host,
                     [](int call, auto) { return call < 12 ? Fault::None : Fault::LostBefore; });
    const scan::ServerScan incomplete = searched(later);
    EXPECT_EQ(incomplete.conclusion, Conclusion::Incomplete) << told(incomplete);
    EXPECT_TRUE(incomplete.error);
}

TEST_F(TraceScanTest, MachinesWithoutMailboxesHaveNoneOfTheirLogs)
{
    const scan::ServerScan edge = searched(ScanLab::shared().path(u"DMZ-EDGE-01"_s));
    EXPECT_EQ(coverageOf(edge, Source::HttpProxyLogs).state, SourceState::NotPresent);
    EXPECT_EQ(coverageOf(edge, Source::IisLogs).state, SourceState::NotPresent);
    EXPECT_NE(coverageOf(edge, Source::ManagementEvents).state, SourceState::NotPresent);
    const scan::ServerScan tools = searched(ScanLab::shared().path(u"ADM-TOOLS-01"_s));
    EXPECT_EQ(coverageOf(tools, Source::ManagementEvents).state, SourceState::NotPresent);
    EXPECT_EQ(tools.conclusion, Conclusion::NothingFound) << told(tools);
}

TEST_F(TraceScanTest, AFileThatNoOtherServerHasStandsOut)
{
    const scan::ServerScan usual = search();
    ASSERT_TRUE(usual.webFiles);
    scan::WebFileSet other = *usual.webFiles;
    put(kInstall + u"FrontEnd/HttpProxy/ews/planted.aspx"_s, "inert");
    TraceScanOptions options;
    options.fleetFiles = {other};
    EXPECT_TRUE(search(options).findings.empty()) << "Two cannot outvote each other.";
    options.fleetFiles = {other, other};
    const scan::ServerScan odd = search(options);
    const scan::Finding *finding = findingOf(odd, u"oddProductFile"_s);
    ASSERT_TRUE(finding) << told(odd);
    EXPECT_EQ(finding->severity, Severity::Suspicious);
    EXPECT_EQ(finding->sha256.size(), 64);
    other.build = u"15.1.1.1"_s;
    options.fleetFiles = {other, other};
    EXPECT_TRUE(search(options).findings.empty()) << "Another build is no measure.";
}

TEST(TraceScanLab, AnAttackIsOneChain)
{
    const scan::ServerScan scan = searched(ScanLab::shared().path(LabTraces::Chain));
    EXPECT_EQ(scan.conclusion, Conclusion::Found);
    ASSERT_FALSE(scan.findings.empty());
    EXPECT_EQ(scan.findings[0].severity, Severity::Compromised);
    EXPECT_FALSE(scan.findings[0].chain.isEmpty());
    EXPECT_TRUE(findingOf(scan, u"proxyLogonReset"_s));
    EXPECT_TRUE(findingOf(scan, u"oabDownloadOutside"_s)) << told(scan);
}

TEST(TraceScanLab, ConnectionCutAnywhereGivesTheSameResult)
{
    DirectoryHost host(ScanLab::shared().path(LabTraces::Chain));
    const scan::ServerScan whole = searched(host);
    FaultyHost counting(host, [](int, auto) { return Fault::None; });
    (void)searched(counting);
    for (int cut = 2; cut <= counting.calls(); ++cut) {
        for (const Fault fault : {Fault::LostBefore, Fault::LostAfter, Fault::TimedOut}) {
            FaultyHost faulty(host,
                              [&](int call, auto) { return call == cut ? fault : Fault::None; });
            const scan::ServerScan scan = searched(faulty);
            EXPECT_EQ(scan.findings, whole.findings) << cut;
            EXPECT_EQ(scan.sources, whole.sources) << cut;
            EXPECT_EQ(scan.conclusion, whole.conclusion) << cut;
        }
    }
}

TEST(TraceScanLab, AnswersOfAnotherKindEndNothingBadly)
{
    DirectoryHost host(ScanLab::shared().path(LabTraces::Chain));
    FaultyHost counting(host, [](int, auto) { return Fault::None; });
    (void)searched(counting);
    for (int bad = 2; bad <= counting.calls(); ++bad) {
        for (const Fault fault : {Fault::Garbage, Fault::Silence, Fault::Refused}) {
            FaultyHost faulty(host,
                              [&](int call, auto) { return call == bad ? fault : Fault::None; });
            EXPECT_NE(searched(faulty).conclusion, Conclusion::NothingFound) << bad;
        }
    }
}

TEST(LogCoverage, ADayWithoutAnyLogIsSaidThoughNobodyWitnessedIt)
{
    const auto file = [](const QByteArray &first, const QByteArray &last) {
        SearchedFile searched;
        searched.firstTime = first;
        searched.lastTime = last;
        return searched;
    };
    LogStream iis(Source::IisLogs, u"C:\\logs\\W3SVC1"_s);
    iis.add(file("2021-03-03 04:00:00", "2021-03-03 05:00:00"));
    iis.add(file("2026-11-18 00:00:00", "2026-11-18 23:30:00"));
    iis.add(file("2026-11-19 22:00:00", "2026-11-20 09:00:00"));
    LogStream proxy(Source::HttpProxyLogs, u"C:\\logs\\HttpProxy"_s);
    proxy.add(file("2021-03-03T04:00:00.000Z", "2021-03-03T05:00:00.000Z"));
    proxy.add(file("2026-11-18T00:00:00.000Z", "2026-11-18T23:30:00.000Z"));
    EXPECT_TRUE(findGaps({iis, proxy}).empty());
    const std::vector<LogGap> silences = findSilences({iis, proxy});
    ASSERT_EQ(silences.size(), 2U);
    for (const LogGap &silence : silences) {
        EXPECT_EQ(silence.range.from, QDateTime(QDate(2021, 3, 3), QTime(5, 0), Qt::UTC));
        EXPECT_EQ(silence.range.to, QDateTime(QDate(2026, 11, 18), QTime(0, 0), Qt::UTC));
    }
    LogStream daily(Source::IisLogs, u"C:\\logs\\W3SVC1"_s);
    daily.add(file("2026-11-18 09:00:00", "2026-11-18 18:00:00"));
    daily.add(file("2026-11-19 09:00:00", "2026-11-19 18:00:00"));
    EXPECT_TRUE(findSilences({daily}).empty()) << "a night at rest";
}

} // namespace
} // namespace amado::test
