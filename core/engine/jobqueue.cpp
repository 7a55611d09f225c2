#include "engine/jobqueue.h"

#include <QHash>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

struct QueuedJob
{
    QString lane;
    JobPriority priority = JobPriority::Background;
    std::stop_source stop;
    std::function<void()> run;
    /// Ends the job at once when it is cancelled while it waits. Destroyed outside the queue's
    /// mutex only: its destructor waits for a call of it that is under way, and that call takes the
    /// mutex.
    std::optional<std::stop_callback<std::function<void()>>> onCancel;
};
using JobPointer = std::shared_ptr<QueuedJob>;

struct Lane
{
    std::deque<JobPointer> jobs;
    bool busy = false;

    [[nodiscard]] JobPriority priority() const
    {
        const bool interactive = std::any_of(jobs.begin(), jobs.end(), [](const JobPointer &job) {
            return job->priority == JobPriority::Interactive;
        });
        return interactive ? JobPriority::Interactive : JobPriority::Background;
    }
};

} // namespace

struct JobQueue::State
{
    explicit State(int size)
        : backgroundLimit(std::max(1, size / 2))
    {}

    void add(const JobPointer &job);
    void file(const QString &name);
    void unfile(const QString &name);
    bool dropQueued(const JobPointer &job);
    [[nodiscard]] bool canTake() const;
    JobPointer take();
    void finish(const JobPointer &job, bool background);
    void work();

    std::mutex mutex;
    std::condition_variable wake;
    QHash<QString, Lane> lanes;
    std::deque<QString> interactive; ///< Lanes that may run, longest waiting first.
    std::deque<QString> background;
    std::vector<JobPointer> running;
    int runningBackground = 0;
    const int backgroundLimit; ///< The other workers are kept for interactive jobs.
    quint64 freeLanes = 0;     ///< Makes a lane of its own for every job of the empty lane.
    bool stopping = false;
    std::vector<std::jthread> workers;
};

void JobQueue::State::add(const JobPointer &job)
{
    const std::lock_guard lock(mutex);
    if (job->lane.isEmpty())
        job->lane = u"\n%1"_s.arg(freeLanes++);
    Lane &lane = lanes[job->lane];
    const bool isFiled = !lane.jobs.empty() && !lane.busy;
    const JobPriority before = lane.priority();
    lane.jobs.push_back(job);
    if (isFiled && before != lane.priority())
        unfile(job->lane);
    if (!isFiled || before != lane.priority())
        file(job->lane);
    wake.notify_one();
}

/// Puts the lane at the end of the list it belongs to now, or forgets it when it is empty.
void JobQueue::State::file(const QString &name)
{
    const auto lane = lanes.find(name);
    if (lane->busy)
        return;
    if (lane->jobs.empty())
        lanes.erase(lane);
    else if (lane->priority() == JobPriority::Interactive)
        interactive.push_back(name);
    else
        background.push_back(name);
}

void JobQueue::State::unfile(const QString &name)
{
    std::erase(interactive, name);
    std::erase(background, name);
}

/// False when the job is not waiting any more.
bool JobQueue::State::dropQueued(const JobPointer &job)
{
    const std::lock_guard lock(mutex);
    const auto lane = lanes.find(job->lane);
    if (lane == lanes.end() || std::erase(lane->jobs, job) == 0)
        return false;
    unfile(job->lane);
    file(job->lane);
    return true;
}

bool JobQueue::State::canTake() const
{
    return !interactive.empty() || (!background.empty() && runningBackground < backgroundLimit);
}

JobPointer JobQueue::State::take()
{
    const bool fromBackground = interactive.empty();
    std::deque<QString> &list = fromBackground ? background : interactive;
    Lane &lane = lanes[list.front()];
    list.pop_front();
    JobPointer job = lane.jobs.front();
    lane.jobs.pop_front();
    lane.busy = true;
    running.push_back(job);
    runningBackground += fromBackground ? 1 : 0;
    return job;
}

void JobQueue::State::finish(const JobPointer &job, bool wasBackground)
{
    std::erase(running, job);
    runningBackground -= wasBackground ? 1 : 0;
    lanes[job->lane].busy = false;
    file(job->lane);
    wake.notify_all();
}

void JobQueue::State::work()
{
    std::unique_lock lock(mutex);
    for (;;) {
        wake.wait(lock, [this] { return stopping || canTake(); });
        if (stopping)
            return;
        const bool fromBackground = interactive.empty();
        const JobPointer job = take();
        lock.unlock();
        job->onCancel.reset();
        job->run();
        job->run = nullptr; // What the job holds goes before the lane is free again.
        lock.lock();
        finish(job, fromBackground);
    }
}

JobQueue::JobQueue(int workers)
    : m_state(std::make_unique<State>(workers))
{
    for (int i = 0; i < std::max(1, workers); ++i)
        m_state->workers.emplace_back([state = m_state.get()] { state->work(); });
}

JobQueue::~JobQueue()
{
    std::vector<JobPointer> waiting;
    std::vector<JobPointer> running;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->stopping = true;
        for (Lane &lane : m_state->lanes) {
            waiting.insert(waiting.end(), lane.jobs.begin(), lane.jobs.end());
            lane.jobs.clear();
        }
        running = m_state->running;
    }
    m_state->wake.notify_all();
    for (const JobPointer &job : running)
        job->stop.request_stop();
    for (const JobPointer &job : waiting) {
        job->stop.request_stop();
        job->run(); // Ends as cancelled.
    }
    m_state->workers.clear();
}

void JobQueue::enqueue(const QString &lane, JobPriority priority, std::stop_source stop,
                       std::function<void()> run)
{
    auto job = std::make_shared<QueuedJob>();
    job->lane = lane;
    job->priority = priority;
    job->stop = std::move(stop);
    job->run = std::move(run);
    job->onCancel.emplace(job->stop.get_token(),
                          [state = m_state.get(), weak = std::weak_ptr(job)] {
                              const JobPointer waiting = weak.lock();
                              if (waiting && state->dropQueued(waiting))
                                  waiting->run();
                          });
    m_state->add(job);
    // A cancel that came before the job was in its lane found nothing to drop.
    if (job->stop.stop_requested() && m_state->dropQueued(job))
        job->run();
}

} // namespace amado
