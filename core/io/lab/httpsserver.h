// SPDX-License-Identifier: MIT
#pragma once

#include "io/lab/labcertificates.h"

#include <QByteArrayList>

#include <chrono>
#include <functional>
#include <stop_token>

#include <openssl/ssl.h>

namespace amado {

/// What a lab server was asked.
struct ServedRequest
{
    QByteArray method;
    QByteArray target;      ///< "/getexchangemitigations".
    QByteArrayList headers; ///< "Name: value", as sent.

    /// The value of a header, whatever the case of its name; empty when absent.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// What it answers, and how badly.
struct ServedAnswer
{
    QByteArray status = "200 OK";
    QByteArrayList headers; ///< Besides Content-Length and Connection.
    QByteArray body;
    int pieces = 1;                     ///< The body is sent in so many parts,
    std::chrono::milliseconds pause{0}; ///< with this long a wait before each.
    qint64 cutAfter = -1; ///< The connection breaks off after so many bytes of the body; -1: never.
};

/// A small HTTPS server on the loopback network, for the practice lab: one request per connection,
/// one connection at a time.
class HttpsServer
{
public:
    using Answer = std::function<ServedAnswer(const ServedRequest &)>;

    /// Listens on 127.0.0.1; `port` 0: any free one. `chain`: what is presented after the
    /// identity's own certificate. Error: Unreachable when the port cannot be had, Internal.
    [[nodiscard]] static Result<std::unique_ptr<HttpsServer>>
    listen(const LabIdentity &identity, const CertificateChain &chain, quint16 port = 0);
    ~HttpsServer();
    HttpsServer(const HttpsServer &) = delete;
    HttpsServer &operator=(const HttpsServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Answers until stopped. Blocking; any thread, once.
    void serve(const Answer &answer, const std::stop_token &stop);

private:
    HttpsServer() = default;
    void converse(int socket, const Answer &answer, int stopEvent);

    struct ContextDeleter
    {
        void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
    };
    std::unique_ptr<SSL_CTX, ContextDeleter> m_context;
    int m_listener = -1;
    quint16 m_port = 0;
};

} // namespace amado
