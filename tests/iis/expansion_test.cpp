// SPDX-License-Identifier: MIT
// What stands for a server variable, a function, a map or a back-reference, seen through a rule.
#include "iisbuilders.h"

#include "model/iis/requestexpansion.h"

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;

RequestState exampleState(const QString &url)
{
    RequestState state;
    state.request = {u"POST"_s,
                     url,
                     {{u"Host"_s, u"mail.example:8443"_s},
                      {u"X-Forwarded-For"_s, u"10.0.0.1"_s},
                      {u"Cookie"_s, u"a=1"_s},
                      {u"cookie"_s, u"b=2"_s},
                      {u"Accept"_s, u"text/html"_s},
                      {u"accept"_s, u"*/*"_s},
                      {u"Content-Type"_s, u"text/xml"_s}}};
    state.responseHeaders = {{u"X-Frame-Options"_s, u"DENY"_s}};
    state.original = parseRequestUrl(url);
    state.current = state.original;
    state.physicalPath = u"C:\\inetpub\\wwwroot\\owa\\x.aspx"_s;
    return state;
}

std::vector<RewriteMap> exampleMaps()
{
    RewriteMap map;
    map.name = u"Targets"_s;
    map.defaultValue = u"none"_s;
    map.entries = {{u"a"_s, u"first"_s}, {u"B:c"_s, u"second"_s}, {u"/owa/x y"_s, u"third"_s}};
    RewriteMap exact = map;
    exact.name = u"Exact"_s;
    exact.ignoreCase = false;
    exact.defaultValue.clear();
    return {map, exact};
}

struct ExpansionCase
{
    QString text;
    std::optional<QString> result; ///< nullopt: cannot be expanded.
};

class Expansion : public testing::TestWithParam<ExpansionCase>
{};

TEST_P(Expansion, GivesWhatIisPutsThere)
{
    const RequestState state = exampleState(u"/owa/%78%20y?q=%41&r=1"_s);
    const std::vector<RewriteMap> maps = exampleMaps();
    const BackReferences references{{u"owa/x"_s, u"owa"_s, QString()}, {u"10.0"_s, u"A"_s}};
    const std::optional<RewriteText> expanded =
        expandText(GetParam().text, state, maps, references);
    ASSERT_EQ(expanded.has_value(), GetParam().result.has_value()) << GetParam().text.toStdString();
    if (expanded) {
        EXPECT_EQ(expanded->text, *GetParam().result) << GetParam().text.toStdString();
        EXPECT_TRUE(expanded->isKnown());
    }
}

INSTANTIATE_TEST_SUITE_P(
    Variables, Expansion,
    testing::Values(
        ExpansionCase{u""_s, u""_s}, ExpansionCase{u"plain"_s, u"plain"_s},
        ExpansionCase{u"{REQUEST_URI}"_s, u"/owa/%78%20y?q=%41&r=1"_s},
        ExpansionCase{u"{request_uri}"_s, u"/owa/%78%20y?q=%41&r=1"_s},
        ExpansionCase{u"{UNENCODED_URL}"_s, u"/owa/%78%20y?q=%41&r=1"_s},
        ExpansionCase{u"{HTTP_URL}"_s, u"/owa/%78%20y?q=%41&r=1"_s},
        ExpansionCase{u"{URL}"_s, u"/owa/x y"_s}, ExpansionCase{u"{PATH_INFO}"_s, u"/owa/x y"_s},
        ExpansionCase{u"{SCRIPT_NAME}"_s, u"/owa/x y"_s},
        ExpansionCase{u"{QUERY_STRING}"_s, u"q=%41&r=1"_s},
        ExpansionCase{u"{REQUEST_METHOD}"_s, u"POST"_s},
        ExpansionCase{u"{HTTP_HOST}"_s, u"mail.example:8443"_s},
        ExpansionCase{u"{SERVER_NAME}"_s, u"mail.example"_s},
        ExpansionCase{u"{HTTP_X_FORWARDED_FOR}"_s, u"10.0.0.1"_s},
        ExpansionCase{u"{HTTP_x_forwarded_for}"_s, u"10.0.0.1"_s},
        ExpansionCase{u"{HTTP_COOKIE}"_s, u"a=1; b=2"_s},
        ExpansionCase{u"{HTTP_ACCEPT}"_s, u"text/html, */*"_s},
        ExpansionCase{u"{HTTP_ABSENT}"_s, u""_s}, ExpansionCase{u"{CONTENT_TYPE}"_s, u"text/xml"_s},
        ExpansionCase{u"{HTTPS}"_s, u"on"_s}, ExpansionCase{u"{SERVER_PORT}"_s, u"443"_s},
        ExpansionCase{u"{SERVER_PORT_SECURE}"_s, u"1"_s},
        ExpansionCase{u"{SERVER_PROTOCOL}"_s, u"HTTP/1.1"_s},
        ExpansionCase{u"{REQUEST_FILENAME}"_s, u"C:\\inetpub\\wwwroot\\owa\\x.aspx"_s},
        ExpansionCase{u"{REMOTE_ADDR}"_s, u""_s}, ExpansionCase{u"{NO_SUCH_THING}"_s, u""_s},
        ExpansionCase{u"{RESPONSE_X_FRAME_OPTIONS}"_s, u"DENY"_s},
        ExpansionCase{u"{RESPONSE_STATUS}"_s, u"200"_s},
        ExpansionCase{u"{HTTP_X_ORIGINAL_URL}"_s, u""_s},
        ExpansionCase{u"a{HTTPS}b{HTTPS}c"_s, u"aonbonc"_s}, ExpansionCase{u"{ HTTPS}"_s, u""_s},
        ExpansionCase{u"{}"_s, std::nullopt}, ExpansionCase{u"{HTTPS"_s, std::nullopt},
        ExpansionCase{u"HTTPS}"_s, u"HTTPS}"_s}, ExpansionCase{u"{{HTTPS}}"_s, u""_s}));

