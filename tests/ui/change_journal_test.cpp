// SPDX-License-Identifier: MIT
#include "ui/change/journalmodel.h"
#include "ui/change/parts.h"
#include "ui/widgets/badgedelegate.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

JournalEntry entry(const QString &id, const QString &server, EntryResult result)
{
    JournalEntry made;
    made.id = EntryId{id};
    made.at = QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
    made.server = server;
    made.person = u"admin"_s;
    made.mitigation = u"CVE-2022-41040"_s;
    made.result = result;
    made.steps.push_back(
        {{{TargetKind::File, u"C:\\inetpub\\wwwroot\\web.config"_s},
          FileState{"a"},
          FileState{"b"}},
         result == EntryResult::Verified ? StepState::Verified : StepState::Refused,
         {}});
    return made;
}

std::vector<JournalEntry> history()
{
    JournalEntry undo = entry(u"4"_s, u"EX01"_s, EntryResult::Verified);
    undo.kind = ActKind::Undo;
    undo.reverses = EntryId{u"1"_s};
    return {undo, entry(u"3"_s, u"ex02"_s, EntryResult::Refused),
            entry(u"2"_s, u"EX02"_s, EntryResult::Verified),
            entry(u"1"_s, u"EX01"_s, EntryResult::Verified)};
}

} // namespace

TEST(JournalModel, ShowsEveryColumnWithWordsAndBadge)
{
    JournalModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setEntries(history());
    ASSERT_EQ(model.rowCount(), 4);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            EXPECT_FALSE(index.data().toString().isEmpty()) << row << ' ' << column;
            EXPECT_TRUE(index.data(Qt::AccessibleTextRole).toString().contains(u": "_s));
        }
    }
    EXPECT_EQ(model.index(1, JournalModel::Result).data(BadgeRole).value<BadgeLook>(),
              resultLook(EntryResult::Refused));
    EXPECT_TRUE(model.isReversed(EntryId{u"1"_s}));
}

TEST(JournalFilter, NarrowsByServerResultAndEveryWord)
{
    JournalModel model;
    JournalFilter filter;
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setSourceModel(&model);
    model.setEntries(history());
    EXPECT_FALSE(filter.isFiltering());
    filter.setServer(u"EX02"_s);
    EXPECT_EQ(filter.rowCount(), 2);
    filter.setResult(EntryResult::Refused);
    EXPECT_EQ(filter.rowCount(), 1);
    filter.setServer({});
    filter.setResult(std::nullopt);
    filter.setText(u"ADMIN  wwwroot"_s);
    EXPECT_EQ(filter.rowCount(), 4);
    filter.setText(u"ＥＸ０１"_s);
    EXPECT_EQ(filter.rowCount(), 2) << "full-width letters find half-width names";
    filter.setText(u"ex01 nowhere"_s);
    EXPECT_EQ(filter.rowCount(), 0);
    EXPECT_TRUE(filter.isFiltering());
}
