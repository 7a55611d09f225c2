// SPDX-License-Identifier: MIT
#include "io/folder/directoryhost.h"
#include "io/script/localshell.h"
#include "io/script/scriptcodec.h"
#include "model/base/enumnames.h"
#include "remote/scriptworld.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QStringEncoder>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

const QString kLogs = u"C:\\inetpub\\logs\\LogFiles\\W3SVC1"_s;
const QByteArray kFields = "#Fields: date time cs-method cs-uri-stem cs-uri-query sc-status\r\n";

QByteArray entry(const QDateTime &at, const QByteArray &request, const QByteArray &status = "200")
{
    return at.toString(u"yyyy-MM-dd HH:mm:ss "_s).toLatin1() + request + ' ' + status + "\r\n";
}

/// A day of requests, one every few minutes; every so many of them is one that is looked for.
QByteArray day(const QDate &date, int minutes, int hitEvery, const QByteArray &fields = kFields)
{
    QByteArray text = "#Software: IIS\r\n" + fields;
    int number = 0;
    for (int at = 0; at < 24 * 60; at += minutes) {
        const bool isHit = ++number % hitEvery == 0;
        text += entry(QDateTime(date, QTime(at / 60, at % 60, number % 60), Qt::UTC),
                      (isHit ? "POST /ecp/planted.js a=" : "GET /owa/ x=%20&y=") +
                          QByteArray::number(number));
    }
    return text;
}

QByteArray utf16(const QByteArray &text, bool mark)
{
    QStringEncoder encoder(QStringConverter::Utf16LE, mark ? QStringConverter::Flag::WriteBom
                                                           : QStringConverter::Flag::Default);
    return encoder(QString::fromUtf8(text));
}

QByteArray gzip(const QByteArray &content)
{
    QProcess process;
    process.start(u"gzip"_s, {u"-nc"_s});
    process.write(content);
    process.closeWriteChannel();
    EXPECT_TRUE(process.waitForFinished());
    return process.readAllStandardOutput();
}

