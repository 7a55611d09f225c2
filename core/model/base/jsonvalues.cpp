// SPDX-License-Identifier: MIT
#include "model/base/jsonvalues.h"

namespace amado {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue placeOrNull(int number)
{
    return number > 0 ? QJsonValue(number) : QJsonValue();
}

QJsonValue jsonTime(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue jsonDate(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue jsonBuild(const std::optional<BuildNumber> &build)
{
    return build ? QJsonValue(build->toString()) : QJsonValue();
}

} // namespace amado
