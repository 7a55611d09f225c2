// SPDX-License-Identifier: MIT
#include "io/feed/curltransfer.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using Clock = std::chrono::steady_clock;

constexpr qint64 kMaxHeaderBytes = 64 << 10;
/// The deadline is the caller's alone.
constexpr std::chrono::hours kNoConnectTimeout{24};

class Transfer
{
public:
    Transfer(const TransferSetup &setup, const FetchProgress &progress);
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    TransferResult run(const std::stop_token &stop, Clock::time_point until);

private:
    void setUp();
    [[nodiscard]] TransferResult::End meaning(CurlHandle::End end) const;
    size_t take(const char *data, size_t size);

    static size_t onBody(char *data, size_t, size_t size, void *self);
    static size_t onHeader(char *data, size_t, size_t size, void *self);
    static CURLcode onTls(CURL *, void *context, void *self);

    const TransferSetup &m_setup;
    const FetchProgress &m_progress;
    TlsWatch m_watch;
    CurlHandle m_curl;
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
    , m_curl(QString::fromLatin1(setup.url.toEncoded()), setup.proxy, kNoConnectTimeout)
{
    if (m_curl.isReady())
        setUp();
}

void Transfer::setUp()
{
    if (!m_setup.roots.isEmpty()) {
        // setopt copies the pointer, never writes through it.
        curl_blob roots{const_cast<char *>(m_setup.roots.constData()),
                        static_cast<size_t>(m_setup.roots.size()), CURL_BLOB_COPY};
        m_curl.set(CURLOPT_CAINFO_BLOB, &roots);
        m_curl.set(CURLOPT_CAPATH, static_cast<const char *>(nullptr));
    }
    m_curl.setTlsSetUp(&Transfer::onTls, &m_watch);
    m_curl.set(CURLOPT_USERAGENT, "Amado");
    m_curl.setHeaders(m_setup.headers);
    m_curl.set(CURLOPT_MAXFILESIZE_LARGE, curl_off_t(m_setup.maxBytes));
    m_curl.set(CURLOPT_FILETIME, 1L);
    m_curl.setTakers(&Transfer::onBody, &Transfer::onHeader, this);
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
    if (m_curl.get<long>(CURLINFO_RESPONSE_CODE) != 200) {
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
        m_progress(m_received, m_curl.get<curl_off_t>(CURLINFO_CONTENT_LENGTH_DOWNLOAD_T));
    return size;
}

TransferResult::End Transfer::meaning(CurlHandle::End end) const
{
    if (end != CurlHandle::End::Finished)
        return end == CurlHandle::End::Cancelled ? TransferResult::End::Cancelled
                                                 : TransferResult::End::TimedOut;
    // curl runs out of its room for a header, not of memory, and has a code of its own for that
    // since 8.6 (https://curl.se/libcurl/c/libcurl-errors.html).
    constexpr int kTooLarge = 100;
    const CURLcode code = m_curl.code();
    if (m_headersTooLarge || code == CURLE_OUT_OF_MEMORY || int(code) == kTooLarge)
        return TransferResult::End::HeadersTooLarge;
    if (m_tooLarge || code == CURLE_FILESIZE_EXCEEDED)
        return TransferResult::End::TooLarge;
    if (m_sinkFull)
        return TransferResult::End::SinkFull;
    if (code == CURLE_OK || m_bodyUnwanted)
        return TransferResult::End::Answered;
    return TransferResult::End::Failed;
}

TransferResult Transfer::run(const std::stop_token &stop, Clock::time_point until)
{
    TransferResult result;
    if (!m_curl.isReady()) {
        result.code = CURLE_FAILED_INIT;
        return result;
    }
    result.end = meaning(m_curl.perform(stop, until));
    result.code = m_curl.code();
    result.message = m_curl.message();
    result.status = m_curl.get<long>(CURLINFO_RESPONSE_CODE);
    result.proxyStatus = m_curl.get<long>(CURLINFO_HTTP_CONNECTCODE);
    result.body = std::move(m_body);
    result.contentType = m_curl.header("Content-Type");
    result.etag = m_curl.header("ETag");
    const auto modified = m_curl.get<curl_off_t>(CURLINFO_FILETIME_T);
    if (modified >= 0)
        result.lastModified = QDateTime::fromSecsSinceEpoch(modified, Qt::UTC);
    if (const QString location = m_curl.header("Location"); !location.isEmpty())
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
