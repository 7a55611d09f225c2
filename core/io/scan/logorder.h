// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace amado {

/// Whether a log comes before another, so that the oldest come first: within a folder by name,
/// numbers in it by their value ("u_extend9.log" before "u_extend10.log"), dates as they are
/// written ("u_ex24113005.log" before "u_ex241201.log"), a packed file beside what it was. Letters
/// of either case; paths are Windows paths.
[[nodiscard]] bool isOlderLog(const QString &path, const QString &other);

} // namespace amado
