// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QDateTime>

#include <optional>

namespace amado::scan {

/// Seconds since 1970 UTC of the time with which a line of a log begins: "2024-11-30 05:10:59" of
/// W3C, "2024-11-30T05:10:59.123Z" or with an offset of the others, also behind a quote. Without a
/// zone it is UTC, as all of these logs are. nullopt: the line begins otherwise. Cheap: callable
/// for every line.
[[nodiscard]] std::optional<qint64> secondsAtBegin(QByteArrayView line);

/// The same with its milliseconds; invalid where there is none. For SearchedFile::firstTime and the
/// like.
[[nodiscard]] QDateTime timeAtBegin(QByteArrayView line);

} // namespace amado::scan
