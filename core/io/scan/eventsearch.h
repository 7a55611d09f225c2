// SPDX-License-Identifier: MIT
#pragma once

#include "io/files/serverfolder.h"
#include "ports/hostsearch.h"

#include <stop_token>

namespace amado {

/// SearchEvents in a server folder: events/<channel>.jsonl is streamed, and no more than the events
/// asked for are held. Lines that are no events, or lack what every event has, are counted as
/// malformed. Errors: those of readEventLines().
[[nodiscard]] Result<FoundEvents>
searchEvents(const ServerFolder &root, const SearchEvents &request, const std::stop_token &stop);

} // namespace amado
