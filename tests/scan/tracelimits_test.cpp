// SPDX-License-Identifier: MIT
#include "engine/findinggatherer.h"
#include "model/scan/scanjson.h"
#include "scan/quietserver.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;
using scan::Conclusion;
using scan::Severity;
using scan::Source;
using scan::SourceCoverage;
using scan::SourceState;

using TraceLimits = QuietServer;

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

TEST_F(TraceLimits, MoreFindingsThanAreKeptIsSaid)
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

TEST_F(TraceLimits, AsManyFindingsAsAreKeptAreWhole)
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

TEST_F(TraceLimits, NoNumberOfAttemptsHidesASuccess)
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

} // namespace
} // namespace amado::test
