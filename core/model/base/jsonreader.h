// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/enumnames.h"
#include "model/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace amado {

/// Typed reading of a JSON document. A value of the wrong type gives a default and notes the first
/// error, which names the document, the key and what was expected; the caller asks once at the end.
/// Absent keys are no error unless required.
class JsonReader
{
public:
    /// Errors: MalformedJson with line when it is no JSON object.
    [[nodiscard]] static Result<JsonReader> parse(const QByteArray &json, const QString &document);

    [[nodiscard]] bool has(const QString &key) const; ///< Present and not null.
    [[nodiscard]] bool isObject(const QString &key) const;
    [[nodiscard]] QString text(const QString &key) const;
    [[nodiscard]] QString requiredText(const QString &key) const;
    [[nodiscard]] std::optional<QString> optionalText(const QString &key) const;
    [[nodiscard]] bool flag(const QString &key, bool otherwise) const;
    [[nodiscard]] int number(const QString &key, int otherwise = 0) const;
    [[nodiscard]] std::optional<double> real(const QString &key) const;
    /// Zero or a whole number of up to 2^53, such as a size in bytes.
    [[nodiscard]] qint64 count(const QString &key, qint64 otherwise = 0) const;
    [[nodiscard]] QList<qint64> counts(const QString &key) const; ///< Such as numbers of lines.
    [[nodiscard]] QDate date(const QString &key) const;         ///< ISO date; invalid when absent.
    [[nodiscard]] QDateTime dateTime(const QString &key) const; ///< ISO, UTC; invalid when absent.
    [[nodiscard]] QStringList texts(const QString &key) const;
    [[nodiscard]] JsonReader object(const QString &key) const; ///< Empty when absent.
    [[nodiscard]] std::vector<JsonReader> objects(const QString &key) const;
    [[nodiscard]] QStringList keys() const { return m_object.keys(); }

    /// The enumerator whose name stands under the key; refuses another word and none.
    template<class Enum>
    [[nodiscard]] Enum word(const QString &key) const
    {
        return word<Enum>(key, enumValues<Enum>());
    }
    /// The same where only some of them may stand.
    template<class Enum, std::size_t Count>
    [[nodiscard]] Enum word(const QString &key, const std::array<Enum, Count> &allowed) const
    {
        const std::optional<Enum> found = enumFrom<Enum>(text(key));
        if (found && std::find(allowed.begin(), allowed.end(), *found) != allowed.end())
            return *found;
        QStringList names;
        for (const Enum value : allowed)
            names.append(enumName(value));
        refuse(key, names.join(QStringLiteral(", ")));
        return allowed.front();
    }

    /// Notes an error of the caller's own, such as an unknown enumeration word.
    void refuse(const QString &key, const QString &expected) const;
    [[nodiscard]] const std::optional<Error> &error() const { return m_shared->error; }

private:
    struct Shared
    {
        QString document;
        std::optional<Error> error;
    };
    JsonReader(QJsonObject object, QString path, std::shared_ptr<Shared> shared);
    [[nodiscard]] QJsonValue value(const QString &key) const;

    QJsonObject m_object;
    QString m_path;
    std::shared_ptr<Shared> m_shared;
};

} // namespace amado
