#pragma once

#include "model/feed/certificate.h"

#include <openssl/ssl.h>

namespace amado {

/// Looks over the shoulder of a TLS client while it verifies: keeps the chain as it was presented,
/// also when it is refused, and whether the handshake ended with an alert. Must outlive the
/// connection.
class TlsWatch
{
public:
    /// Verification stays OpenSSL's own; this only listens.
    void attach(SSL_CTX *context);

    [[nodiscard]] const CertificateChain &chain() const { return m_chain; }
    [[nodiscard]] const QString &protocol() const { return m_protocol; }
    [[nodiscard]] bool alerted() const { return m_alerted; }

private:
    static int verify(X509_STORE_CTX *store, void *watch);
    static void notice(const SSL *connection, int where, int value);

    CertificateChain m_chain;
    QString m_protocol;
    bool m_alerted = false;
};

} // namespace amado
