// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QString>

namespace amado {

/// Makes the practice lab in a folder that is empty or absent. A lab that is already there is left
/// as it is; one whose making was cut off is made anew. Errors: PreconditionFailed when the folder
/// holds anything else, PermissionDenied, DiskFull.
[[nodiscard]] Result<> createLab(const QString &folder);

/// Whether createLab() made this folder.
[[nodiscard]] bool isLab(const QString &folder);

} // namespace amado
