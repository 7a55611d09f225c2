#include "engine/fleetservice.h"

#include "engine/mailbox.h"
#include "engine/servervisit.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <atomic>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// A visit under way; a reply with another ticket than the newest is stale.
struct Visit
{
    std::stop_source stop;
    std::shared_ptr<std::atomic<bool>> ended; ///< Set by the worker; the reply is on its way then.
    quint64 ticket = 0;
};

Result<VisitResult> visitAndStore(InventoryStore &inventory, HostConnector &connector,
                                  const ServerRecord &record, const Catalogs &catalogs,
                                  const Clock &clock, const std::stop_token &stop)
{
    auto visit =
        visitServer(connector, record.path, catalogs, clock, {.stop = stop, .logId = record.name});
    if (!visit)
        return visit;
    const auto stored =
        inventory.putFacts(record.id, serializeFacts(visit->facts), visit->facts.collectedAt);
    if (!stored)
        return failure(stored.error());
    return visit;
}

} // namespace

struct FleetService::Private
{
    Private(FleetService &owner, InventoryStore &store, HostConnector &hosts, const Catalogs &data,
            const Clock &time, JobQueue &jobs)
        : q(owner)
        , inventory(store)
        , connector(hosts)
        , catalogs(data)
        , clock(time)
        , queue(jobs)
    {}

    void list(std::vector<ServerRecord> records);
    FleetServer judged(ServerRecord record) const;
    FleetServer *find(const ServerId &id);
    void start(FleetServer &server);
    void takeReply(const ServerId &id, quint64 ticket, const Result<VisitResult> &reply);
    void take(FleetServer &server, const Result<VisitResult> &reply);
    void takeFailure(FleetServer &server, const Error &error);
    void rename(FleetServer &server);
    void countFinished();

    FleetService &q;
    const std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>(q);
    InventoryStore &inventory;
    HostConnector &connector;
    const Catalogs &catalogs;
    const Clock &clock;
    JobQueue &queue;
    FeedContext feed;
    std::vector<FleetServer> servers;
    QHash<ServerId, size_t> places;
    QHash<ServerId, Visit> visits;
    quint64 lastTicket = 0;
    int finished = 0;
    int total = 0;
};

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
    server.assessment = assess(server.facts, catalogs, clock.now(), feed);
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
            next.back().refreshing = visits.contains(next.back().record.id);
        }
    }
    servers = std::move(next);
    places.clear();
    for (size_t i = 0; i < servers.size(); ++i)
        places.insert(servers[i].record.id, i);
    Q_EMIT q.serversReset();
}

FleetServer *FleetService::Private::find(const ServerId &id)
{
    const auto place = places.constFind(id);
    return place == places.cend() ? nullptr : &servers[*place];
}

void FleetService::Private::start(FleetServer &server)
{
    const ServerRecord &record = server.record;
    const quint64 ticket = ++lastTicket;
    const auto take = mailbox->forwarder<Result<VisitResult>>(
        [this, id = record.id, ticket](const Result<VisitResult> &reply) {
            takeReply(id, ticket, reply);
        });
    const auto ended = std::make_shared<std::atomic<bool>>(false);
    // The job knows nothing of this object, which may be gone before it ends.
    const auto job = queue.submit<VisitResult>(
        record.path, JobPriority::Background,
        [&store = inventory, &hosts = connector, &data = catalogs, &time = clock,
         record](const std::stop_token &stop) {
            return visitAndStore(store, hosts, record, data, time, stop);
        },
        [take, ended](const Result<VisitResult> &reply) {
            *ended = true;
            take(reply);
        });
    visits.insert(record.id, {job.stop, ended, ticket});
    server.refreshing = true;
    Q_EMIT q.serverChanged(record.id);
}

void FleetService::Private::takeReply(const ServerId &id, quint64 ticket,
                                      const Result<VisitResult> &reply)
{
    const auto visit = visits.constFind(id);
    if (visit == visits.cend() || visit->ticket != ticket)
        return;
    visits.erase(visit);
    if (FleetServer *server = find(id)) {
        server->refreshing = false;
        take(*server, reply);
        Q_EMIT q.serverChanged(id);
    }
    countFinished();
}

