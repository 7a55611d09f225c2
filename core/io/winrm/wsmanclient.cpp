#include "io/winrm/wsmanclient.h"

#include "io/net/abandonablecall.h"
#include "io/secret/keyfile.h"
#include "io/signon/autherrors.h"
#include "io/winrm/encryptedmessage.h"

#include <QFileInfo>

#include <optional>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr char kSoapType[] = "application/soap+xml;charset=UTF-8";
// The value [MS-WSMV] and DSP0226 C.3.5 give certificate sign-on.
constexpr char kMutualScheme[] =
    "http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/https/mutual";
constexpr char kNegotiate[] = "Negotiate";
constexpr int kMaxLegs = 8;
constexpr int kMaxSignOns = 3; ///< For one message: the first, and after a lost session.
constexpr qsizetype kMaxToken = 64 * 1024;

constexpr long kOk = 200;
constexpr long kUnauthorized = 401;
constexpr long kForbidden = 403;
constexpr long kServerError = 500;
constexpr long kUnavailable = 503;

QString urlOf(const Endpoint &endpoint)
{
    return u"%1://%2:%3/wsman"_s.arg(endpoint.tls ? u"https"_s : u"http"_s, endpoint.host)
        .arg(effectivePort(endpoint));
}

/// The certificate beside a key file that does not hold it: same name, another ending.
QString certificateFileFor(const QString &keyFile)
{
    const QFileInfo key(keyFile);
    for (const QString &ending : {u".crt"_s, u".cer"_s, u".pem"_s}) {
        const QString beside = key.path() + u'/' + key.completeBaseName() + ending;
        if (beside != keyFile && QFileInfo::exists(beside))
            return beside;
    }
    return keyFile;
}

HttpTarget targetOf(const Endpoint &endpoint, const Credential &credential,
                    const WinRmOptions &options)
{
    HttpTarget target;
    target.url = urlOf(endpoint);
    target.subject = addressOf(endpoint);
    target.pinnedSha256 = endpoint.pinnedSha256;
    target.caFile = options.caFile;
    target.roots = options.roots;
    target.proxy = options.proxy;
    target.connectTimeout = options.connectTimeout;
    target.maxBody = 2 * options.maxEnvelopeSize;
    if (endpoint.signOn == SignOn::Certificate) {
        target.clientKeyFile = endpoint.keyFile;
        target.isClientPkcs12 = isPkcs12(endpoint.keyFile);
        target.clientCertificateFile =
            target.isClientPkcs12 ? endpoint.keyFile : certificateFileFor(endpoint.keyFile);
        target.keyPassphrase = credential.secret;
    }
    return target;
}

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

void wipe(QByteArray &secret)
{
    if (secret.isDetached())
        secret.fill('\0');
    secret.clear();
}

PostFailure asPostFailure(const HttpFailure &failure)
{
    return {failure.error, failure.sent};
}

/// While signing on nothing has been asked for yet, so nothing can have been done.
PostFailure whileSigningOn(const HttpFailure &failure)
{
    Error error = failure.error;
    if (error.code == ErrorCode::TimedOut)
        error.code = ErrorCode::Unreachable;
    return {error, false};
}

} // namespace

Result<> checkSignOn(const Endpoint &endpoint)
{
    const QString subject = addressOf(endpoint);
    switch (endpoint.signOn) {
    case SignOn::Kerberos:
        return {};
    case SignOn::Ntlm:
        if (endpoint.tls || endpoint.allowNtlmOverHttp)
            return {};
        return failure(ErrorCode::PreconditionFailed, Reason::NtlmOverHttp, subject);
    case SignOn::Basic:
    case SignOn::Certificate:
        if (endpoint.tls)
            return {};
        return failure(ErrorCode::PreconditionFailed, Reason::SignOnNeedsTls, subject);
    case SignOn::Password:
    case SignOn::SshKey:
    case SignOn::SshAgent:
        return failure(ErrorCode::Unsupported, Reason::SignOnUnavailable, subject,
                       toString(endpoint.signOn));
    }
    Q_UNREACHABLE();
}

