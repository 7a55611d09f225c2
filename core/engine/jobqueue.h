// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QFuture>
#include <QPromise>
#include <QString>

#include <atomic>
#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <stop_token>

namespace amado {

/// What a job is for. Interactive and Change jobs, Background jobs and Probe jobs have workers of
/// their own, so none of the three ever waits for another.
enum class JobPriority {
    Interactive, ///< Somebody looks at the screen for it.
    Change,      ///< Like Interactive, but it writes: cancelled, it still says itself how it ended.
    Background,  ///< Reading servers that answer.
    Local,       ///< Reading folders: that takes this machine's processors, so few run together.
    Probe,       ///< Asking a server that did not answer whether it does now; few at a time.
};

/// Cancel by handle, never by future: a continuation's cancel does not reach its source in Qt 6.4.
template<class T>
struct Job
{
    QFuture<Result<T>> future;
    std::stop_source stop;
    quint64 id = 0; ///< Within its queue.
    void cancel() { stop.request_stop(); }
};

/// The only place with threads. Jobs of one lane (a server) never run at once and keep their order.
/// Any thread may call.
class JobQueue
{
public:
    static constexpr int kUsualServers = 32;
    static constexpr int kMostServers = 64;

    /// `serversAtOnce`: 1 to kMostServers jobs of each kind run together; of probes a quarter, of
    /// local ones as many as there are processors beside the one that draws the window.
    explicit JobQueue(int serversAtOnce = kUsualServers);
    /// Requests stop of every job and waits for those in a call; queued ones end as Cancelled.
    ~JobQueue();

    /// Requests stop of every job, begins none any more, and waits until the running ones are over.
    /// False when calls have not returned within that time, as on a share that is gone: the queue
    /// and all that its jobs use must then be left as they are until the process ends.
    [[nodiscard]] bool endWithin(std::chrono::milliseconds patience);

    /// Takes effect as running jobs end.
    void setServersAtOnce(int count);

    /// Lets other jobs run in the place of one that waits for a server that does not answer; the
    /// job itself goes on. False for one that does not run, or when too many stand aside already.
    bool stepAside(quint64 id);
    /// The server answers after all, so the job counts again, be others in its place or not: no
    /// further job begins before as many have ended. False for one that does not run.
    bool stepBack(quint64 id);

    /// `work(std::stop_token)` gives a Result<T>; an exception out of it ends the job as Internal.
    /// A cancelled job ends at once as Cancelled, in the cancelling thread, even when its work sits
    /// in a call that does not return: the work's own result is then dropped, its worker replaced
    /// and only its lane stays taken until the call is over. A Change job that runs ends with its
    /// work's result instead. Jobs of the empty lane are free of each other; a lane counts as its
    /// most urgent job up to that job. `done(const Result<T> &)` is called in the thread that ended
    /// the job, once, after the future has its result.
    template<class T, class Function, class Done>
    [[nodiscard]] Job<T> submit(const QString &lane, JobPriority priority, Function work, Done done)
    {
        auto answer = std::make_shared<Answer<T, Done>>(std::move(done));
        Job<T> job;
        job.future = answer->promise.future();
        answer->promise.start();
        job.id = enqueue(
            lane, priority, job.stop,
            [answer, work = std::move(work), stop = job.stop.get_token()]() mutable {
                answer->give(guarded<T>(work, stop));
            },
            [answer] { answer->give(failure(ErrorCode::Cancelled)); });
        return job;
    }
    template<class T, class Function>
    [[nodiscard]] Job<T> submit(const QString &lane, JobPriority priority, Function work)
    {
        return submit<T>(lane, priority, std::move(work), [](const Result<T> &) {});
    }

private:
    /// The first result given is the job's.
    template<class T, class Done>
    struct Answer
    {
        explicit Answer(Done call)
            : done(std::move(call))
        {}
        void give(const Result<T> &result)
        {
            if (given.test_and_set())
                return;
            promise.addResult(result);
            promise.finish();
            done(result);
        }
        QPromise<Result<T>> promise;
        Done done;
        std::atomic_flag given;
    };

    template<class T, class Function>
    static Result<T> guarded(Function &work, const std::stop_token &stop)
    {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        try {
            return work(stop);
        } catch (const std::exception &exception) {
            return failure(ErrorCode::Internal, Reason::None, {},
                           QString::fromLocal8Bit(exception.what()));
        } catch (...) {
            return failure(ErrorCode::Internal, Reason::None, {},
                           QStringLiteral("exception of unknown type"));
        }
    }
    quint64 enqueue(const QString &lane, JobPriority priority, std::stop_source stop,
                    std::function<void()> run, std::function<void()> cancelled);
    struct State;
    void stopAll();
    std::unique_ptr<State> m_state;
};

} // namespace amado
