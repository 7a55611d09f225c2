#pragma once

#include "model/base/result.h"

#include <QFuture>
#include <QPromise>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

namespace amado {

/// The only place with threads. Jobs of one lane (a server) never run at once and keep their order; interactive
/// jobs have reserved workers, so background refreshes and dead servers never hold them up.
enum class JobPriority { Interactive, Background };

/// Cancel by handle, never by future: a continuation's cancel does not reach its source in Qt 6.4.
template<class T>
struct Job {
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

    template<class T, class Function>
    [[nodiscard]] Job<T> submit(const QString &lane, JobPriority priority, Function work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        Job<T> job;
        job.future = promise->future();
        promise->start();
        enqueue(lane, priority, job.stop, [promise, work = std::move(work), stop = job.stop.get_token()]() mutable {
            Result<T> result = stop.stop_requested() ? Result<T>(failure(ErrorCode::Cancelled)) : work(stop);
            promise->addResult(std::move(result));
            promise->finish();
        });
        return job;
    }

private:
    void enqueue(const QString &lane, JobPriority priority, std::stop_source stop, std::function<void()> run);
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace amado