WsManClient::WsManClient(const Endpoint &endpoint, const Credential &credential,
                         const WinRmOptions &options)
    : m_endpoint(endpoint)
    , m_credential{credential.user.isEmpty() ? endpoint.user : credential.user, credential.secret}
    , m_options(options)
    , m_subject(addressOf(endpoint))
    , m_url(urlOf(endpoint))
    , m_http(targetOf(endpoint, credential, options))
{}

WsManClient::~WsManClient()
{
    wipe(m_credential.secret);
}

bool WsManClient::negotiates() const
{
    return m_endpoint.signOn == SignOn::Kerberos || m_endpoint.signOn == SignOn::Ntlm;
}

bool WsManClient::seals() const
{
    return !m_endpoint.tls;
}

PostFailure WsManClient::refused(const QString &detail) const
{
    // The domain gave a ticket, so it is not the password. Over TLS what the server can still
    // dislike is what the ticket is bound to.
    const Reason reason = m_endpoint.signOn != SignOn::Kerberos ? Reason::SignOnRefused
                          : m_endpoint.tls                      ? Reason::ChannelBindingRefused
                                                                : Reason::TicketRefused;
    return {{ErrorCode::PermissionDenied, reason, m_subject, detail}};
}

void WsManClient::dropSession()
{
    m_signedOn = false;
}

/// The server's certificate is known only once a connection stands, and the first token is bound to
/// it already.
tl::expected<void, PostFailure> WsManClient::bindToCertificate(const CallLimits &limits)
{
    if (!m_endpoint.tls)
        return {};
    const auto reply = m_http.post({.contentType = kSoapType}, limits);
    if (!reply)
        return tl::unexpected(whileSigningOn(reply.error()));
    if (reply->status == kUnauthorized && !negotiateToken(*reply))
        return tl::unexpected(PostFailure{{ErrorCode::PermissionDenied, Reason::SignOnUnavailable,
                                           m_subject, u"Negotiate is not offered"_s}});
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
    return exchangeTokens(std::move(**token), limits);
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
                                {limits.stop, limits.deadline});
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
                                  {limits.stop, limits.deadline});
    if (answer)
        return std::move(*answer);
    m_auth.reset();
    return tl::unexpected(unanswered(answer.error()));
}

tl::expected<void, PostFailure> WsManClient::exchangeTokens(std::string token,
                                                            const CallLimits &limits)
{
    for (int leg = 0; leg < kMaxLegs; ++leg) {
        // All legs after the first belong to its connection, which is what NTLM authenticates.
        const auto reply = m_http.post({.contentType = kSoapType,
                                        .authorization = negotiateHeader(token),
                                        .sameConnection = leg > 0},
                                       limits);
        if (!reply)
            return tl::unexpected(whileSigningOn(reply.error()));
        const auto answer = negotiateToken(*reply);
        if (reply->status == kUnauthorized && !answer)
            return tl::unexpected(
                PostFailure{{ErrorCode::PermissionDenied, Reason::SignOnUnavailable, m_subject,
                             u"Negotiate is not offered"_s}});
        if (answer && answer->size() > kMaxToken)
            return tl::unexpected(PostFailure{
                {ErrorCode::Unreachable, Reason::NotWsMan, m_subject, u"token too large"_s}});
        const bool accepted = reply->status != kUnauthorized;
        if (answer && !answer->isEmpty() && !m_auth->isComplete()) {
            auto next =
                ask([given = answer->toStdString()](AuthContext &auth) { return auth.step(given); },
                    limits);
            if (!next)
                return tl::unexpected(next.error());
            if (!*next && next->error().problem == AuthProblem::Refused)
                return tl::unexpected(refused(QString::fromStdString(next->error().detail)));
            if (!*next)
                return tl::unexpected(PostFailure{authError(next->error(), m_subject)});
            token = std::move(**next);
        } else if (!accepted) {
            return tl::unexpected(refused(u"401 after the last token"_s));
        }
        if (accepted && m_auth->isComplete()) {
            m_signedOn = true;
            return {};
        }
        if (accepted)
            return tl::unexpected(
                PostFailure{{ErrorCode::Unreachable, Reason::NotWsMan, m_subject,
                             u"status %1 in the middle of signing on"_s.arg(reply->status)}});
        if (token.empty())
            return tl::unexpected(refused(u"401 after the last token"_s));
    }
    return tl::unexpected(refused(u"too many tokens"_s));
}

