// SPDX-License-Identifier: MIT
#pragma once

#include "io/feed/tlswatch.h"
#include "io/net/curlhandle.h"
#include "ports/hostaccess.h"
#include "ports/httpfetch.h"

#include <QByteArrayList>
#include <QUrl>

#include <chrono>

namespace amado {

/// One HTTP exchange, without redirects.
struct TransferSetup
{
    QUrl url;
    QString proxy;          ///< "http://host:port"; empty: none.
    QByteArray roots;       ///< PEM; empty: the machine's.
    QByteArrayList headers; ///< "Name: value".
    qint64 maxBytes = 0;
    /// Takes the body in place of TransferResult::body; empty: nobody does.
    std::function<bool(QByteArrayView piece)> sink{};
};

/// How a transfer ended, and what was answered.
struct TransferResult
{
    enum class End {
        Answered, ///< The whole answer is there: `status` and what follows.
        Failed,   ///< `code` and `message` say how.
        TooLarge, ///< The document.
        SinkFull, ///< Whoever takes the document took no more.
        HeadersTooLarge,
        TimedOut,
        Cancelled,
    };
    End end = End::Failed;
    CURLcode code = CURLE_OK;
    QString message; ///< English, of the library.
    long status = 0;
    long proxyStatus = 0; ///< Of the proxy's answer to CONNECT; 0: none.
    QByteArray body;      ///< Only of a 200.
    QString contentType;
    QString etag;
    QDateTime lastModified;
    QUrl redirect; ///< Where the answer sends to, absolute; empty: nowhere.
    TlsObservation tls;
    bool tlsDisagreed = false; ///< TlsWatch::disagreed()
};

/// Carries it out. Ends at `until`, at a stop request within milliseconds, or by itself. Blocking.
[[nodiscard]] TransferResult transfer(const TransferSetup &setup, const std::stop_token &stop,
                                      std::chrono::steady_clock::time_point until,
                                      const FetchProgress &progress);

} // namespace amado
