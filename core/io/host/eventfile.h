#pragma once

#include "io/host/serverfolder.h"
#include "ports/hostaccess.h"

#include <stop_token>

namespace amado {

/// Reads events/<log>.jsonl of a server folder as a stream: one JSON object a line with `at` (ISO
/// 8601), `id`, `provider`, `level`, `message`. Newest first. Lines that are no such object are
/// counted and left out. Errors: NotFound with FactMissing when the log was not collected,
/// FileTooLarge, FileUnreadable, Cancelled.
[[nodiscard]] Result<EventList> readEvents(const ServerFolder &folder, const QueryEvents &query,
                                           const std::stop_token &stop);

} // namespace amado
