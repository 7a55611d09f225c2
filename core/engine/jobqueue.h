#pragma once

#include "model/base/result.h"

#include <QFuture>
#include <QPromise>
#include <QString>

#include <exception>
#include <functional>
#include <memory>
#include <stop_token>

namespace amado {

/// The only place with threads. Jobs of one lane (a server) never run at once and keep their order;
/// interactive jobs have reserved workers, so background refreshes and dead servers never hold them
/// up.
enum class JobPriority { Interactive, Background };

/// Cancel by handle, never by future: a continuation's cancel does not reach its source in Qt 6.4.
template<class T>
struct Job
{
    QFuture<Result<T>> future;
    std::stop_source stop;
    void cancel() { stop.request_stop(); }
};

class JobQueue
{
public:
    explicit JobQueue(int workers = 8);
    /// Requests stop of every job and waits for the running ones; queued ones end as Cancelled.
    ~JobQueue();

    /// `work(std::stop_token)` gives a Result<T>; an exception out of it ends the job as Internal.
    /// A job cancelled while it waits ends at once, in the cancelling thread. Jobs of the empty
    /// lane are free of each other; a lane with an interactive job in it counts as interactive up
    /// to that job. `done(const Result<T> &)` is called in the thread that ended the job, once,
    /// after the future has its result.
    template<class T, class Function, class Done>
    [[nodiscard]] Job<T> submit(const QString &lane, JobPriority priority, Function work, Done done)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        Job<T> job;
        job.future = promise->future();
        promise->start();
        enqueue(lane, priority, job.stop,
                [promise, work = std::move(work), done = std::move(done),
                 stop = job.stop.get_token()]() mutable {
                    const Result<T> result = guarded<T>(work, stop);
                    promise->addResult(result);
                    promise->finish();
                    done(result);
                });
        return job;
    }
    template<class T, class Function>
    [[nodiscard]] Job<T> submit(const QString &lane, JobPriority priority, Function work)
    {
        return submit<T>(lane, priority, std::move(work), [](const Result<T> &) {});
    }

private:
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
    void enqueue(const QString &lane, JobPriority priority, std::stop_source stop,
                 std::function<void()> run);
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace amado
