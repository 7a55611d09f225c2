// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace amado::test {

/// Where a JSON value breaks its schema, one line each ("servers/0/build: is missing
/// missingUpdates"); empty when it keeps it. Knows the part of draft 2020-12 that the program's own
/// schemas use (type, required, properties, additionalProperties, items, enum, const, anyOf,
/// minimum, $ref into $defs); any other keyword that asserts something is reported too, so that no
/// schema can promise what is not checked.
[[nodiscard]] QStringList schemaViolations(const QJsonValue &value, const QJsonObject &schema);

} // namespace amado::test
