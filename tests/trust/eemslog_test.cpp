// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "model/feed/eemslog.h"

#include <gtest/gtest.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kHeader = "#Software: Microsoft Exchange Server\r\n#Version: 15.00.0000.000\r\n"
                           "#Log-type: MitigationService Log\r\n#Date: 2026-11-19T09:00:00.000Z\r\n"
                           "#Fields: date-time,component,context\r\n";

std::vector<EemsLogLine> linesOf(const QByteArray &bytes, bool cutOff = false)
{
    std::vector<EemsLogLine> lines;
    readEemsLog(bytes, cutOff, [&](const EemsLogLine &line) { lines.push_back(line); });
    return lines;
}

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate);
}

EemsDigest digestOf(const QByteArray &lines)
{
    return digestEemsLog({{u"C:\\logs\\a.log"_s, kHeader + lines, false}});
}

/// A cycle of the service at an hour: it asks, then says `rest`.
QByteArray cycle(const QByteArray &hour, const QByteArray &rest = {})
{
    QByteArray text =
        "2026-11-19T" + hour +
        ":13:00.000Z,FetchMitigation,S:LogLevel=Information;S:Message=Fetching "
        "mitigations from https://officeclient.microsoft.com/getexchangemitigations\r\n";
    if (!rest.isEmpty())
        text += "2026-11-19T" + hour + ":13:02.500Z," + rest + "\r\n";
    return text;
}

// The fragments recorded in public, as they stand there.
const QByteArray kUntrusted =
    "FetchMitigation,S:LogLevel=Warning;S:Message=Connection attempted against untrusted endpoint";
const QByteArray kChain =
    "S:LogLevel=Warning;S:Message=TLS certificate or its chain validation failed";
const QByteArray kHidden =
    "S:LogLevel=Error;S:Message=Exception encountered while fetching mitigations :   One or more "
    "errors occurred.;S:Source=Microsoft.Exchange.Mitigation.Service.Mitigations.MitigationEngine";
const QByteArray kNotSafe =
    "FetchMitigation,S:LogLevel=Error;'S:Message=Exception encountered while fetching mitigations "
    ": "
    "This XML is not deemed safe to consume since Response xml''s signing cert is invalid or not "
    "from microsoft';S:Source=Microsoft.Exchange.Mitigation.Service.Mitigations.MitigationEngine";

TEST(EemsLog, ReadsEveryRecordedFragment)
{
    const struct
    {
        QByteArray text;
        QString component, level, message;
        size_t pairs;
    } rows[] = {
        {"S:LogLevel=Information;S:Message=Started MSExchangeMitigation",
         {},
         u"Information"_s,
         u"Started MSExchangeMitigation"_s,
         2},
        {"S:LogLevel=Information;S:Message=Fetching mitigations from "
         "https://officeclient.microsoft.com/getexchangemitigations",
         {},
         u"Information"_s,
         u"Fetching mitigations from https://officeclient.microsoft.com/getexchangemitigations"_s,
         2},
        {"S:LogLevel=Information;S:Message=Using Proxy http://192.0.2.1/ To Fetch Configurations",
         {},
         u"Information"_s,
         u"Using Proxy http://192.0.2.1/ To Fetch Configurations"_s,
         2},
        {"S:LogLevel=Information;S:Message=No diagnostic data sent. DataCollectionEnabled is false",
         {},
         u"Information"_s,
         u"No diagnostic data sent. DataCollectionEnabled is false"_s,
         2},
        {kChain, {}, u"Warning"_s, u"TLS certificate or its chain validation failed"_s, 2},
        {kHidden,
         {},
         u"Error"_s,
         u"Exception encountered while fetching mitigations :   One or more errors occurred."_s,
         3},
        {kUntrusted, u"FetchMitigation"_s, u"Warning"_s,
         u"Connection attempted against untrusted endpoint"_s, 2},
        {kNotSafe, u"FetchMitigation"_s, u"Error"_s,
         u"Exception encountered while fetching mitigations : This XML is not deemed safe to "
         "consume since Response xml's signing cert is invalid or not from microsoft"_s,
         3},
    };
    for (const auto &row : rows) {
        for (const bool timed : {false, true}) {
            const QByteArray prefix = timed ? "2026-11-19T10:13:02.500Z," : "";
            const auto lines = linesOf(prefix + row.text);
            ASSERT_EQ(lines.size(), 1u) << row.text.constData();
            EXPECT_EQ(lines[0].component, row.component) << row.text.constData();
            EXPECT_EQ(lines[0].value(u"LogLevel"), row.level);
            EXPECT_EQ(lines[0].value(u"message"), row.message) << "keys compare without case";
            EXPECT_EQ(lines[0].pairs.size(), row.pairs);
            EXPECT_EQ(lines[0].at.isValid(), timed);
        }
    }
}

