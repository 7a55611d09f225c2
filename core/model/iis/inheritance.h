// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/parsedfiles.h"

#include <optional>
#include <vector>

namespace amado {

/// Merges what applies at the last of `levels` (the site root first): applicationHost.config, then
/// the web.config files on the way, each with its location elements; with clear, remove, locking
/// and duplicates as IIS treats them
/// (https://learn.microsoft.com/en-us/iis/get-started/planning-your-iis-architecture/deep-dive-into-iis-configuration-with-iis-7-and-iis-8).
[[nodiscard]] EffectiveRewrite mergeLevels(const ParsedFiles &files,
                                           const std::vector<PathLevel> &levels);

/// The problems of mergeLevels() alone, for a place whose rules nobody asks for.
[[nodiscard]] std::vector<ConfigProblem> fatalProblems(const ParsedFiles &files,
                                                       const std::vector<PathLevel> &levels);

/// The file and line that lock the section for the web.config at the last level; nullopt when it
/// may be written there.
[[nodiscard]] std::optional<ConfigProblem>
lockedAt(const ParsedFiles &files, const std::vector<PathLevel> &levels, ConfigSection section);

} // namespace amado
