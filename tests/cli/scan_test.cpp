// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include "io/store/store.h"
#include "model/scan/scanjson.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

#include <unistd.h>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kChain = u"OSA-EX16-01"_s;    ///< The attack of March 2021.
const QString kAttempts = u"SIN-EX19-01"_s; ///< Refused requests.
const QString kWhole = u"TYO-EXSE-01"_s;    ///< Every log of 27 days, and nothing.
const QString kLacking = u"SIN-EXSE-11"_s;  ///< Without the front end's logs.

/// The lab is only read, so that one serves all tests.
const LabFixture &lab()
{
    static const LabFixture fixture;
    return fixture;
}

QJsonObject firstServer(const CliAnswer &answer)
{
    return answer.json[u"servers"].toArray().at(0).toObject();
}

QStringList severities(const QJsonObject &server)
{
    QStringList found;
    for (const QJsonValue finding : server[u"findings"].toArray())
        found.append(finding[u"severity"].toString());
    return found;
}

bool isJapanese(const QByteArray &utf8)
{
    for (const QChar c : QString::fromUtf8(utf8)) {
        if (c.script() == QChar::Script_Hiragana)
            return true;
    }
    return false;
}

/// A log as the scanner writes it.
QByteArray scannerLog(const QByteArray &result, const QByteArray &end)
{
    return "---------------------------------------------------------------------------------------"
           "\nMicrosoft Safety Scanner v1.405, (build 1.405.445.0)\nStarted On Thu Feb 22 13:33:34 "
           "2024\n\nEngine: 1.1.24010.10\nSignatures: 1.405.445.0\nMpGear: 1.1.16330.1\n"
           "Run Mode: Scan Run From Command Line\n\nQuick Scan Results:\n----------------\n" +
           result + "\nResults Summary:\n----------------\n" + end;
}

const QByteArray kThreat =
    "Threat Detected: Exploit:ASP/Lab.A, not removed.\n    Action: NoAction, "
    "Result: 0x00000000\n        file://C:\\inetpub\\x.aspx\n";
const QByteArray kFoundEnd = "Found Exploit:ASP/Lab.A, not removed.\n"
                             "Microsoft Safety Scanner Finished On Thu Feb 22 13:38:10 2024\n\n\n";
const QByteArray kCleanEnd = "No infection found.\n"
                             "Microsoft Safety Scanner Finished On Thu Feb 22 13:38:10 2024\n\n\n";

} // namespace

TEST(ScanTraces, AnAttackThatSucceededIsSaidFirstWithWhatToDo)
{
    const CliAnswer answer = askCli({u"scan"_s, u"traces"_s, lab().server(kChain)});
    EXPECT_EQ(answer.exitCode, 1) << answer.err.toStdString();
    const QJsonObject server = firstServer(answer);
    EXPECT_EQ(server[u"result"].toString(), u"found"_s);
    EXPECT_EQ(severities(server).value(0), u"compromised"_s) << "heaviest first";
    EXPECT_THAT(server[u"text"].toString().toStdString(), testing::HasSubstr("2021-03-03"));
    bool hasChain = false;
    for (const QJsonValue finding : server[u"findings"].toArray()) {
        hasChain |= !finding[u"chain"].isNull();
        EXPECT_FALSE(finding[u"title"].toString().isEmpty());
        EXPECT_FALSE(finding[u"why"].toString().isEmpty())
            << finding[u"indicator"].toString().toStdString();
        EXPECT_FALSE(finding[u"next"].toArray().isEmpty());
        EXPECT_TRUE(finding[u"rule"][u"source"].toString().startsWith(u"https://"_s));
        EXPECT_FALSE(finding[u"file"].toString().contains(u'\\'));
    }
    EXPECT_TRUE(hasChain);
    EXPECT_FALSE(answer.json[u"noPublishedDetection"].toArray().isEmpty());

    const CliResult english =
        runCli({u"scan"_s, u"traces"_s, lab().server(kChain), u"--lang"_s, u"en"_s});
    EXPECT_EQ(english.exitCode, 1);
    const QByteArrayList lines = english.out.split('\n');
    ASSERT_GT(lines.size(), 5);
    EXPECT_TRUE(lines.at(1).contains("An attacker got in on 2021-03-03 through CVE-2021-"))
        << lines.at(1).constData();
    EXPECT_TRUE(lines.at(2).contains("What to do: Disconnect")) << lines.at(2).constData();
    EXPECT_TRUE(english.out.contains("What was searched"));
    EXPECT_FALSE(isJapanese(english.out));
    const CliResult japanese =
        runCli({u"scan"_s, u"traces"_s, lab().server(kChain), u"--lang"_s, u"ja"_s});
    EXPECT_EQ(japanese.exitCode, 1);
    EXPECT_TRUE(japanese.out.contains("2021-03-03 に CVE-2021-"))
        << japanese.out.left(600).constData();
}