TEST(EemsLog, SplitsAtSemicolonsOutsideQuotesOnly)
{
    const auto lines = linesOf("x,'S:Message=a; b, ''c''; d';S:Source=e "
                               "f;S:Empty=;I32:Count=7;junk;'S:Open=never; closed");
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].value(u"Message"), u"a; b, 'c'; d"_s);
    EXPECT_EQ(lines[0].value(u"Source"), u"e f"_s);
    EXPECT_EQ(lines[0].value(u"Empty"), QString());
    EXPECT_EQ(lines[0].value(u"Count"), u"7"_s);
    EXPECT_EQ(lines[0].value(u"Open"), u"never; closed"_s);
    EXPECT_EQ(lines[0].value(u"nothing"), QString());
}

TEST(EemsLog, TakesTheTimeFromTheColumnTheHeaderNames)
{
    const QByteArray line = "2020-01-01T00:00:00Z,7,2026-11-19T10:00:00.250Z,Fetch,S:Message=m\n";
    EXPECT_EQ(linesOf("#Fields: created,id,date-time,component,data\n" + line)[0].at,
              utc(u"2026-11-19T10:00:00.250Z"_s));
    EXPECT_EQ(linesOf(line)[0].at, utc(u"2020-01-01T00:00:00Z"_s)) << "else the first one";
    EXPECT_FALSE(linesOf("#Fields: date-time,x\nyesterday,Fetch,S:Message=m\n")[0].at.isValid());
    EXPECT_EQ(linesOf("2026-11-19T19:00:00+09:00,S:Message=m")[0].at,
              utc(u"2026-11-19T10:00:00Z"_s));
    EXPECT_EQ(linesOf("\"2026-11-19T10:00:00Z\",\"Fetch\",\"S:Message=m\"")[0].value(u"Message"),
              u"m"_s);
}

TEST(EemsLog, BearsWhatTailsAndDisksDoToText)
{
    EXPECT_EQ(linesOf("ed against untrusted endpoint\r\nS:Message=whole\r\n", true).size(), 1u);
    EXPECT_EQ(linesOf("S:Message=cut'\nS:Message=whole", true)[0].line, 2);
    EXPECT_EQ(linesOf("\xEF\xBB\xBF" + kHeader + "S:Message=m").size(), 1u);
    const QString wide = u"2026-11-19T10:00:00Z,S:Message=失敗\r\n"_s;
    const QByteArray utf16 =
        QByteArray("\xFF\xFE", 2) +
        QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
    EXPECT_EQ(linesOf(utf16).at(0).value(u"Message"), u"失敗"_s);
    EXPECT_TRUE(linesOf({}).empty());
    EXPECT_TRUE(linesOf("\n\n\r\n").empty());
    int seen = 0;
    const QByteArray longLine = "S:Message=" + QByteArray(EemsLogLimits::kLineBytes, 'x') + '\n';
    EXPECT_EQ(readEemsLog("   at System.Foo()\n" + longLine + "S:Message=m\n", false,
                          [&](const EemsLogLine &) { ++seen; }),
              2);
    EXPECT_EQ(seen, 1);
    QByteArray many = "x";
    for (int i = 0; i < 1000; ++i)
        many += (i == 0 ? "," : ";") + QByteArray("S:Key=v");
    EXPECT_EQ(linesOf(many).at(0).pairs.size(), size_t(EemsLogLimits::kPairs));
}

