// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"
#include "support/jsonschema.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

TEST(Schemas, EveryNamePrintsASchemaThatNamesItself)
{
    const CliResult names = runCli({u"schema"_s});
    EXPECT_EQ(names.exitCode, 0);
    const QList<QByteArray> list = names.out.trimmed().split('\n');
    for (const char *promised : {"assess", "rules", "try", "change", "history", "feed", "lab"})
        EXPECT_TRUE(list.contains(promised)) << promised;
    for (const QByteArray &name : list) {
        const CliResult printed = runCli({u"schema"_s, QString::fromLatin1(name)});
        EXPECT_EQ(printed.exitCode, 0);
        const QJsonObject schema = QJsonDocument::fromJson(printed.out).object();
        EXPECT_EQ(schema["$schema"_L1].toString(),
                  u"https://json-schema.org/draft/2020-12/schema"_s);
        const QJsonObject properties = schema["properties"_L1].toObject();
        EXPECT_EQ(properties["schema"_L1]["const"_L1].toString(),
                  u"amado."_s + QString::fromLatin1(name) + u"/1"_s);
    }
}

TEST(Schemas, TheValidatorOfTheseTestsFindsWhatIsWrong)
{
    const QJsonObject schema = object(R"({
        "type": "object", "required": ["a"],
        "properties": {
            "a": {"type": ["integer", "null"], "minimum": 0},
            "b": {"type": "array", "items": {"$ref": "#/$defs/word"}},
            "c": {"anyOf": [{"$ref": "#/$defs/word"}, {"type": "null"}]},
            "d": {"type": "object", "additionalProperties": {"type": "string"}} },
        "$defs": {"word": {"type": "string", "enum": ["x", "y"]}} })");
    struct Case
    {
        const char *json;
        int violations;
    };
    for (const Case &test :
         {Case{R"({"a": 1, "b": ["x"], "c": null, "d": {"k": "v"}})", 0},
          Case{R"({"a": null, "c": "y"})", 0}, Case{R"({})", 1}, Case{R"({"a": 1.5})", 1},
          Case{R"({"a": -1})", 1}, Case{R"({"a": "1"})", 1},
          Case{R"({"a": 1, "b": ["x", "z", 1]})", 3}, Case{R"({"a": 1, "c": "z"})", 1},
          Case{R"({"a": 1, "d": {"k": 1}})", 1}}) {
        EXPECT_EQ(schemaViolations(object(test.json), schema).size(), test.violations) << test.json;
    }
    EXPECT_EQ(schemaViolations(object("{}"), object(R"({"pattern": "x"})")).size(), 1);
}
