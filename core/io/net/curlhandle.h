// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayList>
#include <QString>

#include <array>
#include <chrono>
#include <memory>
#include <stop_token>

#include <curl/curl.h>

namespace amado {

/// One handle of libcurl and the connection it keeps open. Set already is what all exchanges share:
/// HTTP/1.1, TLS 1.2 at least with chain and name checked, no redirects, nothing taken from the
/// environment, no signals, also not SIGPIPE. One caller at a time, any thread.
class CurlHandle
{
public:
    /// `proxy`: "http://host:port"; empty: none.
    CurlHandle(const QString &url, const QString &proxy, std::chrono::milliseconds connectTimeout);
    ~CurlHandle();
    CurlHandle(const CurlHandle &) = delete;
    CurlHandle &operator=(const CurlHandle &) = delete;

    /// False: libcurl could not start, and nothing may be called.
    [[nodiscard]] bool isReady() const { return m_easy && m_multi; }

    /// True: libcurl knows the option.
    template<class T>
    bool set(CURLoption option, T value)
    {
        return curl_easy_setopt(m_easy.get(), option, value) == CURLE_OK;
    }
    template<class T>
    [[nodiscard]] T get(CURLINFO info) const
    {
        T value{};
        curl_easy_getinfo(m_easy.get(), info, &value);
        return value;
    }
    /// "Name: value", in place of those set before.
    void setHeaders(const QByteArrayList &lines);
    using Taker = size_t (*)(char *data, size_t one, size_t size, void *self);
    /// Who gets the body, in pieces, and the headers, line by line; another count than `size` ends
    /// the exchange.
    void setTakers(Taker body, Taker headers, void *self);
    using TlsSetUp = CURLcode (*)(CURL *easy, void *context, void *self);
    /// Called before each handshake with the SSL_CTX. False: this libcurl has another TLS library.
    bool setTlsSetUp(TlsSetUp prepare, void *self);

    enum class End { Finished, TimedOut, Cancelled };
    /// Carries out one exchange until `until`, or until a stop request, which ends it within
    /// milliseconds. Blocking. Finished: code() says how.
    End perform(const std::stop_token &stop, std::chrono::steady_clock::time_point until);
    [[nodiscard]] CURLcode code() const { return m_code; }
    /// What failed, in English, of the library; empty where nothing did.
    [[nodiscard]] QString message() const;
    /// Of the answer; empty: it had none of that name.
    [[nodiscard]] QString header(const char *name) const;

private:
    template<auto function>
    struct Calling
    {
        template<class T>
        void operator()(T *object) const
        {
            function(object);
        }
    };

    std::array<char, CURL_ERROR_SIZE> m_message{};
    CURLcode m_code = CURLE_OK;
    std::unique_ptr<curl_slist, Calling<curl_slist_free_all>> m_headers;
    std::unique_ptr<CURLM, Calling<curl_multi_cleanup>> m_multi;
    std::unique_ptr<CURL, Calling<curl_easy_cleanup>> m_easy;
};

} // namespace amado
