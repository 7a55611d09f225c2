// SPDX-License-Identifier: MIT
#include "model/base/jsonreader.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <cmath>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Above, not every whole number is one of JSON's.
constexpr double kMostCount = 9'007'199'254'740'992.0;

std::optional<qint64> countOf(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (number < 0 || number > kMostCount || number != std::floor(number))
        return std::nullopt;
    return static_cast<qint64>(number);
}

} // namespace

JsonReader::JsonReader(QJsonObject object, QString path, std::shared_ptr<Shared> shared)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_shared(std::move(shared))
{}

Result<JsonReader> JsonReader::parse(const QByteArray &json, const QString &document)
{
    QJsonParseError problem;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const int line = static_cast<int>(json.left(problem.offset).count('\n')) + 1;
        return failure(ErrorCode::InvalidData, Reason::MalformedJson, document,
                       problem.errorString(), line);
    }
    if (!parsed.isObject())
        return failure(ErrorCode::InvalidData, Reason::WrongJsonType, document,
                       u"an object is expected"_s);
    auto shared = std::make_shared<Shared>();
    shared->document = document;
    return JsonReader(parsed.object(), {}, std::move(shared));
}

QJsonValue JsonReader::value(const QString &key) const
{
    return m_object.value(key);
}

void JsonReader::refuse(const QString &key, const QString &expected) const
{
    if (m_shared->error)
        return;
    m_shared->error = Error{ErrorCode::InvalidData, Reason::WrongJsonType, m_shared->document,
                            QString(m_path + key + u": "_s + expected + u" is expected"_s)};
}

bool JsonReader::has(const QString &key) const
{
    const QJsonValue found = value(key);
    return !found.isUndefined() && !found.isNull();
}

bool JsonReader::isObject(const QString &key) const
{
    return value(key).isObject();
}

std::optional<QString> JsonReader::optionalText(const QString &key) const
{
    if (!has(key))
        return std::nullopt;
    const QJsonValue found = value(key);
    if (!found.isString())
        refuse(key, u"text"_s);
    return found.toString();
}

QString JsonReader::text(const QString &key) const
{
    return optionalText(key).value_or(QString());
}

QString JsonReader::requiredText(const QString &key) const
{
    const QString found = text(key);
    if (found.isEmpty())
        refuse(key, u"text that is not empty"_s);
    return found;
}

bool JsonReader::flag(const QString &key, bool otherwise) const
{
    if (!has(key))
        return otherwise;
    if (!value(key).isBool())
        refuse(key, u"true or false"_s);
    return value(key).toBool(otherwise);
}

int JsonReader::number(const QString &key, int otherwise) const
{
    const std::optional<double> found = real(key);
    if (!found)
        return otherwise;
    const int whole = value(key).toInt(otherwise);
    if (static_cast<double>(whole) != *found)
        refuse(key, u"a whole number"_s);
    return whole;
}

std::optional<double> JsonReader::real(const QString &key) const
{
    if (!has(key))
        return std::nullopt;
    if (!value(key).isDouble()) {
        refuse(key, u"a number"_s);
        return std::nullopt;
    }
    return value(key).toDouble();
}

qint64 JsonReader::count(const QString &key, qint64 otherwise) const
{
    if (!has(key))
        return otherwise;
    const std::optional<qint64> found = countOf(value(key));
    if (!found)
        refuse(key, u"zero or a positive whole number"_s);
    return found.value_or(otherwise);
}

QList<qint64> JsonReader::counts(const QString &key) const
{
    QList<qint64> found;
    if (!has(key))
        return found;
    if (!value(key).isArray())
        refuse(key, u"a list of positive whole numbers"_s);
    for (const QJsonValue &item : value(key).toArray()) {
        const std::optional<qint64> number = countOf(item);
        if (!number) {
            refuse(key, u"a list of positive whole numbers"_s);
            return {};
        }
        found.append(*number);
    }
    return found;
}

QDate JsonReader::date(const QString &key) const
{
    const std::optional<QString> found = optionalText(key);
    if (!found)
        return {};
    const QDate date = QDate::fromString(*found, Qt::ISODate);
    if (!date.isValid())
        refuse(key, u"a date such as 2026-11-22"_s);
    return date;
}

QDateTime JsonReader::dateTime(const QString &key) const
{
    const std::optional<QString> found = optionalText(key);
    if (!found)
        return {};
    const QDateTime time = QDateTime::fromString(*found, Qt::ISODateWithMs);
    if (!time.isValid())
        refuse(key, u"a time such as 2026-11-22T09:00:00Z"_s);
    return time.toUTC();
}

QStringList JsonReader::texts(const QString &key) const
{
    QStringList found;
    if (!has(key))
        return found;
    if (!value(key).isArray())
        refuse(key, u"a list of texts"_s);
    for (const QJsonValue &item : value(key).toArray()) {
        if (!item.isString())
            refuse(key, u"a list of texts"_s);
        found.append(item.toString());
    }
    return found;
}

JsonReader JsonReader::object(const QString &key) const
{
    if (has(key) && !value(key).isObject())
        refuse(key, u"an object"_s);
    return {value(key).toObject(), QString(m_path + key + u'.'), m_shared};
}

std::vector<JsonReader> JsonReader::objects(const QString &key) const
{
    std::vector<JsonReader> found;
    if (!has(key))
        return found;
    if (!value(key).isArray())
        refuse(key, u"a list of objects"_s);
    int index = 0;
    for (const QJsonValue &item : value(key).toArray()) {
        if (!item.isObject())
            refuse(key, u"a list of objects"_s);
        found.push_back(JsonReader(
            item.toObject(), u"%1%2[%3]."_s.arg(m_path, key, QString::number(index++)), m_shared));
    }
    return found;
}

} // namespace amado
