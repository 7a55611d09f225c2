// SPDX-License-Identifier: MIT
#include "io/winrm/wsmanclient.h"

#include "io/net/abandonablecall.h"
#include "io/signon/autherrors.h"
#include "io/winrm/wsmanstatus.h"

#include <algorithm>
#include <optional>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr char kNegotiate[] = "Negotiate";
constexpr int kMaxLegs = 8;
constexpr qsizetype kMaxToken = 64 * 1024;

/// The token of a challenge; nothing when the server offers no Negotiate, empty when it sends none
/// along.
std::optional<QByteArray> negotiateToken(const HttpReply &reply)
{
    for (const QByteArray &challenge : reply.challenges) {
        const qsizetype space = challenge.indexOf(' ');
        if (challenge.left(space < 0 ? challenge.size() : space)
                .compare(kNegotiate, Qt::CaseInsensitive) != 0)
            continue;
        return space < 0 ? QByteArray()
                         : QByteArray::fromBase64(challenge.mid(space + 1).trimmed());
    }
    return std::nullopt;
}

QByteArray negotiateHeader(const std::string &token)
{
    return QByteArray(kNegotiate) + ' ' + QByteArray::fromStdString(token).toBase64();
}

/// While signing on nothing has been asked for yet, so nothing can have been done.
PostFailure whileSigningOn(const HttpFailure &failure)
{
    Error error = failure.error;
    if (error.code == ErrorCode::TimedOut) {
        error.code = ErrorCode::Unreachable;
        if (error.reason == Reason::None)
            error.reason = Reason::ServiceSilent;
    }
    return {error, false};
}

} // namespace

PostFailure WsManClient::refused(const QString &detail) const
{
    // The domain gave a ticket, so it is not the password; what of the ticket the server dislikes,
    // its time, its key, the rights of its owner or the connection it is bound to, it does not say.
    const Reason reason =
        m_endpoint.signOn == SignOn::Kerberos ? Reason::TicketRefused : Reason::SignOnRefused;
    return {{ErrorCode::PermissionDenied, reason, m_subject, detail}};
}

PostFailure WsManClient::notOffered() const
{
    return {{ErrorCode::PermissionDenied, Reason::SignOnUnavailable, m_subject,
             u"Negotiate is not offered"_s}};
}

/// The limits of one exchange while signing on, where each side answers at once or not at all.
CallLimits WsManClient::hurried(const CallLimits &limits) const
{
    CallLimits shorter = limits;
    shorter.deadline =
        std::min(limits.deadline, std::chrono::steady_clock::now() + m_options.outage);
    return shorter;
}

/// The server's certificate is known only once a connection stands, and the first token is bound to
/// it already.
tl::expected<void, PostFailure> WsManClient::bindToCertificate(const CallLimits &limits)
{
    if (!m_endpoint.tls)
        return {};
    const auto reply = m_http.post({.contentType = kSoapType}, hurried(limits));
    if (!reply)
        return tl::unexpected(whileSigningOn(reply.error()));
    if (reply->status == http::kUnauthorized && !negotiateToken(*reply))
        return tl::unexpected(notOffered());
    return {};
}

tl::expected<void, PostFailure> WsManClient::signOn(const CallLimits &limits)
{
    if (!negotiates()) {
        m_signedOn = true; // Each request carries its own proof.
        return {};
    }
    if (auto bound = bindToCertificate(limits); !bound)
        return bound;
    if (!m_auth) {
        if (auto made = makeAuth(limits); !made)
            return made;
    }
    auto token = ask([binding = m_http.channelBinding().toStdString()](
                         AuthContext &auth) { return auth.start(binding); },
                     limits);
    if (!token)
        return tl::unexpected(token.error());
    if (!*token) {
        Error error = authError(token->error(), m_subject);
        if (error.reason == Reason::SignOnRefused && m_endpoint.signOn == SignOn::Kerberos)
            error.reason = Reason::TicketRefused; // The password was good for a ticket.
        return tl::unexpected(PostFailure{error});
    }
    if (auto exchanged = exchangeTokens(std::move(**token), limits); !exchanged)
        return exchanged;
    m_signedOn = true;
    if (limits.signedOn)
        limits.signedOn();
    return {};
}

