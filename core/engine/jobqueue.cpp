// SPDX-License-Identifier: MIT
#include "engine/jobqueue.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <numeric>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Calls that do not return may hold this many workers beyond those that work: so many servers of a
/// fleet may be dead without holding up the others. A waiting thread costs a few pages of memory.
constexpr int kMostAside = 512;

constexpr size_t kShares = 4;

/// Whose workers a job uses; the smaller, the more urgent.
size_t shareOf(JobPriority priority)
{
    switch (priority) {
    case JobPriority::Interactive:
    case JobPriority::Change:
        return 0;
    case JobPriority::Background:
        return 1;
    case JobPriority::Local:
        return 2;
    case JobPriority::Probe:
        return 3;
    }
    Q_UNREACHABLE();
}

struct QueuedJob
{
    enum class Stage {
        Waiting,
        Running,
        GivenUp, ///< Answered as cancelled; its call goes on.
        Ended,
    };
    quint64 id = 0;
    QString lane;
    JobPriority priority = JobPriority::Background;
    std::stop_source stop;
    std::function<void()> run;
    std::function<void()> cancelled;
    /// Answers the job at once when it is cancelled. Destroyed outside the queue's mutex only: its
    /// destructor waits for a call of it that is under way, and that call takes the mutex.
    std::optional<std::stop_callback<std::function<void()>>> onCancel;
    Stage stage = Stage::Waiting;
    size_t share = 0;   ///< Taken from, while it runs.
    bool aside = false; ///< Its place in the share is free for others.
};
using JobPointer = std::shared_ptr<QueuedJob>;

struct Lane
{
    std::deque<JobPointer> jobs;
    bool busy = false;

    [[nodiscard]] size_t share() const
    {
        size_t urgent = kShares - 1;
        for (const JobPointer &job : jobs)
            urgent = std::min(urgent, shareOf(job->priority));
        return urgent;
    }
};

} // namespace

struct JobQueue::State
{
    void setLimits(int serversAtOnce);
    quint64 add(const JobPointer &job);
    void file(const QString &name);
    void unfile(const QString &name);
    bool giveUp(const JobPointer &job);
    bool setAside(QueuedJob &job);
    void setBack(QueuedJob &job);
    [[nodiscard]] QueuedJob *runningJob(quint64 id) const;
    [[nodiscard]] std::optional<size_t> shareToTake() const;
    JobPointer take(size_t share);
    void finish(const JobPointer &job);
    void wakeOne();
    void work();
    [[nodiscard]] bool isOneTooMany() const;

    std::mutex mutex;
    std::condition_variable wake;
    std::condition_variable allOver; ///< Nothing runs any more.
    QHash<QString, Lane> lanes;
    std::array<std::deque<QString>, kShares> filed; ///< Lanes that may run, longest waiting first.
    std::array<int, kShares> taken{};
    std::array<int, kShares> limits{};
    std::vector<JobPointer> running;
    int aside = 0;
    int idle = 0; ///< Workers that wait for work.
    quint64 lastId = 0;
    quint64 freeLanes = 0; ///< Makes a lane of its own for every job of the empty lane.
    bool stopping = false;
    /// Started when there is work for them; as many as may work at once are kept.
    std::map<std::thread::id, std::jthread> workers;
    std::vector<std::jthread> ended; ///< Those that were more than that, to be joined.
};

void JobQueue::State::setLimits(int serversAtOnce)
{
    const int count = std::clamp(serversAtOnce, 1, kMostServers);
    const int beside = std::max(1, int(std::thread::hardware_concurrency()) - 1);
    limits = {count, count, std::min(count, beside), std::max(1, count / 4)};
}

quint64 JobQueue::State::add(const JobPointer &job)
{
    const std::lock_guard lock(mutex);
    job->id = ++lastId;
    if (job->lane.isEmpty())
        job->lane = u"\n%1"_s.arg(freeLanes++);
    Lane &lane = lanes[job->lane];
    const bool isFiled = !lane.jobs.empty() && !lane.busy;
    const size_t before = lane.share();
    lane.jobs.push_back(job);
    if (isFiled && before != lane.share())
        unfile(job->lane);
    if (!isFiled || before != lane.share())
        file(job->lane);
    wakeOne();
    return lastId;
}

/// Puts the lane at the end of the list it belongs to now, or forgets it when it is empty.
void JobQueue::State::file(const QString &name)
{
    const auto lane = lanes.find(name);
    if (lane->busy)
        return;
    if (lane->jobs.empty())
        lanes.erase(lane);
    else
        filed[lane->share()].push_back(name);
}

void JobQueue::State::unfile(const QString &name)
{
    for (auto &list : filed)
        std::erase(list, name);
}

/// True when the job is to be answered as cancelled now, by the caller and nobody else.
bool JobQueue::State::giveUp(const JobPointer &job)
{
    const std::lock_guard lock(mutex);
    if (job->stage == QueuedJob::Stage::Running && job->priority != JobPriority::Change) {
        job->stage = QueuedJob::Stage::GivenUp;
        setAside(*job);
        return true;
    }
    const auto lane = lanes.find(job->lane);
    if (job->stage != QueuedJob::Stage::Waiting || lane == lanes.end() ||
        std::erase(lane->jobs, job) == 0)
        return false;
    job->stage = QueuedJob::Stage::Ended;
    unfile(job->lane);
    file(job->lane);
    return true;
}

bool JobQueue::State::setAside(QueuedJob &job)
{
    if (job.aside)
        return true;
    if (aside >= kMostAside)
        return false;
    job.aside = true;
    ++aside;
    --taken[job.share];
    wakeOne();
    return true;
}

