// SPDX-License-Identifier: MIT
#include "ui/change/changereport.h"

#include "model/change/journaljson.h"
#include "support/jsonschema.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QFile>
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
    entry.steps.push_back({{{TargetKind::File, u"C:\\web.config"_s},
                            FileState{"<a>\n"},
                            FileState{"<a>\n<script>alert(1)</script>\n"}},
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

TEST(ChangeReport, EveryKindOfActKeepsTheSchemaOfTheCommandLine)
{
    QFile file(amado::test::sourcePath(u"resources/schemas/change.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    Plan plan;
    plan.server = u"EX01"_s;
    plan.ids = QStringList{u"M2"_s};
    plan.kind = ActKind::Block;
    plan.stillApplied = QStringList{u"M2.1.0"_s};
    plan.steps.push_back(
        {{TargetKind::BlockedMitigations, {}}, BlockedState{}, BlockedState{QStringList{u"M2"_s}}});
    plan.sideEffects = {{u"printing"_s, {u"Printing fails."_s, u"印刷できません。"_s}}};
    plan.sharedWith = QStringList{u"Default Web Site/owa/Calendar"_s};
    plan.keptForeignEdits = true;
    ActRecord done;
    done.server.id = ServerId{u"1"_s};
    done.server.name = u"EX01"_s;
    done.server.path = u"/servers/EX01"_s;
    done.request = Block{plan.ids, plan.kind};
    done.plan = plan;
    done.outcome = ChangeOutcome{{}, EntryResult::Verified, {}, hostileEntry().steps};
    ActRecord refused;
    refused.server.id = ServerId{u"2"_s};
    refused.server.name = u"EX02"_s;
    refused.server.path = u"winrm://ex02:5985"_s;
    refused.request = Apply{u"CVE-2022-41040"_s};
    refused.plan = failure(ErrorCode::Unreachable, Reason::PortClosed, u"ex02"_s);
    JournalEntry running = hostileEntry();
    running.result = EntryResult::Running;
    const QJsonObject report =
        QJsonDocument::fromJson(makeReport({reportItem(hostileEntry()), reportItem(running),
                                            reportItem(done), reportItem(refused)},
                                           ReportFormat::Json, kNow, QDate(2026, 10, 15)))
            .object();
    EXPECT_EQ(test::schemaViolations(report, schema), QStringList());
    const QJsonArray servers = report["servers"_L1].toArray();
    EXPECT_EQ(servers[1]["result"_L1].toString(), u"inDoubt"_s);
    EXPECT_EQ(servers[2]["ids"_L1].toArray(), QJsonArray{u"M2"_s});
    EXPECT_EQ(servers[2]["warnings"_L1].toArray().size(), 1);
    EXPECT_TRUE(servers[2]["keptForeignEdits"_L1].toBool());
    EXPECT_EQ(servers[3]["result"_L1].toString(), u"failed"_s);
    EXPECT_EQ(servers[3]["reason"_L1].toString(), u"portClosed"_s);
    EXPECT_EQ(servers[3]["path"_L1].toString(), u"winrm://ex02:5985"_s);
}

TEST(ChangeReport, JsonNamesThingsAsTheCommandLineDoes)
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

TEST(ChangeReport, AHeadingNamesTheServerOnce)
{
    JournalEntry entry = hostileEntry();
    entry.server = u"OSA-EX16-01"_s;
    ActRecord done;
    done.server.name = entry.server;
    Plan plan;
    plan.server = entry.server;
    plan.mitigation = entry.mitigation;
    done.request = Apply{entry.mitigation};
    done.plan = plan;
    done.outcome.emplace();
    ActRecord refused;
    refused.server.name = entry.server;
    refused.server.path = u"/servers/x"_s;
    refused.request = Apply{entry.mitigation};
    const std::vector<ReportItem> items = {reportItem(entry), reportItem(done),
                                           reportItem(refused)};
    const QString text =
        QString::fromUtf8(makeReport(items, ReportFormat::Text, kNow, QDate(2026, 10, 15)));
    int headings = 0;
    for (const QString &line : text.split(u'\n')) {
        if (!line.startsWith(u"== "_s))
            continue;
        ++headings;
        EXPECT_EQ(line.count(entry.server), 1) << qPrintable(line);
    }
    EXPECT_EQ(headings, 3);
    const QString html =
        QString::fromUtf8(makeReport(items, ReportFormat::Html, kNow, QDate(2026, 10, 15)));
    for (const QString &part : html.split(u"<h2>"_s).mid(1))
        EXPECT_EQ(part.section(u"</h2>"_s, 0, 0).count(entry.server), 1)
            << qPrintable(part.left(90));
}