TEST(ScanTraces, RefusedAttemptsAreNoBreakIn)
{
    const CliAnswer answer = askCli({u"scan"_s, u"traces"_s, lab().server(kAttempts)});
    EXPECT_EQ(answer.exitCode, 1) << answer.err.toStdString();
    EXPECT_FALSE(severities(firstServer(answer)).contains(u"compromised"_s));
    EXPECT_TRUE(severities(firstServer(answer)).contains(u"attempted"_s));
}

TEST(ScanTraces, NothingFoundEndsWithZeroAndSaysInHowManyDays)
{
    const CliAnswer answer = askCli({u"scan"_s, u"traces"_s, lab().server(kWhole)});
    EXPECT_EQ(answer.exitCode, 0) << answer.err.toStdString();
    const QJsonObject server = firstServer(answer);
    EXPECT_EQ(server[u"result"].toString(), u"nothingFound"_s)
        << QJsonDocument(server).toJson().toStdString();
    const CliResult text =
        runCli({u"scan"_s, u"traces"_s, lab().server(kWhole), u"--lang"_s, u"en"_s});
    EXPECT_EQ(text.exitCode, 0);
    EXPECT_TRUE(text.out.contains("27 days")) << text.out.left(600).constData();
    EXPECT_TRUE(text.out.contains("gone"));
    const CliResult japanese =
        runCli({u"scan"_s, u"traces"_s, lab().server(kWhole), u"--lang"_s, u"ja"_s});
    EXPECT_TRUE(japanese.out.contains("27 日間")) << japanese.out.left(600).constData();
}

TEST(ScanTraces, WhatCouldNotBeSearchedKeepsTheAnswerOpen)
{
    const CliAnswer answer = askCli({u"scan"_s, u"traces"_s, lab().server(kLacking)});
    EXPECT_EQ(answer.exitCode, 3) << answer.err.toStdString();
    EXPECT_EQ(firstServer(answer)[u"result"].toString(), u"incomplete"_s);
    // Something found weighs more than something not searched.
    const CliAnswer both =
        askCli({u"scan"_s, u"traces"_s, lab().server(kLacking), lab().server(kAttempts)});
    EXPECT_EQ(both.exitCode, 1);
    EXPECT_EQ(both.json[u"servers"].toArray().size(), 2);
}

TEST(ScanTraces, ARangeOfTimeLeavesOutWhatLiesBeside)
{
    const CliAnswer since =
        askCli({u"scan"_s, u"traces"_s, lab().server(kAttempts), u"--since"_s, u"2026-11-19"_s});
    for (const QJsonValue finding : firstServer(since)[u"findings"].toArray())
        EXPECT_GE(finding[u"last"].toString(u"9"_s), u"2026-11-19"_s);
    EXPECT_EQ(firstServer(since)[u"since"].toString(), u"2026-11-19T00:00:00Z"_s);
    const CliAnswer until =
        askCli({u"scan"_s, u"traces"_s, lab().server(kAttempts), u"--until"_s, u"2026-11-08"_s});
    EXPECT_TRUE(severities(firstServer(until)).contains(u"attempted"_s))
        << "the day is meant whole";
}

TEST(ScanTraces, APathWithoutAServerIsSaidInTheDocument)
{
    const CliAnswer answer = askCli({u"scan"_s, u"traces"_s, lab().path(u"nowhere"_s)});
    EXPECT_EQ(answer.exitCode, 3);
    EXPECT_EQ(answer.json[u"schema"].toString(), u"amado.scan/1"_s);
    const QJsonObject server = firstServer(answer);
    EXPECT_EQ(server[u"result"].toString(), u"failed"_s);
    EXPECT_EQ(server[u"error"][u"code"].toString(), u"notFound"_s);
    EXPECT_TRUE(answer.err.startsWith("amado-cli: ")) << answer.err.toStdString();
}

