// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kMitigation = u"CVE-2022-41040"_s;
const QString kAttack = u"/autodiscover/autodiscover.json?a@b.example/PowerShell/"_s;

QJsonObject finding(const QJsonObject &assessed, const QString &vulnerability)
{
    for (const QJsonValue &value : assessed["servers"_L1][0]["protection"_L1].toArray()) {
        if (value["vulnerability"_L1].toString() == vulnerability)
            return value.toObject();
    }
    ADD_FAILURE() << "no finding about " << vulnerability.toStdString();
    return {};
}

class Story : public testing::TestWithParam<QString>
{
protected:
    LabFixture m_lab;
    QString m_server = m_lab.server(u"OSA-EX16-02"_s);

    QStringList with(QStringList arguments) const
    {
        return arguments + QStringList{u"--lang"_s,     GetParam(),   u"--as-of"_s,
                                       u"2026-11-22"_s, u"--store"_s, m_lab.store()};
    }
    QString outcome() const
    {
        const CliAnswer tried = askCli(with({u"try"_s, m_server, u"--url"_s, kAttack}));
        EXPECT_EQ(tried.exitCode, 0);
        return tried.json["outcome"_L1].toString();
    }
    QString state() const
    {
        const CliAnswer assessed = askCli(with({u"assess"_s, m_server}));
        EXPECT_EQ(assessed.exitCode, 1) << "other vulnerabilities stay open";
        return finding(assessed.json, kMitigation)["state"_L1].toString();
    }
};

} // namespace

TEST_P(Story, SeePlanApplyProveAndTakeBackByteForByte)
{
    const auto before = treeOf(m_lab.lab());
    EXPECT_EQ(state(), u"exposed"_s);
    EXPECT_EQ(outcome(), u"allow"_s);

    const CliAnswer planned = askCli(with({u"plan"_s, m_server, u"--mitigation"_s, kMitigation}));
    EXPECT_EQ(planned.exitCode, 1);
    const QJsonObject plan = planned.json["servers"_L1][0].toObject();
    EXPECT_EQ(plan["result"_L1].toString(), u"unchanged"_s);
    EXPECT_EQ(plan["reason"_L1].toString(), u"dryRun"_s);
    EXPECT_TRUE(plan["entry"_L1].isNull());
    const QJsonObject step = plan["steps"_L1][0].toObject();
    EXPECT_EQ(step["target"_L1].toString(), u"C/inetpub/wwwroot/web.config"_s);
    EXPECT_TRUE(step["diff"_L1].toString().contains("\n+"_L1));
    EXPECT_EQ(treeOf(m_lab.lab()), before) << "planning touches nothing";

    const CliAnswer dry =
        askCli(with({u"apply"_s, m_server, u"--mitigation"_s, kMitigation, u"--dry-run"_s}));
    EXPECT_EQ(dry.exitCode, 1);
    EXPECT_EQ(dry.json, planned.json);

    const CliAnswer applied = askCli(with({u"apply"_s, m_server, u"--mitigation"_s, kMitigation}));
    EXPECT_EQ(applied.exitCode, 0) << applied.err.toStdString();
    const QJsonObject change = applied.json["servers"_L1][0].toObject();
    EXPECT_EQ(change["result"_L1].toString(), u"verified"_s);
    EXPECT_EQ(change["steps"_L1][0]["diff"_L1], step["diff"_L1]);
    EXPECT_EQ(change["steps"_L1][0]["afterHash"_L1], step["afterHash"_L1]);
    EXPECT_EQ(change["steps"_L1][0]["result"_L1].toString(), u"verified"_s);
    const QString entry = change["entry"_L1].toString();
    EXPECT_FALSE(entry.isEmpty());

    EXPECT_EQ(outcome(), u"abort"_s);
    EXPECT_EQ(state(), u"mitigated"_s);
    const auto protectedTree = treeOf(m_lab.lab());
    EXPECT_NE(protectedTree, before);

    const CliAnswer again = askCli(with({u"apply"_s, m_server, u"--mitigation"_s, kMitigation}));
    EXPECT_EQ(again.exitCode, 0);
    EXPECT_EQ(again.json["servers"_L1][0]["reason"_L1].toString(), u"nothingToDo"_s);
    EXPECT_EQ(treeOf(m_lab.lab()), protectedTree) << "a second apply changes nothing";

    const QJsonArray history = askCli(with({u"history"_s})).json["entries"_L1].toArray();
    ASSERT_EQ(history.size(), 1);
    EXPECT_EQ(history[0]["id"_L1].toString(), entry);
    EXPECT_EQ(history[0]["action"_L1].toString(), u"apply"_s);
    EXPECT_EQ(history[0]["mitigation"_L1].toString(), kMitigation);
    EXPECT_EQ(history[0]["target"_L1].toString(), u"C/inetpub/wwwroot/web.config"_s);
    EXPECT_TRUE(history[0]["undoable"_L1].toBool());

    const CliAnswer undoPlan = askCli(with({u"plan"_s, u"--undo"_s, entry}));
    EXPECT_EQ(undoPlan.exitCode, 1);
    EXPECT_EQ(treeOf(m_lab.lab()), protectedTree);

    const CliAnswer undone = askCli(with({u"undo"_s, entry}));
    EXPECT_EQ(undone.exitCode, 0) << undone.err.toStdString();
    EXPECT_EQ(undone.json["servers"_L1][0]["result"_L1].toString(), u"verified"_s);
    EXPECT_EQ(treeOf(m_lab.lab()), before) << "every byte is back";
    EXPECT_EQ(outcome(), u"allow"_s);

    const QJsonArray after = askCli(with({u"history"_s})).json["entries"_L1].toArray();
    ASSERT_EQ(after.size(), 2);
    EXPECT_EQ(after[0]["action"_L1].toString(), u"undo"_s);
    EXPECT_EQ(after[0]["reverses"_L1].toString(), entry);
    EXPECT_FALSE(after[1]["undoable"_L1].toBool());

    const CliAnswer twice = askCli(with({u"undo"_s, entry}));
    EXPECT_EQ(twice.exitCode, 3);
    EXPECT_EQ(treeOf(m_lab.lab()), before);
}

