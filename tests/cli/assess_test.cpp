// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QJsonArray>
#include <QSet>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject serverCalled(const QJsonObject &assessed, const QString &name)
{
    for (const QJsonValue &server : assessed["servers"_L1].toArray()) {
        if (server["server"_L1].toString() == name)
            return server.toObject();
    }
    ADD_FAILURE() << "no server " << name.toStdString();
    return {};
}

QString headline(const QJsonObject &assessed, const QString &name)
{
    return serverCalled(assessed, name)["headline"_L1]["state"_L1].toString();
}

} // namespace

TEST(Assess, JudgesTheWholeLabAndCoversEveryState)
{
    const LabFixture lab;
    const CliAnswer answer = askCli({u"assess"_s, lab.lab(), u"--as-of"_s, u"2026-11-22"_s});
    EXPECT_EQ(answer.exitCode, 1);
    EXPECT_EQ(answer.json["asOf"_L1].toString(), u"2026-11-22T00:00:00Z"_s);
    const QJsonArray servers = answer.json["servers"_L1].toArray();
    EXPECT_EQ(servers.size(), 26);
    QSet<QString> states;
    for (const QJsonValue &server : servers) {
        EXPECT_EQ(server["path"_L1].toString(), lab.server(server["server"_L1].toString()));
        EXPECT_FALSE(server["headline"_L1]["text"_L1].toString().isEmpty());
        for (const QJsonValue &finding : server["protection"_L1].toArray())
            states.insert(finding["state"_L1].toString());
    }
    const QSet<QString> all = {u"fixed"_s,       u"redundant"_s, u"mitigated"_s,
                               u"outdated"_s,    u"conflict"_s,  u"exposed"_s,
                               u"ineffective"_s, u"unknown"_s,   u"notAffected"_s};
    EXPECT_EQ(states, all);
    EXPECT_EQ(headline(answer.json, u"OSA-EX16-02"_s), u"exposed"_s);
    EXPECT_EQ(headline(answer.json, u"TYO-EX19-02"_s), u"redundant"_s);
    EXPECT_EQ(headline(answer.json, u"OSA-EX19-04"_s), u"unknown"_s);
    EXPECT_EQ(serverCalled(answer.json, u"OSA-EX19-04"_s)["headline"_L1]["code"_L1].toString(),
              u"unreachable"_s);
}

TEST(Assess, NamesTheBrokenFileWithLineAndColumnAndJudgesTheRest)
{
    const LabFixture lab;
    const CliAnswer answer =
        askCli({u"assess"_s, lab.server(u"SIN-EX19-03"_s), u"--as-of"_s, u"2026-11-22"_s});
    const QJsonObject server = answer.json["servers"_L1][0].toObject();
    const QJsonObject problem = server["problems"_L1][0].toObject();
    EXPECT_EQ(problem["code"_L1].toString(), u"malformedXml"_s);
    EXPECT_EQ(problem["file"_L1].toString(),
              u"C/Program Files/Microsoft/Exchange Server/V15/FrontEnd/HttpProxy/owa/web.config"_s);
    EXPECT_GT(problem["line"_L1].toInt(), 0);
    EXPECT_GT(problem["column"_L1].toInt(), 0);
    EXPECT_EQ(server["build"_L1]["version"_L1].toString(), u"15.2.1544.39"_s);
}

TEST(Assess, ExitCodeTellsWhatTheServersNeed)
{
    const LabFixture lab;
    const QString day = u"2026-11-22"_s;
    const auto exitOf = [&](const QStringList &servers) {
        QStringList arguments{u"assess"_s, u"--as-of"_s, day};
        for (const QString &server : servers)
            arguments.append(lab.server(server));
        return askCli(arguments).exitCode;
    };
    EXPECT_EQ(exitOf({u"TYO-EXSE-01"_s}), 0);
    EXPECT_EQ(exitOf({u"DMZ-EDGE-01"_s, u"TYO-EXSE-01"_s}), 0);
    EXPECT_EQ(exitOf({u"OSA-EX19-04"_s}), 3);
    EXPECT_EQ(exitOf({u"OSA-EX19-04"_s, u"TYO-EXSE-01"_s}), 3);
    EXPECT_EQ(exitOf({u"OSA-EX16-02"_s}), 1);
    EXPECT_EQ(exitOf({u"OSA-EX19-04"_s, u"OSA-EX16-02"_s}), 1);
    EXPECT_EQ(exitOf({u"nowhere"_s, u"TYO-EXSE-01"_s}), 3);
    EXPECT_EQ(exitOf({u"nowhere"_s, u"OSA-EX16-02"_s}), 1);
}

