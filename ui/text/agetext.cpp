#include "ui/text/agetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

class AgeText
{
    Q_DECLARE_TR_FUNCTIONS(AgeText)
};

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

QString exactDate(const QDate &date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : AgeText::tr("not known");
}

} // namespace amado
