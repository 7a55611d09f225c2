// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "model/config/configeditor.h"
#include "model/iis/ruleelements.h"

#include "model/config/xmledit.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

const ConfigElement kRule{
    "rule", {{"name", u"Amado X"_s}}, {{"action", {{"type", u"None"_s}}, {}}}};

Result<ConfigEditor> opened(const QByteArray &bytes)
{
    return ConfigEditor::open(bytes, u"C:\\web.config"_s);
}

/// The file after an insertion into the rules section.
QByteArray inserted(const QByteArray &bytes, bool guarded = false)
{
    Result<ConfigEditor> editor = opened(bytes);
    if (!editor)
        return "not opened: " + editor.error().detail.toUtf8();
    const Result<> done = editor->insert(kRulesSection, kRule, guarded);
    return done ? editor->bytes() : "refused: " + enumName(done.error().reason).toUtf8();
}

struct Placement
{
    const char *name;
    QByteArray before;
    QByteArray after;
};

void PrintTo(const Placement &c, std::ostream *out)
{
    *out << c.name;
}

class Placements : public testing::TestWithParam<Placement>
{};

} // namespace

TEST_P(Placements, RuleGoesWhereItTakesEffect)
{
    EXPECT_EQ(inserted(GetParam().before).toStdString(), GetParam().after.toStdString());
}

INSTANTIATE_TEST_SUITE_P(
    Editor, Placements,
    testing::Values(
        Placement{
            "before the first rule",
            "<configuration>\n\t<system.webServer>\n\t\t<rewrite>\n\t\t\t<rules>\n\t\t\t\t<!-- "
            "theirs -->\n\t\t\t\t<rule name='a'/>\n\t\t\t</rules>\n\t\t</rewrite>\n"
            "\t</system.webServer>\n</configuration>\n",
            "<configuration>\n\t<system.webServer>\n\t\t<rewrite>\n\t\t\t<rules>\n\t\t\t\t<rule "
            "name=\"Amado X\">\n\t\t\t\t\t<action type=\"None\" "
            "/>\n\t\t\t\t</rule>\n\t\t\t\t<!-- theirs -->\n\t\t\t\t<rule "
            "name='a'/>\n\t\t\t</rules>\n\t\t</rewrite>\n\t</system.webServer>\n"
            "</configuration>\n"},
        Placement{"behind clear and remove",
                  "<configuration><system.webServer><rewrite><rules>\r\n  <remove name='z'/>\r\n  "
                  "<clear/>\r\n  <rule name='a'/></rules></rewrite></system.webServer>"
                  "</configuration>",
                  "<configuration><system.webServer><rewrite><rules>\r\n  <remove name='z'/>\r\n  "
                  "<clear/>\r\n  <rule name=\"Amado X\">\r\n      <action type=\"None\" />\r\n  "
                  "</rule>\r\n  <rule name='a'/></rules></rewrite></system.webServer>"
                  "</configuration>"},
        Placement{"behind a remove of its own name",
                  "<configuration><system.webServer><rewrite><rules>\n <rule name='a'/>\n <remove "
                  "name='amado x'/>\n</rules></rewrite></system.webServer></configuration>",
                  "<configuration><system.webServer><rewrite><rules>\n <rule name='a'/>\n <remove "
                  "name='amado x'/>\n <rule name=\"Amado X\">\n     <action type=\"None\" />\n "
                  "</rule>\n</rules></rewrite></system.webServer></configuration>"},
        Placement{
            "a guard stays before its rule",
            "<configuration><system.webServer><rewrite><rules>\n <remove name='a'/>\n <rule "
            "name='a'/>\n</rules></rewrite></system.webServer></configuration>",
            "<configuration><system.webServer><rewrite><rules>\n <rule name=\"Amado X\">\n    "
            " <action type=\"None\" />\n </rule>\n <remove name='a'/>\n <rule "
            "name='a'/>\n</rules></rewrite></system.webServer></configuration>"},
        Placement{
            "never inside a location",
            "<configuration>\r\n  <location path=\".\">\r\n    <system.webServer><rewrite>"
            "<rules/></rewrite></system.webServer>\r\n  </location>\r\n</configuration>\r\n",
            "<configuration>\r\n  <location path=\".\">\r\n    <system.webServer><rewrite>"
            "<rules/></rewrite></system.webServer>\r\n  </location>\r\n  "
            "<system.webServer>\r\n    <rewrite>\r\n      <rules>\r\n        <rule "
            "name=\"Amado X\">\r\n          <action type=\"None\" />\r\n        </rule>\r\n   "
            "   </rules>\r\n    </rewrite>\r\n  </system.webServer>\r\n</configuration>\r\n"},
        Placement{"the group that has the section",
                  "<configuration><system.webServer><a/></system.webServer><system.webServer>"
                  "<rewrite><rules></rules></rewrite></system.webServer></configuration>",
                  "<configuration><system.webServer><a/></system.webServer><system.webServer>"
                  "<rewrite><rules>\r\n    <rule name=\"Amado X\">\r\n        <action "
                  "type=\"None\" />\r\n    </rule></rules></rewrite></system.webServer>"
                  "</configuration>"},
        Placement{
            "opens a self-closing parent",
            "<configuration>\n  <system.webServer a='1' />\n</configuration>",
            "<configuration>\n  <system.webServer a='1'>\n    <rewrite>\n      <rules>\n       "
            " <rule name=\"Amado X\">\n          <action type=\"None\" />\n        </rule>\n  "
            "    </rules>\n    </rewrite>\n  </system.webServer>\n</configuration>"},
        Placement{
            "an empty file", "<configuration/>",
            "<configuration>\r\n    <system.webServer>\r\n        <rewrite>\r\n            "
            "<rules>\r\n                <rule name=\"Amado X\">\r\n                    <action "
            "type=\"None\" />\r\n                </rule>\r\n            </rules>\r\n        "
            "</rewrite>\r\n    </system.webServer>\r\n</configuration>"},
        Placement{"the section in a file of its own", "<rules>\n  <rule name='a'/>\n</rules>",
                  "<rules>\n  <rule name=\"Amado X\">\n    <action type=\"None\" />\n  </rule>\n  "
                  "<rule name='a'/>\n</rules>"},
        Placement{"refuses a name in use",
                  "<configuration><system.webServer><rewrite><rules><rule name='AMADO "
                  "x'/></rules></rewrite></system.webServer></configuration>",
                  "refused: nameInUse"}));

