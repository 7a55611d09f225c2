#include "io/winrm/httpconnection.h"

#include "io/winrm/peercertificate.h"

#include <QFile>

#include <algorithm>
#include <csignal>
#include <utility>

#include <curl/curl.h>
#include <openssl/ssl.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxHeaderBytes = 256 * 1024; // A Kerberos token alone may take 64 KiB.
constexpr int kPollMs = 1000;

struct ListDeleter
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using CurlHeaders = std::unique_ptr<curl_slist, ListDeleter>;

void append(CurlHeaders &list, const QByteArray &line)
{
    list.reset(curl_slist_append(list.release(), line.constData()));
}

CurlHeaders headersOf(const HttpPost &request)
{
    CurlHeaders list;
    append(list, "Expect:");
    append(list, "Accept:");
    append(list, "Content-Type: " + request.contentType);
    if (!request.authorization.isEmpty())
        append(list, "Authorization: " + request.authorization);
    return list;
}

/// Writing to a connection the server closed raises SIGPIPE under OpenSSL, and curl without signals
/// lets it pass. Held back in this thread only, for the rest of the process may want it.
class BrokenPipeShield
{
public:
    BrokenPipeShield(const BrokenPipeShield &) = delete;
    BrokenPipeShield &operator=(const BrokenPipeShield &) = delete;
#ifdef Q_OS_UNIX
    BrokenPipeShield()
    {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    }
    ~BrokenPipeShield()
    {
        if (sigismember(&m_before, SIGPIPE) == 1)
            return;
        const timespec now{};
        while (sigtimedwait(&m_signals, nullptr, &now) > 0) {
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

private:
    sigset_t m_signals;
    sigset_t m_before;
#else
    BrokenPipeShield() = default;
#endif
};

bool initialised()
{
    static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
    return code == CURLE_OK;
}

} // namespace

struct HttpConnection::Private
{
    explicit Private(HttpTarget to)
        : target(std::move(to))
        , certificate(target.pinnedSha256)
    {}
    ~Private() { closeHandles(); }

    void open();
    void closeHandles();
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
    CURL *easy = nullptr;
    CURLM *multi = nullptr;
    char message[CURL_ERROR_SIZE] = {};
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
    if (easy || !initialised())
        return;
    multi = curl_multi_init();
    easy = curl_easy_init();
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, 1L);
    curl_easy_setopt(easy, CURLOPT_URL, target.url.toUtf8().constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_NODELAY, 1L);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(easy, CURLOPT_PROXY, target.proxy.toUtf8().constData());
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long(target.connectTimeout.count()));
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, message);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Private::onBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Private::onHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, &Private::onReady);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, this);
    configureTls();
}

void HttpConnection::Private::configureTls()
{
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    // Each connection shows its certificate anew.
    curl_easy_setopt(easy, CURLOPT_SSL_SESSIONID_CACHE, 0L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    // A pinned certificate is recognised by its bytes, whatever names it carries.
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, target.pinnedSha256.isEmpty() ? 2L : 0L);
    if (target.roots || !target.pinnedSha256.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_CAINFO, nullptr);
        curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr);
    } else if (!target.caFile.isEmpty()) {
        curl_easy_setopt(easy, CURLOPT_CAINFO, QFile::encodeName(target.caFile).constData());
    }
    const auto install = [](CURL *, void *context, void *self) -> CURLcode {
        return static_cast<Private *>(self)->prepareTls(context);
    };
    // A libcurl with another TLS library would check neither the pin nor give a binding.
    canWatch =
        curl_easy_setopt(easy, CURLOPT_SSL_CTX_FUNCTION,
                         static_cast<CURLcode (*)(CURL *, void *, void *)>(install)) == CURLE_OK;
    curl_easy_setopt(easy, CURLOPT_SSL_CTX_DATA, this);
    if (target.clientKeyFile.isEmpty())
        return;
    if (target.isClientPkcs12) // It brings the key along.
        curl_easy_setopt(easy, CURLOPT_SSLCERTTYPE, "P12");
    else
        curl_easy_setopt(easy, CURLOPT_SSLKEY, QFile::encodeName(target.clientKeyFile).constData());
    curl_easy_setopt(easy, CURLOPT_SSLCERT,
                     QFile::encodeName(target.clientCertificateFile).constData());
    if (!target.keyPassphrase.isEmpty())
        curl_easy_setopt(easy, CURLOPT_KEYPASSWD, target.keyPassphrase.constData());
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