/// No domain controller answered before the limits ended it; nothing has reached the server.
PostFailure WsManClient::unanswered(const Error &interrupted) const
{
    if (interrupted.code == ErrorCode::TimedOut)
        return {
            {ErrorCode::Unreachable, Reason::KdcUnreachable, m_subject, u"no answer in time"_s}};
    return {{interrupted.code, Reason::None, m_subject, interrupted.detail}};
}

tl::expected<void, PostFailure> WsManClient::makeAuth(const CallLimits &limits)
{
    const AuthRequest request{m_endpoint.signOn == SignOn::Kerberos ? AuthMechanism::Kerberos
                                                                    : AuthMechanism::Ntlm,
                              m_endpoint.host.toStdString(), m_credential.user.toStdString(),
                              m_credential.secret.toStdString()};
    auto made = callAbandonably([request] { return makeAuthContext(request); },
                                {limits.stop, hurried(limits).deadline});
    if (!made)
        return tl::unexpected(unanswered(made.error()));
    if (!*made)
        return tl::unexpected(PostFailure{authError(made->error(), m_subject)});
    m_auth = std::move(**made);
    return {};
}

tl::expected<AuthResult<std::string>, PostFailure> WsManClient::ask(TokenStep step,
                                                                    const CallLimits &limits)
{
    auto answer = callAbandonably([auth = m_auth, next = std::move(step)] { return next(*auth); },
                                  {limits.stop, hurried(limits).deadline});
    if (answer)
        return std::move(*answer);
    m_auth.reset();
    return tl::unexpected(unanswered(answer.error()));
}

/// Answers the server's token, if it sent one that is wanted; gives what is to be sent next.
tl::expected<std::string, PostFailure> WsManClient::answerTo(const std::optional<QByteArray> &given,
                                                             const CallLimits &limits)
{
    if (!given || given->isEmpty() || m_auth->isComplete())
        return std::string();
    if (given->size() > kMaxToken)
        return tl::unexpected(PostFailure{
            {ErrorCode::Unreachable, Reason::NotWsMan, m_subject, u"token too large"_s}});
    auto next =
        ask([token = given->toStdString()](AuthContext &auth) { return auth.step(token); }, limits);
    if (!next)
        return tl::unexpected(next.error());
    if (*next)
        return std::move(**next);
    if (next->error().problem == AuthProblem::Refused)
        return tl::unexpected(refused(QString::fromStdString(next->error().detail)));
    return tl::unexpected(PostFailure{authError(next->error(), m_subject)});
}

tl::expected<void, PostFailure> WsManClient::exchangeTokens(std::string token,
                                                            const CallLimits &limits)
{
    for (int leg = 0; leg < kMaxLegs; ++leg) {
        // All legs after the first belong to its connection, which is what NTLM authenticates.
        const auto reply = m_http.post({.contentType = kSoapType,
                                        .authorization = negotiateHeader(token),
                                        .sameConnection = leg > 0},
                                       hurried(limits));
        if (!reply)
            return tl::unexpected(whileSigningOn(reply.error()));
        const bool isRefusal = reply->status == http::kUnauthorized;
        // A proof that met anything else was neither accepted nor refused, and must not go out
        // again for it.
        if (!isRefusal && !isSuccess(reply->status))
            return tl::unexpected(PostFailure{statusError(*reply, m_subject)});
        const auto given = negotiateToken(*reply);
        if (isRefusal && !given)
            return tl::unexpected(notOffered());
        auto next = answerTo(given, limits);
        if (!next)
            return tl::unexpected(next.error());
        if (!isRefusal && m_auth->isComplete())
            return {};
        if (!isRefusal)
            return tl::unexpected(PostFailure{statusError(*reply, m_subject)});
        if (next->empty())
            return tl::unexpected(refused(u"401 after the last token"_s));
        token = std::move(*next);
    }
    return tl::unexpected(refused(u"too many tokens"_s));
}

} // namespace amado
