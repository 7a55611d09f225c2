// SPDX-License-Identifier: MIT
#include "scan/searchfolder.h"
#include "support/logtraffic.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

#include <random>

#include <sys/resource.h>
#include <unistd.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;
using namespace test;

const QByteArray kTrace = w3cLine(41, "/ecp/y.js");
const QStringList kTraceMarks = {u"/ecp/[^/ ]+\\.js "_s, u"autodiscover\\.json.*powershell"_s};

class SearchLimitsTest : public testing::Test
{
protected:
    /// Of many kinds: several headers, packed, UTF-16, long lines, no line end, nothing at all.
    void putAllKinds()
    {
        LogTraffic traffic(1);
        std::mt19937 random(2);
        int day = 0;
        const auto mixed = [&](qint64 bytes) {
            QByteArray text;
            for (const QByteArray &line : traffic.iisLog(++day, bytes).split('\n')) {
                text += line + '\n';
                if (random() % 40 == 0 && line.startsWith("2024"))
                    text += line.left(20) + LogTraffic::iisTrace(3, int(random() % 80'000)).mid(20);
                if (random() % 300 == 0)
                    text += kW3cHeader;
            }
            return text;
        };
        m_folder.put(u"C/logs/u_ex241101.log"_s, mixed(400'000));
        m_folder.put(u"C/logs/u_ex241102.log.gz"_s, packed(mixed(300'000)));
        m_folder.put(u"C/logs/u_ex241103.log"_s,
                     utf16(QString::fromLatin1(mixed(100'000)), false, true));
        m_folder.put(u"C/logs/u_ex241104.log"_s, {});
        QByteArray text = mixed(50'000) + QByteArray(200'000, 'x') + " /ecp/y.js \n";
        text += mixed(50'000);
        m_folder.put(u"C/logs/u_ex241105.log"_s, text + kTrace.chopped(2));
        text = mixed(2'000);
        text += utf16(QString::fromLatin1(mixed(4'000)), false, true);
        m_folder.put(u"C/logs/sub/u_ex241106.log"_s, text + mixed(3'000));
        m_folder.put(u"C/logs/sub/u_ex241107.log"_s, "\xEF\xBB\xBF" + mixed(3'000));
    }

    SearchFolder m_folder;
};

void expectSameReply(const SearchReply &reply, const SearchReply &expected)
{
    ASSERT_EQ(reply.files.size(), expected.files.size());
    for (size_t i = 0; i < reply.files.size(); ++i) {
        EXPECT_EQ(reply.files[i].path, expected.files[i].path);
        EXPECT_EQ(reply.files[i].bytes, expected.files[i].bytes) << qPrintable(reply.files[i].path);
        EXPECT_EQ(reply.files[i].lines, expected.files[i].lines) << qPrintable(reply.files[i].path);
        EXPECT_EQ(reply.files[i].firstTime, expected.files[i].firstTime);
        EXPECT_EQ(reply.files[i].lastTime, expected.files[i].lastTime)
            << qPrintable(reply.files[i].path);
        EXPECT_EQ(reply.files[i].leaps, expected.files[i].leaps);
        EXPECT_EQ(reply.files[i].whole, expected.files[i].whole);
        EXPECT_EQ(reply.files[i].problem, expected.files[i].problem);
    }
    EXPECT_EQ(reply.headers, expected.headers);
    ASSERT_EQ(reply.hits.size(), expected.hits.size());
    for (size_t i = 0; i < reply.hits.size(); ++i)
        EXPECT_EQ(reply.hits[i], expected.hits[i]) << i;
}

TEST_F(SearchLimitsTest, EveryDivisionFindsTheSame)
{
    putAllKinds();
    const SearchLogs whole = searchFor(kTraceMarks);
    const SearchReply expected = m_folder.searchAll(whole);
    ASSERT_EQ(expected.files.size(), 7u);
    ASSERT_GT(expected.hits.size(), 60u);
    std::mt19937 random(3);
    for (int round = 0; round < 25; ++round) {
        SearchLogs request = whole;
        switch (round % 3) {
        case 0:
            request.maxHits = int(1 + random() % 40);
            break;
        case 1:
            request.maxBytes = qint64(1 + random() % 150'000);
            break;
        default:
            request.maxHitBytes = qint64(1 + random() % 5'000);
            request.maxBytes = qint64(20'000 + random() % 400'000);
            break;
        }
        SCOPED_TRACE(round);
        expectSameReply(m_folder.searchAll(request), expected);
    }
}

TEST_F(SearchLimitsTest, LimitsHold)
{
    m_folder.put(u"C/logs/a.log"_s, kW3cHeader + kTrace.repeated(100));
    SearchLogs request = searchFor(kTraceMarks);
    request.maxHits = 7;
    auto reply = m_folder.search(request);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->hits.size(), 7u);
    EXPECT_EQ(reply->next,
              (SearchPosition{u"C:\\logs\\a.log"_s, kW3cHeader.size() + 7 * kTrace.size(), 9,
                              kW3cHeader.chopped(2)}));
    EXPECT_FALSE(reply->files[0].whole);
    request.maxHits = 5000;
    request.maxHitBytes = 3 * (kTrace.size() - 2) + 1;
    EXPECT_EQ(m_folder.search(request)->hits.size(), 3u);
    request.maxHitBytes = 1; // One always, or a search would not get on.
    EXPECT_EQ(m_folder.search(request)->hits.size(), 1u);
    request.maxHitBytes = 1 << 20;
    request.maxBytes = kW3cHeader.size() + 1;
    reply = m_folder.search(request);
    EXPECT_EQ(reply->files[0].bytes, kW3cHeader.size() + kTrace.size());
    EXPECT_EQ(reply->hits.size(), 1u);
}

TEST_F(SearchLimitsTest, LargeFilesInStretchesAreOneFile)
{
    LogTraffic traffic(4);
    QByteArray log;
    QList<qint64> lines;
    qint64 count = 0;
    while (log.size() < 30 << 20) {
        const QByteArray part = traffic.iisLog(1, 100'000);
        count += part.count('\n');
        log += part + LogTraffic::iisTrace(1, 6);
        lines.append(++count);
    }
    m_folder.put(u"C/logs/u_extend1.log"_s, log);
    const SearchReply reply = m_folder.searchAll(searchFor(kTraceMarks));
    ASSERT_EQ(reply.files.size(), 1u);
    EXPECT_EQ(reply.files[0].bytes, log.size());
    EXPECT_EQ(reply.files[0].lines, count);
    EXPECT_TRUE(reply.files[0].whole);
    QList<qint64> found;
    for (const SearchHit &hit : reply.hits)
        found.append(hit.line);
    EXPECT_EQ(found, lines);
    EXPECT_EQ(reply.headers.size(), 1u);
}

TEST_F(SearchLimitsTest, StopAndDeadlineKeepWhatWasFound)
{
    LogTraffic traffic(5);
    m_folder.put(u"C/logs/a.log"_s, kW3cHeader + kTrace + traffic.iisLog(1, 20 << 20));
    SearchLogs request = searchFor(kTraceMarks);
    request.maxMs = 1;
    auto reply = m_folder.search(request);
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->hits.size(), 1u);
    EXPECT_TRUE(reply->next);
    EXPECT_GT(reply->files[0].bytes, 0);
    const SearchReply all = m_folder.searchAll(request);
    ASSERT_EQ(all.files.size(), 1u);
    EXPECT_TRUE(all.files[0].whole);
    std::stop_source stopped;
    stopped.request_stop();
    CallContext context;
    context.stop = stopped.get_token();
    EXPECT_EQ(m_folder.search(request, context).error().code, ErrorCode::Cancelled);
}

/// To go on with a packed file means to unpack again what lies before: that must not take all the
/// time there is.
TEST_F(SearchLimitsTest, LargePackedFilesComeToAnEndInShortCalls)
{
    LogTraffic traffic(6);
    const QByteArray day = traffic.iisLog(1, 8 << 20);
    QByteArray all;
    for (int member = 0; member < 8; ++member)
        all += packed(day);
    m_folder.put(u"C/logs/a.log.gz"_s, all + packed(kTrace));
    SearchLogs request = searchFor(kTraceMarks);
    request.maxMs = 1;
    int calls = 0;
    for (auto reply = m_folder.search(request); reply; reply = m_folder.search(request)) {
        ASSERT_LT(++calls, 100);
        request.from = reply->next;
        if (request.from)
            continue;
        EXPECT_EQ(reply->hits.size(), 1u);
        EXPECT_TRUE(reply->files.back().whole);
        break;
    }
    EXPECT_GT(calls, 1);
}

TEST_F(SearchLimitsTest, EndlessLineTakesLittleMemory)
{
    constexpr qint64 kSize = 300 << 20;
    {
        QFile file(m_folder.local(u"C/logs/a.log"_s));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        const QByteArray part = QByteArray(1 << 20, 'x');
        file.write(kTrace);
        for (qint64 size = 0; size < kSize; size += part.size())
            file.write(part);
        file.write(" /ecp/y.js \r\n" + kTrace);
    }
    rusage before = {};
    getrusage(RUSAGE_SELF, &before);
    const SearchReply reply = m_folder.searchAll(searchFor(kTraceMarks));
    rusage after = {};
    getrusage(RUSAGE_SELF, &after);
    EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 50 << 10);
    ASSERT_EQ(reply.files.size(), 1u);
    EXPECT_EQ(reply.files[0].problem.value_or(Error{}).reason, Reason::LineTooLong);
    EXPECT_EQ(reply.files[0].problem.value_or(Error{}).line, 2);
    ASSERT_EQ(reply.hits.size(), 3u);
    EXPECT_EQ(reply.hits[1].line, 2);
    EXPECT_LE(reply.hits[1].text.size(), 64 << 10);
    EXPECT_EQ(reply.hits[2].line, 3);
}

TEST_F(SearchLimitsTest, ManyFiles)
{
    for (int i = 0; i < 10'000; ++i)
        m_folder.put(u"C/logs/HttpProxy_2024113005-%1.log"_s.arg(i),
                     i % 1000 == 999 ? kTrace : QByteArray("x\n"));
    const SearchReply reply = m_folder.searchAll(searchFor(kTraceMarks));
    EXPECT_EQ(reply.files.size(), 10'000u);
    EXPECT_EQ(reply.hits.size(), 10u);
    EXPECT_EQ(reply.files[9'999].path, u"C:\\logs\\HttpProxy_2024113005-9999.log");
}

TEST_F(SearchLimitsTest, BombsAreLeftEarly)
{
    QByteArray packedZeros = packed(QByteArray(64 << 20, 'a'));
    QByteArray bomb;
    for (int i = 0; i < 16; ++i)
        bomb += packedZeros;
    m_folder.put(u"C/logs/a.log.gz"_s, packed(kTrace) + bomb);
    m_folder.put(u"C/logs/b.log"_s, kTrace);
    const SearchReply reply = m_folder.searchAll(searchFor(kTraceMarks));
    ASSERT_EQ(reply.files.size(), 2u);
    EXPECT_EQ(reply.files[0].problem.value_or(Error{}).reason, Reason::FileTooLarge);
    EXPECT_LT(reply.files[0].bytes, 600 << 20);
    EXPECT_EQ(reply.hits.size(), 2u);
}

/// Nothing missed, and nothing found that is not there, in traffic as servers have it.
TEST_F(SearchLimitsTest, PlantedTracesInOrdinaryTraffic)
{
    LogTraffic traffic(20261130);
    constexpr int kIisDays = 8;
    constexpr int kProxyHours = 8;
    for (int day = 1; day <= kIisDays; ++day)
        m_folder.put(u"C/logs/u_ex24110%1.log"_s.arg(day),
                     traffic.iisLog(day, 5 << 20) + LogTraffic::iisTrace(day, 86'390 + day % 3));
    for (int hour = 0; hour < kProxyHours; ++hour)
        m_folder.put(u"C/proxy/HttpProxy_20241101%1-1.LOG"_s.arg(hour, 2, 10, QChar(u'0')),
                     traffic.httpProxyLog(1, hour, 3 << 20) + LogTraffic::httpProxyTrace(1, hour));
    SearchLogs request = searchFor(publishedMarks());
    const SearchReply iis = m_folder.searchAll(request);
    EXPECT_EQ(iis.files.size(), size_t(kIisDays));
    ASSERT_EQ(iis.hits.size(), size_t(kIisDays));
    for (int day = 1; day <= kIisDays; ++day) {
        const SearchHit &hit = iis.hits[size_t(day) - 1];
        EXPECT_EQ(hit.file, day - 1);
        EXPECT_EQ(hit.line, iis.files[size_t(hit.file)].lines);
        EXPECT_EQ(hit.text + "\r\n", LogTraffic::iisTrace(day, 86'390 + day % 3));
    }
    request.folder = u"C:\\proxy"_s;
    request.format = scan::LogFormat::Csv;
    EXPECT_EQ(m_folder.searchAll(request).hits.size(), size_t(kProxyHours));
}

} // namespace
} // namespace amado
