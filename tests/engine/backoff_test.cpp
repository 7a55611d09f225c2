// SPDX-License-Identifier: MIT
#include "engine/backoff.h"

#include <gtest/gtest.h>

using namespace amado;

namespace {

const QDateTime kStart(QDate(2026, 11, 22), QTime(12, 3), Qt::UTC);

qint64 pauseOf(const Outage &outage)
{
    return outage.lastTry.secsTo(outage.nextTry);
}

} // namespace

TEST(Backoff, ThePauseDoublesUpToAnHour)
{
    std::optional<Outage> outage;
    std::vector<qint64> pauses;
    QDateTime now = kStart;
    for (int i = 0; i < 9; ++i) {
        outage = afterOutage(outage, now, 0.5);
        pauses.push_back(pauseOf(*outage));
        now = outage->nextTry;
    }
    EXPECT_EQ(pauses, (std::vector<qint64>{60, 120, 240, 480, 960, 1920, 3600, 3600, 3600}));
    EXPECT_EQ(outage->since, kStart);
    EXPECT_EQ(outage->tries, 9);
}

TEST(Backoff, ChanceSpreadsThePauseByAFifth)
{
    EXPECT_EQ(pauseOf(afterOutage({}, kStart, 0)), 48);
    EXPECT_EQ(pauseOf(afterOutage({}, kStart, 1)), 72);
    EXPECT_EQ(pauseOf(afterOutage({}, kStart, 99)), 72);
}

TEST(Backoff, ProbesAreShortAtFirst)
{
    using std::chrono::seconds;
    EXPECT_EQ(probeDeadline({}), seconds(5));
    Outage outage;
    outage.tries = 2;
    EXPECT_EQ(probeDeadline(outage), seconds(15));
    outage.tries = 1'000'000;
    EXPECT_EQ(probeDeadline(outage), seconds(30));
}

TEST(Backoff, OnlyFailuresWithoutAnAnswerAreOutage)
{
    EXPECT_TRUE(isOutage({ErrorCode::Unreachable, Reason::None, {}, {}}));
    EXPECT_TRUE(isOutage({ErrorCode::TimedOut, Reason::None, {}, {}}));
    EXPECT_FALSE(isOutage({ErrorCode::PermissionDenied, Reason::None, {}, {}}));
    EXPECT_FALSE(isOutage({ErrorCode::Cancelled, Reason::None, {}, {}}));
}
