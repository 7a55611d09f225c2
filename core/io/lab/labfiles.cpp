// SPDX-License-Identifier: MIT
#include "io/lab/labfiles.h"

#include "io/lab/labtraces.h"
#include "model/base/winpath.h"

#include <QFile>

#include <iterator>

namespace amado::lab {

using namespace Qt::StringLiterals;

namespace {

struct App
{
    QString path;
    QString pool;
    QString folder;   ///< Below FrontEnd\HttpProxy or ClientAccess.
    QString protocol; ///< Front end only; empty: shares a folder that another one fills.
};

std::vector<App> frontEndApps()
{
    return {
        {u"/owa"_s, u"MSExchangeOWAAppPool"_s, u"owa"_s, {}},
        {u"/owa/Calendar"_s, u"MSExchangeOWACalendarAppPool"_s, u"owa"_s, {}},
        {u"/owa/Integrated"_s, u"MSExchangeOWAAppPool"_s, u"owa"_s, {}},
        {u"/owa/oma"_s, u"MSExchangeOWAAppPool"_s, u"owa"_s, {}},
        {u"/ecp"_s, u"MSExchangeECPAppPool"_s, u"ecp"_s, u"Ecp"_s},
        {u"/EWS"_s, u"MSExchangeServicesAppPool"_s, u"EWS"_s, u"Ews"_s},
        {u"/API"_s, u"MSExchangeRestFrontEndAppPool"_s, u"Rest"_s, u"Rest"_s},
        {u"/Autodiscover"_s, u"MSExchangeAutodiscoverAppPool"_s, u"Autodiscover"_s,
         u"Autodiscover"_s},
        {u"/Microsoft-Server-ActiveSync"_s, u"MSExchangeSyncAppPool"_s, u"sync"_s, u"Eas"_s},
        {u"/OAB"_s, u"MSExchangeOABAppPool"_s, u"OAB"_s, u"Oab"_s},
        {u"/PowerShell"_s, u"MSExchangePowerShellFrontEndAppPool"_s, u"PowerShell"_s,
         u"PowerShell"_s},
        {u"/mapi"_s, u"MSExchangeMapiFrontEndAppPool"_s, u"mapi"_s, u"Mapi"_s},
        {u"/Rpc"_s, u"MSExchangeRpcProxyFrontEndAppPool"_s, u"rpc"_s, u"RpcHttp"_s},
    };
}

std::vector<App> backEndApps()
{
    return {
        {u"/PowerShell"_s, u"MSExchangePowerShellAppPool"_s, u"PowerShell-Proxy"_s, {}},
        {u"/mapi/emsmdb"_s, u"MSExchangeMapiMailboxAppPool"_s, u"mapi\\emsmdb"_s, {}},
        {u"/mapi/nspi"_s, u"MSExchangeMapiAddressBookAppPool"_s, u"mapi\\nspi"_s, {}},
        {u"/API"_s, u"MSExchangeRestAppPool"_s, u"rest"_s, {}},
        {u"/owa"_s, u"MSExchangeOWAAppPool"_s, u"owa"_s, {}},
        {u"/owa/Calendar"_s, u"MSExchangeOWACalendarAppPool"_s, u"owa"_s, {}},
        {u"/OAB"_s, u"MSExchangeOABAppPool"_s, u"OAB"_s, {}},
        {u"/ecp"_s, u"MSExchangeECPAppPool"_s, u"ecp"_s, {}},
        {u"/Autodiscover"_s, u"MSExchangeAutodiscoverAppPool"_s, u"Autodiscover"_s, {}},
        {u"/Microsoft-Server-ActiveSync"_s, u"MSExchangeSyncAppPool"_s, u"sync"_s, {}},
        {u"/EWS"_s, u"MSExchangeServicesAppPool"_s, u"exchweb\\EWS"_s, {}},
        {u"/Rpc"_s, u"MSExchangeRpcProxyAppPool"_s, u"rpc"_s, {}},
        {u"/PushNotifications"_s,
         u"MSExchangePushNotificationsAppPool"_s,
         u"PushNotifications"_s,
         {}},
    };
}

QByteArray filled(QByteArray text, const LabServer &server)
{
    return text.replace("{{install}}", server.install.toUtf8())
        .replace("{{name}}", server.name.toUtf8());
}

/// Exchange's own files carry a byte order mark and CRLF.
QByteArray exchangeForm(const QByteArray &text)
{
    return "\xEF\xBB\xBF" + withCrLf(text);
}

QByteArray poolElements(const LabServer &server)
{
    QStringList names;
    for (const auto &apps : {frontEndApps(), backEndApps()}) {
        for (const App &app : apps) {
            if (!names.contains(app.pool))
                names.append(app.pool);
        }
    }
    QByteArray text;
    for (const QString &name : names) {
        const bool off = server.ecpPoolOff && name == u"MSExchangeECPAppPool"_s;
        text +=
            "            <add name=\"" + name.toUtf8() + '"' +
            (off ? " autoStart=\"false\" startMode=\"OnDemand\"" : "") +
            " managedRuntimeVersion=\"v4.0\" managedPipelineMode=\"Integrated\" "
            "CLRConfigFile=\"{{install}}bin\\"
            "GenericAppPoolConfigWithGCServerEnabledFalse.config\">\n"
            "                <processModel identityType=\"LocalSystem\" idleTimeout=\"00:00:00\" "
            "pingingEnabled=\"false\" />\n"
            "                <failure rapidFailProtection=\"false\" />\n"
            "            </add>\n";
    }
    text.chop(1);
    return text;
}

QByteArray applicationElements(const std::vector<App> &apps, const QByteArray &root)
{
    QByteArray text;
    for (const App &app : apps) {
        text += "                <application path=\"" + app.path.toUtf8() +
                "\" applicationPool=\"" + app.pool.toUtf8() +
                "\">\n                    <virtualDirectory path=\"/\" physicalPath=\"" + root +
                app.folder.toUtf8() + "\" />\n                </application>\n";
    }
    text.chop(1);
    return text;
}

const QString kSecondSite = u"C:\\inetpub\\OWA_Partners\\"_s;

/// As Microsoft's guide to keeping the Exchange admin center from the internet sets it up.
QByteArray secondSite()
{
    const std::vector<App> apps = {{u"/owa"_s, u"MSExchangeOWAAppPool"_s, u"owa"_s, {}},
                                   {u"/ecp"_s, u"MSExchangeECPAppPool"_s, u"ecp"_s, {}}};
    const QByteArray root = kSecondSite.toUtf8();
    return "            <site name=\"OWA Partners\" id=\"3\" serverAutoStart=\"true\">\n"
           "                <application path=\"/\" applicationPool=\"MSExchangeOWAAppPool\">\n"
           "                    <virtualDirectory path=\"/\" physicalPath=\"" +
           root.chopped(1) + "\" />\n                </application>\n" +
           applicationElements(apps, root) +
           "\n                <bindings>\n"
           "                    <binding protocol=\"https\" "
           "bindingInformation=\"192.0.2.10:443:\" />\n"
           "                </bindings>\n            </site>\n";
}

/// The text with a comment at its end that makes it that many bytes long.
QByteArray padded(QByteArray text, qsizetype size)
{
    const QByteArray end = "</configuration>";
    const qsizetype missing = size - text.size() - qsizetype(sizeof("<!---->") - 1);
    if (missing > 0)
        text.insert(text.lastIndexOf(end), "<!--" + QByteArray(missing, '.') + "-->");
    return text;
}

QByteArray applicationHost(const LabServer &server)
{
    QByteArray text = labResource(u"applicationHost.config"_s);
    text.replace("{{pools}}", poolElements(server));
    text.replace("{{frontEnd}}",
                 applicationElements(frontEndApps(), "{{install}}FrontEnd\\HttpProxy\\"));
    text.replace("{{backEnd}}", applicationElements(backEndApps(), "{{install}}ClientAccess\\"));
    text.replace("{{secondSite}}", server.secondOwaSite ? secondSite() : QByteArray());
    if (server.traces == LabTraces::OddFiles)
        text = withOddConfiguration(text);
    return withCrLf(filled(text, server));
}

QByteArray topLevel(const QByteArray &rewrite)
{
    return rewrite.isEmpty() ? rewrite
                             : "\n  <system.webServer>\n" + rewrite + "  </system.webServer>";
}

/// The same elements one level deeper, inside an existing system.webServer.
QByteArray nested(const QByteArray &rewrite)
{
    QByteArray text = rewrite;
    text.chop(1);
    return rewrite.isEmpty() ? rewrite : "\n" + text;
}

std::vector<LabFile> frontEndFiles(const LabServer &server)
{
    const QString root = server.install + u"FrontEnd\\HttpProxy\\"_s;
    std::vector<LabFile> files;
    const auto add = [&](const QString &winPath, const QByteArray &text) {
        files.push_back({folderPath(winPath), exchangeForm(filled(text, server))});
    };
    QByteArray site = labResource(u"siteRoot.config"_s);
    add(u"C:\\inetpub\\wwwroot\\web.config"_s,
        site.replace("{{rewrite}}", topLevel(server.siteRewrite)));
    QByteArray owa = labResource(u"owa.config"_s);
    owa.replace("{{locked}}", nested(server.owaLocked))
        .replace("{{rewrite}}", topLevel(server.owaRewrite));
    if (server.owaMalformed)
        owa.replace("<add key=\"HttpProxy.ProtocolType\" value=\"Owa\" />",
                    "<add key=\"HttpProxy.ProtocolType\" value=\"Owa\" >");
    add(root + u"owa\\web.config"_s, owa);
    if (server.owaPaddedTo > 0)
        files.back().bytes = padded(files.back().bytes, server.owaPaddedTo);
    if (server.secondOwaSite) {
        add(kSecondSite + u"web.config"_s,
            labResource(u"siteRoot.config"_s).replace("{{rewrite}}", QByteArray()));
        add(kSecondSite + u"owa\\web.config"_s, labResource(u"owa.config"_s)
                                                    .replace("{{locked}}", QByteArray())
                                                    .replace("{{rewrite}}", QByteArray()));
        add(kSecondSite + u"ecp\\web.config"_s, labResource(u"frontEnd.config"_s)
                                                    .replace("{{protocol}}", "Ecp")
                                                    .replace("{{locked}}", QByteArray()));
    }
    add(root + u"SharedWebConfig.config"_s, labResource(u"shared.config"_s));
    for (const App &app : frontEndApps()) {
        if (app.protocol.isEmpty())
            continue;
        const bool autodiscover = app.protocol == u"Autodiscover"_s;
        QByteArray text = labResource(u"frontEnd.config"_s);
        text.replace("{{protocol}}", app.protocol.toUtf8());
        text.replace("{{locked}}", nested(autodiscover ? server.autodiscoverLocked : QByteArray()));
        add(root + app.folder + u"\\web.config"_s, text);
    }
    return files;
}

std::vector<LabFile> backEndFiles(const LabServer &server)
{
    std::vector<LabFile> files;
    QStringList folders{u"."_s};
    for (const App &app : backEndApps()) {
        if (!folders.contains(app.folder))
            folders.append(app.folder);
    }
    for (const QString &folder : folders) {
        const QString path = server.install + u"ClientAccess\\"_s + folder + u"\\web.config"_s;
        files.push_back({folderPath(path), exchangeForm(labResource(u"backEnd.config"_s))});
    }
    return files;
}

} // namespace

QByteArray labResource(const QString &name)
{
    QFile file(u":/lab/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray withCrLf(QByteArray text)
{
    return text.replace("\r\n", "\n").replace("\n", "\r\n");
}

QString folderPath(const QString &winPath)
{
    QString path = normalizeWinPath(winPath);
    path.remove(1, 1);
    return path.replace(u'\\', u'/');
}

std::vector<LabFile> serverFiles(const LabServer &server)
{
    std::vector<LabFile> files{{u"server.json"_s, serverJson(server)}};
    const auto append = [&files](std::vector<LabFile> more) {
        std::move(more.begin(), more.end(), std::back_inserter(files));
    };
    if (server.hasWebSites()) {
        const QString config = u"C/Windows/System32/inetsrv/config/"_s;
        files.push_back({config + u"applicationHost.config"_s, applicationHost(server)});
        files.push_back(
            {config + u"redirection.config"_s, withCrLf(labResource(u"redirection.config"_s))});
        append(frontEndFiles(server));
        append(backEndFiles(server));
    }
    append(logFiles(server));
    append(traceFiles(server));
    append(scannerFiles(server));
    append(certificateFiles(server));
    return files;
}

} // namespace amado::lab
