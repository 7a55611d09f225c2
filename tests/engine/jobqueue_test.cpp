// SPDX-License-Identifier: MIT
#include "engine/jobqueue.h"

#include "engine/deadserver.h"

#include <gtest/gtest.h>

#include <QStringList>

#include <atomic>
#include <future>
#include <latch>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// Names in the order their jobs ran.
class Log
{
public:
    void add(const QString &name)
    {
        const std::lock_guard lock(m_mutex);
        m_names.append(name);
    }
    [[nodiscard]] QStringList names() const
    {
        const std::lock_guard lock(m_mutex);
        return m_names;
    }

private:
    mutable std::mutex m_mutex;
    QStringList m_names;
};

ErrorCode errorOf(QFuture<Result<int>> future)
{
    const Result<int> result = future.takeResult();
    EXPECT_FALSE(result);
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

TEST(JobQueue, DeliversValuesAndErrors)
{
    JobQueue queue(2);
    auto good = queue.submit<int>(u"a"_s, JobPriority::Interactive,
                                  [](std::stop_token) -> Result<int> { return 42; });
    auto bad =
        queue.submit<int>(u"b"_s, JobPriority::Interactive, [](std::stop_token) -> Result<int> {
            return failure(ErrorCode::NotFound);
        });
    auto nothing = queue.submit<void>(u"c"_s, JobPriority::Background,
                                      [](std::stop_token) -> Result<> { return {}; });
    EXPECT_EQ(*good.future.takeResult(), 42);
    EXPECT_EQ(errorOf(bad.future), ErrorCode::NotFound);
    EXPECT_TRUE(nothing.future.takeResult());
}

TEST(JobQueue, AStrayExceptionBecomesInternal)
{
    JobQueue queue(1);
    auto known =
        queue.submit<int>({}, JobPriority::Interactive,
                          [](std::stop_token) -> Result<int> { throw std::runtime_error("boom"); });
    auto odd = queue.submit<int>({}, JobPriority::Interactive,
                                 [](std::stop_token) -> Result<int> { throw 7; });
    const Result<int> result = known.future.takeResult();
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Internal);
    EXPECT_EQ(result.error().detail, u"boom"_s);
    EXPECT_EQ(errorOf(odd.future), ErrorCode::Internal);
}

TEST(JobQueue, ALaneKeepsItsOrderAndNeverRunsTwoAtOnce)
{
    JobQueue queue(8);
    Log log;
    std::atomic<int> inside = 0;
    std::atomic<bool> overlapped = false;
    std::vector<Job<int>> jobs;
    QStringList expected;
    for (int i = 0; i < 200; ++i) {
        const QString name = QString::number(i);
        expected.append(name);
        const auto priority = i % 3 == 0 ? JobPriority::Interactive : JobPriority::Background;
        jobs.push_back(
            queue.submit<int>(u"EX01"_s, priority, [&, name](std::stop_token) -> Result<int> {
                if (++inside > 1)
                    overlapped = true;
                log.add(name);
                std::this_thread::yield();
                --inside;
                return 0;
            }));
    }
    for (auto &job : jobs)
        EXPECT_TRUE(job.future.takeResult());
    EXPECT_EQ(log.names(), expected);
    EXPECT_FALSE(overlapped);
}

TEST(JobQueue, JobsWithoutALaneRunBesideEachOther)
{
    JobQueue queue(2);
    std::latch both(2);
    const auto meet = [&both](std::stop_token) -> Result<int> {
        both.arrive_and_wait();
        return 0;
    };
    auto first = queue.submit<int>({}, JobPriority::Interactive, meet);
    auto second = queue.submit<int>({}, JobPriority::Interactive, meet);
    EXPECT_TRUE(first.future.takeResult());
    EXPECT_TRUE(second.future.takeResult());
}

TEST(JobQueue, LanesTakeTurns)
{
    JobQueue queue(1);
    Log log;
    const DeadServer gate;
    auto held = queue.submit<int>(u"gate"_s, JobPriority::Background, gate);
    std::vector<Job<int>> jobs;
    const auto add = [&](const QString &lane) {
        jobs.push_back(queue.submit<int>(lane, JobPriority::Background,
                                         [&log, lane](std::stop_token) -> Result<int> {
                                             log.add(lane);
                                             return 0;
                                         }));
    };
    for (int i = 0; i < 3; ++i)
        add(u"many"_s);
    add(u"one"_s);
    gate.release();
    for (auto &job : jobs)
        EXPECT_TRUE(job.future.takeResult());
    EXPECT_EQ(log.names(), (QStringList{u"many"_s, u"one"_s, u"many"_s, u"many"_s}));
}

