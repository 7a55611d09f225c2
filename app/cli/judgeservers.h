// SPDX-License-Identifier: MIT
#pragma once

#include "cli/json/assessjson.h"
#include "cli/session.h"

#include <vector>

namespace amado::cli {

/// Reads and judges servers side by side, with what is known of the feed; the answers are in the
/// order given. What was read from a listed real server is kept with its record, as the window
/// does: the next session needs one call then. One that cannot be judged is warned about and stays
/// in the list with its error.
[[nodiscard]] std::vector<JudgedServer>
judgeServers(const std::vector<NamedServer> &named, Session &session, const FeedContext &feed = {});

/// What came of judging them: an open vulnerability needs action, whatever else is unknown.
[[nodiscard]] ExitCode verdictOf(const std::vector<JudgedServer> &servers);

} // namespace amado::cli
