// SPDX-License-Identifier: MIT
#include "bench/benchfixtures.h"

namespace amado::bench {

using namespace Qt::StringLiterals;

namespace {

const QString kFrontEnd =
    u"C:\\Program Files\\Microsoft\\Exchange Server\\V15\\FrontEnd\\HttpProxy\\"_s;

QByteArray applicationHost(int locations)
{
    QByteArray text = R"(<?xml version="1.0" encoding="UTF-8"?>
<configuration>
    <configSections>
        <sectionGroup name="system.applicationHost">
            <section name="sites" allowDefinition="AppHostOnly" overrideModeDefault="Deny" />
            <section name="applicationPools" allowDefinition="AppHostOnly" overrideModeDefault="Deny" />
        </sectionGroup>
        <sectionGroup name="system.webServer">
            <section name="globalModules" allowDefinition="AppHostOnly" overrideModeDefault="Deny" />
            <section name="modules" allowDefinition="MachineToApplication" overrideModeDefault="Deny" />
            <section name="serverRuntime" overrideModeDefault="Deny" />
            <sectionGroup name="rewrite">
                <section name="globalRules" overrideModeDefault="Deny" allowDefinition="AppHostOnly" />
                <section name="rules" overrideModeDefault="Allow" />
                <section name="outboundRules" overrideModeDefault="Allow" />
                <section name="rewriteMaps" overrideModeDefault="Allow" />
                <section name="allowedServerVariables" overrideModeDefault="Deny" />
            </sectionGroup>
        </sectionGroup>
    </configSections>
    <system.applicationHost>
        <sites>
            <site name="Default Web Site" id="1">
                <application path="/"><virtualDirectory path="/" physicalPath="%SystemDrive%\inetpub\wwwroot" /></application>
)";
    for (const char *name : {"owa", "ecp", "EWS", "Autodiscover", "OAB", "PowerShell", "mapi"}) {
        text += QByteArray("                <application path=\"/") + name +
                "\"><virtualDirectory path=\"/\" physicalPath=\"" + kFrontEnd.toUtf8() + name +
                "\" /></application>\n";
    }
    text += R"(            </site>
        </sites>
    </system.applicationHost>
    <system.webServer>
        <globalModules><add name="RewriteModule" image="%SystemRoot%\system32\inetsrv\rewrite.dll" /></globalModules>
    </system.webServer>
    <location path="" overrideMode="Allow">
        <system.webServer><modules><add name="RewriteModule" /></modules></system.webServer>
    </location>
)";
    for (int i = 0; i < locations; ++i) {
        text += "    <location path=\"Default Web Site/owa/15.2.922." + QByteArray::number(i) +
                "\">\n        <system.webServer>\n            <serverRuntime "
                "uploadReadAheadSize=\"49152\" />\n            <!-- kept from setup, one block "
                "for each version folder of the client -->\n        </system.webServer>\n    "
                "</location>\n";
    }
    return text + "</configuration>\n";
}

/// One of many in a configuration, and what it stands in front of.
QByteArray oneOf(Large kind, const QByteArray &number)
{
    const QByteArray folder = "C:\\inetpub\\extra" + number;
    const QByteArray application = "<application path=\"/app" + number +
                                   "\"><virtualDirectory path=\"/\" physicalPath=\"" + folder +
                                   "\" /></application>\n";
    switch (kind) {
    case Large::Sites:
        return "<site name=\"Extra " + number + "\" id=\"1" + number +
               "\"><application path=\"/\"><virtualDirectory path=\"/\" physicalPath=\"" + folder +
               "\" /></application></site>\n";
    case Large::FrontEndSites:
        return "<site name=\"Extra " + number + "\" id=\"1" + number +
               "\"><application path=\"/\"><virtualDirectory path=\"/\" physicalPath=\"" + folder +
               "\" /></application><application path=\"/Autodiscover\"><virtualDirectory "
               "path=\"/\" "
               "physicalPath=\"" +
               kFrontEnd.toUtf8() + "Autodiscover\" /></application></site>\n";
    case Large::Applications:
        return application;
    case Large::VirtualDirectories:
        return "<virtualDirectory path=\"/v" + number + "\" physicalPath=\"" + folder + "\" />\n";
    case Large::Locations:
        return "<location path=\"Default Web Site/owa/" + number +
               "\"><system.webServer><rewrite><rules><clear /></rules></rewrite>"
               "</system.webServer></location>\n";
    case Large::Rules:
        return "<rule name=\"Rule " + number + "\"><match url=\"^no" + number +
               "/\" /><action type=\"None\" /></rule>\n";
    }
    Q_UNREACHABLE();
}

QByteArray standsBefore(Large kind)
{
    switch (kind) {
    case Large::Sites:
    case Large::FrontEndSites:
        return "</sites>";
    case Large::Applications:
        return "</site>";
    case Large::VirtualDirectories:
        return "</application>";
    case Large::Locations:
    case Large::Rules:
        return "</configuration>";
    }
    Q_UNREACHABLE();
}

