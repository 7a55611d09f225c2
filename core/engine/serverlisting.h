// SPDX-License-Identifier: MIT
#pragma once

#include "model/server/endpointchange.h"
#include "ports/credentials.h"
#include "ports/stores.h"

namespace amado {

/// A real server to list, or to describe anew when its address is listed already.
struct ServerToList
{
    Endpoint endpoint;
    QString name; ///< Empty: its host, until it has said its own.
    QString availabilityGroup;
    std::optional<QByteArray> secret; ///< A password that was typed; UTF-8.
    bool storeSecret = false;         ///< In the keychain, where there is one.
    NamedParts named;                 ///< Of the endpoint, where the server is listed already.
};

/// What listing a server came to.
struct ListedServer
{
    ServerRecord record;
    bool isNew = false;
    std::optional<ServerRecord> before; ///< As it was listed until now; nothing: it is new.
    std::optional<Error> notStored;     ///< The password is kept for this session only, and why.
};

/// Checks and lists a server; what is known about one with the same address stays, and so does what
/// the request does not name. The password is remembered for this session, and stored when that is
/// asked for and possible; one that is stored goes on to serve only what it was entered for, and
/// one that serves no listed server any more is removed. Sends nothing. Errors: checkEndpoint()'s,
/// the store's.
[[nodiscard]] Result<ListedServer> listServer(InventoryStore &inventory,
                                              CredentialSource &credentials, ServerToList server);

/// Forgets the secret of a server that is no longer reached in this way, as far as no listed server
/// goes on to use it: in memory and in the keychain. Errors: the store's; a keychain that is locked
/// or gone is none.
[[nodiscard]] Result<> forgetUnused(InventoryStore &inventory, CredentialSource &credentials,
                                    const Endpoint &former);

/// Takes a server off the list and its password out of the keychain; the history stays. Errors: the
/// store's; a keychain that is locked or gone is none.
[[nodiscard]] Result<> unlistServer(InventoryStore &inventory, CredentialSource &credentials,
                                    const ServerRecord &record);

} // namespace amado
