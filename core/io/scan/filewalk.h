// SPDX-License-Identifier: MIT
#pragma once

#include "io/files/serverfolder.h"
#include "model/base/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include <sys/types.h>

namespace amado {

/// A file below a folder of a server, found and not opened yet.
struct WalkedFile
{
    QString path;                                 ///< Windows path.
    std::shared_ptr<const FileDescriptor> folder; ///< Null with a problem.
    QByteArray name;                              ///< In `folder`, as spelled on disk.
    qint64 size = 0;
    qint64 modified = 0;          ///< Milliseconds since 1970 UTC.
    std::optional<Error> problem; ///< A folder that cannot be listed, a link that leads out.
};

struct WalkedFiles
{
    std::vector<WalkedFile> files; ///< In no order.
    bool complete = true;          ///< False: more than were asked for.
};

/// Whether a name matches a pattern with `*` and `?`, letters of either case.
[[nodiscard]] bool matchesWildcard(QStringView name, QStringView pattern);

struct WalkOptions
{
    QStringList names;      ///< Wildcards; empty: every file.
    bool packedToo = false; ///< A name with ".gz" behind it matches like the name.
    bool recursive = true;
    qsizetype maxFiles = 200'000;
};

/// The files below a folder. Nothing leaves the server's folder: links are followed as ServerFolder
/// does, and no folder twice. Errors: those of ServerFolder::locate(); NotFound with FactMissing
/// when nothing says that the folder was collected; Cancelled.
[[nodiscard]] Result<WalkedFiles> walkFiles(const ServerFolder &root, const QString &folder,
                                            const WalkOptions &options,
                                            const std::stop_token &stop);

/// Opens a file for reading, without waiting for anybody. Errors: NotFound, PermissionDenied,
/// FileUnreadable.
[[nodiscard]] Result<FileDescriptor> openWalked(const WalkedFile &file);

} // namespace amado