void addAbsentFiles(ServerSnapshot &snapshot)
{
    for (;;) {
        const QStringList missing = IisConfiguration::missingFiles(snapshot.configFiles);
        if (missing.isEmpty())
            return;
        for (const QString &path : missing)
            snapshot.configFiles.insert(path,
                                        Fact<QByteArray>::missing(MissingReason::NotPresent, path));
    }
}

} // namespace

QByteArray largeApplicationHost()
{
    return applicationHost(670);
}

QByteArray siteRootConfig()
{
    return "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<configuration>\r\n  "
           "<system.webServer>\r\n    <rewrite>\r\n      <rules>\r\n        <rule name=\"EEMS M1.1 "
           "PowerShell - inbound\" stopProcessing=\"true\">\r\n          <match url=\".*\" />\r\n  "
           " "
           "       <conditions>\r\n            <add input=\"{UrlDecode:{REQUEST_URI}}\" "
           "pattern=\"(?=.*autodiscover)(?=.*powershell)\" />\r\n          </conditions>\r\n       "
           " "
           "  <action type=\"AbortRequest\" />\r\n        </rule>\r\n      </rules>\r\n    "
           "</rewrite>\r\n  </system.webServer>\r\n</configuration>\r\n";
}

ServerSnapshot mitigatedServer(const QString &name, const QString &version)
{
    ServerSnapshot snapshot;
    snapshot.name = name;
    snapshot.capturedAt = QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
    snapshot.roles = {QStringList{u"Mailbox"_s}, u"server.json"_s};
    snapshot.exchangeVersion = {version, u"ExSetup.exe"_s};
    snapshot.configFiles.insert(IisConfiguration::applicationHostPath(),
                                {applicationHost(3), IisConfiguration::applicationHostPath()});
    const QString root = u"C:\\inetpub\\wwwroot\\web.config"_s;
    snapshot.configFiles.insert(root, {siteRootConfig(), root});
    addAbsentFiles(snapshot);
    return snapshot;
}

ServerSnapshot largeServer(Large kind, int count)
{
    ServerSnapshot snapshot;
    snapshot.name = u"EX"_s;
    snapshot.capturedAt = QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
    snapshot.roles = {QStringList{u"Mailbox"_s}, u"server.json"_s};
    snapshot.exchangeVersion = {u"15.2.986.5"_s, u"ExSetup.exe"_s};
    QByteArray many;
    for (int i = 0; i < count; ++i)
        many += oneOf(kind, QByteArray::number(i));
    if (kind == Large::Rules)
        many = "<location path=\"Default Web Site\"><system.webServer><rewrite><rules>" + many +
               "</rules></rewrite></system.webServer></location>\n";
    QByteArray text = applicationHost(3);
    text.insert(text.indexOf(standsBefore(kind)), many);
    snapshot.configFiles.insert(IisConfiguration::applicationHostPath(),
                                {text, IisConfiguration::applicationHostPath()});
    addAbsentFiles(snapshot);
    return snapshot;
}

FeedSnapshot troubledFeed()
{
    QByteArray log = "#Fields: date-time,component,context\r\n";
    const QDateTime start(QDate(2026, 10, 20), QTime(9, 13), Qt::UTC);
    for (int hour = 0; hour < 24 * 31; ++hour) {
        const QByteArray at =
            start.addSecs(3600 * hour).toString(Qt::ISODateWithMs).toLatin1() + ",FetchMitigation,";
        log += at + "S:LogLevel=Information;S:Message=Fetching mitigations from "
                    "https://officeclient.microsoft.com/getexchangemitigations\r\n";
        log +=
            at + "S:LogLevel=Warning;S:Message=TLS certificate or its chain validation failed\r\n";
        log += at +
               "S:LogLevel=Error;S:Message=Exception encountered while fetching mitigations :  "
               " One or more errors occurred.;S:Source=Microsoft.Exchange.Mitigation.Service."
               "Mitigations.MitigationEngine\r\n";
    }
    FeedSnapshot feed;
    feed.logFiles = {{{u"C:\\Logging\\MitigationService\\a.log"_s, log, false}}, u"C:\\Logging"_s};
    feed.endpoint = u"officeclient.microsoft.com:443"_s;
    CertificateInfo leaf, root;
    leaf.subject = u"CN=officeclient.microsoft.com"_s;
    leaf.issuer = root.subject = root.issuer = u"CN=Gateway CA"_s;
    leaf.issuerCommonName = root.commonName = u"Gateway CA"_s;
    leaf.authorityKeyId = root.subjectKeyId = u"BB"_s;
    feed.tls = {TlsObservation{{leaf, root}, u"TLSv1.2"_s, {}}, u"TLS"_s};
    feed.roots = {RootPresence{{u"digicert-global-root-g2"_s}, {u"microsoft-root-2011"_s}},
                  u"Root"_s};
    feed.disableRootAutoUpdate = {1, u"DisableRootAutoUpdate"_s};
    feed.tls12ClientEnabled = {1, u"Enabled"_s};
    feed.winHttpProxy = {WinHttpProxy{}, u"WinHttpSettings"_s};
    return feed;
}

} // namespace amado::bench
