// SPDX-License-Identifier: MIT
#include "io/script/scriptreply.h"

#include <gtest/gtest.h>

#include <QJsonArray>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

const QString kFolder = u"C:\\logs"_s;

QByteArray cell(const QByteArray &text)
{
    return text.toBase64();
}

/// One file, one header, one hit, and where to go on: as the script gives them.
struct Tables
{
    QByteArrayList file{cell("C:\\logs\\sub\\a.log"),
                        "100",
                        "7",
                        cell("2021-03-03 05:00:00"),
                        cell("2021-03-03 09:00:00"),
                        "1",
                        "",
                        "",
                        "",
                        "0",
                        cell("2021-03-03 05:00:00") + ':' + cell("2021-03-03 08:00:00"),
                        "8",
                        "",
                        ""};
    QByteArrayList header{cell("#Fields: date time")};
    QByteArrayList hit{"0", "0", "5", cell("2021-03-03 05:00:00")};
    QByteArrayList next{cell("C:\\logs\\sub\\b.log"), "4294967300", "9", cell("#Fields: date")};

    [[nodiscard]] QByteArrayList contents() const
    {
        return {file.join('\t'), header.join('\t'), hit.join('\t'), next.join('\t')};
    }
};

SearchLogs request()
{
    SearchLogs search;
    search.folder = kFolder;
    search.maxHits = 3;
    return search;
}

Result<SearchReply> read(const QByteArrayList &contents, const SearchLogs &search = request(),
                         const QJsonObject &value = {
                             {u"files"_s, 0}, {u"headers"_s, 1}, {u"hits"_s, 2}, {u"next"_s, 3}})
{
    return replyAs<SearchReply>(
        readReply(search, {{u"do"_s, u"searchLogs"_s}, {u"ok"_s, value}}, contents));
}

void expectRefused(const Tables &tables, const std::string &what)
{
    const auto reply = read(tables.contents());
    ASSERT_FALSE(reply) << what;
    EXPECT_EQ(reply.error().reason, Reason::AnswerUnusable) << what;
}