INSTANTIATE_TEST_SUITE_P(
    Functions, Expansion,
    testing::Values(ExpansionCase{u"{UrlDecode:{REQUEST_URI}}"_s, u"/owa/x y?q=A&r=1"_s},
                    ExpansionCase{u"{urldecode:{REQUEST_URI}}"_s, u"/owa/x y?q=A&r=1"_s},
                    ExpansionCase{u"{UrlDecode: {REQUEST_URI}}"_s, u""_s},
                    ExpansionCase{u"{UrlDecode:\t{REQUEST_URI}}"_s, u""_s},
                    ExpansionCase{u"{ UrlDecode:{REQUEST_URI}}"_s, std::nullopt},
                    ExpansionCase{u"{UrlDecode :{REQUEST_URI}}"_s, std::nullopt},
                    ExpansionCase{u"{UrlDecode:a%20b%2541}"_s, u"a b%41"_s},
                    ExpansionCase{u"{UrlDecode:a+b%u0041%zz%}"_s, u"a+b%u0041%zz%"_s},
                    ExpansionCase{u"{UrlDecode:%E4%BA%88}"_s, u"予"_s},
                    ExpansionCase{u"{UrlDecode:%E4}"_s, u"ä"_s},
                    ExpansionCase{u"{UrlDecode:}"_s, u""_s},
                    ExpansionCase{u"{UrlDecode:%00x}"_s, QString(QChar(0)) + u'x'},
                    ExpansionCase{u"{UrlEncode:a b/c}"_s, u"a%20b%2Fc"_s},
                    ExpansionCase{u"{ToLower:AbC}"_s, u"abc"_s},
                    ExpansionCase{u"{ToLower:{UrlDecode:%41B}}"_s, u"ab"_s},
                    ExpansionCase{u"{ToLower:{HTTP_HOST}/{R:1}X}"_s, u"mail.example:8443/owax"_s},
                    ExpansionCase{u"{Reverse:abc}"_s, std::nullopt}));

INSTANTIATE_TEST_SUITE_P(
    WhatIisCannotExpand, Expansion,
    testing::Values(ExpansionCase{u"{"_s, std::nullopt}, ExpansionCase{u"a{URL"_s, std::nullopt},
                    ExpansionCase{u"{UrlDecode:{REQUEST_URI}"_s, std::nullopt},
                    ExpansionCase{u"{URL}{"_s, std::nullopt}, ExpansionCase{u"{}"_s, std::nullopt},
                    ExpansionCase{u"a{ }b"_s, std::nullopt},
                    ExpansionCase{u"{ToLower:{}}"_s, std::nullopt},
                    ExpansionCase{u"{R:}"_s, std::nullopt}, ExpansionCase{u"{C:}"_s, std::nullopt},
                    ExpansionCase{u"{R:1"_s, std::nullopt},
                    ExpansionCase{u"{NoSuchMap:{URL}}"_s, std::nullopt},
                    ExpansionCase{u"{Targets:{NoSuchMap:a}}"_s, std::nullopt},
                    // A closing brace alone is a sign like any other, an unknown variable empty.
                    ExpansionCase{u"a}b"_s, u"a}b"_s}, ExpansionCase{u"}"_s, u"}"_s},
                    ExpansionCase{u"{URL}}"_s, u"/owa/x y}"_s},
                    ExpansionCase{u"a{NO_SUCH_VARIABLE}b"_s, u"ab"_s}));

