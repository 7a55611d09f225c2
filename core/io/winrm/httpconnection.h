// SPDX-License-Identifier: MIT
#pragma once

#include "io/tls/trustedroots.h"
#include "model/base/error.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

#include <tl/expected.hpp>

namespace amado {

/// Where one connection leads and what it trusts.
struct HttpTarget
{
    QString url;
    QString subject;      ///< For errors: the address as people know it.
    QString pinnedSha256; ///< The only certificate accepted; empty: by chain and name.
    QString caFile;       ///< Trusted roots, PEM; empty: those of the system.
    std::shared_ptr<TrustedRoots> roots; ///< In place of `caFile`: read already, and shared.
    QString clientKeyFile;               ///< Empty: no client certificate.
    QString clientCertificateFile;
    bool isClientPkcs12 = false; ///< Both are one PKCS#12 file; otherwise they are PEM.
    QByteArray keyPassphrase;
    QString proxy; ///< Empty: none, whatever the environment says.
    std::chrono::milliseconds connectTimeout{10'000};
    qint64 maxBody = 1 << 20;
};

/// One request.
struct HttpPost
{
    QByteArray contentType;
    QByteArray authorization = {}; ///< Whole header value; empty: none.
    QByteArray body = {};
    bool sameConnection = false; ///< Refuse to send on another connection than the request before.
};

/// A whole answer, whatever its status.
struct HttpReply
{
    long status = 0;
    std::vector<QByteArray> challenges; ///< WWW-Authenticate values.
    QByteArray contentType;
    QByteArray body;
    bool hasLength =
        false; ///< Its headers announced one; without, an end in the headers is not noticed.
};

/// Why there is no whole reply.
struct HttpFailure
{
    Error error;
    bool sent = false;     ///< The server may have acted on the request.
    bool replaced = false; ///< Not sent because the connection is no longer the one asked for.
};

/// When and how a blocking call ends early.
struct CallLimits
{
    std::chrono::steady_clock::time_point deadline;
    std::stop_token stop;
    /// Called in the calling thread when the server says its first word: a TLS handshake done, or
    /// the first line of an answer.
    std::function<void()> heard = {};
    /// Called in the calling thread when the server has accepted the account.
    std::function<void()> signedOn = {};
};

/// One HTTP/1.1 connection to one server, kept open and opened again as needed; each request is
/// sent at most once. No redirects, no proxies but the one given, no data from the environment. One
/// caller at a time, any thread; a stop request ends a call at once.
class HttpConnection
{
public:
    explicit HttpConnection(HttpTarget target);
    ~HttpConnection();
    HttpConnection(const HttpConnection &) = delete;
    HttpConnection &operator=(const HttpConnection &) = delete;

    /// Errors: Unreachable (not sent: NameNotResolved, PortClosed, PortSilent, ServiceSilent,
    /// TlsFailed), PreconditionFailed (not sent: CertificateUntrusted, CertificateChanged,
    /// KeyFileUnusable), TimedOut (sent; ConnectionLost, AnswerTooLarge or None), Cancelled.
    [[nodiscard]] tl::expected<HttpReply, HttpFailure> post(const HttpPost &request,
                                                            const CallLimits &limits);
    /// "tls-server-end-point:" and the hash of the certificate last seen (RFC 5929); empty without
    /// TLS.
    [[nodiscard]] QByteArray channelBinding() const;
    /// Closes it, so that the next request opens a new one.
    void close();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace amado