TEST(Assess, TheDayDecidesAboutSupportAndMissingUpdates)
{
    const LabFixture lab;
    const QString server = lab.server(u"SIN-EX19-01"_s);
    const auto build = [&](const QString &day) {
        const CliAnswer answer = askCli({u"assess"_s, server, u"--as-of"_s, day});
        return answer.json["servers"_L1][0]["build"_L1].toObject();
    };
    const QJsonObject early = build(u"2024-03-20"_s);
    const QJsonObject late = build(u"2026-11-22T09:00:00+09:00"_s);
    EXPECT_EQ(early["support"_L1].toString(), u"supported"_s);
    EXPECT_NE(late["support"_L1].toString(), u"supported"_s);
    EXPECT_EQ(early["missingUpdates"_L1].toInt(-1), 0);
    EXPECT_GT(late["missingUpdates"_L1].toInt(), 5);
    EXPECT_LT(early["openVulnerabilities"_L1].toInt(), late["openVulnerabilities"_L1].toInt());
}

TEST(Assess, SpeaksBothLanguagesAndKeepsTheSameFacts)
{
    const LabFixture lab;
    const auto ask = [&](const QString &language) {
        return askCli(
                   {u"assess"_s, lab.lab(), u"--as-of"_s, u"2026-11-22"_s, u"--lang"_s, language})
            .json;
    };
    const QJsonArray en = ask(u"en"_s)["servers"_L1].toArray();
    const QJsonArray ja = ask(u"ja"_s)["servers"_L1].toArray();
    ASSERT_EQ(en.size(), ja.size());
    for (qsizetype i = 0; i < en.size(); ++i) {
        EXPECT_EQ(en[i]["headline"_L1]["code"_L1], ja[i]["headline"_L1]["code"_L1]);
        EXPECT_NE(en[i]["headline"_L1]["text"_L1], ja[i]["headline"_L1]["text"_L1]);
        EXPECT_EQ(en[i]["unknowns"_L1], ja[i]["unknowns"_L1]);
    }
    const QByteArray english =
        runCli({u"assess"_s, lab.lab(), u"--lang"_s, u"en"_s, u"--as-of"_s, u"2026-11-22"_s}).out;
    const QByteArray japanese =
        runCli({u"assess"_s, lab.lab(), u"--lang"_s, u"ja"_s, u"--as-of"_s, u"2026-11-22"_s}).out;
    EXPECT_TRUE(english.contains("Exposed")) << english.toStdString();
    EXPECT_FALSE(japanese.contains("Exposed")) << japanese.toStdString();
    EXPECT_TRUE(japanese.contains("OSA-EX16-02"));
}

TEST(Assess, AnEmptyServerIsUnknownEverywhereAndNeverADefault)
{
    const LabFixture lab;
    writeFile(lab.path(u"bare/server.json"_s), "{}");
    const CliAnswer answer = askCli({u"assess"_s, lab.path(u"bare"_s)});
    EXPECT_EQ(answer.exitCode, 3);
    const QJsonObject server = answer.json["servers"_L1][0].toObject();
    EXPECT_EQ(server["server"_L1].toString(), u"bare"_s);
    EXPECT_EQ(server["headline"_L1]["state"_L1].toString(), u"unknown"_s);
    for (const QJsonValue &finding : server["protection"_L1].toArray())
        EXPECT_EQ(finding["state"_L1].toString(), u"unknown"_s);
    for (const char *number : {"missingUpdates", "openVulnerabilities", "knownExploited"})
        EXPECT_TRUE(server["build"_L1][QLatin1StringView(number)].isNull()) << number;
    EXPECT_EQ(server["build"_L1]["support"_L1].toString(), u"unknown"_s);
    EXPECT_EQ(server["feed"_L1]["canReceive"_L1].toString(), u"unknown"_s);
    EXPECT_EQ(server["feed"_L1]["switches"_L1].toString(), u"unknown"_s);
    EXPECT_GT(server["unknowns"_L1].toArray().size(), 0);
}

TEST(Assess, AServerNamedTwiceIsJudgedOnce)
{
    const LabFixture lab;
    const CliAnswer answer = askCli({u"assess"_s, lab.server(u"TYO-EXSE-01"_s), lab.lab()});
    EXPECT_EQ(answer.json["servers"_L1].toArray().size(), 26);
    EXPECT_EQ(answer.json["servers"_L1][0]["server"_L1].toString(), u"TYO-EXSE-01"_s);
}

TEST(Assess, NothingAServerSendsSteersTheTerminal)
{
    const LabFixture lab;
    writeFile(lab.path(u"hostile/server.json"_s),
              R"({"name": "EX\u001b[2J\u0007\u202e01\nFixed", "fileVersions": {}})");
    const CliResult result = runCli({u"assess"_s, lab.path(u"hostile"_s), u"--lang"_s, u"en"_s});
    EXPECT_FALSE(result.out.contains('\x1b'));
    EXPECT_FALSE(result.out.contains('\a'));
    EXPECT_FALSE(result.out.contains("\u202e"));
    EXPECT_FALSE(result.err.contains('\x1b'));
    EXPECT_FALSE(result.out.contains("\nFixed")) << "no server can forge a line of its own";
}
