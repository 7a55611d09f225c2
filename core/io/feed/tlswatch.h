// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/certificate.h"

#include <openssl/ssl.h>

namespace amado {

/// Looks over the shoulder of a TLS client while it verifies: keeps the chain as it was presented,
/// also when it is refused, and whether the two sides disagreed. Must outlive the connection.
class TlsWatch
{
public:
    /// Verification stays OpenSSL's own; this only listens.
    void attach(SSL_CTX *context);

    [[nodiscard]] const CertificateChain &chain() const { return m_chain; }
    [[nodiscard]] const QString &protocol() const { return m_protocol; }
    /// One side sent an alert, or what answered is not TLS. Without it a failed handshake was cut
    /// off.
    [[nodiscard]] bool disagreed() const { return m_disagreed; }

private:
    static int verify(X509_STORE_CTX *store, void *watch);
    static void notice(const SSL *connection, int where, int value);
    static void look(int sent, int version, int type, const void *bytes, size_t size,
                     SSL *connection, void *watch);

    CertificateChain m_chain;
    QString m_protocol;
    bool m_disagreed = false;
};

} // namespace amado
