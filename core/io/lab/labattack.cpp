// SPDX-License-Identifier: MIT
#include "io/lab/labfiles.h"
#include "io/lab/labtraceparts.h"

namespace amado::lab {

using namespace Qt::StringLiterals;

namespace {

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
    const QString name = u"u_ex%1.log"_s.arg(dayStamp(attack.begin));
    return {{siteLog(1, name), withCrLf(front)}, {siteLog(2, name), withCrLf(back)}};
}

} // namespace

std::vector<LabFile> attackChain(const LabServer &server)
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
    const Period then{attack.begin.addSecs(13), attack.begin.addSecs(13)};
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

} // namespace amado::lab
