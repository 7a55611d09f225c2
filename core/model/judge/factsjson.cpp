// SPDX-License-Identifier: MIT
#include "model/base/jsonfields.h"
#include "model/judge/serverfacts.h"

#include <QJsonDocument>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

const QString kSchema = u"amado.facts/1"_s;

} // namespace

QByteArray serializeFacts(const ServerFacts &facts)
{
    QJsonObject root = FieldWriter(FieldWriter::Defaults::LeftOut).object(facts);
    root.insert(u"schema"_s, kSchema);
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<ServerFacts> parseFacts(const QByteArray &json)
{
    const Result<JsonReader> root = JsonReader::parse(json, u"facts"_s);
    if (!root)
        return failure(root.error());
    if (root->text(u"schema"_s) != kSchema)
        root->refuse(u"schema"_s, kSchema);
    ServerFacts facts = FieldReader::object<ServerFacts>(*root);
    if (root->error())
        return failure(*root->error());
    return facts;
}

} // namespace amado