void JobQueue::State::setBack(QueuedJob &job)
{
    if (!job.aside)
        return;
    job.aside = false;
    --aside;
    ++taken[job.share];
}

/// One that is not given up: whoever gave up its answer does not count it among those at work.
QueuedJob *JobQueue::State::runningJob(quint64 id) const
{
    const auto found = std::find_if(running.begin(), running.end(), [id](const JobPointer &job) {
        return job->id == id && job->stage == QueuedJob::Stage::Running;
    });
    return found == running.end() ? nullptr : found->get();
}

std::optional<size_t> JobQueue::State::shareToTake() const
{
    for (size_t share = 0; share < kShares; ++share) {
        if (!filed[share].empty() && taken[share] < limits[share])
            return share;
    }
    return std::nullopt;
}

JobPointer JobQueue::State::take(size_t share)
{
    Lane &lane = lanes[filed[share].front()];
    filed[share].pop_front();
    JobPointer job = lane.jobs.front();
    lane.jobs.pop_front();
    lane.busy = true;
    job->stage = QueuedJob::Stage::Running;
    job->share = share;
    running.push_back(job);
    ++taken[share];
    return job;
}

void JobQueue::State::finish(const JobPointer &job)
{
    std::erase(running, job);
    if (running.empty())
        allOver.notify_all();
    if (job->aside)
        --aside;
    else
        --taken[job->share];
    job->stage = QueuedJob::Stage::Ended;
    lanes[job->lane].busy = false;
    file(job->lane);
}

/// Finds a worker for a job that may run. Each worker that takes one calls it again, so that one
/// call serves any number of jobs.
void JobQueue::State::wakeOne()
{
    if (stopping || !shareToTake())
        return;
    if (idle > 0) {
        wake.notify_one();
        return;
    }
    try {
        std::jthread worker([this] { work(); });
        workers.emplace(worker.get_id(), std::move(worker));
    } catch (const std::system_error &) {
        // The machine has no thread left. Those there are take the job when they are done.
        if (workers.empty())
            throw;
    }
}

void JobQueue::State::work()
{
    std::unique_lock lock(mutex);
    for (;;) {
        if (isOneTooMany()) {
            ended.push_back(std::move(workers.extract(std::this_thread::get_id()).mapped()));
            return;
        }
        ++idle;
        wake.wait(lock, [this] { return stopping || shareToTake(); });
        --idle;
        if (stopping)
            return;
        const JobPointer job = take(*shareToTake());
        wakeOne();
        lock.unlock();
        job->run();
        job->run = nullptr; // What the job holds goes before the lane is free again.
        job->onCancel.reset();
        lock.lock();
        finish(job);
        std::vector<std::jthread> over = std::exchange(ended, {});
        lock.unlock();
        over.clear(); // Waits for them.
        lock.lock();
    }
}

/// A thread holds what its jobs left in it, a connection to the store for one.
bool JobQueue::State::isOneTooMany() const
{
    return !stopping && !shareToTake() && idle >= std::accumulate(limits.begin(), limits.end(), 0);
}

JobQueue::JobQueue(int serversAtOnce)
    : m_state(std::make_unique<State>())
{
    m_state->setLimits(serversAtOnce);
}

void JobQueue::stopAll()
{
    std::vector<JobPointer> jobs;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->stopping = true;
        for (const Lane &lane : m_state->lanes)
            jobs.insert(jobs.end(), lane.jobs.begin(), lane.jobs.end());
        jobs.insert(jobs.end(), m_state->running.begin(), m_state->running.end());
    }
    m_state->wake.notify_all();
    for (const JobPointer &job : jobs)
        job->stop.request_stop();
}

JobQueue::~JobQueue()
{
    stopAll();
    m_state->workers.clear();
    m_state->ended.clear();
}

bool JobQueue::endWithin(std::chrono::milliseconds patience)
{
    stopAll();
    std::unique_lock lock(m_state->mutex);
    return m_state->allOver.wait_for(lock, patience, [this] { return m_state->running.empty(); });
}

void JobQueue::setServersAtOnce(int count)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->setLimits(count);
    m_state->wakeOne();
}

bool JobQueue::stepAside(quint64 id)
{
    const std::lock_guard lock(m_state->mutex);
    QueuedJob *job = m_state->runningJob(id);
    return job && m_state->setAside(*job);
}

bool JobQueue::stepBack(quint64 id)
{
    const std::lock_guard lock(m_state->mutex);
    QueuedJob *job = m_state->runningJob(id);
    if (!job)
        return false;
    m_state->setBack(*job);
    return true;
}

quint64 JobQueue::enqueue(const QString &lane, JobPriority priority, std::stop_source stop,
                          std::function<void()> run, std::function<void()> cancelled)
{
    auto job = std::make_shared<QueuedJob>();
    job->lane = lane;
    job->priority = priority;
    job->stop = std::move(stop);
    job->run = std::move(run);
    job->cancelled = std::move(cancelled);
    job->onCancel.emplace(job->stop.get_token(),
                          [state = m_state.get(), weak = std::weak_ptr(job)] {
                              const JobPointer live = weak.lock();
                              if (live && state->giveUp(live))
                                  live->cancelled();
                          });
    const quint64 id = m_state->add(job);
    // A cancel that came before the job was in its lane found nothing to give up.
    if (job->stop.stop_requested() && m_state->giveUp(job))
        job->cancelled();
    return id;
}

} // namespace amado