TEST_P(Story, AWholeFleetIsChangedServerByServer)
{
    const CliAnswer applied =
        askCli(with({u"apply"_s, m_lab.lab(), u"--mitigation"_s, u"CVE-2026-42897"_s}));
    EXPECT_EQ(applied.exitCode, 3) << "some servers refuse and one does not answer";
    QMap<QString, QString> results;
    for (const QJsonValue &server : applied.json["servers"_L1].toArray())
        results.insert(server["server"_L1].toString(), server["result"_L1].toString());
    EXPECT_EQ(results.size(), 26);
    EXPECT_EQ(results[u"OSA-EX16-02"_s], u"verified"_s);
    EXPECT_EQ(results[u"OSA-EX19-04"_s], u"failed"_s);
    EXPECT_EQ(results[u"SIN-EX19-03"_s], u"refused"_s);
    EXPECT_EQ(results[u"TYO-EX16-04"_s], u"unchanged"_s);
}

TEST_P(Story, TheReadingTextSaysTheSame)
{
    const CliResult plan = runCli(with({u"plan"_s, m_server, u"--mitigation"_s, kMitigation}));
    EXPECT_EQ(plan.exitCode, 1);
    EXPECT_TRUE(plan.out.contains("+++ b/")) << plan.out.toStdString();
    const CliResult applied = runCli(with({u"apply"_s, m_server, u"--mitigation"_s, kMitigation}));
    EXPECT_EQ(applied.exitCode, 0);
    const CliResult history = runCli(with({u"history"_s}));
    EXPECT_TRUE(history.out.contains("amado-cli undo ")) << history.out.toStdString();
    const CliResult tried = runCli(with({u"try"_s, m_server, u"--url"_s, kAttack}));
    EXPECT_TRUE(tried.out.contains("Amado CVE-2022-41040")) << tried.out.toStdString();
}

INSTANTIATE_TEST_SUITE_P(InBothLanguages, Story, testing::Values(u"en"_s, u"ja"_s),
                         [](const auto &instance) { return instance.param.toStdString(); });

