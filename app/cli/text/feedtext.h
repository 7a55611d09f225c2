// SPDX-License-Identifier: MIT
#pragma once

#include "cli/json/feedjson.h"

#include <QStringList>

namespace amado::cli {

/// The verdict with everything it stands on, in the language in force.
[[nodiscard]] QStringList feedText(const FeedAnswer &answer);

} // namespace amado::cli
