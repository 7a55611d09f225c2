// SPDX-License-Identifier: MIT
#pragma once

#include "cli/updates.h"

namespace amado::cli {

/// amado.updates/1.
[[nodiscard]] QJsonObject updatesJson(const FleetUpdates &updates, const Catalogs &catalogs,
                                      const QDateTime &asOf);

} // namespace amado::cli
