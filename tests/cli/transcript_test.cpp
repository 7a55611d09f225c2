// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QJsonArray>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kDay{u"--as-of"_s, u"2026-11-22"_s};

} // namespace

TEST(Transcript, AReplayJudgesAsTheServerWasJudged)
{
    const LabFixture lab;
    const QString file = lab.path(u"t.jsonl"_s);
    const CliAnswer live =
        askCli(QStringList{u"assess"_s, lab.server(u"OSA-EX16-02"_s), u"--record"_s, file} + kDay);
    const CliAnswer replayed = askCli(QStringList{u"assess"_s, u"--replay"_s, file} + kDay);
    EXPECT_EQ(replayed.exitCode, live.exitCode);
    EXPECT_TRUE(replayed.err.isEmpty()) << replayed.err.toStdString();
    const QJsonObject before = live.json["servers"_L1].toArray().first().toObject();
    const QJsonObject after = replayed.json["servers"_L1].toArray().first().toObject();
    for (const QString &key : {u"server"_s, u"headline"_s, u"findings"_s, u"build"_s, u"feed"_s})
        EXPECT_EQ(before[key], after[key]) << key.toStdString();
}

TEST(Transcript, HashesInPlaceOfContentsLeaveTheVerdictUnknown)
{
    const LabFixture lab;
    const QString file = lab.path(u"t.jsonl"_s);
    const CliResult recorded = runCli(QStringList{u"assess"_s, lab.server(u"OSA-EX16-02"_s),
                                                  u"--record"_s, file, u"--hash-contents"_s} +
                                      kDay);
    EXPECT_EQ(recorded.exitCode, 1);
    EXPECT_FALSE(readFile(file).contains("<configuration"));
    const CliAnswer replayed = askCli(QStringList{u"assess"_s, u"--replay"_s, file} + kDay);
    EXPECT_EQ(replayed.json["servers"_L1][0]["headline"_L1]["state"_L1].toString(), u"unknown"_s);
}

TEST(Transcript, SaysWhatDoesNotGoTogetherOrCannotBeRead)
{
    const LabFixture lab;
    const QString file = lab.path(u"t.jsonl"_s);
    EXPECT_EQ(runCli({u"assess"_s, lab.lab(), u"--record"_s, file}).exitCode, 2);
    EXPECT_EQ(runCli({u"assess"_s, lab.lab(), u"--hash-contents"_s}).exitCode, 2);
    EXPECT_EQ(runCli({u"assess"_s, lab.lab(), u"--replay"_s, file}).exitCode, 2);
    EXPECT_EQ(runCli({u"assess"_s, u"--replay"_s, file, u"--record"_s, file}).exitCode, 2);
    EXPECT_EQ(runCli({u"assess"_s, u"--replay"_s, file}).exitCode, 3);
    writeFile(file, "{}\n");
    EXPECT_EQ(runCli({u"assess"_s, u"--replay"_s, file}).exitCode, 3);
    const CliResult exists =
        runCli({u"assess"_s, lab.server(u"OSA-EX16-02"_s), u"--record"_s, file});
    EXPECT_EQ(exists.exitCode, 3);
    EXPECT_EQ(readFile(file), "{}\n");
}
