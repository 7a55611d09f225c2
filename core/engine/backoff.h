// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/error.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace amado {

/// A server that gives no answer: since when, and when it is asked again by itself.
struct Outage
{
    QDateTime since;   ///< First try without an answer, UTC.
    QDateTime lastTry; ///< UTC.
    QDateTime nextTry; ///< UTC.
    int tries = 0;     ///< In a row, since somebody last asked for it.

    bool operator==(const Outage &) const = default;
};

/// Whether the failure means that nobody answered, so that asking again later makes sense.
[[nodiscard]] bool isOutage(const Error &error);

/// What holds after one more try without an answer: the pause doubles from one minute to an hour
/// and lies up to a fifth beside that, so that servers that fell unresponsive together are not
/// asked together for ever. `chance`: 0 to 1.
[[nodiscard]] Outage afterOutage(const std::optional<Outage> &before, const QDateTime &now,
                                 double chance);

/// How long an unresponsive server may take to say that it is there: short at first, longer each
/// time, so that a slow one is found in the end.
[[nodiscard]] std::chrono::milliseconds probeDeadline(const std::optional<Outage> &outage);

} // namespace amado
