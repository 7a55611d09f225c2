#include "engine/scanservice.h"

#include "engine/fleetcompare.h"
#include "engine/mailbox.h"
#include "engine/scanjobs.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <algorithm>
#include <map>
#include <mutex>

namespace amado {

using namespace Qt::StringLiterals;
using scan::Conclusion;
using scan::Kind;

namespace {

constexpr int kTickMs = 100;
/// A search keeps a server's disk or a connection busy for minutes: most workers stay free for
/// those who look at servers.
constexpr int kMostLive = 8;
/// Folders take this machine's processors, of which a search uses all by itself.
constexpr int kMostLocal = 1;

using Key = std::pair<ServerId, Kind>;

/// Where a scan stands, written by its worker; whoever shows it looks from time to time.
class ScanNote
{
public:
    void note(const ScanProgress &progress)
    {
        const std::lock_guard lock(m_mutex);
        m_progress = progress;
        m_changed = true;
    }
    [[nodiscard]] ScanProgress progress() const
    {
        const std::lock_guard lock(m_mutex);
        return m_progress;
    }
    [[nodiscard]] bool takeChange()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_changed, false);
    }

private:
    mutable std::mutex m_mutex;
    ScanProgress m_progress;
    bool m_changed = false;
};

struct RunningScan
{
    ServerRecord record;
    Kind kind = Kind::Traces;
    TraceScanOptions traces;
    SafetyScanOptions scanner;
    std::shared_ptr<ScanNote> note = std::make_shared<ScanNote>();
    /// Not the job's: a job that is cancelled drops what its work gives.
    std::stop_source stop;
    ScanAnswer answer; ///< Of the scanner, as it was last looked at.
    QElapsedTimer sinceLook;
    bool inJob = false;
    bool isCancelled = false;

    [[nodiscard]] bool isWaiting() const { return kind == Kind::Traces && !inJob; }
    [[nodiscard]] bool isLive() const { return record.kind == ServerKind::Live; }
};

} // namespace

struct ScanService::Private
{
    Private(ScanService &owner, FleetService &servers, const ScanTools &with, JobQueue &jobs)
        : q(owner)
        , fleet(servers)
        , tools(with)
        , queue(jobs)
    {}

    [[nodiscard]] RunningScan *find(const Key &key);
    RunningScan *add(const ServerId &id, Kind kind);
    template<class Work>
    void submit(RunningScan &scan, Work work);
    void startWaiting();
    void search(RunningScan &scan);
    void start(RunningScan &scan);
    void look(RunningScan &scan);
    void end(RunningScan &scan);
    void take(const Key &key, const Result<ScanAnswer> &answer);
    void cancel(const Key &key);
    void finish(const Key &key, ScanAnswer answer);
    void compareBatch();
    void tick();
    void remember(const KeptScan &kept);
    [[nodiscard]] std::vector<scan::WebFileSet> filesOfOthers(const ServerId &server) const;
    [[nodiscard]] bool searchesTraces() const;

    ScanService &q;
    const std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>(q);
    FleetService &fleet;
    ScanTools tools;
    JobQueue &queue;
    std::vector<std::unique_ptr<RunningScan>> running; ///< In the order they were started.
    std::map<Key, KeptScan> newest;
    std::vector<ServerId> batch; ///< Searched since the last comparison.
    std::vector<Explanation> explanations;
    QTimer ticking;
};

RunningScan *ScanService::Private::find(const Key &key)
{
    const auto found = std::find_if(running.begin(), running.end(), [&key](const auto &scan) {
        return scan->record.id == key.first && scan->kind == key.second;
    });
    return found == running.end() ? nullptr : found->get();
}

/// Null when the server is not listed, or is being scanned so.
RunningScan *ScanService::Private::add(const ServerId &id, Kind kind)
{
    const FleetServer *server = fleet.server(id);
    if (!server || find({id, kind}))
        return nullptr;
    const bool wasBusy = !running.empty();
    auto scan = std::make_unique<RunningScan>();
    scan->record = server->record;
    scan->kind = kind;
    ScanProgress progress;
    progress.id = id;
    progress.server = server->record.name;
    progress.kind = kind;
    scan->note->note(progress);
    running.push_back(std::move(scan));
    if (!ticking.isActive())
        ticking.start(kTickMs);
    if (!wasBusy)
        Q_EMIT q.busyChanged(true);
    return running.back().get();
}

