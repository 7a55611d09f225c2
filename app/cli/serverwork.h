// SPDX-License-Identifier: MIT
#pragma once

#include "cli/session.h"
#include "model/server/connection.h"
#include "model/server/discovery.h"
#include "model/server/endpointchange.h"

#include <optional>
#include <vector>

namespace amado::cli {

/// One server an action was about, and what came of it.
struct ServerOutcome
{
    QString name;                       ///< As typed, or as listed.
    int line = 0;                       ///< Of the imported file; 0 otherwise.
    std::optional<ServerRecord> record; ///< Nothing: it is not listed.
    std::optional<Error> error;         ///< The action did not take place.
    std::optional<Error> notStored;     ///< Why the password is not in the keychain.
    bool isNew = false;
    std::optional<Endpoint> before;  ///< How it was reached until now, when it was listed already.
    std::vector<StageReport> stages; ///< Of a connection test.
};

/// A server of the directory, and whether its usual address is listed.
struct FoundServer
{
    DiscoveredServer server;
    bool isListed = false;
};

/// How the server is reached differently from before; empty for a new one.
[[nodiscard]] std::vector<EndpointPart> changesOf(const ServerOutcome &outcome);

struct ServersAnswer
{
    QString action; ///< "add", "list", …
    std::vector<ServerOutcome> servers;
    std::optional<Discovery> discovery; ///< Its servers are in `found`.
    std::vector<FoundServer> found;
    std::optional<Error> problem; ///< Nothing could be done at all.
    bool keychain = false;        ///< This machine can store passwords.
};

// Each carries one action out.
[[nodiscard]] ServersAnswer addServers(const ServerAddRequest &request, Session &session);
[[nodiscard]] ServersAnswer testServers(const ServerTestRequest &request, Session &session);
[[nodiscard]] ServersAnswer listServers(const ServerListRequest &request, Session &session);
[[nodiscard]] ServersAnswer removeServers(const ServerRemoveRequest &request, Session &session);
[[nodiscard]] ServersAnswer importServers(const ServerImportRequest &request, Session &session);
[[nodiscard]] ServersAnswer discoverServers(const ServerDiscoverRequest &request, Session &session);

} // namespace amado::cli
