#pragma once

#include "ports/directory.h"

#include <functional>
#include <memory>

struct ldap;

namespace amado {

/// One signed-on connection to a directory. Blocking, one thread at a time; stop requests and the
/// deadline of the context it was opened with hold for all its calls, as far as the library heeds
/// them.
class LdapSession
{
public:
    /// Errors: as Directory::discover().
    [[nodiscard]] static Result<LdapSession> open(const DirectoryQuery &query,
                                                  const CallContext &context);

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
    LdapSession(ldap *handle, QString server, CallContext context);
    Result<> signOn(const DirectoryQuery &query);
    Result<int> waitFor(int message, void **reply);
    tl::unexpected<Error> failed(int code) const;

    std::unique_ptr<ldap, Unbind> m_handle;
    QString m_server;
    CallContext m_context;
    std::chrono::steady_clock::time_point m_until;
};

} // namespace amado
