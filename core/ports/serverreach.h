// SPDX-License-Identifier: MIT
#pragma once

#include "model/server/connection.h"
#include "model/server/endpoint.h"
#include "ports/hostaccess.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace amado {

/// The identity seen, and why it is not accepted.
struct PeerCheck
{
    PeerIdentity peer;
    /// PermissionDenied with CertificateUntrusted (chain, name, dates), CertificateChanged (another
    /// than the one pinned), HostKeyUnknown or HostKeyChanged.
    std::optional<Error> problem;
};

/// The single steps of reaching a real server, for finding out at which one it fails. Blocking, any
/// thread; nothing is changed on the server and no secret is sent before open().
class ServerReach
{
public:
    virtual ~ServerReach() = default;
    /// Addresses as text. Errors: Unreachable/NameNotResolved.
    [[nodiscard]] virtual Result<QStringList> resolve(const Endpoint &endpoint,
                                                      const CallContext &context) = 0;
    /// Opens and closes a TCP connection. Errors: Unreachable/PortClosed or PortSilent, Cancelled.
    [[nodiscard]] virtual Result<> openPort(const Endpoint &endpoint,
                                            const CallContext &context) = 0;
    /// Errors: Unreachable/TlsFailed or SshFailed when no identity was shown at all, or
    /// ServiceSilent after kOutagePatience; Cancelled.
    [[nodiscard]] virtual Result<PeerCheck> identify(const Endpoint &endpoint,
                                                     const CallContext &context) = 0;
    /// Ready to be asked; connects with its first request. Errors: Unsupported on machines that
    /// lack the way.
    [[nodiscard]] virtual Result<std::unique_ptr<HostAccess>>
    open(const Endpoint &endpoint, const Credential &credential) = 0;
};

} // namespace amado
