// SPDX-License-Identifier: MIT
#include "io/store/entryids.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNoon(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC);

} // namespace

TEST(EntryIds, CarryTheTimeInUtc)
{
    const EntryId id = nextEntryId(kNoon.toOffsetFromUtc(9 * 3600), {});
    EXPECT_TRUE(id.value.startsWith(u"20261120-120000000-0000-")) << qPrintable(id.value);
}

TEST(EntryIds, SortAfterTheNewestWhateverTheClockSays)
{
    QString newest;
    for (const qint64 shift : {0, 0, 1, -5'000, 0, 2, -86'400'000}) {
        const QString next = nextEntryId(kNoon.addMSecs(shift), newest).value;
        EXPECT_LT(newest, next);
        EXPECT_EQ(next.size(), 28);
        newest = next;
    }
}

TEST(EntryIds, RunOverToTheNextMillisecondWhenTheCounterIsFull)
{
    const QString next = nextEntryId(kNoon, u"20261120-120000000-9999-zzzz"_s).value;
    EXPECT_TRUE(next.startsWith(u"20261120-120000001-0000-")) << qPrintable(next);
}
