// SPDX-License-Identifier: MIT
#include "io/winrm/httpconnection.h"

#include "io/net/curlhandle.h"
#include "io/winrm/peercertificate.h"

#include <QFile>

#include <optional>
#include <utility>

#include <openssl/ssl.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxHeaderBytes = 256 * 1024; // A Kerberos token alone may take 64 KiB.

QByteArrayList headersOf(const HttpPost &request)
{
    QByteArrayList lines{"Expect:", "Accept:", "Content-Type: " + request.contentType};
    if (!request.authorization.isEmpty())
        lines.append("Authorization: " + request.authorization);
    return lines;
}

} // namespace

struct HttpConnection::Private
{
    explicit Private(HttpTarget to)
        : target(std::move(to))
        , certificate(target.pinnedSha256)
    {}

    void open();
    void configureTls();
    CURLcode prepareTls(void *sslContext);
    void reset(const HttpPost &request);
    void noteHeard();
    [[nodiscard]] bool isTls() const { return target.url.startsWith(u"https:"); }
    CURLcode perform(const CallLimits &limits);
    HttpFailure failureOf(CURLcode code, const CallLimits &limits);
    Error errorOf(CURLcode code, bool sent);

    static size_t onBody(char *data, size_t, size_t size, void *self);
    static size_t onHeader(char *data, size_t, size_t size, void *self);
    static int onReady(void *self, char *, char *localAddress, int, int localPort);

    HttpTarget target;
    PeerCertificate certificate;
    std::optional<CurlHandle> curl;
    HttpReply reply;
    qsizetype headerBytes = 0;
    QByteArray connection; ///< Local end of the connection last used.
    bool sameConnection = false;
    const std::function<void()> *heard = nullptr; ///< Of the call under way, until it was called.
    int attempts = 0;
    bool replaced = false;
    bool tooLarge = false;
    bool isShakingHands = false;
    bool canWatch = false;
};

void HttpConnection::Private::open()
{
    if (curl)
        return;
    connection.clear();
    curl.emplace(target.url, target.proxy, target.connectTimeout);
    if (!curl->isReady())
        return;
    curl->set(CURLOPT_TCP_NODELAY, 1L);
    curl->set(CURLOPT_TCP_KEEPALIVE, 1L);
    curl->setTakers(&Private::onBody, &Private::onHeader, this);
    curl->set(CURLOPT_PREREQFUNCTION, &Private::onReady);
    curl->set(CURLOPT_PREREQDATA, this);
    configureTls();
}

void HttpConnection::Private::configureTls()
{
    // Each connection shows its certificate anew.
    curl->set(CURLOPT_SSL_SESSIONID_CACHE, 0L);
    // A pinned certificate is recognised by its bytes, whatever names it carries.
    if (!target.pinnedSha256.isEmpty())
        curl->set(CURLOPT_SSL_VERIFYHOST, 0L);
    if (target.roots || !target.pinnedSha256.isEmpty()) {
        curl->set(CURLOPT_CAINFO, static_cast<const char *>(nullptr));
        curl->set(CURLOPT_CAPATH, static_cast<const char *>(nullptr));
    } else if (!target.caFile.isEmpty()) {
        curl->set(CURLOPT_CAINFO, QFile::encodeName(target.caFile).constData());
    }
    // A libcurl with another TLS library would check neither the pin nor give a binding.
    canWatch = curl->setTlsSetUp(
        [](CURL *, void *context, void *self) {
            return static_cast<Private *>(self)->prepareTls(context);
        },
        this);
    if (target.clientKeyFile.isEmpty())
        return;
    if (target.isClientPkcs12) // It brings the key along.
        curl->set(CURLOPT_SSLCERTTYPE, "P12");
    else
        curl->set(CURLOPT_SSLKEY, QFile::encodeName(target.clientKeyFile).constData());
    curl->set(CURLOPT_SSLCERT, QFile::encodeName(target.clientCertificateFile).constData());
    if (!target.keyPassphrase.isEmpty())
        curl->set(CURLOPT_KEYPASSWD, target.keyPassphrase.constData());
}

/// Before each handshake. A pinned certificate needs no roots.
CURLcode HttpConnection::Private::prepareTls(void *sslContext)
{
    isShakingHands = true; // So the port took the connection.
    certificate.watch(sslContext);
    if (!target.roots || !target.pinnedSha256.isEmpty())
        return CURLE_OK;
    const X509StorePtr store = target.roots->store();
    if (!store)
        return CURLE_SSL_CACERT_BADFILE;
    SSL_CTX_set1_cert_store(static_cast<SSL_CTX *>(sslContext), store.get());
    return CURLE_OK;
}

void HttpConnection::Private::reset(const HttpPost &request)
{
    reply = {};
    headerBytes = 0;
    attempts = 0;
    replaced = false;
    tooLarge = false;
    isShakingHands = false;
    sameConnection = request.sameConnection;
}

void HttpConnection::Private::noteHeard()
{
    if (const auto *tell = std::exchange(heard, nullptr); tell && *tell)
        (*tell)();
}

size_t HttpConnection::Private::onBody(char *data, size_t, size_t size, void *self)
{
    auto *d = static_cast<Private *>(self);
    if (d->reply.body.size() + qint64(size) > d->target.maxBody) {
        d->tooLarge = true;
        return 0;
    }
    d->reply.body.append(data, qsizetype(size));
    return size;
}

