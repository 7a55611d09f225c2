// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <chrono>
#include <memory>
#include <optional>

#include <openssl/ssl.h>

namespace amado {

/// One accepted TLS connection of a lab server. Every call ends at once, as failed, when the event
/// descriptor becomes readable, when the other side is gone or when it stays unresponsive too long.
class PeerConnection
{
public:
    /// Takes the socket over. `context` and `stopEvent` outlive the connection.
    PeerConnection(int socket, SSL_CTX *context, int stopEvent);
    ~PeerConnection();
    PeerConnection(const PeerConnection &) = delete;
    PeerConnection &operator=(const PeerConnection &) = delete;

    [[nodiscard]] bool handshake();
    /// The request up to and with its empty line, at most 16 KiB.
    [[nodiscard]] std::optional<QByteArray> readHead();
    [[nodiscard]] bool write(const QByteArray &bytes);
    [[nodiscard]] bool pause(std::chrono::milliseconds time);
    /// Ends the stream as TLS wants it; without it the connection just breaks off.
    void sayGoodbye();

private:
    enum class Wait { Ready, TimedOut, Ended };
    Wait wait(short events, std::chrono::milliseconds most);
    bool mayGoOn(int result);

    int m_socket;
    int m_stopEvent;
    struct SslDeleter
    {
        void operator()(SSL *ssl) const { SSL_free(ssl); }
    };
    std::unique_ptr<SSL, SslDeleter> m_ssl;
};

} // namespace amado
