// SPDX-License-Identifier: MIT
#include "io/lab/labtraces.h"

#include "io/lab/labfiles.h"
#include "io/lab/labtraceparts.h"

namespace amado::lab {

using namespace Qt::StringLiterals;

namespace {

bool isWithin(const QDateTime &at, const QDateTime &from, const QDateTime &to)
{
    return from.isValid() && at > from && at < to;
}

/// IIS writes a file a day, of both sites.
std::vector<LabFile> dailySiteLogs(const Period &period)
{
    std::vector<LabFile> files;
    for (const int site : {1, 2}) {
        QByteArray text;
        QString name;
        int number = 0;
        for (QDateTime at = period.from; at <= period.to; at = at.addSecs(60 * kPaceMinutes)) {
            if (isWithin(at, period.holeFrom, period.holeTo))
                continue;
            const QString today = u"u_ex%1.log"_s.arg(dayStamp(at));
            if (today != name) {
                if (!name.isEmpty())
                    files.push_back({siteLog(site, name), withCrLf(text)});
                name = today;
                text = w3cHeader(W3cColumns::Usual, at);
            }
            text += w3cLine(W3cColumns::Usual, ordinary(at, number++, "Owa"));
        }
        files.push_back({siteLog(site, name), withCrLf(text)});
    }
    return files;
}

std::vector<LabFile> proxyLogs(const LabServer &server, const Period &period, ProxyHeader form)
{
    std::vector<LabFile> files;
    for (const QByteArray &protocol : {QByteArray("Owa"), QByteArray("Ecp")}) {
        QByteArray text = proxyHeader(form, period.from);
        int number = 0;
        for (QDateTime at = period.from; at <= period.to; at = at.addSecs(60 * kPaceMinutes))
            text += proxyLine(server, ordinary(at, number++, protocol));
        files.push_back({exchangeLog(server, u"HttpProxy\\%1\\HttpProxy_%2-1.LOG"_s.arg(
                                                 QString::fromLatin1(protocol),
                                                 period.from.toString(u"yyyyMMddHH"_s))),
                         withCrLf(text)});
    }
    return files;
}

/// The second site's log of the day that every server has of the first.
LabFile backEndLog()
{
    const QDateTime at = labTime().addDays(-1);
    return {siteLog(2, u"u_ex%1.log"_s.arg(dayStamp(at))),
            withCrLf(w3cHeader(W3cColumns::Usual, at) +
                     w3cLine(W3cColumns::Usual, ordinary(at, 0, "Owa")))};
}

/// The pages that setup puts below owa\auth and ecp\auth, as text that only names them.
std::vector<LabFile> webPages(const LabServer &server)
{
    const QString frontEnd = server.install + u"FrontEnd\\HttpProxy\\"_s;
    const QDateTime setup(QDate(2019, 10, 1), QTime(3, 0), Qt::UTC);
    std::vector<LabFile> files;
    const auto add = [&](const QString &path, const QByteArray &more = {}) {
        files.push_back({folderPath(frontEnd + path),
                         withCrLf("<!-- Amado practice lab: stands for " + path.toUtf8() +
                                  " of this build and contains no code. -->\n" + more),
                         setup});
    };
    for (const QString &page :
         {u"errorFE.aspx"_s, u"expiredpassword.aspx"_s, u"frowny.aspx"_s, u"logoff.aspx"_s,
          u"OutlookCN.aspx"_s, u"RedirSuiteServiceProxy.aspx"_s, u"signout.aspx"_s,
          u"GetIdToken.htm"_s})
        add(u"owa\\auth\\"_s + page);
    const bool isChanged = server.traces == LabTraces::OddFiles;
    add(u"owa\\auth\\logon.aspx"_s,
        isChanged ? "<script>\nfunction clkLgn() {\n    /* practice lab: new XMLHttpRequest() "
                    "would send what is typed to /owa/auth/lab-collect.aspx */\n}\n</script>\n"
                  : "<script>\nfunction clkLgn() {\n}\n</script>\n");
    add(u"ecp\\auth\\TimeoutLogoff.aspx"_s);
    return files;
}

/// What anybody on the internet tries, refused each time; packed away by a rotation of logs.
std::vector<LabFile> attempts(const LabServer &server)
{
    const QDateTime at = labTime().addDays(-12);
    const QByteArray proof = "@lab.example/powershell/?X-Rps-CAT=lab&Email=autodiscover/"
                             "autodiscover.json%3F@lab.example";
    const std::vector<TraceRequest> requests{
        {at,
         "GET",
         "/autodiscover/autodiscover.json",
         proof,
         "-",
         kScanner,
         kScript,
         401,
         {},
         "Autodiscover"},
        {at.addSecs(3),
         "GET",
         "/autodiscover/autodiscover.json",
         "@lab.example/mapi/nspi/?&Email=autodiscover/autodiscover.json%3F@lab.example",
         "-",
         kScanner,
         kScript,
         401,
         {},
         "Autodiscover"},
        {at.addSecs(5),
         "POST",
         "/autodiscover/autodiscover.json",
         "a%40lab.example%2f%70owershell%2f",
         "-",
         kScanner,
         kScript,
         404,
         {},
         "Autodiscover"}};
    QByteArray site = w3cHeader(W3cColumns::Usual, at);
    QByteArray proxy = proxyHeader(ProxyHeader::FieldsOnly, at);
    for (const TraceRequest &request : requests) {
        site += w3cLine(W3cColumns::Usual, request);
        proxy += proxyLine(server, request);
    }
    return {{siteLog(1, u"u_ex%1.log.gz"_s.arg(dayStamp(at))), gzipped(withCrLf(site))},
            {exchangeLog(server, u"HttpProxy\\Autodiscover\\HttpProxy_%1-1.LOG"_s.arg(
                                     at.toString(u"yyyyMMddHH"_s))),
             withCrLf(proxy)}};
}

/// What an administrator may do and an attacker does: somebody has to be asked.
std::vector<LabFile> adminActs(const LabServer &server)
{
    const QDateTime at = labTime().addDays(-5);
    const QByteArray admin = "AMADO\\admin";
    const std::vector<CmdletRun> runs{
        {at, admin, "New-ManagementRoleAssignment",
         "-Role \"Mailbox Import Export\" -User \"admin\""},
        {at.addSecs(60), admin, "New-MailboxExportRequest",
         "-Mailbox \"sato\" -FilePath \"\\\\localhost\\C$\\inetpub\\wwwroot\\aspnet_client\\"
         "lab-export.aspx\""},
        {at.addSecs(300), admin, "Install-TransportAgent",
         "-Name \"Lab Agent\" -AssemblyPath \"C:\\Lab\\LabAgent.dll\""}};
    std::vector<LabFile> files = quietLogs(server, {at.addSecs(-600), at}, {}, runs);
    files.push_back(backEndLog());
    return files;
}

std::vector<LabFile> oddFiles(const LabServer &server)
{
    std::vector<LabFile> files = quietLogs(server, {labTime().addDays(-1), labTime()});
    files.push_back(backEndLog());
    const QString auth = server.install + u"FrontEnd\\HttpProxy\\owa\\auth\\"_s;
    files.push_back(leftBehind(auth + u"RedirSuiteServerProxy.aspx"_s));
    files.push_back(leftBehind(u"C:\\inetpub\\wwwroot\\aspnet_client\\system_web\\lab-odd.aspx"_s));
    files.push_back(leftBehind(u"C:\\ProgramData\\lab-images\\lab-help.ashx"_s));
    // As withOddConfiguration() left it: who took the module in and switched logging off.
    const QDateTime at = labTime().addDays(-3);
    files.push_back(
        {u"events/Microsoft-IIS-Configuration%4Operational.jsonl"_s,
         configurationEvent(at, "/system.webServer/modules/add[@name='LabHelperModule']/@name", "",
                            "LabHelperModule") +
             configurationEvent(at.addSecs(20), "/system.webServer/httpLogging/@dontLog", "false",
                                "true")});
    files.push_back({u"events/Security.jsonl"_s, clearedEvent(at.addSecs(90), "admin", "AMADO")});
    return files;
}

std::vector<LabFile> wholeLogs(const LabServer &server, const Period &period)
{
    std::vector<LabFile> files = dailySiteLogs(period);
    append(files, proxyLogs(server, period, ProxyHeader::CsvFirst));
    append(files, quietLogs(server, period));
    return files;
}

/// Without "u_" the log is in the ANSI code page; in Japan 932, in which this is 田中.
std::vector<LabFile> ansiLogs()
{
    const QDateTime at = labTime().addDays(-2);
    const QByteArray tanaka = "AMADO\\\x93\x63\x92\x86";
    QByteArray text = w3cHeader(W3cColumns::Usual, at);
    text += w3cLine(W3cColumns::Usual,
                    {at, "POST", "/owa/auth.owa", "-", tanaka, "203.0.113.24", kBrowser, 302});
    text += w3cLine(W3cColumns::Usual, {at.addSecs(90), "GET", "/ecp/default.aspx",
                                        "__VIEWSTATEGENERATOR=B97B4E27&__VIEWSTATE=lab", tanaka,
                                        kScanner, kScript, 500});
    return {{siteLog(1, u"ex%1.log"_s.arg(dayStamp(at))), withCrLf(text)}};
}

} // namespace

bool hasOwnLogs(const LabServer &server)
{
    return server.traces == LabTraces::WholeLogs || server.traces == LabTraces::Hole;
}

std::vector<LabFile> traceFiles(const LabServer &server)
{
    std::vector<LabFile> files;
    const bool isOfMany = server.build == u"15.02.2562.056"_s && server.hasWebSites();
    if (isOfMany || server.traces != LabTraces::None)
        files = webPages(server);
    const QDateTime now = labTime();
    switch (server.traces) {
    case LabTraces::None:
    case LabTraces::NoProxyLogs:
        break;
    case LabTraces::Answered:
        files.push_back(leftBehind(u"C:\\inetpub\\wwwroot\\aspnet_client\\lab-trace.aspx"_s));
        break;
    case LabTraces::Chain:
        append(files, attackChain(server));
        break;
    case LabTraces::Attempts:
        append(files, attempts(server));
        break;
    case LabTraces::AdminActs:
        append(files, adminActs(server));
        break;
    case LabTraces::OddFiles:
        append(files, oddFiles(server));
        break;
    case LabTraces::WholeLogs:
        append(files, wholeLogs(server, {now.addDays(-26), now}));
        break;
    case LabTraces::FewHours:
        append(files, quietLogs(server, {now.addSecs(-4 * 3600), now}));
        files.push_back(backEndLog());
        break;
    case LabTraces::Hole:
        append(files, wholeLogs(server, {now.addDays(-9), now, now.addDays(-5),
                                         now.addDays(-4).addSecs(6 * 3600)}));
        break;
    case LabTraces::AnsiLogs:
        append(files, ansiLogs());
        break;
    }
    return files;
}

QByteArray withOddConfiguration(QByteArray applicationHost)
{
    applicationHost.replace("physicalPath=\"%SystemDrive%\\inetpub\\wwwroot\" />",
                            "physicalPath=\"%SystemDrive%\\inetpub\\wwwroot\" />\n"
                            "                    <virtualDirectory path=\"/lab-images\" "
                            "physicalPath=\"C:\\ProgramData\\lab-images\" />");
    applicationHost.replace("        </globalModules>",
                            "            <add name=\"LabHelperModule\" "
                            "image=\"C:\\ProgramData\\lab-helper\\helper.dll\" />\n"
                            "        </globalModules>");
    applicationHost.replace("<httpLogging dontLog=\"false\" />",
                            "<httpLogging dontLog=\"true\" />");
    return applicationHost;
}

} // namespace amado::lab