/// The same folder, searched by the script in PowerShell and natively.
class SearchScriptTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (const auto why = noPowerShell())
            GTEST_SKIP() << *why;
        m_server = std::make_unique<ScriptHostUnderTest>(
            HostWorld::standard(),
            [](const ScriptWorld &) { return std::make_unique<LocalShell>(standInProgram()); },
            [](const ScriptWorld &) { return std::make_unique<LocalShell>(QString()); });
        world().enter();
        m_native = std::make_unique<DirectoryHost>(world().path());
    }

    ScriptWorld &world() { return m_server->world(); }
    void put(const QString &name, const QByteArray &content)
    {
        world().put(kLogs + u'\\' + name, content);
    }

    void plant()
    {
        put(u"u_ex210228.log"_s, day({2021, 2, 28}, 10, 9));
        put(u"u_ex210301.log"_s, day({2021, 3, 1}, 150, 3)); // Leaps of more than an hour.
        put(u"u_ex21030103.log"_s, day({2021, 3, 1}, 7, 1'000));
        put(u"u_ex210302.log"_s, day({2021, 3, 2}, 30, 7).chopped(9)); // Cut in its last line.
        put(u"u_ex210303.log"_s, day({2021, 3, 3}, 30, 7).chopped(2)); // The end alone is missing.
        put(u"u_ex210304.log"_s,
            day({2021, 3, 4}, 20, 5) +
                day({2021, 3, 4}, 45, 5, "#Fields: time date cs-uri-stem sc-status\r\n"));
        put(u"u_ex210305.log"_s, "\xEF\xBB\xBF" + day({2021, 3, 5}, 60, 2));
        put(u"u_ex210306.log"_s, utf16(day({2021, 3, 6}, 60, 2), true));
        put(u"u_ex210307.log"_s, utf16(day({2021, 3, 7}, 60, 2), false));
        put(u"u_ex210308.log.gz"_s, gzip(day({2021, 3, 8}, 11, 4)));
        put(u"u_ex210309.log.gz"_s, gzip(day({2021, 3, 9}, 11, 4)).chopped(300));
        put(u"u_ex210310.log"_s, {});
        put(u"u_ex210311.log"_s, QByteArray(3'000, '\x01') + "POST /ecp/planted.js\n");
        put(u"u_ex210312.log"_s,
            kFields +
                entry(QDateTime(QDate(2021, 3, 12), QTime(5, 0), Qt::UTC),
                      "GET /x " + QByteArray(70'000, 'a') + "/ecp/planted.js") +
                entry(QDateTime(QDate(2021, 3, 12), QTime(5, 1), Qt::UTC),
                      "GET /ecp/planted.js -"));
        put(u"u_ex210313.log"_s,
            kFields +
                entry(QDateTime(QDate(2021, 3, 13), QTime(5, 0), Qt::UTC),
                      "GET /%65cp/pl%2561nted.js -") +
                QByteArray("2021-03-13 05:01:00 GET /caf\xE9/ecp/planted.js - 200\r\n") +
                "#Remark /ecp/planted.js\r\n");
        put(u"old\\u_extend9.log"_s, day({2021, 1, 9}, 100, 2));
        put(u"old\\u_extend10.log"_s, day({2021, 1, 10}, 100, 2));
        put(u"notes.txt"_s, "POST /ecp/planted.js");
    }

    static SearchLogs request()
    {
        SearchLogs search;
        search.folder = kLogs;
        search.names = QStringList{u"*.log"_s};
        search.marks = QStringList{u"(?:/|%(?:25)*2f)ecp(?:/|%(?:25)*2f).*planted"_s,
                                   u"autodiscover[.]json"_s};
        return search;
    }

    static Result<SearchReply> ask(HostAccess &host, const SearchLogs &search)
    {
        const HostRequest request = search;
        const auto replies = host.run(std::span(&request, 1), patience());
        if (!replies)
            return failure(replies.error());
        return replyAs<SearchReply>(replies->front());
    }

    /// Where both stop after each call, and what both found.
    void expectSame(SearchLogs search, int calls = 1'000)
    {
        for (int call = 1; call <= calls; ++call) {
            auto native = ask(*m_native, search);
            auto script = ask(m_server->host(), search);
            ASSERT_TRUE(native) << native.error().detail.toStdString();
            ASSERT_TRUE(script) << script.error().detail.toStdString();
            ASSERT_EQ(script->files.size(), native->files.size()) << call;
            for (size_t i = 0; i < native->files.size(); ++i) {
                SearchedFile &a = script->files[i];
                SearchedFile &b = native->files[i];
                SCOPED_TRACE(b.path.toStdString() + " in call " + std::to_string(call));
                // Where a call ends before the end of a file, the native search may have seen it
                // already.
                const bool isLast = !b.whole && i + 1 == native->files.size();
                EXPECT_TRUE(isLast || a.problem.has_value() == b.problem.has_value());
                if (a.problem && b.problem) {
                    EXPECT_EQ(enumName(a.problem->reason).toStdString(),
                              enumName(b.problem->reason).toStdString());
                    EXPECT_EQ(a.problem->line, b.problem->line);
                }
                a.problem = b.problem; // Details may tell the same in other words.
                EXPECT_EQ(a.path, b.path);
                EXPECT_EQ(a.bytes, b.bytes);
                EXPECT_EQ(a.lines, b.lines);
                EXPECT_EQ(a.firstTime, b.firstTime);
                EXPECT_EQ(a.lastTime, b.lastTime);
                EXPECT_EQ(a.leaps, b.leaps);
                EXPECT_EQ(a.whole, b.whole);
            }
            EXPECT_EQ(script->headers, native->headers) << call;
            ASSERT_EQ(script->hits.size(), native->hits.size()) << call;
            for (size_t i = 0; i < native->hits.size(); ++i)
                EXPECT_EQ(script->hits[i], native->hits[i])
                    << call << ' ' << script->hits[i].text.left(100).toStdString() << " | "
                    << native->hits[i].text.left(100).toStdString();
            EXPECT_EQ(script->next.has_value(), native->next.has_value()) << call;
            if (script->next && native->next) {
                EXPECT_EQ(script->next->file, native->next->file) << call;
                EXPECT_EQ(script->next->offset, native->next->offset) << call;
                EXPECT_EQ(script->next->line, native->next->line) << call;
                EXPECT_EQ(script->next->header, native->next->header) << call;
            }
            if (!native->next || HasFailure())
                return;
            search.from = native->next;
        }
    }

    std::unique_ptr<ScriptHostUnderTest> m_server;
    std::unique_ptr<DirectoryHost> m_native;
};

TEST_F(SearchScriptTest, FindsTheSameLinesInTheSameOrder)
{
    plant();
    expectSame(request());
}

TEST_F(SearchScriptTest, FindsTheSameInCallsThatEndEarly)
{
    plant();
    SearchLogs search = request();
    search.maxHits = 7;
    expectSame(search);
}

TEST_F(SearchScriptTest, FindsTheSameWithinALimitOfBytes)
{
    plant();
    // Of a file that is no text, a limit in its middle leaves either nothing or the rest to say.
    ASSERT_TRUE(QFile::remove(world().native(kLogs + u"\\u_ex210311.log"_s)));
    SearchLogs search = request();
    search.maxBytes = 9'000;
    expectSame(search);
    search.maxBytes = 0;
    search.maxHitBytes = 400;
    // The script takes the parts of a long line together, or not at all in this call.
    ASSERT_TRUE(QFile::remove(world().native(kLogs + u"\\u_ex210312.log"_s)));
    expectSame(search);
}

TEST_F(SearchScriptTest, LeavesOutWhatWasWrittenBefore)
{
    plant();
    QFile old(world().native(kLogs + u"\\u_ex210228.log"_s));
    ASSERT_TRUE(old.open(QIODevice::ReadWrite));
    ASSERT_TRUE(old.setFileTime(QDateTime(QDate(2021, 3, 1), QTime(0, 0), Qt::UTC),
                                QFileDevice::FileModificationTime));
    old.close();
    SearchLogs search = request();
    search.since = QDateTime(QDate(2022, 1, 1), QTime(0, 0), Qt::UTC);
    expectSame(search);
}

TEST_F(SearchScriptTest, TakesCsvAndPlainLinesByTheirOwnHeaders)
{
    put(u"HttpProxy_2021030305-1.LOG"_s,
        "DateTime,RequestId,UrlStem\r\n#Software: Exchange\r\n#Fields: "
        "DateTime,RequestId,UrlStem\r\n"
        "2021-03-03T05:00:00.123Z,a,/ecp/planted.js\r\n\"2021-03-03T07:30:00.5Z\",b,\"x,/ecp/"
        "planted\"\r\n"
        "2021-03-03T07:31:00.5Z,c,/ecp/pl");
    SearchLogs search = request();
    search.format = scan::LogFormat::Csv;
    expectSame(search);
    search.format = scan::LogFormat::PlainLines;
    search.names = QStringList{u"*"_s};
    expectSame(search);
}

TEST_F(SearchScriptTest, ASearchWithoutAFolderSaysSo)
{
    const auto script = ask(m_server->host(), request());
    ASSERT_FALSE(script);
    EXPECT_EQ(script.error().code, ErrorCode::NotFound);
}

TEST_F(SearchScriptTest, InspectsTheSameFiles)
{
    plant();
    InspectFiles inspect;
    inspect.folder = kLogs;
    inspect.names = QStringList{u"*.log"_s, u"*.gz"_s};
    const HostRequest request = inspect;
    const auto native = m_native->run(std::span(&request, 1), patience());
    const auto script = m_server->host().run(std::span(&request, 1), patience());
    ASSERT_TRUE(native && script);
    const auto a = replyAs<FoundFiles>(script->front());
    const auto b = replyAs<FoundFiles>(native->front());
    ASSERT_TRUE(a && b) << a.error().detail.toStdString();
    ASSERT_EQ(a->files.size(), b->files.size());
    for (size_t i = 0; i < b->files.size(); ++i) {
        EXPECT_EQ(a->files[i].path, b->files[i].path);
        EXPECT_EQ(a->files[i].sha256, b->files[i].sha256);
        EXPECT_EQ(a->files[i].size, b->files[i].size);
        EXPECT_EQ(a->files[i].modified, b->files[i].modified);
        EXPECT_TRUE(a->files[i].created.isValid()) << "A server knows it.";
    }
    EXPECT_TRUE(a->complete);
}

TEST_F(SearchScriptTest, FindsEventsByProviderIdAndTime)
{
    world().change([](QJsonObject &state) {
        QJsonArray events;
        for (int i = 0; i < 6; ++i)
            events.append(QJsonObject{
                {u"log"_s, u"MSExchange Management"_s},
                {u"at"_s, u"2021-03-03T0%1:00:00Z"_s.arg(i)},
                {u"id"_s, i % 2 == 0 ? 1 : 6},
                {u"provider"_s, u"MSExchange CmdletLogs"_s},
                {u"level"_s, i % 2 == 0 ? u"Information"_s : u"Error"_s},
                {u"message"_s, u"Cmdlet suceeded."_s},
                {u"data"_s, QJsonArray{u"New-X"_s, u"-Name \"a\tb\nc\""_s, u"tanaka"_s}}});
        state[u"events"_s] = events;
    });
    SearchEvents search;
    search.log = u"MSExchange Management"_s;
    search.providers = QStringList{u"MSExchange CmdletLogs"_s};
    search.ids = QList<int>{1};
    search.since = QDateTime(QDate(2021, 3, 3), QTime(1, 0), Qt::UTC);
    const HostRequest request = search;
    const auto replies = m_server->host().run(std::span(&request, 1), patience());
    ASSERT_TRUE(replies);
    const auto found = replyAs<FoundEvents>(replies->front());
    ASSERT_TRUE(found) << found.error().detail.toStdString();
    ASSERT_EQ(found->events.size(), 2U);
    EXPECT_EQ(found->events[0].at, QDateTime(QDate(2021, 3, 3), QTime(4, 0), Qt::UTC));
    EXPECT_EQ(found->events[0].data,
              (QStringList{u"New-X"_s, u"-Name \"a\tb\nc\""_s, u"tanaka"_s}));
    EXPECT_EQ(found->events[0].line, 5);
    EXPECT_TRUE(found->complete);
    EXPECT_EQ(found->oldest, QDateTime(QDate(2021, 3, 3), QTime(0, 0), Qt::UTC));
    EXPECT_EQ(found->newest, QDateTime(QDate(2021, 3, 3), QTime(5, 0), Qt::UTC));
}

} // namespace
} // namespace amado::test
