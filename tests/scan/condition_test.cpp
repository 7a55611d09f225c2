// SPDX-License-Identifier: MIT
#include "model/scan/condition.h"
#include "model/scan/recordfields.h"

#include <gtest/gtest.h>

namespace amado::test {

using namespace Qt::StringLiterals;
using namespace scan;

namespace {

using Fields = std::vector<std::pair<QString, QString>>;

Result<bool> answer(const QByteArray &rule, const Fields &fields, qint64 steps = 100'000'000)
{
    const Result<JsonReader> json = JsonReader::parse(rule, u"rule"_s);
    if (!json)
        return failure(json.error());
    const auto condition = Condition::read(*json);
    if (json->error())
        return failure(*json->error());
    LogRecord record;
    record.fields = fields;
    JudgingBudget budget({}, steps);
    return condition->holds(record, budget);
}

bool holds(const QByteArray &rule, const Fields &fields)
{
    const Result<bool> found = answer(rule, fields);
    EXPECT_TRUE(found) << rule.constData() << (found ? "" : found.error().detail.toStdString());
    return found.value_or(false);
}

QString refusal(const QByteArray &rule)
{
    const Result<bool> found = answer(rule, {});
    return found ? QString() : found.error().detail;
}

} // namespace

TEST(Condition, TestsLetterOfEitherCase)
{
    const Fields fields = {{u"a"_s, u"Hello World"_s}, {u"s"_s, u"200"_s}};
    EXPECT_TRUE(holds(R"re({"field":"a","contains":"LO wo"})re", fields));
    EXPECT_TRUE(holds(R"re({"field":"a","equals":"hello world"})re", fields));
    EXPECT_FALSE(holds(R"re({"field":"a","equals":"hello"})re", fields));
    EXPECT_TRUE(holds(R"re({"field":"a","startsWith":"HELLO"})re", fields));
    EXPECT_TRUE(holds(R"re({"field":"a","endsWith":"WORLD"})re", fields));
    EXPECT_FALSE(holds(R"re({"field":"a","endsWith":"hello"})re", fields));
    EXPECT_TRUE(holds(R"re({"field":"a","containsAny":["x","WORLD"]})re", fields));
    EXPECT_FALSE(holds(R"re({"field":"a","containsAny":["x","y"]})re", fields));
    EXPECT_TRUE(holds(R"re({"field":"s","oneOf":["401","200"]})re", fields));
    EXPECT_FALSE(holds(R"re({"field":"s","oneOf":["20","2000"]})re", fields));
    EXPECT_TRUE(holds(R"re({"field":"a","matches":"^hel+o\\s"})re", fields));
    EXPECT_TRUE(holds(R"re({"field":"none","empty":true})re", fields));
    EXPECT_TRUE(holds(R"re({"field":"a","empty":false})re", fields));
    EXPECT_FALSE(holds(R"re({"field":"a","empty":true})re", fields));
    // Only A to Z: the Kelvin sign is no k, the long s no s.
    EXPECT_FALSE(holds(R"re({"field":"a","contains":"k"})re", {{u"a"_s, u"\u212A"_s}}));
    EXPECT_FALSE(holds(R"re({"field":"a","equals":"s"})re", {{u"a"_s, u"\u017F"_s}}));
}

TEST(Condition, JoinsTests)
{
    const Fields fields = {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
    const QByteArray yes = R"re({"field":"a","equals":"1"})re";
    const QByteArray no = R"re({"field":"b","equals":"1"})re";
    EXPECT_TRUE(holds("{\"any\":[" + no + ',' + yes + "]}", fields));
    EXPECT_FALSE(holds("{\"all\":[" + no + ',' + yes + "]}", fields));
    EXPECT_TRUE(holds("{\"not\":" + no + '}', fields));
    EXPECT_TRUE(
        holds("{\"all\":[" + yes + ",{\"not\":{\"any\":[" + no + ',' + no + "]}}]}", fields));
}

TEST(Condition, JoinsPathAndQueryRawAndDecoded)
{
    const QByteArray rule = R"re({"field":"url","contains":"/a/b.json?@x/powershell"})re";
    const auto url = [](const QString &stem, const QString &query) {
        return Fields{{u"cs-uri-stem"_s, stem}, {u"cs-uri-query"_s, query}};
    };
    EXPECT_TRUE(holds(rule, url(u"/a/b.json"_s, u"@x/powershell"_s)));
    EXPECT_TRUE(holds(rule, url(u"/a/b.json"_s, u"%40x%2Fpower%73hell"_s)));
    EXPECT_TRUE(holds(rule, url(u"/a/b.json"_s, u"%2540x/powershell"_s)));
    EXPECT_TRUE(holds(rule, url(u"/a/b.json"_s, u"%252540x/powershell"_s)));
    EXPECT_FALSE(holds(rule, url(u"/a/b.json"_s, u"%25252540x/powershell"_s)));
    EXPECT_TRUE(holds(rule, url(u"/a/b.json"_s, u"%u0040x/powershell"_s)));
    EXPECT_TRUE(holds(rule, url(u"/a/b.json%3f@x/powershell"_s, QString())));
    EXPECT_TRUE(
        holds(rule, {{u"urlstem"_s, u"/a/b.json"_s}, {u"urlquery"_s, u"?@x/powershell"_s}}));
    // The raw form counts too, and an empty query brings no question mark.
    EXPECT_TRUE(holds(R"re({"field":"url","contains":"%40x"})re", url(u"/a"_s, u"%40x"_s)));
    EXPECT_TRUE(holds(R"re({"field":"url","equals":"/a"})re", url(u"/a"_s, QString())));
    EXPECT_TRUE(
        holds(R"re({"field":"urlpath","endsWith":".js"})re", url(u"/ecp/a.js"_s, u"b=c"_s)));
    EXPECT_FALSE(
        holds(R"re({"field":"urlpath","endsWith":".js"})re", url(u"/ecp/a.aspx"_s, u"b=c.js"_s)));
    // Broken escapes stay as they are.
    EXPECT_TRUE(holds(R"re({"field":"url","equals":"/a%zz%4"})re", url(u"/a%zz%4"_s, QString())));
    EXPECT_TRUE(holds(R"re({"field":"url","contains":"予定"})re",
                      url(u"/%E4%BA%88%E5%AE%9A"_s, QString())));
}

TEST(Condition, FoldsUserAgents)
{
    const QByteArray rule =
        R"re({"field":"useragent","equals":"Mozilla/5.0+(KHTML,+like+Gecko)+(+http://x.example)"})re";
    EXPECT_TRUE(holds(
        rule, {{u"cs(user-agent)"_s, u"Mozilla/5.0 (KHTML, like Gecko) (+http://x.example)"_s}}));
    EXPECT_TRUE(
        holds(rule, {{u"useragent"_s, u"Mozilla/5.0 (KHTML  like Gecko) ( http://x.example)"_s}}));
    EXPECT_FALSE(holds(rule, {{u"useragent"_s, u"Mozilla/5.0 (KHTML like Gecko)"_s}}));
}

TEST(Condition, TakesOutAPart)
{
    const QByteArray rule =
        R"re({"field":"text","extract":"file '([^']*)'","below":["{installpath}\\ClientAccess\\OAB"]})re";
    const auto line = [](const QString &path) {
        return Fields{{u"text"_s, u"file '"_s + path + u"' gone"_s},
                      {u"installpath"_s, u"D:\\Ex\\"_s}};
    };
    EXPECT_TRUE(holds(rule, line(u"d:\\ex\\clientaccess\\oab\\a"_s)));
    EXPECT_TRUE(holds(rule, line(u"D:/Ex/ClientAccess/OAB"_s)));
    EXPECT_FALSE(holds(rule, line(u"D:\\Ex\\ClientAccess\\OAB2\\a"_s)));
    EXPECT_FALSE(holds(rule, line(u"D:\\Ex\\ClientAccess\\OAB\\..\\a"_s)));
    EXPECT_FALSE(holds(rule, {{u"text"_s, u"file 'D:\\Ex\\ClientAccess\\OAB\\a'"_s}}));
    EXPECT_FALSE(holds(rule, {{u"text"_s, u"nothing"_s}}));
    EXPECT_TRUE(holds(R"re({"field":"t","extract":"S:EX=([^;]*)","empty":true})re",
                      {{u"t"_s, u"S:EX=;x"_s}}));
    EXPECT_FALSE(holds(R"re({"field":"t","extract":"S:EX=([^;]*)","empty":true})re",
                       {{u"t"_s, u"nothing"_s}}));
}

TEST(Condition, ComparesBuildsByTheirLine)
{
    const QByteArray rule =
        R"re({"field":"build","buildBelow":["15.1.1913.7","15.2.464.11","15.2.529.8"]})re";
    const auto below = [&](const QString &build) { return holds(rule, {{u"build"_s, build}}); };
    EXPECT_TRUE(below(u"15.2.529.5"_s));
    EXPECT_FALSE(below(u"15.2.529.8"_s));
    EXPECT_TRUE(below(u"15.2.464.5"_s));
    EXPECT_FALSE(below(u"15.2.464.15"_s));
    EXPECT_TRUE(below(u"15.2.221.12"_s)); // Older than every line that got the fix.
    EXPECT_FALSE(below(u"15.2.595.3"_s)); // Newer than all.
    EXPECT_TRUE(below(u"15.01.1913.005"_s));
    EXPECT_FALSE(below(u"15.0.1497.2"_s)); // Another product: nothing is said about it.
    EXPECT_FALSE(below(QString()));
    EXPECT_FALSE(below(u"15.2"_s));
}

TEST(Condition, RunsPublishedExpressionsWithLookAhead)
{
    const QByteArray rule =
        R"re({"field":"text","matches":"Set-.+VirtualDirectory.+?(?=Url).+<\\w+.*>(.*?)<\\/\\w+>.+?(?=VirtualDirectory)"})re";
    EXPECT_TRUE(holds(
        rule,
        {{u"text"_s,
          u"Set-OabVirtualDirectory.ExternalUrl='http://f/<b>x</b>';u=OABVirtualDirectory"_s}}));
    EXPECT_FALSE(holds(
        rule,
        {{u"text"_s, u"Set-OabVirtualDirectory.ExternalUrl='http://f/';u=OABVirtualDirectory"_s}}));
}

TEST(Condition, SaysWhenItTakesTooMuchWork)
{
    const QByteArray costly = R"re({"field":"a","matches":"(a+)+$"})re";
    const Fields fields = {{u"a"_s, QString(3000, u'a') + u'b'}, {u"b"_s, u"1"_s}};
    const Result<bool> found = answer(costly, fields);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().reason, Reason::PatternTooCostly);
    EXPECT_EQ(found.error().subject, u"(a+)+$");
    // A part that decides makes it moot, on either side.
    const QByteArray yes = R"re({"field":"b","equals":"1"})re";
    const QByteArray no = R"re({"field":"b","equals":"2"})re";
    EXPECT_EQ(answer("{\"any\":[" + costly + ',' + yes + "]}", fields).value_or(false), true);
    EXPECT_EQ(answer("{\"all\":[" + costly + ',' + no + "]}", fields).value_or(true), false);
    EXPECT_FALSE(answer("{\"all\":[" + costly + ',' + yes + "]}", fields));
    EXPECT_FALSE(answer("{\"not\":" + costly + '}', fields));
    // So does a budget that others have used up.
    EXPECT_FALSE(answer(R"re({"field":"b","matches":"1"})re", fields, 1));
}