TEST(Undo, RemovesARuleNobodyRecordedAndPutsItBack)
{
    const LabFixture lab;
    const QString server = lab.server(u"TYO-EX13-01"_s);
    const auto before = treeOf(server);
    const CliAnswer removed = askCli({u"undo"_s, u"--path"_s, server, u"--rule"_s,
                                      u"PowerShell - inbound"_s, u"--store"_s, lab.store()});
    EXPECT_EQ(removed.exitCode, 0) << removed.err.toStdString();
    EXPECT_NE(treeOf(server), before);
    EXPECT_FALSE(
        readFile(server + u"/C/inetpub/wwwroot/web.config"_s).contains("PowerShell - inbound"));
    const QString entry = removed.json["servers"_L1][0]["entry"_L1].toString();
    const CliAnswer back = askCli({u"undo"_s, entry, u"--store"_s, lab.store()});
    EXPECT_EQ(back.exitCode, 0) << back.err.toStdString();
    EXPECT_EQ(treeOf(server), before);
}

TEST(Undo, RemovesAnEntryThatAScanFoundAndPutsItBack)
{
    const LabFixture lab;
    const QString server = lab.server(u"TYO-EXSE-05"_s);
    const auto before = treeOf(server);
    const QStringList scan{u"scan"_s, u"traces"_s, server, u"--store"_s, lab.store()};
    const auto odd = [](const CliAnswer &answer) {
        QJsonObject found;
        for (const auto &finding : answer.json["servers"_L1][0]["findings"_L1].toArray()) {
            if (finding["indicator"_L1] == "oddGlobalModule"_L1)
                found = finding.toObject();
        }
        return found;
    };
    const QJsonObject finding = odd(askCli(scan));
    ASSERT_FALSE(finding.isEmpty());
    const QString place =
        finding["file"_L1].toString() + u':' + QString::number(finding["lines"_L1][0].toInt());
    const CliAnswer removed =
        askCli({u"undo"_s, u"--path"_s, server, u"--entry"_s, place, u"--store"_s, lab.store()});
    EXPECT_EQ(removed.exitCode, 0) << removed.err.toStdString();
    EXPECT_TRUE(odd(askCli(scan)).isEmpty());
    const QString entry = removed.json["servers"_L1][0]["entry"_L1].toString();
    const CliAnswer back = askCli({u"undo"_s, entry, u"--store"_s, lab.store()});
    EXPECT_EQ(back.exitCode, 0) << back.err.toStdString();
    EXPECT_EQ(treeOf(server), before);
}

TEST(Undo, RefusesToRemoveALineThatIsNoEntry)
{
    const LabFixture lab;
    const QString server = lab.server(u"TYO-EXSE-05"_s);
    const auto before = treeOf(server);
    const CliAnswer refused =
        askCli({u"undo"_s, u"--path"_s, server, u"--entry"_s,
                u"C/Windows/System32/inetsrv/config/applicationHost.config:1"_s, u"--store"_s,
                lab.store()});
    EXPECT_EQ(refused.exitCode, 3);
    EXPECT_EQ(treeOf(server), before);
}

TEST(Undo, RefusesAnotherServerAtTheRecordedPath)
{
    const LabFixture lab;
    const QString server = lab.server(u"OSA-EX16-02"_s);
    const CliAnswer applied = askCli(
        {u"apply"_s, server, u"--mitigation"_s, u"CVE-2022-41040"_s, u"--store"_s, lab.store()});
    ASSERT_EQ(applied.exitCode, 0) << applied.err.toStdString();
    const QString entry = applied.json["servers"_L1][0]["entry"_L1].toString();
    QByteArray identity = readFile(server + u"/server.json"_s);
    ASSERT_TRUE(identity.contains("\"OSA-EX16-02\""));
    writeFile(server + u"/server.json"_s, identity.replace("\"OSA-EX16-02\"", "\"OTHER-01\""));
    const auto before = treeOf(server);
    const CliAnswer undone = askCli({u"undo"_s, entry, u"--store"_s, lab.store()});
    EXPECT_EQ(undone.exitCode, 3);
    EXPECT_EQ(undone.json["servers"_L1][0]["reason"_L1].toString(), u"serverMismatch"_s);
    EXPECT_EQ(treeOf(server), before);
}
