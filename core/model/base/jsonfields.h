// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/enumnames.h"
#include "model/base/fact.h"
#include "model/base/fields.h"
#include "model/base/jsonreader.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

#include <concepts>
#include <type_traits>
#include <utility>

namespace amado {

/// Writes a structure with fields() as a JSON object.
class FieldWriter
{
public:
    /// What an absent key reads as may be left out.
    enum class Defaults { Written, LeftOut };
    using Prose = QString (*)(const QString &);

    explicit FieldWriter(Defaults defaults, Prose cleanProse = nullptr)
        : m_defaults(defaults)
        , m_prose(cleanProse)
    {}

    template<class T>
    FieldWriter &operator()(const FieldName &name, const T &value,
                            const std::type_identity_t<T> &otherwise = T{})
    {
        if constexpr (std::equality_comparable<T>) {
            if (m_defaults == Defaults::LeftOut && value == otherwise)
                return *this;
        }
        return required(name, value);
    }
    /// An absent part has no key.
    template<class T>
    FieldWriter &operator()(const FieldName &name, const std::optional<T> &value)
    {
        return value ? required(name, *value) : *this;
    }
    template<class T>
    FieldWriter &required(const FieldName &name, const T &value)
    {
        m_object.insert(name.text(), json(value));
        return *this;
    }
    FieldWriter &prose(const FieldName &name, const QString &text)
    {
        return (*this)(name, m_prose ? m_prose(text) : text);
    }
    FieldWriter &prose(const FieldName &name, const std::optional<QString> &text)
    {
        return text ? required(name, m_prose ? m_prose(*text) : *text) : *this;
    }
    /// A key of earlier versions is only read.
    template<class T>
    FieldWriter &renamed(const FieldName &, const FieldName &name, const T &value)
    {
        return (*this)(name, value);
    }
    /// A word that a newer program may write, and that then reads as the default.
    template<class Enum>
    FieldWriter &lenient(const FieldName &name, const Enum &value)
    {
        if constexpr (std::is_enum_v<Enum>)
            return required(name, value);
        else
            return (*this)(name, value);
    }
    /// A list of two parts each.
    template<class First, class Second>
    FieldWriter &pairs(const FieldName &name, const std::vector<std::pair<First, Second>> &list,
                       const FieldName &first, const FieldName &second)
    {
        QJsonArray array;
        for (const auto &[one, other] : list)
            array.append(QJsonObject{{first.text(), json(one)}, {second.text(), json(other)}});
        if (!array.isEmpty() || m_defaults == Defaults::Written)
            m_object.insert(name.text(), array);
        return *this;
    }

    template<HasFields T>
    [[nodiscard]] QJsonObject object(const T &value) const
    {
        FieldWriter inner(m_defaults, m_prose);
        T::fields(inner, value);
        return inner.m_object;
    }

private:
    static QJsonValue json(const QString &text) { return text; }
    static QJsonValue json(bool flag) { return flag; }
    static QJsonValue json(int number) { return number; }
    static QJsonValue json(qint64 number) { return number; }
    static QJsonValue json(const QStringList &texts) { return QJsonArray::fromStringList(texts); }
    static QJsonValue json(const QByteArray &bytes)
    {
        return QString::fromLatin1(bytes.toBase64());
    }
    static QJsonValue json(const QDateTime &time)
    {
        return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
    }
    template<class Enum>
    requires std::is_enum_v<Enum>
    static QJsonValue json(Enum value) { return enumName(value); }
    template<HasFields T>
    [[nodiscard]] QJsonValue json(const T &value) const
    {
        return object(value);
    }
    template<class T>
    [[nodiscard]] QJsonValue json(const std::vector<T> &list) const
    {
        QJsonArray array;
        for (const T &each : list)
            array.append(json(each));
        return array;
    }
    /// The parts of its value or "value", or "missing" with the reason; beside them its source.
    template<class T>
    [[nodiscard]] QJsonValue json(const Fact<T> &fact) const
    {
        FieldWriter inner(m_defaults, m_prose);
        if (!fact)
            inner.required(u"missing", fact.reason());
        else if constexpr (HasFields<T>)
            T::fields(inner, *fact);
        else if constexpr (requires { fact->has_value(); })
            inner(u"value", *fact);
        else
            inner.required(u"value", *fact);
        inner(u"source", fact.source());
        if (!fact)
            inner.prose(u"detail", fact.detail());
        return inner.m_object;
    }
    template<class T>
    [[nodiscard]] QJsonValue json(const QMap<QString, T> &map) const
    {
        QJsonObject object;
        for (auto it = map.cbegin(); it != map.cend(); ++it)
            object.insert(it.key(), json(it.value()));
        return object;
    }

    Defaults m_defaults;
    Prose m_prose;
    QJsonObject m_object;
};

/// Reads a structure with fields() from a JSON object; errors are noted in the reader. Absent parts
/// get their defaults.
class FieldReader
{
public:
    explicit FieldReader(const JsonReader &json)
        : m_json(json)
    {}

