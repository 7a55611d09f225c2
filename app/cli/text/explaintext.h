// SPDX-License-Identifier: MIT
#pragma once

#include "cli/json/explainjson.h"

#include <QStringList>

namespace amado::cli {

/// The same for reading, in the language in force.
[[nodiscard]] QStringList explainText(const std::vector<ExplainedServer> &servers,
                                      const QDateTime &asOf);

} // namespace amado::cli
