// SPDX-License-Identifier: MIT
// Response headers after the outbound rules.
#include "iisbuilders.h"

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

struct HeaderCase
{
    const char *id;
    OutboundRule rule;
    HeaderList before;
    HeaderList after;
    QString why;
};

class Headers : public testing::TestWithParam<HeaderCase>
{};

TEST_P(Headers, AreRewritten)
{
    EffectiveRewrite place = emptyPlace();
    place.outboundRules.push_back(GetParam().rule);
    const RequestEvaluation result = evaluateRequest(place, get(u"/owa/"_s), GetParam().before);
    EXPECT_EQ(result.responseHeaders, GetParam().after) << GetParam().id;
    EXPECT_EQ(enumName(result.steps.back().why), GetParam().why) << GetParam().id;
    EXPECT_TRUE(result.steps.back().outbound);
    EXPECT_EQ(result.outcome, RequestOutcome::Allow);
}

OutboundRule frame(const QString &pattern, const QString &value)
{
    return headerRule(u"frame"_s, u"RESPONSE_X_Frame_Options"_s, pattern, value);
}

const HeaderList kDeny = {{QStringLiteral("x-frame-options"), QStringLiteral("DENY")}};
const HeaderList kOther = {{QStringLiteral("Server"), QStringLiteral("IIS")}};

INSTANTIATE_TEST_SUITE_P(
    All, Headers,
    testing::Values(
        HeaderCase{"added",
                   frame(u".*"_s, u"SAMEORIGIN"_s),
                   kOther,
                   {{u"Server"_s, u"IIS"_s}, {u"X-Frame-Options"_s, u"SAMEORIGIN"_s}},
                   u"matched"_s},
        HeaderCase{"changed in place",
                   frame(u"(.*)"_s, u"{R:1}+"_s),
                   kDeny,
                   {{u"x-frame-options"_s, u"DENY+"_s}},
                   u"matched"_s},
        HeaderCase{"whole value replaced",
                   frame(u"EN"_s, u"new"_s),
                   kDeny,
                   {{u"x-frame-options"_s, u"new"_s}},
                   u"matched"_s},
        HeaderCase{"pattern differs", frame(u"^ALLOW"_s, u"new"_s), kDeny, kDeny,
                   u"patternDiffers"_s},
        HeaderCase{"absent needs a pattern for nothing",
                   frame(u".+"_s, u"new"_s),
                   {},
                   {},
                   u"patternDiffers"_s},
        HeaderCase{"taken away", frame(u".*"_s, u""_s), kDeny, {}, u"matched"_s},
        HeaderCase{"nothing to take away", frame(u".*"_s, u""_s), kOther, kOther, u"matched"_s},
        HeaderCase{
            "kept",
            changed(frame(u".*"_s, u"new"_s), [](auto &rule) { rule.content.replace = false; }),
            kDeny, kDeny, u"matched"_s},
        HeaderCase{
            "kept but absent",
            changed(frame(u".*"_s, u"new"_s), [](auto &rule) { rule.content.replace = false; }),
            {},
            {{u"X-Frame-Options"_s, u"new"_s}},
            u"matched"_s},
        HeaderCase{"negated",
                   changed(frame(u"ALLOW"_s, u"new"_s),
                           [](auto &rule) { rule.content.matchNegate = true; }),
                   kDeny,
                   {{u"x-frame-options"_s, u"new"_s}},
                   u"matched"_s},
        HeaderCase{"no action",
                   changed(frame(u".*"_s, u"new"_s),
                           [](auto &rule) { rule.content.action = ActionType::None; }),
                   kDeny, kDeny, u"matched"_s},
        HeaderCase{"disabled",
                   changed(frame(u".*"_s, u"new"_s), [](auto &rule) { rule.enabled = false; }),
                   kDeny, kDeny, u"disabled"_s},
        HeaderCase{"condition",
                   changed(frame(u".*"_s, u"new"_s),
                           [](auto &rule) {
                               rule.content.conditions.items = {condition(u"{URL}"_s, u"^/ecp"_s)};
                           }),
                   kDeny, kDeny, u"conditionFailed"_s},
        HeaderCase{"capture of a condition",
                   changed(frame(u"(.*)"_s, u"{R:1} {C:1}"_s),
                           [](auto &rule) {
                               rule.content.conditions.items = {
                                   condition(u"{URL}"_s, u"^/(\\w+)"_s)};
                           }),
                   kDeny,
                   {{u"x-frame-options"_s, u"DENY owa"_s}},
                   u"matched"_s},
        HeaderCase{"body rule",
                   changed(frame(u".*"_s, u"new"_s),
                           [](auto &rule) {
                               rule.content.serverVariable.clear();
                               rule.content.filterByTags = u"A, Form"_s;
                           }),
                   kDeny, kDeny, u"bodyRule"_s},
        HeaderCase{"each of several",
                   frame(u"(.*)"_s, u"<{R:1}>"_s),
                   {{u"X-Frame-Options"_s, u"a"_s}, {u"X-Frame-Options"_s, u"b"_s}},
                   {{u"X-Frame-Options"_s, u"<a>"_s}, {u"X-Frame-Options"_s, u"<b>"_s}},
                   u"matched"_s}));

TEST(OutboundRules, StopWhenOneSaysSoAndRunOnlyForServedRequests)
{
    EffectiveRewrite place = emptyPlace();
    place.outboundRules = {frame(u".*"_s, u"one"_s), frame(u".*"_s, u"two"_s)};
    EXPECT_EQ(evaluateRequest(place, get(u"/"_s)).responseHeaders.at(0).second, u"two"_s);
    place.outboundRules[0].content.stopProcessing = true;
    const RequestEvaluation stopped = evaluateRequest(place, get(u"/"_s));
    EXPECT_EQ(stopped.responseHeaders.at(0).second, u"one"_s);
    EXPECT_EQ(stopped.decidedBy, u"frame"_s);
    place.rules.push_back(responseRule(403));
    EXPECT_TRUE(evaluateRequest(place, get(u"/"_s)).responseHeaders.empty());
}

TEST(OutboundRules, NeedTheirPrecondition)
{
    EffectiveRewrite place = emptyPlace();
    PreCondition html;
    html.name = u"IsHtml"_s;
    html.grouping = LogicalGrouping::MatchAny;
    html.items = {condition(u"{RESPONSE_CONTENT_TYPE}"_s, u"^text/html"_s),
                  condition(u"{RESPONSE_CONTENT_TYPE}"_s, u"^application/xhtml"_s)};
    place.preConditions = {html};
    OutboundRule rule = frame(u".*"_s, u"new"_s);
    rule.preCondition = u"ishtml"_s;
    place.outboundRules = {rule};
    const auto added = [&](const QString &type) {
        return evaluateRequest(place, get(u"/"_s), {{u"Content-Type"_s, type}})
                   .responseHeaders.size() == 2;
    };
    EXPECT_TRUE(added(u"text/html"_s));
    EXPECT_TRUE(added(u"application/xhtml+xml"_s));
    EXPECT_FALSE(added(u"image/png"_s));
    EXPECT_EQ(enumName(evaluateRequest(place, get(u"/"_s)).steps.at(0).why),
              u"preConditionFailed"_s);
    place.preConditions.clear();
    EXPECT_EQ(evaluateRequest(place, get(u"/"_s)).outcome, RequestOutcome::Error);
}

} // namespace
} // namespace amado::test