    template<class T>
    FieldReader &operator()(const FieldName &name, T &value,
                            const std::type_identity_t<T> &otherwise = T{})
    {
        if constexpr (std::is_same_v<T, bool>)
            value = m_json.flag(name.text(), otherwise);
        else if constexpr (std::is_same_v<T, int>)
            value = m_json.number(name.text(), otherwise);
        else
            value = m_json.has(name.text()) ? read<T>(name.text()) : otherwise;
        return *this;
    }
    template<class T>
    FieldReader &operator()(const FieldName &name, std::optional<T> &value)
    {
        value = m_json.has(name.text()) ? std::optional<T>(read<T>(name.text())) : std::nullopt;
        return *this;
    }
    /// Refuses an absent key.
    template<class T>
    FieldReader &required(const FieldName &name, T &value)
    {
        if (!m_json.has(name.text()))
            m_json.refuse(name.text(), QStringLiteral("a value"));
        return (*this)(name, value);
    }
    template<class T>
    FieldReader &prose(const FieldName &name, T &text)
    {
        return (*this)(name, text);
    }
    template<class T>
    FieldReader &renamed(const FieldName &earlier, const FieldName &name, T &value)
    {
        return (*this)(m_json.has(name.text()) ? name : earlier, value);
    }
    template<class Enum>
    FieldReader &lenient(const FieldName &name, Enum &value)
    {
        value = enumFrom<Enum>(m_json.text(name.text())).value_or(Enum{});
        return *this;
    }
    template<class Enum>
    FieldReader &lenient(const FieldName &name, std::optional<Enum> &value)
    {
        value = enumFrom<Enum>(m_json.text(name.text()));
        return *this;
    }
    template<class First, class Second>
    FieldReader &pairs(const FieldName &name, std::vector<std::pair<First, Second>> &list,
                       const FieldName &first, const FieldName &second)
    {
        list.clear();
        for (const JsonReader &entry : m_json.objects(name.text())) {
            FieldReader inner(entry);
            list.emplace_back(inner.read<First>(first.text()), inner.read<Second>(second.text()));
        }
        return *this;
    }

    template<HasFields T>
    [[nodiscard]] static T object(const JsonReader &json)
    {
        T value;
        FieldReader inner(json);
        T::fields(inner, value);
        return value;
    }

private:
    template<class T>
    struct Type
    {};

    template<class T>
    [[nodiscard]] T read(const QString &key) const
    {
        return read(key, Type<T>());
    }
    QString read(const QString &key, Type<QString>) const { return m_json.text(key); }
    bool read(const QString &key, Type<bool>) const { return m_json.flag(key, false); }
    int read(const QString &key, Type<int>) const { return m_json.number(key); }
    qint64 read(const QString &key, Type<qint64>) const { return m_json.count(key); }
    QStringList read(const QString &key, Type<QStringList>) const { return m_json.texts(key); }
    QDateTime read(const QString &key, Type<QDateTime>) const { return m_json.dateTime(key); }
    QByteArray read(const QString &key, Type<QByteArray>) const
    {
        const auto decoded = QByteArray::fromBase64Encoding(
            m_json.text(key).toLatin1(),
            QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            m_json.refuse(key, QStringLiteral("base64"));
        return *decoded;
    }
    template<class Enum>
    requires std::is_enum_v<Enum> Enum read(const QString &key, Type<Enum>)
    const { return m_json.word<Enum>(key); }
    template<HasFields T>
    T read(const QString &key, Type<T>) const
    {
        return object<T>(m_json.object(key));
    }
    template<HasFields T>
    std::vector<T> read(const QString &key, Type<std::vector<T>>) const
    {
        std::vector<T> list;
        for (const JsonReader &entry : m_json.objects(key))
            list.push_back(object<T>(entry));
        return list;
    }
    template<class T>
    Fact<T> read(const QString &key, Type<Fact<T>>) const
    {
        return fact<T>(m_json.object(key));
    }
    template<class T>
    QMap<QString, Fact<T>> read(const QString &key, Type<QMap<QString, Fact<T>>>) const
    {
        QMap<QString, Fact<T>> map;
        const JsonReader all = m_json.object(key);
        for (const QString &name : all.keys())
            map.insert(name, fact<T>(all.object(name)));
        return map;
    }
    template<class T>
    static Fact<T> fact(const JsonReader &json)
    {
        const QString source = json.text(QStringLiteral("source"));
        if (json.has(QStringLiteral("missing")))
            return Fact<T>::missing(json.word<MissingReason>(QStringLiteral("missing")), source,
                                    json.text(QStringLiteral("detail")));
        if constexpr (HasFields<T>) {
            return {object<T>(json), source};
        } else {
            T value{};
            FieldReader inner(json);
            inner(u"value", value);
            return {std::move(value), source};
        }
    }

    const JsonReader &m_json;
};

} // namespace amado
