// SPDX-License-Identifier: MIT
#pragma once

#include "cli/serverwork.h"

namespace amado::cli {

/// What came of an action on the list of servers, for reading.
[[nodiscard]] QStringList serversText(const ServersAnswer &answer);

} // namespace amado::cli
