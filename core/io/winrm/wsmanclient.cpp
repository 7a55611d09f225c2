// SPDX-License-Identifier: MIT
#include "io/winrm/wsmanclient.h"

#include "io/secret/keyfile.h"
#include "io/signon/autherrors.h"
#include "io/winrm/encryptedmessage.h"
#include "io/winrm/wsmanstatus.h"
#include "model/base/enumnames.h"
#include "model/base/wipe.h"

#include <QFileInfo>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

// The value [MS-WSMV] and DSP0226 C.3.5 give certificate sign-on.
constexpr char kMutualScheme[] =
    "http://schemas.dmtf.org/wbem/wsman/1/wsman/secprofile/https/mutual";

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

PostFailure asPostFailure(const HttpFailure &failure)
{
    return {failure.error, failure.sent};
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
                       enumName(endpoint.signOn));
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

void WsManClient::dropSession()
{
    m_signedOn = false;
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

/// What came is of no use; whether the server acted on the message is unknown.
PostFailure WsManClient::spoiled(Reason reason, const QString &detail)
{
    dropSession();
    m_http.close();
    return {{ErrorCode::TimedOut, reason, m_subject, detail}, true};
}

/// The answer is none of the service's.
PostFailure WsManClient::withoutMessage(const HttpReply &reply)
{
    dropSession();
    Error error = statusError(reply, m_subject);
    if (reply.status == http::kForbidden)
        error = {ErrorCode::PermissionDenied, Reason::AccessDenied, m_subject, error.detail};
    else if (!isUntouched(reply.status))
        error.code = ErrorCode::TimedOut;
    return {error, !isUntouched(reply.status)};
}

PostResult WsManClient::read(const HttpReply &reply, const QString &messageId)
{
    const qint64 most = 2 * m_options.maxEnvelopeSize;
    if (isSuccess(reply.status) && reply.body.isEmpty() && !reply.hasLength)
        return tl::unexpected(spoiled(Reason::ConnectionLost, u"the answer ends early"_s));
    QByteArray soap = reply.body;
    if (negotiates() && seals()) {
        const std::string type = reply.contentType.toStdString();
        if (!isEncryptedContentType(type)) {
            if (!isSuccess(reply.status) && !parseReply(soap, most))
                return tl::unexpected(withoutMessage(reply));
            return tl::unexpected(
                spoiled(Reason::EncryptionRequired, u"the answer is not sealed"_s));
        }
        const auto sealed =
            parseEncrypted(type, {reply.body.constData(), static_cast<size_t>(reply.body.size())});
        if (!sealed)
            return tl::unexpected(spoiled(Reason::AnswerAltered, u"damaged multipart body"_s));
        const auto plain = m_auth->unwrap(*sealed);
        if (!plain)
            return tl::unexpected(
                spoiled(Reason::AnswerAltered, QString::fromStdString(plain.error().detail)));
        soap = QByteArray::fromStdString(*plain);
    }
    auto parsed = parseReply(soap, most);
    if (!parsed && !isSuccess(reply.status))
        return tl::unexpected(withoutMessage(reply));
    if (!parsed)
        return tl::unexpected(spoiled(Reason::NotWsMan, parsed.error().detail));
    const bool related = parsed->relatesTo.compare(messageId, Qt::CaseInsensitive) == 0;
    if (!related && !(parsed->fault && parsed->relatesTo.isEmpty()))
        return tl::unexpected(spoiled(Reason::NotWsMan, u"answers another message"_s));
    return std::move(*parsed);
}

PostResult WsManClient::post(const QByteArray &soap, const QString &messageId,
                             const CallLimits &limits)
{
    if (auto allowed = checkSignOn(m_endpoint); !allowed)
        return tl::unexpected(PostFailure{allowed.error()});
    bool isFresh = !m_signedOn;
    while (true) {
        if (!m_signedOn) {
            if (auto signedOn = signOn(limits); !signedOn)
                return tl::unexpected(signedOn.error());
        }
        const auto reply = send(soap, limits);
        // An older session may have ended meanwhile; the message was not taken then.
        const bool isLost =
            negotiates() && (reply ? reply->status == http::kUnauthorized : reply.error().replaced);
        if (isLost && !isFresh && !limits.stop.stop_requested()) {
            dropSession();
            isFresh = true;
            continue;
        }
        if (!reply) {
            dropSession();
            return tl::unexpected(asPostFailure(reply.error()));
        }
        if (reply->status == http::kUnauthorized)
            return tl::unexpected(refusedMessage());
        auto answer = read(*reply, messageId);
        if (answer && limits.signedOn)
            limits.signedOn();
        return answer;
    }
}

/// 401 to a message: with a sign-on that was just accepted it is about what the account may do.
PostFailure WsManClient::refusedMessage()
{
    dropSession();
    if (!negotiates())
        return refused(u"HTTP status 401"_s);
    return {{ErrorCode::PermissionDenied, Reason::AccessDenied, m_subject,
             u"HTTP status 401 after the sign-on was accepted"_s}};
}

} // namespace amado
