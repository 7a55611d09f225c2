// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace amado {

/// Sees the server's certificate in each TLS handshake: checks it by chain, or against the one
/// pinned, and keeps what the sign-on is bound to. Must outlive the connections it watches.
class PeerCertificate
{
public:
    /// `pinnedSha256` in hex; empty: the chain decides.
    explicit PeerCertificate(const QString &pinnedSha256);
    /// Installs itself in an OpenSSL context (SSL_CTX *) before the handshake.
    void watch(void *sslContext);
    /// "tls-server-end-point:" and the hash of the certificate last seen, RFC 5929 4.1; empty when
    /// none was.
    [[nodiscard]] QByteArray channelBinding() const { return m_channelBinding; }
    /// The last certificate was not the pinned one.
    [[nodiscard]] bool wasRefused() const { return m_refused; }
    /// Checks one chain; what OpenSSL calls. `store` is an X509_STORE_CTX *.
    bool accept(void *store);

private:
    QByteArray m_pinned;
    QByteArray m_channelBinding;
    bool m_refused = false;
};

} // namespace amado
