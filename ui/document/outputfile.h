// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

namespace amado {

/// Writes the whole file or leaves the old one. Errors: PermissionDenied, DiskFull.
[[nodiscard]] Result<> saveFile(const QString &path, const QByteArray &content);

} // namespace amado
