// SPDX-License-Identifier: MIT
#include "io/folder/jsontext.h"
#include "io/lab/labfiles.h"
#include "io/lab/labtraces.h"

namespace amado::lab {

using namespace Qt::StringLiterals;

namespace {

QByteArray eventLines(const std::vector<EventRecord> &events)
{
    QByteArray lines;
    for (const EventRecord &event : events) {
        lines += "{\"at\":" + JsonText::literal(event.at.toString(Qt::ISODate)) +
                 ",\"id\":" + QByteArray::number(event.id) +
                 ",\"provider\":" + JsonText::literal(event.provider) +
                 ",\"level\":" + JsonText::literal(event.level) +
                 ",\"message\":" + JsonText::literal(event.message) + "}\n";
    }
    return lines;
}

struct WebRequest
{
    int minute;
    QByteArray method;
    QByteArray path;
    QByteArray query;
    int port;
    QByteArray user;
    QByteArray client;
    QByteArray agent;
    int status;
};

std::vector<WebRequest> webRequests(const LabServer &server)
{
    const QByteArray browser = "Mozilla/5.0+(Windows+NT+10.0;+Win64;+x64)";
    std::vector<WebRequest> requests{
        {0, "GET", "/owa/", "-", 443, "-", "203.0.113.24", browser, 302},
        {0, "GET", "/owa/auth/logon.aspx", "url=https%3a%2f%2fmail.amado.example%2fowa%2f", 443,
         "-", "203.0.113.24", browser, 200},
        {2, "POST", "/owa/auth.owa", "-", 443, "AMADO\\tanaka", "203.0.113.24", browser, 302},
        {7, "POST", "/autodiscover/autodiscover.xml", "-", 443, "AMADO\\suzuki", "203.0.113.51",
         "Microsoft+Office/16.0", 200},
        {11, "POST", "/mapi/emsmdb/", "MailboxId=4f1c@amado.example", 443, "AMADO\\suzuki",
         "203.0.113.51", "Microsoft+Office/16.0", 200},
        {19, "POST", "/Microsoft-Server-ActiveSync/default.eas",
         "User=sato&DeviceType=iPhone&Cmd=Ping", 443, "AMADO\\sato", "198.51.100.7",
         "Apple-iPhone/2301.355", 200},
        {33, "GET", "/ecp/", "-", 443, "AMADO\\admin", "192.0.2.10", browser, 200},
    };
    if (server.traces == LabTraces::Answered) {
        requests.push_back(
            {41, "GET", "/autodiscover/autodiscover.json",
             "@evil.example/powershell/&Email=autodiscover/autodiscover.json%3f@evil.example", 443,
             "-", "198.51.100.99", "python-requests/2.28", 200});
        requests.push_back(
            {42, "POST", "/ecp/y.js", "-", 443, "-", "198.51.100.99", "python-requests/2.28", 200});
        requests.push_back({43, "GET", "/aspnet_client/lab-trace.aspx", "-", 443, "-",
                            "198.51.100.99", "python-requests/2.28", 200});
    }
    return requests;
}

QDateTime timeOf(const WebRequest &request)
{
    return labTime().addDays(-1).addSecs(60 * request.minute + 17);
}

LabFile webLog(const LabServer &server)
{
    QByteArray text =
        "#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n"
        "#Date: 2026-11-19 09:00:17\n"
        "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip "
        "cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken\n";
    for (const WebRequest &request : webRequests(server)) {
        text += timeOf(request).toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1() + " 192.0.2.25 " +
                request.method + ' ' + request.path + ' ' + request.query + ' ' +
                QByteArray::number(request.port) + ' ' + request.user + ' ' + request.client + ' ' +
                request.agent + ' ' + QByteArray::number(request.status) + " 0 0 31\n";
    }
    return {u"C/inetpub/logs/LogFiles/W3SVC1/u_ex261119.log"_s, withCrLf(text)};
}

/// The front end's proxy log; an attack of 2021 shows in AnchorMailbox.
LabFile proxyLog(const LabServer &server)
{
    QByteArray text = "DateTime,RequestId,Protocol,UrlHost,UrlStem,AuthenticatedUser,AnchorMailbox,"
                      "UserAgent,ClientIpAddress,"
                      "HttpStatus,TargetServer\n"
                      "#Software: Microsoft Exchange Server\n#Log-type: HttpProxy Logs\n";
    int id = 0;
    for (const WebRequest &request : webRequests(server)) {
        if (!request.path.startsWith("/ecp/"))
            continue;
        const bool forged = request.path == "/ecp/y.js";
        text +=
            timeOf(request).toString(Qt::ISODateWithMs).toLatin1() + ",00000000-0000-0000-0000-" +
            QByteArray::number(++id).rightJustified(12, '0') + ",Ecp,mail.amado.example," +
            request.path + ',' + (request.user == "-" ? QByteArray() : request.user) + ',' +
            (forged ? "ServerInfo~localhost/ecp/proxyLogon.ecp?" : "Sid~S-1-5-21-1-2-3-500") + ',' +
            request.agent + ',' + request.client + ',' + QByteArray::number(request.status) + ',' +
            server.name.toLower().toUtf8() + ".amado.example\n";
    }
    return {folderPath(server.install + u"Logging\\HttpProxy\\Ecp\\HttpProxy_2026111909-1.LOG"_s),
            withCrLf(text)};
}

} // namespace

std::vector<LabFile> logFiles(const LabServer &server)
{
    const std::vector<EventRecord> events = feedEvents(server);
    QByteArray channel = eventLines(events);
    if (server.traces == LabTraces::WholeLogs) // It reaches back as far as the logs.
        channel.prepend(
            eventLines({{labTime().addDays(-26), 7036, u"Service Control Manager"_s,
                         u"Information"_s, u"A service entered the running state."_s}}));
    std::vector<LabFile> files{{u"events/Application.jsonl"_s, channel}};
    if (server.feed != LabFeed::None)
        files.push_back(feedLog(server, events));
    if (server.hasWebSites() && !hasOwnLogs(server)) {
        files.push_back(webLog(server));
        if (server.traces != LabTraces::NoProxyLogs)
            files.push_back(proxyLog(server));
    }
    return files;
}

} // namespace amado::lab
