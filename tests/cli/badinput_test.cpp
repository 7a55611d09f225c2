// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kRootConfig = u"/C/inetpub/wwwroot/web.config"_s;

/// Codes of all problems of the first server.
QStringList problemCodes(const CliAnswer &answer)
{
    QStringList codes;
    for (const QJsonValue &problem : answer.json["servers"_L1][0]["problems"_L1].toArray())
        codes.append(problem["code"_L1].toString());
    return codes;
}

/// One line of diagnosis in each language for a path that cannot be judged; answers its code.
QString refusal(const QString &path)
{
    QString code;
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        const CliAnswer answer = askCli({u"assess"_s, path, u"--lang"_s, language});
        EXPECT_EQ(answer.exitCode, 3);
        EXPECT_EQ(answer.err.count('\n'), 1) << answer.err.toStdString();
        const QJsonObject server = answer.json["servers"_L1][0].toObject();
        EXPECT_EQ(server["path"_L1].toString(), path);
        EXPECT_EQ(server["headline"_L1]["state"_L1].toString(), u"unknown"_s);
        code = server["headline"_L1]["code"_L1].toString();
        EXPECT_EQ(problemCodes(answer).value(0), code);
    }
    return code;
}

} // namespace

TEST(BadInput, APathThatIsNoServerIsNamed)
{
    const LabFixture lab;
    EXPECT_EQ(refusal(lab.path(u"nowhere"_s)), u"notFound"_s);
    ASSERT_TRUE(QDir().mkpath(lab.path(u"empty"_s)));
    EXPECT_EQ(refusal(lab.path(u"empty"_s)), u"notAServer"_s);
    writeFile(lab.path(u"photos/cat.jpg"_s), "x");
    EXPECT_EQ(refusal(lab.path(u"photos"_s)), u"notAServer"_s);
}

TEST(BadInput, AFolderThatMayNotBeReadIsDenied)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "the super-user may read everything";
    const LabFixture lab;
    writeFile(lab.path(u"closed/server.json"_s), "{}");
    ASSERT_TRUE(QFile::setPermissions(lab.path(u"closed"_s), {}));
    EXPECT_EQ(refusal(lab.path(u"closed"_s)), u"permissionDenied"_s);
    QFile::setPermissions(lab.path(u"closed"_s), QFile::ReadOwner | QFile::ExeOwner);
}

TEST(BadInput, WrongTypesInServerJsonConcernThatOneFact)
{
    const LabFixture lab;
    const QString server = lab.server(u"TYO-EXSE-01"_s);
    QByteArray json = readFile(server + u"/server.json"_s);
    const qsizetype roles = json.indexOf("\"roles\"");
    ASSERT_GT(roles, 0);
    const qsizetype open = json.indexOf('[', roles);
    const qsizetype close = json.indexOf(']', open);
    json.replace(open, close - open + 1, "42");
    writeFile(server + u"/server.json"_s, json);
    const CliAnswer answer = askCli({u"assess"_s, server, u"--as-of"_s, u"2026-11-22"_s});
    EXPECT_TRUE(problemCodes(answer).contains(u"wrongJsonType"_s));
    const QJsonObject judged = answer.json["servers"_L1][0].toObject();
    EXPECT_EQ(judged["server"_L1].toString(), u"TYO-EXSE-01"_s);
    EXPECT_EQ(judged["build"_L1]["product"_L1].toString(), u"SE"_s);
}

