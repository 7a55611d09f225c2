// SPDX-License-Identifier: MIT
#include "io/lab/labtracelogs.h"

#include "io/folder/jsontext.h"

namespace amado::lab {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kProxyColumns =
    "DateTime,RequestId,MajorVersion,MinorVersion,BuildVersion,RevisionVersion,ClientRequestId,"
    "Protocol,UrlHost,UrlStem,ProtocolAction,AuthenticationType,IsAuthenticated,AuthenticatedUser,"
    "Organization,AnchorMailbox,UserAgent,ClientIpAddress,ServerHostName,HttpStatus,BackEndStatus,"
    "ErrorCode,Method,ProxyAction,TargetServer,TargetServerVersion,RoutingType,RoutingHint,"
    "BackEndCookie,UrlQuery,GenericInfo,GenericErrors";

QByteArray hostName(const LabServer &server)
{
    return server.name.toLower().toUtf8() + ".amado.example";
}

QByteArray w3cTime(const QDateTime &at)
{
    return at.toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1();
}

QByteArray proxyTime(const QDateTime &at)
{
    return at.toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s).toLatin1();
}

/// Logs of Exchange write blanks for commas.
QByteArray withoutCommas(QByteArray text)
{
    return text.replace(',', ' ');
}

QByteArray emptyForDash(const QByteArray &value)
{
    return value == "-" ? QByteArray() : value;
}

QByteArray quoted(QByteArray text)
{
    return '"' + text.replace("\"", "\"\"") + '"';
}

void appendLittle(QByteArray &out, quint32 value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out += char(value >> (8 * i) & 0xff);
}

/// RFC 1952, section 8.
quint32 crc32Of(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) ? 0xedb88320 ^ (crc >> 1) : crc >> 1;
    }
    return ~crc;
}

/// One line of an exported event log.
QByteArray eventLine(const QDateTime &at, int id, const QByteArray &provider,
                     const QByteArray &level, const QString &message, const QByteArrayList &data)
{
    QByteArrayList values;
    for (const QByteArray &value : data)
        values.append(JsonText::literal(QString::fromUtf8(value)));
    return "{\"at\":" + JsonText::literal(at.toString(Qt::ISODate)) +
           ",\"id\":" + QByteArray::number(id) + ",\"provider\":\"" + provider + "\",\"level\":\"" +
           level + "\",\"message\":" + JsonText::literal(message) + ",\"data\":[" +
           values.join(',') + "]}\n";
}

} // namespace

QByteArray w3cHeader(W3cColumns columns, const QDateTime &at)
{
    const QByteArray fields =
        columns == W3cColumns::Usual
            ? "date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip "
              "cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken"
            : "date time c-ip cs-username s-ip s-port cs-method cs-uri-stem cs-uri-query sc-status "
              "cs(User-Agent)";
    return "#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n#Date: " +
           w3cTime(at) + "\n#Fields: " + fields + '\n';
}

QByteArray w3cLine(W3cColumns columns, const TraceRequest &request)
{
    QByteArray agent = request.agent;
    agent.replace(' ', '+');
    const QByteArray status = QByteArray::number(request.status);
    const QByteArray time = w3cTime(request.at) + ' ';
    if (columns == W3cColumns::Older)
        return time + request.client + ' ' + request.user + " 192.0.2.25 443 " + request.method +
               ' ' + request.path + ' ' + request.query + ' ' + status + ' ' + agent + '\n';
    return time + "192.0.2.25 " + request.method + ' ' + request.path + ' ' + request.query +
           " 443 " + request.user + ' ' + request.client + ' ' + agent + " - " + status +
           " 0 0 31\n";
}

QByteArray proxyHeader(ProxyHeader form, const QDateTime &at)
{
    const QByteArray lines = "#Software: Microsoft Exchange Server\n#Version: 15.02.0000.000\n"
                             "#Log-type: HttpProxy Logs\n#Date: " +
                             proxyTime(at) + "\n#Fields: " + kProxyColumns + '\n';
    return form == ProxyHeader::CsvFirst ? QByteArray(kProxyColumns) + '\n' + lines : lines;
}

QByteArray proxyLine(const LabServer &server, const TraceRequest &request)
{
    const QByteArray id =
        "00000000-0000-4000-8000-" +
        QByteArray::number(request.at.toSecsSinceEpoch(), 16).rightJustified(12, '0');
    const QByteArray user = emptyForDash(request.user);
    const QByteArray status = QByteArray::number(request.status);
    const QByteArrayList values{proxyTime(request.at),
                                id,
                                "15",
                                "2",
                                "0",
                                "0",
                                "",
                                request.protocol,
                                "mail.amado.example",
                                request.path,
                                "",
                                user.isEmpty() ? "" : "Negotiate",
                                user.isEmpty() ? "False" : "True",
                                user,
                                "",
                                request.anchorMailbox,
                                withoutCommas(request.agent),
                                request.client,
                                hostName(server),
                                status,
                                status,
                                "",
                                request.method,
                                "Proxy",
                                hostName(server),
                                "Version 15.2",
                                "",
                                "",
                                "",
                                request.query == "-" ? QByteArray()
                                                     : '?' + withoutCommas(request.query),
                                "",
                                ""};
    return values.join(',') + '\n';
}

