// SPDX-License-Identifier: MIT
#include "engine/logcoverage.h"
#include "io/folder/directoryhost.h"
#include "model/scan/scanjson.h"
#include "scan/quietserver.h"
#include "support/faultyhost.h"

#include <gtest/gtest.h>

#include <QDir>
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

using TraceScanTest = QuietServer;

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
        for (const Fault fault : {Fault::Garbage, Fault::Outage, Fault::Refused}) {
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
    const std::vector<LogGap> outages = findOutages({iis, proxy});
    ASSERT_EQ(outages.size(), 2U);
    for (const LogGap &outage : outages) {
        EXPECT_EQ(outage.range.from, QDateTime(QDate(2021, 3, 3), QTime(5, 0), Qt::UTC));
        EXPECT_EQ(outage.range.to, QDateTime(QDate(2026, 11, 18), QTime(0, 0), Qt::UTC));
    }
    LogStream daily(Source::IisLogs, u"C:\\logs\\W3SVC1"_s);
    daily.add(file("2026-11-18 09:00:00", "2026-11-18 18:00:00"));
    daily.add(file("2026-11-19 09:00:00", "2026-11-19 18:00:00"));
    EXPECT_TRUE(findOutages({daily}).empty()) << "a night at rest";
}

} // namespace
} // namespace amado::test