/// `work(record, context, sink)` gives a ScanAnswer. The job knows nothing of this object, which
/// may be gone before it ends.
template<class Work>
void ScanService::Private::submit(RunningScan &scan, Work work)
{
    scan.inJob = true;
    const Key key{scan.record.id, scan.kind};
    auto forward = mailbox->forwarder<Result<ScanAnswer>>(
        [this, key](const Result<ScanAnswer> &answer) { take(key, answer); });
    // A lane of its own: whoever refreshes or changes the server does not wait for hours.
    const QString lane = u"scan "_s + enumName(scan.kind) + u' ' + scan.record.path;
    std::ignore = queue.submit<ScanAnswer>(
        lane, JobPriority::Background,
        [work = std::move(work), record = scan.record, note = scan.note,
         stop = scan.stop](const std::stop_token &ofQueue) mutable -> Result<ScanAnswer> {
            const std::stop_callback whenQueueEnds(ofQueue, [&stop] { stop.request_stop(); });
            const auto sink = [&note, &record](ScanProgress progress) {
                progress.id = record.id;
                progress.server = record.name;
                note->note(progress);
            };
            return work(record, CallContext{.stop = stop.get_token(), .logId = record.name},
                        ScanProgressSink(sink));
        },
        std::move(forward));
}

void ScanService::Private::startWaiting()
{
    int live = 0;
    int local = 0;
    for (const auto &scan : running) {
        if (scan->kind == Kind::Traces && scan->inJob)
            ++(scan->isLive() ? live : local);
    }
    for (const auto &scan : running) {
        int &count = scan->isLive() ? live : local;
        if (!scan->isWaiting() || count >= (scan->isLive() ? kMostLive : kMostLocal))
            continue;
        ++count;
        search(*scan);
    }
}

void ScanService::Private::search(RunningScan &scan)
{
    if (scan.traces.fleetFiles.empty())
        scan.traces.fleetFiles = filesOfOthers(scan.record.id);
    submit(scan, [tools = tools, options = scan.traces](const ServerRecord &record,
                                                        const CallContext &context,
                                                        const ScanProgressSink &sink) {
        return searchAndKeep(tools, record, options, context, sink);
    });
}

void ScanService::Private::start(RunningScan &scan)
{
    submit(scan, [tools = tools, options = scan.scanner](const ServerRecord &record,
                                                         const CallContext &context,
                                                         const ScanProgressSink &sink) {
        return startScanner(tools, record, options, context, sink);
    });
}

void ScanService::Private::look(RunningScan &scan)
{
    submit(scan, [tools = tools, options = scan.scanner,
                  before = scan.answer](const ServerRecord &record, const CallContext &context,
                                        const ScanProgressSink &sink) {
        return lookAtScanner(tools, record, before, options, context, sink);
    });
}

void ScanService::Private::end(RunningScan &scan)
{
    // What is asked now is to be carried out, unlike what was stopped.
    scan.stop = std::stop_source();
    submit(scan,
           [tools = tools, options = scan.scanner, before = scan.answer](
               const ServerRecord &record, const CallContext &context, const ScanProgressSink &) {
               return endScanner(tools, record, before, options, context);
           });
}

void ScanService::Private::take(const Key &key, const Result<ScanAnswer> &answer)
{
    RunningScan *scan = find(key);
    if (!scan)
        return;
    scan->inJob = false;
    if (!answer) { // The work itself broke down, or the program ends.
        ScanAnswer broken = scan->answer;
        broken.kept.server = key.first;
        broken.kept.scan.kind = key.second;
        broken.kept.scan.server = scan->record.name;
        broken.kept.scan.error = answer.error();
        broken.kept.scan.conclusion = Conclusion::Failed;
        finish(key, std::move(broken));
        return;
    }
    if (!answer->run) {
        finish(key, *answer);
        return;
    }
    scan->answer = *answer;
    remember(answer->kept);
    scan->sinceLook.start();
    if (scan->isCancelled) {
        if (std::exchange(scan->isCancelled, false))
            end(*scan);
        return;
    }
    const auto &startedAt = answer->run->run.startedAt;
    const bool isLongEnough =
        startedAt.isValid() && startedAt.msecsTo(tools.clock.now()) > scan->scanner.longest.count();
    if (isLongEnough) // It goes on there; the next start of the program takes it up again.
        finish(key, *answer);
}

