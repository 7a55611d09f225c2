// SPDX-License-Identifier: MIT
// Rules, preconditions and maps as texts: what is taken and what IIS would refuse.
#include "iisbuilders.h"
#include "serverfiles.h"

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

struct RuleCase
{
    const char *id;
    QString rule; ///< Inside <rules>.
    bool accepted;
    QString detail; ///< What the problem names.
    Reason reason = Reason::InvalidRule;
};

class RuleTexts : public testing::TestWithParam<RuleCase>
{};

TEST_P(RuleTexts, AreTakenOrRefusedAsIisDoes)
{
    const IisConfiguration configuration(
        ServerFiles().web(u"root"_s, rulesXml(GetParam().rule)).files());
    const EffectiveRewrite &place =
        configuration.effective(*configuration.site(u"Default Web Site"), u"/");
    if (GetParam().accepted) {
        EXPECT_TRUE(place.fatal.empty()) << GetParam().id;
        EXPECT_EQ(place.rules.size(), 1u) << GetParam().id;
        return;
    }
    ASSERT_FALSE(place.fatal.empty()) << GetParam().id;
    const ConfigProblem &problem = place.fatal.front();
    EXPECT_EQ(problem.reason, GetParam().reason) << GetParam().id;
    EXPECT_EQ(problem.detail, GetParam().detail) << GetParam().id;
    EXPECT_EQ(problem.file, u"C:\\inetpub\\wwwroot\\web.config"_s);
    EXPECT_EQ(problem.line, 2);
    EXPECT_EQ(configuration.problems().size(), place.fatal.size()) << GetParam().id;
}

QString custom(const QString &attributes)
{
    return u"<rule name=\"a\"><match url=\".*\" /><action type=\"CustomResponse\" "_s + attributes +
           u" /></rule>"_s;
}

QString action(const QString &attributes)
{
    return u"<rule name=\"a\"><match url=\".*\" /><action "_s + attributes + u" /></rule>"_s;
}

QString conditions(const QString &xml)
{
    return u"<rule name=\"a\"><match url=\".*\" /><conditions>"_s + xml +
           u"</conditions><action type=\"AbortRequest\" /></rule>"_s;
}

INSTANTIATE_TEST_SUITE_P(
    All, RuleTexts,
    testing::Values(
        RuleCase{"plain", ruleXml(u"a"_s), true, {}},
        RuleCase{
            "no action does nothing", u"<rule name=\"a\"><match url=\".*\" /></rule>"_s, true, {}},
        RuleCase{"no name", u"<rule><match url=\".*\" /></rule>"_s, false, u"name"_s},
        RuleCase{"no match", u"<rule name=\"a\"><action type=\"None\" /></rule>"_s, false,
                 u"match"_s},
        RuleCase{"empty match", u"<rule name=\"a\"><match url=\"\" /></rule>"_s, false, u"url"_s},
        RuleCase{"bad pattern", u"<rule name=\"a\"><match url=\"*.aspx\" /></rule>"_s, false,
                 u"url"_s},
        RuleCase{"wildcard",
                 u"<rule name=\"a\" patternSyntax=\"Wildcard\">"
                 "<match url=\"*.aspx\" /></rule>"_s,
                 true,
                 {}},
        RuleCase{"look-behind", u"<rule name=\"a\"><match url=\"(?&lt;=a)b\" /></rule>"_s, false,
                 u"url"_s},
        RuleCase{"bad syntax name", ruleXml(u"a"_s, u"patternSyntax=\"Regular Expressions\""_s),
                 false, u"patternSyntax"_s},
        RuleCase{"bad flag", ruleXml(u"a"_s, u"enabled=\"yes\""_s), false, u"enabled"_s},
        RuleCase{"flag with capitals", ruleXml(u"a"_s, u"stopProcessing=\"True\""_s), true, {}},
        RuleCase{"bad action", action(u"type=\"Block\""_s), false, u"type"_s},
        RuleCase{"redirect without URL", action(u"type=\"Redirect\""_s), false, u"url"_s},
        RuleCase{"bad redirect type",
                 action(u"type=\"Redirect\" url=\"/x\" redirectType=\"418\""_s), false,
                 u"redirectType"_s},
        RuleCase{
            "found", action(u"type=\"Redirect\" url=\"/x\" redirectType=\"Found\""_s), true, {}},
        RuleCase{"status 403", custom(u"statusCode=\"403\" subStatusCode=\"4\""_s), true, {}},
        RuleCase{"status 302", custom(u"statusCode=\"302\""_s), false, u"statusCode"_s},
        RuleCase{"status 308", custom(u"statusCode=\"308\""_s), true, {}},
        RuleCase{"no status", custom({}), false, u"statusCode"_s},
        RuleCase{"status word", custom(u"statusCode=\"forbidden\""_s), false, u"statusCode"_s},
        RuleCase{"sub-status", custom(u"statusCode=\"403\" subStatusCode=\"1000\""_s), false,
                 u"subStatusCode"_s},
        RuleCase{"status of another action", action(u"type=\"AbortRequest\" statusCode=\"301\""_s),
                 false, u"statusCode"_s},
        RuleCase{"condition", conditions(u"<add input=\"{URL}\" pattern=\"a\" />"_s), true, {}},
        RuleCase{"condition without pattern", conditions(u"<add input=\"{URL}\" />"_s), false,
                 u"pattern"_s},
        RuleCase{"file condition",
                 conditions(u"<add input=\"{REQUEST_FILENAME}\" matchType=\"IsFile\" />"_s),
                 true,
                 {}},
        RuleCase{"bad condition pattern", conditions(u"<add input=\"{URL}\" pattern=\"(\" />"_s),
                 false, u"pattern"_s},
        RuleCase{"bad match type",
                 conditions(u"<add input=\"{URL}\" matchType=\"Is\" pattern=\"a\" />"_s), false,
                 u"matchType"_s},
        RuleCase{"unknown element", u"<add name=\"a\" />"_s, false, u"add"_s,
                 Reason::UnknownElement}));

