// SPDX-License-Identifier: MIT
#include "engine/scanservice.h"

#include "engine/scanserviceprivate.h"

#include <algorithm>

namespace amado {

using scan::Kind;

ScanService::ScanService(ScanStore &store, FleetService &fleet, HostConnector &connector,
                         const scan::DetectionCatalog &detections, const Catalogs &catalogs,
                         const Clock &clock, JobQueue &queue, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, fleet,
                                  ScanTools{store, connector, detections, catalogs, clock}, queue))
{
    connect(&d->ticking, &QTimer::timeout, this, [this] { d->tick(); });
    // What was kept of a server that was not listed then is looked at again.
    connect(&fleet, &FleetService::serversReset, this, [this] { d->seen.reset(); });
}

ScanService::~ScanService()
{
    d->mailbox->close();
    for (const auto &scan : d->running)
        scan->stop.request_stop();
}

Result<> ScanService::load()
{
    const auto stored = readStoredScans(d->tools.store, std::nullopt);
    if (!stored)
        return failure(stored.error());
    d->takeStored(*stored);
    Q_EMIT explanationsChanged();
    return {};
}

void ScanService::follow()
{
    if (std::exchange(d->isFollowing, true))
        return;
    auto take = [this, answers = d->answers](const Result<StoredScans> &stored) {
        d->isFollowing = false;
        // What Amado kept meanwhile may be newer: it is looked at the next time.
        if (stored && answers == d->answers)
            d->takeStored(*stored);
    };
    std::ignore = d->queue.submit<StoredScans>(
        {}, JobPriority::Interactive,
        [&store = d->tools.store, seen = d->seen](const std::stop_token &) {
            return readStoredScans(store, seen);
        },
        d->mailbox->forwarder<Result<StoredScans>>(std::move(take)));
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
    std::vector<ScanKey> keys;
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
