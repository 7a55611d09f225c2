#include "io/feed/curltransfer.h"

#include <algorithm>
#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using Clock = std::chrono::steady_clock;

constexpr qint64 kMaxHeaderBytes = 64 << 10;
/// The longest sleep without looking around; a stop request wakes at once.
constexpr std::chrono::milliseconds kLongestSleep{1000};

template<auto function>
struct Calling
{
    template<class T>
    void operator()(T *object) const
    {
        function(object);
    }
};
using Easy = std::unique_ptr<CURL, Calling<curl_easy_cleanup>>;
using Multi = std::unique_ptr<CURLM, Calling<curl_multi_cleanup>>;
using Headers = std::unique_ptr<curl_slist, Calling<curl_slist_free_all>>;

class Transfer
{
public:
    Transfer(const TransferSetup &setup, const FetchProgress &progress);
    ~Transfer();
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    TransferResult run(const std::stop_token &stop, Clock::time_point until);

private:
    template<class T>
    void set(CURLoption option, T value)
    {
        curl_easy_setopt(m_easy.get(), option, value);
    }
    template<class T>
    T get(CURLINFO info) const
    {
        T value{};
        curl_easy_getinfo(m_easy.get(), info, &value);
        return value;
    }
    void setUp();
    TransferResult::End drive(const std::stop_token &stop, Clock::time_point until);
    TransferResult::End ended();
    size_t take(const char *data, size_t size);
    [[nodiscard]] QString header(const char *name) const;

    static size_t onBody(char *data, size_t, size_t size, void *self);
    static size_t onHeader(char *data, size_t, size_t size, void *self);
    static CURLcode onTls(CURL *, void *context, void *self);

    const TransferSetup &m_setup;
    const FetchProgress &m_progress;
    TlsWatch m_watch;
    std::array<char, CURL_ERROR_SIZE> m_message{};
    Headers m_headers;
    Multi m_multi{curl_multi_init()};
    Easy m_easy{curl_easy_init()};
    CURLcode m_code = CURLE_OK;
    QByteArray m_body;
    qint64 m_headerBytes = 0;
    qint64 m_received = 0; ///< Of the body.
    bool m_tooLarge = false;
    bool m_sinkFull = false;
    bool m_headersTooLarge = false;
    bool m_bodyUnwanted = false; ///< The status line said enough.
};

Transfer::Transfer(const TransferSetup &setup, const FetchProgress &progress)
    : m_setup(setup)
    , m_progress(progress)
{
    setUp();
    curl_multi_add_handle(m_multi.get(), m_easy.get());
}

Transfer::~Transfer()
{
    curl_multi_remove_handle(m_multi.get(), m_easy.get());
}

