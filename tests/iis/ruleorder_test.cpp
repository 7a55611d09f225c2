// SPDX-License-Identifier: MIT
// Rules after one another: shadowing, rewritten addresses, server variables, refusals.
#include "iisbuilders.h"
#include "model/base/enumnames.h"

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

struct Flow
{
    EffectiveRewrite place = emptyPlace();

    Flow &rule(const InboundRule &added)
    {
        place.rules.push_back(added);
        return *this;
    }
    Flow &global(const InboundRule &added)
    {
        place.globalRules.push_back(at(added, QString()));
        return *this;
    }
    [[nodiscard]] RequestEvaluation run(const QString &url) const
    {
        return evaluateRequest(place, get(url));
    }
};

InboundRule stopping(InboundRule rule)
{
    rule.content.stopProcessing = true;
    return rule;
}

TEST(Order, AnEarlierRuleThatStopsShadowsALaterOne)
{
    const InboundRule none = urlRule(u"pass"_s, u".*"_s, ActionType::None, {});
    const RequestEvaluation open = Flow().rule(none).rule(abortRule(u"block"_s)).run(u"/x"_s);
    EXPECT_EQ(open.outcome, RequestOutcome::Abort);
    EXPECT_EQ(open.decidedBy, u"block"_s);
    EXPECT_EQ(open.decidedAt.line, 5);
    const RequestEvaluation shadowed =
        Flow().rule(stopping(none)).rule(abortRule(u"block"_s)).run(u"/x"_s);
    EXPECT_EQ(shadowed.outcome, RequestOutcome::Allow);
    EXPECT_EQ(shadowed.decidedBy, u"pass"_s);
    EXPECT_EQ(shadowed.steps.size(), 1u);
}

TEST(Order, AStoppingRuleThatDoesNotMatchStopsNothing)
{
    const InboundRule none = stopping(urlRule(u"pass"_s, u"^y"_s, ActionType::None, {}));
    EXPECT_EQ(Flow().rule(none).rule(abortRule(u"block"_s)).run(u"/x"_s).outcome,
              RequestOutcome::Abort);
}

TEST(Order, ARewrittenAddressIsWhatLaterRulesSee)
{
    const InboundRule rewrite = rewriteRule(u"^old/(.*)"_s, u"new/{R:1}"_s);
    const RequestEvaluation hit =
        Flow().rule(rewrite).rule(abortRule(u"block"_s, u"^new/"_s)).run(u"/old/a"_s);
    EXPECT_EQ(hit.outcome, RequestOutcome::Abort);
    EXPECT_EQ(hit.decidedBy, u"block"_s);
    EXPECT_EQ(hit.url, u"/new/a"_s);
    const RequestEvaluation missed =
        Flow().rule(rewrite).rule(abortRule(u"block"_s, u"^old/"_s)).run(u"/old/a"_s);
    EXPECT_EQ(missed.outcome, RequestOutcome::Rewrite);
    const auto seen = [&](const QString &variable, const QString &pattern) {
        return Flow()
            .rule(rewrite)
            .rule(abortRule(u"block"_s, variable, pattern))
            .run(u"/old/a?q=1"_s)
            .outcome;
    };
    EXPECT_EQ(seen(u"{REQUEST_URI}"_s, u"^/new/a\\?q=1$"_s), RequestOutcome::Abort);
    EXPECT_EQ(seen(u"{UNENCODED_URL}"_s, u"^/old/a\\?q=1$"_s), RequestOutcome::Abort);
    EXPECT_EQ(seen(u"{HTTP_X_ORIGINAL_URL}"_s, u"^/old/a"_s), RequestOutcome::Abort);
    EXPECT_EQ(seen(u"{URL}"_s, u"^/new/a$"_s), RequestOutcome::Abort);
}

TEST(Order, AnswersEndTheEvaluation)
{
    for (const InboundRule &answer : {redirectRule(u".*"_s, u"/y"_s), responseRule(404)}) {
        const RequestEvaluation result =
            Flow().rule(answer).rule(abortRule(u"block"_s)).run(u"/x"_s);
        EXPECT_EQ(result.decidedBy, answer.name);
        EXPECT_EQ(result.steps.size(), 1u);
    }
}

TEST(Order, GlobalRulesComeFirstOnTheWholePathAndEndOnlyTheirOwnPass)
{
    Flow flow;
    flow.place.configPath = u"Default Web Site/owa"_s;
    flow.global(stopping(rewriteRule(u"^owa/a$"_s, u"/owa/b"_s)))
        .global(abortRule(u"never reached"_s))
        .rule(at(abortRule(u"block"_s, u"^b$"_s), u"Default Web Site/owa"_s));
    const RequestEvaluation result = flow.run(u"/owa/a"_s);
    EXPECT_EQ(result.outcome, RequestOutcome::Abort);
    EXPECT_EQ(result.decidedBy, u"block"_s);
}

TEST(Order, ARewriteAwayFromItsPlaceLeavesARuleOut)
{
    Flow flow;
    flow.rule(rewriteRule(u"^owa/(.*)"_s, u"/ecp/{R:1}"_s))
        .rule(at(abortRule(u"block"_s), u"Default Web Site/owa"_s));
    const RequestEvaluation result = flow.run(u"/owa/a"_s);
    EXPECT_EQ(result.outcome, RequestOutcome::Rewrite);
    ASSERT_EQ(result.steps.size(), 2u);
    EXPECT_EQ(enumName(result.steps[1].why), u"outsideScope"_s);
}

InboundRule settingRule(const QString &name, const QString &value, bool replace = true)
{
    InboundRule rule = urlRule(u"set"_s, u".*"_s, ActionType::None, {});
    rule.content.serverVariables.push_back({name, value, replace});
    return rule;
}

