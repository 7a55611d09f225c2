// SPDX-License-Identifier: MIT
#include "scan/scanlines.h"

#include "model/scan/configurationrecords.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QFile>

namespace amado::test {

using namespace Qt::StringLiterals;
using namespace scan;

namespace {

const QString kInstall = u"D:\\Exchange\\V15\\"_s;

/// A server as setup leaves it, with text added at a few places.
struct Server
{
    QByteArray site{};          ///< Inside <site> of the front end.
    QByteArray sites{};         ///< Inside <sites>.
    QByteArray globalModules{}; ///< Inside <globalModules>.
    QByteArray webServer{};     ///< Inside <system.webServer>.
    QByteArray owa{};           ///< Inside <configuration> of OWA's web.config.
    QByteArray siteLog{};       ///< Attributes of the front end's <logFile>.
    QByteArray central{};       ///< Attributes of <log>.
    QByteArray location{};      ///< A <location> of applicationHost.config.

    [[nodiscard]] std::vector<LogRecord> records(const QString &install = kInstall) const
    {
        const QByteArray host = R"(<?xml version="1.0" encoding="UTF-8"?>
<configuration>
 <system.applicationHost>
  <log )" + central + R"(><centralW3CLogFile enabled="true"/></log>
  <sites>
   <site name="Default Web Site" id="1">
    <application path="/"><virtualDirectory path="/" physicalPath="%SystemDrive%\inetpub\wwwroot" /></application>
    <application path="/owa"><virtualDirectory path="/" physicalPath="D:\Exchange\V15\FrontEnd\HttpProxy\owa" /></application>
    <logFile )" + siteLog + R"(/>)" +
                                site + R"(
   </site>
   <site name="Exchange Back End" id="2">
    <application path="/"><virtualDirectory path="/" physicalPath="D:\Exchange\V15\ClientAccess" />
     <virtualDirectory path="/Exchweb" physicalPath="D:\Exchange\V15\ClientAccess\owa" /></application>
    <application path="/RpcWithCert"><virtualDirectory path="/" physicalPath="%windir%\System32\RpcProxy" /></application>
   </site>)" + sites + R"(
   <siteDefaults><logFile logFormat="W3C" directory="E:\Logs" /></siteDefaults>
  </sites>
 </system.applicationHost>
 <system.webServer>
  <globalModules><add name="HttpLoggingModule" image="%windir%\System32\inetsrv\loghttp.dll" />
   <add name="kerbauth" image="D:\Exchange\V15\Bin\kerbauth.dll" />
   <add name="WSMan" image="C:\Windows\system32\wsmsvc.dll" />)" +
                                globalModules + R"(</globalModules>
  <isapiFilters><filter name="ASP.Net_4.0_64bit" path="%windir%\Microsoft.NET\Framework64\v4.0.30319\aspnet_filter.dll" /></isapiFilters>
  <handlers><add name="svc" path="*.svc" verb="*" type="System.ServiceModel.Activation.ServiceHttpHandlerFactory, System.ServiceModel.Activation" />
   <add name="PageHandlerFactory-Integrated-4.0" path="*.aspx" verb="GET,HEAD,POST,DEBUG" type="System.Web.UI.PageHandlerFactory" />
   <add name="PageHandlerFactory-ISAPI" path="*.aspx" verb="*" modules="IsapiModule" scriptProcessor="%windir%\Microsoft.NET\Framework64\v4.0.30319\aspnet_isapi.dll" />
   <add name="StaticFile" path="*" verb="*" modules="StaticFileModule,DefaultDocumentModule" /></handlers>
  <modules><add name="HttpLoggingModule" lockItem="true" /><add name="Session" type="System.Web.SessionState.SessionStateModule" /></modules>
  )" + webServer + R"(
 </system.webServer>)" + location +
                                R"(
</configuration>)";
        ConfigFileSet files;
        files.insert(IisConfiguration::applicationHostPath(), Fact<QByteArray>(host, QString()));
        files.insert(kInstall + u"FrontEnd\\HttpProxy\\owa\\web.config"_s,
                     Fact<QByteArray>("<configuration>" + owa + "</configuration>", QString()));
        files.insert(u"C:\\inetpub\\wwwroot\\web.config"_s,
                     Fact<QByteArray>(QByteArray("<broken"), QString()));
        return configurationRecords(IisConfiguration(files), install);
    }

    [[nodiscard]] QStringList findings(const QString &install = kInstall) const
    {
        QStringList found;
        for (const LogRecord &record : records(install))
            found += judged(record);
        return found;
    }
};

