// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kServer = u"TYO-EX19-02"_s; ///< The service applied M2.1.0 there.

/// Blocking and unblocking on a fresh lab, in one of the languages.
class Block : public testing::TestWithParam<QString>
{
protected:
    QStringList with(QStringList arguments) const
    {
        return arguments + QStringList{u"--lang"_s,     GetParam(),   u"--as-of"_s,
                                       u"2026-11-22"_s, u"--store"_s, m_lab.store()};
    }
    QJsonObject change(const QStringList &arguments, int exitCode) const
    {
        const CliAnswer answer = askCli(with(arguments));
        EXPECT_EQ(answer.exitCode, exitCode) << answer.err.toStdString();
        return answer.json["servers"_L1][0].toObject();
    }
    QStringList blocked() const
    {
        const QJsonDocument json =
            QJsonDocument::fromJson(readFile(m_lab.server(kServer) + u"/server.json"_s));
        QStringList ids;
        for (const QJsonValue &id :
             json["exchange"_L1]["server"_L1]["mitigationsBlocked"_L1].toArray())
            ids.append(id.toString());
        return ids;
    }

    LabFixture m_lab;
    QString m_server = m_lab.server(kServer);
};

} // namespace

TEST_P(Block, PlanBlockSeeAndTakeBackByteForByte)
{
    const auto before = treeOf(m_lab.lab());
    const QJsonObject plan = change({u"plan"_s, m_server, u"--block"_s, u"M2"_s}, 1);
    EXPECT_EQ(plan["reason"_L1].toString(), u"dryRun"_s);
    EXPECT_EQ(plan["ids"_L1].toArray(), QJsonArray{u"M2"_s});
    EXPECT_TRUE(plan["mitigation"_L1].isNull());
    const QJsonObject step = plan["steps"_L1][0].toObject();
    EXPECT_EQ(step["target"_L1].toString(), u"exchange:mitigationsBlocked"_s);
    EXPECT_EQ(step["diff"_L1].toString(), u"+blocked: M2\n"_s);
    ASSERT_EQ(plan["warnings"_L1].toArray().size(), 1);
    EXPECT_EQ(plan["warnings"_L1][0]["code"_L1].toString(), u"staysApplied"_s);
    EXPECT_TRUE(plan["warnings"_L1][0]["text"_L1].toString().contains(u"M2.1.0"_s));
    EXPECT_EQ(change({u"block"_s, m_server, u"--id"_s, u"M2"_s, u"--dry-run"_s}, 1), plan);
    EXPECT_EQ(treeOf(m_lab.lab()), before) << "planning touches nothing";

    const QJsonObject done = change({u"block"_s, m_server, u"--id"_s, u"M2"_s}, 0);
    EXPECT_EQ(done["result"_L1].toString(), u"verified"_s);
    EXPECT_EQ(blocked(), QStringList{u"M2"_s});
    const QString entry = done["entry"_L1].toString();
    const QJsonObject again = change({u"block"_s, m_server, u"--id"_s, u"M2.1.0"_s}, 0);
    EXPECT_EQ(again["reason"_L1].toString(), u"nothingToDo"_s) << "the family covers it";
    const QJsonObject member = change({u"unblock"_s, m_server, u"--id"_s, u"M2.1.0"_s}, 3);
    EXPECT_EQ(member["reason"_L1].toString(), u"blockedByFamily"_s);
    EXPECT_EQ(blocked(), QStringList{u"M2"_s});

    const QJsonObject recorded = askCli(with({u"history"_s})).json["entries"_L1][0].toObject();
    EXPECT_EQ(recorded["id"_L1].toString(), entry);
    EXPECT_EQ(recorded["action"_L1].toString(), u"block"_s);
    EXPECT_EQ(recorded["ids"_L1].toArray(), QJsonArray{u"M2"_s});
    EXPECT_TRUE(recorded["undoable"_L1].toBool());

    EXPECT_EQ(change({u"undo"_s, entry}, 0)["result"_L1].toString(), u"verified"_s);
    EXPECT_EQ(treeOf(m_lab.lab()), before) << "every byte is back";
}

TEST_P(Block, UnblockingWarnsAndKeepsTheRest)
{
    change({u"block"_s, m_server, u"--id"_s, u"M1"_s, u"--id"_s, u"M2.1.0"_s}, 0);
    EXPECT_EQ(blocked(), (QStringList{u"M1"_s, u"M2.1.0"_s}));
    const QJsonObject freed = change({u"unblock"_s, m_server, u"--id"_s, u"m02"_s}, 0);
    EXPECT_EQ(freed["warnings"_L1][0]["code"_L1].toString(), u"serviceApplies"_s);
    EXPECT_TRUE(freed["warnings"_L1][0]["text"_L1].toString().contains(u"M2.1.0"_s));
    EXPECT_EQ(blocked(), QStringList{u"M1"_s});
    EXPECT_EQ(change({u"unblock"_s, m_server, u"--id"_s, u"M2"_s}, 0)["reason"_L1].toString(),
              u"nothingToDo"_s);
}

