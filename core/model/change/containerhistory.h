// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/journalentry.h"
#include "model/config/configeditor.h"

#include <map>
#include <set>
#include <string>

namespace amado {

/// What recorded acts made in one file beside their rules, as far as it still stands: needed to
/// leave nothing behind when the last rule goes.
struct ContainerHistory
{
    std::set<std::string> made; ///< Paths of containers this program created.
    std::map<std::string, std::string>
        closed;            ///< Path → the self-closing tag it had; "" is the root.
    bool fileMade = false; ///< The file did not exist before.
    QByteArray lastImage;  ///< The file as the last act left it.
};

/// Entries of the history that changed this file, oldest first.
struct FileChange
{
    const JournalEntry *entry = nullptr;
    const JournalStep *step = nullptr;
};
[[nodiscard]] std::vector<FileChange> changesOf(const StepTarget &target,
                                                const std::vector<JournalEntry> &history);

[[nodiscard]] ContainerHistory containerHistory(const std::vector<FileChange> &changes);

/// Removes containers that are blank now and were made by this program, and gives blank ones that
/// were self-closing their form back.
[[nodiscard]] Result<> tidyContainers(ConfigEditor &editor, const ContainerHistory &history);

/// Removes containers that stood around something in `before` and are blank and without attributes
/// now.
[[nodiscard]] Result<> dropEmptied(ConfigEditor &editor, const XmlDocument &before);

} // namespace amado
