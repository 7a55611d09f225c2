// SPDX-License-Identifier: MIT
#include "engine/actrun.h"

#include "engine/serverjobs.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <deque>
#include <mutex>

namespace amado {

namespace {

/// Two servers are the same when they are listed as one, or else reached at one place.
QString keyOf(const ServerRecord &server)
{
    return server.id.isEmpty() ? server.path : server.id.value;
}

Error cancelled()
{
    return {ErrorCode::Cancelled, {}, {}, {}};
}

/// As the directory says, or else the server itself; without case. Empty: none.
QString groupOf(const ActRecord &record)
{
    const QString &listed = record.server.availabilityGroup;
    return (listed.isEmpty() ? record.group : listed).toCaseFolded();
}

/// One act on many servers while it runs. Its jobs hold it.
class ActRun : public std::enable_shared_from_this<ActRun>
{
public:
    using Records = std::vector<ActRecord>;

    ActRun(JobQueue &queue, ActTools tools, Records records, ActRunOptions options,
           std::function<void(const Records &)> ended)
        : m_queue(queue)
        , m_tools(std::move(tools))
        , m_options(std::move(options))
        , m_ended(std::move(ended))
        , m_records(std::move(records))
    {}
    std::stop_source start();

private:
    /// What is to run on one server, in order: places among the records.
    using Work = std::vector<size_t>;
    /// Servers that are never changed at the same time.
    struct Line
    {
        QString group; ///< Empty: a single server.
        std::deque<Work> waiting;
        bool isBusy = false;
    };

    void divide();
    void startNext();
    void run(size_t line, const Work &work);
    void take(size_t line, const Work &work, const Result<Records> &ran);
    void leaveOut(Line &line, EntryResult result, const Error &error);
    void stop();
    void recordAndEnd();
    void tellEnded(int servers) const;

