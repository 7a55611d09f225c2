// SPDX-License-Identifier: MIT
// What the rules together do to a request: order, conditions, captures, actions, headers, errors.
#include "iisbuilders.h"

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

RewriteCondition fileCondition(ConditionMatchType type, bool negate)
{
    RewriteCondition result = condition(u"{REQUEST_FILENAME}"_s, {}, negate);
    result.matchType = type;
    return result;
}

struct MatchCase
{
    const char *id;
    InboundRule rule;
    QString url;
    bool matched;
    QString why;
};

class Matching : public testing::TestWithParam<MatchCase>
{};

TEST_P(Matching, SaysWhetherAndWhy)
{
    EffectiveRewrite place = emptyPlace();
    place.configPath = u"Default Web Site/owa/x"_s;
    place.rules.push_back(GetParam().rule);
    const RequestEvaluation result = evaluateRequest(place, get(GetParam().url));
    EXPECT_EQ(result.outcome, GetParam().matched ? RequestOutcome::Abort : RequestOutcome::Allow)
        << GetParam().id;
    ASSERT_EQ(result.steps.size(), 1u);
    EXPECT_EQ(result.steps[0].matched, GetParam().matched) << GetParam().id;
    EXPECT_EQ(enumName(result.steps[0].why), GetParam().why) << GetParam().id;
    EXPECT_EQ(result.decidedBy, GetParam().matched ? GetParam().rule.name : QString());
}

InboundRule plain(const QString &matchUrl)
{
    return abortRule(u"rule"_s, matchUrl);
}

InboundRule withConditions(LogicalGrouping grouping, std::vector<RewriteCondition> items)
{
    InboundRule rule = plain(u".*"_s);
    rule.content.conditions.grouping = grouping;
    rule.content.conditions.items = std::move(items);
    return rule;
}

constexpr auto kAll = LogicalGrouping::MatchAll;
constexpr auto kAny = LogicalGrouping::MatchAny;

INSTANTIATE_TEST_SUITE_P(
    Urls, Matching,
    testing::Values(
        MatchCase{"everything", plain(u".*"_s), u"/owa/"_s, true, u"matched"_s},
        MatchCase{"no leading slash", plain(u"^owa/"_s), u"/owa/"_s, true, u"matched"_s},
        MatchCase{"slash never there", plain(u"^/owa/"_s), u"/owa/"_s, false, u"patternDiffers"_s},
        MatchCase{"case", plain(u"^OWA/"_s), u"/owa/"_s, true, u"matched"_s},
        MatchCase{
            "case kept",
            changed(plain(u"^OWA/"_s), [](auto &rule) { rule.content.matchIgnoreCase = false; }),
            u"/owa/"_s, false, u"patternDiffers"_s},
        MatchCase{"query is no part", plain(u"q=1"_s), u"/owa/?q=1"_s, false, u"patternDiffers"_s},
        MatchCase{"decoded", plain(u"^owa/x y$"_s), u"/%6fwa/x%20y"_s, true, u"matched"_s},
        MatchCase{"decoded once", plain(u"^owa$"_s), u"/%256fwa"_s, false, u"patternDiffers"_s},
        MatchCase{"wide escape", plain(u"^owa$"_s), u"/%u006Fwa"_s, true, u"matched"_s},
        MatchCase{"below its place", at(plain(u"^x$"_s), u"Default Web Site/owa"_s), u"/owa/x"_s,
                  true, u"matched"_s},
        MatchCase{"place's case", at(plain(u"^x$"_s), u"Default Web Site/OWA"_s), u"/owa/x"_s, true,
                  u"matched"_s},
        MatchCase{"place is not repeated", at(plain(u"^owa/"_s), u"Default Web Site/owa"_s),
                  u"/owa/x"_s, false, u"patternDiffers"_s},
        MatchCase{"root of its place", at(plain(u"^$"_s), u"Default Web Site/owa"_s), u"/owa/"_s,
                  true, u"matched"_s},
        MatchCase{"server level", at(plain(u"^owa/x$"_s), QString()), u"/owa/x"_s, true,
                  u"matched"_s},
        MatchCase{"other place", at(plain(u".*"_s), u"Default Web Site/owa"_s), u"/ecp/"_s, false,
                  u"outsideScope"_s},
        MatchCase{"negated",
                  changed(plain(u"^ecp"_s), [](auto &rule) { rule.content.matchNegate = true; }),
                  u"/owa/"_s, true, u"matched"_s},
        MatchCase{"negated hit",
                  changed(plain(u"^owa"_s), [](auto &rule) { rule.content.matchNegate = true; }),
                  u"/owa/"_s, false, u"patternDiffers"_s},
        MatchCase{"disabled", changed(plain(u".*"_s), [](auto &rule) { rule.enabled = false; }),
                  u"/owa/"_s, false, u"disabled"_s},
        MatchCase{"wildcard",
                  changed(plain(u"owa/*"_s),
                          [](auto &rule) { rule.content.patternSyntax = PatternSyntax::Wildcard; }),
                  u"/owa/x/y"_s, true, u"matched"_s},
        MatchCase{
            "exact",
            changed(plain(u"owa/x"_s),
                    [](auto &rule) { rule.content.patternSyntax = PatternSyntax::ExactMatch; }),
            u"/owa/x/y"_s, false, u"patternDiffers"_s},
        MatchCase{"full URL", plain(u"^owa/"_s), u"https://mail.example/owa/?a"_s, true,
                  u"matched"_s}));

