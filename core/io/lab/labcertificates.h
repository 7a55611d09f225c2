// SPDX-License-Identifier: MIT
#pragma once

#include "io/tls/certificates.h"
#include "io/tls/opensslhandles.h"

#include <QStringList>

namespace amado {

// TLS certificates of the practice lab, trusted by nobody else.

/// A certificate and its key.
struct LabIdentity
{
    EvpKeyPtr key;
    X509Ptr certificate;
};

/// What a certificate is to say.
struct LabCertificateWish
{
    QString commonName;
    QStringList dnsNames;  ///< Alternative names; empty for an authority.
    QStringList addresses; ///< The same, as IP addresses.
    QDateTime notBefore;   ///< UTC.
    QDateTime notAfter;
    bool authority = false;
};

/// A certificate for the key, signed by `issuer`, or by itself when there is none. Errors:
/// Internal.
[[nodiscard]] Result<LabIdentity> makeLabIdentity(const LabCertificateWish &wish, EvpKeyPtr key,
                                                  const LabIdentity *issuer = nullptr);

} // namespace amado
