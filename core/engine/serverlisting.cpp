#include "engine/serverlisting.h"

#include "model/base/wipe.h"
#include "model/server/endpointcheck.h"

#include <QSysInfo>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// One entry of the keychain per server and account.
QString secretIdOf(const Endpoint &endpoint)
{
    return addressOf(endpoint) + u' ' + endpoint.user;
}

/// What a server is called until it has said its own name.
QString nameOf(const Endpoint &endpoint)
{
    return endpoint.transport == Transport::Local ? QSysInfo::machineHostName() : endpoint.host;
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
    if (const auto checked = checkEndpoint(server.endpoint); !checked)
        return failure(checked.error());
    const QString address = addressOf(server.endpoint);
    auto known = recordAt(inventory, address);
    if (!known)
        return failure(known.error());
    ListedServer listed;
    listed.isNew = !*known;
    if (*known) {
        listed.record = std::move(**known);
        // The password stored before goes on to be used by the same account.
        if (!server.secret && listed.record.endpoint.user == server.endpoint.user)
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
    return listed;
}

Result<> unlistServer(InventoryStore &inventory, CredentialSource &credentials,
                      const ServerRecord &record)
{
    if (auto removed = inventory.removeServer(record.id); !removed)
        return removed;
    if (record.kind != ServerKind::Live)
        return {};
    const auto forgotten = credentials.forget(record.endpoint);
    static_cast<void>(
        forgotten); // A locked keychain keeps its entry; the server is gone all the same.
    return {};
}

} // namespace amado