TEST(ScanTraces, AnInterruptGivesADocumentAllTheSame)
{
    const CliAnswer answer = askCli({u"scan"_s, u"traces"_s, lab().lab()}, [] {
        // Waits for the program, which takes it as soon as it listens.
        sigset_t interrupt;
        sigemptyset(&interrupt);
        sigaddset(&interrupt, SIGINT);
        sigprocmask(SIG_BLOCK, &interrupt, nullptr);
        kill(getpid(), SIGINT); // To the process: another thread waits for it.
    });
    EXPECT_NE(answer.exitCode, 0);
    EXPECT_EQ(answer.json[u"schema"].toString(), u"amado.scan/1"_s);
    const QJsonArray servers = answer.json[u"servers"].toArray();
    ASSERT_FALSE(servers.isEmpty());
    EXPECT_EQ(servers.last()[u"result"].toString(), u"cancelled"_s);
}

TEST(ScanTraces, EvidenceIsKeptOnceAndChecks)
{
    const QString folder = lab().path(u"evidence"_s);
    const QStringList command{u"scan"_s, u"traces"_s, lab().server(kChain), u"--collect"_s, folder};
    const CliAnswer answer = askCli(command);
    EXPECT_EQ(answer.exitCode, 1);
    const QJsonObject evidence = answer.json[u"evidence"].toObject();
    const QByteArray manifest = readFile(evidence[u"manifest"].toString());
    EXPECT_EQ(evidence[u"sha256"].toString().toLatin1(),
              QCryptographicHash::hash(manifest, QCryptographicHash::Sha256).toHex());
    EXPECT_GT(evidence[u"files"].toInt(), 4);
    const auto kept = treeOf(folder);
    EXPECT_TRUE(kept.contains(kChain + u"/files/C/inetpub/wwwroot/aspnet_client/lab-chain.aspx"_s))
        << QStringList(kept.keys()).join(u'\n').toStdString();

    const CliAnswer again = askCli(command);
    EXPECT_EQ(again.exitCode, 1) << "what was found is said all the same";
    EXPECT_EQ(again.json[u"evidence"][u"problems"].toArray().at(0)[u"code"].toString(),
              u"folderNotEmpty"_s);
    EXPECT_TRUE(treeOf(folder) == kept);
    const CliAnswer clean =
        askCli({u"scan"_s, u"traces"_s, lab().server(kWhole), u"--collect"_s, folder});
    EXPECT_EQ(clean.exitCode, 3) << "something that was asked for was not done";

    const QString redacted = lab().path(u"redacted"_s);
    EXPECT_EQ(askCli({u"scan"_s, u"traces"_s, lab().server(kChain), u"--collect"_s, redacted,
                      u"--redact"_s})
                  .exitCode,
              1);
    EXPECT_FALSE(QFileInfo::exists(redacted + u'/' + kChain + u"/files"_s));
}

TEST(ScanTraces, TheScanOfAListedServerIsKeptInTheStore)
{
    const QString file = lab().path(u"scans.sqlite"_s);
    amado::ServerId id;
    {
        auto store = amado::openStore(file);
        ASSERT_TRUE(store);
        amado::ServerRecord record;
        record.name = kChain;
        record.path = QFileInfo(lab().server(kChain)).canonicalFilePath();
        id = (*store)->inventory().putServer(record).value().id;
    }
    const CliAnswer answer = askCli({u"--store"_s, file, u"scan"_s, u"traces"_s,
                                     lab().server(kChain), lab().server(kAttempts)});
    EXPECT_EQ(answer.json[u"servers"].toArray().at(0)[u"serverId"].toString(), id.value);
    EXPECT_TRUE(answer.json[u"servers"].toArray().at(1)[u"serverId"].isNull());
    auto store = amado::openStore(file);
    ASSERT_TRUE(store);
    const auto scans = (*store)->scans().newestScans();
    ASSERT_TRUE(scans);
    ASSERT_EQ(scans->size(), 1U);
    EXPECT_EQ(scans->front().server, id);
    EXPECT_EQ(scans->front().conclusion, amado::scan::Conclusion::Found);
    const auto scan = amado::scan::parseScan(scans->front().document);
    ASSERT_TRUE(scan);
    EXPECT_EQ(qsizetype(scan->findings.size()), firstServer(answer)[u"findings"].toArray().size());
}

struct ScannerLogCase
{
    const char *name;
    QByteArray log;
    QStringList options;
    int exitCode;
    const char *result;
};

void PrintTo(const ScannerLogCase &test, std::ostream *out)
{
    *out << test.name;
}

class ScannerLogs : public testing::TestWithParam<ScannerLogCase>
{};

