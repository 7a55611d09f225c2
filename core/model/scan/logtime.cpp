#include "model/scan/logtime.h"

#include <QTimeZone>

namespace amado::scan {

namespace {

constexpr qsizetype kShortest = 19; ///< "2024-11-30 05:10:59"

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

/// Days since 1970-01-01 in the Gregorian calendar,
/// https://howardhinnant.github.io/date_algorithms.html#days_from_civil
qint64 daysFromCivil(int year, int month, int day)
{
    year -= month <= 2 ? 1 : 0;
    const int era = year / 400;
    const int yearOfEra = year - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return qint64(era) * 146097 + dayOfEra - 719468;
}

int daysIn(int year, int month)
{
    static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays[month - 1];
}

struct Moment
{
    qint64 seconds;
    int milliseconds;
};

std::optional<Moment> momentAt(QByteArrayView text)
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
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || hour < 0 ||
        hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
        return std::nullopt;
    Moment moment{daysFromCivil(year, month, day) * 86'400 + hour * 3'600 + minute * 60 + second,
                  0};
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