INSTANTIATE_TEST_SUITE_P(
    Conditions, Matching,
    testing::Values(
        MatchCase{"one met", abortRule(u"rule"_s, u"{REQUEST_URI}"_s, u"^/owa"_s), u"/owa/"_s, true,
                  u"matched"_s},
        MatchCase{"one not met", abortRule(u"rule"_s, u"{REQUEST_URI}"_s, u"^/ecp"_s), u"/owa/"_s,
                  false, u"conditionFailed"_s},
        MatchCase{"all",
                  withConditions(kAll, {condition(u"{URL}"_s, u"owa"_s),
                                        condition(u"{HTTPS}"_s, u"^on$"_s)}),
                  u"/owa/"_s, true, u"matched"_s},
        MatchCase{"all but one",
                  withConditions(kAll, {condition(u"{URL}"_s, u"owa"_s),
                                        condition(u"{HTTPS}"_s, u"off"_s)}),
                  u"/owa/"_s, false, u"conditionFailed"_s},
        MatchCase{"http",
                  withConditions(kAll, {condition(u"{HTTPS}"_s, u"off"_s),
                                        condition(u"{SERVER_PORT}"_s, u"^80$"_s),
                                        condition(u"{HTTP_HOST}"_s, u"^mail$"_s)}),
                  u"http://mail/owa/"_s, true, u"matched"_s},
        MatchCase{"any",
                  withConditions(kAny, {condition(u"{URL}"_s, u"ecp"_s),
                                        condition(u"{URL}"_s, u"owa"_s)}),
                  u"/owa/"_s, true, u"matched"_s},
        MatchCase{"any but none",
                  withConditions(kAny, {condition(u"{URL}"_s, u"ecp"_s),
                                        condition(u"{URL}"_s, u"ews"_s)}),
                  u"/owa/"_s, false, u"conditionFailed"_s},
        MatchCase{"any of nothing", withConditions(kAny, {}), u"/owa/"_s, true, u"matched"_s},
        MatchCase{"negated", withConditions(kAll, {condition(u"{URL}"_s, u"ecp"_s, true)}),
                  u"/owa/"_s, true, u"matched"_s},
        MatchCase{"negated not met", withConditions(kAll, {condition(u"{URL}"_s, u"owa"_s, true)}),
                  u"/owa/"_s, false, u"conditionFailed"_s},
        MatchCase{"query", withConditions(kAll, {condition(u"{QUERY_STRING}"_s, u"^a=%41$"_s)}),
                  u"/owa/?a=%41"_s, true, u"matched"_s},
        MatchCase{"unknown is empty", withConditions(kAll, {condition(u"{NO_SUCH}"_s, u"^$"_s)}),
                  u"/owa/"_s, true, u"matched"_s},
        MatchCase{"earlier capture as input",
                  withConditions(kAll, {condition(u"{URL}"_s, u"^/(\\w+)"_s),
                                        condition(u"{C:1}"_s, u"^owa$"_s)}),
                  u"/owa/"_s, true, u"matched"_s},
        MatchCase{"file does not exist",
                  withConditions(kAll, {fileCondition(ConditionMatchType::IsFile, false)}),
                  u"/owa/"_s, false, u"conditionFailed"_s},
        MatchCase{"folder does not exist",
                  withConditions(kAll, {fileCondition(ConditionMatchType::IsDirectory, true)}),
                  u"/owa/"_s, true, u"matched"_s},
        MatchCase{"method",
                  withConditions(kAll, {condition(u"{REQUEST_METHOD}"_s, u"^(POST|GET)$"_s)}),
                  u"/owa/"_s, true, u"matched"_s}));

