#include "engine/backoff.h"

#include <gtest/gtest.h>

using namespace amado;

namespace {

const QDateTime kStart(QDate(2026, 11, 22), QTime(12, 3), Qt::UTC);

qint64 pauseOf(const Silence &silence)
{
    return silence.lastTry.secsTo(silence.nextTry);
}

} // namespace

TEST(Backoff, ThePauseDoublesUpToAnHour)
{
    std::optional<Silence> silence;
    std::vector<qint64> pauses;
    QDateTime now = kStart;
    for (int i = 0; i < 9; ++i) {
        silence = afterSilence(silence, now, 0.5);
        pauses.push_back(pauseOf(*silence));
        now = silence->nextTry;
    }
    EXPECT_EQ(pauses, (std::vector<qint64>{60, 120, 240, 480, 960, 1920, 3600, 3600, 3600}));
    EXPECT_EQ(silence->since, kStart);
    EXPECT_EQ(silence->tries, 9);
}

TEST(Backoff, ChanceSpreadsThePauseByAFifth)
{
    EXPECT_EQ(pauseOf(afterSilence({}, kStart, 0)), 48);
    EXPECT_EQ(pauseOf(afterSilence({}, kStart, 1)), 72);
    EXPECT_EQ(pauseOf(afterSilence({}, kStart, 99)), 72);
}

TEST(Backoff, ProbesAreShortAtFirst)
{
    using std::chrono::seconds;
    EXPECT_EQ(probeDeadline({}), seconds(5));
    Silence silence;
    silence.tries = 2;
    EXPECT_EQ(probeDeadline(silence), seconds(15));
    silence.tries = 1'000'000;
    EXPECT_EQ(probeDeadline(silence), seconds(30));
}

TEST(Backoff, OnlyFailuresWithoutAnAnswerAreSilence)
{
    EXPECT_TRUE(isSilence({ErrorCode::Unreachable, Reason::None, {}, {}}));
    EXPECT_TRUE(isSilence({ErrorCode::TimedOut, Reason::None, {}, {}}));
    EXPECT_FALSE(isSilence({ErrorCode::PermissionDenied, Reason::None, {}, {}}));
    EXPECT_FALSE(isSilence({ErrorCode::Cancelled, Reason::None, {}, {}}));
}