size_t HttpConnection::Private::onHeader(char *data, size_t, size_t size, void *self)
{
    auto *d = static_cast<Private *>(self);
    d->noteHeard();
    d->headerBytes += qsizetype(size);
    if (d->headerBytes > kMaxHeaderBytes) {
        d->tooLarge = true;
        return 0;
    }
    const QByteArray line = QByteArray::fromRawData(data, qsizetype(size)).trimmed();
    const qsizetype colon = line.indexOf(':');
    if (colon < 0) // The status line of this or of an interim answer.
        return size;
    const QByteArray name = line.left(colon).toLower();
    if (name == "www-authenticate")
        d->reply.challenges.push_back(line.mid(colon + 1).trimmed());
    else if (name == "content-type")
        d->reply.contentType = line.mid(colon + 1).trimmed();
    return size;
}

/// Called when a connection stands and before anything is sent on it. curl silently repeats a
/// request whose kept connection died; a command must never run twice, so the second attempt is
/// refused.
int HttpConnection::Private::onReady(void *self, char *, char *localAddress, int, int localPort)
{
    auto *d = static_cast<Private *>(self);
    const QByteArray used = QByteArray(localAddress) + ' ' + QByteArray::number(localPort);
    // Without TLS a system that accepts for a dead service has not said anything yet.
    if (used != d->connection && d->isTls())
        d->noteHeard();
    if (d->attempts == 0 && d->sameConnection && used != d->connection) {
        d->replaced = true;
        return CURL_PREREQFUNC_ABORT;
    }
    if (++d->attempts > 1)
        return CURL_PREREQFUNC_ABORT;
    d->connection = used;
    return CURL_PREREQFUNC_OK;
}

CURLcode HttpConnection::Private::perform(const CallLimits &limits)
{
    heard = &limits.heard;
    const CurlHandle::End end = curl->perform(limits.stop, limits.deadline);
    heard = nullptr;
    return end == CurlHandle::End::Finished   ? curl->code()
           : end == CurlHandle::End::TimedOut ? CURLE_OPERATION_TIMEDOUT
                                              : CURLE_ABORTED_BY_CALLBACK;
}

Error HttpConnection::Private::errorOf(CURLcode code, bool sent)
{
    QString detail = curl->message();
    if (detail.isEmpty())
        detail = QString::fromLatin1(curl_easy_strerror(code));
    const auto unreachable = [&](Reason reason) {
        return Error{ErrorCode::Unreachable, reason, target.subject, detail};
    };
    const auto toMend = [&](Reason reason) {
        return Error{ErrorCode::PreconditionFailed, reason, target.subject, detail};
    };
    if (sent) {
        // What curl has no room for in one header is not the machine's memory.
        const bool isTooLarge = tooLarge || code == CURLE_OUT_OF_MEMORY;
        const Reason reason = isTooLarge                         ? Reason::AnswerTooLarge
                              : code == CURLE_OPERATION_TIMEDOUT ? Reason::None
                                                                 : Reason::ConnectionLost;
        return {ErrorCode::TimedOut, reason, target.subject, detail};
    }
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return unreachable(Reason::NameNotResolved);
    case CURLE_OPERATION_TIMEDOUT:
        return unreachable(isShakingHands ? Reason::ServiceSilent : Reason::PortSilent);
    case CURLE_COULDNT_CONNECT:
        return unreachable(Reason::PortClosed);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return toMend(target.pinnedSha256.isEmpty() ? Reason::CertificateUntrusted
                                                    : Reason::CertificateChanged);
    case CURLE_SSL_CERTPROBLEM:
        return toMend(Reason::KeyFileUnusable);
    case CURLE_SSL_CONNECT_ERROR:
        return certificate.wasRefused() ? toMend(Reason::CertificateChanged)
                                        : unreachable(Reason::TlsFailed);
    default:
        return unreachable(Reason::ConnectionLost);
    }
}

HttpFailure HttpConnection::Private::failureOf(CURLcode code, const CallLimits &limits)
{
    const bool sent = attempts > 0;
    HttpFailure failure{errorOf(code, sent), sent, replaced};
    if (limits.stop.stop_requested())
        failure.error = {ErrorCode::Cancelled, Reason::None, target.subject, {}};
    return failure;
}

HttpConnection::HttpConnection(HttpTarget target)
    : d(std::make_unique<Private>(std::move(target)))
{}

HttpConnection::~HttpConnection() = default;

tl::expected<HttpReply, HttpFailure> HttpConnection::post(const HttpPost &request,
                                                          const CallLimits &limits)
{
    d->open();
    CurlHandle &curl = *d->curl;
    if (!curl.isReady())
        return tl::unexpected(HttpFailure{{ErrorCode::Internal, Reason::None, {}, u"curl"_s}});
    if (!d->canWatch && d->isTls())
        return tl::unexpected(HttpFailure{{ErrorCode::Unsupported, Reason::TlsFailed,
                                           d->target.subject, u"libcurl without OpenSSL"_s}});
    d->reset(request);
    curl.set(CURLOPT_POST, 1L);
    curl.set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
    curl.set(CURLOPT_POSTFIELDS, request.body.constData());
    curl.setHeaders(headersOf(request));
    const CURLcode code = d->perform(limits);
    curl.set(CURLOPT_POSTFIELDS, static_cast<const char *>(nullptr));
    curl.setHeaders({});
    if (code != CURLE_OK)
        return tl::unexpected(d->failureOf(code, limits));
    d->reply.status = curl.get<long>(CURLINFO_RESPONSE_CODE);
    d->reply.hasLength = curl.get<curl_off_t>(CURLINFO_CONTENT_LENGTH_DOWNLOAD_T) >= 0;
    return std::move(d->reply);
}

QByteArray HttpConnection::channelBinding() const
{
    return d->certificate.channelBinding();
}

void HttpConnection::close()
{
    d->curl.reset();
}

} // namespace amado
