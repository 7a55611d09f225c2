// SPDX-License-Identifier: MIT
#include "iisbuilders.h"
#include "model/iis/sitechoice.h"

#include <gtest/gtest.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;
using test::get;

struct Place
{
    QString path;
    QString pool;
    QString folder;
};

QString siteXml(const QString &name, const std::vector<Place> &places, const QString &bindings = {})
{
    QString text = u"<site name=\"%1\">"_s.arg(name);
    for (const Place &place : places)
        text += u"<application path=\"%1\" applicationPool=\"%2\"><virtualDirectory path=\"/\" "
                "physicalPath=\"%3\" /></application>"_s.arg(place.path, place.pool, place.folder);
    return text + u"<bindings>"_s + bindings + u"</bindings></site>"_s;
}

QString bindingXml(const QString &information, const QString &protocol = u"https"_s)
{
    return u"<binding protocol=\"%1\" bindingInformation=\"%2\" />"_s.arg(protocol, information);
}

ConfigFileSet serverWith(const QString &sites,
                         const std::vector<std::pair<QString, QByteArray>> &webConfigs = {})
{
    ConfigFileSet files;
    const QString host = IisConfiguration::applicationHostPath();
    files.insert(host, {QString(u"<configuration><system.applicationHost><sites>"_s + sites +
                                u"</sites></system.applicationHost></configuration>"_s)
                            .toUtf8(),
                        host});
    for (const auto &[folder, content] : webConfigs)
        files.insert(folder + u"\\web.config"_s, {content, folder});
    for (const QString &path : IisConfiguration::missingFiles(files))
        files.insert(path, Fact<QByteArray>::missing(MissingReason::NotPresent, path));
    return files;
}

QStringList frontEndsOf(const IisConfiguration &configuration)
{
    QStringList names;
    for (const Site *site : configuration.frontEndSites())
        names.append(site->name + u' ' + site->frontEndPaths.join(u','));
    return names;
}

const QString kSetup = u"D:\\Exchange\\FrontEnd\\HttpProxy\\"_s;
const QByteArray kPlain = "<configuration />";
const QByteArray kCopied = "<configuration><location /></configuration>";
const QByteArray kProxy =
    R"(<configuration><appSettings><add key="HttpProxy.ProtocolType" value="Owa" /></appSettings></configuration>)";

TEST(FrontEndSites, AreThoseOnSetupsFoldersAndOnCopiesWhateverTheirName)
{
    const IisConfiguration configuration(serverWith(
        siteXml(u"Postfach extern"_s, {{u"/"_s, u"Other"_s, u"E:\\web"_s},
                                       {u"/owa"_s, u"MSExchangeOWAAppPool"_s, u"E:\\web\\owa"_s}}) +
            siteXml(u"Byte for byte"_s, {{u"/EWS"_s, u"Own"_s, u"E:\\ews"_s}}) +
            siteXml(u"By content"_s, {{u"/"_s, u"Own"_s, u"E:\\mail"_s}}) +
            siteXml(u"Unreadable"_s,
                    {{u"/ecp"_s, u"MSExchangeECPAppPool"_s, u"E:\\broken\\ecp"_s}}) +
            siteXml(u"Default Web Site"_s, {{u"/"_s, u"DefaultAppPool"_s, u"C:\\inetpub"_s},
                                            {u"/owa"_s, u"Any"_s, kSetup + u"owa"_s}}),
        {{u"E:\\web\\owa"_s, kPlain},
         {u"E:\\mail"_s, kProxy},
         {u"E:\\ews"_s, kCopied},
         {kSetup + u"EWS"_s, kCopied},
         {u"E:\\broken\\ecp"_s, "<configuration>"}}));
    EXPECT_EQ(frontEndsOf(configuration),
              (QStringList{u"Default Web Site /owa"_s, u"Postfach extern /owa"_s,
                           u"Byte for byte /EWS"_s, u"By content /"_s, u"Unreadable /ecp"_s}));
    EXPECT_EQ(configuration.frontEndSite()->name, u"Default Web Site"_s);
}

