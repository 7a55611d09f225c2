// SPDX-License-Identifier: MIT
#include "engine/fleetservice.h"

#include "engine/fleetserviceprivate.h"

#include <QFileInfo>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// A server that gave no answer last time, now or before Amado was started.
bool isUnresponsive(const FleetServer &server)
{
    return server.outage || (server.facts.unreachable && isOutage(*server.facts.unreachable));
}

} // namespace

FleetServer FleetService::Private::judged(ServerRecord record) const
{
    FleetServer server;
    server.record = std::move(record);
    if (!server.record.facts.isEmpty()) {
        auto facts = parseFacts(server.record.facts);
        if (facts) {
            server.facts = std::move(*facts);
            server.lastError = server.facts.unreachable;
        } else {
            server.lastError = facts.error();
        }
    }
    server.record.facts.clear(); // Only the store needs them written out.
    server.assessment = assess(server.facts, tools.catalogs, judgedAt(), feed);
    return server;
}

/// Takes the stored servers, also what another program learned about them meanwhile.
void FleetService::Private::list(std::vector<ServerRecord> records)
{
    std::vector<FleetServer> next;
    next.reserve(records.size());
    for (ServerRecord &record : records) {
        FleetServer *known = find(record.id);
        if (known && known->record.checkedAt == record.checkedAt) {
            next.push_back(std::move(*known));
            // How it is reached may have been changed meanwhile.
            next.back().record = std::move(record);
            next.back().record.facts.clear();
        } else {
            next.push_back(judged(std::move(record)));
            next.back().refreshing = sessions.isUnderWay(next.back().record.id);
        }
    }
    servers = std::move(next);
    places.clear();
    for (size_t i = 0; i < servers.size(); ++i)
        places.insert(servers[i].record.id, i);
    changed.clear(); // A reset tells of everything.
    ++listings;
    Q_EMIT q.serversReset();
}

/// Whether these are the servers shown, in the same order and reached in the same way.
bool FleetService::Private::isListed(const std::vector<ServerRecord> &records) const
{
    return std::equal(records.begin(), records.end(), servers.begin(), servers.end(),
                      [](const ServerRecord &record, const FleetServer &server) {
                          const ServerRecord &known = server.record;
                          return record.id == known.id && record.name == known.name &&
                                 record.path == known.path && record.kind == known.kind &&
                                 record.endpoint == known.endpoint &&
                                 record.availabilityGroup == known.availabilityGroup;
                      });
}

/// What another program wrote; what this one learned since is newer and stays.
void FleetService::Private::takeStored(std::vector<ServerRecord> records)
{
    if (!isListed(records)) {
        list(std::move(records));
        return;
    }
    for (size_t i = 0; i < records.size(); ++i) {
        const QDateTime &known = servers[i].record.checkedAt;
        if (!records[i].checkedAt.isValid() || (known.isValid() && known >= records[i].checkedAt))
            continue;
        const bool refreshing = servers[i].refreshing;
        servers[i] = judged(std::move(records[i]));
        servers[i].refreshing = refreshing;
        announce(servers[i].record.id);
    }
}

void FleetService::Private::announce(const ServerId &id)
{
    changed.insert(id);
    if (!gathering.isActive())
        gathering.start();
    Q_EMIT q.serverChanged(id);
}

void FleetService::Private::announceGathered()
{
    gathering.stop();
    const QSet<ServerId> gathered = std::exchange(changed, {});
    if (!gathered.isEmpty())
        Q_EMIT q.serversChanged({gathered.begin(), gathered.end()});
}

FleetServer *FleetService::Private::find(const ServerId &id)
{
    const auto place = places.constFind(id);
    return place == places.cend() ? nullptr : &servers[*place];
}

void FleetService::Private::start(FleetServer &server, bool asked)
{
    std::optional<std::chrono::milliseconds> probe;
    if (isUnresponsive(server))
        probe = probeDeadline(server.outage);
    server.refreshing = true;
    if (lost.contains(server.record.id)) {
        refuseLost(server, asked);
        return;
    }
    if (!overdue.isActive())
        overdue.start();
    sessions.start(server.record, server.facts.asked, probe, asked);
    announce(server.record.id);
}

void FleetService::Private::takeReply(const ServerId &id, bool asked,
                                      const Result<ServerFacts> &reply)
{
    if (FleetServer *server = find(id)) {
        server->refreshing = false;
        take(*server, reply);
        announce(id);
    }
    if (asked)
        count(reply ? nullptr : &reply.error());
}