void FleetService::Private::take(FleetServer &server, const Result<VisitResult> &reply)
{
    if (!reply) {
        takeFailure(server, reply.error());
        return;
    }
    server.facts = reply->facts;
    // Judged here: the visit knows nothing of what the console sees of the feed.
    server.assessment = assess(server.facts, catalogs, server.facts.collectedAt, feed);
    server.record.checkedAt = reply->facts.collectedAt;
    server.lastError.reset();
    rename(server);
}

/// What was known stays, with its age.
void FleetService::Private::takeFailure(FleetServer &server, const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    const bool isNews = server.facts.unreachable != error;
    server.lastError = error;
    if (error.code == ErrorCode::StoreFailed || !isNews)
        return;
    server.facts.unreachable = error;
    server.assessment = assess(server.facts, catalogs, clock.now(), feed);
    const auto stored =
        inventory.putFacts(server.record.id, serializeFacts(server.facts), server.record.checkedAt);
    if (!stored)
        server.lastError = stored.error();
}

/// A server is listed under its folder's name until it has said its own.
void FleetService::Private::rename(FleetServer &server)
{
    if (server.facts.name.isEmpty() || server.facts.name == server.record.name)
        return;
    server.record.name = server.facts.name;
    ServerRecord record = server.record;
    record.facts = serializeFacts(server.facts);
    if (const auto stored = inventory.putServer(record); !stored)
        server.lastError = stored.error();
}

void FleetService::Private::countFinished()
{
    ++finished;
    Q_EMIT q.refreshProgress(finished, total);
    if (!visits.isEmpty())
        return;
    finished = 0;
    total = 0;
    Q_EMIT q.refreshFinished();
}

FleetService::FleetService(InventoryStore &inventory, HostConnector &connector,
                           const Catalogs &catalogs, const Clock &clock, JobQueue &queue,
                           QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, inventory, connector, catalogs, clock, queue))
{}

FleetService::~FleetService()
{
    d->mailbox->close();
    cancelRefresh();
}

Result<> FleetService::load()
{
    auto records = d->inventory.servers();
    if (!records)
        return failure(records.error());
    d->list(std::move(*records));
    return {};
}

Result<std::vector<ServerId>> FleetService::openFolder(const QString &path, ServerKind kind)
{
    const auto paths = d->connector.serversAt(path);
    if (!paths)
        return failure(paths.error());
    std::vector<ServerId> ids;
    for (const QString &serverPath : *paths) {
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
        const auto stored = d->inventory.putServer(record);
        if (!stored)
            return failure(stored.error());
        ids.push_back(stored->id);
    }
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
    if (auto removed = d->inventory.removeServer(id); !removed)
        return removed;
    const auto visit = d->visits.find(id);
    const bool wasRefreshing = visit != d->visits.end();
    if (wasRefreshing) {
        visit->stop.request_stop();
        d->visits.erase(visit);
    }
    auto loaded = load();
    if (wasRefreshing)
        d->countFinished();
    return loaded;
}

void FleetService::refresh(const std::vector<ServerId> &ids)
{
    for (const ServerId &id : ids) {
        FleetServer *server = d->find(id);
        if (!server)
            continue;
        const auto visit = d->visits.constFind(id);
        const bool underWay = visit != d->visits.cend();
        // A visit that ended but was not delivered yet may be older than what is asked about.
        if (underWay && !*visit->ended)
            continue;
        if (!underWay)
            ++d->total;
        d->start(*server);
    }
}

void FleetService::cancelRefresh()
{
    for (Visit &visit : d->visits)
        visit.stop.request_stop();
}

int FleetService::refreshesUnderWay() const
{
    return int(d->visits.size());
}

void FleetService::setFeedContext(FeedContext context)
{
    d->feed = std::move(context);
    for (FleetServer &server : d->servers) {
        server.assessment = assess(server.facts, d->catalogs, d->clock.now(), d->feed);
        Q_EMIT serverChanged(server.record.id);
    }
}

const FeedContext &FleetService::feedContext() const
{
    return d->feed;
}

const Catalogs &FleetService::catalogs() const
{
    return d->catalogs;
}

QDateTime FleetService::now() const
{
    return d->clock.now();
}

} // namespace amado
