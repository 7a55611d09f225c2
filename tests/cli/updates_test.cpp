// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QJsonArray>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kExSetup =
    u"C:\\\\Program Files\\\\Microsoft\\\\Exchange Server\\\\V15\\\\bin\\\\ExSetup.exe"_s;

/// A folder of servers, each with a version and whatever else its server.json says.
class Fleet
{
public:
    void add(const QString &name, const QString &version, const QString &more = {})
    {
        QString json = u"{\"roles\": [\"Mailbox\"]"_s;
        if (!version.isEmpty())
            json += u", \"fileVersions\": {\"%1\": \"%2\"}"_s.arg(kExSetup, version);
        if (!more.isEmpty())
            json += u", "_s + more;
        writeFile(m_lab.path(u"fleet/"_s + name + u"/server.json"_s), (json + u'}').toUtf8());
    }
    [[nodiscard]] CliAnswer ask(const QString &command, const QString &option,
                                const QString &day = u"2026-11-22"_s) const
    {
        QStringList line{command, m_lab.path(u"fleet"_s), u"--as-of"_s, day};
        if (!option.isEmpty())
            line.append(option);
        return askCli(line);
    }
    [[nodiscard]] QJsonObject build(const QString &name, const QString &day) const
    {
        const QJsonObject answer = ask(u"assess"_s, {}, day).json;
        for (const QJsonValue &server : answer["servers"_L1].toArray()) {
            if (server["server"_L1].toString() == name)
                return server["build"_L1].toObject();
        }
        return {};
    }

private:
    LabFixture m_lab;
};

QJsonObject vulnerability(const QJsonObject &build, const QString &id)
{
    for (const QJsonValue &each : build["vulnerabilities"_L1].toArray()) {
        if (each["id"_L1].toString() == id)
            return each.toObject();
    }
    return {};
}

QStringList actions(const QJsonObject &build)
{
    QStringList found;
    for (const QJsonValue &step : build["nextSteps"_L1].toArray())
        found.append(QString(step["action"_L1].toString() + u' ' + step["target"_L1].toString()));
    return found;
}

} // namespace

TEST(Updates, AssessTellsStepsMissingUpdatesAndEveryVulnerability)
{
    Fleet fleet;
    fleet.add(u"EXA"_s, u"15.02.1258.012"_s);
    const QJsonObject build = fleet.build(u"EXA"_s, u"2026-11-22"_s);
    EXPECT_EQ(build["precision"_L1].toString(), u"full"_s);
    EXPECT_EQ(actions(build).mid(0, 2),
              (QStringList{u"cumulativeUpdate CU15"_s, u"securityUpdate Oct26SU"_s}));
    EXPECT_EQ(actions(build).last(), u"migrate Exchange SE"_s);
    EXPECT_EQ(build["missing"_L1].toArray().size(), build["missingUpdates"_L1].toInt());
    EXPECT_EQ(build["missing"_L1][0]["update"_L1].toString(), u"Jun23SU"_s);
    EXPECT_GT(build["missing"_L1][0]["vulnerabilities"_L1].toArray().size(), 1);
    EXPECT_EQ(build["ageDays"_L1].toInt(), QDate(2023, 5, 3).daysTo(QDate(2026, 11, 22)));
    const QJsonObject fix = vulnerability(build, u"CVE-2024-26198"_s);
    EXPECT_EQ(fix["state"_L1].toString(), u"open"_s);
    EXPECT_EQ(fix["firstFixed"_L1].toString(), u"15.2.1258.34"_s);
    ASSERT_GE(fix["disagreement"_L1].toArray().size(), 2);
    EXPECT_EQ(fix["disagreement"_L1][0]["says"_L1].toString(), u"15.2.1258.34"_s);
    EXPECT_EQ(fix["disagreement"_L1].toArray().last()["says"_L1].toString(), u"15.2.1258.32"_s);
    const QJsonObject exploited = vulnerability(build, u"CVE-2024-21410"_s);
    EXPECT_EQ(exploited["knownExploited"_L1]["due"_L1].toString(), u"2024-03-07"_s);
    EXPECT_EQ(exploited["followUps"_L1].toArray(), QJsonArray{u"extended-protection"_s});
    EXPECT_EQ(build["support"_L1].toString(), u"unsupported"_s);
}