TEST_P(ScannerLogs, GiveAnAnswerInBothLanguages)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"msert.log"_s);
    writeFile(file, GetParam().log);
    const QStringList command =
        QStringList{u"scan"_s, u"msert"_s, u"--log"_s, file} + GetParam().options;
    const CliAnswer answer = askCli(command);
    EXPECT_EQ(answer.exitCode, GetParam().exitCode) << answer.err.toStdString();
    EXPECT_EQ(answer.json[u"kind"].toString(), u"safetyScanner"_s);
    EXPECT_EQ(firstServer(answer)[u"result"].toString().toStdString(), GetParam().result);
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        const CliResult text = runCli(command + QStringList{u"--lang"_s, language});
        EXPECT_EQ(text.exitCode, GetParam().exitCode);
        EXPECT_EQ(isJapanese(text.out), language == u"ja"_s) << text.out.constData();
    }
}

INSTANTIATE_TEST_SUITE_P(
    Scan, ScannerLogs,
    testing::Values(
        ScannerLogCase{
            "Clean", scannerLog({}, kCleanEnd + "Return code: 0 (0x0)\n"), {}, 0, "nothingFound"},
        ScannerLogCase{"CleanWithoutCode", scannerLog({}, kCleanEnd), {}, 0, "nothingFound"},
        ScannerLogCase{
            "Found", scannerLog(kThreat, kFoundEnd + "Return code: 7 (0x7)\n"), {}, 1, "found"},
        ScannerLogCase{"CodeContradicts",
                       scannerLog(kThreat, kFoundEnd),
                       {u"--return-code"_s, u"0"_s},
                       1,
                       "disagree"},
        ScannerLogCase{"Foreign", "hello\n", {}, 3, "failed"},
        ScannerLogCase{"Empty", "", {}, 3, "failed"}),
    [](const auto &chosen) { return std::string(chosen.param.name); });

TEST(ScannerLog, OfAThreatHasItsNameResultAndPlace)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"msert.log"_s);
    writeFile(file, scannerLog(kThreat, kFoundEnd + "Return code: 7 (0x7)\n"));
    const QJsonObject scanner =
        firstServer(askCli({u"scan"_s, u"msert"_s, u"--log"_s, file}))[u"scanner"].toObject();
    EXPECT_EQ(scanner[u"startedAt"].toString(), u"2024-02-22T13:33:34"_s)
        << "local, without a zone";
    EXPECT_EQ(scanner[u"returnCode"].toInt(), 7);
    const QJsonValue threat = scanner[u"threats"].toArray().at(0);
    EXPECT_EQ(threat[u"name"].toString(), u"Exploit:ASP/Lab.A"_s);
    EXPECT_EQ(threat[u"result"].toString(), u"notRemoved"_s);
    EXPECT_EQ(threat[u"resources"].toArray().at(0)[u"value"].toString(), u"C:\\inetpub\\x.aspx"_s);
    EXPECT_EQ(askCli({u"scan"_s, u"msert"_s, u"--log"_s, folder.filePath(u"gone"_s)}).exitCode, 3);
}

TEST(ScannerRun, TheProgramComesFromOnePlace)
{
    const QStringList ask{u"scan"_s, u"msert"_s, lab().server(kWhole), u"--accept-telemetry"_s};
    EXPECT_EQ(askCli(ask).exitCode, 2);
    EXPECT_EQ(askCli(ask + QStringList{u"--program"_s, u"C:\\x"_s, u"--download"_s}).exitCode, 2);
    EXPECT_EQ(askCli(ask + QStringList{u"--send"_s, u"x"_s, u"--download"_s}).exitCode, 2);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"msert.exe"_s);
    writeFile(file, "MZ but nobody signed it");
    const CliAnswer refused = askCli(ask + QStringList{u"--send"_s, file});
    EXPECT_EQ(refused.exitCode, 3);
    EXPECT_EQ(firstServer(refused)[u"error"][u"code"].toString(), u"toolNotTrusted"_s);
    const CliAnswer absent = askCli(ask + QStringList{u"--send"_s, folder.filePath(u"none"_s)});
    EXPECT_EQ(absent.exitCode, 3);
    EXPECT_EQ(firstServer(absent)[u"error"][u"code"].toString(), u"notFound"_s);
}

TEST(ScannerRun, WithoutConsentNothingIsStarted)
{
    const CliAnswer answer = askCli(
        {u"scan"_s, u"msert"_s, lab().server(kWhole), u"--program"_s, u"C:\\Tools\\msert.exe"_s});
    EXPECT_EQ(answer.exitCode, 3);
    EXPECT_EQ(firstServer(answer)[u"result"].toString(), u"failed"_s);
    EXPECT_FALSE(firstServer(answer)[u"error"].isNull());
}
