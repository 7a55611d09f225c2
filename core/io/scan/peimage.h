// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QIODevice>

namespace amado {

/// Where the parts of a PE file lie that its Authenticode signature leaves out of the hash.
struct PeImage
{
    qint64 size = 0;
    qint64 checksum = 0;       ///< Of the 4 bytes of the header's checksum.
    qint64 securityEntry = 0;  ///< Of the 8 bytes that tell where the signature is.
    qint64 signatureTable = 0; ///< Up to the end of the file.
    QByteArray signature;      ///< PKCS #7, DER.

    /// Errors: InvalidData with `detail` when it is no PE file, carries no signature, more than
    /// one, or bytes that belong to none of its parts; FileUnreadable.
    [[nodiscard]] static Result<PeImage> read(QIODevice &file);
};

} // namespace amado