TEST(BadInput, AServerJsonThatIsNoJsonIsAProblemAndNotACrash)
{
    const LabFixture lab;
    for (const QByteArray &text :
         {QByteArray("{"), QByteArray("[]"), QByteArray("\xff\xfe"), QByteArray(100'000, '[')}) {
        writeFile(lab.path(u"broken/server.json"_s), text);
        const CliAnswer answer = askCli({u"assess"_s, lab.path(u"broken"_s)});
        EXPECT_EQ(answer.exitCode, 3);
        EXPECT_EQ(answer.json["servers"_L1][0]["headline"_L1]["state"_L1].toString(), u"unknown"_s);
        EXPECT_FALSE(problemCodes(answer).isEmpty()) << text.left(20).toStdString();
    }
}

TEST(BadInput, AHugeFileIsRefusedWithTheLimitAndNotRead)
{
    const LabFixture lab;
    const QString server = lab.server(u"OSA-EX16-02"_s);
    QFile file(server + kRootConfig);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.resize(qint64(1) << 31)); // sparse
    file.close();
    const CliAnswer answer =
        askCli({u"assess"_s, server, u"--as-of"_s, u"2026-11-22"_s, u"--lang"_s, u"en"_s});
    EXPECT_TRUE(problemCodes(answer).contains(u"fileTooLarge"_s));
    const CliAnswer plan = askCli({u"plan"_s, server, u"--mitigation"_s, u"CVE-2022-41040"_s});
    EXPECT_EQ(plan.exitCode, 3);
    EXPECT_EQ(plan.json["servers"_L1][0]["result"_L1].toString(), u"refused"_s);
}

TEST(BadInput, ALinkThatLeavesTheFolderIsNotFollowed)
{
    const LabFixture lab;
    const QString server = lab.server(u"OSA-EX16-02"_s);
    const QString secret = lab.path(u"secret.config"_s);
    writeFile(secret, "<configuration/>");
    ASSERT_TRUE(QFile::remove(server + kRootConfig));
    ASSERT_TRUE(QFile::link(secret, server + kRootConfig));
    const CliAnswer answer = askCli({u"assess"_s, server, u"--as-of"_s, u"2026-11-22"_s});
    EXPECT_TRUE(problemCodes(answer).contains(u"linkLeavesFolder"_s));
    const CliAnswer applied = askCli(
        {u"apply"_s, server, u"--mitigation"_s, u"CVE-2022-41040"_s, u"--store"_s, lab.store()});
    EXPECT_EQ(applied.exitCode, 3);
    EXPECT_EQ(readFile(secret), QByteArray("<configuration/>"));
}

TEST(BadInput, ADocumentTypeDeclarationIsRefusedWhereItStands)
{
    const LabFixture lab;
    const QString server = lab.server(u"OSA-EX16-02"_s);
    const QByteArray text = "<?xml version=\"1.0\"?>\r\n<!DOCTYPE x [<!ENTITY a \"b\">]>\r\n"
                            "<configuration/>\r\n";
    writeFile(server + kRootConfig, text);
    const CliAnswer plan = askCli({u"plan"_s, server, u"--mitigation"_s, u"CVE-2022-41040"_s});
    EXPECT_EQ(plan.exitCode, 3);
    const QJsonObject problem = plan.json["servers"_L1][0]["problem"_L1].toObject();
    EXPECT_EQ(problem["code"_L1].toString(), u"docTypeDeclared"_s);
    EXPECT_EQ(problem["file"_L1].toString(), u"C/inetpub/wwwroot/web.config"_s);
    EXPECT_EQ(problem["line"_L1].toInt(), 2);
    EXPECT_EQ(readFile(server + kRootConfig), text);
}

TEST(BadInput, AFullDiskLeavesTheOldFileAndSaysSo)
{
    const LabFixture lab;
    const QString server = lab.server(u"SIN-EX19-01"_s);
    // Longer than the limit below; the journal stays under it.
    QByteArray config = readFile(server + kRootConfig);
    config += "<!-- " + QByteArray(400'000, 'x') + " -->\r\n";
    writeFile(server + kRootConfig, config);
    ASSERT_EQ(askCli({u"history"_s}).exitCode, 0);
    const auto before = treeOf(server);
    const CliAnswer applied = askCli(
        {u"apply"_s, server, u"--mitigation"_s, u"CVE-2021-26855"_s, u"--store"_s, lab.store()},
        [] {
            const rlimit limit{300'000, 300'000};
            setrlimit(RLIMIT_FSIZE, &limit);
            std::signal(SIGXFSZ, SIG_IGN);
        });
    EXPECT_EQ(applied.exitCode, 3) << applied.err.toStdString();
    EXPECT_TRUE(applied.err.size() > 0);
    EXPECT_EQ(treeOf(server), before);
}

TEST(BadInput, TheLabIsNeverMadeOverOtherThings)
{
    const LabFixture lab;
    writeFile(lab.path(u"mine/thesis.txt"_s), "years of work");
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        const CliAnswer answer = askCli({u"lab"_s, lab.path(u"mine"_s), u"--lang"_s, language});
        EXPECT_EQ(answer.exitCode, 3);
        EXPECT_TRUE(answer.json["servers"_L1].isNull());
        EXPECT_EQ(answer.err.count('\n'), 1) << answer.err.toStdString();
    }
    EXPECT_EQ(treeOf(lab.path(u"mine"_s)).size(), 1);
}

TEST(BadInput, AnExistingLabIsListedAndLeftAlone)
{
    const LabFixture lab;
    writeFile(lab.server(u"OSA-EX16-02"_s) + kRootConfig, "<configuration/>");
    const auto before = treeOf(lab.lab());
    const CliAnswer answer = askCli({u"lab"_s, lab.lab()});
    EXPECT_EQ(answer.exitCode, 0);
    EXPECT_EQ(answer.json["created"_L1], QJsonValue(false));
    EXPECT_EQ(answer.json["servers"_L1].toArray().size(), 26);
    EXPECT_EQ(treeOf(lab.lab()), before);
}

TEST(BadInput, WhatIsNoOrdinaryFileIsRefusedUntouched)
{
    const LabFixture lab;
    const QString pipe = lab.path(u"pipe"_s);
    ASSERT_EQ(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    // Both ends, so that what was written stays in the pipe unless somebody takes it.
    const int end = ::open(QFile::encodeName(pipe).constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    ASSERT_EQ(::write(end, "theirs", 6), 6);
    for (const QString &file : {pipe, u"/dev/zero"_s, lab.lab()}) {
        for (const QStringList &command : {QStringList{u"feed"_s, u"verify"_s, file},
                                           QStringList{u"server"_s, u"import"_s, file},
                                           QStringList{u"assess"_s, u"--replay"_s, file}}) {
            const CliResult result = runCli(command + QStringList{u"--lang"_s, u"en"_s});
            EXPECT_NE(result.exitCode, 0) << command.join(u' ').toStdString();
            EXPECT_TRUE(result.err.contains("not a regular file"))
                << command.join(u' ').toStdString() << result.err.toStdString();
        }
    }
    char kept[16] = {};
    EXPECT_EQ(::read(end, kept, sizeof(kept)), 6);
    ::close(end);
}

TEST(BadInput, JsonHoldsNothingThatSteersATerminal)
{
    const LabFixture lab;
    const QString server = lab.server(u"TYO-EXSE-01"_s);
    const QString name = u"EX\u009b31m\u202e\u2066\u200f\u007fend"_s;
    QJsonObject json = QJsonDocument::fromJson(readFile(server + u"/server.json"_s)).object();
    json["name"_L1] = name;
    writeFile(server + u"/server.json"_s, QJsonDocument(json).toJson());
    const CliResult result = runCli({u"assess"_s, server, u"--json"_s});
    for (const char32_t c : QString::fromUtf8(result.out).toUcs4()) {
        EXPECT_FALSE((c >= 0x7f && c <= 0x9f) || (c >= 0x2028 && c <= 0x202e) ||
                     (c >= 0x2066 && c <= 0x2069) || c == 0x200f)
            << std::hex << uint(c);
    }
    const QJsonObject answer = QJsonDocument::fromJson(result.out).object();
    EXPECT_EQ(answer["servers"_L1][0]["server"_L1].toString(), name) << "the same text";
}
