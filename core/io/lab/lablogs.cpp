#include "io/host/jsontext.h"
#include "io/lab/labfiles.h"

#include <algorithm>

namespace amado::lab {

using namespace Qt::StringLiterals;

namespace {

const QString kProvider = u"MSExchange Mitigation Service"_s;
const QString kFetchFailed =
    u"An unexpected exception occurred. Diagnostic information: Exception encountered while "
    "fetching mitigations. "_s;

EventRecord event(const QDateTime &at, int id, const QString &message)
{
    const bool failed = id == 1008;
    return {at, id, kProvider, failed ? u"Error"_s : u"Information"_s, message};
}

/// One failure an hour over the last day before the lab's time.
std::vector<EventRecord> hourlyFailures(const QString &message)
{
    std::vector<EventRecord> events;
    for (int hour = 24; hour > 0; --hour)
        events.push_back(
            event(labTime().addSecs(-3600 * hour + 780), 1008, kFetchFailed + message));
    return events;
}

std::vector<EventRecord> hourlySuccesses()
{
    std::vector<EventRecord> events;
    for (int hour = 24; hour > 0; --hour)
        events.push_back(
            event(labTime().addSecs(-3600 * hour + 780), 1005, u"Mitigation PING1 was applied."_s));
    return events;
}

std::vector<EventRecord> eventsOf(const LabServer &server)
{
    std::vector<EventRecord> events;
    switch (server.feed) {
    case LabFeed::None:
        break;
    case LabFeed::Receiving:
        events = hourlySuccesses();
        break;
    case LabFeed::EndpointUntrusted:
        events = hourlyFailures(u"Connection attempted against untrusted endpoint"_s);
        break;
    case LabFeed::FeedNotSafe:
        events = hourlyFailures(
            u"This XML is not deemed safe to consume since Response xml's signing cert is invalid "
            "or not from microsoft"_s);
        events.insert(events.begin(), event(QDateTime(QDate(2026, 6, 30), QTime(23, 13), Qt::UTC),
                                            1005, u"Mitigation PING1 was applied."_s));
        break;
    case LabFeed::WritesBack:
        // Removed by hand three times, written again within the hour three times.
        events = hourlySuccesses();
        for (const int hour : {6, 30, 54})
            events.push_back(event(labTime().addSecs(-3600 * hour + 791), 1006,
                                   u"Mitigation M2.1.0 was applied."_s));
        break;
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const EventRecord &a, const EventRecord &b) { return a.at < b.at; });
    return events;
}

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

QByteArray serviceLogLine(const EventRecord &event)
{
    QByteArray text;
    if (event.id != 1008) {
        text = "FetchMitigation,S:LogLevel=Information;S:Message=Fetching mitigations from "
               "https://officeclient.microsoft.com/getexchangemitigations";
    } else if (event.message.contains(u"untrusted endpoint"_s)) {
        text = "FetchMitigation,S:LogLevel=Warning;S:Message=Connection attempted against "
               "untrusted endpoint";
    } else {
        text = "FetchMitigation,S:LogLevel=Error;'S:Message=Exception encountered while fetching "
               "mitigations : This XML "
               "is not deemed safe to consume since Response xml''s signing cert is invalid or not "
               "from microsoft';"
               "S:Source=Microsoft.Exchange.Mitigation.Service.Mitigations.MitigationEngine";
    }
    return event.at.toString(Qt::ISODateWithMs).toLatin1() + ',' + text + '\n';
}

/// The service's own log of the last day.
LabFile serviceLog(const LabServer &server, const std::vector<EventRecord> &events)
{
    const QDateTime dayBefore = labTime().addDays(-1);
    QByteArray text = "#Software: Microsoft Exchange Server\n#Version: 15.00.0000.000\n#Log-type: "
                      "MitigationService Log\n"
                      "#Date: " +
                      dayBefore.toString(Qt::ISODateWithMs).toLatin1() +
                      "\n#Fields: date-time,component,context\n";
    for (const EventRecord &event : events) {
        if (event.at >= dayBefore)
            text += serviceLogLine(event);
    }
    return {folderPath(server.install +
                       u"Logging\\MitigationService\\MitigationService_20261119-1.log"_s),
            withCrLf(text)};
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
    if (server.traces) {
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
    const std::vector<EventRecord> events = eventsOf(server);
    std::vector<LabFile> files{{u"events/Application.jsonl"_s, eventLines(events)}};
    if (server.feed != LabFeed::None)
        files.push_back(serviceLog(server, events));
    if (!server.roles.contains(u"Edge"_s)) {
        files.push_back(webLog(server));
        files.push_back(proxyLog(server));
    }
    return files;
}

} // namespace amado::lab