TEST(Updates, SupportFollowsTheDay)
{
    Fleet fleet;
    fleet.add(u"EXA"_s, u"15.2.1544.50"_s);
    fleet.add(u"EXS"_s, u"15.2.2562.56"_s);
    EXPECT_EQ(fleet.build(u"EXA"_s, u"2026-10-31"_s)["support"_L1].toString(), u"esu"_s);
    const QJsonObject ended = fleet.build(u"EXA"_s, u"2026-11-01"_s);
    EXPECT_EQ(ended["support"_L1].toString(), u"esuEnded"_s);
    EXPECT_EQ(ended["supportThrough"_L1].toString(), u"2025-10-14"_s);
    EXPECT_EQ(ended["paidPrograms"_L1][1]["through"_L1].toString(), u"2026-10-31"_s);
    EXPECT_EQ(actions(ended), QStringList{u"migrate Exchange SE"_s});
    const QJsonObject se = fleet.build(u"EXS"_s, u"2026-11-22"_s);
    EXPECT_EQ(actions(se), QStringList{u"none "_s});
    EXPECT_TRUE(se["supportThrough"_L1].isNull());
    EXPECT_EQ(se["openVulnerabilities"_L1].toInt(-1), 0);
}

TEST(Updates, ASettingOverrideInAFolderOpensAFixAgain)
{
    Fleet fleet;
    const QString setting =
        u"\"settingOverrides\": [{\"name\": \"keep nulls\", \"component\": \"Transport\", "
        "\"section\": \"NonCompliantSenderSettings\", \"parameters\": "
        "[\"BlockNullBytesInFromHeader=False\"], \"server\": %1, \"minVersion\": null, "
        "\"maxVersion\": null}]"_s;
    fleet.add(u"EXA"_s, u"15.2.2562.56"_s, setting.arg(u"null"_s));
    fleet.add(u"EXB"_s, u"15.2.2562.56"_s, setting.arg(u"[\"EXA\"]"_s));
    const QJsonObject open = fleet.build(u"EXA"_s, u"2026-11-22"_s);
    EXPECT_EQ(vulnerability(open, u"CVE-2025-25006"_s)["state"_L1].toString(), u"open"_s);
    EXPECT_EQ(vulnerability(open, u"CVE-2025-25006"_s)["settingOverride"_L1]["name"_L1].toString(),
              u"keep nulls"_s);
    EXPECT_EQ(actions(open), QStringList{u"followUp keep nulls"_s});
    EXPECT_EQ(open["openVulnerabilities"_L1].toInt(), 1);
    const QJsonObject other = fleet.build(u"EXB"_s, u"2026-11-22"_s);
    EXPECT_EQ(vulnerability(other, u"CVE-2025-25006"_s)["state"_L1].toString(), u"fixed"_s);
}

TEST(Updates, ADisplayVersionAloneGivesNoVerdictOnUpdates)
{
    Fleet fleet;
    fleet.add(u"EXA"_s, {},
              u"\"exchange\": {\"server\": {\"adminDisplayVersion\": "
              "\"Version 15.2 (Build 1544.4)\"}}"_s);
    const QJsonObject build = fleet.build(u"EXA"_s, u"2026-11-22"_s);
    EXPECT_EQ(build["precision"_L1].toString(), u"cu"_s);
    EXPECT_EQ(build["cumulativeUpdate"_L1].toString(), u"CU14"_s);
    for (const char *unknown : {"missing", "missingUpdates", "openVulnerabilities",
                                "knownExploited", "update", "released", "ageDays"})
        EXPECT_TRUE(build[QLatin1StringView(unknown)].isNull()) << unknown;
    EXPECT_FALSE(build["vulnerabilities"_L1].toArray().isEmpty());
    for (const QJsonValue &each : build["vulnerabilities"_L1].toArray())
        EXPECT_EQ(each["state"_L1].toString(), u"unknown"_s);
    const QJsonArray unknowns =
        fleet.ask(u"assess"_s, {}).json["servers"_L1][0]["unknowns"_L1].toArray();
    EXPECT_EQ(unknowns[0]["fact"_L1].toString(), u"exchangeVersion"_s);
    EXPECT_EQ(unknowns[0]["reason"_L1].toString(), u"notCollected"_s);
}

