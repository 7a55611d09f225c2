// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace amado {

// Values of a request as the script takes them: every text stands behind "=", see scriptcodec.h.

[[nodiscard]] inline QJsonValue scriptText(const QString &value)
{
    return QString(u'=' + value);
}

[[nodiscard]] inline QJsonArray scriptTexts(const QStringList &values)
{
    QJsonArray array;
    for (const QString &value : values)
        array.append(scriptText(value));
    return array;
}

/// UTC with milliseconds; an invalid one is an empty text.
[[nodiscard]] inline QJsonValue scriptMoment(const QDateTime &at)
{
    return scriptText(at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString());
}

} // namespace amado
