// SPDX-License-Identifier: MIT
#pragma once

#include "cli/updates.h"

#include <QStringList>

namespace amado::cli {

[[nodiscard]] QStringList updatesText(const FleetUpdates &updates, const Catalogs &catalogs);
/// Where sources differ, with the servers each concerns.
[[nodiscard]] QStringList disagreementsText(const std::vector<JudgedServer> &servers,
                                            const Catalogs &catalogs);

} // namespace amado::cli
