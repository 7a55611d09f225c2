// SPDX-License-Identifier: MIT
#include "arch/sources.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QRegularExpression>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kCode = {u"app"_s, u"core"_s, u"ui"_s, u"tests"_s};

} // namespace

TEST(Tree, TopLevelHoldsOnlyWhatIsAgreed)
{
    const QStringList agreed = {u"CMakeLists.txt"_s,
                                u"CMakePresets.json"_s,
                                u"LICENSE"_s,
                                u"README.md"_s,
                                u"README.ja.md"_s,
                                u"CONTRIBUTING.md"_s,
                                u"app"_s,
                                u"build"_s,
                                u"core"_s,
                                u"dev"_s,
                                u"resources"_s,
                                u"tests"_s,
                                u"translations"_s,
                                u"ui"_s};
    const QDir root(amado::test::sourcePath(u""));
    for (const QString &name : root.entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        EXPECT_TRUE(agreed.contains(name)) << name.toStdString();
}

TEST(Tree, FilesStayReadable)
{
    for (const SourceFile &file : sourceFiles(kCode))
        EXPECT_LE(file.lines.size(), 500) << file.path.toStdString();
}

TEST(Tree, HeadersAreGuardedOnceAndSourcesIncludeTheirOwnHeaderFirst)
{
    for (const SourceFile &file : sourceFiles({u"app"_s, u"core"_s, u"ui"_s})) {
        if (file.path.endsWith(u".h")) {
            EXPECT_TRUE(file.lines.contains(u"#pragma once"_s)) << file.path.toStdString();
            continue;
        }
        QString own = file.path;
        own.replace(QRegularExpression(u"\\.cpp$"_s), u".h"_s);
        if (!QFile::exists(amado::test::sourcePath(u"") + own))
            continue;
        const QStringList includes = projectIncludes(file);
        ASSERT_FALSE(includes.isEmpty()) << file.path.toStdString();
        // Each tier has its own include root, so the path may be written shorter.
        EXPECT_TRUE(QString(u'/' + own).endsWith(QString(u'/' + includes.first())))
            << file.path.toStdString() << " includes " << includes.first().toStdString();
    }
}

TEST(Tree, EverySourceNamesItsLicence)
{
    for (const SourceFile &file : sourceFiles(kCode))
        EXPECT_EQ(file.lines.constFirst(), u"// SPDX-License-Identifier: MIT"_s)
            << file.path.toStdString();
}

TEST(Tree, NothingIsLeftForLater)
{
    // Assembled, so that this file does not find itself.
    static const QRegularExpression marks(u"\\b(TO"_s + u"DO|FIX"_s + u"ME|XX"_s + u"X|HA"_s +
                                          u"CK)\\b"_s);
    for (const SourceFile &file : sourceFiles(kCode)) {
        for (const QString &line : file.lines)
            EXPECT_FALSE(marks.match(line).hasMatch())
                << file.path.toStdString() << ": " << line.toStdString();
    }
}

TEST(Tree, TestsUseOneRunner)
{
    // A failing QVERIFY returns from a GoogleTest body quietly, and the test passes.
    static const QRegularExpression macros(
        u"\\b(QVERIFY2?|QCOMPARE|QTRY_[A-Z0-9_]+|QTEST_MAIN)\\s*\\("_s);
    for (const SourceFile &file : sourceFiles({u"tests"_s})) {
        for (const QString &line : file.lines)
            EXPECT_FALSE(macros.match(line).hasMatch())
                << file.path.toStdString() << ": " << line.toStdString();
    }
}
