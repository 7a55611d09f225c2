// SPDX-License-Identifier: MIT
#pragma once

#include "io/net/filedescriptor.h"
#include "ports/directory.h"

#include <functional>
#include <memory>
#include <mutex>

struct ldap;

namespace amado {

/// The connection that the library makes and keeps to itself, so that it can be cut from outside: a
/// call that waits for the server then fails. Any thread.
class LdapLine
{
public:
    /// A duplicate of the connection's socket; closed at once when the line is already cut.
    void connected(FileDescriptor socket);
    /// Ends what is connected and whatever connects later.
    void cut();

private:
    std::mutex m_mutex;
    FileDescriptor m_socket;
    bool m_isCut = false;
};

/// One signed-on connection to a directory. Blocking, one thread at a time; stop requests and the
/// deadline of the context it was opened with hold for all its calls, as far as the library heeds
/// them.
class LdapSession
{
public:
    /// Errors: as Directory::discover().
    [[nodiscard]] static Result<LdapSession>
    open(const DirectoryQuery &query, const CallContext &context, std::shared_ptr<LdapLine> line);

    /// Hands every entry of a paged search over until `take` answers false. Errors: NotFound when
    /// the base is missing, PermissionDenied, Cancelled, TimedOut, Unreachable, InvalidData when an
    /// entry breaks the limits.
    using Take = std::function<bool(const DirectoryEntry &)>;
    enum class Scope { Base, Subtree };
    [[nodiscard]] Result<> search(const QString &base, Scope scope, const QString &filter,
                                  const QStringList &attributes, const Take &take);

private:
    struct Unbind
    {
        void operator()(ldap *handle) const;
    };
    /// What the library calls when it has connected.
    struct Watch;
    LdapSession(ldap *handle, QString server, CallContext context);
    Result<> signOn(const DirectoryQuery &query);
    Result<int> waitFor(int message, void **reply);
    tl::unexpected<Error> failed(int code) const;

    std::shared_ptr<Watch> m_watch; ///< Outlives the handle, which points to it.
    std::unique_ptr<ldap, Unbind> m_handle;
    QString m_server;
    CallContext m_context;
    std::chrono::steady_clock::time_point m_until;
};

} // namespace amado
