// SPDX-License-Identifier: MIT
#pragma once

#include "engine/tracerecords.h"

#include <QString>

namespace amado {

[[nodiscard]] bool isBelowFolder(const QString &path, const QString &folder);

/// FilePlace::place of a web file by its path: the folders in which setup puts next to no script;
/// `otherwise` elsewhere.
[[nodiscard]] QString webPlace(const QString &path, const QString &install,
                               const QString &otherwise);
/// Whether it shows the sign-in form or runs in it, so that its content tells something.
[[nodiscard]] bool isLogonPage(const QString &path, const QString &install);

/// WebFile::path: below the install folder where it is there, so that servers that are installed
/// elsewhere compare.
[[nodiscard]] QString comparedPath(const QString &path, const QString &install);
[[nodiscard]] QString wholeWebPath(const QString &comparedPath, const QString &install);

} // namespace amado