INSTANTIATE_TEST_SUITE_P(Maps, Expansion,
                         testing::Values(ExpansionCase{u"{Targets:a}"_s, u"first"_s},
                                         ExpansionCase{u"{targets:A}"_s, u"first"_s},
                                         ExpansionCase{u"{Targets:b:C}"_s, u"second"_s},
                                         ExpansionCase{u"{Targets:x}"_s, u"none"_s},
                                         ExpansionCase{u"{Targets:}"_s, u"none"_s},
                                         ExpansionCase{u"{Targets:{URL}}"_s, u"third"_s},
                                         ExpansionCase{u"{Targets:{C:1}}"_s, u"first"_s},
                                         ExpansionCase{u"{Exact:a}"_s, u"first"_s},
                                         ExpansionCase{u"{Exact:A}"_s, u""_s}));

INSTANTIATE_TEST_SUITE_P(References, Expansion,
                         testing::Values(ExpansionCase{u"{R:0}"_s, u"owa/x"_s},
                                         ExpansionCase{u"{R:1}"_s, u"owa"_s},
                                         ExpansionCase{u"{R:2}"_s, u""_s},
                                         ExpansionCase{u"{R:3}"_s, std::nullopt},
                                         ExpansionCase{u"{C:0}{C:1}"_s, u"10.0A"_s},
                                         ExpansionCase{u"{C:2}"_s, std::nullopt},
                                         ExpansionCase{u"{R:-1}"_s, std::nullopt},
                                         ExpansionCase{u"{R:x}"_s, std::nullopt},
                                         ExpansionCase{u"{ToLower:{C:9}}"_s, std::nullopt},
                                         ExpansionCase{u"a{R:1}/{C:1}b"_s, u"aowa/Ab"_s}));

