// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/buildnumber.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace amado {

// How values that may be unknown are written: the value in its one form, or null. Never a default.

[[nodiscard]] QJsonValue textOrNull(const QString &text);
/// A line or column: null for 0, "no place in a text".
[[nodiscard]] QJsonValue placeOrNull(int number);
[[nodiscard]] QJsonValue jsonTime(const QDateTime &time); ///< "2026-11-22T00:00:00Z"
[[nodiscard]] QJsonValue jsonDate(QDate date);            ///< "2026-11-22"
[[nodiscard]] QJsonValue jsonBuild(const std::optional<BuildNumber> &build);

/// Writes each element with `write`.
template<class Range, class Write>
[[nodiscard]] QJsonArray jsonArray(const Range &range, Write write)
{
    QJsonArray array;
    for (const auto &element : range)
        array.append(write(element));
    return array;
}

} // namespace amado
