// SPDX-License-Identifier: MIT
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
}

bool ServerService::canStoreSecrets() const
{
    return d->credentials.canStore();
}

void ServerService::add(std::vector<ServerToList> servers,
                        std::function<void(const std::vector<AddOutcome> &)> answer)
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
            [this, answer = std::move(answer)](const Result<std::vector<AddOutcome>> &result) {
                const auto outcomes =
                    result ? *result : std::vector{AddOutcome{{}, failure(result.error())}};
                d->takeAdded(outcomes);
                answer(outcomes);
            }));
    static_cast<void>(job); // It ends by itself, or with the queue.
}

std::stop_source ServerService::test(const Endpoint &endpoint,
                                     const std::optional<QByteArray> &secret, StageSink stage,
                                     std::function<void(const std::vector<StageReport> &)> answer)
{
    using Reports = std::vector<StageReport>;
    const auto job = d->queue.submit<Reports>(
        {}, JobPriority::Interactive,
        [&reach = d->reach, &credentials = d->credentials, endpoint, secret = secret,
         box = d->mailbox,
         stage = std::move(stage)](const std::stop_token &stop) mutable -> Result<Reports> {
            if (secret) {
                Endpoint forSession = endpoint;
                forSession.secretId.clear();
                const auto kept = credentials.remember(forSession, *secret);
                wipe(*secret);
                if (!kept)
                    return failure(kept.error());
            }
            return testConnection(
                reach, credentials, endpoint,
                {.stop = stop, .deadline = kTestDeadline, .logId = endpoint.host},
                [box, stage, stop](const StageReport &report) {
                    box->post([stage, stop, report] {
                        if (!stop.stop_requested()) // Who stopped it may have begun another one.
                            stage(report);
                    });
                });
        },
        d->mailbox->forwarder<Result<Reports>>(
            [answer = std::move(answer)](const Result<Reports> &reports) {
                answer(reports ? *reports : Reports());
            }));
    return job.stop;
}

std::stop_source ServerService::discover(const DirectoryQuery &query,
                                         std::function<void(const Result<Discovery> &)> answer)
{
    const auto job = d->queue.submit<Discovery>(
        {}, JobPriority::Interactive,
        [&directory = d->directory, query = query](const std::stop_token &stop) mutable {
            auto found = directory.discover(
                query, {.stop = stop, .deadline = kTestDeadline, .logId = query.server});
            wipe(query.password);
            return found;
        },
        d->mailbox->forwarder<Result<Discovery>>(std::move(answer)));
    return job.stop;
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