TEST_P(Block, AFleetIsChangedServerByServer)
{
    const CliAnswer answer = askCli(with({u"block"_s, m_lab.lab(), u"--id"_s, u"M9"_s}));
    EXPECT_EQ(answer.exitCode, 3) << "some have no service and one does not answer";
    QMap<QString, QString> results;
    QMap<QString, QString> reasons;
    for (const QJsonValue &server : answer.json["servers"_L1].toArray()) {
        results.insert(server["server"_L1].toString(), server["result"_L1].toString());
        reasons.insert(server["server"_L1].toString(), server["reason"_L1].toString());
    }
    EXPECT_EQ(results[kServer], u"verified"_s);
    EXPECT_EQ(results[u"OSA-EX16-02"_s], u"verified"_s);
    EXPECT_EQ(reasons[u"TYO-EX13-01"_s], u"notApplicable"_s);
    EXPECT_EQ(reasons[u"DMZ-EDGE-01"_s], u"notApplicable"_s);
    EXPECT_EQ(results[u"OSA-EX19-04"_s], u"failed"_s);
}

TEST_P(Block, TheReadingTextSaysTheSame)
{
    const CliResult blockedText = runCli(with({u"block"_s, m_server, u"--id"_s, u"M2"_s}));
    EXPECT_EQ(blockedText.exitCode, 0);
    EXPECT_TRUE(blockedText.out.contains("+blocked: M2")) << blockedText.out.toStdString();
    EXPECT_TRUE(blockedText.out.contains("M2.1.0")) << "what stays applied is named";
    const CliResult history = runCli(with({u"history"_s}));
    EXPECT_TRUE(history.out.contains("exchange:mitigationsBlocked"));
    EXPECT_TRUE(history.out.contains("  M2  ")) << history.out.toStdString();
}

TEST_P(Block, AServerTheServiceCannotReachNeedsUs)
{
    const CliAnswer assessed = askCli(with({u"assess"_s, m_lab.server(u"OSA-EX16-02"_s)}));
    QJsonObject equivalent;
    for (const QJsonValue &finding : assessed.json["servers"_L1][0]["protection"_L1].toArray()) {
        const QString vulnerability = finding["vulnerability"_L1].toString();
        if (vulnerability == u"CVE-2026-42897"_s)
            equivalent = finding["bridge"_L1].toObject();
        EXPECT_EQ(finding["bridge"_L1].isNull(), vulnerability.startsWith(u"CVE-2021"_s));
    }
    EXPECT_EQ(equivalent["feedId"_L1].toString(), u"M2"_s);
    EXPECT_EQ(equivalent["service"_L1].toString(), u"cannot"_s);
    EXPECT_EQ(equivalent["causes"_L1].toArray(), QJsonArray{u"cutoffA"_s});
    EXPECT_TRUE(equivalent["needed"_L1].toBool());
    EXPECT_TRUE(equivalent["text"_L1].toString().contains(u"Amado"_s));
}

TEST_P(Block, OursBesideTheServicesRuleIsRedundantAndItsEntryTakesItBack)
{
    // We protect a server; later its service writes its own rule beside ours.
    const QString server = m_lab.server(u"OSA-EX16-02"_s);
    const QString mitigation = u"CVE-2022-41040"_s;
    const QString config = server + u"/C/inetpub/wwwroot/web.config"_s;
    const QString entry =
        change({u"apply"_s, server, u"--mitigation"_s, mitigation}, 0)["entry"_L1].toString();
    const QByteArray rule =
        "<rule name=\"EEMS M1.1 PowerShell - inbound\" stopProcessing=\"true\">"
        "<match url=\".*\" /><conditions><add input=\"{UrlDecode:{REQUEST_URI}}\" "
        "pattern=\"(?=.*autodiscover)(?=.*powershell)\" /></conditions>"
        "<action type=\"AbortRequest\" /></rule>";
    QByteArray text = readFile(config);
    ASSERT_EQ(text.count("</rules>"), 1);
    writeFile(config, text.replace("</rules>", QByteArray(rule + "</rules>")));

    const auto finding = [&] {
        const CliAnswer answer = askCli(with({u"assess"_s, server}));
        for (const QJsonValue &value : answer.json["servers"_L1][0]["protection"_L1].toArray()) {
            if (value["vulnerability"_L1].toString() == mitigation)
                return value.toObject();
        }
        return QJsonObject();
    };
    const QJsonObject twice = finding();
    EXPECT_EQ(twice["state"_L1].toString(), u"mitigated"_s);
    EXPECT_EQ(twice["rules"_L1].toArray().size(), 2);
    const QJsonObject equivalent = twice["bridge"_L1].toObject();
    ASSERT_EQ(equivalent["redundantRules"_L1].toArray().size(), 1);
    EXPECT_TRUE(equivalent["redundantRules"_L1][0].toString().startsWith(u"Amado "_s));
    EXPECT_EQ(equivalent["serviceRules"_L1].toArray(),
              QJsonArray{u"EEMS M1.1 PowerShell - inbound"_s});
    EXPECT_EQ(equivalent["writtenBy"_L1].toString(), entry);
    const CliResult listing = runCli(with({u"assess"_s, server}));
    EXPECT_TRUE(listing.out.contains(QByteArray("amado-cli undo " + entry.toUtf8())))
        << listing.out.toStdString();

    change({u"undo"_s, entry}, 0);
    const QJsonObject once = finding();
    EXPECT_EQ(once["state"_L1].toString(), u"mitigated"_s) << "the service's rule stays";
    EXPECT_EQ(once["rules"_L1].toArray().size(), 1);
    EXPECT_TRUE(once["bridge"_L1]["redundantRules"_L1].toArray().isEmpty());
}

INSTANTIATE_TEST_SUITE_P(InBothLanguages, Block, testing::Values(u"en"_s, u"ja"_s),
                         [](const auto &instance) { return instance.param.toStdString(); });