    JobQueue &m_queue;
    const ActTools m_tools;
    const ActRunOptions m_options;
    const std::function<void(const Records &)> m_ended;
    std::mutex m_mutex; ///< Guards what is below, but for the callback.
    Records m_records;
    std::vector<Line> m_lines;
    std::vector<std::stop_source> m_jobs;
    size_t m_left = 0; ///< Servers that have not ended.
    int m_leftOut = 0; ///< Of those that have, the ones nobody was told of.
    bool m_isFirstOver = false;
    bool m_isStopped = false;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop;
};

std::stop_source ActRun::start()
{
    std::stop_source source;
    divide();
    if (m_left == 0) {
        m_ended(m_records);
        return source;
    }
    m_onStop.emplace(source.get_token(), [this] { stop(); });
    startNext();
    return source;
}

void ActRun::divide()
{
    QHash<QString, size_t> lineOfGroup;
    QHash<QString, std::pair<size_t, size_t>> known; // Line and place in it, by server.
    for (size_t place = 0; place < m_records.size(); ++place) {
        const ActRecord &record = m_records[place];
        if (!record.plan)
            continue;
        const QString key = keyOf(record.server);
        if (const auto found = known.constFind(key); found != known.cend()) {
            m_lines[found->first].waiting[found->second].push_back(place);
            continue;
        }
        const QString group = groupOf(record);
        size_t line = group.isEmpty() ? m_lines.size() : lineOfGroup.value(group, m_lines.size());
        if (line == m_lines.size())
            m_lines.push_back({group, {}, false});
        if (!group.isEmpty())
            lineOfGroup.insert(group, line);
        known.insert(key, {line, m_lines[line].waiting.size()});
        m_lines[line].waiting.push_back({place});
        ++m_left;
    }
}

/// Two copies of the same databases are never taken down together: the next member of a group
/// starts when the one before it has ended.
void ActRun::startNext()
{
    std::vector<std::pair<size_t, Work>> starting;
    bool isOver = false;
    int leftOut = 0;
    {
        const std::lock_guard lock(m_mutex);
        const bool oneIsBusy = std::any_of(m_lines.begin(), m_lines.end(),
                                           [](const Line &line) { return line.isBusy; });
        bool mayStart = !m_options.firstAlone || m_isFirstOver || !oneIsBusy;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            Line &line = m_lines[i];
            if (m_isStopped)
                leaveOut(line, EntryResult::Stopped, cancelled());
            if (line.isBusy || line.waiting.empty() || !mayStart)
                continue;
            line.isBusy = true;
            starting.emplace_back(i, std::move(line.waiting.front()));
            line.waiting.pop_front();
            mayStart = !m_options.firstAlone || m_isFirstOver;
        }
        isOver = m_left == 0 && !m_lines.empty();
        if (isOver)
            m_lines.clear(); // So that it is over once.
        leftOut = std::exchange(m_leftOut, 0);
    }
    tellEnded(leftOut);
    for (const auto &[line, work] : starting)
        run(line, work);
    if (isOver)
        recordAndEnd();
}

void ActRun::run(size_t line, const Work &work)
{
    Records records;
    {
        const std::lock_guard lock(m_mutex);
        for (const size_t place : work)
            records.push_back(m_records[place]);
    }
    const ServerRecord server = records.front().server;
    auto sink = [id = server.id, &report = m_options.progress](const Progress &reported) {
        Progress progress = reported;
        progress.id = id;
        if (report)
            report(progress);
    };
    const auto job = m_queue.submit<Records>(
        server.path, JobPriority::Change,
        [self = shared_from_this(), records = std::move(records), sink,
         name = server.name](const std::stop_token &stop) mutable -> Result<Records> {
            runActs(self->m_tools, records,
                    {.stop = stop, .deadline = kServerDeadline, .logId = name}, sink);
            return std::move(records);
        },
        [self = shared_from_this(), line, work](const Result<Records> &ran) {
            self->take(line, work, ran);
        });
    std::unique_lock lock(m_mutex);
    m_jobs.push_back(job.stop);
    if (!m_isStopped)
        return;
    lock.unlock();
    std::stop_source(job.stop).request_stop();
}

void ActRun::take(size_t line, const Work &work, const Result<Records> &ran)
{
    {
        const std::lock_guard lock(m_mutex);
        std::optional<Error> obstacle;
        for (size_t i = 0; i < work.size(); ++i) {
            ActRecord &record = m_records[work[i]];
            if (ran)
                record = (*ran)[i];
            else
                record.outcome =
                    notStarted(ran.error().code == ErrorCode::Cancelled ? EntryResult::Stopped
                                                                        : EntryResult::Refused,
                               ran.error());
            if (!obstacle && !endedWell(record.outcome->result))
                obstacle = Error{
                    ErrorCode::PreconditionFailed, Reason::GroupStopped, record.server.name, {}};
        }
        --m_left;
        m_isFirstOver = true;
        m_lines[line].isBusy = false;
        if (obstacle)
            leaveOut(m_lines[line], m_isStopped ? EntryResult::Stopped : EntryResult::Refused,
                     m_isStopped ? cancelled() : *obstacle);
    }
    tellEnded(1);
    startNext();
}

void ActRun::leaveOut(Line &line, EntryResult result, const Error &error)
{
    for (const Work &work : line.waiting) {
        for (const size_t place : work)
            m_records[place].outcome = notStarted(result, error);
        --m_left;
        ++m_leftOut;
    }
    line.waiting.clear();
}

void ActRun::stop()
{
    std::vector<std::stop_source> jobs;
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
        jobs = m_jobs;
    }
    for (std::stop_source &job : jobs)
        job.request_stop();
}

/// What was stopped before it began is recorded first; until then the act counts as under way.
void ActRun::recordAndEnd()
{
    const bool isRecorded =
        std::none_of(m_records.begin(), m_records.end(), [](const ActRecord &record) {
            return record.outcome && record.outcome->result == EntryResult::Stopped &&
                   !record.outcome->entry;
        });
    if (isRecorded) {
        m_ended(m_records);
        return;
    }
    std::ignore = m_queue.submit<void>(
        {}, JobPriority::Change,
        [self = shared_from_this()](const std::stop_token &) -> Result<> {
            recordStopped(self->m_tools, self->m_records);
            return {};
        },
        [self = shared_from_this()](const Result<> &) { self->m_ended(self->m_records); });
}

void ActRun::tellEnded(int servers) const
{
    for (int i = 0; m_options.serverEnded && i < servers; ++i)
        m_options.serverEnded();
}

} // namespace

int serversOf(const std::vector<ActRecord> &records)
{
    QSet<QString> servers;
    for (const ActRecord &record : records) {
        if (record.plan)
            servers.insert(keyOf(record.server));
    }
    return int(servers.size());
}

std::stop_source carryOut(JobQueue &queue, const ActTools &tools, std::vector<ActRecord> records,
                          ActRunOptions options,
                          std::function<void(const std::vector<ActRecord> &)> ended)
{
    return std::make_shared<ActRun>(queue, tools, std::move(records), std::move(options),
                                    std::move(ended))
        ->start();
}

} // namespace amado
