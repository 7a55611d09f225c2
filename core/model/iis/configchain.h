// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/parsedfiles.h"

#include <utility>
#include <vector>

namespace amado {

/// A section's appearance that applies at the place in question.
struct Contribution
{
    const ConfigFile *file = nullptr;
    const SectionBlock *block = nullptr;
    QString configPath;
    bool fromServer = false; ///< applicationHost.config is above every lock.
};

/// All that applies at one place, before it is merged.
struct ConfigChain
{
    std::vector<Contribution> contributions; ///< In the order IIS merges them.
    std::vector<ConfigProblem> fatal;
    std::vector<std::pair<QString, MissingReason>> missing;
};

/// The chain of the last of `levels` (the site root first); keeps pointers into `files`.
[[nodiscard]] ConfigChain chainOf(const ParsedFiles &files, const std::vector<PathLevel> &levels);

} // namespace amado
