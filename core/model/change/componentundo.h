// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/journalentry.h"

#include <vector>

namespace amado {

/// Steps that give services and pools back the state they had before the act, and Managed
/// Availability when no other active act needs it off; what somebody changed since stays as they
/// set it (`plan.keptForeignEdits`). Errors: FactMissing.
[[nodiscard]] Result<> planComponentUndo(const JournalEntry &entry,
                                         const std::vector<JournalEntry> &history,
                                         const ServerSnapshot &snapshot, const Catalogs &catalogs,
                                         Plan &plan);

} // namespace amado
