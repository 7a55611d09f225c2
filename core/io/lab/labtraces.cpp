#include "io/lab/labtraces.h"

#include "io/lab/labfiles.h"
#include "io/lab/labtracelogs.h"

#include <iterator>

namespace amado::lab {

using namespace Qt::StringLiterals;

namespace {

const QByteArray kBrowser = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const QByteArray kScript = "python-requests/2.25.1";
const QByteArray kAttacker = "203.0.113.66"; ///< Of TEST-NET-3, which nobody has.
const QByteArray kScanner = "198.51.100.31";
constexpr int kPaceMinutes = 50; ///< So that no hour is without an entry.

void append(std::vector<LabFile> &files, std::vector<LabFile> more)
{
    std::move(more.begin(), more.end(), std::back_inserter(files));
}

QString siteLog(int site, const QString &name)
{
    return u"C/inetpub/logs/LogFiles/W3SVC%1/%2"_s.arg(site).arg(name);
}

QString exchangeLog(const LabServer &server, const QString &path)
{
    return folderPath(server.install + u"Logging\\"_s + path);
}

QString day(const QDateTime &at)
{
    return at.toString(u"yyMMdd"_s);
}

/// A probe of Exchange's own, and now and then a person.
TraceRequest ordinary(const QDateTime &at, int number, const QByteArray &protocol)
{
    const QByteArray path = '/' + protocol.toLower() + '/';
    if (number % 5 != 0)
        return {at,
                "GET",
                path,
                "-",
                "HealthMailbox4f1c2d@amado.example",
                "127.0.0.1",
                "AMPROBE/Local/ClientAccess",
                200,
                {},
                protocol};
    return {at,
            "GET",
            path,
            "-",
            "AMADO\\tanaka",
            "203.0.113.24",
            kBrowser,
            200,
            "Sid~S-1-5-21-1-2-3-1104",
            protocol};
}

bool isWithin(const QDateTime &at, const QDateTime &from, const QDateTime &to)
{
    return from.isValid() && at > from && at < to;
}

struct Period
{
    QDateTime from;
    QDateTime to;
    QDateTime holeFrom = {}; ///< Of IIS alone; invalid: none.
    QDateTime holeTo = {};
};

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
            const QString today = u"u_ex%1.log"_s.arg(day(at));
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

/// What a server writes besides requests, with nothing in it that anybody looks for.
std::vector<LabFile> quietLogs(const LabServer &server, const Period &period,
                               const QByteArrayList &ecpCommands = {"Get-Mailbox"},
                               std::vector<CmdletRun> runs = {})
{
    runs.insert(runs.begin(),
                {period.from, "AMADO\\admin", "Get-Mailbox", "-ResultSize \"Unlimited\""});
    const QString stamp = period.from.toString(u"yyyyMMddHH"_s);
    QByteArray events;
    for (const CmdletRun &run : runs)
        events += cmdletEvent(run);
    const auto at = [&](const QString &path) { return exchangeLog(server, path); };
    return {{at(u"ECP\\Server\\ECPServer%1-1.LOG"_s.arg(period.from.toString(u"yyyyMMdd"_s))),
             withCrLf(ecpServerLog(server, period.from, ecpCommands, {}))},
            {at(u"OABGeneratorLog\\OABGeneratorLog_%1-1.LOG"_s.arg(stamp)),
             withCrLf(period.from.toString(Qt::ISODate).toLatin1() +
                      ",Generation of \"Default Offline Address Book\" finished\n")},
            {at(u"CmdletInfra\\LocalPowerShell\\Cmdlet\\Rps_Cmdlet_%1-1.LOG"_s.arg(stamp)),
             withCrLf(cmdletLog(runs))},
            {at(u"CmdletInfra\\Powershell-Proxy\\Http\\Rps_Http_%1-1.LOG"_s.arg(stamp)),
             withCrLf(remoteHttpLog(server, period.from))},
            {u"events/MSExchange Management.jsonl"_s, events}};
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

LabFile leftBehind(const QString &winPath)
{
    return {folderPath(winPath),
            withCrLf("Amado practice lab: this is plain text that stands for a file left behind by "
                     "an attack.\nIt contains no code.\n")};
}

/// The attack of March 2021 from the first request to the page it left, as each log saw it.
struct Attack
{
    QDateTime begin{QDate(2021, 3, 3), QTime(4, 12, 7), Qt::UTC};
    QByteArray host;
    QByteArray page = "/aspnet_client/lab-chain.aspx";
    QByteArray command; ///< What was written into the address of the offline address book.

    [[nodiscard]] std::vector<TraceRequest> requests() const
    {
        const QByteArray anchor = "ServerInfo~a]@" + host + ":444/";
        const auto step = [&](int second, const QByteArray &where, int status) {
            return TraceRequest{
                begin.addSecs(second), "POST", "/ecp/y.js", "-", "-", kAttacker, kScript, status,
                anchor + where,        "Ecp"};
        };
        return {step(0, "mapi/emsmdb/?#", 200), step(4, "ecp/proxyLogon.ecp?#", 241),
                step(13, "ecp/DDI/DDIService.svc/SetObject?schema=OABVirtualDirectory#", 200),
                step(17, "ecp/DDI/DDIService.svc/SetObject?schema=ResetOABVirtualDirectory#", 200)};
    }
    [[nodiscard]] std::vector<TraceRequest> backEnd(const QByteArray &account) const
    {
        std::vector<TraceRequest> requests;
        for (const auto &[second, schema] :
             {std::pair{13, "OABVirtualDirectory"}, std::pair{17, "ResetOABVirtualDirectory"}})
            requests.push_back({begin.addSecs(second), "POST", "/ecp/DDI/DDIService.svc/SetObject",
                                QByteArray("schema=") + schema, account, "127.0.0.1", kScript,
                                200});
        return requests;
    }
};

Attack attackOn(const LabServer &server)
{
    Attack attack;
    attack.host = server.name.toLower().toUtf8() + ".amado.example";
    attack.command = "Set-OabVirtualDirectory.ExternalUrl='http://lab.example/#<script "
                     "language=\"JScript\" runat=\"server\">/* practice lab: no code */</script>'";
    return attack;
}

/// IIS of both sites, with another choice of columns after a restart in the middle of the file.
std::vector<LabFile> attackedSites(const LabServer &server, const Attack &attack)
{
    const QDateTime morning = attack.begin.addSecs(-3600);
    QByteArray front = w3cHeader(W3cColumns::Older, morning) +
                       w3cLine(W3cColumns::Older, ordinary(morning, 0, "Owa")) +
                       w3cHeader(W3cColumns::Usual, attack.begin);
    for (const TraceRequest &request : attack.requests())
        front += w3cLine(W3cColumns::Usual, request);
    front += w3cLine(W3cColumns::Usual, {attack.begin.addSecs(55), "GET", attack.page, "-", "-",
                                         kAttacker, kScript, 200});
    QByteArray back = w3cHeader(W3cColumns::Usual, morning) +
                      w3cLine(W3cColumns::Usual, ordinary(morning, 0, "Owa"));
    for (const TraceRequest &request : attack.backEnd("AMADO\\" + server.name.toUtf8() + '$'))
        back += w3cLine(W3cColumns::Usual, request);
    const QString name = u"u_ex%1.log"_s.arg(day(attack.begin));
    return {{siteLog(1, name), withCrLf(front)}, {siteLog(2, name), withCrLf(back)}};
}

std::vector<LabFile> chain(const LabServer &server)
{
    const Attack attack = attackOn(server);
    QByteArray proxy = proxyHeader(ProxyHeader::CsvFirst, attack.begin);
    for (const TraceRequest &request : attack.requests())
        proxy += proxyLine(server, request);
    const CmdletRun written{attack.begin.addSecs(13), "AMADO\\" + server.name.toUtf8() + '$',
                            "Set-OabVirtualDirectory",
                            "-ExternalUrl \"http://lab.example/#<script language=JScript "
                            "runat=server>function Page_Load(){/* practice lab: no code "
                            "*/}</script>\" -Identity \"OAB (Default Web Site)\""};
    std::vector<LabFile> files = attackedSites(server, attack);
    files.push_back(
        {exchangeLog(server, u"HttpProxy\\Ecp\\HttpProxy_2021030304-1.LOG"_s), withCrLf(proxy)});
    const Period then{attack.begin.addSecs(13), attack.begin};
    append(files,
           quietLogs(server, then, {attack.command, "Remove-OabVirtualDirectory.Force='True'"},
                     {written}));
    files.push_back(
        {exchangeLog(server, u"OABGeneratorLog\\OABGeneratorLog_2021030305-1.LOG"_s),
         withCrLf("2021-03-03T05:00:02Z,Download failed and temporary file "
                  "'C:\\inetpub\\wwwroot\\aspnet_client\\lab-oab.aspx' needs to be removed\n")});
    files.push_back(leftBehind(u"C:\\inetpub\\wwwroot\\aspnet_client\\lab-chain.aspx"_s));
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
    return {{siteLog(1, u"u_ex%1.log.gz"_s.arg(day(at))), gzipped(withCrLf(site))},
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
    return quietLogs(server, {at.addSecs(-600), at}, {"Get-Mailbox"}, runs);
}

std::vector<LabFile> oddFiles(const LabServer &server)
{
    std::vector<LabFile> files = quietLogs(server, {labTime().addDays(-1), labTime()});
    const QString auth = server.install + u"FrontEnd\\HttpProxy\\owa\\auth\\"_s;
    files.push_back(leftBehind(auth + u"RedirSuiteServerProxy.aspx"_s));
    files.push_back(leftBehind(u"C:\\inetpub\\wwwroot\\aspnet_client\\system_web\\lab-odd.aspx"_s));
    files.push_back(leftBehind(u"C:\\ProgramData\\lab-images\\lab-help.ashx"_s));
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
    return {{siteLog(1, u"ex%1.log"_s.arg(day(at))), withCrLf(text)}};
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
        append(files, chain(server));
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
