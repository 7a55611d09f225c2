// SPDX-License-Identifier: MIT
// What a table gives away as text, and what it remembers of its columns.
#include "support/widgets.h"

#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/tableview.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

class Table : public testing::Test
{
protected:
    Table()
    {
        model.setHorizontalHeaderLabels({u"Server"_s, u"State"_s, u"Note"_s});
        addRow({u"EX01"_s, u"Exposed"_s, u"a, \"b\"\nc"_s}, u"Nothing protects it"_s);
        addRow({u"EX02"_s, u"Fixed"_s, u"=cmd|'/c calc'!A0"_s}, {});
        view.setObjectName(u"testTable"_s);
        view.setModel(&model);
        view.resize(600, 300);
        view.show();
    }
    void addRow(const QStringList &texts, const QString &reason)
    {
        QList<QStandardItem *> items;
        for (const QString &text : texts)
            items.append(new QStandardItem(text));
        items[1]->setData(reason, SecondLineRole);
        model.appendRow(items);
    }

    QStandardItemModel model;
    TableView view;
};

} // namespace

TEST_F(Table, CopiesTheTitlesAndTheReasonsOfTheSelectedRows)
{
    view.selectRow(0);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(),
              u"Server\tState\tState (details)\tNote\n"
              "EX01\tExposed\tNothing protects it\ta, \"b\" c\n"_s);
    view.selectAll();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines[2].endsWith(u"\t'=cmd|'/c calc'!A0"_s)) << "no formula for a spreadsheet";
}

TEST_F(Table, CopiesWhatIsInSightInTheOrderOfTheColumns)
{
    view.setColumnHidden(1, true);
    view.horizontalHeader()->moveSection(2, 1);
    view.selectRow(1);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), u"Server\tNote\nEX02\t'=cmd|'/c calc'!A0\n"_s);
}

TEST_F(Table, ExportsEveryRowAsCsv)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"table.csv"_s);
    QStringList asked;
    view.setAskSavePath(
        [&](QWidget *, const QString &, const QString &suggested, const QStringList &) {
            asked.append(suggested);
            return path;
        });
    QSignalSpy said(&view, &TableView::message);
    view.exportRows();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "\xEF\xBB\xBFServer,State,State (details),Note\r\n"
                              "EX01,Exposed,Nothing protects it,\"a, \"\"b\"\"\nc\"\r\n"
                              "EX02,Fixed,,'=cmd|'/c calc'!A0\r\n");
    EXPECT_EQ(asked, QStringList{u"amado-testTable.csv"_s});
    ASSERT_EQ(said.size(), 1);
    EXPECT_TRUE(said[0][0].toString().contains(path));
}

TEST_F(Table, AFileThatCannotBeWrittenIsSaid)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"missing/table.csv"_s);
    view.setAskSavePath(
        [&](QWidget *, const QString &, const QString &, const QStringList &) { return path; });
    QSignalSpy said(&view, &TableView::message);
    view.exportRows();
    ASSERT_EQ(said.size(), 1);
    EXPECT_FALSE(QFile::exists(path));
    view.setAskSavePath(
        [](QWidget *, const QString &, const QString &, const QStringList &) { return QString(); });
    view.exportRows();
    EXPECT_EQ(said.size(), 1) << "a person who cancels hears nothing";
}

TEST_F(Table, RemembersHiddenMovedAndResizedColumns)
{
    view.setColumnHidden(1, true);
    view.horizontalHeader()->moveSection(2, 1);
    view.setColumnWidth(0, 123);
    const QByteArray state = view.columnState();
    TableView other;
    other.setModel(&model);
    other.restoreColumns(state);
    EXPECT_TRUE(other.isColumnHidden(1));
    EXPECT_EQ(other.horizontalHeader()->logicalIndex(1), 2);
    EXPECT_EQ(other.columnWidth(0), 123);
    // What was kept of a table with other columns is not for this one.
    QStandardItemModel two(1, 2);
    TableView narrow;
    narrow.setModel(&two);
    narrow.restoreColumns(state);
    EXPECT_FALSE(narrow.isColumnHidden(1));
}

TEST_F(Table, OnlyTheBadgeItselfIsALink)
{
    model.item(0, 1)->setData(QVariant::fromValue(BadgeLook{u"state-exposed"_s, Tone::Bad}),
                              BadgeRole);
    QSignalSpy clicked(&view, &TableView::badgeClicked);
    const QRect cell = view.visualRect(model.index(0, 1));
    const QPoint badge(cell.left() + 20, cell.center().y());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, badge);
    EXPECT_EQ(clicked.size(), 0) << "not until the page says so";
    view.setBadgesAreLinks(true);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, badge);
    EXPECT_EQ(clicked.size(), 1);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      QPoint(cell.right() - 1, cell.center().y()));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      view.visualRect(model.index(1, 1)).center());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, badge);
    EXPECT_EQ(clicked.size(), 1);
}

TEST(SafeCell, WhatASpreadsheetWouldWorkOutIsText)
{
    for (const QString &text : {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@x"_s, u"\tx"_s, u"＝1"_s})
        EXPECT_EQ(safeCell(text), u'\'' + text);
    for (const QString &text : {u"a=1"_s, u"15.2.1544.9"_s, u"'x"_s, u""_s, u"—"_s})
        EXPECT_EQ(safeCell(text), text);
}
