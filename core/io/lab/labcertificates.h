#pragma once

#include "io/tls/certificates.h"

#include <QStringList>

#include <openssl/evp.h>

namespace amado {

// Certificates of the practice lab for TLS: made when they are needed, trusted by nobody else.

struct EvpKeyDeleter
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};

/// A certificate and its key.
struct LabIdentity
{
    std::unique_ptr<EVP_PKEY, EvpKeyDeleter> key;
    X509Ptr certificate;
};

struct LabCertificateWish
{
    QString commonName;
    QStringList dnsNames;  ///< Alternative names; empty for an authority.
    QStringList addresses; ///< The same, as IP addresses.
    QDateTime notBefore;   ///< UTC.
    QDateTime notAfter;
    bool authority = false;
};

/// Makes a key (ECDSA P-256) and a certificate signed by `issuer`, or by itself when there is none.
/// Error: Internal when the library refuses a value.
[[nodiscard]] Result<LabIdentity> makeLabIdentity(const LabCertificateWish &wish,
                                                  const LabIdentity *issuer = nullptr);

} // namespace amado
