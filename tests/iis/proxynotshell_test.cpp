// SPDX-License-Identifier: MIT
// The five published wordings against the shapes the attack came in, and the cookie and header
// rules.
#include "iisbuilders.h"

#include <array>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

struct Revision
{
    const char *id;
    QString input;
    QString pattern;
};

const std::array<Revision, 5> &revisions()
{
    static const std::array<Revision, 5> all = {{
        {"30 September", u"{REQUEST_URI}"_s, u".*autodiscover\\.json.*\\@.*Powershell.*"_s},
        {"4 October", u"{REQUEST_URI}"_s, u".*autodiscover\\.json.*Powershell.*"_s},
        {"5 October", u"{UrlDecode: {REQUEST_URI}}"_s, u".*autodiscover\\.json.*Powershell.*"_s},
        {"6 October", u"{UrlDecode:{REQUEST_URI}}"_s, u".*autodiscover\\.json.*Powershell.*"_s},
        {"final", u"{UrlDecode:{REQUEST_URI}}"_s, u"(?=.*autodiscover)(?=.*powershell)"_s},
    }};
    return all;
}

struct Shape
{
    const char *id;
    QString url;
    std::array<bool, 5> stopped; ///< By each revision.
};

class Shapes : public testing::TestWithParam<Shape>
{};