struct OutboundCase
{
    const char *id;
    QString items;
    std::vector<Reason> fatal;
};

class OutboundTexts : public testing::TestWithParam<OutboundCase>
{};

TEST_P(OutboundTexts, AreTakenOrRefusedAsIisDoes)
{
    const IisConfiguration configuration(
        ServerFiles().web(u"owa"_s, outboundXml(GetParam().items)).files());
    std::vector<Reason> reasons;
    for (const ConfigProblem &problem :
         configuration.effective(*configuration.site(u"Default Web Site"), u"/owa/").fatal)
        reasons.push_back(problem.reason);
    EXPECT_EQ(reasons, GetParam().fatal) << GetParam().id;
}

INSTANTIATE_TEST_SUITE_P(
    All, OutboundTexts,
    testing::Values(
        OutboundCase{"header", outboundRuleXml({}, headerMatch()), {}},
        OutboundCase{"body", outboundRuleXml({}, u"filterByTags=\"A\" pattern=\"a\""_s), {}},
        OutboundCase{"precondition before",
                     preConditionXml() + outboundRuleXml(u"preCondition=\"HTML\""_s, headerMatch()),
                     {}},
        OutboundCase{"precondition behind",
                     outboundRuleXml(u"preCondition=\"html\""_s, headerMatch()) + preConditionXml(),
                     {}},
        OutboundCase{"precondition missing",
                     outboundRuleXml(u"preCondition=\"html\""_s, headerMatch()),
                     {Reason::InvalidRule}},
        OutboundCase{
            "precondition twice", preConditionXml() + preConditionXml(), {Reason::DuplicateName}},
        OutboundCase{"bad pattern",
                     outboundRuleXml({}, u"serverVariable=\"RESPONSE_A\" pattern=\"(\""_s),
                     {Reason::InvalidRule}},
        OutboundCase{"bad precondition",
                     u"<preConditions><preCondition name=\"p\"><add input=\"{URL}\" "
                     "pattern=\"[\" /></preCondition></preConditions>"_s,
                     {Reason::InvalidRule}},
        OutboundCase{"action of the other kind",
                     u"<rule name=\"o\"><match serverVariable=\"RESPONSE_A\" pattern=\".*\" />"
                     "<action type=\"AbortRequest\" /></rule>"_s,
                     {Reason::InvalidRule}},
        OutboundCase{"twice",
                     outboundRuleXml({}, headerMatch()) + outboundRuleXml({}, headerMatch()),
                     {Reason::DuplicateName}},
        OutboundCase{"custom tags", u"<customTags />"_s, {}}));

TEST(OutboundRules, InheritPreconditionsAndBreakSharedFolders)
{
    const IisConfiguration configuration(
        ServerFiles()
            .web(u"root"_s, outboundXml(preConditionXml()))
            .web(u"owa"_s, outboundXml(outboundRuleXml(u"preCondition=\"html\""_s, headerMatch())))
            .files());
    const Site &site = *configuration.site(u"Default Web Site");
    EXPECT_TRUE(configuration.effective(site, u"/owa/").fatal.empty());
    EXPECT_TRUE(configuration.effective(site, u"/owa/")
                    .outboundRules.at(0)
                    .content.conditions.trackAllCaptures);
    const EffectiveRewrite &shared = configuration.effective(site, u"/owa/Calendar/");
    ASSERT_EQ(shared.fatal.size(), 1u);
    EXPECT_EQ(shared.fatal[0].reason, Reason::FileReadTwice);
    EXPECT_EQ(shared.fatal[0].detail, u"o"_s);
}

TEST(Maps, AreReadAndRefuseAKeyTwice)
{
    const auto place = [](const QString &entries) {
        const IisConfiguration configuration(
            ServerFiles()
                .web(u"root"_s, webServerXml(u"<rewrite><rewriteMaps><rewriteMap name=\"m\" "
                                             "defaultValue=\"d\">"_s +
                                             entries + u"</rewriteMap></rewriteMaps></rewrite>"_s))
                .files());
        return configuration.effective(*configuration.site(u"Default Web Site"), u"/");
    };
    const EffectiveRewrite good = place(u"<add key=\"a\" value=\"1\" /><add key=\"b\" />"_s);
    EXPECT_TRUE(good.fatal.empty());
    ASSERT_EQ(good.maps.size(), 1u);
    EXPECT_EQ(good.maps[0].entries.size(), 2u);
    EXPECT_EQ(good.maps[0].defaultValue, u"d"_s);
    const EffectiveRewrite twice = place(u"<add key=\"a\" /><add key=\"a\" />"_s);
    ASSERT_EQ(twice.fatal.size(), 1u);
    EXPECT_EQ(twice.fatal[0].reason, Reason::DuplicateName);
}

} // namespace
} // namespace amado::test
