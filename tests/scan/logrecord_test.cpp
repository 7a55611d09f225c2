// SPDX-License-Identifier: MIT
#include "model/scan/logrecord.h"

#include <gtest/gtest.h>

namespace amado::scan {
namespace {

using namespace Qt::StringLiterals;

bool hasField(const LogRecord &record, QStringView name)
{
    return std::any_of(record.fields.begin(), record.fields.end(),
                       [&](const auto &field) { return field.first == name; });
}

QDateTime utc(int year, int month, int day, int hour, int minute, int second, int ms = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second, ms), Qt::UTC);
}

LogRecord w3c(const QByteArray &header, const QByteArray &line, int page = 1252)
{
    return readRecord(Source::IisLogs, LogFormat::W3c, header, line, page);
}

LogRecord csv(const QByteArray &header, const QByteArray &line,
              Source source = Source::HttpProxyLogs)
{
    return readRecord(source, LogFormat::Csv, header, line);
}

TEST(LogRecordW3c, ColumnsByTheHeaderInForce)
{
    const LogRecord record =
        w3c("#Fields: date time cs-method cs-uri-stem cs-uri-query c-ip cs(User-Agent) sc-status",
            "2024-02-29 23:59:58 POST /ecp/x.js a=b+c 203.0.113.9 Mozilla/5.0+(Windows+NT) 241");
    EXPECT_EQ(record.value(u"cs-method"), u"POST");
    EXPECT_EQ(record.value(u"cs(user-agent)"), u"Mozilla/5.0 (Windows NT)");
    EXPECT_EQ(record.value(u"cs-uri-query"), u"a=b c");
    EXPECT_EQ(record.value(u"sc-status"), u"241");
    EXPECT_EQ(record.at, utc(2024, 2, 29, 23, 59, 58));
    EXPECT_TRUE(record.value(u"text").endsWith(u" 241"));
    EXPECT_TRUE(record.value(u"text").contains(u"a=b+c"));
}

TEST(LogRecordW3c, OtherColumnsInAnotherOrder)
{
    const LogRecord record = w3c("#Fields: time sc-status X-Forwarded-For cs-uri-stem date",
                                 "01:02:03 200 198.51.100.7,+10.0.0.1 - 2023-12-31");
    EXPECT_EQ(record.value(u"x-forwarded-for"), u"198.51.100.7, 10.0.0.1");
    EXPECT_EQ(record.value(u"cs-uri-stem"), u"");
    EXPECT_TRUE(hasField(record, u"cs-uri-stem"));
    EXPECT_EQ(record.at, utc(2023, 12, 31, 1, 2, 3));
}

TEST(LogRecordW3c, WithoutDateOrHeaderThereIsNoTime)
{
    EXPECT_FALSE(w3c("#Fields: time sc-status", "01:02:03 200").at.isValid());
    EXPECT_FALSE(w3c("#Fields: date time", "2024-13-01 01:02:03").at.isValid());
    const LogRecord bare = w3c("", "2024-01-01 01:02:03 x");
    EXPECT_FALSE(bare.at.isValid());
    EXPECT_EQ(bare.value(u"text"), u"2024-01-01 01:02:03 x");
    EXPECT_EQ(bare.fields.size(), 1u);
}

TEST(LogRecordW3c, ShortAndLongLinesKeepWhatFits)
{
    const QByteArray header = "#Fields: date time cs-uri-stem sc-status";
    const LogRecord cut = w3c(header, "2024-01-01 01:02:03 /ow");
    EXPECT_EQ(cut.value(u"cs-uri-stem"), u"/ow");
    EXPECT_FALSE(hasField(cut, u"sc-status"));
    EXPECT_EQ(w3c(header, "2024-01-01 01:02:03 /a 200 more").value(u"sc-status"), u"200");
}

TEST(LogRecordW3c, RepeatedNamesAndTheNameText)
{
    const LogRecord record = w3c("#Fields: a A text", "1 2 3");
    EXPECT_EQ(record.value(u"a"), u"1");
    EXPECT_EQ(record.value(u"text"), u"1 2 3");
    EXPECT_EQ(record.fields.size(), 2u);
}