void HttpConnection::Private::closeHandles()
{
    const BrokenPipeShield shield;
    curl_easy_cleanup(easy);
    curl_multi_cleanup(multi);
    easy = nullptr;
    multi = nullptr;
    connection.clear();
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
    message[0] = '\0';
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
    using namespace std::chrono;
    const BrokenPipeShield shield;
    heard = &limits.heard;
    curl_multi_add_handle(multi, easy);
    CURLcode result = CURLE_OK;
    {
        const std::stop_callback wake(limits.stop, [this] { curl_multi_wakeup(multi); });
        int running = 1;
        while (running > 0) {
            const auto left = limits.deadline - steady_clock::now();
            if (limits.stop.stop_requested()) {
                result = CURLE_ABORTED_BY_CALLBACK;
                break;
            }
            if (left <= 0ms) {
                result = CURLE_OPERATION_TIMEDOUT;
                break;
            }
            if (curl_multi_perform(multi, &running) != CURLM_OK) {
                result = CURLE_FAILED_INIT;
                break;
            }
            const auto wait = std::min<qint64>(ceil<milliseconds>(left).count(), kPollMs);
            if (running > 0)
                curl_multi_poll(multi, nullptr, 0, int(wait), nullptr);
        }
    }
    int queued = 0;
    while (const CURLMsg *done = curl_multi_info_read(multi, &queued)) {
        if (done->msg == CURLMSG_DONE)
            result = done->data.result;
    }
    curl_multi_remove_handle(multi, easy);
    heard = nullptr;
    return result;
}

Error HttpConnection::Private::errorOf(CURLcode code, bool sent)
{
    const QString detail =
        QString::fromUtf8(message[0] != '\0' ? message : curl_easy_strerror(code));
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
    if (!d->easy)
        return tl::unexpected(HttpFailure{{ErrorCode::Internal, Reason::None, {}, u"curl"_s}});
    if (!d->canWatch && d->isTls())
        return tl::unexpected(HttpFailure{{ErrorCode::Unsupported, Reason::TlsFailed,
                                           d->target.subject, u"libcurl without OpenSSL"_s}});
    d->reset(request);
    const CurlHeaders headers = headersOf(request);
    curl_easy_setopt(d->easy, CURLOPT_POST, 1L);
    curl_easy_setopt(d->easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
    curl_easy_setopt(d->easy, CURLOPT_POSTFIELDS, request.body.constData());
    curl_easy_setopt(d->easy, CURLOPT_HTTPHEADER, headers.get());
    const CURLcode code = d->perform(limits);
    curl_easy_setopt(d->easy, CURLOPT_POSTFIELDS, nullptr);
    curl_easy_setopt(d->easy, CURLOPT_HTTPHEADER, nullptr);
    if (code != CURLE_OK)
        return tl::unexpected(d->failureOf(code, limits));
    curl_easy_getinfo(d->easy, CURLINFO_RESPONSE_CODE, &d->reply.status);
    curl_off_t length = -1;
    curl_easy_getinfo(d->easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &length);
    d->reply.hasLength = length >= 0;
    return std::move(d->reply);
}

QByteArray HttpConnection::channelBinding() const
{
    return d->certificate.channelBinding();
}

void HttpConnection::close()
{
    d->closeHandles();
}

} // namespace amado
