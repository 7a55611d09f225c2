// SPDX-License-Identifier: MIT
#pragma once

#include "io/net/calltimer.h"
#include "io/net/filedescriptor.h"
#include "model/base/result.h"
#include "model/server/endpoint.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

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
/// Sole owner of a key.
using SshKeyPtr = std::unique_ptr<std::remove_pointer_t<ssh_key>, SshKeyDeleter>;

/// The key a server proved to hold.
struct SshHostKey
{
    QString sha256; ///< Lower-case hex.
    QString kind;   ///< "ssh-ed25519".
    /// HostKeyChanged or HostKeyUnknown when it is not the pinned one or else not in known_hosts.
    std::optional<Reason> problem;
};

/// An SSH session after its key exchange: the server proved a key, nobody signed on yet. Settings
/// of this machine's SSH client are not read, known_hosts is and is never written. Never blocks but
/// for repeat() and waitForSocket(); one thread at a time.
class SshSession
{
public:
    /// Connects and exchanges keys, of which only kinds that are not outdated are taken. `user`:
    /// who will sign on. `knownHosts`: empty for the account's own file and the machine's; of the
    /// server's keys one of a kind known there is asked for. With a pinned key neither is looked
    /// at, and the server is asked for the pinned key among all it has, over up to two further
    /// connections. Errors: Unreachable (as connectTcp says, or None), Cancelled.
    [[nodiscard]] static Result<SshSession> open(const Endpoint &endpoint, const QString &user,
                                                 const QString &knownHosts, const CallTimer &timer);

    [[nodiscard]] ssh_session get() const { return m_session.get(); }
    /// Errors: Unreachable when there is none.
    [[nodiscard]] Result<SshHostKey> hostKey(const QString &pinnedSha256) const;
    /// False once the server has left or said what it may not say.
    [[nodiscard]] bool isOpen() const;
    /// Repeats a call of libssh as long as it answers `again`; SSH_ERROR when the session is no
    /// longer open. Errors: CallTimer's.
    [[nodiscard]] Result<int> repeat(const std::function<int()> &call, int again,
                                     const CallTimer &timer) const;
    /// What libssh says of the last failure, for the log.
    [[nodiscard]] QString lastError() const;

private:
    using Handle = std::unique_ptr<std::remove_pointer_t<ssh_session>, SshSessionDeleter>;
    SshSession(Handle session, FileDescriptor socket);
    static Result<SshSession> exchangeKeys(const Endpoint &endpoint, const QString &user,
                                           const QString &knownHosts, const char *keyAlgorithms,
                                           const CallTimer &timer);
    /// Waits a little for the socket: for input, and for room when there is something to send.
    void waitForSocket(bool alsoForRoom) const;

    Handle m_session;
    FileDescriptor m_socket; ///< A duplicate for waiting; libssh closes its own.
};

} // namespace amado