TEST(LogRecordW3c, AnsiPages)
{
    const QByteArray header = "#Fields: cs-username cs-uri-stem";
    EXPECT_EQ(w3c(header, "\x93\x63\x92\x86 /a", 932).value(u"cs-username"), u"田中");
    EXPECT_EQ(w3c(header, "\xCD\xF5 /a", 936).value(u"cs-username"), u"王");
    EXPECT_EQ(w3c(header, "\xA4\xFD /a", 950).value(u"cs-username"), u"王");
    EXPECT_EQ(w3c(header, "\xB1\xE8 /a", 949).value(u"cs-username"), u"김");
    EXPECT_EQ(w3c(header, "\xCA\xC3\xE9 /a", 1251).value(u"cs-username"), u"КГй");
    EXPECT_EQ(w3c(header, "\x8Aikl /a", 1250).value(u"cs-username"), u"Šikl");
    EXPECT_EQ(w3c(header, "\xC1\xE2 /a", 1253).value(u"cs-username"), u"Αβ");
    EXPECT_EQ(w3c(header, "\xDEim /a", 1254).value(u"cs-username"), u"Şim");
    EXPECT_EQ(w3c(header, "\xA1\xD2 /a", 874).value(u"cs-username"), u"กา");
    EXPECT_EQ(w3c(header, "M\xFCller /a", 1252).value(u"cs-username"), u"Müller");
    EXPECT_EQ(w3c(header, "M\xFCller /a", 4711).value(u"cs-username"), u"Müller");
    // UTF-8 wins where it is valid.
    EXPECT_EQ(w3c(header, "\xE7\x94\xB0 /a", 932).value(u"cs-username"), u"田");
    // What no sign has is seen, and hides nothing else.
    const LogRecord broken = w3c(header,
                                 "a\x86\x40"
                                 "b /x",
                                 932);
    EXPECT_TRUE(broken.value(u"cs-username").contains(QChar::ReplacementCharacter))
        << qPrintable(broken.value(u"cs-username"));
    EXPECT_EQ(broken.value(u"cs-uri-stem"), u"/x");
}

TEST(LogRecordCsv, BothHeadersAndNamesInAnyCase)
{
    const QByteArray line = "2024-11-30T05:10:59.123Z,8a,,u@x.example,203.0.113.9,200";
    for (const QByteArray &header :
         {QByteArray("DateTime,RequestId,,AnchorMailbox,ClientIpAddress,HttpStatus"),
          QByteArray("#Fields: DateTime,RequestId,,AnchorMailbox,ClientIpAddress,HttpStatus"),
          QByteArray("\xEF\xBB\xBF"
                     "dateTime,requestid,,ANCHORMAILBOX,clientIpAddress,httpStatus\r")}) {
        const LogRecord record = csv(header, line);
        EXPECT_EQ(record.value(u"anchormailbox"), u"u@x.example");
        EXPECT_EQ(record.value(u"httpstatus"), u"200");
        EXPECT_EQ(record.at, utc(2024, 11, 30, 5, 10, 59, 123));
        EXPECT_EQ(record.fields.size(), 6u); // Without the nameless one, with the text.
    }
}