void ScanService::Private::cancel(const Key &key)
{
    RunningScan *scan = find(key);
    if (!scan)
        return;
    scan->stop.request_stop();
    if (scan->kind == Kind::SafetyScanner) {
        if (scan->inJob)
            scan->isCancelled = true;
        else
            end(*scan);
    } else if (scan->isWaiting()) {
        // Nothing was begun, so that there is nothing to keep.
        std::erase_if(running, [scan](const auto &one) { return one.get() == scan; });
        Q_EMIT q.scanFinished(key.first);
        if (running.empty()) {
            ticking.stop();
            Q_EMIT q.busyChanged(false);
        }
    }
}

void ScanService::Private::finish(const Key &key, ScanAnswer answer)
{
    std::erase_if(running, [&key](const auto &scan) {
        return scan->record.id == key.first && scan->kind == key.second;
    });
    remember(answer.kept);
    if (key.second == Kind::Traces)
        batch.push_back(key.first);
    startWaiting();
    if (!searchesTraces())
        compareBatch();
    Q_EMIT q.scanFinished(key.first);
    if (answer.notKept)
        Q_EMIT q.notKept(key.first, *answer.notKept);
    if (running.empty()) {
        ticking.stop();
        Q_EMIT q.busyChanged(false);
    }
}

/// The first servers of a batch were searched when nobody knew the files of the last ones.
void ScanService::Private::compareBatch()
{
    for (const ServerId &server : std::exchange(batch, {})) {
        const auto found = newest.find({server, Kind::Traces});
        if (found == newest.end())
            continue;
        KeptScan &kept = found->second;
        if (!compareWithFleet(kept.scan, filesOfOthers(server), tools.detections))
            continue;
        ScanAnswer answer{kept, {}, {}};
        keepAnswer(tools.store, answer);
        kept.id = answer.kept.id;
        Q_EMIT q.scanFinished(server);
        if (answer.notKept)
            Q_EMIT q.notKept(server, *answer.notKept);
    }
}

void ScanService::Private::tick()
{
    std::vector<ServerId> changed;
    for (const auto &scan : running) {
        if (scan->note->takeChange())
            changed.push_back(scan->record.id);
        const bool isDue = scan->kind == Kind::SafetyScanner && scan->answer.run && !scan->inJob &&
                           scan->sinceLook.isValid() &&
                           scan->sinceLook.elapsed() >= scan->scanner.pollEvery.count();
        if (isDue)
            look(*scan);
    }
    for (const ServerId &server : changed)
        Q_EMIT q.progressed(server);
}

void ScanService::Private::remember(const KeptScan &kept)
{
    newest.insert_or_assign(Key{kept.server, kept.scan.kind}, kept);
}

std::vector<scan::WebFileSet> ScanService::Private::filesOfOthers(const ServerId &server) const
{
    std::vector<scan::WebFileSet> files;
    for (const auto &[key, kept] : newest) {
        if (key.first != server && key.second == Kind::Traces && kept.scan.webFiles)
            files.push_back(*kept.scan.webFiles);
    }
    return files;
}

bool ScanService::Private::searchesTraces() const
{
    return std::any_of(running.begin(), running.end(),
                       [](const auto &scan) { return scan->kind == Kind::Traces; });
}

ScanService::ScanService(ScanStore &store, FleetService &fleet, HostConnector &connector,
                         const scan::DetectionCatalog &detections, const Catalogs &catalogs,
                         const Clock &clock, JobQueue &queue, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, fleet,
                                  ScanTools{store, connector, detections, catalogs, clock}, queue))
{
    connect(&d->ticking, &QTimer::timeout, this, [this] { d->tick(); });
}

ScanService::~ScanService()
{
    d->mailbox->close();
    for (const auto &scan : d->running)
        scan->stop.request_stop();
}

