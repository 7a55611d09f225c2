// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/journalentry.h"

#include <QDateTime>

#include <chrono>
#include <span>

namespace amado {

/// How long carrying out the steps may take on a slow server.
[[nodiscard]] std::chrono::milliseconds writingTime(std::span<const JournalStep> steps);

/// From when on a batch of writes that nobody hears of any more can have no effect, so that what
/// the server then holds settles it. Without one, a batch that a broken connection left waiting on
/// the server would be carried out after it was judged.
struct WriteDeadline
{
    QDateTime writesUntil; ///< UTC, by the server's clock; CallContext::writesUntil.
    QDateTime settleAfter; ///< UTC, by ours: a write begun just before has ended, too.
};

/// `clock` is what the server's clock showed when it was read last, just before `now` by ours.
/// Invalid, for a copy, whose writes end with the call: no deadline.
[[nodiscard]] WriteDeadline writeDeadline(std::span<const JournalStep> steps,
                                          const QDateTime &clock, const QDateTime &now);

} // namespace amado
