// SPDX-License-Identifier: MIT
#include "engine/serverlisting.h"

#include "model/base/enumnames.h"
#include "model/base/wipe.h"
#include "model/server/endpointcheck.h"
#include "model/server/secretuse.h"
#include "model/server/transport.h"

#include <QSysInfo>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// One entry of the keychain per server and what it is for: a password is never read from an entry
/// that was made for another account or another way of signing on.
QString secretIdOf(const Endpoint &endpoint)
{
    return addressOf(endpoint) + u' ' + enumName(endpoint.signOn) + u' ' +
           (usesKey(endpoint) ? endpoint.keyFile : endpoint.user);
}

/// What a server is called until it has said its own name.
QString nameOf(const Endpoint &endpoint)
{
    return specOf(endpoint).isRemote() ? endpoint.host : QSysInfo::machineHostName();
}

Result<std::optional<ServerRecord>> recordAt(InventoryStore &inventory, const QString &address)
{
    auto records = inventory.servers();
    if (!records)
        return failure(records.error());
    const auto found =
        std::find_if(records->begin(), records->end(),
                     [&address](const ServerRecord &record) { return record.path == address; });
    return found == records->end() ? std::nullopt : std::optional(std::move(*found));
}

/// Says why the password could not be stored, and then forgets that it should be.
std::optional<Error> keepSecret(CredentialSource &credentials, ServerToList &server)
{
    if (!server.secret)
        return std::nullopt;
    Endpoint &endpoint = server.endpoint;
    std::optional<Error> problem;
    if (server.storeSecret && credentials.canStore())
        endpoint.secretId = secretIdOf(endpoint);
    else if (server.storeSecret)
        problem = Error{ErrorCode::Unsupported, Reason::KeychainMissing, endpoint.host, {}};
    if (const auto kept = credentials.remember(endpoint, *server.secret); !kept) {
        problem = kept.error();
        endpoint.secretId.clear();
    }
    wipe(*server.secret);
    return problem;
}

} // namespace

Result<ListedServer> listServer(InventoryStore &inventory, CredentialSource &credentials,
                                ServerToList server)
{
    const QString address = addressOf(server.endpoint);
    auto known = recordAt(inventory, address);
    if (!known)
        return failure(known.error());
    ListedServer listed;
    listed.isNew = !*known;
    listed.before = std::move(*known);
    const bool wasLive = listed.before && listed.before->kind == ServerKind::Live;
    if (wasLive)
        server.endpoint =
            completedFrom(listed.before->endpoint, server.named, std::move(server.endpoint));
    if (const auto checked = checkEndpoint(server.endpoint); !checked)
        return failure(checked.error());
    if (listed.before) {
        listed.record = *listed.before;
        // The secret stored before goes on to be used for what it was entered for, nothing else.
        if (!server.secret && secretScope(listed.record.endpoint) == secretScope(server.endpoint))
            server.endpoint.secretId = listed.record.endpoint.secretId;
    }
    listed.notStored = keepSecret(credentials, server);
    listed.record.kind = ServerKind::Live;
    listed.record.path = address;
    listed.record.endpoint = server.endpoint;
    if (listed.record.name.isEmpty())
        listed.record.name = !server.name.isEmpty() ? server.name : nameOf(server.endpoint);
    if (!server.availabilityGroup.isEmpty())
        listed.record.availabilityGroup = server.availabilityGroup;
    const auto stored = inventory.putServer(listed.record);
    if (!stored)
        return failure(stored.error());
    listed.record = *stored;
    if (wasLive) {
        if (const auto forgotten = forgetUnused(inventory, credentials, listed.before->endpoint);
            !forgotten)
            return failure(forgotten.error());
    }
    return listed;
}

Result<> forgetUnused(InventoryStore &inventory, CredentialSource &credentials,
                      const Endpoint &former)
{
    const auto records = inventory.servers();
    if (!records)
        return failure(records.error());
    const auto isUsedBy = [&records](const auto &matches) {
        return std::any_of(records->begin(), records->end(), [&](const ServerRecord &record) {
            return record.kind == ServerKind::Live && matches(record.endpoint);
        });
    };
    if (!isUsedBy([scope = secretScope(former)](const Endpoint &endpoint) {
            return secretScope(endpoint) == scope;
        }))
        credentials.forget(former);
    if (former.secretId.isEmpty() || isUsedBy([&former](const Endpoint &endpoint) {
            return endpoint.secretId == former.secretId;
        }))
        return {};
    const auto removed = credentials.forgetStored(former.secretId);
    static_cast<void>(removed); // A locked keychain keeps its entry; nothing refers to it any more.
    return {};
}

Result<> unlistServer(InventoryStore &inventory, CredentialSource &credentials,
                      const ServerRecord &record)
{
    if (auto removed = inventory.removeServer(record.id); !removed)
        return removed;
    return record.kind == ServerKind::Live ? forgetUnused(inventory, credentials, record.endpoint)
                                           : Result<>();
}

} // namespace amado
