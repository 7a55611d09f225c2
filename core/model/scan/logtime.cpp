// SPDX-License-Identifier: MIT
#include "model/scan/logtime.h"

#include <QTimeZone>

namespace amado::scan {

namespace {

constexpr qsizetype kShortest = 19;           ///< "2024-11-30 05:10:59"
constexpr qint64 kEpochJulianDay = 2'440'588; ///< Of 1970-01-01.

/// The number in `count` digits at `at`; -1 when one of them is none.
int digitsAt(QByteArrayView text, qsizetype at, int count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

struct ReadMoment
{
    qint64 seconds;
    int milliseconds;
};

std::optional<ReadMoment> momentAt(QByteArrayView text)
{
    if (text.startsWith('"'))
        text = text.sliced(1);
    if (text.size() < kShortest || text[4] != '-' || text[7] != '-' || text[13] != ':' ||
        text[16] != ':' || (text[10] != 'T' && text[10] != ' '))
        return std::nullopt;
    const int year = digitsAt(text, 0, 4);
    const int month = digitsAt(text, 5, 2);
    const int day = digitsAt(text, 8, 2);
    const int hour = digitsAt(text, 11, 2);
    const int minute = digitsAt(text, 14, 2);
    const int second = digitsAt(text, 17, 2);
    const QDate date(year, month, day);
    if (year < 1 || !date.isValid() || hour < 0 || hour > 23 || minute < 0 || minute > 59 ||
        second < 0 || second > 60)
        return std::nullopt;
    const qint64 days = date.toJulianDay() - kEpochJulianDay;
    ReadMoment moment{days * 86'400 + hour * 3'600 + minute * 60 + second, 0};
    qsizetype at = kShortest;
    if (at + 1 < text.size() && text[at] == '.' && digitsAt(text, at + 1, 1) >= 0) {
        int scale = 100;
        for (++at; digitsAt(text, at, 1) >= 0; ++at) {
            moment.milliseconds += digitsAt(text, at, 1) * scale;
            scale /= 10;
        }
    }
    if (text[10] == 'T' && at + 5 < text.size() && (text[at] == '+' || text[at] == '-') &&
        text[at + 3] == ':') {
        const int hours = digitsAt(text, at + 1, 2);
        const int minutes = digitsAt(text, at + 4, 2);
        if (hours >= 0 && hours <= 14 && minutes >= 0 && minutes <= 59)
            moment.seconds += (text[at] == '-' ? 1 : -1) * (hours * 3'600 + minutes * 60);
    }
    return moment;
}

} // namespace

std::optional<qint64> secondsAtBegin(QByteArrayView line)
{
    const auto moment = momentAt(line);
    return moment ? std::optional(moment->seconds) : std::nullopt;
}

QDateTime timeAtBegin(QByteArrayView line)
{
    const auto moment = momentAt(line);
    if (!moment)
        return {};
    return QDateTime::fromMSecsSinceEpoch(moment->seconds * 1000 + moment->milliseconds, Qt::UTC);
}

} // namespace amado::scan
