// SPDX-License-Identifier: MIT
#pragma once

#include "io/feed/trustanchors.h"
#include "model/base/result.h"
#include "model/feed/certificate.h"

#include <QDateTime>
#include <QIODevice>
#include <QString>

namespace amado {

/// A program whose signature was found good.
struct SignedProgram
{
    CertificateInfo signer;
    QDateTime signedAt; ///< UTC, by a timestamp authority; invalid: none said when.
    QString sha256;     ///< Of the whole file, lower-case hex.
    qint64 size = 0;

    bool operator==(const SignedProgram &) const = default;
};

/// Verifies that a program for Windows (PE, 32 or 64 bits) is signed by Microsoft Corporation and
/// was not altered: Authenticode with SHA-256 or stronger, the signer's certificate for code
/// signing, its chain up to one of the pinned roots, valid at the time a timestamp (RFC 3161)
/// proves, else `now`. Stricter than Windows where that is lenient: nothing may stand behind the
/// signature or unused beside it (CVE-2013-3900), and there is one signature in the file's table.
/// Nothing is asked from the network, so a revoked certificate is not noticed; the server asks
/// again before each start. Any thread.
/// https://learn.microsoft.com/windows/win32/debug/pe-format#attribute-certificate-table-image-only
/// Errors: PreconditionFailed/ToolNotTrusted, FileTooLarge (above `maxBytes`), FileUnreadable.
/// `detail` says which demand is not met.
[[nodiscard]] Result<SignedProgram> verifyAuthenticode(QIODevice &program, qint64 maxBytes,
                                                       const TrustAnchors &anchors,
                                                       const QDateTime &now);

} // namespace amado
