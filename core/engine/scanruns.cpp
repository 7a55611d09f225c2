// SPDX-License-Identifier: MIT
#include "engine/scanserviceprivate.h"
#include "model/base/enumnames.h"

#include "engine/fleetcompare.h"

#include <algorithm>

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

} // namespace

RunningScan *ScanService::Private::find(const ScanKey &key)
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
    const ScanKey key{scan.record.id, scan.kind};
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

void ScanService::Private::take(const ScanKey &key, const Result<ScanAnswer> &answer)
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
    scan->scanner.localHeld.reset(); // It was sent.
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

void ScanService::Private::cancel(const ScanKey &key)
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

void ScanService::Private::finish(const ScanKey &key, ScanAnswer answer)
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
        ++answers;
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
    ++answers;
    newest.insert_or_assign(ScanKey{kept.server, kept.scan.kind}, kept);
}

void ScanService::Private::takeStored(const StoredScans &stored)
{
    seen = stored.revision;
    if (!stored.changed)
        return;
    for (const StoredScan &scan : stored.scans)
        takeStored(scan);
    if (stored.explanations != explanations) {
        explanations = stored.explanations;
        Q_EMIT q.explanationsChanged();
    }
}

/// What Amado has under way itself is newer than what is kept of it, unless another program
/// saw the end of the same run.
void ScanService::Private::takeStored(const StoredScan &stored)
{
    const KeptScan &kept = stored.kept;
    const ScanKey key{kept.server, kept.scan.kind};
    if (const RunningScan *scan = find(key)) {
        const bool isOver =
            scan->answer.run && !scan->inJob && !stored.run && scan->answer.kept.id == kept.id;
        if (isOver)
            finish(key, {kept, {}, {}});
        return;
    }
    const auto known = newest.find(key);
    const bool isKnown =
        known != newest.end() && known->second.id == kept.id && known->second.scan == kept.scan;
    if (isKnown && !stored.run)
        return;
    if (!isKnown)
        remember(kept);
    RunningScan *scan = stored.run ? add(kept.server, Kind::SafetyScanner) : nullptr;
    if (!scan) {
        Q_EMIT q.scanFinished(kept.server);
        return;
    }
    scan->answer = {kept, *stored.run, {}};
    scan->scanner.program = stored.run->program;
    scan->scanner.full = stored.run->full;
    scan->scanner.remove = stored.run->remove;
    look(*scan);
    Q_EMIT q.started(kept.server);
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

} // namespace amado
