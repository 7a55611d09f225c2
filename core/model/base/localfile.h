// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

namespace amado {

/// A file of this machine that a person named, up to one byte more than `limit`: whoever judges the
/// content says that it is too large. Errors: NotFound; PermissionDenied/FileUnreadable.
[[nodiscard]] Result<QByteArray> readLocalFile(const QString &path, qint64 limit);

} // namespace amado
