// SPDX-License-Identifier: MIT
#include "scan/quietserver.h"

#include <gtest/gtest.h>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;
using scan::Conclusion;
using scan::Severity;
using scan::Source;
using scan::SourceCoverage;
using scan::SourceState;

using TraceEvents = QuietServer;

TEST_F(TraceEvents, AChannelThatWasClearedIsToldFromOneWithoutSuchEvents)
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

TEST_F(TraceEvents, ChangesOfTheConfigurationAreReadWhereAChannelKeepsThem)
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

TEST_F(TraceEvents, ALogThatWasSwitchedOnIsNoAlarm)
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

TEST_F(TraceEvents, ASecurityLogThatWasClearedIsTold)
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

} // namespace
} // namespace amado::test