TEST(Matching, SaysThatAFileWasAssumedAbsent)
{
    EffectiveRewrite place = emptyPlace();
    place.physicalPath = u"C:\\inetpub\\wwwroot\\a.html"_s;
    place.rules.push_back(withConditions(
        kAll, {fileCondition(ConditionMatchType::IsFile, true), condition(u"{URL}"_s, u"a"_s)}));
    const RequestEvaluation result = evaluateRequest(place, get(u"/a.html"_s));
    ASSERT_EQ(result.steps.size(), 1u);
    EXPECT_TRUE(result.steps[0].fileAssumedAbsent);
    place.rules[0].content.conditions.items.pop_back();
    const EvaluationStep step = evaluateRequest(place, get(u"/a.html"_s)).steps.at(0);
    EXPECT_EQ(step.pattern, u"IsFile"_s);
    EXPECT_EQ(step.input, u"C:\\inetpub\\wwwroot\\a.html"_s);
}

struct ActionCase
{
    const char *id;
    InboundRule rule;
    QString url;
    RequestOutcome outcome;
    int status;
    QString location;
    QString rewritten;
};

class Actions : public testing::TestWithParam<ActionCase>
{};

TEST_P(Actions, DoWhatTheySay)
{
    EffectiveRewrite place = emptyPlace();
    place.rules.push_back(GetParam().rule);
    const RequestEvaluation result = evaluateRequest(place, get(GetParam().url));
    EXPECT_EQ(result.outcome, GetParam().outcome) << GetParam().id;
    EXPECT_EQ(result.status, GetParam().status) << GetParam().id;
    EXPECT_EQ(result.location, GetParam().location) << GetParam().id;
    EXPECT_EQ(result.url, GetParam().rewritten) << GetParam().id;
}

const auto kNoQuery = [](InboundRule &rule) { rule.content.appendQueryString = false; };

