// SPDX-License-Identifier: MIT
#include "io/net/abandonablecall.h"
#include "support/unresponsivepeer.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <condition_variable>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>

#include <unistd.h>

namespace amado::test {
namespace {

using namespace std::chrono_literals;

/// Holds calls until it is opened. They share it, for they may outlive the test's interest.
struct Gate
{
    void pass()
    {
        std::unique_lock lock(mutex);
        ++waiting;
        changed.notify_all();
        changed.wait(lock, [this] { return isOpen; });
    }
    void waitFor(int calls)
    {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this, calls] { return waiting >= calls; });
    }
    void open()
    {
        const std::lock_guard lock(mutex);
        isOpen = true;
        changed.notify_all();
    }
    std::mutex mutex;
    std::condition_variable changed;
    int waiting = 0;
    bool isOpen = false;
};

CallTimer timerOf(const std::stop_source &stop, std::chrono::milliseconds deadline = 10min)
{
    return CallTimer(CallContext{stop.get_token(), deadline, {}});
}

/// One abandoned call, which waits at the gate, the `place`th there, with what it owns.
template<class Owned = int>
void abandonAt(const std::shared_ptr<Gate> &gate, int place = 1, Owned owned = {})
{
    std::stop_source stop;
    std::jthread stopper([&] {
        gate->waitFor(place);
        stop.request_stop();
    });
    const auto answer = callAbandonably(
        [gate, kept = std::move(owned)] {
            gate->pass();
            return 1;
        },
        timerOf(stop));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
}

TEST(AbandonableCall, GivesTheAnswerAndNothingHoldsWhatTheCallOwned)
{
    const auto owned = std::make_shared<int>(41);
    const auto answer = callAbandonably([owned] { return std::make_unique<int>(*owned + 1); },
                                        timerOf(std::stop_source()));
    ASSERT_TRUE(answer);
    EXPECT_EQ(**answer, 42);
    EXPECT_EQ(owned.use_count(), 1);
    EXPECT_EQ(abandonedCalls(), 0);
}

TEST(AbandonableCall, TakesCallsThatCannotBeCopied)
{
    auto owned = std::make_unique<int>(7);
    const auto answer =
        callAbandonably([own = std::move(owned)] { return *own; }, timerOf(std::stop_source()));
    ASSERT_TRUE(answer);
    EXPECT_EQ(*answer, 7);
}

TEST(AbandonableCall, AnExceptionReachesTheCaller)
{
    const auto call = [] {
        return callAbandonably([]() -> int { throw std::runtime_error("broken"); },
                               timerOf(std::stop_source()));
    };
    EXPECT_THROW(std::ignore = call(), std::runtime_error);
}

TEST(AbandonableCall, AStopAbandonsItAndItsThreadDestroysWhatItOwned)
{
    const auto gate = std::make_shared<Gate>();
    auto owned = std::make_shared<int>(1);
    const std::weak_ptr<int> watched = owned;
    abandonAt(gate, 1, std::move(owned));
    EXPECT_EQ(abandonedCalls(), 1);
    EXPECT_FALSE(watched.expired());
    gate->open();
    waitUntilNone(abandonedCalls);
    EXPECT_TRUE(watched.expired());
}

TEST(AbandonableCall, TheEndOfTheTimeAbandonsIt)
{
    const auto gate = std::make_shared<Gate>();
    const auto answer = callAbandonably(
        [gate] {
            gate->pass();
            return 1;
        },
        timerOf(std::stop_source(), 1ms));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::TimedOut);
    gate->open();
    waitUntilNone(abandonedCalls);
}

TEST(AbandonableCall, AfterAStopNothingIsStarted)
{
    std::stop_source stop;
    stop.request_stop();
    bool called = false;
    const auto answer = callAbandonably([&called] { return called = true; }, timerOf(stop));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(called);
}

TEST(AbandonableCall, WhenTooManyAreAbandonedANewOneWaitsForOneOfThem)
{
    constexpr int kMost = 256;
    const auto gate = std::make_shared<Gate>();
    for (int place = 1; place <= kMost; ++place)
        abandonAt(gate, place);
    EXPECT_EQ(abandonedCalls(), kMost);
    bool called = false;
    const auto refused =
        callAbandonably([&called] { return called = true; }, timerOf(std::stop_source(), 1ms));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::TimedOut);
    EXPECT_FALSE(called);

    std::jthread opener([&] { gate->open(); });
    const auto answer = callAbandonably([] { return 2; }, timerOf(std::stop_source()));
    ASSERT_TRUE(answer);
    EXPECT_EQ(*answer, 2);
    waitUntilNone(abandonedCalls);
}

TEST(AbandonableCall, SignalsDoNotReachItAndABrokenPipeIsAnError)
{
    const auto written = callAbandonably(
        [] {
            int ends[2] = {};
            if (::pipe(ends) != 0)
                return -1;
            ::close(ends[0]);
            const ssize_t count = ::write(ends[1], "x", 1);
            const int error = count < 0 ? errno : 0;
            ::close(ends[1]);
            return error;
        },
        timerOf(std::stop_source()));
    ASSERT_TRUE(written);
    EXPECT_EQ(*written, EPIPE);
}

TEST(AbandonableCallDeathTest, TheProcessEndsWithItsCodeWhileACallGoesOn)
{
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    EXPECT_EXIT(
        {
            abandonAt(std::make_shared<Gate>());
            std::exit(finishProcess(7));
        },
        testing::ExitedWithCode(7), "");
}

} // namespace
} // namespace amado::test
