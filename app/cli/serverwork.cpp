// SPDX-License-Identifier: MIT
#include "cli/serverwork.h"

#include "cli/waitnotice.h"
#include "engine/connectiontest.h"
#include "engine/serverlisting.h"
#include "io/directory/ldapdirectory.h"
#include "model/base/localfile.h"
#include "model/base/wipe.h"
#include "model/server/endpointcheck.h"
#include "model/server/serverlist.h"

#include <QFileInfo>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

ServersAnswer answerTo(const QString &action, Session &session)
{
    ServersAnswer answer;
    answer.action = action;
    answer.keychain = session.keychain().isAvailable();
    return answer;
}

ServersAnswer failed(ServersAnswer answer, const Error &error)
{
    answer.problem = error;
    return answer;
}

ServerOutcome notDone(const QString &name, const Error &error)
{
    ServerOutcome outcome;
    outcome.name = name;
    outcome.error = error;
    return outcome;
}

ServerOutcome listOne(const QString &name, ServerToList server, InventoryStore &inventory,
                      Session &session)
{
    ServerOutcome outcome;
    outcome.name = name;
    auto listed = listServer(inventory, session.credentials(), std::move(server));
    if (!listed) {
        outcome.error = listed.error();
        return outcome;
    }
    outcome.record = std::move(listed->record);
    outcome.notStored = listed->notStored;
    outcome.isNew = listed->isNew;
    if (listed->before)
        outcome.before = listed->before->endpoint;
    return outcome;
}

Result<ServerToList> toList(const QString &name, const ServerAddRequest &request)
{
    const ReachOptions &reach = request.reach;
    auto endpoint = endpointNamed(name, reach.transport, reach.tls, reach.port);
    if (!endpoint)
        return failure(endpoint.error());
    endpoint->user = reach.user;
    // It is used from other folders too.
    if (!reach.keyFile.isEmpty())
        endpoint->keyFile = QFileInfo(reach.keyFile).absoluteFilePath();
    endpoint->signOn = reach.signOn.value_or(usualSignOn(*endpoint));
    endpoint->pinnedSha256 = reach.pin;
    endpoint->allowNtlmOverHttp = reach.allowNtlmOverHttp;
    const NamedParts named{reach.signOn.has_value(), !reach.user.isEmpty(),
                           !reach.keyFile.isEmpty(), reach.allowNtlmOverHttp, !reach.pin.isEmpty()};
    return ServerToList{*endpoint, {}, request.availabilityGroup, std::nullopt, true, named};
}