const LogRecord *first(const std::vector<LogRecord> &records, const QString &type,
                       const QString &name)
{
    for (const LogRecord &record : records) {
        if (record.value(u"type") == type &&
            (record.value(u"name") == name || record.value(u"path") == name))
            return &record;
    }
    return nullptr;
}

} // namespace

TEST(ConfigurationRecords, SayWhatIsWrittenWhere)
{
    Server server;
    server.owa =
        "\n<location path=\"auth\"><system.webServer>\n<handlers><add name=\"h\" path=\"x.png\" "
        "verb=\"*\" type=\"Evil.H, Evil\"/></handlers></system.webServer></location>";
    const auto records = server.records();
    const LogRecord *owa = first(records, u"application"_s, u"/owa"_s);
    ASSERT_NE(owa, nullptr);
    EXPECT_EQ(owa->source, Source::VirtualDirectories);
    EXPECT_EQ(owa->value(u"site"), u"Default Web Site");
    EXPECT_EQ(owa->value(u"location"), u"Default Web Site/owa");
    EXPECT_EQ(owa->value(u"physicalpath"), u"D:\\Exchange\\V15\\FrontEnd\\HttpProxy\\owa");
    EXPECT_EQ(owa->value(u"installpath"), u"D:\\Exchange\\V15");
    EXPECT_EQ(owa->file, IisConfiguration::applicationHostPath());
    EXPECT_EQ(owa->line, 8);
    EXPECT_TRUE(owa->text.startsWith(u"<virtualDirectory path=\"/\""));
    const LogRecord *exchweb = first(records, u"virtualDirectory"_s, u"/Exchweb"_s);
    ASSERT_NE(exchweb, nullptr);
    EXPECT_EQ(exchweb->value(u"location"), u"Exchange Back End/Exchweb");
    const LogRecord *handler = first(records, u"handler"_s, u"h"_s);
    ASSERT_NE(handler, nullptr);
    EXPECT_EQ(handler->source, Source::IisConfiguration);
    EXPECT_EQ(handler->value(u"location"), u"Default Web Site/owa/auth");
    EXPECT_EQ(handler->value(u"managedtype"), u"Evil.H, Evil");
    EXPECT_EQ(handler->value(u"path"), u"x.png");
    EXPECT_EQ(handler->line, 3);
    EXPECT_TRUE(handler->file.endsWith(u"owa\\web.config"));
    const LogRecord *module = first(records, u"globalModule"_s, u"HttpLoggingModule"_s);
    ASSERT_NE(module, nullptr);
    EXPECT_EQ(module->value(u"image"), u"C:\\Windows\\System32\\inetsrv\\loghttp.dll");
}

TEST(ConfigurationRecords, SayHowEachSiteLogs)
{
    Server server;
    server.siteLog = R"(enabled="false" logExtFileFlags="Date, Time")";
    server.central = R"(centralLogFileMode="CentralBinary")";
    std::vector<LogRecord> logs;
    for (const LogRecord &record : server.records()) {
        if (record.value(u"type") == u"logging")
            logs.push_back(record);
    }
    ASSERT_EQ(logs.size(), 2U);
    EXPECT_EQ(logs[0].value(u"site"), u"Default Web Site");
    EXPECT_EQ(logs[0].value(u"enabled"), u"false");
    EXPECT_EQ(logs[0].value(u"fields"), u"Date, Time");
    EXPECT_EQ(logs[0].value(u"directory"), u"E:\\Logs");
    EXPECT_EQ(logs[0].value(u"centralmode"), u"CentralBinary");
    EXPECT_EQ(logs[1].value(u"enabled"), u"true");
    EXPECT_EQ(logs[1].value(u"format"), u"W3C");
    EXPECT_EQ(logs[1].value(u"target"), u"File");
    EXPECT_EQ(logs[1].value(u"fields"), u"");
}

TEST(ConfigurationRecords, FindNothingWhereSetupLeftIt)
{
    EXPECT_EQ(Server{}.findings(), QStringList());
}

