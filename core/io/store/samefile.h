// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace amado {

/// Whether two paths lead to one file or folder, by whatever links or mounts. False where one of
/// them leads nowhere.
[[nodiscard]] bool isSameFile(const QString &a, const QString &b);

} // namespace amado