TEST_P(Shapes, AreStoppedByTheRevisionsThatCan)
{
    const Shape &shape = GetParam();
    for (size_t i = 0; i < revisions().size(); ++i) {
        const Revision &revision = revisions()[i];
        EffectiveRewrite place = emptyPlace();
        place.rules.push_back(
            abortRule(u"PowerShell - inbound"_s, revision.input, revision.pattern));
        const RequestEvaluation result = evaluateRequest(place, get(shape.url));
        EXPECT_EQ(result.outcome, shape.stopped[i] ? RequestOutcome::Abort : RequestOutcome::Allow)
            << shape.id << " against " << revision.id;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Attacks, Shapes,
    testing::Values(
        Shape{"plain with @",
              u"/autodiscover/autodiscover.json?@evil.example/owa/&Email=autodiscover/"
              "autodiscover.json?@evil.example&Protocol=PowerShell"_s,
              {true, true, false, true, true}},
        Shape{"two domains",
              u"/autodiscover/autodiscover.json@foo.example/powershell/?x=y"_s,
              {true, true, false, true, true}},
        Shape{"without @",
              u"/autodiscover/autodiscover.json?a=evil.example/powershell/"_s,
              {false, true, false, true, true}},
        Shape{"@ as %40",
              u"/autodiscover/autodiscover.json?%40evil.example/powershell/"_s,
              {false, true, false, true, true}},
        Shape{"first letter escaped",
              u"/%61utodiscover/%61utodiscover.json?@evil.example/powershell/"_s,
              {false, false, false, true, true}},
        Shape{"last word escaped",
              u"/autodiscover/autodiscover.json?@evil.example/%70owershell/"_s,
              {false, false, false, true, true}},
        Shape{"mixed case",
              u"/AutoDiscover/AUTODISCOVER.JSON?@evil.example/PoWeRsHeLl/"_s,
              {true, true, false, true, true}},
        Shape{"other order",
              u"/powershell/?@evil.example/autodiscover/autodiscover.json"_s,
              {false, false, false, false, true}},
        Shape{"other file name",
              u"/autodiscover/x?@evil.example/powershell/"_s,
              {false, false, false, false, true}},
        Shape{"escaped twice",
              u"/%2561utodiscover/%2561utodiscover.json?@evil.example/powershell/"_s,
              {false, false, false, false, false}},
        Shape{"escaped twice in one word only",
              u"/autodiscover/x.json?Email=autodiscover%2Fa&b=%2550owershell"_s,
              {false, false, false, false, false}},
        Shape{"full URL",
              u"https://mail.example/autodiscover/autodiscover.json?@evil.example/powershell"_s,
              {true, true, false, true, true}},
        Shape{"autodiscover alone",
              u"/autodiscover/autodiscover.json?Email=a@b.example"_s,
              {false, false, false, false, false}},
        Shape{"powershell alone",
              u"/PowerShell?serializationLevel=Full"_s,
              {false, false, false, false, false}},
        Shape{"mail", u"/owa/auth/logon.aspx"_s, {false, false, false, false, false}}));

InboundRule backEndCookieRule()
{
    InboundRule rule = abortRule(u"X-BEResource Abort - inbound"_s, u"{HTTP_COOKIE}"_s,
                                 u"(.*)X-BEResource(.+)\\/(.+)~(.+)"_s);
    return rule;
}

struct CookieCase
{
    const char *id;
    QString cookie;
    bool stopped;
};

class BackEndCookie : public testing::TestWithParam<CookieCase>
{};

TEST_P(BackEndCookie, IsStoppedWhenItNamesAServerAndAVersion)
{
    EffectiveRewrite place = emptyPlace();
    place.rules.push_back(backEndCookieRule());
    place.rules.push_back(abortRule(u"X-AnonResource-Backend Abort - inbound"_s, u"{HTTP_COOKIE}"_s,
                                    u"(.*)X-AnonResource-Backend(.*)"_s));
    const HeaderList headers =
        GetParam().cookie.isEmpty() ? HeaderList{} : HeaderList{{u"Cookie"_s, GetParam().cookie}};
    EXPECT_EQ(evaluateRequest(place, get(u"/ecp/y.js"_s, headers)).outcome,
              GetParam().stopped ? RequestOutcome::Abort : RequestOutcome::Allow)
        << GetParam().id;
}

INSTANTIATE_TEST_SUITE_P(
    Cookies, BackEndCookie,
    testing::Values(
        CookieCase{"attack", u"X-BEResource=localhost/owa/auth/logon.aspx?~1942062522"_s, true},
        CookieCase{"lower case", u"x-beresource=server/ecp/default.flt?~1"_s, true},
        CookieCase{"second cookie", u"a=b; X-BEResource=a]@srv:444/x?#~1"_s, true},
        CookieCase{"anonymous", u"X-AnonResource-Backend=srv/x?~1; X-AnonResource=true"_s, true},
        CookieCase{"anonymous without version", u"X-AnonResource-Backend=srv"_s, true},
        CookieCase{"no tilde", u"X-BEResource=server/x"_s, false},
        CookieCase{"no slash", u"X-BEResource=server~1942062522"_s, false},
        CookieCase{"session", u"ClientId=ABC; OutlookSession=d0"_s, false},
        CookieCase{"none", u""_s, false}));

struct PolicyCase
{
    const char *id;
    QString url;
    HeaderList response;
    QString policy; ///< After the rule; empty: no such header.
};

class ScriptPolicy : public testing::TestWithParam<PolicyCase>
{};

TEST_P(ScriptPolicy, IsAddedToPagesOfTheMailClientOnly)
{
    EffectiveRewrite place = emptyPlace();
    place.configPath = u"Default Web Site/owa"_s;
    PreCondition shell;
    shell.name = u"OWA SPA HTML shell - precondition"_s;
    RewriteCondition type;
    type.input = u"{RESPONSE_CONTENT_TYPE}"_s;
    type.pattern = u"^text/html"_s;
    RewriteCondition page;
    page.input = u"{REQUEST_URI}"_s;
    page.pattern = u"^/owa/?($|\\?|default\\.aspx|projection\\.aspx|readingPane\\.aspx|"
                   "popout\\.aspx)"_s;
    shell.items = {type, page};
    place.preConditions.push_back(shell);
    OutboundRule rule = headerRule(u"OWA CSP - outbound"_s, u"RESPONSE_Content_Security_Policy"_s,
                                   u"(.*)"_s, u"{R:1}; script-src-attr 'none'"_s);
    rule.preCondition = shell.name;
    place.outboundRules.push_back(rule);
    const RequestEvaluation result =
        evaluateRequest(place, get(GetParam().url), GetParam().response);
    EXPECT_EQ(result.outcome, RequestOutcome::Allow);
    QString policy;
    for (const auto &[name, value] : result.responseHeaders) {
        if (name == u"Content-Security-Policy")
            policy = value;
    }
    EXPECT_EQ(policy, GetParam().policy) << GetParam().id;
}

const HeaderList kPage = {
    {QStringLiteral("Content-Type"), QStringLiteral("text/html; charset=utf-8")}};

HeaderList withPolicy(const QString &policy)
{
    HeaderList headers = kPage;
    headers.emplace_back(u"Content-Security-Policy"_s, policy);
    return headers;
}

INSTANTIATE_TEST_SUITE_P(
    Pages, ScriptPolicy,
    testing::Values(
        PolicyCase{"no policy yet", u"/owa/"_s, kPage, u"; script-src-attr 'none'"_s},
        PolicyCase{"existing policy", u"/owa/?bO=1"_s, withPolicy(u"script-src 'self'"_s),
                   u"script-src 'self'; script-src-attr 'none'"_s},
        PolicyCase{"without slash", u"/owa"_s, kPage, u"; script-src-attr 'none'"_s},
        PolicyCase{"default page", u"/owa/default.aspx"_s, kPage, u"; script-src-attr 'none'"_s},
        PolicyCase{"reading pane", u"/owa/readingpane.aspx?x=1"_s, kPage,
                   u"; script-src-attr 'none'"_s},
        PolicyCase{"log-on page", u"/owa/auth/logon.aspx"_s, kPage, QString()},
        PolicyCase{"picture", u"/owa/"_s, {{u"content-type"_s, u"image/png"_s}}, QString()},
        PolicyCase{"no type", u"/owa/"_s, {}, QString()},
        PolicyCase{"other application", u"/ecp/"_s, kPage, QString()}));

} // namespace
} // namespace amado::test
