// SPDX-License-Identifier: MIT
#pragma once

#include "io/files/serverfolder.h"
#include "ports/hostaccess.h"

#include <functional>
#include <stop_token>

namespace amado {

/// One line of events/<log>.jsonl: a JSON object with `at` (ISO 8601), `id`, `provider`, `level`,
/// `message` and, where there is any, the unnamed `data`.
struct EventLine
{
    enum class State { Blank, Malformed, Incomplete, Whole };
    State state = State::Blank;
    EventRecord event; ///< Of a whole one.
    QStringList data;
};

/// Streams the lines of a channel's file, from the first on; what PowerShell saved as UTF-16 is
/// read too. Errors: NotFound with FactMissing when the channel was not collected, FileTooLarge,
/// FileUnreadable, Cancelled.
[[nodiscard]] Result<> readEventLines(const ServerFolder &folder, const QString &log,
                                      const std::stop_token &stop,
                                      const std::function<void(EventLine)> &take);

/// Reads events/<log>.jsonl of a server folder as a stream, newest first. Lines that are no such
/// object are counted and left out. Errors: those of readEventLines().
[[nodiscard]] Result<EventList> readEvents(const ServerFolder &folder, const QueryEvents &query,
                                           const std::stop_token &stop);

} // namespace amado
