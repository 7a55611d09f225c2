// SPDX-License-Identifier: MIT
#include "engine/jobqueue.h"

#include "engine/deadserver.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <thread>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

TEST(JobQueue, EndlessStuckCallsTakeNoEndOfThreads)
{
    JobQueue queue(1);
    std::atomic<int> inside = 0;
    const DeadServer release;
    std::vector<Job<int>> jobs;
    // Each is cancelled as soon as it runs; those beyond the spare workers keep the place.
    constexpr int kMost = 513;
    for (int i = 0; i < kMost + 3; ++i) {
        jobs.push_back(queue.submit<int>({}, JobPriority::Background,
                                         [&inside, release](std::stop_token) -> Result<int> {
                                             ++inside;
                                             return release({});
                                         }));
        const int running = std::min(i + 1, kMost);
        while (inside < running)
            std::this_thread::yield();
        jobs.back().cancel();
        EXPECT_TRUE(jobs.back().future.isFinished());
    }
    EXPECT_EQ(inside, kMost);
    release.release();
}

TEST(JobQueue, AJobThatStepsAsideGoesOnWhileOthersTakeItsPlace)
{
    JobQueue queue(1);
    std::latch inside(1);
    const DeadServer dead;
    auto unresponsive =
        queue.submit<int>(u"dead"_s, JobPriority::Background, [&](std::stop_token stop) {
            inside.count_down();
            return dead(stop);
        });
    auto live = queue.submit<int>(u"live"_s, JobPriority::Background,
                                  [](std::stop_token) -> Result<int> { return 1; });
    inside.wait();
    EXPECT_TRUE(queue.stepAside(unresponsive.id));
    EXPECT_TRUE(queue.stepAside(unresponsive.id));
    EXPECT_EQ(*live.future.takeResult(), 1);
    EXPECT_FALSE(unresponsive.future.isFinished());
    // One place only was freed.
    const DeadServer second;
    auto holding = queue.submit<int>({}, JobPriority::Background, second);
    auto waiting = queue.submit<int>({}, JobPriority::Background,
                                     [](std::stop_token) -> Result<int> { return 2; });
    dead.release();
    EXPECT_EQ(*unresponsive.future.takeResult(), 0);
    EXPECT_FALSE(waiting.future.isFinished());
    second.release();
    EXPECT_EQ(*waiting.future.takeResult(), 2);
    EXPECT_FALSE(queue.stepAside(waiting.id + 1)) << "there is no such job";
    EXPECT_FALSE(queue.stepBack(waiting.id + 1));
}

TEST(JobQueue, AJobThatStepsBackCountsAgain)
{
    JobQueue queue(1);
    std::latch inside(2);
    const auto held = [&inside](const DeadServer &until) {
        return [&inside, until](std::stop_token stop) {
            inside.count_down();
            return until(stop);
        };
    };
    const DeadServer late;
    const DeadServer other;
    auto first = queue.submit<int>({}, JobPriority::Background, held(late));
    auto second = queue.submit<int>({}, JobPriority::Background, held(other));
    auto third = queue.submit<int>({}, JobPriority::Background,
                                   [](std::stop_token) -> Result<int> { return 3; });
    while (!queue.stepAside(first.id))
        std::this_thread::yield();
    inside.wait();
    EXPECT_TRUE(queue.stepBack(first.id));
    EXPECT_TRUE(queue.stepBack(first.id)) << "it is in its place already";
    other.release();
    EXPECT_EQ(*second.future.takeResult(), 0);
    EXPECT_FALSE(third.future.isFinished()) << "more at work than wanted";
    late.release();
    EXPECT_EQ(*first.future.takeResult(), 0);
    EXPECT_EQ(*third.future.takeResult(), 3);
}

TEST(JobQueue, WorkersThatAreNotNeededAnyMoreEnd)
{
    static std::atomic<int> threads = 0;
    struct Presence
    {
        Presence() { ++threads; }
        ~Presence() { --threads; }
    };
    JobQueue queue(1);
    const DeadServer dead;
    std::vector<Job<int>> jobs;
    for (int i = 1; i <= 20; ++i) {
        jobs.push_back(queue.submit<int>({}, JobPriority::Background, [dead](std::stop_token stop) {
            thread_local const Presence here;
            return dead(stop);
        }));
        while (threads < i || !queue.stepAside(jobs.back().id))
            std::this_thread::yield();
    }
    dead.release();
    for (Job<int> &job : jobs)
        job.future.waitForFinished();
    // One of each kind may work at a time.
    while (threads > 4)
        std::this_thread::yield();
    EXPECT_EQ(*queue
                   .submit<int>({}, JobPriority::Background,
                                [](std::stop_token) -> Result<int> { return 1; })
                   .future.takeResult(),
              1);
}