TEST(Expansions, StayWithinTheirLimits)
{
    RequestState state = exampleState(u"/"_s);
    state.request.headers.emplace_back(u"X-Long"_s, QString(40'000, u'x'));
    EXPECT_TRUE(expandText(u"{HTTP_X_LONG}"_s, state, {}, {}));
    EXPECT_FALSE(expandText(u"{HTTP_X_LONG}{HTTP_X_LONG}"_s, state, {}, {}));
    QString nested = u"x"_s;
    for (int i = 0; i < 100; ++i)
        nested = u"{ToLower:"_s + nested + u'}';
    EXPECT_FALSE(expandText(nested, state, {}, {}));
    // Each opening brace looks for its end: the first that finds none must be the last.
    EXPECT_FALSE(expandText(QString(u"{UrlDecode:"_s).repeated(200'000), state, {}, {}));
    JudgingBudget little({}, 100);
    EXPECT_FALSE(expandText(QString(200, u'x'), state, {}, {}, &little));
    EXPECT_TRUE(little.isOver());
}

TEST(Expansions, ShowWhatNobodyStated)
{
    RequestState state;
    state.request.url = u"/owa/"_s;
    state.original = parseRequestUrl(state.request.url);
    state.current = state.original;
    state.unstatedIsOpen = true;
    const auto open = [&](const QString &text) { return expandText(text, state, {}, {}).value(); };
    EXPECT_EQ(open(u"{HTTP_HOST}"_s), (RewriteText{u"{HTTP_HOST}"_s, {u"HTTP_HOST"_s}}));
    EXPECT_EQ(
        open(u"{remote_addr}:{SERVER_PORT}"_s),
        (RewriteText{u"{REMOTE_ADDR}:{SERVER_PORT}"_s, {u"REMOTE_ADDR"_s, u"SERVER_PORT"_s}}));
    EXPECT_EQ(open(u"{ToLower:{HTTP_X_A}}"_s),
              (RewriteText{u"{ToLower:{HTTP_X_A}}"_s, {u"HTTP_X_A"_s}}));
    for (const char *stated : {"{URL}", "{REQUEST_URI}", "{QUERY_STRING}", "{REQUEST_METHOD}",
                               "{HTTPS}", "{NO_SUCH_VARIABLE}", "text"})
        EXPECT_TRUE(open(QString::fromLatin1(stated)).isKnown()) << stated;
    for (const char *unstated : {"{SERVER_NAME}", "{HTTP_USER_AGENT}", "{CONTENT_TYPE}",
                                 "{HTTP_X_FORWARDED_FOR}", "{HTTP_COOKIE}", "{REMOTE_PORT}",
                                 "{ALL_HTTP}", "{CACHE_URL}", "{RESPONSE_X_FRAME_OPTIONS}"})
        EXPECT_FALSE(open(QString::fromLatin1(unstated)).isKnown()) << unstated;
    state.request.headers = {{u"Host"_s, u"mail.example"_s}, {u"User-Agent"_s, u"x"_s}};
    state.responseHeaders = {{u"X-Frame-Options"_s, u"DENY"_s}};
    state.absentResponseHeaders = {u"X-Absent"_s};
    EXPECT_EQ(open(u"{HTTP_HOST}"_s), (RewriteText{u"mail.example"_s, {}}));
    EXPECT_TRUE(open(u"{HTTP_USER_AGENT}{SERVER_NAME}{RESPONSE_X_FRAME_OPTIONS}"_s).isKnown());
    EXPECT_EQ(open(u"{RESPONSE_X_ABSENT}"_s), RewriteText{});
}

struct UrlCase
{
    QString url;
    QString path;
    QString query;
    QString sent;
};

class RequestUrls : public testing::TestWithParam<UrlCase>
{};

TEST_P(RequestUrls, AreReadAsTheServerReadsThem)
{
    const RequestUrl url = parseRequestUrl(GetParam().url);
    EXPECT_EQ(url.path, GetParam().path);
    EXPECT_EQ(url.query, GetParam().query);
    EXPECT_EQ(url.sent, GetParam().sent);
}

INSTANTIATE_TEST_SUITE_P(
    All, RequestUrls,
    testing::Values(
        UrlCase{u"/owa/"_s, u"/owa/"_s, u""_s, u"/owa/"_s},
        UrlCase{u"/owa?x"_s, u"/owa"_s, u"x"_s, u"/owa?x"_s},
        UrlCase{u"owa"_s, u"/owa"_s, u""_s, u"/owa"_s}, UrlCase{u""_s, u"/"_s, u""_s, u"/"_s},
        UrlCase{u"?a"_s, u"/"_s, u"a"_s, u"/?a"_s}, UrlCase{u"*"_s, u"/*"_s, u""_s, u"/*"_s},
        UrlCase{u"https://mail.example/owa/?a=/b"_s, u"/owa/"_s, u"a=/b"_s, u"/owa/?a=/b"_s},
        UrlCase{u"http://mail.example"_s, u"/"_s, u""_s, u"/"_s},
        UrlCase{u"http://mail.example?x"_s, u"/"_s, u"x"_s, u"/?x"_s},
        UrlCase{u"/a?u=https://b/c"_s, u"/a"_s, u"u=https://b/c"_s, u"/a?u=https://b/c"_s},
        UrlCase{u"/%6fwa"_s, u"/owa"_s, u""_s, u"/%6fwa"_s},
        UrlCase{u"/%256fwa"_s, u"/%6fwa"_s, u""_s, u"/%256fwa"_s},
        UrlCase{u"/%u006fwa"_s, u"/owa"_s, u""_s, u"/%u006fwa"_s},
        UrlCase{u"/a%2Fb"_s, u"/a/b"_s, u""_s, u"/a%2Fb"_s},
        UrlCase{u"/a\\b"_s, u"/a/b"_s, u""_s, u"/a\\b"_s},
        UrlCase{u"/a/../b/./c"_s, u"/b/c"_s, u""_s, u"/a/../b/./c"_s},
        UrlCase{u"/a/%2e%2e/b"_s, u"/b"_s, u""_s, u"/a/%2e%2e/b"_s},
        UrlCase{u"/../../a"_s, u"/a"_s, u""_s, u"/../../a"_s},
        UrlCase{u"/a//b"_s, u"/a/b"_s, u""_s, u"/a//b"_s},
        UrlCase{u"/a/.."_s, u"/"_s, u""_s, u"/a/.."_s},
        UrlCase{u"/a%zz%"_s, u"/a%zz%"_s, u""_s, u"/a%zz%"_s},
        UrlCase{u"/%E4%BA%88"_s, u"/予"_s, u""_s, u"/%E4%BA%88"_s},
        UrlCase{u"/%FF"_s, u"/ÿ"_s, u""_s, u"/%FF"_s},
        UrlCase{u"/a%00b"_s, QString(u"/a"_s + QChar(0) + u'b'), u""_s, u"/a%00b"_s}));

TEST(RequestUrls, AreRelativeToThePlaceOfARule)
{
    EXPECT_EQ(relativeTo(u""_s, u"/owa/x"_s), u"owa/x"_s);
    EXPECT_EQ(relativeTo(u"Default Web Site"_s, u"/owa/x"_s), u"owa/x"_s);
    EXPECT_EQ(relativeTo(u"Default Web Site/owa"_s, u"/OWA/x"_s), u"x"_s);
    EXPECT_EQ(relativeTo(u"Default Web Site/owa"_s, u"/owa"_s), u""_s);
    EXPECT_EQ(relativeTo(u"Default Web Site/owa"_s, u"/owa2"_s), std::nullopt);
    EXPECT_EQ(relativeTo(u"Default Web Site/owa"_s, u"/ecp"_s), std::nullopt);
}

} // namespace
} // namespace amado::test
