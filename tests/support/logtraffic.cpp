// SPDX-License-Identifier: MIT
#include "support/logtraffic.h"

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

constexpr char kIisHead[] =
    "#Software: Microsoft Internet Information Services 10.0\r\n#Version: 1.0\r\n#Date: %1\r\n"
    "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip "
    "cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken\r\n";

constexpr char kProxyColumns[] =
    "DateTime,RequestId,MajorVersion,MinorVersion,BuildVersion,RevisionVersion,ClientRequestId,"
    "Protocol,"
    "UrlHost,UrlStem,ProtocolAction,AuthenticationType,IsAuthenticated,AuthenticatedUser,"
    "Organization,"
    "AnchorMailbox,UserAgent,ClientIpAddress,ServerHostName,HttpStatus,BackEndStatus,ErrorCode,"
    "Method,"
    "ProxyAction,TargetServer,TargetServerVersion,RoutingType,RoutingHint,BackEndCookie,"
    "ServerLocatorHost,"
    "ServerLocatorLatency,RequestBytes,ResponseBytes,TargetOutstandingRequests,"
    "AuthModulePerfContext,"
    "HttpPipelineLatency,CalculateTargetBackEndLatency,GlsLatencyBreakup,TotalGlsLatency,"
    "AccountForestLatencyBreakup,TotalAccountForestLatency,ResourceForestLatencyBreakup,"
    "TotalResourceForestLatency,ADLatency,SharedCacheLatencyBreakup,TotalSharedCacheLatency,"
    "ActivityContextLifeTime,ModuleToHandlerSwitchingLatency,ClientReqStreamLatency,"
    "BackendReqInitLatency,"
    "BackendReqStreamLatency,BackendProcessingLatency,BackendRespInitLatency,"
    "BackendRespStreamLatency,"
    "ClientRespStreamLatency,KerberosAuthHeaderLatency,HandlerCompletionLatency,"
    "RequestHandlerLatency,"
    "HandlerToModuleSwitchingLatency,ProxyTime,CoreLatency,RoutingLatency,HttpProxyOverhead,"
    "TotalRequestTime,RouteRefresherLatency,UrlQuery,BackEndGenericInfo,GenericInfo,GenericErrors,"
    "EdgeTraceId,DatabaseGuid,UserADObjectGuid,PartitionEndpointLookupLatency,RoutingStatus";

const std::vector<const char *> &agents()
{
    static const std::vector<const char *> all = {
        "Microsoft+Office/16.0+(Windows+NT+10.0;+Microsoft+Outlook+16.0.17126;+Pro)",
        "Mozilla/5.0+(Windows+NT+10.0;+Win64;+x64)+AppleWebKit/537.36+(KHTML,+like+Gecko)+Chrome/"
        "120.0.0.0+"
        "Safari/537.36+Edg/120.0.2210.91",
        "Apple-iPhone14C2/2101.6401",
        "Outlook-iOS-Android/1.0",
        "ExchangeServicesClient/15.01.2507.016",
        "Android-SAMSUNG-SM-G991B/101.14",
        "MacOutlook/16.80.23121017+(Intelx64+Mac+OS+X+Version+14.1)",
    };
    return all;
}

QByteArray number(qint64 value, int width = 0)
{
    return QByteArray::number(value).rightJustified(width, '0');
}

QByteArray dateOf(int day)
{
    return "2024-11-" + number(day, 2);
}

QByteArray timeOf(int second)
{
    return number(second / 3600 % 24, 2) + ':' + number(second / 60 % 60, 2) + ':' +
           number(second % 60, 2);
}

} // namespace

LogTraffic::LogTraffic(unsigned seed)
    : m_random(seed)
{}

quint32 LogTraffic::below(quint32 limit)
{
    return quint32(m_random() % limit);
}

const char *LogTraffic::oneOf(const std::vector<const char *> &choices)
{
    return choices[below(quint32(choices.size()))];
}

QByteArray LogTraffic::guid()
{
    static constexpr char kHexDigits[] = "0123456789abcdef";
    QByteArray text(36, '-');
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i != 8 && i != 13 && i != 18 && i != 23)
            text[i] = kHexDigits[below(16)];
    }
    return text;
}

