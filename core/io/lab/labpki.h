// SPDX-License-Identifier: MIT
#pragma once

#include "io/lab/feedsigner.h"
#include "io/lab/labcertificates.h"

namespace amado {

/// Everything that signs and serves the feeds of a practice lab, kept in a folder so that the same
/// roots are trusted from one run to the next.
struct LabPki
{
    FeedSigner signer;
    LabIdentity tlsRoot;
    LabIdentity tlsServer;           ///< For localhost and 127.0.0.1, below `tlsRoot`.
    LabIdentity inspectingAuthority; ///< Of a made-up proxy that inspects TLS; trusted by nobody.
    LabIdentity inspectedServer;     ///< For the same names, below it.
    QString trustFolder; ///< root.pem, tsa-root.pem and tls/root.pem, as `--trust` reads them.
};

/// Reads the folder, or makes it with new keys when it holds none. What it keeps is the keys; the
/// certificates are the same whenever they are made. Errors: InvalidData when the folder holds
/// damaged keys, PermissionDenied, DiskFull, Internal.
[[nodiscard]] Result<LabPki> openLabPki(const QString &folder, const QDateTime &now);

} // namespace amado