TEST(ConfigurationRecords, FindWhatDoesNotBelongThere)
{
    struct Case
    {
        const char *name;
        Server server;
        QStringList expected;
    };
    const auto inServer = [](const QByteArray &content) -> QByteArray {
        return "<system.webServer>" + content + "</system.webServer>";
    };
    const std::vector<Case> cases = {
        {"foreign module",
         {.globalModules =
              R"(<add name="HttpFastModule" image="C:\Windows\System32\inetsrv\fast.dll"/>)"},
         {u"oddGlobalModule/unknownName"_s}},
        {"known name elsewhere",
         {.globalModules = R"(<add name="cafe_exppw" image="C:\ProgramData\exppw.dll"/>)"},
         {u"oddGlobalModule/knownName"_s}},
        {"known name, path with dots",
         {.globalModules = R"(<add name="exppw" image="D:\Exchange\V15\..\..\temp\exppw.dll"/>)"},
         {u"oddGlobalModule/knownName"_s}},
        {"rewrite module",
         {.globalModules =
              R"(<add name="RewriteModule" image="%SystemRoot%\system32\inetsrv\rewrite.dll"/>)"},
         {}},
        {"foreign managed module",
         {.owa = inServer(R"(<modules><add name="Log" type="Company.Log, Company"/></modules>)")},
         {u"oddManagedModule/unknownType"_s}},
        {"classic module",
         {.owa =
              R"(<system.web><httpModules><add name="Log" type="Company.Log"/></httpModules></system.web>)"},
         {u"oddManagedModule/unknownType"_s}},
        {"module named like the product",
         {.owa = inServer(
              R"(<modules><add name="x" type="Microsoft.Exchange.Clients.New.Module, Microsoft.Exchange.Clients"/></modules>)")},
         {u"oddManagedModule/namedLikeProduct"_s}},
        {"module of the product",
         {.owa = inServer(
              R"(<modules><add name="HttpProxy" type="Microsoft.Exchange.HttpProxy.FbaModule,Microsoft.Exchange.FrontEndHttpProxy,Version=15.0.0.0"/></modules>)")},
         {}},
        {"removed module", {.owa = inServer(R"(<modules><remove name="Session"/></modules>)")}, {}},
        {"foreign handler",
         {.owa = inServer(
              R"(<handlers><add name="x" path="y.ashx" verb="*" type="Company.H, Company"/></handlers>)")},
         {u"oddHandler/unknownType"_s}},
        {"pictures run as pages",
         {.owa = inServer(
              R"(<handlers><add name="x" path="*.png" verb="*" type="System.Web.UI.PageHandlerFactory"/></handlers>)")},
         {u"oddHandler/unusualPattern"_s}},
        {"script processor",
         {.webServer =
              R"(<handlers><add name="php" path="*.php" verb="*" modules="FastCgiModule" scriptProcessor="C:\PHP\php-cgi.exe"/></handlers>)"},
         {u"oddHandler/unknownType"_s}},
        {"virtual directory elsewhere",
         {.site =
              R"(<application path="/files"><virtualDirectory path="/" physicalPath="C:\ProgramData\files"/></application>)"},
         {u"oddVirtualDirectory/physicalPathElsewhere"_s}},
        {"known name elsewhere ",
         {.site =
              R"(<application path="/OAB"><virtualDirectory path="/" physicalPath="C:\Windows\Temp"/></application>)"},
         {u"oddVirtualDirectory/physicalPathElsewhere"_s}},
        {"new name below Exchange",
         {.site =
              R"(<application path="/a"><virtualDirectory path="/" physicalPath="D:\Exchange\V15\FrontEnd\a"/></application>)"},
         {u"oddVirtualDirectory/unknownName"_s}},
        {"nested directory",
         {.site =
              R"(<application path="/ecp"><virtualDirectory path="/" physicalPath="D:\Exchange\V15\FrontEnd\HttpProxy\ecp"/><virtualDirectory path="/x" physicalPath="C:\x"/></application>)"},
         {u"oddVirtualDirectory/physicalPathElsewhere"_s}},
        {"another site",
         {.sites =
              R"(<site name="Intranet" id="3"><application path="/"><virtualDirectory path="/" physicalPath="C:\intranet"/></application></site>)"},
         {u"extraSite/present"_s}},
        {"foreign filter",
         {.webServer =
              R"(<isapiFilters><filter name="Exchange OWA Cookie Authentication ISAPI Filter" path="C:\temp\owaauth.dll"/></isapiFilters>)"},
         {u"oddIsapiFilter/unknown"_s}},
        {"filter of the product",
         {.location =
              R"(<location path="Default Web Site"><system.webServer><isapiFilters><filter name="x" path="D:\Exchange\V15\FrontEnd\HttpProxy\bin\owaauth.dll"/></isapiFilters></system.webServer></location>)"},
         {}},
        {"logging off", {.siteLog = R"(enabled="false")"}, {u"requestLoggingOff/off"_s}},
        {"no log for a place",
         {.location =
              R"(<location path="Default Web Site/owa"><system.webServer><httpLogging dontLog="true"/></system.webServer></location>)"},
         {u"requestLoggingOff/off"_s}},
        {"log as usual", {.webServer = R"(<httpLogging dontLog="false"/>)"}, {}},
        {"event tracing only",
         {.siteLog = R"(logTargetW3C="ETW")"},
         {u"requestLoggingOff/eventTracingOnly"_s}},
        {"event tracing too", {.siteLog = R"(logTargetW3C="File,ETW")"}, {}},
        {"query not logged",
         {.siteLog = R"(logExtFileFlags="Date, Time, ClientIP, Method, UriStem, HttpStatus")"},
         {u"requestLoggingPartial/fieldsMissing"_s}},
        {"all that matters logged",
         {.siteLog =
              R"(logExtFileFlags="Date,Time,ClientIP,UserName,Method,UriStem,UriQuery,HttpStatus,UserAgent")"},
         {}},
        {"other format",
         {.siteLog = R"(logFormat="IIS")"},
         {u"requestLoggingPartial/otherFormat"_s}},
        {"one binary log for all",
         {.central = R"(centralLogFileMode="CentralBinary")"},
         {u"requestLoggingPartial/otherFormat"_s, u"requestLoggingPartial/otherFormat"_s}},
        {"rewritten to another host",
         {.owa = inServer(
              R"(<rewrite><rules><rule name="x"><match url=".*"/><action type="Rewrite" url="https://collect.example/{R:0}"/></rule></rules></rewrite>)")},
         {u"rewriteToOtherHost/forwards"_s}},
        {"redirected to https",
         {.owa = inServer(
              R"(<rewrite><rules><rule name="x"><match url=".*"/><action type="Redirect" url="https://{HTTP_HOST}/{R:0}"/></rule></rules></rewrite>)")},
         {}},
        {"mitigation",
         {.owa = inServer(
              R"(<rewrite><rules><rule name="EEMS M1.1 PowerShell - inbound"><match url=".*"/><action type="AbortRequest"/></rule></rules></rewrite>)")},
         {}},
    };
    for (const Case &each : cases)
        EXPECT_EQ(each.server.findings(), each.expected) << each.name;
}

TEST(ConfigurationRecords, GuessTheFoldersWhereTheInstallPathIsUnknown)
{
    Server server;
    server.site =
        R"(<application path="/ecp"><virtualDirectory path="/" physicalPath="D:\Program Files\Microsoft\Exchange Server\V15\FrontEnd\HttpProxy\ecp"/></application>)";
    // Two places of the fixture stand in a folder of another name: they have to be shown then.
    for (const QString &found : server.findings(QString()))
        EXPECT_EQ(found, u"oddVirtualDirectory/physicalPathElsewhere");
    EXPECT_EQ(server.findings(QString()).size(), 3);
}

TEST(ConfigurationRecords, LeaveARealServerInPeace)
{
    const auto folder = samplesFolder(u"iis-2019"_s);
    if (!folder)
        GTEST_SKIP() << "no recorded configuration beside the project";
    const QString install = u"C:\\Program Files\\Microsoft\\Exchange Server\\V15\\"_s;
    const std::vector<std::pair<QString, QString>> places = {
        {u"applicationHost.config"_s, IisConfiguration::applicationHostPath()},
        {u"DefaultWebSite_web.config"_s, u"C:\\inetpub\\wwwroot\\web.config"_s},
        {u"DefaultWebSite-OWA_web.config"_s, install + u"FrontEnd\\HttpProxy\\owa\\web.config"_s},
        {u"DefaultWebSite-ECP_web.config"_s, install + u"FrontEnd\\HttpProxy\\ecp\\web.config"_s},
        {u"DefaultWebSite-EWS_web.config"_s, install + u"FrontEnd\\HttpProxy\\EWS\\web.config"_s},
        {u"DefaultWebSite-OAB_web.config"_s, install + u"FrontEnd\\HttpProxy\\OAB\\web.config"_s},
        {u"DefaultWebSite-PowerShell_web.config"_s,
         install + u"FrontEnd\\HttpProxy\\PowerShell\\web.config"_s},
        {u"DefaultWebSite-AutoD_web.config"_s,
         install + u"FrontEnd\\HttpProxy\\Autodiscover\\web.config"_s},
        {u"ExchangeBackEnd-OWA_web.config"_s, install + u"ClientAccess\\owa\\web.config"_s},
        {u"ExchangeBackEnd-ECP_web.config"_s, install + u"ClientAccess\\ecp\\web.config"_s},
        {u"ExchangeBackEnd-EWS_web.config"_s,
         install + u"ClientAccess\\exchweb\\EWS\\web.config"_s},
    };
    ConfigFileSet files;
    for (const auto &[name, path] : places) {
        QFile file(*folder + u'/' + name);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
        files.insert(path, Fact<QByteArray>(file.readAll(), QString()));
    }
    const auto records = configurationRecords(IisConfiguration(files), install);
    EXPECT_GT(records.size(), 200U);
    for (const LogRecord &record : records)
        EXPECT_EQ(judged(record), QStringList())
            << record.file.toStdString() << ':' << record.line << ' ' << record.text.toStdString();
}

} // namespace amado::test