void FleetService::Private::take(FleetServer &server, const Result<ServerFacts> &reply)
{
    if (!reply) {
        takeFailure(server, reply.error());
        return;
    }
    server.facts = *reply;
    // Judged here: the session knows nothing of what Amado sees of the feed.
    server.assessment =
        assess(server.facts, tools.catalogs, asOf.value_or(server.facts.collectedAt), feed);
    server.record.checkedAt = reply->collectedAt;
    if (const auto build = reply->build())
        noteBuild(server.record.builds, *build, reply->collectedAt);
    server.lastError.reset();
    server.outage.reset();
    if (!server.facts.name.isEmpty()) // The session kept it.
        server.record.name = server.facts.name;
}

/// What was known stays, with its age.
void FleetService::Private::takeFailure(FleetServer &server, const Error &error)
{
    if (error.code == ErrorCode::Cancelled) {
        if (server.outage && server.outage->nextTry.isValid())
            awaitRetry(server.outage->nextTry);
        return;
    }
    if (isOutage(error))
        noteOutage(server);
    else
        server.outage.reset();
    const bool isNews = server.facts.unreachable != error;
    server.lastError = error;
    if (error.code == ErrorCode::StoreFailed || !isNews)
        return;
    server.facts.unreachable = error;
    server.assessment = assess(server.facts, tools.catalogs, judgedAt(), feed);
    sessions.keep(server.record, server.facts, [this, id = server.record.id](const Error &failed) {
        FleetServer *kept = find(id);
        // One that was taken off the list meanwhile has nothing to keep.
        if (!kept || failed.code == ErrorCode::NotFound)
            return;
        kept->lastError = failed;
        announce(id);
    });
}

/// One session that somebody asked for is over. `error`: why it gave nothing.
void FleetService::Private::count(const Error *error)
{
    ++(!error                                ? summary.read
       : error->code == ErrorCode::Cancelled ? summary.cancelled
       : isOutage(*error)                    ? summary.unresponsive
                                             : summary.failed);
    ++finished;
    Q_EMIT q.refreshProgress(finished, summary.total);
    if (finished < summary.total)
        return;
    finished = 0;
    announceGathered();
    Q_EMIT q.refreshFinished(std::exchange(summary, {}));
}

FleetService::FleetService(InventoryStore &inventory, HostConnector &connector,
                           const Catalogs &catalogs, const Clock &clock, JobQueue &queue,
                           FleetTiming timing, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, inventory, connector, catalogs, clock, queue,
                                  std::move(timing)))
{}

FleetService::~FleetService()
{
    d->mailbox->close();
}

void FleetService::follow()
{
    if (std::exchange(d->isFollowing, true))
        return;
    struct Stored
    {
        qint64 revision = 0;
        std::optional<std::vector<ServerRecord>> records;
    };
    auto take = [this, listings = d->listings](const Result<Stored> &stored) {
        d->isFollowing = false;
        // A list that Amado changed meanwhile is looked at the next time.
        if (!stored || listings != d->listings)
            return;
        d->seen = stored->revision;
        if (stored->records)
            d->takeStored(*stored->records);
    };
    std::ignore = d->queue.submit<Stored>(
        {}, JobPriority::Interactive,
        [&inventory = d->tools.inventory,
         seen = d->seen](const std::stop_token &) -> Result<Stored> {
            const auto revision = inventory.revision();
            if (!revision)
                return failure(revision.error());
            if (*revision == seen)
                return Stored{*revision, std::nullopt};
            auto records = inventory.servers();
            if (!records)
                return failure(records.error());
            return Stored{*revision, std::move(*records)};
        },
        d->mailbox->forwarder<Result<Stored>>(std::move(take)));
}

Result<> FleetService::load()
{
    auto records = d->tools.inventory.servers();
    if (!records)
        return failure(records.error());
    d->list(std::move(*records));
    return {};
}