TEST(FrontEndSites, AreNotTheBackEndRedirectsOrOtherProducts)
{
    const QByteArray redirect =
        R"(<configuration><system.webServer><httpRedirect enabled="true" destination="https://mail.example/owa" /></system.webServer></configuration>)";
    const IisConfiguration configuration(serverWith(
        siteXml(u"Default Web Site"_s, {{u"/owa"_s, u"Any"_s, kSetup + u"owa"_s}}) +
            siteXml(u"Exchange Back End"_s, {{u"/owa"_s, u"MSExchangeOWAAppPool"_s,
                                              u"D:\\Exchange\\ClientAccess\\owa"_s}}) +
            siteXml(u"Redirect"_s, {{u"/owa"_s, u"MSExchangeOWAAppPool"_s, u"E:\\redirect"_s}}) +
            siteXml(u"Portal"_s, {{u"/owa"_s, u"PortalPool"_s, u"E:\\portal"_s}}) +
            siteXml(u"Autodiscover redirect"_s,
                    {{u"/Autodiscover"_s, u"MSExchangeOWAAppPool"_s, u"E:\\auto"_s}}) +
            siteXml(u"Empty folder"_s, {{u"/ecp"_s, u"MSExchangeECPAppPool"_s, u"E:\\none"_s}}),
        {{u"D:\\Exchange\\ClientAccess\\owa"_s, kPlain},
         {u"E:\\redirect"_s, redirect},
         {u"E:\\portal"_s, kPlain},
         {u"E:\\auto"_s, kPlain}}));
    EXPECT_EQ(frontEndsOf(configuration), (QStringList{u"Default Web Site /owa"_s}));
}

TEST(FrontEndSites, ServeOnlyThePathsThatTheyHave)
{
    const IisConfiguration configuration(serverWith(
        siteXml(u"First"_s, {{u"/owa"_s, u"Any"_s, kSetup + u"owa"_s},
                             {u"/Autodiscover"_s, u"Any"_s, kSetup + u"Autodiscover"_s}}) +
        siteXml(u"Second"_s, {{u"/owa"_s, u"Any"_s, kSetup + u"owa"_s}})));
    const auto names = [&](const QString &path) {
        QStringList found;
        for (const Site *site : configuration.sitesServing(path))
            found.append(site->name);
        return found.join(u' ');
    };
    EXPECT_EQ(names(u"/owa/auth/logon.aspx"_s), u"First Second"_s);
    EXPECT_EQ(names(u"/OWA"_s), u"First Second"_s);
    EXPECT_EQ(names(u"/autodiscover/autodiscover.json"_s), u"First"_s);
    EXPECT_EQ(names(u"/owa2"_s), u"First"_s) << "no front end: tried at the first";
}

