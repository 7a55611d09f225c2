#pragma once

#include <QMetaEnum>
#include <QString>

#include <optional>
#include <vector>

namespace amado {

// Names of enumerators as stored and as JSON says them, for enumerations declared with Q_ENUM_NS or
// Q_ENUM: the enumerator with a small first letter. The compiler keeps the list, so none is forgotten.

/// "httpProxyLogs" of Source::HttpProxyLogs.
template<class Enum>
[[nodiscard]] QString enumName(Enum value)
{
    QString name = QString::fromLatin1(
        QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
    if (!name.isEmpty())
        name[0] = name[0].toLower();
    return name;
}

/// The enumerator of that name; nullopt for any other word.
template<class Enum>
[[nodiscard]] std::optional<Enum> enumFrom(QStringView name)
{
    const QMetaEnum meta = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < meta.keyCount(); ++i) {
        const auto value = static_cast<Enum>(meta.value(i));
        if (enumName(value) == name)
            return value;
    }
    return std::nullopt;
}

/// Every enumerator, in the order of its declaration.
template<class Enum>
[[nodiscard]] std::vector<Enum> enumValues()
{
    const QMetaEnum meta = QMetaEnum::fromType<Enum>();
    std::vector<Enum> values;
    for (int i = 0; i < meta.keyCount(); ++i)
        values.push_back(static_cast<Enum>(meta.value(i)));
    return values;
}

} // namespace amado