TEST(Updates, ThePlanNamesWhatToFetchForHowManyAndInWhichOrder)
{
    const auto inGroup = [](const QString &name) {
        return u"\"registry\": {\"HKLM\\\\Cluster\": {\"ClusterName\": \"%1\"}}"_s.arg(name);
    };
    Fleet fleet;
    fleet.add(u"EXA"_s, u"15.2.2562.53"_s, inGroup(u"DAG1"_s));
    fleet.add(u"EXB"_s, u"15.2.2562.49"_s, inGroup(u"DAG1"_s));
    fleet.add(u"EXC"_s, u"15.2.2562.56"_s, inGroup(u"DAG1"_s));
    fleet.add(u"EXD"_s, u"15.2.1258.12"_s, u"\"registry\": {\"HKLM\\\\Cluster\": null}"_s);
    fleet.add(u"EXE"_s, {});
    const CliAnswer answer = fleet.ask(u"plan"_s, u"--updates"_s);
    EXPECT_EQ(answer.exitCode, 1);
    EXPECT_EQ(answer.json["schema"_L1].toString(), u"amado.updates/1"_s);
    const QJsonArray downloads = answer.json["downloads"_L1].toArray();
    ASSERT_EQ(downloads.size(), 3);
    EXPECT_EQ(downloads[0]["version"_L1].toString(), u"15.2.1748.10"_s);
    EXPECT_FALSE(downloads[0]["needsPaidProgram"_L1].toBool());
    EXPECT_TRUE(downloads[1]["needsPaidProgram"_L1].toBool());
    EXPECT_EQ(downloads[2]["version"_L1].toString(), u"15.2.2562.56"_s);
    EXPECT_EQ(downloads[2]["servers"_L1].toArray().size(), 2);
    const QJsonArray rounds = answer.json["rounds"_L1].toArray();
    ASSERT_EQ(rounds.size(), 2);
    QStringList first;
    for (const QJsonValue &turn : rounds[0].toArray())
        first.append(turn["server"_L1].toString());
    EXPECT_EQ(first, (QStringList{u"EXD"_s, u"EXB"_s}));
    EXPECT_EQ(rounds[0][0]["updates"_L1].toArray().size(), 2);
    EXPECT_EQ(rounds[1][0]["server"_L1].toString(), u"EXA"_s);
    EXPECT_EQ(rounds[1][0]["availabilityGroup"_L1].toString(), u"DAG1"_s);
    EXPECT_EQ(answer.json["nothingMissing"_L1][0]["server"_L1].toString(), u"EXC"_s);
    EXPECT_EQ(answer.json["unknown"_L1][0]["server"_L1].toString(), u"EXE"_s);
    EXPECT_EQ(answer.json["toMove"_L1][0]["server"_L1].toString(), u"EXD"_s);
    for (const QString &language : {u"en"_s, u"ja"_s})
        EXPECT_EQ(runCli({u"plan"_s, u"nowhere"_s, u"--updates"_s, u"--lang"_s, language}).exitCode,
                  3);
    EXPECT_EQ(runCli({u"plan"_s, u"a"_s, u"--updates"_s, u"--mitigation"_s, u"x"_s}).exitCode, 2);
    EXPECT_EQ(runCli({u"plan"_s, u"--updates"_s}).exitCode, 2);
}

TEST(Updates, EveryDisagreementIsListedWithTheServersItConcerns)
{
    Fleet fleet;
    fleet.add(u"EXA"_s, u"15.1.1531.8"_s);
    fleet.add(u"EXB"_s, u"15.2.2562.56"_s);
    EXPECT_FALSE(fleet.ask(u"assess"_s, {}).json.contains("disagreements"_L1));
    const QJsonArray all =
        fleet.ask(u"assess"_s, u"--disagreements"_s).json["disagreements"_L1].toArray();
    EXPECT_EQ(all.size(), 83);
    int aboutA = 0, aboutB = 0;
    for (const QJsonValue &each : all) {
        EXPECT_GE(each["sides"_L1].toArray().size(), 2);
        EXPECT_FALSE(each["reason"_L1].toString().isEmpty());
        for (const QJsonValue &server : each["servers"_L1].toArray())
            ++(server["server"_L1].toString() == u"EXA"_s ? aboutA : aboutB);
    }
    EXPECT_GE(aboutA, 2); // Its KB and its name.
    EXPECT_EQ(aboutB, 8); // The end of support of Exchange SE, and which build fixed seven CVEs.
}
