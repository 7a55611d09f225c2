// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QMap>

#include <atomic>
#include <functional>
#include <limits>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include <openssl/ssl.h>

namespace amado::test {

struct HttpRequest
{
    QMap<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;
};

/// One accepted connection, plain or TLS, in its own thread.
class HttpPeer
{
public:
    HttpPeer(int socket, SSL_CTX *tls);
    ~HttpPeer();
    HttpPeer(const HttpPeer &) = delete;
    HttpPeer &operator=(const HttpPeer &) = delete;

    /// False when the handshake fails.
    bool handshake();
    /// Nothing when the client closed or broke off.
    std::optional<HttpRequest> read();
    bool write(const QByteArray &bytes);
    /// Hears only so many bytes, then the connection ends.
    void limitInput(qsizetype bytes) { m_inputLeft = bytes; }
    /// Ends the connection from any thread; a blocked read or write returns.
    void cut();
    [[nodiscard]] SSL *ssl() const { return m_ssl; }
    /// The subject's common name of the client certificate; empty: none was shown.
    [[nodiscard]] QByteArray clientName() const;

private:
    bool fill();
    int m_socket;
    SSL *m_ssl = nullptr;
    QByteArray m_buffer;
    qsizetype m_inputLeft = std::numeric_limits<qsizetype>::max();
};

/// Listens on an ephemeral port of 127.0.0.1 and serves each connection in a thread of its own.
class HttpListener
{
public:
    using Serve = std::function<void(HttpPeer &)>;
    HttpListener(SSL_CTX *tls, Serve serve);
    ~HttpListener();
    HttpListener(const HttpListener &) = delete;
    HttpListener &operator=(const HttpListener &) = delete;
    [[nodiscard]] int port() const { return m_port; }
    void cutAll();

private:
    struct Connection
    {
        std::unique_ptr<HttpPeer> peer;
        std::jthread thread;
        std::atomic<bool> over = false;
    };
    void accept(const std::stop_token &stop);
    void sweep();

    SSL_CTX *m_tls;
    Serve m_serve;
    int m_socket = -1;
    int m_port = 0;
    std::mutex m_mutex;
    std::list<Connection> m_connections;
    std::jthread m_acceptor;
};

} // namespace amado::test