TEST(Condition, RefusesWhatTheNotationDoesNotHave)
{
    EXPECT_NE(refusal(R"re({})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a"})re"), QString());
    EXPECT_NE(refusal(R"re({"contains":"a"})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"A","contains":"a"})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a b","contains":"a"})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a","contain":"a"})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a","contains":""})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a","contains":["a"]})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a","contains":"a","equals":"b"})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a","oneOf":[]})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a","oneOf":[200]})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a","oneOf":"200"})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a","containsAny":["a",""]})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a","empty":"yes"})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a","matches":"(a"})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a","matches":"(?<=a)b"})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a","extract":"abc","equals":"a"})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a","below":["{Install\\x"]})re"), QString());
    EXPECT_NE(refusal(R"re({"field":"a","buildBelow":["15.2"]})re"), QString());
    EXPECT_NE(refusal(R"re({"all":[]})re"), QString());
    EXPECT_NE(refusal(R"re({"all":[{"field":"a","empty":true}],"field":"a"})re"), QString());
    EXPECT_NE(refusal(R"re({"not":[]})re"), QString());
    EXPECT_NE(refusal(R"re({"any":{"field":"a","empty":true}})re"), QString());
    QByteArray deep = R"re({"field":"a","empty":true})re";
    for (int i = 0; i < 40; ++i)
        deep = "{\"not\":" + deep + '}';
    EXPECT_NE(refusal(deep), QString());
    EXPECT_TRUE(
        refusal(R"re({"all":[{"field":"a","empty":true},{"any":[{"field":"b","matches":"("}]}]})re")
            .startsWith(u"all[1].any[0].matches"));
}

} // namespace amado::test
