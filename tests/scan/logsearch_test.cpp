// SPDX-License-Identifier: MIT
#include "scan/searchfolder.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

#include <unistd.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;
using namespace test;

const QByteArray kEvilQuery = "@evil.example/powershell/&Email=autodiscover/autodiscover.json";
const QByteArray kEvil = w3cLine(41, "/autodiscover/autodiscover.json", kEvilQuery);
const QStringList kMarks = {u"autodiscover\\.json.*powershell"_s, u"/ecp/[^/ ]+\\.js "_s};

QByteArray withoutEnd(QByteArray line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

QByteArray ordinary(int lines, int from = 0)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += w3cLine((from + i / 60) % 1440, "/owa/",
                        "url=https%3a%2f%2fmail.corp.example%2f&n=" + QByteArray::number(i));
    return text;
}

class LogSearchTest : public testing::Test
{
protected:
    [[nodiscard]] SearchReply search(const SearchLogs &request = searchFor(kMarks)) const
    {
        auto reply = m_folder.search(request);
        EXPECT_TRUE(reply) << qPrintable(reply ? QString() : reply.error().detail);
        return reply ? *reply : SearchReply{};
    }

    SearchFolder m_folder;
};

TEST_F(LogSearchTest, HitsWithLineAndHeaderInForce)
{
    const QByteArray other = "#Fields: date time cs-uri-stem cs-uri-query sc-status c-ip\r\n";
    m_folder.put(u"C/logs/u_ex241130.log"_s,
                 "#Software: Microsoft Internet Information Services 10.0\r\n#Version: 1.0\r\n" +
                     kW3cHeader + ordinary(10) + kEvil + "#Date: 2024-11-30 00:50:00\r\n" + other +
                     ordinary(3) + w3cLine(90, "/ECP/Y.JS"));
    const SearchReply reply = search();
    ASSERT_EQ(reply.files.size(), 1u);
    EXPECT_EQ(reply.files[0].path, u"C:\\logs\\u_ex241130.log");
    EXPECT_EQ(reply.files[0].lines, 20);
    EXPECT_TRUE(reply.files[0].whole);
    EXPECT_EQ(reply.files[0].problem, std::nullopt);
    EXPECT_TRUE(reply.files[0].firstTime.startsWith("2024-11-30 00:00:07 10.0.0.5"));
    EXPECT_TRUE(reply.files[0].lastTime.startsWith("2024-11-30 01:30:07"));
    ASSERT_EQ(reply.hits.size(), 2u);
    EXPECT_EQ(reply.hits[0].line, 14);
    EXPECT_EQ(reply.hits[0].text, withoutEnd(kEvil));
    EXPECT_EQ(reply.hits[1].line, 20);
    ASSERT_EQ(reply.headers.size(), 2u);
    EXPECT_EQ(reply.headers[size_t(reply.hits[0].header)], withoutEnd(kW3cHeader));
    EXPECT_EQ(reply.headers[size_t(reply.hits[1].header)], withoutEnd(other));
    EXPECT_EQ(reply.next, std::nullopt);
    EXPECT_EQ(reply.files[0].bytes, QFile(m_folder.local(u"C/logs/u_ex241130.log"_s)).size());
}

TEST_F(LogSearchTest, MarksStayWithinALine)
{
    m_folder.put(u"C/logs/a.log"_s, kW3cHeader + w3cLine(1, "/autodiscover/autodiscover.json") +
                                        w3cLine(2, "/powershell/") + w3cLine(3, "/ecp/a") +
                                        "x.js \r\n#autodiscover.json powershell\r\n");
    EXPECT_TRUE(search().hits.empty());
    SearchLogs request = searchFor({u"a[^q]*powershell"_s, u"stem\\s+2024"_s, u"/owa/$"_s});
    m_folder.put(u"C/logs/a.log"_s, "a\r\npowershell\r\nstem\r\n2024\r\nx /owa/\r\n/owa/ \r\n");
    const SearchReply reply = search(request);
    ASSERT_EQ(reply.hits.size(), 1u);
    EXPECT_EQ(reply.hits[0].line, 5);
}

TEST_F(LogSearchTest, EncodedSignsThatNeedNoEncoding)
{
    m_folder.put(u"C/logs/a.log"_s,
                 kW3cHeader +
                     w3cLine(1, "/owa", "u=https%3a%2f%2Fx%3F%26%20%40%5b%5D%25%e3%81%82%zz%4") +
                     w3cLine(2, "/%70owershell") + w3cLine(3, "/%2570owershell") +
                     w3cLine(4, "/a", "x=%25252E") + w3cLine(5, "/%7E") + w3cLine(6, "/%252f"));
    const SearchReply reply = search();
    QList<qint64> lines;
    for (const SearchHit &hit : reply.hits)
        lines.append(hit.line);
    EXPECT_EQ(lines, (QList<qint64>{3, 4, 5, 6}));
}

