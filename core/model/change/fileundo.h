// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/journalentry.h"

#include <optional>

namespace amado {

struct FileUndo
{
    TargetState after;             ///< What the file is to become.
    bool keptForeignEdits = false; ///< Others changed the file since the act; their edits stay.
};

/// Takes one file step of `entry` back from the file as it is now. nullopt when nothing of the act
/// is left in it. The very bytes of before when the file is as the act left it; otherwise only what
/// the act brought goes (for an act that added), or only what it took comes back (for one that
/// removed). Errors: RuleChanged with the line when somebody changed what the act wrote,
/// FileChanged when both changed the same lines, MalformedXml and its kind, NameInUse when
/// something taken away is there again.
[[nodiscard]] Result<std::optional<FileUndo>> undoFileStep(const JournalEntry &entry,
                                                           const JournalStep &step,
                                                           const std::vector<JournalEntry> &history,
                                                           const TargetState &current);

} // namespace amado
