// SPDX-License-Identifier: MIT
#include "change/testserver.h"

#include "model/base/winpath.h"
#include "support/testpaths.h"

#include <QFile>

#include <stdexcept>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

const QString kFrontEnd =
    u"C:\\Program Files\\Microsoft\\Exchange Server\\V15\\FrontEnd\\HttpProxy\\"_s;
const QStringList kApplications = {u"owa"_s,          u"ecp"_s, u"EWS"_s,
                                   u"Autodiscover"_s, u"OAB"_s, u"PowerShell"_s};

QByteArray read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path.toStdString());
    return file.readAll();
}

QByteArray applicationHost()
{
    QByteArray applications;
    for (const QString &name : kApplications + QStringList{u"owa/Calendar"_s}) {
        const QString folder = name.startsWith(u"owa") ? u"owa"_s : name;
        applications += "<application path=\"/" + name.toUtf8() +
                        "\"><virtualDirectory path=\"/\" physicalPath=\"" +
                        (kFrontEnd + folder).toUtf8() + "\" /></application>\r\n";
    }
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <configSections>
    <sectionGroup name="system.webServer">
      <section name="globalModules" allowDefinition="AppHostOnly" overrideModeDefault="Deny" />
      <section name="modules" allowDefinition="MachineToApplication" overrideModeDefault="Allow" />
      <sectionGroup name="rewrite">
        <section name="globalRules" overrideModeDefault="Deny" allowDefinition="AppHostOnly" />
        <section name="rules" overrideModeDefault="Allow" />
        <section name="outboundRules" overrideModeDefault="Allow" />
        <section name="rewriteMaps" overrideModeDefault="Allow" />
        <section name="allowedServerVariables" overrideModeDefault="Deny" />
      </sectionGroup>
    </sectionGroup>
  </configSections>
  <system.applicationHost><sites><site name="Default Web Site" id="1">
    <application path="/"><virtualDirectory path="/" physicalPath="%SystemDrive%\inetpub\wwwroot" /></application>
)" + applications +
           R"(  </site></sites></system.applicationHost>
  <system.webServer>
    <globalModules><add name="RewriteModule" image="%SystemRoot%\system32\inetsrv\rewrite.dll" /></globalModules>
    <modules><add name="RewriteModule" /></modules>
  </system.webServer>
</configuration>
)";
}

} // namespace

const Catalogs &shippedCatalogs()
{
    static const Catalogs catalogs = [] {
        const QString folder = amado::test::sourcePath(u"resources/catalogs/");
        Result<Catalogs> parsed = parseCatalogs(
            {read(folder + u"builds.json"_s), read(folder + u"vulnerabilities.json"_s),
             read(folder + u"mitigations.json"_s), read(folder + u"cutoffs.json"_s)});
        if (!parsed)
            throw std::runtime_error(parsed.error().detail.toStdString());
        return std::move(*parsed);
    }();
    return catalogs;
}

QString wwwrootConfig()
{
    return u"C:\\inetpub\\wwwroot\\web.config"_s;
}

QString frontEndConfig(const QString &application)
{
    return kFrontEnd + application + u"\\web.config"_s;
}

QString owaConfig()
{
    return frontEndConfig(u"owa"_s);
}

void putFile(ServerSnapshot &server, const QString &path, const QByteArray &bytes)
{
    server.configFiles.insert(path, Fact<QByteArray>(bytes, path));
}

QByteArray fileOf(const ServerSnapshot &server, const QString &path)
{
    const Fact<QByteArray> file = server.configFiles.file(path);
    return file ? *file : QByteArray();
}

void markRestAbsent(ServerSnapshot &server)
{
    const QStringList urls = shippedCatalogs().mitigations.samplePaths();
    for (QStringList missing = IisConfiguration::missingFiles(server.configFiles, urls);
         !missing.isEmpty(); missing = IisConfiguration::missingFiles(server.configFiles, urls)) {
        for (const QString &path : missing)
            server.configFiles.insert(path,
                                      Fact<QByteArray>::missing(MissingReason::NotPresent, path));
    }
}

ServerSnapshot testServer()
{
    ServerSnapshot server;
    server.name = u"EX01"_s;
    server.roles = {{u"Mailbox"_s}, u"server"_s};
    server.exchangeVersion = {u"15.02.0721.002"_s, u"ExSetup.exe"_s};
    server.rewriteModuleVersion = {u"7.1.1993.2351"_s, u"rewrite.dll"_s};
    ExchangeSettings settings;
    settings.mitigationsApplied = {u"PING1"_s, u"M1.1"_s};
    settings.mitigationsBlocked = QStringList{};
    server.exchange = {settings, u"exchange"_s};
    for (const QString &name : {u"MSExchangeHM"_s, u"MSExchangeHMRecovery"_s})
        server.services[name] = {{u"Running"_s, u"Automatic"_s}, name};
    for (const QString &name : {u"MSExchangeUM"_s, u"MSExchangeUMCR"_s})
        server.services[name] = Fact<ServiceState>::missing(MissingReason::NotPresent, name);
    for (const QString &name : {u"MSExchangeECPAppPool"_s, u"MSExchangeOABAppPool"_s})
        server.appPools[name] = {{u"Started"_s, true, u"AlwaysRunning"_s}, name};
    putFile(server, IisConfiguration::applicationHostPath(), applicationHost());
    putFile(server, wwwrootConfig(),
            read(amado::test::sourcePath(u"tests/fixtures/plans/wwwroot.config")));
    putFile(server, owaConfig(), read(amado::test::sourcePath(u"tests/fixtures/plans/owa.config")));
    for (const QString &name : kApplications) {
        if (name != u"owa")
            putFile(server, frontEndConfig(name), "<configuration>\r\n</configuration>\r\n");
    }
    markRestAbsent(server);
    return server;
}

} // namespace amado::test
