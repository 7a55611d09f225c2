// SPDX-License-Identifier: MIT
#include "io/folder/jsontext.h"

#include <gtest/gtest.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

TEST(JsonText, RefusesWhatIsNotJsonWithItsPlace)
{
    struct Case
    {
        QByteArray text;
        Reason reason;
        int line;
        int column;
    };
    const Case cases[] = {
        {"", Reason::MalformedJson, 1, 1},
        {"{", Reason::MalformedJson, 1, 2},
        {"{\"a\":1,}", Reason::MalformedJson, 1, 8},
        {"[1 2]", Reason::MalformedJson, 1, 4},
        {"{}\n x", Reason::MalformedJson, 2, 2},
        {"\"a\nb\"", Reason::MalformedJson, 1, 3},
        {"\"\\x\"", Reason::MalformedJson, 1, 4},
        {"\"\\u12G4\"", Reason::MalformedJson, 1, 4},
        {"01", Reason::MalformedJson, 1, 3},
        {"1.", Reason::MalformedJson, 1, 3},
        {"-", Reason::MalformedJson, 1, 2},
        {"truth", Reason::MalformedJson, 1, 1},
        {"\"\xFF\"", Reason::UnsupportedEncoding, 1, 3},
        {"\"a\xE6\"", Reason::UnsupportedEncoding, 1, 4},
        {QByteArray("{\0}", 3), Reason::MalformedJson, 1, 2},
        {QByteArray(100, '['), Reason::TooDeep, 1, 66},
    };
    for (const Case &c : cases) {
        const auto text = JsonText::parse(c.text, u"f"_s);
        ASSERT_FALSE(text) << c.text.toStdString();
        EXPECT_EQ(text.error().reason, c.reason) << c.text.toStdString();
        EXPECT_EQ(text.error().line, c.line) << c.text.toStdString();
        EXPECT_EQ(text.error().column, c.column) << c.text.toStdString();
    }
}

TEST(JsonText, AMarkInsideATextIsPartOfIt)
{
    EXPECT_EQ(JsonText::parse("\"\xEF\xBB\xBF\"", {})->root().text, QString(QChar(0xFEFF)));
}

TEST(JsonText, ReadsEveryKindOfValue)
{
    const auto text =
        JsonText::parse("\xEF\xBB\xBF { \"t\" : true, \"n\":-1.50e+3, "
                        "\"s\":\"\\u65e5\\n\\\"\\/東\", \"z\":null, \"a\":[1,[]], \"t\":false }",
                        {});
    ASSERT_TRUE(text);
    EXPECT_FALSE(text->member(text->root(), u"t")->boolean) << "the last of two equal keys counts";
    EXPECT_EQ(text->member(text->root(), u"n")->text, u"-1.50e+3"_s);
    EXPECT_EQ(text->member(text->root(), u"s")->text, u"日\n\"/東"_s);
    EXPECT_EQ(text->member(text->root(), u"z")->type, JsonText::Type::Null);
    EXPECT_EQ(text->member(text->root(), u"a")->items.size(), 2U);
    EXPECT_EQ(text->member(text->root(), u"T"), nullptr);
    EXPECT_NE(text->member(text->root(), u"T", Qt::CaseInsensitive), nullptr);
}

TEST(JsonText, ListsKeepTheirStyleThereAndBack)
{
    const QByteArray styles[] = {"[]",
                                 "[ ]",
                                 "[  ]",
                                 "[\"A\"]",
                                 "[ \"A\" ]",
                                 "[\"A\",\"B\"]",
                                 "[\n  \"A\",\n  \"B\"\n]",
                                 "[\r\n  \"\\u0041\"\r\n]",
                                 "[\n]",
                                 "[\n  \"A\"\n]"};
    for (const QByteArray &style : styles) {
        const auto text = JsonText::parse(style, {});
        ASSERT_TRUE(text);
        QStringList items;
        for (const int item : text->root().items)
            items.append(text->value(item).text);
        const auto more =
            JsonText::parse(text->arrayLiteral(text->root(), items + QStringList{u"M2.1.0"_s}), {});
        ASSERT_TRUE(more) << style.toStdString();
        EXPECT_EQ(more->arrayLiteral(more->root(), items), style) << more->bytes().toStdString();
    }
}

TEST(JsonText, TextsAreEscaped)
{
    EXPECT_EQ(JsonText::literal(u"a\"\\\n日"_s), "\"a\\\"\\\\\\u000a日\"");
}

} // namespace
} // namespace amado
