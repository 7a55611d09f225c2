// SPDX-License-Identifier: MIT
#include "io/ssh/sshconnection.h"

#include "io/net/abandonablecall.h"
#include "io/ssh/sshsignon.h"
#include "model/base/enumnames.h"
#include "model/base/wipe.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Before anything ran, a time-out is a server that does not answer.
Error beforeWork(Error error)
{
    if (error.code == ErrorCode::TimedOut)
        error = {ErrorCode::Unreachable, Reason::None, {}, u"signing on took too long"_s};
    return error;
}

Result<SshSession> signedOn(const Endpoint &endpoint, const Credential &credential,
                            const QString &knownHosts, const CallTimer &timer)
{
    const auto user = sshUser(endpoint, credential);
    if (!user)
        return failure(user.error());
    auto session = SshSession::open(endpoint, *user, knownHosts, timer);
    if (!session)
        return failure(session.error());
    const auto key = session->hostKey(endpoint.pinnedSha256);
    if (!key)
        return failure(key.error());
    if (key->problem)
        return failure(ErrorCode::PreconditionFailed, *key->problem, {}, key->sha256);
    if (auto done = signOnOverSsh(*session, endpoint, credential, timer); !done)
        return failure(done.error());
    timer.noteSignedOn();
    return session;
}

} // namespace

SshConnection::SshConnection(SshSession session)
    : m_session(std::move(session))
{}

// libssh waits for an agent without end, and for a ticket server as long as Kerberos' library does.
// Neither can be interrupted, so the session belongs to the call until it is signed on.
Result<std::unique_ptr<SshConnection>> SshConnection::open(const Endpoint &endpoint,
                                                           const Credential &credential,
                                                           const QString &knownHosts,
                                                           const CallTimer &timer)
{
    if (!isSshSignOn(endpoint.signOn)) {
        return failure(ErrorCode::PermissionDenied, Reason::SignOnUnavailable, {},
                       u"SSH cannot sign on by %1"_s.arg(enumName(endpoint.signOn)));
    }
    auto opened = callAbandonably(
        [endpoint, own = credential, knownHosts, timer]() mutable {
            own.secret.detach();
            auto session = signedOn(endpoint, own, knownHosts, timer);
            wipe(own.secret);
            return session;
        },
        timer);
    if (!opened)
        return failure(beforeWork(opened.error()));
    if (!*opened)
        return failure(beforeWork(opened->error()));
    return std::unique_ptr<SshConnection>(new SshConnection(std::move(**opened)));
}

} // namespace amado
