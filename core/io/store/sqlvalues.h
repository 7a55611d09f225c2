// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/enumnames.h"

#include <QDateTime>
#include <QString>
#include <QVariant>

namespace amado {

/// How values are written in columns.

/// Milliseconds since 1970 in UTC; an invalid time is NULL.
inline QVariant timeValue(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

inline QDateTime timeOf(const QVariant &value)
{
    return value.isNull() ? QDateTime()
                          : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

/// An empty text is not NULL, though Qt tells null strings apart.
inline QString textValue(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace amado
