#pragma once

#include "io/net/tcpconnection.h"
#include "model/base/result.h"
#include "model/server/endpoint.h"

#include <QString>

#include <functional>
#include <memory>

#include <libssh/libssh.h>

namespace amado {

/// Closes a session without waiting for the other side.
struct SshSessionDeleter
{
    void operator()(ssh_session session) const;
};
/// Frees a key of libssh.
struct SshKeyDeleter
{
    void operator()(ssh_key key) const { ssh_key_free(key); }
};
/// Sole owners of a session and of a key.
using SshSessionPtr = std::unique_ptr<std::remove_pointer_t<ssh_session>, SshSessionDeleter>;
using SshKeyPtr = std::unique_ptr<std::remove_pointer_t<ssh_key>, SshKeyDeleter>;

/// One SSH connection: the server's key checked, the account signed on. Nothing of it blocks longer
/// than a stop request may wait, but for libssh's questions to a ticket server or an agent. One
/// thread at a time.
class SshConnection
{
public:
    /// Connects, compares the server's key with the pinned one or else with known_hosts (which is
    /// never written), and signs on the one way the endpoint names. `knownHosts`: empty for the
    /// account's own file.
    /// Errors, all of which mean that nothing was done: Unreachable (as connectTcp says),
    /// Cancelled; PreconditionFailed/HostKeyUnknown and HostKeyChanged with the key's SHA-256 as
    /// detail; PreconditionFailed/KeyFileUnusable; PermissionDenied/SignOnRefused and
    /// SignOnUnavailable.
    [[nodiscard]] static Result<std::unique_ptr<SshConnection>> open(const Endpoint &endpoint,
                                                                     const Credential &credential,
                                                                     const QString &knownHosts,
                                                                     const CallTimer &timer);

    [[nodiscard]] ssh_session session() const { return m_session.get(); }
    /// Repeats a call of libssh as long as it answers `again`. Errors: CallTimer's.
    [[nodiscard]] Result<int> repeat(const std::function<int()> &call, int again,
                                     const CallTimer &timer) const;
    /// Waits a little for the socket: for input, and for room when there is something to send.
    void waitForSocket(bool alsoForRoom) const;
    /// What libssh says of the last failure, for the log.
    [[nodiscard]] QString lastError() const;

private:
    SshConnection(SshSessionPtr session, FileDescriptor socket);
    [[nodiscard]] Result<> handShake(const CallTimer &timer) const;
    [[nodiscard]] Result<> checkHostKey(const QString &pinnedSha256) const;
    [[nodiscard]] Result<> signOn(const Endpoint &endpoint, const Credential &credential,
                                  const CallTimer &timer) const;
    [[nodiscard]] Result<int> tryKeyFile(const Endpoint &endpoint, const Credential &credential,
                                         const CallTimer &timer) const;
    [[nodiscard]] Result<int> tryPrompts(const Credential &credential,
                                         const CallTimer &timer) const;

    SshSessionPtr m_session;
    FileDescriptor m_socket; ///< A duplicate for waiting; libssh closes its own.
};

} // namespace amado