QByteArray LogTraffic::user()
{
    static const std::vector<const char *> names = {"tanaka",    "suzuki",   "sato",
                                                    "m.mueller", "j.smith",  "takahashi",
                                                    "o-brien",   "svc_scan", "hoshino"};
    return oneOf(names) + number(below(400));
}

QByteArray LogTraffic::client()
{
    return "10." + number(below(4)) + '.' + number(below(256)) + '.' + number(1 + below(254));
}

/// From the method to the time taken.
QByteArray LogTraffic::iisRequest()
{
    const QByteArray tail = "&CorrelationID=<empty>;&cafeReqId=" + guid() + ';';
    const QByteArray name = user();
    const QByteArray end =
        ' ' + client() + ' ' + oneOf(agents()) + " - " +
        oneOf({"200", "200", "200", "200", "200", "401", "302", "304", "404", "500"}) + " 0 0 " +
        number(below(3000));
    const QByteArray account = " 443 CORP\\" + name + end;
    switch (below(20)) {
    case 0:
        return "GET /owa/auth/logon.aspx "
               "url=https%3a%2f%2fmail.corp.example%2fowa%2f%3fbO%3d1&reason=0" +
               tail + " 443 -" + end;
    case 1:
        return "POST /owa/service.svc action=GetConversationItems&EP=1&ID=-" + number(below(900)) +
               "&AC=1" + tail + account;
    case 2:
        return "POST /owa/ev.owa2 ns=PendingRequest&ev=FinishNotificationRequest&UA=0&cid=" +
               guid() + "&X-SuiteServiceProxyOrigin=https%3a%2f%2fmail.corp.example" + tail +
               account;
    case 3:
    case 4:
        return "POST /Microsoft-Server-ActiveSync/default.eas User=CORP%5C" + name +
               "&DeviceId=" + guid().left(8).toUpper() +
               "&DeviceType=iPhone&Cmd=" + oneOf({"Ping", "Sync", "FolderSync", "ItemOperations"}) +
               tail + account;
    case 5:
        return "POST /autodiscover/autodiscover.xml " + tail + account;
    case 6:
        return "GET /autodiscover/autodiscover.json/v1.0/" + name +
               "@corp.example Protocol=ActiveSync&RedirectCount=1" + tail + account;
    case 7:
        return "POST /powershell clientApplication=ActiveMonitor;PSVersion=5.1.17763.1" + tail +
               " 80 CORP\\HealthMailbox" + guid().left(7) +
               " 127.0.0.1 Microsoft+WinRM+Client - 200 0 0 31";
    case 8:
        return "GET /ecp/exhealth.check - 443 - 127.0.0.1 AMProbe/Local/ClientAccess - 200 0 0 0";
    case 9:
        return "GET /ecp/15.1.2507.35/scripts/js.axd?resources=NewAdminPicker&v=15.1.2507.35 - 443 "
               "CORP\\" +
               name + end;
    case 10:
        return "POST /ecp/DDI/DDIService.svc/GetList "
               "schema=MailboxService&msExchEcpCanary=Zk1yT0.&workflow=GetList" +
               tail + account;
    case 11:
        return "POST /EWS/Exchange.asmx " + tail + account;
    case 12:
        return "GET /OAB/" + guid() + "/oab.xml - 443 CORP\\" + name + end;
    case 13:
        return "RPC_IN_DATA /rpc/rpcproxy.dll " + guid() + "@corp.example:6001" + tail + account;
    case 14:
        return "GET /api/v2.0/me/calendarview "
               "startDateTime=2024-11-25T00:00:00&endDateTime=2024-12-02T00:00:00"
               "&$select=Subject,Start&$filter=Start/DateTime%20ge%20%272024-11-25%27" +
               tail + account;
    default:
        return "POST /mapi/" + QByteArray(oneOf({"emsmdb", "emsmdb", "emsmdb", "nspi"})) +
               "/ MailboxId=" + guid() + "@corp.example" + tail + account;
    }
}