TEST(JobQueue, FoldersAreReadByNoMoreWorkersThanThereAreProcessors)
{
    JobQueue queue(JobQueue::kMostServers);
    std::atomic<int> atOnce = 0;
    std::atomic<int> most = 0;
    std::vector<Job<int>> jobs;
    for (int i = 0; i < 100; ++i) {
        jobs.push_back(
            queue.submit<int>({}, JobPriority::Local, [&](std::stop_token) -> Result<int> {
                const int now = ++atOnce;
                for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                --atOnce;
                return 0;
            }));
    }
    for (auto &job : jobs)
        EXPECT_TRUE(job.future.takeResult());
    EXPECT_LE(most, std::max(1, int(std::thread::hardware_concurrency())));
}

TEST(JobQueue, DeadServersDoNotHoldUpInteractiveWork)
{
    JobQueue queue(4);
    const DeadServer dead;
    std::vector<Job<int>> refreshes;
    for (int i = 0; i < 50; ++i)
        refreshes.push_back(queue.submit<int>(u"dead-%1"_s.arg(i), JobPriority::Background, dead));
    // Both reserved workers at once, while every refresh hangs.
    std::latch both(2);
    const auto meet = [&both](std::stop_token) -> Result<int> {
        both.arrive_and_wait();
        return 1;
    };
    auto first = queue.submit<int>(u"EX01"_s, JobPriority::Interactive, meet);
    auto second = queue.submit<int>(u"EX02"_s, JobPriority::Interactive, meet);
    EXPECT_EQ(*first.future.takeResult(), 1);
    EXPECT_EQ(*second.future.takeResult(), 1);
    EXPECT_FALSE(refreshes.front().future.isFinished());
    dead.release();
    for (auto &job : refreshes)
        EXPECT_TRUE(job.future.takeResult());
}

TEST(JobQueue, InteractiveWorkOvertakesWaitingBackgroundOfOtherLanes)
{
    JobQueue queue(1);
    Log log;
    const DeadServer gate;
    auto held = queue.submit<int>(u"gate"_s, JobPriority::Background, gate);
    const auto note = [&log](const QString &name) {
        return [&log, name](std::stop_token) -> Result<int> {
            log.add(name);
            return 0;
        };
    };
    auto late = queue.submit<int>(u"a"_s, JobPriority::Background, note(u"background"_s));
    auto early = queue.submit<int>(u"b"_s, JobPriority::Interactive, note(u"interactive"_s));
    EXPECT_TRUE(early.future.takeResult());
    gate.release();
    EXPECT_TRUE(late.future.takeResult());
    EXPECT_EQ(log.names(), (QStringList{u"interactive"_s, u"background"_s}));
}

TEST(JobQueue, AnInteractiveJobMakesItsLaneUrgent)
{
    JobQueue queue(1);
    Log log;
    const DeadServer gate;
    auto held = queue.submit<int>(u"gate"_s, JobPriority::Background, gate);
    const auto note = [&log](const QString &name) {
        return [&log, name](std::stop_token) -> Result<int> {
            log.add(name);
            return 0;
        };
    };
    auto first = queue.submit<int>(u"a"_s, JobPriority::Background, note(u"first"_s));
    auto second = queue.submit<int>(u"a"_s, JobPriority::Interactive, note(u"second"_s));
    EXPECT_TRUE(second.future.takeResult());
    EXPECT_EQ(log.names(), (QStringList{u"first"_s, u"second"_s}));
    gate.release();
}

