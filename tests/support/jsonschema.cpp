// SPDX-License-Identifier: MIT
#include "support/jsonschema.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

class Check
{
public:
    explicit Check(const QJsonObject &root)
        : m_root(root)
    {}

    void value(const QJsonValue &value, const QJsonObject &schema, const QString &where)
    {
        if (schema.contains("$ref"_L1))
            return this->value(value, resolved(schema["$ref"_L1].toString()), where);
        for (const QString &keyword : schema.keys()) {
            if (!known().contains(keyword))
                m_violations.append(where + u": unknown keyword "_s + keyword);
        }
        if (schema.contains("type"_L1) && !hasType(value, schema["type"_L1]))
            m_violations.append(where + u": wrong type"_s);
        if (schema.contains("enum"_L1) && !schema["enum"_L1].toArray().contains(value))
            m_violations.append(where + u": not one of the values: "_s + value.toString());
        if (schema.contains("const"_L1) && schema["const"_L1] != value)
            m_violations.append(where + u": not the constant"_s);
        if (schema.contains("minimum"_L1) && value.isDouble() &&
            value.toDouble() < schema["minimum"_L1].toDouble())
            m_violations.append(where + u": below the minimum"_s);
        if (schema.contains("anyOf"_L1))
            anyOf(value, schema["anyOf"_L1].toArray(), where);
        if (value.isObject())
            object(value.toObject(), schema, where);
        if (value.isArray() && schema.contains("items"_L1))
            items(value.toArray(), schema["items"_L1].toObject(), where);
    }

    [[nodiscard]] const QStringList &violations() const { return m_violations; }

private:
    static const QSet<QString> &known()
    {
        static const QSet<QString> keywords = {u"$schema"_s,     u"$id"_s,
                                               u"$defs"_s,       u"title"_s,
                                               u"description"_s, u"type"_s,
                                               u"enum"_s,        u"const"_s,
                                               u"items"_s,       u"anyOf"_s,
                                               u"required"_s,    u"minimum"_s,
                                               u"properties"_s,  u"additionalProperties"_s};
        return keywords;
    }

    [[nodiscard]] QJsonObject resolved(const QString &reference) const
    {
        return m_root["$defs"_L1][reference.section(u'/', -1)].toObject();
    }

    static bool isOfType(const QJsonValue &value, const QString &type)
    {
        if (type == "integer"_L1)
            return value.isDouble() && value.toDouble() == std::floor(value.toDouble());
        return (type == "object"_L1 && value.isObject()) ||
               (type == "array"_L1 && value.isArray()) ||
               (type == "string"_L1 && value.isString()) ||
               (type == "boolean"_L1 && value.isBool()) ||
               (type == "number"_L1 && value.isDouble()) || (type == "null"_L1 && value.isNull());
    }

    static bool hasType(const QJsonValue &value, const QJsonValue &types)
    {
        if (types.isString())
            return isOfType(value, types.toString());
        const QJsonArray list = types.toArray();
        return std::any_of(list.begin(), list.end(), [&value](const QJsonValue &type) {
            return isOfType(value, type.toString());
        });
    }

    void anyOf(const QJsonValue &value, const QJsonArray &schemas, const QString &where)
    {
        const bool fits =
            std::any_of(schemas.begin(), schemas.end(), [&](const QJsonValue &schema) {
                Check check(m_root);
                check.value(value, schema.toObject(), where);
                return check.violations().isEmpty();
            });
        if (!fits)
            m_violations.append(where + u": fits none of the alternatives"_s);
    }

    void object(const QJsonObject &object, const QJsonObject &schema, const QString &where)
    {
        for (const QJsonValue &name : schema["required"_L1].toArray()) {
            if (!object.contains(name.toString()))
                m_violations.append(where + u": is missing "_s + name.toString());
        }
        const QJsonObject properties = schema["properties"_L1].toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString below = where + u'/' + it.key();
            if (properties.contains(it.key()))
                value(it.value(), properties[it.key()].toObject(), below);
            else if (schema["additionalProperties"_L1].isObject())
                value(it.value(), schema["additionalProperties"_L1].toObject(), below);
        }
    }

    void items(const QJsonArray &array, const QJsonObject &schema, const QString &where)
    {
        for (qsizetype i = 0; i < array.size(); ++i)
            value(array.at(i), schema, where + u'/' + QString::number(i));
    }

    QJsonObject m_root;
    QStringList m_violations;
};

} // namespace

QStringList schemaViolations(const QJsonValue &value, const QJsonObject &schema)
{
    Check check(schema);
    check.value(value, schema, u"document"_s);
    return check.violations();
}

} // namespace amado::test
