// SPDX-License-Identifier: MIT
#pragma once

#include "io/net/sshsession.h"
#include "model/base/result.h"
#include "model/server/endpoint.h"

#include <QString>

#include <memory>

namespace amado {

/// One SSH connection: the server's key checked, the account signed on. Any thread, one at a time.
class SshConnection
{
public:
    /// Connects, compares the server's key with the pinned one or else with known_hosts (which is
    /// never written), and signs on the one way the endpoint names, with one try. By Kerberos it is
    /// the chosen user's ticket or none; without a chosen user its owner signs on. `knownHosts`:
    /// empty for the account's own file. Agents and ticket servers that do not answer are not
    /// waited for longer than the timer says. Errors, all of which mean that nothing was done:
    /// Unreachable (as connectTcp says, KdcUnreachable); Cancelled;
    /// PreconditionFailed/HostKeyUnknown and HostKeyChanged with the key's SHA-256 as detail;
    /// PreconditionFailed/KeyFileUnusable; PermissionDenied/SignOnRefused, SignOnUnavailable,
    /// SecretMissing (an empty password is never sent), PasswordExpired, FurtherProofWanted and
    /// those of authError().
    [[nodiscard]] static Result<std::unique_ptr<SshConnection>> open(const Endpoint &endpoint,
                                                                     const Credential &credential,
                                                                     const QString &knownHosts,
                                                                     const CallTimer &timer);

    [[nodiscard]] const SshSession &session() const { return m_session; }

private:
    explicit SshConnection(SshSession session);
    SshSession m_session;
};

} // namespace amado
