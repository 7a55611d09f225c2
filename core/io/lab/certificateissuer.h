// SPDX-License-Identifier: MIT
#pragma once

#include "io/tls/certificates.h"
#include "io/tls/opensslhandles.h"

#include <QDateTime>
#include <QString>

#include <utility>
#include <vector>

namespace amado {

// Makes keys and certificates for the practice lab. Nothing here belongs to judging real ones.

/// What a certificate shall say.
struct CertificateRequest
{
    QString organization;
    QString commonName;
    quint32 serial = 1;
    QDateTime notBefore; ///< UTC
    QDateTime notAfter;  ///< UTC
    /// Extensions by the names and values of OpenSSL's configuration, x509v3_config(5), in order:
    /// {"basicConstraints", "critical,CA:TRUE"}. Key identifiers may be named too.
    std::vector<std::pair<QByteArray, QByteArray>> extensions;
    QByteArray digest = "SHA256"; ///< Of the issuer's signature.
};

/// A fresh RSA key. Errors: Internal.
[[nodiscard]] Result<EvpKeyPtr> generateRsaKey(int bits = 2048);
/// PKCS #8 PEM, not encrypted.
[[nodiscard]] QByteArray privateKeyPem(EVP_PKEY *key);
/// All private keys of a PEM text, in order. Errors: InvalidData when there is none.
[[nodiscard]] Result<std::vector<EvpKeyPtr>> readPrivateKeys(const QByteArray &pem);

/// A certificate for the public half of `key`, signed with `issuerKey`; a null `issuer` makes it
/// self-signed. The same input gives the same bytes. Errors: Internal, with OpenSSL's reason as
/// detail (such as an extension it does not know).
[[nodiscard]] Result<X509Ptr> issueCertificate(const CertificateRequest &request, EVP_PKEY *key,
                                               X509 *issuer, EVP_PKEY *issuerKey);

} // namespace amado