TEST(JobQueue, EachKindOfWorkHasWorkersOfItsOwn)
{
    JobQueue queue(2);
    const DeadServer dead;
    std::vector<Job<int>> jobs;
    for (int i = 0; i < 20; ++i) {
        jobs.push_back(queue.submit<int>({}, JobPriority::Background, dead));
        jobs.push_back(queue.submit<int>({}, JobPriority::Probe, dead));
        jobs.push_back(queue.submit<int>({}, JobPriority::Interactive, dead));
    }
    // Every share is full of servers that do not answer; letting the probes go frees probes only.
    for (size_t i = 1; i < jobs.size(); i += 3)
        jobs[i].cancel();
    auto probe = queue.submit<int>(u"EX01"_s, JobPriority::Probe,
                                   [](std::stop_token) -> Result<int> { return 1; });
    EXPECT_EQ(*probe.future.takeResult(), 1);
    auto waiting = queue.submit<int>(u"EX02"_s, JobPriority::Background,
                                     [](std::stop_token) -> Result<int> { return 2; });
    EXPECT_FALSE(waiting.future.isFinished());
    dead.release();
    EXPECT_EQ(*waiting.future.takeResult(), 2);
}

TEST(JobQueue, NoMoreRunTogetherThanAsked)
{
    constexpr int kServers = 5;
    JobQueue queue(kServers);
    std::latch full(kServers);
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    std::vector<Job<int>> jobs;
    for (int i = 0; i < 100; ++i)
        jobs.push_back(queue.submit<int>(
            u"lane-%1"_s.arg(i), JobPriority::Background, [&, i](std::stop_token) -> Result<int> {
                const int now = ++inside;
                for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);)
                    ;
                if (i < kServers)
                    full.arrive_and_wait(); // All places are really used.
                --inside;
                return 0;
            }));
    for (auto &job : jobs)
        EXPECT_TRUE(job.future.takeResult());
    EXPECT_EQ(most, kServers);
}

TEST(JobQueue, MoreServersAtOnceStartTheWaitingOnes)
{
    JobQueue queue(1);
    std::latch all(3);
    const auto meet = [&all](std::stop_token) -> Result<int> {
        all.arrive_and_wait();
        return 0;
    };
    std::vector<Job<int>> jobs;
    for (int i = 0; i < 3; ++i)
        jobs.push_back(queue.submit<int>({}, JobPriority::Background, meet));
    queue.setServersAtOnce(3);
    for (auto &job : jobs)
        EXPECT_TRUE(job.future.takeResult());
}

TEST(JobQueue, ACancelIsAnsweredAlthoughTheCallNeverReturns)
{
    JobQueue queue(1);
    std::latch inside(1);
    std::latch release(1);
    std::atomic<int> answers = 0;
    std::atomic<bool> laneWasFree = false;
    // Takes no notice of being stopped, as a call inside a library may.
    auto stuck = queue.submit<int>(
        u"EX01"_s, JobPriority::Background,
        [&](std::stop_token) -> Result<int> {
            inside.count_down();
            release.wait();
            return 1;
        },
        [&answers](const Result<int> &) { ++answers; });
    inside.wait();
    stuck.cancel();
    ASSERT_TRUE(stuck.future.isFinished());
    EXPECT_EQ(errorOf(stuck.future), ErrorCode::Cancelled);
    EXPECT_EQ(answers, 1);
    auto sameServer =
        queue.submit<int>(u"EX01"_s, JobPriority::Background, [&](std::stop_token) -> Result<int> {
            laneWasFree = release.try_wait();
            return 2;
        });
    auto otherServer = queue.submit<int>(u"EX02"_s, JobPriority::Background,
                                         [](std::stop_token) -> Result<int> { return 3; });
    EXPECT_EQ(*otherServer.future.takeResult(), 3) << "the stuck call's worker is replaced";
    EXPECT_FALSE(sameServer.future.isFinished()) << "two at once on one server";
    release.count_down();
    EXPECT_EQ(*sameServer.future.takeResult(), 2);
    EXPECT_TRUE(laneWasFree);
    EXPECT_EQ(answers, 1) << "the dropped result was delivered";
}

TEST(JobQueue, AWriteThatRunsSaysItselfHowItEnded)
{
    JobQueue queue(1);
    std::latch inside(1);
    std::latch release(1);
    auto change =
        queue.submit<int>(u"EX01"_s, JobPriority::Change, [&](std::stop_token stop) -> Result<int> {
            inside.count_down();
            release.wait();
            return stop.stop_requested() ? 7 : 0;
        });
    auto waiting = queue.submit<int>(u"EX01"_s, JobPriority::Change,
                                     [](std::stop_token) -> Result<int> { return 1; });
    inside.wait();
    change.cancel();
    waiting.cancel();
    EXPECT_FALSE(change.future.isFinished());
    EXPECT_EQ(errorOf(waiting.future), ErrorCode::Cancelled) << "what has not begun is not written";
    release.count_down();
    EXPECT_EQ(*change.future.takeResult(), 7);
}

