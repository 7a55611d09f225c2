// SPDX-License-Identifier: MIT
#include "io/net/curlhandle.h"

#include <QtGlobal>

#include <algorithm>
#include <csignal>

namespace amado {

namespace {

using namespace std::chrono_literals;

/// The longest sleep without looking around; a stop request wakes at once.
constexpr std::chrono::milliseconds kLongestSleep = 1000ms;

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

bool isCurlReady()
{
    static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
    return code == CURLE_OK;
}

} // namespace

CurlHandle::CurlHandle(const QString &url, const QString &proxy,
                       std::chrono::milliseconds connectTimeout)
{
    if (!isCurlReady())
        return;
    m_multi.reset(curl_multi_init());
    m_easy.reset(curl_easy_init());
    if (!isReady())
        return;
    curl_multi_setopt(m_multi.get(), CURLMOPT_MAXCONNECTS, 1L);
    const bool plain = url.startsWith(QLatin1String("http:"));
    set(CURLOPT_URL, url.toUtf8().constData());
    set(CURLOPT_PROTOCOLS_STR, plain ? "http" : "https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    // Set in any case, so that curl does not look at the environment itself.
    set(CURLOPT_PROXY, proxy.toUtf8().constData());
    set(CURLOPT_NOPROXY, "");
    set(CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_CONNECTTIMEOUT_MS, long(connectTimeout.count()));
    // A name that does not resolve must not hold up the one who gave up waiting for it.
    set(CURLOPT_QUICK_EXIT, 1L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_ERRORBUFFER, m_message.data());
}

CurlHandle::~CurlHandle()
{
    // TLS says good-bye to servers that may have gone.
    const BrokenPipeShield shield;
    m_easy.reset();
    m_multi.reset();
}

void CurlHandle::setHeaders(const QByteArrayList &lines)
{
    set(CURLOPT_HTTPHEADER, static_cast<curl_slist *>(nullptr));
    m_headers.reset();
    for (const QByteArray &line : lines)
        m_headers.reset(curl_slist_append(m_headers.release(), line.constData()));
    set(CURLOPT_HTTPHEADER, m_headers.get());
}

void CurlHandle::setTakers(Taker body, Taker headers, void *self)
{
    set(CURLOPT_WRITEFUNCTION, body);
    set(CURLOPT_WRITEDATA, self);
    set(CURLOPT_HEADERFUNCTION, headers);
    set(CURLOPT_HEADERDATA, self);
}

bool CurlHandle::setTlsSetUp(TlsSetUp prepare, void *self)
{
    return set(CURLOPT_SSL_CTX_FUNCTION, prepare) && set(CURLOPT_SSL_CTX_DATA, self);
}

CurlHandle::End CurlHandle::perform(const std::stop_token &stop,
                                    std::chrono::steady_clock::time_point until)
{
    using namespace std::chrono;
    const BrokenPipeShield shield;
    m_message[0] = '\0';
    m_code = CURLE_OK;
    End end = End::Finished;
    curl_multi_add_handle(m_multi.get(), m_easy.get());
    {
        const std::stop_callback wake(stop, [this] { curl_multi_wakeup(m_multi.get()); });
        int running = 1;
        while (running > 0) {
            const auto left = ceil<milliseconds>(until - steady_clock::now());
            if (stop.stop_requested() || left <= 0ms) {
                end = stop.stop_requested() ? End::Cancelled : End::TimedOut;
                break;
            }
            if (curl_multi_perform(m_multi.get(), &running) != CURLM_OK) {
                m_code = CURLE_FAILED_INIT;
                break;
            }
            if (running > 0)
                curl_multi_poll(m_multi.get(), nullptr, 0,
                                int(std::min(left, kLongestSleep).count()), nullptr);
        }
    }
    int waiting = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi.get(), &waiting)) {
        if (message->msg == CURLMSG_DONE)
            m_code = message->data.result;
    }
    curl_multi_remove_handle(m_multi.get(), m_easy.get());
    return end;
}

QString CurlHandle::message() const
{
    if (m_message[0] != '\0')
        return QString::fromUtf8(m_message.data());
    return m_code == CURLE_OK ? QString() : QString::fromLatin1(curl_easy_strerror(m_code));
}

QString CurlHandle::header(const char *name) const
{
    curl_header *found = nullptr;
    if (curl_easy_header(m_easy.get(), name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK)
        return {};
    return QString::fromLatin1(found->value);
}

} // namespace amado
