#pragma once

#include "model/base/error.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace amado {

/// A server that gives no answer: since when, and when it is asked again by itself.
struct Silence
{
    QDateTime since;   ///< First try without an answer, UTC.
    QDateTime lastTry; ///< UTC.
    QDateTime nextTry; ///< UTC.
    int tries = 0;     ///< In a row, since somebody last asked for it.

    bool operator==(const Silence &) const = default;
};

/// Whether the failure means that nobody answered, so that asking again later makes sense.
[[nodiscard]] bool isSilence(const Error &error);

/// What holds after one more try without an answer: the pause doubles from one minute to an hour
/// and lies up to a fifth beside that, so that servers that fell silent together are not asked
/// together for ever. `chance`: 0 to 1.
[[nodiscard]] Silence afterSilence(const std::optional<Silence> &before, const QDateTime &now,
                                   double chance);

/// How long a silent server may take to say that it is there: short at first, longer each time, so
/// that a slow one is found in the end.
[[nodiscard]] std::chrono::milliseconds probeDeadline(const std::optional<Silence> &silence);

} // namespace amado
