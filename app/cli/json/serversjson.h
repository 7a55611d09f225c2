// SPDX-License-Identifier: MIT
#pragma once

#include "cli/serverwork.h"

#include <QJsonObject>

namespace amado::cli {

/// amado.servers/1.
[[nodiscard]] QJsonObject serversJson(const ServersAnswer &answer);

} // namespace amado::cli
