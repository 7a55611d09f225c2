// SPDX-License-Identifier: MIT
#pragma once

#include "io/files/serverfolder.h"
#include "ports/hostsearch.h"

#include <chrono>
#include <stop_token>

namespace amado {

/// When a search has to end with what it found.
struct SearchLimits
{
    std::stop_token stop;
    std::chrono::steady_clock::time_point deadline;
};

/// SearchLogs in a server folder, on up to two threads. A stop request, the deadline or a limit of
/// the request ends it early: the reply holds what was found so far and where to go on. Errors:
/// NotFound (FactMissing when nothing says that the folder was collected), InvalidData for a mark
/// that is no expression, those of ServerFolder::locate(), Cancelled before anything was looked at.
[[nodiscard]] Result<SearchReply> searchLogs(const ServerFolder &root, const SearchLogs &request,
                                             const SearchLimits &limits);

} // namespace amado
