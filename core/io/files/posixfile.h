// SPDX-License-Identifier: MIT
#pragma once

#include "io/net/filedescriptor.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QString>

namespace amado {

/// What an errno value means for the caller; `subject` names the file.
[[nodiscard]] Error errorFromErrno(int error, const QString &subject);
/// Everything up to `maxBytes` from the current position. Errors: FileTooLarge with both numbers,
/// FileUnreadable.
[[nodiscard]] Result<QByteArray> readWhole(int fd, qint64 maxBytes, const QString &subject);
/// The last `maxBytes` of the file, or all of it. Errors: FileUnreadable, PermissionDenied.
[[nodiscard]] Result<QByteArray> readEnd(int fd, qint64 maxBytes, const QString &subject);
/// Errors: DiskFull, PermissionDenied.
[[nodiscard]] Result<> writeWhole(int fd, const QByteArray &bytes, const QString &subject);
/// Lower-case hexadecimal SHA-256, the form in which plans name a file's content.
[[nodiscard]] QString sha256Hex(const QByteArray &bytes);

} // namespace amado