void Transfer::setUp()
{
    const QByteArray url = m_setup.url.toEncoded();
    const bool plain = m_setup.url.scheme() == u"http";
    set(CURLOPT_URL, url.constData());
    set(CURLOPT_PROTOCOLS_STR, plain ? "http" : "https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    // Set in any case, so that curl does not look at the environment itself.
    set(CURLOPT_PROXY, m_setup.proxy.toUtf8().constData());
    set(CURLOPT_NOPROXY, "");
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    set(CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (!m_setup.roots.isEmpty()) {
        // setopt copies the pointer, never writes through it.
        curl_blob roots{const_cast<char *>(m_setup.roots.constData()),
                        static_cast<size_t>(m_setup.roots.size()), CURL_BLOB_COPY};
        set(CURLOPT_CAINFO_BLOB, &roots);
        set(CURLOPT_CAPATH, static_cast<const char *>(nullptr));
    }
    set(CURLOPT_SSL_CTX_FUNCTION, &Transfer::onTls);
    set(CURLOPT_SSL_CTX_DATA, &m_watch);
    set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_USERAGENT, "Amado");
    for (const QByteArray &line : m_setup.headers)
        m_headers.reset(curl_slist_append(m_headers.release(), line.constData()));
    set(CURLOPT_HTTPHEADER, m_headers.get());
    set(CURLOPT_MAXFILESIZE_LARGE, curl_off_t(m_setup.maxBytes));
    set(CURLOPT_FILETIME, 1L);
    set(CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_ERRORBUFFER, m_message.data());
    // The deadline is the caller's alone, and a name that does not resolve must not hold it up.
    set(CURLOPT_CONNECTTIMEOUT_MS, 24L * 60 * 60 * 1000);
    set(CURLOPT_QUICK_EXIT, 1L);
    set(CURLOPT_NOSIGNAL, 1L);
}

CURLcode Transfer::onTls(CURL *, void *context, void *self)
{
    static_cast<TlsWatch *>(self)->attach(static_cast<SSL_CTX *>(context));
    return CURLE_OK;
}

size_t Transfer::onHeader(char *, size_t, size_t size, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    transfer->m_headerBytes += qint64(size);
    transfer->m_headersTooLarge = transfer->m_headerBytes > kMaxHeaderBytes;
    return transfer->m_headersTooLarge ? 0 : size;
}

size_t Transfer::onBody(char *data, size_t, size_t size, void *self)
{
    return static_cast<Transfer *>(self)->take(data, size);
}

/// Another count than `size` ends the transfer.
size_t Transfer::take(const char *data, size_t size)
{
    if (get<long>(CURLINFO_RESPONSE_CODE) != 200) {
        m_bodyUnwanted = true;
        return 0;
    }
    if (m_received + qint64(size) > m_setup.maxBytes) {
        m_tooLarge = true;
        return 0;
    }
    if (!m_setup.sink) {
        m_body.append(data, qsizetype(size));
    } else if (!m_setup.sink(QByteArrayView(data, qsizetype(size)))) {
        m_sinkFull = true;
        return 0;
    }
    m_received += qint64(size);
    if (m_progress)
        m_progress(m_received, get<curl_off_t>(CURLINFO_CONTENT_LENGTH_DOWNLOAD_T));
    return size;
}

TransferResult::End Transfer::ended()
{
    // curl runs out of its room for a header, not of memory, and has a code of its own for that
    // since 8.6 (https://curl.se/libcurl/c/libcurl-errors.html).
    constexpr int kTooLarge = 100;
    if (m_headersTooLarge || m_code == CURLE_OUT_OF_MEMORY || int(m_code) == kTooLarge)
        return TransferResult::End::HeadersTooLarge;
    if (m_tooLarge || m_code == CURLE_FILESIZE_EXCEEDED)
        return TransferResult::End::TooLarge;
    if (m_sinkFull)
        return TransferResult::End::SinkFull;
    if (m_code == CURLE_OK || m_bodyUnwanted)
        return TransferResult::End::Answered;
    return TransferResult::End::Failed;
}

TransferResult::End Transfer::drive(const std::stop_token &stop, Clock::time_point until)
{
    const std::stop_callback wake(stop, [this] { curl_multi_wakeup(m_multi.get()); });
    while (true) {
        int running = 0;
        curl_multi_perform(m_multi.get(), &running);
        if (running == 0)
            break;
        if (stop.stop_requested())
            return TransferResult::End::Cancelled;
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
        if (left.count() <= 0)
            return TransferResult::End::TimedOut;
        const auto sleep = std::min(left, kLongestSleep);
        curl_multi_poll(m_multi.get(), nullptr, 0, int(sleep.count()), nullptr);
    }
    int waiting = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi.get(), &waiting)) {
        if (message->msg == CURLMSG_DONE)
            m_code = message->data.result;
    }
    return ended();
}

QString Transfer::header(const char *name) const
{
    curl_header *found = nullptr;
    if (curl_easy_header(m_easy.get(), name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK)
        return {};
    return QString::fromLatin1(found->value);
}

TransferResult Transfer::run(const std::stop_token &stop, Clock::time_point until)
{
    TransferResult result;
    result.end = drive(stop, until);
    result.code = m_code;
    result.message = QString::fromUtf8(m_message.data());
    if (result.message.isEmpty() && m_code != CURLE_OK)
        result.message = QString::fromLatin1(curl_easy_strerror(m_code));
    result.status = get<long>(CURLINFO_RESPONSE_CODE);
    result.proxyStatus = get<long>(CURLINFO_HTTP_CONNECTCODE);
    result.body = std::move(m_body);
    result.contentType = header("Content-Type");
    result.etag = header("ETag");
    const auto modified = get<curl_off_t>(CURLINFO_FILETIME_T);
    if (modified >= 0)
        result.lastModified = QDateTime::fromSecsSinceEpoch(modified, Qt::UTC);
    if (const QString location = header("Location"); !location.isEmpty())
        result.redirect = m_setup.url.resolved(QUrl(location, QUrl::StrictMode));
    result.tls.chain = m_watch.chain();
    result.tls.protocol = m_watch.protocol();
    result.tlsDisagreed = m_watch.disagreed();
    return result;
}

} // namespace

TransferResult transfer(const TransferSetup &setup, const std::stop_token &stop,
                        std::chrono::steady_clock::time_point until, const FetchProgress &progress)
{
    return Transfer(setup, progress).run(stop, until);
}

} // namespace amado
