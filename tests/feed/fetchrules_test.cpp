// SPDX-License-Identifier: MIT
#include "io/feed/fetchrules.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

ProxyChoice explicitly(const QString &url)
{
    return {ProxyChoice::Kind::Explicit, url};
}

/// What the system's settings name for the address.
QString proxyFrom(const std::vector<std::pair<QString, QString>> &variables,
                  const QString &address = u"https://feed.example.com/x"_s)
{
    QProcessEnvironment environment;
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    const auto proxy = proxyFor(QUrl(address), {}, environment);
    return proxy ? *proxy : u"refused: "_s + proxy.error().detail;
}

} // namespace

TEST(FetchAddress, IsHttpsOrOnThisMachine)
{
    for (const char *good :
         {"https://officeclient.microsoft.com/getexchangemitigations", "https://[2001:db8::1]/",
          "http://localhost:8080/", "http://127.8.9.1/", "http://[::1]:81/x", "HTTPS://Host/"})
        EXPECT_TRUE(fetchAddress(QString::fromLatin1(good))) << good;
    for (const char *bad : {"", "/feed", "feed", "https://", "http://feed.example.com/",
                            "http://localhost.evil.test/", "http://128.0.0.1/", "ftp://localhost/",
                            "file:///etc/passwd", "https://a b/", "https://user@host/",
                            "https://user:secret@host/"}) {
        const auto address = fetchAddress(QString::fromLatin1(bad));
        ASSERT_FALSE(address) << bad;
        EXPECT_EQ(address.error().code, ErrorCode::InvalidData);
        EXPECT_EQ(address.error().reason, Reason::AddressRefused);
        EXPECT_FALSE(address.error().subject.contains(u"secret")) << bad;
        EXPECT_FALSE(address.error().detail.contains(u"secret")) << bad;
    }
}

TEST(ProxyFor, TheEnvironmentAsCurlReadsIt)
{
    const QString proxy = u"http://proxy:3128"_s;
    EXPECT_EQ(proxyFrom({}), QString());
    EXPECT_EQ(proxyFrom({{u"https_proxy"_s, proxy}}), proxy);
    EXPECT_EQ(proxyFrom({{u"HTTPS_PROXY"_s, proxy}}), proxy);
    EXPECT_EQ(proxyFrom({{u"all_proxy"_s, proxy}}), proxy);
    EXPECT_EQ(proxyFrom({{u"http_proxy"_s, proxy}}), QString());
    EXPECT_EQ(proxyFrom({{u"http_proxy"_s, proxy}}, u"http://127.0.0.1/"_s), proxy);
    EXPECT_EQ(proxyFrom({{u"HTTP_PROXY"_s, proxy}}, u"http://127.0.0.1/"_s), QString());
    EXPECT_EQ(proxyFrom({{u"https_proxy"_s, u"proxy:3128"_s}}), proxy);
    EXPECT_EQ(proxyFrom({{u"https_proxy"_s, u"proxy"_s}}), u"http://proxy:1080"_s);
    EXPECT_EQ(proxyFrom({{u"https_proxy"_s, u"http://[::1]:3128/"_s}}), u"http://[::1]:3128"_s);
    EXPECT_EQ(proxyFrom({{u"https_proxy"_s, u"http://me:secret@proxy:3128"_s}}), proxy);
    EXPECT_TRUE(proxyFrom({{u"https_proxy"_s, u"socks5://proxy:1"_s}}).startsWith(u"refused"));
    for (const char *list : {"*", "example.com", ".example.com", "other.test, example.com",
                             "other.test feed.example.com", "FEED.EXAMPLE.COM"})
        EXPECT_EQ(
            proxyFrom({{u"https_proxy"_s, proxy}, {u"no_proxy"_s, QString::fromLatin1(list)}}),
            QString())
            << list;
    for (const char *list : {"", ",", "ample.com", "feed.example.co", "x.feed.example.com"})
        EXPECT_EQ(
            proxyFrom({{u"https_proxy"_s, proxy}, {u"NO_PROXY"_s, QString::fromLatin1(list)}}),
            proxy)
            << list;
}

TEST(ProxyFor, AnExplicitOneHoldsWhateverTheEnvironmentSays)
{
    QProcessEnvironment environment;
    environment.insert(u"https_proxy"_s, u"http://other:1"_s);
    environment.insert(u"no_proxy"_s, u"*"_s);
    const QUrl address(u"https://feed.example.com/"_s);
    EXPECT_EQ(proxyFor(address, explicitly(u"http://proxy:3128"_s), environment).value(),
              u"http://proxy:3128"_s);
    EXPECT_EQ(proxyFor(address, {ProxyChoice::Kind::None, {}}, environment).value(), QString());
    for (const char *bad : {"", "https://proxy:1", "http://", "http://me:secret@proxy:1"}) {
        const auto proxy = proxyFor(address, explicitly(QString::fromLatin1(bad)), environment);
        ASSERT_FALSE(proxy) << bad;
        EXPECT_EQ(proxy.error().reason, Reason::AddressRefused);
        EXPECT_FALSE(proxy.error().subject.contains(u"secret"));
    }
}

TEST(SameOrigin, ComparesSchemeHostAndPort)
{
    const QUrl base(u"https://host/x"_s);
    EXPECT_TRUE(isSameOrigin(base, QUrl(u"https://HOST:443/y"_s)));
    for (const char *other : {"http://host/x", "https://host:444/x", "https://other/x", "/x"})
        EXPECT_FALSE(isSameOrigin(base, QUrl(QString::fromLatin1(other)))) << other;
}

TEST(HttpDate, IsEnglishInEveryLanguage)
{
    EXPECT_EQ(httpDate(QDateTime(QDate(2026, 3, 1), QTime(7, 5, 9), Qt::UTC)),
              "Sun, 01 Mar 2026 07:05:09 GMT");
}