TEST_F(LogSearchTest, CsvHeadersOfBothForms)
{
    const QByteArray names = "DateTime,RequestId,,AnchorMailbox,HttpStatus";
    const QByteArray line = "2024-11-30T05:10:59.123Z,1,,ServerInfo~a]@ex01:444/ecp/x,200";
    m_folder.put(
        u"C/logs/Ecp/HttpProxy_2024113005-1.LOG"_s,
        "\xEF\xBB\xBF" + names +
            "\r\n#Software: Microsoft Exchange Server\r\n#Log-type: HttpProxy Logs\r\n#Fields: " +
            names + ",More\r\n" + line + "\r\n");
    m_folder.put(u"C/logs/Ecp/HttpProxy_2024113006-1.LOG"_s, names + "\r\n" + line + "\r\n");
    m_folder.put(u"C/logs/Ecp/HttpProxy_2024113007-1.LOG"_s,
                 "#Fields: " + names + "\r\n" + line + "\r\n");
    m_folder.put(u"C/logs/Ecp/HttpProxy_2024113008-1.LOG"_s, line + "\r\n");
    SearchLogs request = searchFor({u"ServerInfo~|AnchorMailbox"_s});
    request.format = scan::LogFormat::Csv;
    const SearchReply reply = search(request);
    ASSERT_EQ(reply.hits.size(), 4u);
    const auto headerOf = [&](size_t hit) {
        const int index = reply.hits[hit].header;
        return index < 0 ? QByteArray("none") : reply.headers[size_t(index)];
    };
    EXPECT_EQ(headerOf(0), "#Fields: " + names + ",More");
    EXPECT_EQ(headerOf(1), names);
    EXPECT_EQ(headerOf(2), "#Fields: " + names);
    EXPECT_EQ(headerOf(3), "none");
    EXPECT_EQ(reply.hits[0].line, 5);
    EXPECT_EQ(reply.hits[1].line, 2);
    EXPECT_EQ(reply.files[1].firstTime, line.left(40));
    EXPECT_EQ(reply.files[0].path, u"C:\\logs\\Ecp\\HttpProxy_2024113005-1.LOG");
}

TEST_F(LogSearchTest, PackedFilesOldestFirst)
{
    m_folder.put(u"C/logs/u_ex241129.log.gz"_s, packed(kW3cHeader + ordinary(3) + kEvil));
    m_folder.put(u"C/logs/u_ex241128.log.gz"_s,
                 packed(kW3cHeader + ordinary(2)) + packed(kEvil) + QByteArray(512, '\0'));
    m_folder.put(u"C/logs/u_ex241130.log"_s, kW3cHeader + kEvil);
    m_folder.put(u"C/logs/note.txt"_s, kEvil);
    const SearchReply reply = search();
    ASSERT_EQ(reply.files.size(), 3u);
    EXPECT_EQ(reply.files[0].path, u"C:\\logs\\u_ex241128.log.gz");
    for (const SearchedFile &file : reply.files) {
        EXPECT_TRUE(file.whole);
        EXPECT_EQ(file.problem, std::nullopt);
    }
    ASSERT_EQ(reply.hits.size(), 3u);
    EXPECT_EQ(reply.hits[0].line, 4);
    EXPECT_EQ(reply.hits[1].line, 5);
    EXPECT_EQ(reply.hits[2].line, 2);
    EXPECT_EQ(reply.files[0].bytes, (kW3cHeader + ordinary(2) + kEvil).size());
}

TEST_F(LogSearchTest, Utf16IsRead)
{
    const QString text = QString::fromLatin1(kW3cHeader + ordinary(5)) +
                         u"2024-11-30 00:41:07 田中 /ecp/ページ.js 200\r\n"_s +
                         QString::fromLatin1(ordinary(5)) + QString::fromLatin1(kEvil);
    int name = 0;
    for (const bool big : {false, true}) {
        for (const bool mark : {false, true})
            m_folder.put(u"C/logs/%1.log"_s.arg(++name), utf16(text, big, mark));
    }
    m_folder.put(u"C/logs/5.log.gz"_s, packed(utf16(text, false, true)));
    const SearchReply reply = search();
    ASSERT_EQ(reply.files.size(), 5u);
    ASSERT_EQ(reply.hits.size(), 10u);
    for (size_t i = 0; i < 10; i += 2) {
        EXPECT_EQ(reply.hits[i].line, 7);
        EXPECT_EQ(QString::fromUtf8(reply.hits[i].text),
                  u"2024-11-30 00:41:07 田中 /ecp/ページ.js 200");
        EXPECT_EQ(reply.hits[i + 1].line, 13);
        EXPECT_EQ(reply.headers[size_t(reply.hits[i].header)], withoutEnd(kW3cHeader));
    }
    EXPECT_EQ(reply.files[1].bytes, utf16(text, false, true).size());
    EXPECT_TRUE(reply.files[0].firstTime.startsWith("2024-11-30 00:00:07"));
}

