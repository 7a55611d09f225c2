// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace amado {

/// "3 min ago"; "never" for an invalid time. Times after `now` read as "just now".
[[nodiscard]] QString ageText(const QDateTime &at, const QDateTime &now);
/// "2026-11-22 14:05 JST": local time with its zone; "never" for an invalid time.
[[nodiscard]] QString exactTime(const QDateTime &at);
/// "2026-11-22"; "not known" for an invalid date.
/// "March 2023".
[[nodiscard]] QString monthText(const QDate &date);
[[nodiscard]] QString exactDate(const QDate &date);

/// Whole days; 0 for data that is younger than today.
[[nodiscard]] int dataAgeDays(const QDate &dataDate, const QDate &today);
/// Says that attacks published later are not known here; empty while data of this date is at most
/// 30 days old.
[[nodiscard]] QString oldDataSentence(const QDate &dataDate, const QDate &today);

} // namespace amado
