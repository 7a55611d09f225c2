#include "ui/change/changereport.h"

#include "model/change/journaljson.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);

JournalEntry hostileEntry()
{
    JournalEntry entry;
    entry.id = EntryId{u"20261122-1"_s};
    entry.at = kNow;
    entry.server = u"<b>EX01</b>"_s;
    entry.person = u"admin"_s;
    entry.mitigation = u"CVE-2022-41040"_s;
    entry.result = EntryResult::Verified;
    entry.steps.push_back({{TargetKind::File, u"C:\\web.config"_s},
                           FileState{"<a>\n"},
                           FileState{"<a>\n<script>alert(1)</script>\n"},
                           StepState::Verified,
                           {}});
    return entry;
}

} // namespace

TEST(ChangeReport, HtmlIsOneFileAndEscapesWhatServersSay)
{
    const QByteArray html =
        makeReport({reportItem(hostileEntry())}, ReportFormat::Html, kNow, QDate(2026, 10, 15));
    EXPECT_FALSE(html.contains("<script"));
    EXPECT_FALSE(html.contains("<b>EX01"));
    EXPECT_TRUE(html.contains("&lt;script&gt;"));
    EXPECT_FALSE(html.contains("src="));
    EXPECT_FALSE(html.contains("href="));
    EXPECT_TRUE(html.contains("2026-10-15"));
}

TEST(ChangeReport, TextHoldsTheDifferenceAndBothHashes)
{
    const JournalEntry entry = hostileEntry();
    const QByteArray text =
        makeReport({reportItem(entry)}, ReportFormat::Text, kNow, QDate(2026, 10, 15));
    EXPECT_TRUE(text.contains("+<script>alert(1)</script>"));
    EXPECT_TRUE(text.contains(stateHash(entry.steps[0].before).toUtf8()));
    EXPECT_TRUE(text.contains(stateHash(entry.steps[0].after).toUtf8()));
}

TEST(ChangeReport, JsonKeepsTheContractOfTheCommandLine)
{
    const QJsonObject change =
        QJsonDocument::fromJson(
            makeReport({reportItem(hostileEntry())}, ReportFormat::Json, kNow, QDate(2026, 10, 15)))
            .object();
    EXPECT_EQ(change[u"schema"_s].toString(), u"amado.change/1"_s);
    const QJsonObject server = change[u"servers"_s].toArray()[0].toObject();
    EXPECT_EQ(server[u"result"_s].toString(), u"verified"_s);
    EXPECT_EQ(server[u"steps"_s].toArray()[0].toObject()[u"target"_s].toString(),
              u"C/web.config"_s);

    const QJsonObject history = historyJson({hostileEntry()});
    EXPECT_EQ(history[u"schema"_s].toString(), u"amado.history/1"_s);
    const QJsonObject entry = history[u"entries"_s].toArray()[0].toObject();
    EXPECT_EQ(entry[u"at"_s].toString(), u"2026-11-22T09:00:00Z"_s);
    EXPECT_EQ(entry[u"undoable"_s].toBool(), true);
    EXPECT_TRUE(entry[u"reverses"_s].isNull());
}
