// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

using namespace amado::test;
using namespace Qt::StringLiterals;

TEST(Report, IsOneFileWithEveryServerInTheLanguageAskedFor)
{
    const LabFixture lab;
    const QString file = lab.path(u"report.html"_s);
    const CliAnswer answer =
        askCli({u"report"_s, lab.lab(), u"--format"_s, u"html"_s, u"--output"_s, file, u"--as-of"_s,
                u"2026-11-22"_s, u"--lang"_s, u"ja"_s});
    EXPECT_EQ(answer.exitCode, 1) << "something needs action";
    EXPECT_EQ(answer.json["schema"_L1].toString(), u"amado.report/1"_s);
    EXPECT_EQ(answer.json["file"_L1].toString(), file);
    EXPECT_EQ(answer.json["servers"_L1].toArray().size(), 0);
    const QByteArray html = readFile(file);
    EXPECT_TRUE(html.contains("<html lang=\"ja\">"));
    for (const QString &server : QDir(lab.lab()).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        EXPECT_TRUE(html.contains(server.toUtf8())) << server.toStdString();
}

TEST(Report, OneServerThatIsFixedNeedsNoAction)
{
    const LabFixture lab;
    const CliResult done =
        runCli({u"report"_s, lab.server(u"TYO-EXSE-12"_s), u"--format"_s, u"csv"_s, u"--bom"_s,
                u"--output"_s, lab.path(u"r.csv"_s), u"--as-of"_s, u"2026-11-22"_s});
    EXPECT_NE(done.exitCode, 2) << done.err.constData();
    EXPECT_TRUE(readFile(lab.path(u"r.csv"_s)).startsWith("\xEF\xBB\xBF"));
}

TEST(Report, WhatCannotBeWrittenLeavesTheFileAsItWas)
{
    const LabFixture lab;
    const QString file = lab.path(u"missing/report.txt"_s);
    const CliResult failed = runCli(
        {u"report"_s, lab.server(u"TYO-EXSE-12"_s), u"--format"_s, u"text"_s, u"--output"_s, file});
    EXPECT_EQ(failed.exitCode, 3);
    EXPECT_TRUE(failed.err.contains("report.txt"));
    EXPECT_FALSE(QFileInfo::exists(file));
}

TEST(Report, TakesOnlyTheFormsItCanWrite)
{
    const LabFixture lab;
    const QString file = lab.path(u"kept"_s);
    writeFile(file, "before");
    for (const QStringList &options :
         {QStringList{u"--format"_s, u"pdf"_s}, QStringList{}, QStringList{u"--format"_s, u""_s},
          QStringList{u"--format"_s, u"html"_s, u"--bom"_s}}) {
        const CliResult refused = runCli(
            QStringList{u"report"_s, lab.server(u"TYO-EXSE-12"_s), u"--output"_s, file} + options);
        EXPECT_EQ(refused.exitCode, 2) << options.join(u' ').toStdString();
    }
    EXPECT_EQ(readFile(file), "before");
    EXPECT_EQ(runCli({u"report"_s, lab.lab(), u"--format"_s, u"html"_s}).exitCode, 2);
}
