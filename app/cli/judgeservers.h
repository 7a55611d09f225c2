#pragma once

#include "cli/json/assessjson.h"
#include "cli/session.h"

#include <vector>

namespace amado::cli {

/// Reads and judges servers that were found already, as below.
[[nodiscard]] std::vector<JudgedServer>
judgeServers(const std::vector<NamedServer> &named, Session &session, const FeedContext &feed = {});
/// Reads and judges the servers at each path, in the order given, with what is known of the feed.
/// One that cannot be judged is warned about and stays in the list with its error.
[[nodiscard]] std::vector<JudgedServer> judgeServers(const QStringList &paths, Session &session,
                                                     const FeedContext &feed = {});

} // namespace amado::cli
