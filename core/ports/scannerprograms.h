// SPDX-License-Identifier: MIT
#pragma once

#include "ports/httpfetch.h"

#include <QDateTime>
#include <QString>

#include <memory>

namespace amado {

/// The Safety Scanner's program on this machine, verified to be Microsoft's and young enough.
struct LocalScanner
{
    QString path;
    QString sha256; ///< Of the whole file, lower-case hex.
    qint64 size = 0;
    QDateTime date; ///< UTC: when it was signed, else of the file.
    /// Whoever may still need the program keeps this; a downloaded one is deleted with the last.
    std::shared_ptr<const void> held;
};

/// Where the scanner's program comes from when it does not lie on the servers.
class ScannerPrograms
{
public:
    virtual ~ScannerPrograms() = default;
    /// Verifies a file of this machine, or downloads the program from Microsoft where `file` is
    /// empty. Blocking, any thread. Errors: NotFound, FileUnreadable, FileTooLarge, ToolNotTrusted,
    /// ScannerExpired, DiskFull, those of HttpFetch, Cancelled.
    [[nodiscard]] virtual Result<LocalScanner>
    obtain(const QString &file, const CallContext &context, const FetchProgress &progress = {}) = 0;
};

} // namespace amado