TEST(SiteChoice, IsTheOneThatAnswersByItsBindings)
{
    const IisConfiguration configuration(
        serverWith(siteXml(u"Named"_s, {}, bindingXml(u"*:443:mail.example"_s)) +
                   siteXml(u"Below"_s, {}, bindingXml(u"*:443:*.example"_s)) +
                   siteXml(u"Both"_s, {}, bindingXml(u"192.0.2.10:443:mail.example"_s)) +
                   siteXml(u"Address"_s, {},
                           bindingXml(u"192.0.2.10:443:"_s) + bindingXml(u"[2001:db8::1]:443:"_s)) +
                   siteXml(u"Default Web Site"_s, {{u"/owa"_s, u"Any"_s, kSetup + u"owa"_s}},
                           bindingXml(u"*:443:"_s) + bindingXml(u"*:80:"_s, u"http"_s)) +
                   siteXml(u"Exchange Back End"_s, {}, bindingXml(u"*:444:"_s)) +
                   siteXml(u"Only address"_s, {}, bindingXml(u"192.0.2.20:8443:"_s))));
    const auto siteAt = [&](const QString &url, const HeaderList &headers = {}) {
        const Site *site = siteOf(configuration, get(url, headers));
        return site ? site->name : u"none"_s;
    };
    EXPECT_EQ(siteAt(u"/owa/"_s), u"Default Web Site"_s);
    EXPECT_EQ(siteAt(u"https://other.test/owa/"_s), u"Default Web Site"_s);
    EXPECT_EQ(siteAt(u"http://other.test/owa/"_s), u"Default Web Site"_s);
    EXPECT_EQ(siteAt(u"https://MAIL.example/owa/"_s), u"Named"_s);
    EXPECT_EQ(siteAt(u"https://web.example/owa/"_s), u"Below"_s);
    EXPECT_EQ(siteAt(u"https://192.0.2.10/owa/"_s), u"Address"_s);
    EXPECT_EQ(siteAt(u"https://[2001:db8::1]/owa/"_s), u"Address"_s);
    EXPECT_EQ(siteAt(u"https://192.0.2.10/"_s, {{u"Host"_s, u"mail.example"_s}}), u"Both"_s);
    EXPECT_EQ(siteAt(u"/"_s, {{u"Host"_s, u"mail.example"_s}}), u"Named"_s);
    EXPECT_EQ(siteAt(u"https://localhost:444/owa/"_s), u"Exchange Back End"_s);
    EXPECT_EQ(siteAt(u"/owa/"_s, {{u"host"_s, u"localhost:444"_s}}), u"Exchange Back End"_s);
    EXPECT_EQ(siteAt(u"https://mail.example:8443/"_s), u"Only address"_s);
    EXPECT_EQ(siteAt(u"https://192.0.2.30:8443/"_s), u"none"_s);
    EXPECT_EQ(siteAt(u"https://mail.example:9443/"_s), u"none"_s);
    EXPECT_EQ(siteAt(u"http://mail.example:443/"_s), u"none"_s);
}

/// A balancer in front may end TLS; a port that the address names stays what it is.
TEST(SiteChoice, APlainRequestGoesWhereTheSameAddressGoesOverTlsWhenTlsAloneIsBound)
{
    const IisConfiguration configuration(
        serverWith(siteXml(u"Default Web Site"_s, {{u"/owa"_s, u"Any"_s, kSetup + u"owa"_s}},
                           bindingXml(u"*:443:"_s)) +
                   siteXml(u"Partners"_s, {}, bindingXml(u"192.0.2.10:443:"_s)) +
                   siteXml(u"Exchange Back End"_s, {}, bindingXml(u"*:444:"_s))));
    const auto siteAt = [&](const QString &url) {
        const Site *site = siteOf(configuration, get(url));
        return site ? site->name : u"none"_s;
    };
    EXPECT_EQ(siteAt(u"http://mail.example/owa/"_s), u"Default Web Site"_s);
    EXPECT_EQ(siteAt(u"http://192.0.2.10/owa/"_s), u"Partners"_s);
    EXPECT_EQ(siteAt(u"http://mail.example:8080/owa/"_s), u"none"_s);
    EXPECT_EQ(siteAt(u"http://mail.example:444/owa/"_s), u"none"_s);
}

TEST(SiteChoice, FallsBackToTheFrontEndWhereACopyNamesNoBindings)
{
    const IisConfiguration configuration(
        serverWith(siteXml(u"Other"_s, {}) +
                   siteXml(u"Default Web Site"_s, {{u"/owa"_s, u"Any"_s, kSetup + u"owa"_s}})));
    for (const QString &url : {u"/owa/"_s, u"https://mail.example/owa/"_s})
        EXPECT_EQ(siteOf(configuration, get(url))->name, u"Default Web Site"_s);
}

} // namespace
} // namespace amado