INSTANTIATE_TEST_SUITE_P(
    All, Actions,
    testing::Values(
        ActionCase{"abort", abortRule(u"a"_s), u"/x?y"_s, RequestOutcome::Abort, 0, {}, u"/x?y"_s},
        ActionCase{"response",
                   responseRule(403),
                   u"/x"_s,
                   RequestOutcome::CustomResponse,
                   403,
                   {},
                   u"/x"_s},
        ActionCase{"none",
                   urlRule(u"n"_s, u".*"_s, ActionType::None, {}),
                   u"/x"_s,
                   RequestOutcome::Allow,
                   0,
                   {},
                   u"/x"_s},
        ActionCase{"redirect", redirectRule(u"^(.*)$"_s, u"https://b.example/{R:1}"_s), u"/x/y"_s,
                   RequestOutcome::Redirect, 301, u"https://b.example/x/y"_s, u"/x/y"_s},
        ActionCase{"redirect keeps the query", redirectRule(u"^(.*)$"_s, u"https://b/{R:1}"_s),
                   u"/x?a=%20"_s, RequestOutcome::Redirect, 301, u"https://b/x?a=%20"_s,
                   u"/x?a=%20"_s},
        ActionCase{"redirect joins queries", redirectRule(u"^x$"_s, u"/y?b=2"_s, 302), u"/x?a=1"_s,
                   RequestOutcome::Redirect, 302, u"/y?b=2&a=1"_s, u"/x?a=1"_s},
        ActionCase{"redirect drops the query",
                   changed(redirectRule(u"^x$"_s, u"/y"_s, 307), kNoQuery), u"/x?a=1"_s,
                   RequestOutcome::Redirect, 307, u"/y"_s, u"/x?a=1"_s},
        ActionCase{"relative redirect", redirectRule(u"^x$"_s, u"y"_s, 303), u"/x"_s,
                   RequestOutcome::Redirect, 303, u"/y"_s, u"/x"_s},
        ActionCase{"relative redirect below",
                   at(redirectRule(u"^x$"_s, u"y"_s), u"Default Web Site/owa"_s), u"/owa/x"_s,
                   RequestOutcome::Redirect, 301, u"/owa/y"_s, u"/owa/x"_s},
        ActionCase{"rewrite",
                   rewriteRule(u"^(\\w+)/(\\d+)$"_s, u"page.aspx?{R:1}={R:2}"_s),
                   u"/item/42"_s,
                   RequestOutcome::Rewrite,
                   0,
                   {},
                   u"/page.aspx?item=42"_s},
        ActionCase{"rewrite appends",
                   rewriteRule(u"^x$"_s, u"/y"_s),
                   u"/x?a=1"_s,
                   RequestOutcome::Rewrite,
                   0,
                   {},
                   u"/y?a=1"_s},
        ActionCase{"rewrite below",
                   at(rewriteRule(u"^x$"_s, u"z"_s), u"Default Web Site/owa"_s),
                   u"/owa/x"_s,
                   RequestOutcome::Rewrite,
                   0,
                   {},
                   u"/owa/z"_s},
        ActionCase{"rewrite to a variable",
                   rewriteRule(u".*"_s, u"/h/{HTTP_HOST}"_s),
                   u"https://mail/x"_s,
                   RequestOutcome::Rewrite,
                   0,
                   {},
                   u"/h/mail"_s},
        ActionCase{"group that is not there",
                   rewriteRule(u"^x$"_s, u"/{R:1}"_s),
                   u"/x"_s,
                   RequestOutcome::Error,
                   500,
                   {},
                   u"/x"_s},
        ActionCase{"condition that is not there",
                   rewriteRule(u"^x$"_s, u"/{C:0}"_s),
                   u"/x"_s,
                   RequestOutcome::Error,
                   500,
                   {},
                   u"/x"_s}));

QString rewrittenWith(bool trackAll, std::vector<RewriteCondition> items, const QString &target)
{
    EffectiveRewrite place = emptyPlace();
    InboundRule rule = rewriteRule(u".*"_s, target);
    rule.content.appendQueryString = false;
    rule.content.conditions.trackAllCaptures = trackAll;
    rule.content.conditions.items = std::move(items);
    place.rules.push_back(rule);
    const RequestEvaluation result = evaluateRequest(place, get(u"/article/12?p2=34"_s));
    return result.outcome == RequestOutcome::Error ? u"error"_s : result.url;
}

TEST(Captures, AreThoseOfTheLastConditionOrOfAll)
{
    const RewriteCondition path = condition(u"{URL}"_s, u"^/([a-z]+)/([0-9]+)$"_s);
    const RewriteCondition query = condition(u"{QUERY_STRING}"_s, u"p2=([0-9]+)"_s);
    const RewriteCondition absent = condition(u"{URL}"_s, u"(nothing)"_s, true);
    EXPECT_EQ(rewrittenWith(false, {path, query}, u"/{C:0}/{C:1}"_s), u"/p2=34/34"_s);
    EXPECT_EQ(rewrittenWith(false, {path, query}, u"/{C:2}"_s), u"error"_s);
    EXPECT_EQ(rewrittenWith(true, {path, query}, u"/{C:1}-{C:2}-{C:3}"_s), u"/article-12-34"_s);
    EXPECT_EQ(rewrittenWith(true, {path, query}, u"{C:0}"_s), u"/article/12"_s);
    EXPECT_EQ(rewrittenWith(false, {path, absent}, u"/{C:1}"_s), u"/article"_s);
    EXPECT_EQ(rewrittenWith(false, {absent}, u"/{C:0}"_s), u"error"_s);
    EXPECT_EQ(rewrittenWith(false, {path}, u"/{R:0}/x"_s), u"/article/12/x"_s);
}

} // namespace
} // namespace amado::test
