// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QDebug>
#include <QJsonObject>
#include <QString>

#include <ostream>

// How GoogleTest writes values into its messages: as people read them. It finds these by the type's
// namespace; the precompiled header brings them to every test.

inline void PrintTo(const QString &text, std::ostream *out)
{
    *out << '"' << text.toStdString() << '"';
}

inline void PrintTo(QStringView text, std::ostream *out)
{
    PrintTo(text.toString(), out);
}

/// Text as it is where it is text, otherwise the first bytes in hexadecimal digits.
inline void PrintTo(const QByteArray &bytes, std::ostream *out)
{
    constexpr qsizetype shown = 2'000;
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() == bytes && !bytes.contains('\0'))
        PrintTo(text, out);
    else
        *out << bytes.size()
             << " bytes: " << bytes.first(qMin(shown, bytes.size())).toHex(' ').toStdString();
}

inline void PrintTo(const QDateTime &moment, std::ostream *out)
{
    *out << (moment.isValid() ? moment.toString(Qt::ISODateWithMs).toStdString() : "no time");
}

inline void PrintTo(const QJsonValue &value, std::ostream *out)
{
    QString text;
    QDebug(&text).nospace() << value;
    *out << text.toStdString();
}

inline void PrintTo(const QJsonObject &object, std::ostream *out)
{
    PrintTo(QJsonValue(object), out);
}
