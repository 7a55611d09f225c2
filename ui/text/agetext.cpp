// SPDX-License-Identifier: MIT
#include "ui/text/agetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class AgeText
{
    Q_DECLARE_TR_FUNCTIONS(AgeText)
};

/// Microsoft publishes updates every month, so older data misses at least one of them.
constexpr int kOldAfterDays = 30;
constexpr qint64 kMinute = 60, kHour = 60 * kMinute, kDay = 24 * kHour;

} // namespace

QString ageText(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return AgeText::tr("never");
    const qint64 seconds = at.secsTo(now);
    if (seconds < kMinute)
        return AgeText::tr("just now");
    if (seconds < kHour)
        return AgeText::tr("%n min ago", nullptr, int(seconds / kMinute));
    if (seconds < kDay)
        return AgeText::tr("%n hour(s) ago", nullptr, int(seconds / kHour));
    return AgeText::tr("%n day(s) ago", nullptr, int(seconds / kDay));
}

QString exactTime(const QDateTime &at)
{
    if (!at.isValid())
        return AgeText::tr("never");
    const QDateTime local = at.toLocalTime();
    return local.toString(u"yyyy-MM-dd HH:mm "_s) + local.timeZoneAbbreviation();
}

int dataAgeDays(const QDate &dataDate, const QDate &today)
{
    return dataDate.isValid() ? int(std::max(qint64(0), dataDate.daysTo(today))) : 0;
}

QString oldDataSentence(const QDate &dataDate, const QDate &today)
{
    const int age = dataAgeDays(dataDate, today);
    if (age <= kOldAfterDays)
        return {};
    return AgeText::tr("Amado doesn't know about attacks published after %1, because its data is "
                       "%n day(s) old. Install a newer version of Amado to update the data.",
                       nullptr, age)
        .arg(exactDate(dataDate));
}

QString monthText(const QDate &date)
{
    // Names of months as the language has them, whatever the region of the machine.
    return QLocale::c().toString(date, AgeText::tr("MMMM yyyy", "how a month is written"));
}

QString exactDate(const QDate &date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : AgeText::tr("not known");
}

} // namespace amado