QByteArray LogTraffic::iisLog(int day, qint64 bytes)
{
    QByteArray text;
    text.reserve(bytes + 4096);
    text += QByteArray(kIisHead).replace("%1", QByteArray(dateOf(day) + " 00:00:00"));
    while (text.size() < bytes) {
        const auto second = int(86'399 * qint64(text.size()) / std::max<qint64>(bytes, 1));
        text += dateOf(day) + ' ' + timeOf(std::min(second, 86'399)) + " 10.0.0.5 " + iisRequest() +
                "\r\n";
    }
    return text;
}

/// From the request id on.
QByteArray LogTraffic::proxyRequest()
{
    struct Kind
    {
        const char *protocol;
        const char *stem;
        const char *action;
    };
    static constexpr Kind kKinds[] = {
        {"Mapi", "/mapi/emsmdb/", "Execute"},
        {"Owa", "/owa/service.svc", "GetItem"},
        {"Eas", "/Microsoft-Server-ActiveSync/default.eas", "Sync"},
        {"Ews", "/EWS/Exchange.asmx", "GetFolder"},
        {"Autodiscover", "/autodiscover/autodiscover.xml", ""},
        {"Ecp", "/ecp/DDI/DDIService.svc/GetObject", ""},
        {"PowerShell", "/powershell", ""},
        {"Oab", "/OAB/oab.xml", ""},
    };
    const Kind &kind = kKinds[below(std::size(kKinds))];
    const bool isProbe = below(5) == 0;
    const QByteArray name = isProbe ? "HealthMailbox" + guid().left(7) : user();
    const QByteArray mail = name + "@corp.example";
    QByteArray agent = QByteArray(isProbe ? "AMProbe/Local/ClientAccess" : oneOf(agents()))
                           .replace('+', ' ')
                           .replace(',', ' ');
    QByteArray line =
        guid() + ",15,1,2507,35," + guid() + ',' + kind.protocol + ",mail.corp.example," +
        kind.stem + ',' + kind.action + ",Negotiate,true,CORP\\" + name + ",," +
        (below(3) == 0
             ? QByteArray("Sid~S-1-5-21-1004336348-1177238915-682003330-" + number(below(9999)))
             : QByteArray("Smtp~" + mail)) +
        ',' + agent + ',' + (isProbe ? QByteArray("127.0.0.1") : client()) + ",EX01,200,200,," +
        oneOf({"POST", "POST", "GET"}) +
        ",Proxy,ex01.corp.example,15.01.2507.000,IntraForest,WindowsIdentity-ServerCookie,,,";
    for (int column = 0; column < 34; ++column)
        line += number(below(column % 5 == 0 ? 90 : 3)) + ',';
    return line + "?MailboxId=" + guid() +
           "@corp.example,,BeginRequest=2024-11-30T00:00:00.123Z;CorrelationID=<empty>;ProxyState-"
           "Run=None;"
           "FEAuth=BEVersion-1941996997;NewConnection=10.0.0.5&0;BeginGetResponse=2024-11-30T00:00:"
           "00.140Z;"
           "OnResponseReady=2024-11-30T00:00:00.151Z;EndGetResponse=2024-11-30T00:00:00.151Z;"
           "ProxyState-Complete=ProxyResponseData;SharedCacheGuard=0;EndRequest=2024-11-30T00:00:"
           "00.156Z;"
           "I32:ADS.C[EX01]=1;F:ADS.AL[EX01]=1.3,,," +
           guid() + ',' + guid() + ",,";
}

QByteArray LogTraffic::httpProxyLog(int day, int hour, qint64 bytes)
{
    QByteArray text;
    text.reserve(bytes + 8192);
    text += QByteArray(kProxyColumns) +
            "\r\n#Software: Microsoft Exchange Server\r\n#Version: 15.01.2507.035\r\n"
            "#Log-type: HttpProxy Logs\r\n#Date: " +
            dateOf(day) + "T00:00:00.000Z\r\n#Fields: " + kProxyColumns + "\r\n";
    while (text.size() < bytes) {
        const auto second = int(3'599 * qint64(text.size()) / std::max<qint64>(bytes, 1));
        text += dateOf(day) + 'T' + timeOf(hour * 3600 + std::min(second, 3'599)) + '.' +
                number(below(1000), 3) + "Z," + proxyRequest() + "\r\n";
    }
    return text;
}

QByteArray LogTraffic::iisTrace(int day, int second)
{
    const QByteArray begin = dateOf(day) + ' ' + timeOf(second) + " 10.0.0.5 ";
    const QByteArray end = " 443 - 198.51.100.99 python-requests/2.28 - 200 0 0 31\r\n";
    switch (second % 3) {
    case 0:
        return begin +
               "GET /autodiscover/autodiscover.json "
               "@evil.example/powershell/&Email=autodiscover/autodiscover.json%3f@evil.example" +
               end;
    case 1:
        return begin + "POST /ecp/y.js -" + end;
    default:
        return begin + "GET /autodiscover/%61utodiscover.json @evil.example/p%6fwershell/" + end;
    }
}

QByteArray LogTraffic::httpProxyTrace(int day, int hour)
{
    return dateOf(day) + 'T' + timeOf(hour * 3600 + 1800) +
           ".000Z,6a5ad9a5-0f0b-4a3e-9a51-6d5b9e7f0001,15,1,2507,35,,Ecp,10.0.0.5,/ecp/"
           "y.js,,FBA,false,,,"
           "ServerInfo~a]@ex01.corp.example:444/autodiscover/autodiscover.xml?#,python-requests/"
           "2.25.1,"
           "198.51.100.99,EX01,200,200,,POST,Proxy,ex01.corp.example\r\n";
}

QStringList publishedMarks()
{
    return {
        u"ServerInfo~"_s,
        u"Reset[^ ,]*VirtualDirectory#"_s,
        u"Set-[^,]{1,40}VirtualDirectory.*Url.*<\\w+"_s,
        u"/ecp/DDI/DDIService\\.svc/SetObject"_s,
        u"Download failed and temporary file"_s,
        u"/owa/auth/Current/[^ ]* "
        u".*\\b(ExchangeServicesClient/0|DuckDuckBot|Baiduspider|Bingbot|Googlebot|"
        u"facebookexternalhit|Konqueror|Yahoo|YandexBot|antSword|python-requests)"_s,
        u"POST /ecp/(default\\.flt|main\\.css)"_s,
        u"POST /ecp/[^/ ]+\\.js "_s,
        u"autodiscover\\.json.*(/powershell|/mapi/nspi|/EWS/|X-Rps-CAT)"_s,
        u"autodiscover\\.json\\?@"_s,
        u"Email=autodiscover/autodiscover\\.json"_s,
        u"powershell.*autodiscover\\.json"_s,
        u"New-MailboxExportRequest"_s,
        u"New-ManagementRoleAssignment"_s,
        u"New-ExchangeCertificate.*-RequestFile"_s,
        u"Remove-MailboxExportRequest"_s,
        u"POST /owa/[^ ]* ?.*/powershell"_s,
        u"/owa/[^ ]*(@|%40)[^ ]*powershell"_s,
        u"Rps_Http.*ClientInfo"_s,
        u"/(ecp|owa)[^ ]* [^ ]*__VIEWSTATE(GENERATOR)?="_s,
        u"__VIEWSTATE="_s,
        u"RulesEditor/InboxRules\\.svc/NewObject"_s,
        u"/ecp[^ ]* [^ ]*SecurityToken="_s,
        u"POST /owa/calendar/a"_s,
        u"Install-TransportAgent"_s,
        u"=whoami"_s,
        u"=net\\+(user|group)"_s,
        u"=cmd\\+/c\\+"_s,
        u"=powershell"_s,
        u"=tasklist"_s,
        u"=wmic\\+"_s,
        u"=ssh\\+"_s,
        u"=python\\+"_s,
        u"=ipconfig"_s,
        u"=wget\\+"_s,
        u"=curl\\+"_s,
        u"=certutil"_s,
        u"=copy\\+"_s,
        u"=dsquery\\+"_s,
        u"=ping[+ ]"_s,
        u"=rar\\.exe"_s,
        u"/aspnet_client/[^ ]*\\.(aspx|asmx|ashx|asp|php|jsp)"_s,
        u"/owa/auth/(RedirSuiteServerProxy|OutlookEN|TimeoutLogout)\\.aspx"_s,
    };
}

} // namespace amado::test
