// SPDX-License-Identifier: MIT
#include "ui/change/diffmodel.h"
#include "ui/change/diffview.h"
#include "ui/change/propertychanges.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QScrollBar>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

const QString kDiff = u"--- a/C:\\inetpub\\wwwroot\\web.config\n"
                      u"+++ b/C:\\inetpub\\wwwroot\\web.config\n"
                      u"@@ -9,4 +9,5 @@\n"
                      u"   <system.webServer>\n"
                      u"-    <rewrite />\n"
                      u"+    <rewrite>\n"
                      u"+    </rewrite>\n"
                      u"   </system.webServer>\n"
                      u" </configuration>\n"_s;

} // namespace

TEST(DiffModel, NumbersBothSides)
{
    const std::vector<DiffLine> lines = parseUnifiedDiff(kDiff);
    ASSERT_EQ(lines.size(), 9u);
    EXPECT_EQ(lines[0].kind, DiffLineKind::Header);
    EXPECT_EQ(lines[2].kind, DiffLineKind::Hunk);
    EXPECT_EQ(lines[3], (DiffLine{DiffLineKind::Context, 9, 9, u"  <system.webServer>"_s}));
    EXPECT_EQ(lines[4], (DiffLine{DiffLineKind::Removed, 10, 0, u"    <rewrite />"_s}));
    EXPECT_EQ(lines[6], (DiffLine{DiffLineKind::Added, 0, 11, u"    </rewrite>"_s}));
    EXPECT_EQ(lines[8], (DiffLine{DiffLineKind::Context, 12, 13, u"</configuration>"_s}));
    EXPECT_EQ(countChanges(lines).added, 2);
    EXPECT_EQ(countChanges(lines).removed, 1);
}

TEST(DiffModel, CountsDecideInsideAHunk)
{
    const auto lines =
        parseUnifiedDiff(u"@@ -1,2 +1,1 @@\n--- not a header\n-second\n+++ added\n+++ b/next\n"_s);
    ASSERT_EQ(lines.size(), 5u);
    EXPECT_EQ(lines[1], (DiffLine{DiffLineKind::Removed, 1, 0, u"-- not a header"_s}));
    EXPECT_EQ(lines[3], (DiffLine{DiffLineKind::Added, 0, 1, u"++ added"_s}));
    EXPECT_EQ(lines[4].kind, DiffLineKind::Header);
}

TEST(DiffModel, TakesAnyTextWithoutLosingALine)
{
    EXPECT_TRUE(parseUnifiedDiff(u""_s).empty());
    const auto properties = parseUnifiedDiff(u"-startType: Automatic\n+startType: Disabled"_s);
    ASSERT_EQ(properties.size(), 2u);
    EXPECT_EQ(properties[0], (DiffLine{DiffLineKind::Removed, 0, 0, u"startType: Automatic"_s}));
    const auto note = parseUnifiedDiff(u"@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n"_s);
    ASSERT_EQ(note.size(), 4u);
    EXPECT_EQ(note[2].kind, DiffLineKind::Note);
    EXPECT_EQ(note[3], (DiffLine{DiffLineKind::Added, 0, 1, u"b"_s}));
    EXPECT_EQ(parseUnifiedDiff(u"@@ -99999999999,1 +1 @@\nx"_s).size(), 2u);
}

TEST(DiffView, ShowsSignsReadsAloudAndCopiesAsADiff)
{
    DiffView view;
    view.setAccessibleName(u"Difference"_s);
    view.setDiff(kDiff);
    view.resize(300, 200);
    view.show();
    EXPECT_TRUE(view.isReadOnly());
    EXPECT_TRUE(view.toPlainText().contains(u"+    <rewrite>\n"_s));
    EXPECT_TRUE(view.toPlainText().contains(u"-    <rewrite />\n"_s));
    view.selectAll();
    view.copy();
    EXPECT_EQ(QApplication::clipboard()->text() + u'\n', kDiff);
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&view);
    ASSERT_NE(face, nullptr);
    ASSERT_NE(face->textInterface(), nullptr);
    EXPECT_TRUE(face->textInterface()
                    ->text(0, face->textInterface()->characterCount())
                    .contains(u"+    </rewrite>"_s));
}

TEST(DiffView, ScrollsLongLinesAndNeverInterpretsThem)
{
    DiffView view;
    const QString hostile = u"<img src=x onerror=alert(1)>\u202Egnp\u2066"_s;
    view.setDiff(u"@@ -0,0 +1,1 @@\n+"_s + hostile + QString(500, u'x'));
    view.resize(300, 100);
    view.show();
    EXPECT_GT(view.horizontalScrollBar()->maximum(), 0);
    EXPECT_TRUE(view.toPlainText().contains(u"<img src=x"_s));
    EXPECT_FALSE(view.toPlainText().contains(QChar(0x202E)));
    EXPECT_FALSE(view.toPlainText().contains(QChar(0x2066)));
}

TEST(PropertyChanges, NameWhatDiffersAndNothingElse)
{
    EXPECT_EQ(
        propertyChanges(ServiceState{u"Running"_s, u"Automatic"_s},
                        ServiceState{u"Stopped"_s, u"Disabled"_s}),
        (std::vector<PropertyChange>{{ChangedProperty::RunState, u"Running"_s, u"Stopped"_s},
                                     {ChangedProperty::StartType, u"Automatic"_s, u"Disabled"_s}}));
    EXPECT_EQ(propertyChanges(AppPoolState{u"Started"_s, true, u"OnDemand"_s},
                              AppPoolState{u"Started"_s, false, u"OnDemand"_s}),
              (std::vector<PropertyChange>{{ChangedProperty::AutoStart, u"true"_s, u"false"_s}}));
    EXPECT_EQ(propertyChanges(BlockedState{{u"M1"_s}}, BlockedState{{u"M1"_s, u"M2"_s}}),
              (std::vector<PropertyChange>{{ChangedProperty::BlockedIds, u"M1"_s, u"M1, M2"_s}}));
    EXPECT_TRUE(propertyChanges(FileState{"a"}, FileState{"b"}).empty());
    EXPECT_TRUE(propertyChanges(AbsentState{}, ServiceState{}).empty());
}
