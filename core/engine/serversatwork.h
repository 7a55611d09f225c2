// SPDX-License-Identifier: MIT
#pragma once

#include "engine/jobqueue.h"
#include "engine/serverjobs.h"

#include <condition_variable>
#include <mutex>

namespace amado {

/// Where a caller's thread waits until so many things are over.
class WaitRoom
{
public:
    void expectOne();
    void oneIsOver(); ///< Any thread.
    [[nodiscard]] int over() const;
    [[nodiscard]] int expected() const { return m_expected; }
    /// Waits until all that was expected is over. Both are called in this thread: `stopped` once,
    /// soon after a stop was requested, and `tick` now and then.
    void wait(const std::stop_token &stop, const std::function<void()> &stopped,
              const std::function<void()> &tick);

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_expected = 0;
    int m_over = 0;
};

/// How far many servers are, for whoever waits for all of them.
struct Headway
{
    int over = 0;
    int all = 0;
    QString longest{};             ///< The server that has been at work longest; empty: none is.
    std::chrono::seconds since{0}; ///< For how long.
};

/// Work on many servers, side by side, for a caller who waits for all of it in its own thread.
class ServersAtWork
{
public:
    explicit ServersAtWork(JobQueue &queue)
        : m_queue(queue)
        , m_room(std::make_shared<WaitRoom>())
    {}

    /// `work(const CallContext &, const ProgressSink &)` gives a Result<T>. It may go on after
    /// wait() where its call does not return, so it must own what it touches or know that it lives
    /// as long as the queue. A job of the priority Change is always waited for. `name` is the
    /// server's.
    template<class T, class Work>
    [[nodiscard]] QFuture<Result<T>> start(const QString &lane, const QString &name,
                                           JobPriority priority, Work work)
    {
        auto note = std::make_shared<SessionNote>();
        m_room->expectOne();
        const auto job = m_queue.submit<T>(
            lane, priority,
            [note, name, work = std::move(work)](const std::stop_token &stop) mutable {
                note->begin(std::chrono::steady_clock::now());
                CallContext context;
                context.stop = stop;
                context.deadline = kServerDeadline;
                context.logId = name;
                context.contact = [note] { note->touch(std::chrono::steady_clock::now()); };
                return work(context,
                            ProgressSink([note](const Progress &now) { note->note(now); }));
            },
            [note, room = m_room](const Result<T> &) {
                note->end();
                room->oneIsOver();
            });
        m_jobs.push_back({name, std::move(note), job.stop, job.id, priority, false});
        return job.future;
    }

    /// Until all of it is over. A stop ends what reads at once, and what writes at its next safe
    /// point. Servers that do not answer hold up nobody else.
    void wait(const std::stop_token &stop, const std::function<void(const Headway &)> &look);

private:
    struct AtWork
    {
        QString name;
        std::shared_ptr<SessionNote> note;
        std::stop_source stop;
        quint64 job = 0;
        JobPriority priority = JobPriority::Background;
        bool aside = false;
    };
    void passUnresponsive();
    [[nodiscard]] Headway headway() const;

    JobQueue &m_queue;
    std::shared_ptr<WaitRoom> m_room;
    std::vector<AtWork> m_jobs;
};

} // namespace amado
