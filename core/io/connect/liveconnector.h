// SPDX-License-Identifier: MIT
#pragma once

#include "io/connect/directoryconnector.h"
#include "ports/credentials.h"
#include "ports/stores.h"

#include <functional>

namespace amado {

/// Makes the access object of a real server: the transport's shell with the script on it. The
/// object connects with its first request. Errors: Unsupported where this machine lacks the way.
using LiveHostMaker =
    std::function<Result<std::unique_ptr<HostAccess>>(const Endpoint &, const Credential &)>;

/// What a host needs to be reached: looked up when its address is connected to. Any thread.
using EndpointLookup = std::function<Result<std::optional<Endpoint>>(const QString &address)>;

/// Looks whether a server is there at all, without saying anything to it. Errors: connectTcp()'s.
using PortCheck = std::function<Result<>(const Endpoint &, const CallContext &)>;

/// By a TCP connection to the endpoint's port that is closed again.
[[nodiscard]] PortCheck checkPortByTcp();

/// Every kind of server: folders on this machine, and real ones by their address
/// ("winrm://ex01:5985") as the inventory describes them. Nothing is sent and nobody is asked for a
/// password before the first request of a host, and no password is asked for or tried on a server
/// that does not answer to `port check`. Any thread.
class LiveConnector : public HostConnector
{
public:
    LiveConnector(EndpointLookup lookup, CredentialSource &credentials, LiveHostMaker makeHost,
                  PortCheck portCheck = checkPortByTcp());

    /// Errors: those of folders; NotFound/NotListed for an address that is not in the inventory,
    /// InvalidData for one that is no address.
    [[nodiscard]] Result<std::unique_ptr<HostAccess>> connect(const QString &path) override;
    [[nodiscard]] Result<std::unique_ptr<HostAccess>>
    connectKnown(const QString &path, const Endpoint &endpoint) override;
    /// An address is its own server.
    [[nodiscard]] Result<QStringList> serversAt(const QString &path) override;

private:
    DirectoryConnector m_folders;
    EndpointLookup m_lookup;
    CredentialSource &m_credentials;
    LiveHostMaker m_makeHost;
    PortCheck m_portCheck;
};

/// The endpoint recorded under an address, or nothing.
[[nodiscard]] EndpointLookup lookupIn(InventoryStore &inventory);

} // namespace amado
