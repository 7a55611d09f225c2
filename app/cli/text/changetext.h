// SPDX-License-Identifier: MIT
#pragma once

#include "cli/changework.h"

#include <QString>

namespace amado::cli {

/// Plans and outcomes for reading: result, every step with its whole diff, side effects.
[[nodiscard]] QStringList changeText(const std::vector<ServerChange> &changes);

/// The journal for reading, in the order given.
[[nodiscard]] QStringList historyText(const std::vector<JournalEntry> &entries);

} // namespace amado::cli
