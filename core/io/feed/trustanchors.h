// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"
#include "model/feed/certificate.h"

#include <QString>

namespace amado {

/// The roots that are believed, by their keys, each for its own purpose.
struct TrustAnchors
{
    CertificateChain feedRoots;      ///< Signers of feeds must lead up to one of these.
    CertificateChain timestampRoots; ///< Timestamp authorities must lead up to one of these.

    bool operator==(const TrustAnchors &) const = default;
};

/// The vendor's roots that the program carries, ":/trust/…": the Microsoft Root Certificate
/// Authorities of 2010 and 2011,
/// https://learn.microsoft.com/en-us/security/trusted-root/participants-list. Both stand for both
/// purposes: the vendor moved issuing authorities between them before, and the key usages tell
/// signers from timestamp authorities. An error is a defect of the build.
[[nodiscard]] Result<TrustAnchors> shippedTrustAnchors();

/// The PEM files (*.pem) of a folder instead of the shipped roots: those named tsa-*.pem for
/// timestamps, the others for signers. Errors: NotFound when the folder is absent or holds no root
/// for signers, FileUnreadable, FileTooLarge, InvalidData for a damaged file.
[[nodiscard]] Result<TrustAnchors> readTrustFolder(const QString &folder);

/// The TLS roots that belong to such a folder: the PEM files in its sub-folder "tls". Empty when
/// there is none, which means the machine's own. Errors: FileUnreadable, FileTooLarge, InvalidData
/// for a damaged file.
[[nodiscard]] Result<CertificateChain> readTlsRoots(const QString &folder);

} // namespace amado
