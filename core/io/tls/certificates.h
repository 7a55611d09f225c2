// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"
#include "model/feed/certificate.h"

#include <QByteArray>

#include <memory>

#include <openssl/x509.h>

namespace amado {

// Certificates between their bytes, OpenSSL's objects and values.

struct X509Deleter
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
using X509Ptr = std::unique_ptr<X509, X509Deleter>;

/// Errors: InvalidData when the bytes are not one DER certificate and nothing else.
[[nodiscard]] Result<X509Ptr> x509FromDer(const QByteArray &der);
[[nodiscard]] QByteArray derOf(X509 *certificate);
[[nodiscard]] CertificateInfo certificateInfo(X509 *certificate);
[[nodiscard]] Result<CertificateInfo> readCertificate(const QByteArray &der);

/// All certificates of a PEM text, in order; other blocks and text between are passed over. Errors:
/// InvalidData when a block is damaged or there is none.
[[nodiscard]] Result<CertificateChain> readPem(const QByteArray &pem);

} // namespace amado
