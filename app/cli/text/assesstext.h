// SPDX-License-Identifier: MIT
#pragma once

#include "cli/json/assessjson.h"

#include <QString>

namespace amado::cli {

/// The verdicts for reading, in the language in force.
[[nodiscard]] QStringList assessText(const std::vector<JudgedServer> &servers,
                                     const Catalogs &catalogs, const QDateTime &asOf);

} // namespace amado::cli
