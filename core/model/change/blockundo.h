// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/journalentry.h"

namespace amado {

/// What a list of blocked ids becomes when one act on it is taken back.
struct BlockUndo
{
    BlockedState after;
    bool keptForeignEdits = false; ///< The list was changed since, and those changes stay.
};

/// Takes only this act's part out of the list as it is now: what it put there leaves, what it took
/// comes back at its place; everything others changed since stays, and so does what a later act
/// that still stands did to the same id. `history` holds every entry of this server, in any order.
[[nodiscard]] BlockUndo undoBlockStep(const JournalEntry &entry, const JournalStep &step,
                                      const std::vector<JournalEntry> &history,
                                      const BlockedState &current);

} // namespace amado