tl::expected<HttpReply, HttpFailure> WsManClient::send(const QByteArray &soap,
                                                       const CallLimits &limits)
{
    HttpPost request;
    request.contentType = kSoapType;
    request.body = soap;
    if (m_endpoint.signOn == SignOn::Basic)
        request.authorization =
            "Basic " +
            QByteArray(m_credential.user.toUtf8() + ':' + m_credential.secret).toBase64();
    else if (m_endpoint.signOn == SignOn::Certificate)
        request.authorization = kMutualScheme;
    else
        request.sameConnection = true;
    if (negotiates() && seals()) {
        const auto sealed = m_auth->wrap({soap.constData(), size_t(soap.size())});
        if (!sealed)
            return tl::unexpected(HttpFailure{authError(sealed.error(), m_subject)});
        request.contentType = QByteArray::fromStdString(std::string(encryptedContentType()));
        request.body = QByteArray::fromStdString(buildEncrypted(*sealed));
    }
    return m_http.post(request, limits);
}

PostResult WsManClient::read(const HttpReply &reply, const QString &messageId)
{
    const auto broken = [this](Reason reason, const QString &detail) {
        dropSession();
        m_http.close();
        return tl::unexpected(PostFailure{{ErrorCode::TimedOut, reason, m_subject, detail}, true});
    };
    QByteArray soap = reply.body;
    if (negotiates() && seals()) {
        const std::string type = reply.contentType.toStdString();
        if (!isEncryptedContentType(type))
            return broken(Reason::EncryptionRequired, u"the answer is not sealed"_s);
        const auto sealed =
            parseEncrypted(type, {reply.body.constData(), static_cast<size_t>(reply.body.size())});
        if (!sealed)
            return broken(Reason::AnswerAltered, u"damaged multipart body"_s);
        const auto plain = m_auth->unwrap(*sealed);
        if (!plain)
            return broken(Reason::AnswerAltered, QString::fromStdString(plain.error().detail));
        soap = QByteArray::fromStdString(*plain);
    }
    auto parsed = parseReply(soap, 2 * m_options.maxEnvelopeSize);
    if (!parsed)
        return broken(Reason::NotWsMan, parsed.error().detail);
    const bool related = parsed->relatesTo.compare(messageId, Qt::CaseInsensitive) == 0;
    if (!related && !(parsed->fault && parsed->relatesTo.isEmpty()))
        return broken(Reason::NotWsMan, u"answers another message"_s);
    return std::move(*parsed);
}

PostResult WsManClient::post(const QByteArray &soap, const QString &messageId,
                             const CallLimits &limits)
{
    if (auto allowed = checkSignOn(m_endpoint); !allowed)
        return tl::unexpected(PostFailure{allowed.error()});
    for (int round = 0; round < kMaxSignOns; ++round) {
        if (!m_signedOn) {
            if (auto signedOn = signOn(limits); !signedOn)
                return tl::unexpected(signedOn.error());
        }
        const auto reply = send(soap, limits);
        if (!reply) {
            dropSession();
            if (reply.error().replaced && !limits.stop.stop_requested())
                continue;
            return tl::unexpected(asPostFailure(reply.error()));
        }
        if (reply->status == kOk || reply->status == kServerError)
            return read(*reply, messageId);
        dropSession();
        if (reply->status == kUnauthorized && negotiates() && round + 1 < kMaxSignOns)
            continue; // The connection's session ended; the message was not taken.
        if (reply->status == kUnauthorized)
            return tl::unexpected(refused(u"401"_s));
        const QString detail = u"HTTP status %1"_s.arg(reply->status);
        if (reply->status == kForbidden)
            return tl::unexpected(PostFailure{
                {ErrorCode::PermissionDenied, Reason::AccessDenied, m_subject, detail}});
        // Refused by the web server before any service saw it; anything else may have been acted
        // on.
        const bool untouched = reply->status / 100 == 4 || reply->status == kUnavailable;
        return tl::unexpected(PostFailure{{untouched ? ErrorCode::Unreachable : ErrorCode::TimedOut,
                                           Reason::NotWsMan, m_subject, detail},
                                          !untouched});
    }
    return tl::unexpected(PostFailure{{ErrorCode::Unreachable, Reason::ConnectionLost, m_subject,
                                       u"the connection does not last"_s}});
}

} // namespace amado
