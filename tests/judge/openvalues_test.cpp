// SPDX-License-Identifier: MIT
// Verdicts where rules hang on what a request does not state, or on what every answer carries; who
// gets the credit, and what counts as in force.
#include "judge/observed.h"
#include "model/base/enumnames.h"
#include "model/judge/assessment.h"
#include "model/judge/contentpolicy.h"

#include <gtest/gtest.h>

#include <chrono>

namespace amado::openvalues {
namespace {

using namespace Qt::StringLiterals;

const QString kShell = u"CVE-2022-41040"_s;
const QString kOwa = u"CVE-2026-42897"_s;

const QByteArray kM1 =
    "<rule name=\"EEMS M1.1 PowerShell - inbound\" stopProcessing=\"true\"><match url=\".*\" />"
    "<conditions><add input=\"{UrlDecode:{REQUEST_URI}}\" "
    "pattern=\"(?=.*autodiscover)(?=.*powershell)\" /></conditions>"
    "<action type=\"AbortRequest\" /></rule>";

const QByteArray kM2 =
    "<preConditions><preCondition name=\"EEMS M2.1 OWA SPA HTML shell - precondition\">"
    "<add input=\"{RESPONSE_CONTENT_TYPE}\" pattern=\"^text/html\" /><add input=\"{REQUEST_URI}\" "
    "pattern=\"^/owa/?($|\\?|default\\.aspx|projection\\.aspx|readingPane\\.aspx|popout\\.aspx)\" "
    "/></preCondition></preConditions><rule name=\"EEMS M2.1 OWA CSP - outbound\" "
    "preCondition=\"EEMS M2.1 OWA SPA HTML shell - precondition\">"
    "<match serverVariable=\"RESPONSE_Content_Security_Policy\" pattern=\"(.*)\" />"
    "<action type=\"Rewrite\" value=\"{R:1}; script-src-attr 'none'\" /></rule>";

QByteArray inbound(const QByteArray &rules)
{
    return "<configuration><system.webServer><rewrite><rules>" + rules +
           "</rules></rewrite></system.webServer></configuration>";
}

QByteArray outbound(const QByteArray &rules)
{
    return "<configuration><system.webServer><rewrite><outboundRules>" + rules +
           "</outboundRules></rewrite></system.webServer></configuration>";
}

QByteArray onCondition(const QByteArray &input, const QByteArray &pattern,
                       const QByteArray &action = "type=\"AbortRequest\"",
                       const QByteArray &attributes = {})
{
    return "<rule name=\"foreign\" stopProcessing=\"true\"><match url=\".*\" /><conditions><add "
           "input=\"" +
           input + "\" pattern=\"" + pattern + "\" " + attributes + " /></conditions><action " +
           action + " /></rule>";
}

QByteArray header(const QByteArray &name, const QByteArray &variable, const QByteArray &pattern,
                  const QByteArray &value, bool stops = false)
{
    return "<rule name=\"" + name + "\" stopProcessing=\"" + (stops ? "true" : "false") +
           "\"><match serverVariable=\"" + variable + "\" pattern=\"" + pattern +
           "\" /><action type=\"Rewrite\" value=\"" + value + "\" /></rule>";
}

struct Seen
{
    MitigationObservation observation;
    ProtectionState state = ProtectionState::Unknown;