TEST(JobQueue, AWaitingJobIsCancelledAtOnceThoughEveryWorkerHangs)
{
    JobQueue queue(1);
    const DeadServer gate;
    auto held = queue.submit<int>(u"EX01"_s, JobPriority::Background, gate);
    bool ran = false;
    auto waiting = queue.submit<int>(u"EX01"_s, JobPriority::Background,
                                     [&ran](std::stop_token) -> Result<int> {
                                         ran = true;
                                         return 0;
                                     });
    waiting.cancel();
    EXPECT_TRUE(waiting.future.isFinished());
    EXPECT_EQ(errorOf(waiting.future), ErrorCode::Cancelled);
    EXPECT_FALSE(held.future.isFinished());
    held.cancel();
    EXPECT_EQ(errorOf(held.future), ErrorCode::Cancelled);
    EXPECT_FALSE(ran);
}

TEST(JobQueue, CancellingAfterwardsOrTwiceIsHarmless)
{
    Job<int> job;
    {
        JobQueue queue(1);
        job = queue.submit<int>({}, JobPriority::Interactive,
                                [](std::stop_token) -> Result<int> { return 1; });
        job.future.waitForFinished();
        job.cancel();
    }
    job.cancel();
    EXPECT_EQ(*job.future.takeResult(), 1);
}

TEST(JobQueue, DestructionStopsTheRunningAndEndsTheWaiting)
{
    std::vector<Job<int>> jobs;
    {
        JobQueue queue(2);
        const DeadServer dead;
        for (int i = 0; i < 20; ++i)
            jobs.push_back(
                queue.submit<int>(u"lane-%1"_s.arg(i % 5), JobPriority::Background, dead));
    }
    for (auto &job : jobs) {
        ASSERT_TRUE(job.future.isFinished());
        EXPECT_EQ(errorOf(job.future), ErrorCode::Cancelled);
    }
}

TEST(JobQueue, CancelsRacingTheWorkersLoseNoJob)
{
    JobQueue queue(4);
    for (int round = 0; round < 50; ++round) {
        std::vector<Job<int>> jobs;
        for (int i = 0; i < 20; ++i)
            jobs.push_back(queue.submit<int>(
                u"lane-%1"_s.arg(i % 7), i % 2 ? JobPriority::Interactive : JobPriority::Background,
                [](std::stop_token) -> Result<int> { return 1; }));
        for (size_t i = 0; i < jobs.size(); i += 2)
            jobs[i].cancel();
        for (auto &job : jobs)
            job.future.waitForFinished();
        for (size_t i = 1; i < jobs.size(); i += 2)
            EXPECT_TRUE(jobs[i].future.takeResult());
    }
}

TEST(JobQueue, EndsWithinATimeUnlessACallDoesNotReturn)
{
    using namespace std::chrono_literals;
    JobQueue obliging(2);
    std::latch begun(1);
    const auto polite =
        obliging.submit<int>(u"a"_s, JobPriority::Change, [&](std::stop_token stop) -> Result<int> {
            begun.count_down();
            while (!stop.stop_requested())
                std::this_thread::sleep_for(1ms);
            return 1;
        });
    const auto waiting = obliging.submit<int>(u"a"_s, JobPriority::Background,
                                              [](std::stop_token) -> Result<int> { return 2; });
    begun.wait();
    EXPECT_TRUE(obliging.endWithin(10s));
    EXPECT_EQ(errorOf(waiting.future), ErrorCode::Cancelled);

    JobQueue stuck(2);
    std::promise<void> share;
    std::latch asked(1);
    const auto dead = stuck.submit<int>(
        u"a"_s, JobPriority::Local,
        [&asked, back = share.get_future().share()](std::stop_token) -> Result<int> {
            asked.count_down();
            back.wait(); // A share that is gone takes no notice of a stop.
            return 3;
        });
    asked.wait();
    EXPECT_FALSE(stuck.endWithin(50ms));
    EXPECT_EQ(errorOf(dead.future), ErrorCode::Cancelled);
    share.set_value();
    EXPECT_TRUE(stuck.endWithin(10s));
}