void FleetService::openFolder(const QString &path, KindOf kindOf, Opened opened)
{
    struct Found
    {
        QStringList places;
        ServerKind kind = ServerKind::Copy;
    };
    const auto take = [this, opened = std::move(opened)](const Result<Found> &found) {
        const auto ids = found ? add(found->places, found->kind)
                               : Result<std::vector<ServerId>>(failure(found.error()));
        --d->foldersUnderWay;
        opened(ids);
        Q_EMIT foldersUnderWayChanged();
    };
    ++d->foldersUnderWay;
    Q_EMIT foldersUnderWayChanged();
    std::ignore = d->queue.submit<Found>(
        {}, JobPriority::Interactive,
        [&connector = d->tools.connector, path,
         kindOf = std::move(kindOf)](const std::stop_token &) -> Result<Found> {
            auto places = connector.serversAt(path);
            if (!places)
                return failure(places.error());
            return Found{std::move(*places), kindOf(path)};
        },
        d->mailbox->forwarder<Result<Found>>(take));
}

int FleetService::foldersUnderWay() const
{
    return d->foldersUnderWay;
}

Result<std::vector<ServerId>> FleetService::add(const QStringList &places, ServerKind kind)
{
    std::vector<ServerId> ids;
    std::vector<ServerRecord> added;
    for (const QString &serverPath : places) {
        const auto known = std::find_if(
            d->servers.begin(), d->servers.end(),
            [&serverPath](const FleetServer &server) { return server.record.path == serverPath; });
        if (known != d->servers.end()) {
            ids.push_back(known->record.id);
            continue;
        }
        ServerRecord record;
        record.name = QFileInfo(serverPath).fileName();
        record.path = serverPath;
        record.kind = kind;
        added.push_back(std::move(record));
    }
    const auto stored = d->tools.inventory.putServers(added);
    if (!stored)
        return failure(stored.error());
    for (const ServerRecord &record : *stored)
        ids.push_back(record.id);
    if (auto loaded = load(); !loaded)
        return failure(loaded.error());
    refresh(ids);
    return ids;
}

const std::vector<FleetServer> &FleetService::servers() const
{
    return d->servers;
}

const FleetServer *FleetService::server(const ServerId &id) const
{
    return d->find(id);
}

Result<> FleetService::removeServer(const ServerId &id)
{
    if (auto removed = d->tools.inventory.removeServer(id); !removed)
        return removed;
    const bool wasAsked = d->sessions.isAsked(id);
    d->sessions.drop(id);
    auto loaded = load();
    if (wasAsked) {
        const Error gone{ErrorCode::Cancelled, Reason::None, id.value, {}};
        d->count(&gone);
    }
    return loaded;
}

void FleetService::refresh(const std::vector<ServerId> &ids)
{
    std::vector<ServerId> ordered = ids;
    // Whoever never answered may be dead; those that did come before.
    std::stable_partition(ordered.begin(), ordered.end(), [this](const ServerId &id) {
        const FleetServer *server = d->find(id);
        return server && server->record.checkedAt.isValid();
    });
    for (const ServerId &id : ordered) {
        FleetServer *server = d->find(id);
        if (!server)
            continue;
        if (server->outage)
            server->outage->tries = 0;
        if (!d->sessions.isAsked(id))
            ++d->summary.total;
        if (!d->sessions.ask(id))
            d->start(*server, true);
    }
    if (d->summary.total > 0)
        Q_EMIT refreshProgress(d->finished, d->summary.total);
}

std::vector<RunningSession> FleetService::runningSessions() const
{
    return d->sessions.running();
}

void FleetService::cancelRefresh()
{
    d->sessions.cancelAll();
}

int FleetService::refreshesUnderWay() const
{
    return d->summary.total - d->finished;
}

void FleetService::setFeedContext(FeedContext context)
{
    const auto isEmpty = [](const FeedContext &one) { return !one.tls && !one.held; };
    if (isEmpty(context) && isEmpty(d->feed))
        return; // Nothing is judged otherwise by it.
    d->feed = std::move(context);
    for (FleetServer &server : d->servers) {
        server.assessment = assess(server.facts, d->tools.catalogs, d->judgedAt(), d->feed);
        d->announce(server.record.id);
    }
}

const FeedContext &FleetService::feedContext() const
{
    return d->feed;
}

const Catalogs &FleetService::catalogs() const
{
    return d->tools.catalogs;
}

QDateTime FleetService::now() const
{
    return d->tools.clock.now();
}

QDateTime FleetService::judgedAt() const
{
    return d->judgedAt();
}

bool FleetService::hasChosenMoment() const
{
    return d->asOf.has_value();
}

} // namespace amado