TEST(LogRecordCsv, Quoting)
{
    const LogRecord record = csv(
        "DateTime,Cmdlet,Parameters,ErrorType",
        R"(2024-11-30T05:10:59Z,New-MailboxExportRequest,"-Role ""Mailbox, Import"" -X ""a""",)",
        Source::CmdletLogs);
    EXPECT_EQ(record.value(u"parameters"), uR"(-Role "Mailbox, Import" -X "a")");
    EXPECT_TRUE(hasField(record, u"errortype"));
    EXPECT_EQ(record.value(u"errortype"), u"");
}

TEST(LogRecordCsv, StrayQuotesAreSignsLikeOthers)
{
    const LogRecord record = csv("A,B,C,D", R"(x"y,"z,5" disk,"w")");
    EXPECT_EQ(record.value(u"a"), u"x\"y");
    EXPECT_EQ(record.value(u"d"), u"w");
    const LogRecord open = csv("A,B,C", R"("never closed,b,c)");
    EXPECT_EQ(open.value(u"a"), u"\"never closed");
    EXPECT_EQ(open.value(u"c"), u"c");
    const LogRecord inner = csv("A,B", R"("say "hello" twice",b)");
    EXPECT_EQ(inner.value(u"a"), u"say \"hello\" twice");
    EXPECT_EQ(inner.value(u"b"), u"b");
}

/// A client chooses its agent and its query, and the status stands between them.
TEST(LogRecordCsv, QuotesOfAClientHideNoColumn)
{
    const LogRecord record = csv("DateTime,UserAgent,HttpStatus,UrlQuery,GenericErrors",
                                 R"(2024-11-30T05:10:59Z,"x,241,y",)");
    EXPECT_EQ(record.value(u"httpstatus"), u"241");
    EXPECT_EQ(record.value(u"useragent"), u"\"x");
    EXPECT_EQ(record.value(u"urlquery"), u"y\"");
}

TEST(LogRecordCsv, ManyOpenQuotesCostLittle)
{
    const QByteArray line = QByteArray("\"a,").repeated(20'000);
    EXPECT_EQ(csv("A,B,C", line).value(u"b"), u"\"a");
}

TEST(LogRecordCsv, TimeOfOtherForms)
{
    EXPECT_EQ(csv("TimeStamp,X", "2021-03-03T04:05:06.7Z,1").at, utc(2021, 3, 3, 4, 5, 6, 700));
    EXPECT_EQ(csv("DateTime,X", "\"2021-03-03T04:05:06+09:00\",1").at, utc(2021, 3, 2, 19, 5, 6));
    EXPECT_EQ(csv("DateTime,X", "2021-03-03T04:05:06.1234567Z,1").at,
              utc(2021, 3, 3, 4, 5, 6, 123));
    EXPECT_FALSE(csv("DateTime,X", "yesterday,1").at.isValid());
}

const QByteArray kEcpHeader = "#Fields: TimeStamp,ServerName,EventId,EventData";

TEST(LogRecordEcp, PartsOfEventData)
{
    const LogRecord record = csv(
        kEcpHeader,
        R"(2021-03-03T04:05:06.789Z,EX01,ECP.Request,"S:TIME=123;S:SID=S-1-5-21;S:CMD=Set-OabVirtualDirectory.ExternalUrl='http://f/<b a=""c"">'.Identity='OAB';S:REQID=;S:URL=https://ex01/ecp/DDI/DDIService.svc/SetObject?schema=OABVirtualDirectory;S:EX=;S:ACTID=1;S:BLD=15.1.2106.2")",
        Source::EcpServerLogs);
    EXPECT_EQ(record.value(u"s:cmd"),
              u"Set-OabVirtualDirectory.ExternalUrl='http://f/<b a=\"c\">'.Identity='OAB'");
    EXPECT_EQ(record.value(u"s:ex"), u"");
    EXPECT_EQ(record.value(u"s:ex.present"), u"true");
    EXPECT_TRUE(record.value(u"s:url").endsWith(u"schema=OABVirtualDirectory"));
    EXPECT_EQ(record.value(u"s:bld"), u"15.1.2106.2");
    EXPECT_EQ(record.value(u"servername"), u"EX01");
    EXPECT_EQ(record.at, utc(2021, 3, 3, 4, 5, 6, 789));
}

TEST(LogRecordEcp, AbsentIsNotEmpty)
{
    const LogRecord record =
        csv(kEcpHeader, "2021-03-03T04:05:06Z,EX01,ECP.Request,S:TIME=1;S:CMD=Get-App",
            Source::EcpServerLogs);
    EXPECT_EQ(record.value(u"s:cmd"), u"Get-App");
    EXPECT_FALSE(hasField(record, u"s:ex"));
    EXPECT_FALSE(hasField(record, u"s:ex.present"));
}

TEST(LogRecordEcp, CommasOfUnquotedDataAreItsOwn)
{
    const LogRecord record = csv(
        kEcpHeader,
        R"(2021-03-03T04:05:06Z,EX01,ECP.Request,S:CMD=Set-X.Y='a,b""c';S:EX=Access denied, sorry;S:BLD=1)",
        Source::EcpServerLogs);
    EXPECT_EQ(record.value(u"s:cmd"), u"Set-X.Y='a,b\"c'");
    EXPECT_EQ(record.value(u"s:ex"), u"Access denied, sorry");
    EXPECT_EQ(record.value(u"s:bld"), u"1");
}

/// Whoever chose the parameter must not be able to say that the command failed.
TEST(LogRecordEcp, ValuesThatLookLikePartsDoNotCount)
{
    const LogRecord record = csv(
        kEcpHeader,
        R"(2021-03-03T04:05:06Z,EX01,ECP.Request,"S:CMD=Set-X.Url='http://f/;S:EX=failed;S:URL=x';S:URL=https://y;S:EX=;S:BLD=1")",
        Source::EcpServerLogs);
    EXPECT_EQ(record.value(u"s:ex"), u"");
    EXPECT_EQ(record.value(u"s:ex.present"), u"true");
    EXPECT_EQ(record.value(u"s:url"), u"https://y");
}

TEST(LogRecordPlain, WholeLine)
{
    const QByteArray line =
        "2021-03-03T04:05:06Z Download failed and temporary file 'C:\\x.aspx' needs to be removed";
    const LogRecord record =
        readRecord(Source::OabGeneratorLogs, LogFormat::PlainLines, "ignored,header", line);
    ASSERT_EQ(record.fields.size(), 1u);
    EXPECT_EQ(record.value(u"text"), QString::fromLatin1(line));
    EXPECT_EQ(record.at, utc(2021, 3, 3, 4, 5, 6));
    EXPECT_FALSE(readRecord(Source::OabGeneratorLogs, LogFormat::PlainLines, {}, "x").at.isValid());
}

} // namespace
} // namespace amado::scan