QByteArray ecpServerLog(const LabServer &server, const QDateTime &at,
                        const QByteArrayList &commands, const QByteArray &failure)
{
    QByteArray text = "#Software: Microsoft Exchange Server\n#Version: 15.02.0000.000\n"
                      "#Log-type: ECP Server Log\n#Date: " +
                      proxyTime(at) + "\n#Fields: TimeStamp,ServerName,EventId,EventData\n";
    int second = 0;
    for (const QByteArray &command : commands) {
        const QDateTime then = at.addSecs(second++);
        text += proxyTime(then) + ',' + server.name.toUtf8() + ",ECP.Request," +
                quoted("S:TIME=31;S:SID=00000000-0000-0000-0000-000000000000;S:CMD=" + command +
                       ";S:REQID=;S:URL=/ecp/DDI/DDIService.svc/SetObject;S:EX=" + failure +
                       ";S:ACTID=00000000-0000-0000-0000-000000000000;S:BLD=15.0.0.0") +
                '\n';
    }
    return text;
}

QByteArray cmdletLog(const std::vector<CmdletRun> &runs)
{
    QByteArray text = "DateTime,StartTime,RequestId,ClientRequestId,MajorVersion,MinorVersion,"
                      "AuthenticatedUser,ClientApplication,Cmdlet,Parameters,ErrorType,"
                      "ExecutionResult,GenericInfo\n";
    for (const CmdletRun &run : runs)
        text += proxyTime(run.at) + ',' + proxyTime(run.at) + ",,,15,2," + run.user +
                ",ExchangeManagementShell," + run.cmdlet + ',' + quoted(run.parameters) + ",," +
                run.result + ",\n";
    return text;
}

QByteArray remoteHttpLog(const LabServer &server, const QDateTime &at)
{
    return "DateTime,RequestId,UrlHost,UrlStem,AuthenticationType,AuthenticatedUser,"
           "ClientIpAddress,FrontEndServer,HttpStatus,ClientInfo,UrlQuery,GenericErrors\n" +
           proxyTime(at) + ",,mail.amado.example,/powershell,Kerberos,AMADO\\admin,192.0.2.10," +
           hostName(server) + ",200,Microsoft WinRM Client,?PSVersion=5.1,\n";
}

QByteArray cmdletEvent(const CmdletRun &run)
{
    const bool isDone = run.result == "Success";
    return eventLine(run.at, isDone ? 1 : 6, "MSExchange CmdletLogs",
                     isDone ? "Information" : "Error",
                     (isDone ? u"Cmdlet suceeded. Cmdlet %1, parameters %2."_s
                             : u"Cmdlet failed. Cmdlet %1, parameters %2."_s)
                         .arg(QString::fromUtf8(run.cmdlet), QString::fromUtf8(run.parameters)),
                     {run.cmdlet, run.parameters, run.user, "S-1-5-21-1-2-3-500",
                      "Exchange Management Shell-EMC", "4711", ""});
}

QByteArray configurationEvent(const QDateTime &at, const QByteArray &setting,
                              const QByteArray &from, const QByteArray &to)
{
    return eventLine(
        at, 29, "Microsoft-Windows-IIS-Configuration", "Verbose",
        u"Changes to '%1' at 'MACHINE/WEBROOT/APPHOST' have successfully been committed."_s.arg(
            QString::fromUtf8(setting)),
        {"\\\\?\\C:\\Windows\\system32\\inetsrv\\config\\applicationHost.config",
         "MACHINE/WEBROOT/APPHOST", "", setting, "2", from, to});
}

QByteArray clearedEvent(const QDateTime &at, const QByteArray &account, const QByteArray &domain)
{
    return eventLine(at, 1102, "Microsoft-Windows-Eventlog", "Information",
                     u"The audit log was cleared."_s,
                     {"S-1-5-21-1-2-3-1104", account, domain, "0x8d7dc"});
}

QByteArray gzipped(const QByteArray &bytes)
{
    constexpr qsizetype kBlock = 0xffff;
    QByteArray out("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
    qsizetype at = 0;
    do {
        const QByteArray block = bytes.mid(at, kBlock);
        at += block.size();
        out += char(at >= bytes.size() ? 1 : 0);
        appendLittle(out, quint32(block.size()), 2);
        appendLittle(out, ~quint32(block.size()), 2);
        out += block;
    } while (at < bytes.size());
    appendLittle(out, crc32Of(bytes), 4);
    appendLittle(out, quint32(bytes.size()), 4);
    return out;
}

} // namespace amado::lab