    [[nodiscard]] QStringList effective() const
    {
        QStringList names;
        for (const ObservedRule &rule : observation.rules) {
            if (rule.effective)
                names.append(rule.name);
        }
        names.sort();
        return names;
    }
};

Seen judged(ServerSnapshot server, const QString &mitigation)
{
    server.exchangeVersion = {u"15.2.986.30"_s, u"ExSetup.exe"_s};
    Seen seen;
    seen.observation = test::observed(server, mitigation);
    const Assessment assessment =
        assess(observe(server, test::shippedCatalogs().mitigations), test::shippedCatalogs(),
               QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC));
    for (const ProtectionFinding &finding : assessment.protection) {
        if (finding.vulnerability == mitigation)
            seen.state = finding.state;
    }
    return seen;
}

Seen shell(const QByteArray &rules)
{
    ServerSnapshot server = test::testServer();
    test::putFile(server, test::wwwrootConfig(), inbound(rules));
    return judged(std::move(server), kShell);
}

/// `site` stands at the site, `owa` at /owa.
Seen owa(const QByteArray &site, const QByteArray &owa)
{
    ServerSnapshot server = test::testServer();
    test::putFile(server, test::wwwrootConfig(), outbound(site));
    test::putFile(server, test::owaConfig(), outbound(owa));
    return judged(std::move(server), kOwa);
}

#define EXPECT_STATE(seen, wanted) EXPECT_EQ(enumName((seen).state), enumName(wanted))

TEST(OpenValues, ARuleOnWhatTheClientDecidesProtectsNobody)
{
    const std::pair<const char *, const char *> rows[] = {
        {"{HTTP_HOST}", "^$"},        {"{HTTP_HOST}", "^10\\."},
        {"{REMOTE_ADDR}", "^203\\."}, {"{HTTP_USER_AGENT}", "python"},
        {"{SERVER_PORT}", "^444$"},   {"{HTTP_X_FORWARDED_FOR}", ".+"},
        {"{HTTP_REFERER}", "^$"},     {"{SERVER_NAME}", "^autodiscover\\."},
        {"{HTTP_COOKIE}", "^$"},      {"{CONTENT_TYPE}", "^$"},
    };
    for (const auto &[input, pattern] : rows) {
        const Seen seen = shell(onCondition(input, pattern));
        EXPECT_STATE(seen, ProtectionState::Exposed) << input;
        EXPECT_TRUE(seen.observation.rules.empty()) << input;
    }
}

TEST(OpenValues, ARuleOnWhatTheClientDecidesShadowsWhereItLetsThrough)
{
    const Seen seen = shell(onCondition("{REMOTE_ADDR}", "^10\\.", "type=\"None\"") + kM1);
    EXPECT_STATE(seen, ProtectionState::Ineffective);
    ASSERT_EQ(seen.observation.rules.size(), 1u);
    EXPECT_EQ(seen.observation.rules.front().why, ObservedRule::Why::Shadowed);
    EXPECT_EQ(seen.observation.rules.front().decidedBy, u"foreign"_s);
}

TEST(OpenValues, ARuleThatStopsSomeClientsLeavesTheMitigationItsWorth)
{
    for (const char *action :
         {"type=\"AbortRequest\"", "type=\"CustomResponse\" statusCode=\"403\"",
          "type=\"Redirect\" url=\"https://{HTTP_HOST}/{R:0}\""}) {
        const Seen seen = shell(onCondition("{REMOTE_ADDR}", "^10\\.", action) + kM1);
        EXPECT_STATE(seen, ProtectionState::Mitigated) << action;
        EXPECT_EQ(seen.effective(), QStringList{u"EEMS M1.1 PowerShell - inbound"_s}) << action;
    }
}

TEST(OpenValues, RulesThatTogetherStopEveryClientStandForTheMitigation)
{
    const QByteArray both =
        onCondition("{HTTP_HOST}", "^mail\\.example$") +
        onCondition("{HTTP_HOST}", "^mail\\.example$", "type=\"AbortRequest\"", "negate=\"true\"")
            .replace("foreign", "rest");
    const Seen seen = shell(both);
    EXPECT_STATE(seen, ProtectionState::Outdated);
    EXPECT_EQ(seen.effective(), (QStringList{u"foreign"_s, u"rest"_s}));
}

TEST(OpenValues, WhatIsWorthAnEquivalentStopsEverySample)
{
    const Seen some = shell(onCondition("{REQUEST_URI}", "autodiscover\\.json.*%70owershell"));
    EXPECT_STATE(some, ProtectionState::Exposed);
    EXPECT_TRUE(some.observation.rules.empty());
    const Seen all = shell(onCondition("{REQUEST_URI}", "powershell|%"));
    EXPECT_STATE(all, ProtectionState::Outdated);
    EXPECT_EQ(all.effective(), QStringList{u"foreign"_s});
}

TEST(OpenValues, AFileThatMayOrMayNotExistProvesNothing)
{
    const QByteArray missing =
        "<rule name=\"spare files\" stopProcessing=\"true\"><match url=\".*\" /><conditions><add "
        "input=\"{REQUEST_FILENAME}\" matchType=\"IsFile\" negate=\"true\" /></conditions><action "
        "type=\"AbortRequest\" /></rule>";
    EXPECT_STATE(shell(missing), ProtectionState::Exposed);
    QByteArray passing = missing;
    passing.replace("type=\"AbortRequest\"", "type=\"None\"");
    EXPECT_STATE(shell(passing + kM1), ProtectionState::Ineffective);
}

TEST(OpenValues, ARuleThatFailsInIisProtectsNobody)
{
    for (const char *input : {"{UrlDecode:{REQUEST_URI}", "{}", "{NoSuchMap:{URL}}", "{R:7}"}) {
        const Seen seen = shell(onCondition(input, ".*") + kM1);
        EXPECT_STATE(seen, ProtectionState::Ineffective) << input;
        ASSERT_EQ(seen.observation.rules.size(), 1u) << input;
        EXPECT_EQ(seen.observation.rules.front().decidedBy, u"foreign"_s) << input;
    }
    // Behind the mitigation it fails for others only.
    EXPECT_STATE(shell(kM1 + onCondition("{}", ".*")), ProtectionState::Mitigated);
}

TEST(Credit, AHeaderOfEveryAnswerEndsThePass)
{
    for (const char *variable :
         {"RESPONSE_Server", "RESPONSE_X_Powered_By", "RESPONSE_X_AspNet_Version",
          "RESPONSE_X_FEServer", "RESPONSE_X_OWA_Version", "RESPONSE_Set_Cookie"}) {
        const Seen seen = owa(header("Remove it", variable, ".+", "", true), kM2);
        EXPECT_STATE(seen, ProtectionState::Ineffective) << variable;
        ASSERT_EQ(seen.observation.rules.size(), 1u) << variable;
        EXPECT_EQ(seen.observation.rules.front().why, ObservedRule::Why::Shadowed) << variable;
        EXPECT_EQ(seen.observation.rules.front().decidedBy, u"Remove it"_s) << variable;
        EXPECT_STATE(owa(header("Remove it", variable, ".+", ""), kM2), ProtectionState::Mitigated)
            << variable;
    }
}

TEST(Credit, ARuleThatOnlyTouchesTheAnswerIsNoEquivalent)
{
    const QByteArray hsts =
        header("HSTS", "RESPONSE_Strict_Transport_Security", ".*", "max-age=31536000");
    const Seen mitigated = owa(hsts, kM2);
    EXPECT_STATE(mitigated, ProtectionState::Mitigated);
    EXPECT_EQ(mitigated.effective(), QStringList{u"EEMS M2.1 OWA CSP - outbound"_s});
    for (const SampleOutcome &sample : mitigated.observation.samples) {
        if (sample.attack) {
            EXPECT_EQ(sample.decidedBy, u"EEMS M2.1 OWA CSP - outbound"_s);
        }
    }
    const Seen open = owa(hsts, {});
    EXPECT_STATE(open, ProtectionState::Exposed);
    EXPECT_TRUE(open.observation.rules.empty());
}

TEST(Effect, TheDirectiveCountsWhateverTheRestOfThePolicyIs)
{
    const auto csp = [](const QByteArray &value, const QByteArray &pattern = ".*") {
        return header("CSP", "RESPONSE_Content_Security_Policy", pattern, value);
    };
    EXPECT_STATE(owa(csp("frame-ancestors 'self'"), kM2), ProtectionState::Mitigated);
    EXPECT_STATE(owa(csp("script-src-attr 'unsafe-inline'"), kM2), ProtectionState::Ineffective);
    // Behind it at the same place the other writer has the last word.
    const Seen overwritten = owa({}, kM2 + csp("frame-ancestors 'self'"));
    EXPECT_STATE(overwritten, ProtectionState::Ineffective);
    ASSERT_FALSE(overwritten.observation.rules.empty());
    EXPECT_EQ(overwritten.observation.rules.front().decidedBy, u"CSP"_s);
    // Somebody's own policy with the directive is as strong.
    const Seen own = owa({}, csp("default-src 'self'; script-src-attr 'none'"));
    EXPECT_STATE(own, ProtectionState::Outdated);
    EXPECT_EQ(own.effective(), QStringList{u"CSP"_s});
}

TEST(Effect, DirectivesAreReadAsBrowsersReadThem)
{
    const auto inForce = [](const HeaderList &headers) {
        return isDirectiveInForce(headers, u"Content-Security-Policy"_s,
                                  u"script-src-attr 'none'"_s);
    };
    const auto policy = [](const QString &value) {
        return HeaderList{{u"content-security-policy"_s, value}};
    };
    EXPECT_TRUE(inForce(policy(u"script-src-attr 'none'"_s)));
    EXPECT_TRUE(inForce(policy(u"; Script-Src-Attr   'NONE' ;"_s)));
    EXPECT_TRUE(inForce(policy(u"default-src *;script-src-attr 'none'; img-src *"_s)));
    EXPECT_TRUE(inForce(policy(u"img-src *, script-src-attr 'none'"_s)));
    EXPECT_TRUE(inForce({{u"Content-Security-Policy"_s, u"img-src *"_s},
                         {u"Content-Security-Policy"_s, u"script-src-attr 'none'"_s}}));
    EXPECT_TRUE(inForce(policy(u"script-src-attr 'none'; script-src-attr *"_s)));
    EXPECT_FALSE(inForce(policy(u"script-src-attr *; script-src-attr 'none'"_s)));
    EXPECT_FALSE(inForce(policy(u"script-src-attr 'none' 'unsafe-inline'"_s)));
    EXPECT_FALSE(inForce(policy(u"x-script-src-attr 'none'"_s)));
    EXPECT_FALSE(inForce(policy(u"report-uri /script-src-attr 'none'"_s)));
    EXPECT_FALSE(
        inForce({{u"Content-Security-Policy-Report-Only"_s, u"script-src-attr 'none'"_s}}));
    EXPECT_FALSE(inForce({}));
}

TEST(Limits, ThousandsOfPlainRulesAreJudgedAndCostlyOnesAreUnknown)
{
    QByteArray plain;
    for (int i = 0; i < 4'000; ++i)
        plain += "<rule name=\"r" + QByteArray::number(i) + "\"><match url=\"zz\" /></rule>";
    EXPECT_STATE(shell(plain), ProtectionState::Exposed);
    EXPECT_STATE(shell(plain + kM1), ProtectionState::Mitigated);
    QByteArray costly;
    for (int i = 0; i < 2'000; ++i)
        costly += "<rule name=\"r" + QByteArray::number(i) +
                  "\"><match url=\"^(?:[a-z]+[^0-9]*)*[a-z./]{20}#" + QByteArray::number(i) +
                  "$\" /></rule>";
    const Seen seen = shell(costly);
    // Either IIS would fail in the first of them, or judging ends at its limit and says so.
    if (seen.observation.missing.empty()) {
        EXPECT_NE(enumName(seen.state), enumName(ProtectionState::Mitigated));
    } else {
        EXPECT_EQ(seen.observation.missing.front(),
                  std::pair(u"rewriteRules"_s, MissingReason::BeyondLimit));
    }
}

TEST(Limits, AStopEndsJudging)
{
    ServerSnapshot server = test::testServer();
    QByteArray rules;
    for (int i = 0; i < 4'000; ++i)
        rules += "<rule name=\"r" + QByteArray::number(i) + "\"><match url=\"zz\" /></rule>";
    test::putFile(server, test::wwwrootConfig(), inbound(rules));
    std::stop_source source;
    source.request_stop();
    const ServerFacts facts =
        observe(server, test::shippedCatalogs().mitigations, source.get_token());
    for (const MitigationObservation &observation : facts.mitigations)
        EXPECT_TRUE(observation.samples.empty());
}

} // namespace
} // namespace amado::openvalues