TEST(EemsDigest, TellsTheFailureThatSaysMost)
{
    const struct
    {
        QByteArray lines;
        FetchFailure kind;
    } rows[] = {
        {cycle("10", kUntrusted), FetchFailure::UntrustedEndpoint},
        {cycle("10", kNotSafe), FetchFailure::XmlNotSafe},
        {cycle("10", kHidden), FetchFailure::Unspecific},
        {cycle("10", kChain) + "2026-11-19T10:13:03Z," + kHidden + "\r\n",
         FetchFailure::ChainInvalid},
        {cycle("10", kHidden) + "2026-11-19T10:13:03Z," + kChain + "\r\n",
         FetchFailure::ChainInvalid},
    };
    for (const auto &row : rows) {
        const EemsDigest digest = digestOf(row.lines);
        ASSERT_TRUE(digest.failed) << row.lines.constData();
        EXPECT_EQ(enumName(digest.failed->kind), enumName(row.kind));
        EXPECT_EQ(digest.failuresInARow, 1);
        EXPECT_FALSE(digest.succeeded);
        EXPECT_EQ(digest.failed->moment.file, u"C:\\logs\\a.log"_s);
        EXPECT_GT(digest.failed->moment.line, 5);
    }
}

TEST(EemsDigest, CountsFailuresSinceTheLastSuccess)
{
    const EemsDigest digest =
        digestOf(cycle("08") + cycle("09") + cycle("10", kUntrusted) + cycle("11", kUntrusted));
    ASSERT_TRUE(digest.succeeded && digest.failingSince && digest.asked);
    EXPECT_EQ(digest.succeeded->at, utc(u"2026-11-19T09:13:00Z"_s));
    EXPECT_EQ(digest.failingSince->at, utc(u"2026-11-19T10:13:02.500Z"_s));
    EXPECT_EQ(digest.failuresInARow, 2);
    EXPECT_EQ(digest.from, utc(u"2026-11-19T08:13:00Z"_s));
    EXPECT_EQ(digest.to, utc(u"2026-11-19T11:13:02.500Z"_s));

    const EemsDigest mended = digestOf(cycle("10", kUntrusted) + cycle("11") + cycle("12"));
    EXPECT_EQ(mended.succeeded->at, utc(u"2026-11-19T11:13:00Z"_s));
    EXPECT_EQ(mended.failuresInARow, 0);
    EXPECT_FALSE(mended.failingSince);
    EXPECT_TRUE(mended.failed) << "the last failure stays known";
}

TEST(EemsDigest, AFetchWithoutAnEndProvesNothing)
{
    EXPECT_FALSE(digestOf(cycle("10")).succeeded);
    const QByteArray started = "2026-11-19T10:30:00Z,Service,S:LogLevel=Information;S:Message="
                               "Started MSExchangeMitigation\r\n";
    const EemsDigest digest = digestOf(cycle("10") + started + cycle("11"));
    EXPECT_FALSE(digest.succeeded) << "the process that asked is gone";
    EXPECT_EQ(digest.started->at, utc(u"2026-11-19T10:30:00Z"_s));
    EXPECT_EQ(digest.asked->at, utc(u"2026-11-19T11:13:00Z"_s));
}

TEST(EemsDigest, ReadsSeveralFilesAsOneLogAndNamesTheProxy)
{
    const EemsDigest digest =
        digestEemsLog({{u"a"_s, kHeader + cycle("08"), false},
                       {u"b"_s,
                        cycle("09", "FetchMitigation,S:LogLevel=Information;S:Message=Using Proxy "
                                    "http://192.0.2.1/ To Fetch Configurations"),
                        true},
                       {u"c"_s, kHeader + cycle("10"), false}});
    EXPECT_EQ(digest.proxy, u"http://192.0.2.1/"_s);
    ASSERT_TRUE(digest.asked);
    EXPECT_EQ(digest.asked->file, u"c"_s);
    EXPECT_EQ(digest.succeeded->file, u"a"_s) << "the first line of a cut file is left out";
}

} // namespace
} // namespace amado