/// The listed servers the names lead to, in their order; what leads to none has its error.
std::vector<ServerOutcome> namedServers(const QStringList &names,
                                        const std::vector<ServerRecord> &listed)
{
    std::vector<ServerOutcome> outcomes;
    for (const QString &name : names) {
        ServerOutcome outcome;
        outcome.name = name;
        const auto record = listedServer(name, listed);
        if (!record)
            outcome.error = record.error();
        else if (!*record)
            outcome.error = Error{ErrorCode::NotFound, Reason::NotListed, name, {}};
        else
            outcome.record = **record;
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

} // namespace

std::vector<EndpointPart> changesOf(const ServerOutcome &outcome)
{
    if (!outcome.before || !outcome.record)
        return {};
    return changedParts(*outcome.before, outcome.record->endpoint);
}

ServersAnswer addServers(const ServerAddRequest &request, Session &session)
{
    ServersAnswer answer = answerTo(u"add"_s, session);
    const auto store = session.storeForChanges();
    if (!store)
        return failed(answer, store.error());
    for (const QString &name : request.names) {
        auto server = toList(name, request);
        if (!server) {
            answer.servers.push_back(notDone(name, server.error()));
            continue;
        }
        if (session.passwordGiven()) {
            auto secret = session.prompt().askFor(server->endpoint.user, server->endpoint.host);
            if (!secret) {
                answer.servers.push_back(notDone(name, secret.error()));
                continue;
            }
            server->secret = std::move(*secret);
        }
        answer.servers.push_back(listOne(name, std::move(*server), (*store)->inventory(), session));
    }
    return answer;
}

ServersAnswer testServers(const ServerTestRequest &request, Session &session)
{
    ServersAnswer answer = answerTo(u"test"_s, session);
    const auto listed = session.listed();
    if (!listed)
        return failed(answer, listed.error());
    answer.servers = namedServers(request.names, *listed);
    std::vector<NamedServer> tested;
    std::vector<ServerOutcome *> outcomes;
    for (ServerOutcome &server : answer.servers) {
        if (!server.record)
            continue;
        tested.push_back({server.name, server.record->path, std::nullopt, *server.record});
        outcomes.push_back(&server);
    }
    const bool isLone = tested.size() == 1;
    auto stages = session.onEach<std::vector<StageReport>>(
        tested, Doing::Testing, false,
        [&session, isLone](const NamedServer &server, const CallContext &context,
                           const ProgressSink &) -> Result<std::vector<StageReport>> {
            // Of several servers the line of progress names the one that is waited for.
            WaitNotice notice(session.console());
            const StageSink sink = [&](const StageReport &report) {
                if (isLone)
                    notice.take(server.record.name, report);
            };
            return testConnection(session.reach(), session.credentials(), server.record.endpoint,
                                  context, sink);
        });
    for (size_t i = 0; i < outcomes.size(); ++i) {
        if (stages[i])
            outcomes[i]->stages = std::move(*stages[i]);
        else
            outcomes[i]->error = stages[i].error();
    }
    return answer;
}

ServersAnswer listServers(const ServerListRequest &, Session &session)
{
    ServersAnswer answer = answerTo(u"list"_s, session);
    auto listed = session.listed();
    if (!listed)
        return failed(answer, listed.error());
    for (ServerRecord &record : *listed) {
        ServerOutcome &outcome = answer.servers.emplace_back();
        outcome.name = record.name;
        outcome.record = std::move(record);
    }
    return answer;
}

ServersAnswer removeServers(const ServerRemoveRequest &request, Session &session)
{
    ServersAnswer answer = answerTo(u"remove"_s, session);
    const auto listed = session.listed();
    if (!listed)
        return failed(answer, listed.error());
    answer.servers = namedServers(request.names, *listed);
    if (std::none_of(answer.servers.begin(), answer.servers.end(),
                     [](const ServerOutcome &server) { return server.record.has_value(); }))
        return answer;
    const auto store = session.storeForChanges();
    if (!store)
        return failed(answer, store.error());
    for (ServerOutcome &server : answer.servers) {
        if (!server.record)
            continue;
        if (const auto gone =
                unlistServer((*store)->inventory(), session.credentials(), *server.record);
            !gone)
            server.error = gone.error();
    }
    return answer;
}

ServersAnswer importServers(const ServerImportRequest &request, Session &session)
{
    ServersAnswer answer = answerTo(u"import"_s, session);
    const auto content = readLocalFile(request.file, kMaxServerListBytes);
    if (!content)
        return failed(answer, content.error());
    const auto rows = parseServerList(*content, request.file);
    if (!rows)
        return failed(answer, rows.error());
    const auto store = session.storeForChanges();
    if (!store)
        return failed(answer, store.error());
    for (const ServerListRow &row : *rows) {
        ServerOutcome outcome;
        if (row.endpoint)
            outcome =
                listOne(row.name, {*row.endpoint, {}, row.availabilityGroup, {}, false, row.named},
                        (*store)->inventory(), session);
        else
            outcome.error = row.endpoint.error();
        outcome.name = row.name;
        outcome.line = row.line;
        answer.servers.push_back(std::move(outcome));
    }
    return answer;
}

ServersAnswer discoverServers(const ServerDiscoverRequest &request, Session &session)
{
    ServersAnswer answer = answerTo(u"discover"_s, session);
    DirectoryQuery query;
    query.server = request.controller;
    query.port = request.port;
    query.tls = request.tls;
    query.user = request.user;
    query.caFile = request.caFile;
    if (!request.user.isEmpty()) {
        auto secret = session.prompt().askFor(request.user, request.controller);
        if (!secret)
            return failed(answer, secret.error());
        query.password = std::move(*secret);
    }
    LdapDirectory directory;
    auto found = directory.discover(query, session.context());
    wipe(query.password);
    if (!found)
        return failed(answer, found.error());
    std::unique_ptr<Store> store;
    if (request.add) {
        auto opened = session.storeForChanges();
        if (!opened)
            return failed(answer, opened.error());
        store = std::move(*opened);
    }
    const auto listed = session.listed();
    if (!listed)
        return failed(answer, listed.error());
    for (const DiscoveredServer &server : found->servers) {
        const QString host = server.fqdn.isEmpty() ? server.name : server.fqdn;
        const auto endpoint = endpointNamed(host, Transport::Winrm, false, 0);
        const bool isListed =
            std::any_of(listed->begin(), listed->end(), [&](const ServerRecord &known) {
                return known.kind == ServerKind::Live &&
                       isListedAs(server, known.name, known.endpoint.host);
            });
        answer.found.push_back({server, isListed});
        if (!store || isListed)
            continue;
        if (!endpoint) {
            answer.servers.push_back(notDone(server.name, endpoint.error()));
            continue;
        }
        answer.servers.push_back(
            listOne(server.name, {*endpoint, server.name, server.availabilityGroup, {}, false, {}},
                    store->inventory(), session));
    }
    answer.discovery = std::move(*found);
    return answer;
}

} // namespace amado::cli