/// PowerShell's >> appends UTF-16 to what was UTF-8.
TEST_F(LogSearchTest, TwoEncodingsInOneFile)
{
    m_folder.put(u"C/logs/a.log"_s,
                 kW3cHeader + ordinary(3) +
                     utf16(QString::fromLatin1(kEvil + ordinary(2)), false, true) + kEvil +
                     ordinary(1) + utf16(QString::fromLatin1(kEvil), false, false));
    m_folder.put(u"C/logs/b.log"_s,
                 utf16(QString::fromLatin1(kW3cHeader + kEvil), false, true) + kEvil + ordinary(1));
    const SearchReply reply = search();
    ASSERT_EQ(reply.hits.size(), 5u);
    const QList<qint64> lines = {5, 8, 10, 2, 3};
    for (size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(reply.hits[i].line, lines[qsizetype(i)]);
        EXPECT_EQ(reply.hits[i].text, withoutEnd(kEvil));
    }
}

TEST_F(LogSearchTest, ZerosOfAnUnfinishedWriteHideNothing)
{
    m_folder.put(u"C/logs/a.log"_s,
                 kW3cHeader + ordinary(2) + QByteArray(70'000, '\0') + kEvil + ordinary(1));
    m_folder.put(u"C/logs/b.log"_s, kW3cHeader + kEvil + QByteArray(60'000, '\0'));
    const SearchReply reply = search();
    ASSERT_EQ(reply.hits.size(), 2u);
    EXPECT_EQ(reply.hits[0].file, 0);
    EXPECT_EQ(reply.hits[1].text, withoutEnd(kEvil));
}

TEST_F(LogSearchTest, OnlyNamesAndTimesAskedFor)
{
    m_folder.put(u"C/logs/old.log"_s, kEvil);
    m_folder.put(u"C/logs/new.LOG"_s, kEvil);
    QFile old(m_folder.local(u"C/logs/old.log"_s));
    ASSERT_TRUE(old.open(QIODevice::ReadWrite));
    old.setFileTime(QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC),
                    QFileDevice::FileModificationTime);
    old.close();
    SearchLogs request = searchFor(kMarks);
    request.since = QDateTime(QDate(2021, 1, 1), QTime(0, 0), Qt::UTC);
    const SearchReply reply = search(request);
    ASSERT_EQ(reply.files.size(), 1u);
    EXPECT_EQ(reply.files[0].path, u"C:\\logs\\new.LOG");
}

TEST_F(LogSearchTest, FoldersInAnyCaseAndMissingOnes)
{
    m_folder.put(u"C/Logs2/W3SVC1/a.log"_s, kEvil);
    SearchLogs request = searchFor(kMarks);
    request.folder = u"c:/LOGS2/w3svc1"_s;
    EXPECT_EQ(search(request).hits.size(), 1u);
    request.folder = u"C:\\logs2\\W3SVC9"_s;
    EXPECT_EQ(m_folder.search(request).error().code, ErrorCode::NotFound);
    request.folder = u"\\\\server\\share"_s;
    EXPECT_EQ(m_folder.search(request).error().code, ErrorCode::NotFound);
    request = searchFor({u"(open"_s});
    EXPECT_EQ(m_folder.search(request).error().code, ErrorCode::InvalidData);
}

TEST_F(LogSearchTest, LinksOutOfTheFolderAreSaidAndNotFollowed)
{
    m_folder.put(u"C/logs/a.log"_s, kEvil);
    m_folder.put(u"C/other/b.txt"_s, kEvil);
    QFile::link(u"/etc/passwd"_s, m_folder.local(u"C/logs/out.log"_s));
    QFile::link(m_folder.local(u"C/other/b.txt"_s), m_folder.local(u"C/logs/within.log"_s));
    QFile::link(u"."_s, m_folder.local(u"C/logs/circle"_s));
    ::symlink("../../../../../etc", m_folder.local(u"C/logs/up.log"_s).toUtf8().constData());
    const SearchReply reply = search();
    ASSERT_EQ(reply.files.size(), 4u);
    EXPECT_EQ(reply.hits.size(), 2u);
    EXPECT_EQ(reply.files[1].problem.value_or(Error{}).reason, Reason::LinkLeavesFolder);
    EXPECT_EQ(reply.files[2].problem.value_or(Error{}).reason, Reason::LinkLeavesFolder);
    EXPECT_TRUE(reply.files[3].whole);
}

TEST_F(LogSearchTest, LeapsOfMoreThanAnHour)
{
    QByteArray text = kW3cHeader;
    const auto add = [&](int from, int to) {
        for (int minute = from; minute < to; ++minute)
            text += w3cLine(minute, "/owa/").repeated(30);
    };
    add(0, 200);
    add(262, 300); // From 03:19 to 04:22.
    add(360, 361); // Exactly an hour is none.
    text += "#Software: restarted\r\n" + kW3cHeader;
    add(1000, 1001);
    text += w3cLine(1100, "/owa/");
    m_folder.put(u"C/logs/a.log"_s, text);
    const SearchReply reply = search();
    ASSERT_EQ(reply.files.size(), 1u);
    QStringList leaps;
    for (const auto &[from, to] : reply.files[0].leaps)
        leaps.append(QString::fromLatin1(from.mid(11, 5) + '-' + to.mid(11, 5)));
    EXPECT_EQ(leaps, QStringList(
                         {u"03:19-04:22"_s, u"04:59-06:00"_s, u"06:00-16:40"_s, u"16:40-18:20"_s}));
}

} // namespace
} // namespace amado