Result<> ScanService::load()
{
    const auto records = d->tools.store.newestScans();
    if (!records)
        return failure(records.error());
    auto explanations = d->tools.store.explanations();
    if (!explanations)
        return failure(explanations.error());
    d->explanations = std::move(*explanations);
    for (const ScanRecord &record : *records) {
        auto kept = keptScan(record);
        if (!kept) // Of a newer program; the others can be read.
            continue;
        d->remember(*kept);
        const auto run = record.run.isEmpty() ? Result<SafetyScanRun>(failure(ErrorCode::NotFound))
                                              : parseRun(record.run);
        RunningScan *scan = run ? d->add(record.server, Kind::SafetyScanner) : nullptr;
        if (!scan)
            continue;
        scan->answer = {std::move(*kept), *run, {}};
        scan->scanner.program = run->program;
        scan->scanner.full = run->full;
        scan->scanner.remove = run->remove;
        d->look(*scan);
        Q_EMIT started(record.server);
    }
    Q_EMIT explanationsChanged();
    return {};
}

void ScanService::searchTraces(const std::vector<ServerId> &servers,
                               const TraceScanOptions &options)
{
    std::vector<ServerId> begun;
    for (const ServerId &server : servers) {
        if (RunningScan *scan = d->add(server, Kind::Traces)) {
            scan->traces = options;
            begun.push_back(server);
        }
    }
    d->startWaiting();
    for (const ServerId &server : begun)
        Q_EMIT started(server);
}

void ScanService::runScanner(const std::vector<ServerId> &servers, const SafetyScanOptions &options)
{
    std::vector<ServerId> begun;
    for (const ServerId &server : servers) {
        if (RunningScan *scan = d->add(server, Kind::SafetyScanner)) {
            scan->scanner = options;
            d->start(*scan);
            begun.push_back(server);
        }
    }
    for (const ServerId &server : begun)
        Q_EMIT started(server);
}

void ScanService::cancel(const ServerId &server)
{
    d->cancel({server, Kind::Traces});
    d->cancel({server, Kind::SafetyScanner});
}

void ScanService::cancelAll()
{
    std::vector<Key> keys;
    for (const auto &scan : d->running)
        keys.emplace_back(scan->record.id, scan->kind);
    // Those that wait first, so that none of them takes the place of one that ends.
    for (auto key = keys.rbegin(); key != keys.rend(); ++key)
        d->cancel(*key);
}

bool ScanService::isBusy() const
{
    return !d->running.empty();
}

std::vector<ScanProgress> ScanService::running() const
{
    std::vector<ScanProgress> list;
    for (const auto &scan : d->running)
        list.push_back(scan->note->progress());
    return list;
}

std::optional<KeptScan> ScanService::newest(const ServerId &server, Kind kind) const
{
    const auto found = d->newest.find({server, kind});
    return found == d->newest.end() ? std::nullopt : std::optional(found->second);
}

Result<std::vector<KeptScan>> ScanService::scansOf(const ServerId &server) const
{
    const auto records = d->tools.store.scansOf(server);
    if (!records)
        return failure(records.error());
    std::vector<KeptScan> scans;
    for (const ScanRecord &record : *records) {
        if (auto kept = keptScan(record))
            scans.push_back(std::move(*kept));
    }
    return scans;
}

Result<> ScanService::explain(const Explanation &explanation)
{
    if (auto kept = d->tools.store.keepExplanation(explanation); !kept)
        return kept;
    std::erase_if(d->explanations, [&explanation](const Explanation &known) {
        return known.server == explanation.server && known.finding == explanation.finding;
    });
    d->explanations.push_back(explanation);
    Q_EMIT explanationsChanged();
    return {};
}

Result<> ScanService::endExplanation(const ServerId &server, const QString &findingKey)
{
    if (auto removed = d->tools.store.removeExplanation(server, findingKey); !removed)
        return removed;
    std::erase_if(d->explanations, [&](const Explanation &known) {
        return known.server == server && known.finding == findingKey;
    });
    Q_EMIT explanationsChanged();
    return {};
}

std::optional<Explanation> ScanService::explanationOf(const ServerId &server,
                                                      const QString &findingKey) const
{
    const QDate today = d->tools.clock.now().toLocalTime().date();
    for (const Explanation &known : d->explanations) {
        if (known.server == server && known.finding == findingKey && known.until >= today)
            return known;
    }
    return std::nullopt;
}

const scan::DetectionCatalog &ScanService::detections() const
{
    return d->tools.detections;
}

} // namespace amado
