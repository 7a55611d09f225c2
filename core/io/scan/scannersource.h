// SPDX-License-Identifier: MIT
#pragma once

#include "io/scan/authenticode.h"
#include "model/scan/scannerlimits.h"
#include "ports/httpfetch.h"

#include <QFile>

#include <memory>

namespace amado {

/// A scanner's program on this machine that was verified, open for reading. A download goes with
/// it.
struct HeldScanner
{
    std::unique_ptr<QFile> file;
    SignedProgram program;
    QDateTime date; ///< UTC: when it was signed, else of the file.
};

/// Opens and verifies a file. Errors: NotFound, FileUnreadable, those of verifyAuthenticode(),
/// PreconditionFailed/ScannerExpired.
[[nodiscard]] Result<HeldScanner> holdScanner(const QString &path,
                                              const scan::ScannerLimits &limits,
                                              const TrustAnchors &anchors, const QDateTime &now);

/// Downloads it from the address of the data to a temporary file of this user alone, piece by
/// piece, and verifies it. Blocking. Errors: those of the fetch, DiskFull, and as above.
[[nodiscard]] Result<HeldScanner>
downloadScanner(HttpFetch &fetch, const scan::ScannerLimits &limits, bool for64Bits,
                const ProxyChoice &proxy, const TrustAnchors &anchors, const QDateTime &now,
                const CallContext &context, const FetchProgress &progress = {});

} // namespace amado
