#pragma once

#include <QDateTime>
#include <QString>
#include <QVariant>

#include <optional>
#include <span>

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

/// The enumerator whose toString() is `name`; nullopt when none is.
template<class Enum>
std::optional<Enum> enumOf(const QString &name, std::span<const Enum> all)
{
    for (const Enum value : all) {
        if (toString(value) == name)
            return value;
    }
    return std::nullopt;
}

} // namespace amado
