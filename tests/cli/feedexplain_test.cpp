// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QSet>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kAsOf = u"2026-11-20T09:00:00Z"_s;

QStringList codes(const QJsonValue &server)
{
    QStringList list;
    for (const QJsonValue &cause : server["causes"_L1].toArray()) {
        list.append(cause["code"_L1].toString());
        EXPECT_FALSE(cause["text"_L1].toString().isEmpty());
        EXPECT_FALSE(cause["remedy"_L1].toString().isEmpty());
        EXPECT_FALSE(cause["evidence"_L1].toArray().isEmpty());
    }
    return list;
}

} // namespace

TEST(FeedExplain, SaysForTheWholeLabWhoReceivesAndWhyNot)
{
    const LabFixture lab;
    const CliAnswer answer = askCli({u"feed"_s, u"explain"_s, lab.lab(), u"--as-of"_s, kAsOf});
    EXPECT_EQ(answer.exitCode, 1);
    EXPECT_EQ(answer.json["asOf"_L1].toString(), kAsOf);
    QSet<QString> abilities, severities, verdicts;
    for (const QJsonValue &server : answer.json["servers"_L1].toArray()) {
        abilities.insert(server["canReceive"_L1].toString());
        EXPECT_EQ(server["rows"_L1].toArray().size(), 10);
        for (const QJsonValue &row : server["rows"_L1].toArray()) {
            verdicts.insert(row["verdict"_L1].toString());
            EXPECT_FALSE(row["text"_L1].toString().isEmpty());
        }
        for (const QJsonValue &cause : server["causes"_L1].toArray())
            severities.insert(cause["severity"_L1].toString());
        (void)codes(server);
    }
    EXPECT_EQ(abilities.size(), 6);
    EXPECT_EQ(severities.size(), 4);
    EXPECT_EQ(verdicts.size(), 5);
}

TEST(FeedExplain, NamesCausesWithEvidenceAndRemedy)
{
    const LabFixture lab;
    const CliAnswer inspected =
        askCli({u"feed"_s, u"explain"_s, lab.server(u"TYO-EXSE-02"_s), u"--as-of"_s, kAsOf});
    EXPECT_EQ(inspected.exitCode, 1);
    const QJsonObject server = inspected.json["servers"_L1][0].toObject();
    EXPECT_EQ(codes(server), (QStringList{u"inspectedOnTheWay"_s, u"lastFetchFailed"_s}));
    EXPECT_TRUE(
        server["causes"_L1][0]["text"_L1].toString().contains(u"Practice Lab Web Gateway CA"_s))
        << "who inspects";

    const CliAnswer healthy =
        askCli({u"feed"_s, u"explain"_s, lab.server(u"TYO-EXSE-01"_s), u"--as-of"_s, kAsOf});
    EXPECT_EQ(healthy.exitCode, 0);
    const CliAnswer unresponsive =
        askCli({u"feed"_s, u"explain"_s, lab.server(u"OSA-EX19-04"_s), u"--as-of"_s, kAsOf});
    EXPECT_EQ(unresponsive.exitCode, 3);
    const CliAnswer old =
        askCli({u"feed"_s, u"explain"_s, lab.server(u"SIN-EX19-01"_s), u"--as-of"_s, kAsOf});
    const QJsonValue frozen = old.json["servers"_L1][0];
    EXPECT_EQ(frozen["rule"_L1].toString(), u"signerIssuer"_s);
    EXPECT_EQ(frozen["since"_L1].toString(), u"2026-07-01"_s);
    EXPECT_EQ(frozen["firstCapable"_L1].toString(), u"15.2.1544.41"_s);
    EXPECT_TRUE(frozen["frozen"_L1].toBool());
}

TEST(FeedExplain, SpeaksBothLanguages)
{
    const LabFixture lab;
    const QStringList command{u"feed"_s,    u"explain"_s, lab.server(u"OSA-EXSE-03"_s),
                              u"--as-of"_s, kAsOf,        u"--lang"_s};
    const CliResult english = runCli(command + QStringList{u"en"_s});
    EXPECT_TRUE(english.out.contains("TLS 1.2 is turned off")) << english.out.constData();
    const CliResult japanese = runCli(command + QStringList{u"ja"_s});
    EXPECT_TRUE(japanese.out.contains("送信接続の TLS 1.2 が無効になっています"))
        << japanese.out.constData();
}

TEST(FeedExplain, RefusesWrongCommandLines)
{
    for (const QStringList &arguments :
         {QStringList{u"feed"_s, u"explain"_s},
          QStringList{u"feed"_s, u"explain"_s, u"x"_s, u"--trust"_s, u"y"_s},
          QStringList{u"feed"_s, u"explain"_s, u"x"_s, u"--held"_s, u""_s}})
        EXPECT_EQ(runCli(arguments).exitCode, 2) << arguments.join(u' ').toStdString();
    const CliResult missing =
        runCli({u"feed"_s, u"explain"_s, u"nowhere"_s, u"--held"_s, u"no.xml"_s});
    EXPECT_EQ(missing.exitCode, 3);
}