TEST(Variables, AreSetOnlyWhereTheyAreAllowed)
{
    Flow flow;
    flow.rule(settingRule(u"HTTP_X_MARK"_s, u"yes"_s))
        .rule(abortRule(u"block"_s, u"{http_x_mark}"_s, u"^yes$"_s));
    const RequestEvaluation refused = flow.run(u"/x"_s);
    EXPECT_EQ(refused.outcome, RequestOutcome::Error);
    EXPECT_EQ(refused.status, 500);
    ASSERT_EQ(refused.problems.size(), 1u);
    EXPECT_EQ(refused.problems[0].reason, Reason::VariableNotAllowed);
    EXPECT_EQ(refused.problems[0].detail, u"HTTP_X_MARK"_s);
    EXPECT_EQ(refused.problems[0].line, 5);
    EXPECT_EQ(enumName(refused.steps.back().why), u"variableNotAllowed"_s);
    flow.place.allowedServerVariables = {u"http_x_mark"_s};
    EXPECT_EQ(flow.run(u"/x"_s).outcome, RequestOutcome::Abort);
    Flow global;
    global.global(settingRule(u"HTTP_X_MARK"_s, u"yes"_s))
        .rule(abortRule(u"block"_s, u"{HTTP_X_MARK}"_s, u"^yes$"_s));
    EXPECT_EQ(global.run(u"/x"_s).outcome, RequestOutcome::Abort);
}

TEST(Variables, AreKeptWhereTheRuleSaysSo)
{
    Flow flow;
    flow.place.allowedServerVariables = {u"HTTP_X_MARK"_s};
    flow.rule(settingRule(u"HTTP_X_MARK"_s, u"first"_s))
        .rule(settingRule(u"HTTP_X_MARK"_s, u"second"_s, false))
        .rule(abortRule(u"block"_s, u"{HTTP_X_MARK}"_s, u"^first$"_s));
    EXPECT_EQ(flow.run(u"/x"_s).outcome, RequestOutcome::Abort);
}

TEST(Refusals, ABrokenPlaceAnswersWithAnError)
{
    EffectiveRewrite place = emptyPlace();
    place.rules.push_back(abortRule(u"block"_s));
    place.fatal = {
        {Reason::DuplicateName, u"C:\\web.config"_s, 7, 0, u"x"_s, u"Default Web Site"_s}};
    const RequestEvaluation result = evaluateRequest(place, get(u"/x"_s));
    EXPECT_EQ(result.outcome, RequestOutcome::Error);
    EXPECT_EQ(result.status, 500);
    EXPECT_EQ(result.problems, place.fatal);
    EXPECT_TRUE(result.steps.empty());
}

TEST(Refusals, WithoutTheModuleNoRuleRuns)
{
    EffectiveRewrite place = emptyPlace();
    place.moduleLoaded = false;
    place.rules.push_back(abortRule(u"block"_s));
    place.outboundRules.push_back(
        headerRule(u"frame"_s, u"RESPONSE_X_Frame_Options"_s, u".*"_s, u"new"_s));
    const RequestEvaluation result = evaluateRequest(place, get(u"/x"_s));
    EXPECT_EQ(result.outcome, RequestOutcome::Allow);
    EXPECT_TRUE(result.steps.empty());
    EXPECT_TRUE(result.responseHeaders.empty());
}

TEST(Refusals, ACatastrophicPatternEndsAsAnError)
{
    EffectiveRewrite place = emptyPlace();
    place.rules.push_back(abortRule(u"bad"_s, u"{REQUEST_URI}"_s, u"(a+)+$"_s));
    const RequestEvaluation result = evaluateRequest(place, get(u'/' + QString(40, u'a') + u'!'));
    EXPECT_EQ(result.outcome, RequestOutcome::Error);
    EXPECT_EQ(result.decidedBy, u"bad"_s);
    ASSERT_EQ(result.problems.size(), 1u);
    EXPECT_EQ(result.problems[0].reason, Reason::PatternTooCostly);
    EXPECT_EQ(result.problems[0].detail, u"(a+)+$"_s);
}

TEST(Refusals, APatternThatDoesNotCompileIsAnError)
{
    EffectiveRewrite place = emptyPlace();
    place.rules.push_back(abortRule(u"bad"_s, u"*.aspx"_s));
    const RequestEvaluation result = evaluateRequest(place, get(u"/x"_s));
    EXPECT_EQ(result.outcome, RequestOutcome::Error);
    ASSERT_EQ(result.problems.size(), 1u);
    EXPECT_EQ(result.problems[0].reason, Reason::InvalidRule);
}

TEST(Refusals, OverlongRequestsAreRefused)
{
    EffectiveRewrite place = emptyPlace();
    const QString longUrl = u'/' + QString(70'000, u'a');
    EXPECT_EQ(evaluateRequest(place, get(longUrl)).status, 414);
    EXPECT_EQ(evaluateRequest(place, get(u"/"_s, {{u"Cookie"_s, longUrl}})).status, 414);
    EXPECT_EQ(evaluateRequest(place, get(longUrl.left(60'000))).outcome, RequestOutcome::Allow);
}

TEST(Outcomes, HaveStableNames)
{
    EXPECT_EQ(enumName(RequestOutcome::Allow), u"allow"_s);
    EXPECT_EQ(enumName(RequestOutcome::Abort), u"abort"_s);
    EXPECT_EQ(enumName(RequestOutcome::CustomResponse), u"customResponse"_s);
    EXPECT_EQ(enumName(RequestOutcome::Redirect), u"redirect"_s);
    EXPECT_EQ(enumName(RequestOutcome::Rewrite), u"rewrite"_s);
    EXPECT_EQ(enumName(RequestOutcome::Error), u"error"_s);
}

} // namespace
} // namespace amado::test
