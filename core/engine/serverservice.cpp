#include "engine/serverservice.h"

#include "engine/mailbox.h"
#include "model/base/wipe.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Looking things up in the directory and testing a connection wait longer than one request.
constexpr std::chrono::seconds kTestDeadline{60};

} // namespace

struct ServerService::Private
{
    Private(ServerService &owner, InventoryStore &store, FleetService &servers,
            CredentialSource &secrets, ServerReach &ways, Directory &names, JobQueue &jobs)
        : q(owner)
        , inventory(store)
        , fleet(servers)
        , credentials(secrets)
        , reach(ways)
        , directory(names)
        , queue(jobs)
    {}

    void takeAdded(const std::vector<AddOutcome> &outcomes);

    ServerService &q;
    const std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>(q);
    InventoryStore &inventory;
    FleetService &fleet;
    CredentialSource &credentials;
    ServerReach &reach;
    Directory &directory;
    JobQueue &queue;
    std::stop_source testing;
    quint64 testRound = 0; ///< Reports of an earlier test are stale.
    std::stop_source searching;
    quint64 searchRound = 0;
};

void ServerService::Private::takeAdded(const std::vector<AddOutcome> &outcomes)
{
    const auto loaded = fleet.load();
    std::vector<ServerId> ids;
    for (const AddOutcome &outcome : outcomes) {
        if (outcome.listed && loaded)
            ids.push_back(outcome.listed->record.id);
    }
    fleet.refresh(ids);
    Q_EMIT q.added(outcomes);
}

ServerService::ServerService(InventoryStore &inventory, FleetService &fleet,
                             CredentialSource &credentials, ServerReach &reach,
                             Directory &directory, JobQueue &queue, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, inventory, fleet, credentials, reach, directory, queue))
{}

ServerService::~ServerService()
{
    d->mailbox->close();
    cancelTest();
    cancelDiscovery();
}

bool ServerService::canStoreSecrets() const
{
    return d->credentials.canStore();
}

void ServerService::add(std::vector<ServerToList> servers)
{
    // The keychain may wait for its owner, so even this is a job.
    const auto job = d->queue.submit<std::vector<AddOutcome>>(
        {}, JobPriority::Interactive,
        [&inventory = d->inventory, &credentials = d->credentials, servers = std::move(servers)](
            const std::stop_token &stop) mutable -> Result<std::vector<AddOutcome>> {
            std::vector<AddOutcome> outcomes;
            for (ServerToList &server : servers) {
                AddOutcome outcome;
                outcome.name = server.endpoint.host.isEmpty() ? addressOf(server.endpoint)
                                                              : server.endpoint.host;
                if (!stop.stop_requested())
                    outcome.listed = listServer(inventory, credentials, std::move(server));
                outcomes.push_back(std::move(outcome));
            }
            return outcomes;
        },
        d->mailbox->forwarder<Result<std::vector<AddOutcome>>>(
            [this](const Result<std::vector<AddOutcome>> &outcomes) {
                d->takeAdded(outcomes ? *outcomes
                                      : std::vector{AddOutcome{{}, failure(outcomes.error())}});
            }));
    static_cast<void>(job); // It ends by itself, or with the queue.
}

void ServerService::test(const Endpoint &endpoint, const std::optional<QByteArray> &secret)
{
    cancelTest();
    const quint64 round = ++d->testRound;
    const auto sink = [box = d->mailbox, this, round](const StageReport &report) {
        box->post([this, round, report] {
            if (round == d->testRound)
                Q_EMIT stageChanged(report);
        });
    };
    using Reports = std::vector<StageReport>;
    const auto job = d->queue.submit<Reports>(
        {}, JobPriority::Interactive,
        [&reach = d->reach, &credentials = d->credentials, endpoint, secret = secret,
         sink](const std::stop_token &stop) mutable -> Result<Reports> {
            if (secret) {
                Endpoint forSession = endpoint;
                forSession.secretId.clear();
                const auto kept = credentials.remember(forSession, *secret);
                wipe(*secret);
                if (!kept)
                    return failure(kept.error());
            }
            return testConnection(reach, credentials, endpoint,
                                  {.stop = stop, .deadline = kTestDeadline, .logId = endpoint.host},
                                  sink);
        },
        d->mailbox->forwarder<Result<Reports>>([this, round](const Result<Reports> &reports) {
            if (round == d->testRound)
                Q_EMIT tested(reports ? *reports : Reports());
        }));
    d->testing = job.stop;
}

void ServerService::cancelTest()
{
    d->testing.request_stop();
}

void ServerService::discover(const DirectoryQuery &query)
{
    cancelDiscovery();
    const quint64 round = ++d->searchRound;
    const auto job = d->queue.submit<Discovery>(
        {}, JobPriority::Interactive,
        [&directory = d->directory, query = query](const std::stop_token &stop) mutable {
            auto found = directory.discover(
                query, {.stop = stop, .deadline = kTestDeadline, .logId = query.server});
            wipe(query.password);
            return found;
        },
        d->mailbox->forwarder<Result<Discovery>>([this, round](const Result<Discovery> &found) {
            if (round == d->searchRound)
                Q_EMIT discovered(found);
        }));
    d->searching = job.stop;
}

void ServerService::cancelDiscovery()
{
    d->searching.request_stop();
}

Result<> ServerService::remove(const ServerId &id)
{
    const FleetServer *server = d->fleet.server(id);
    if (!server)
        return failure(ErrorCode::NotFound, Reason::None, id.value, u"not listed"_s);
    const ServerRecord record = server->record;
    if (auto removed = d->fleet.removeServer(id); !removed)
        return removed;
    const auto job =
        d->queue.submit<void>({}, JobPriority::Interactive,
                              [&inventory = d->inventory, &credentials = d->credentials,
                               record](const std::stop_token &) -> Result<> {
                                  return record.kind == ServerKind::Live
                                             ? forgetUnused(inventory, credentials, record.endpoint)
                                             : Result<>();
                              });
    static_cast<void>(job);
    return {};
}

} // namespace amado