TEST(ScriptSearch, ReadsWhatTheScriptFound)
{
    const auto reply = read(Tables().contents());
    ASSERT_TRUE(reply) << reply.error().detail.toStdString();
    ASSERT_EQ(reply->files.size(), 1U);
    EXPECT_EQ(reply->files[0].path, u"C:\\logs\\sub\\a.log"_s);
    EXPECT_EQ(reply->files[0].bytes, 100);
    EXPECT_EQ(reply->files[0].lines, 7);
    EXPECT_TRUE(reply->files[0].whole);
    EXPECT_FALSE(reply->files[0].problem);
    ASSERT_EQ(reply->files[0].leaps.size(), 1U);
    EXPECT_EQ(reply->files[0].leaps[0].second, "2021-03-03 08:00:00");
    EXPECT_EQ(reply->headers, (std::vector<QByteArray>{"#Fields: date time"}));
    ASSERT_EQ(reply->hits.size(), 1U);
    EXPECT_EQ(reply->hits[0], (SearchHit{0, 0, 5, "2021-03-03 05:00:00"}));
    ASSERT_TRUE(reply->next);
    EXPECT_EQ(reply->next->offset, 4'294'967'300);
    const QJsonObject nothing{
        {u"files"_s, -1}, {u"headers"_s, -1}, {u"hits"_s, -1}, {u"next"_s, -1}};
    const auto empty = read({}, request(), nothing);
    ASSERT_TRUE(empty);
    EXPECT_TRUE(*empty == SearchReply{});
}

TEST(ScriptSearch, TellsALastLineThatIsCutFromOneWithoutAnEnd)
{
    Tables tables;
    tables.file[12] = cell("#Fields: date time status");
    tables.file[13] = cell("2021-03-03 05:00:00");
    auto reply = read(tables.contents());
    ASSERT_TRUE(reply && reply->files[0].problem);
    EXPECT_EQ(reply->files[0].problem->reason, Reason::LastLineCut);
    EXPECT_EQ(reply->files[0].problem->line, 8);
    tables.file[13] = cell("2021-03-03 05:00:00 200");
    reply = read(tables.contents());
    ASSERT_TRUE(reply);
    EXPECT_FALSE(reply->files[0].problem);
}

TEST(ScriptSearch, WhatDoesNotFitTheRequestIsNotBelieved)
{
    const auto changed = [](auto change) {
        Tables tables;
        change(tables);
        return tables;
    };
    for (const QByteArray &path : {QByteArray("C:\\other\\a.log"), QByteArray("C:\\logs\\..\\a"),
                                   QByteArray("C:\\logsx\\a.log"), QByteArray()}) {
        expectRefused(changed([&](Tables &t) { t.file[0] = cell(path); }),
                      "file " + path.toStdString());
        expectRefused(changed([&](Tables &t) { t.next[0] = cell(path); }),
                      "next " + path.toStdString());
    }
    expectRefused(changed([](Tables &t) { t.file[0] = "!"; }), "no base64");
    expectRefused(changed([](Tables &t) { t.file[1] = "-1"; }), "bytes");
    expectRefused(changed([](Tables &t) { t.file[3] = cell(QByteArray(41, 'x')); }), "begin");
    expectRefused(changed([](Tables &t) { t.file[5] = "2"; }), "whole");
    expectRefused(changed([](Tables &t) { t.file[6] = "made up"; }), "problem");
    expectRefused(changed([](Tables &t) { t.file[10] = "x"; }), "leaps");
    expectRefused(changed([](Tables &t) { t.file.removeLast(); }), "columns");
    expectRefused(changed([](Tables &t) { t.hit[0] = "1"; }), "file of a hit");
    expectRefused(changed([](Tables &t) { t.hit[1] = "1"; }), "header of a hit");
    expectRefused(changed([](Tables &t) { t.hit[2] = "0"; }), "line of a hit");
    expectRefused(changed([](Tables &t) { t.hit[3] = cell(QByteArray((64 << 10) + 1, 'x')); }),
                  "text of a hit");
    expectRefused(changed([](Tables &t) { t.next[1] = "-5"; }), "offset");
    EXPECT_FALSE(read({"", "", "", ""})) << "A table that is there has a row.";
    EXPECT_FALSE(read(Tables().contents(), request(), {{u"files"_s, 0}, {u"headers"_s, 9}}));
    EXPECT_FALSE(read(Tables().contents(), request(), {}));
    QByteArrayList many = Tables().contents();
    const QByteArray hit = many[2];
    for (int i = 0; i < 1'100; ++i)
        many[2] += '\n' + hit;
    EXPECT_FALSE(read(many)) << "More than was asked for.";
}

TEST(ScriptSearch, FilesAndEventsAreHeldAgainstTheirRequests)
{
    InspectFiles inspect;
    inspect.folder = kFolder;
    const auto files = [&](const QByteArray &row) {
        return replyAs<FoundFiles>(
            readReply(inspect,
                      {{u"do"_s, u"inspectFiles"_s},
                       {u"ok"_s, QJsonObject{{u"files"_s, 0}, {u"complete"_s, true}}}},
                      {row}));
    };
    const QByteArray rest = "\t5\t2021-03-03T05:00:00.000Z\t2021-03-03T05:00:00.000Z\t6\t";
    const auto good = files(cell("C:\\logs\\a.aspx") + rest + QByteArray(64, 'a') + "\t\t\t\t\t");
    ASSERT_TRUE(good) << good.error().detail.toStdString();
    EXPECT_TRUE(good->files[0].hidden && good->files[0].system);
    EXPECT_FALSE(files(cell("C:\\logs\\a.aspx") + rest + "short\t\t\t\t\t"));
    EXPECT_FALSE(files(cell("D:\\a.aspx") + rest + "\t\t\t\t\t"));

    SearchEvents search;
    search.log = u"Application"_s;
    search.maxCount = 1;
    const auto events = [&](const QByteArray &rows, const QString &oldest) {
        return replyAs<FoundEvents>(
            readReply(search,
                      {{u"do"_s, u"searchEvents"_s},
                       {u"ok"_s, QJsonObject{{u"events"_s, rows.isEmpty() ? -1 : 0},
                                             {u"oldest"_s, oldest},
                                             {u"newest"_s, oldest},
                                             {u"complete"_s, true}}}},
                      rows.isEmpty() ? QByteArrayList() : QByteArrayList{rows}));
    };
    const QByteArray row = "2021-03-03T05:00:00.000Z\t4\tError\t77\t" + cell("P") + '\t' +
                           cell("text\twith\ntab") + '\t' + cell("a") + ',' + cell("b,c");
    const QString at = u"2021-03-03T05:00:00.000Z"_s;
    const auto found = events(row, at);
    ASSERT_TRUE(found) << found.error().detail.toStdString();
    EXPECT_EQ(found->events[0].message, u"text\twith\ntab"_s);
    EXPECT_EQ(found->events[0].data, (QStringList{u"a"_s, u"b,c"_s}));
    EXPECT_FALSE(events(row + '\n' + row, at)) << "More than was asked for.";
    EXPECT_FALSE(events("yesterday" + row, at));
    const auto empty = events({}, {});
    ASSERT_TRUE(empty) << "A log without an event has no oldest one.";
    EXPECT_FALSE(empty->oldest.isValid());
}

} // namespace
} // namespace amado::test