TEST(ConfigEditor, GuardsARuleThatMayBeReadTwice)
{
    const QByteArray text = inserted("<configuration>\n</configuration>", true);
    EXPECT_TRUE(
        text.contains("<remove name=\"Amado X\" />\n                <rule name=\"Amado X\">"))
        << text.toStdString();
}

TEST(ConfigEditor, EscapesWhatAnAttributeCannotHold)
{
    EXPECT_EQ(escapeAttribute(u"a<b>&\"c'\t\n\u0001é😀"_s), "a&lt;b&gt;&amp;&quot;c'&#9;&#10;é😀");
}

TEST(ConfigEditor, WritesRulesAsIisDoes)
{
    InboundRuleContent content;
    content.stopProcessing = true;
    content.matchUrl = u".*"_s;
    content.conditions.items = {{u"{HTTP_COOKIE}"_s, ConditionMatchType::Pattern, u"a~b"_s}};
    content.action = ActionType::AbortRequest;
    EXPECT_EQ(
        render(inboundRuleElement(u"R"_s, content), {"\n", "  "}, ""),
        "<rule name=\"R\" stopProcessing=\"true\">\n  <match url=\".*\" />\n  <conditions>\n    "
        "<add input=\"{HTTP_COOKIE}\" pattern=\"a~b\" />\n  </conditions>\n  <action "
        "type=\"AbortRequest\" />\n</rule>");
    OutboundRuleContent outbound;
    outbound.serverVariable = u"RESPONSE_X"_s;
    outbound.matchPattern = u"(.*)"_s;
    outbound.action = ActionType::Rewrite;
    outbound.actionValue = u"{R:1}; 'none'"_s;
    EXPECT_EQ(
        render(outboundRuleElement(u"R"_s, u"P"_s, outbound), {"\n", "  "}, ""),
        "<rule name=\"R\" preCondition=\"P\">\n  <match serverVariable=\"RESPONSE_X\" "
        "pattern=\"(.*)\" />\n  <action type=\"Rewrite\" value=\"{R:1}; 'none'\" />\n</rule>");
}

TEST(ConfigEditor, SetsAnAttributeInPlace)
{
    Result<ConfigEditor> editor =
        opened("<rules>\n<rule name='a'  enabled='true' /><rule name=\"b\"/></rules>");
    ASSERT_TRUE(editor);
    ASSERT_TRUE(editor->setAttribute(1, "enabled", u"it's"_s));
    ASSERT_TRUE(editor->setAttribute(2, "enabled", u"false"_s));
    EXPECT_EQ(editor->bytes(), "<rules>\n<rule name='a'  enabled='it&apos;s' /><rule name=\"b\" "
                               "enabled=\"false\"/></rules>");
}

TEST(ConfigEditor, RefusesWhatIsNoConfiguration)
{
    const Result<ConfigEditor> other = opened("\n<html/>");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().reason, Reason::MalformedXml);
    EXPECT_EQ(other.error().line, 2);
    EXPECT_FALSE(opened("<configuration>"));
}

TEST(ConfigEditor, FindsWhereASectionIsKept)
{
    const Result<ConfigEditor> editor = opened(
        "<configuration><system.webServer><rewrite><rules configSource='r.config'/></rewrite>"
        "</system.webServer></configuration>");
    ASSERT_TRUE(editor);
    EXPECT_EQ(editor->externalSource(kRulesSection), u"r.config"_s);
    EXPECT_EQ(editor->externalSource(kOutboundSection), std::nullopt);
}

TEST(ConfigEditor, RemovalUndoesInsertionInEveryRecordedFile)
{
    const std::optional<QString> folder = test::samplesFolder(u"iis-2019"_s);
    if (!folder)
        GTEST_SKIP() << "no recorded IIS files beside the project";
    for (const QFileInfo &info : QDir(*folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        Result<ConfigEditor> editor = opened(bytes);
        ASSERT_TRUE(editor);
        const int madeOf = editor->find("system.webServer");
        ASSERT_TRUE(editor->insert(kRulesSection, kRule, true));
        EXPECT_NE(editor->bytes(), bytes);
        // The outermost container that the insertion made.
        const int made = madeOf == XmlElement::kNone ? editor->find("system.webServer")
                                                     : editor->find("system.webServer/rewrite");
        ASSERT_TRUE(editor->remove(made));
        EXPECT_EQ(editor->bytes(), bytes) << info.fileName().toStdString();
    }
}
