// SPDX-License-Identifier: MIT
#include "io/lab/labfiles.h"

#include <algorithm>

namespace amado::lab {

using namespace Qt::StringLiterals;

namespace {

const QString kProvider = u"MSExchange Mitigation Service"_s;
const QString kFetchFailed =
    u"An unexpected exception occurred. Diagnostic information: Exception encountered while "
    "fetching mitigations. "_s;
const QString kApplied = u"Mitigation PING1 was applied."_s;
const QString kNotSafe =
    u"This XML is not deemed safe to consume since Response xml's signing cert is invalid or not "
    "from microsoft"_s;
constexpr int kFailed = 1008;
/// The service of OSA-EXSE-06 was restarted this long before the lab's time, in seconds.
constexpr int kRestarted = 8 * 60;

EventRecord event(const QDateTime &at, int id, const QString &message)
{
    return {at, id, kProvider, id == kFailed ? u"Error"_s : u"Information"_s, message};
}

/// One event an hour over the last day before the lab's time.
std::vector<EventRecord> hourly(int id, const QString &message)
{
    std::vector<EventRecord> events;
    for (int hour = 24; hour > 0; --hour)
        events.push_back(event(labTime().addSecs(-3600 * hour + 780), id, message));
    return events;
}

std::vector<EventRecord> hourlyFailures(const QString &message)
{
    return hourly(kFailed, kFetchFailed + message);
}

/// How the last day's failures ended a good time.
std::vector<EventRecord> failingAfterSuccess(QDate lastGoodDay, const QString &message)
{
    std::vector<EventRecord> events = hourlyFailures(message);
    events.insert(events.begin(),
                  event(QDateTime(lastGoodDay, QTime(23, 13), Qt::UTC), 1005, kApplied));
    return events;
}

/// Lines of the service's log for one event, without time and line end. The quoting is the
/// service's: a pair that holds an apostrophe is quoted and doubles it.
QByteArrayList contexts(const EventRecord &event, const LabServer &server)
{
    const QByteArray engine =
        ";S:Source=Microsoft.Exchange.Mitigation.Service.Mitigations.MitigationEngine";
    const QByteArray hidden = "FetchMitigation,S:LogLevel=Error;S:Message=Exception encountered "
                              "while fetching mitigations :   One or more errors occurred." +
                              engine;
    QByteArrayList lines{"FetchMitigation,S:LogLevel=Information;S:Message=Fetching mitigations "
                         "from https://officeclient.microsoft.com/getexchangemitigations"};
    const QString proxy = server.exchange.internetWebProxy.value_or(QString());
    if (!proxy.isEmpty())
        lines.append("FetchMitigation,S:LogLevel=Information;S:Message=Using Proxy " +
                     proxy.toUtf8() + "/ To Fetch Configurations");
    if (event.id != kFailed)
        return lines;
    switch (server.feed) {
    case LabFeed::None:
    case LabFeed::Receiving:
    case LabFeed::WritesBack:
    case LabFeed::Halted:
        break;
    case LabFeed::ApplyFails:
        return {"ApplyMitigation,S:LogLevel=Error;S:Message=Exception encountered while applying "
                "mitigation M2" +
                engine};
    case LabFeed::EndpointUntrusted:
        lines.append("FetchMitigation,S:LogLevel=Warning;S:Message=Connection attempted against "
                     "untrusted endpoint");
        break;
    case LabFeed::FeedNotSafe:
    case LabFeed::SignerRefused:
        lines.append("FetchMitigation,S:LogLevel=Error;'S:Message=Exception encountered while "
                     "fetching mitigations : " +
                     QString(kNotSafe).replace(u'\'', u"''"_s).toUtf8() + '\'' + engine);
        break;
    case LabFeed::Inspected:
        lines.append("FetchMitigation,S:LogLevel=Warning;S:Message=TLS certificate or its chain "
                     "validation failed");
        lines.append(hidden);
        break;
    case LabFeed::NoCommonProtocol:
    case LabFeed::NameUnknown:
        lines.append(hidden);
        break;
    }
    return lines;
}

} // namespace

std::vector<EventRecord> feedEvents(const LabServer &server)
{
    std::vector<EventRecord> events;
    switch (server.feed) {
    case LabFeed::None:
        break;
    case LabFeed::Receiving:
        events = hourly(1005, kApplied);
        break;
    case LabFeed::ApplyFails:
        events = hourly(1005, kApplied);
        events.push_back(event(
            labTime().addSecs(-2760), kFailed,
            u"Unerwartete Ausnahme. Diagnoseinformationen: Exception encountered while applying "
            u"mitigation M2 : System.UnauthorizedAccessException: Dateiname: redirection.config "
            u"Fehler: Die Konfigurationsdatei kann aufgrund unzureichender Berechtigungen nicht "
            u"gelesen werden."_s));
        break;
    case LabFeed::EndpointUntrusted:
        events = hourlyFailures(u"Connection attempted against untrusted endpoint"_s);
        break;
    case LabFeed::FeedNotSafe:
        events = failingAfterSuccess(QDate(2026, 6, 30), kNotSafe);
        break;
    case LabFeed::SignerRefused:
        events = failingAfterSuccess(QDate(2026, 9, 30), kNotSafe);
        break;
    case LabFeed::Inspected:
        events = failingAfterSuccess(
            QDate(2026, 10, 31),
            u"System.AggregateException: One or more errors occurred. ---> "
            "System.Net.Http.HttpRequestException ---> "
            "System.Security.Authentication.AuthenticationException: The remote certificate is "
            "invalid according to the validation procedure."_s);
        break;
    case LabFeed::NoCommonProtocol:
        events = failingAfterSuccess(
            QDate(2026, 11, 1), u"System.AggregateException: 1 つ以上のエラーが発生しました。 ---> "
                                "System.Net.WebException: 要求は中止されました: SSL/TLS "
                                "のセキュリティで保護されているチャネルを作成できませんでした。"_s);
        break;
    case LabFeed::NameUnknown:
        events =
            failingAfterSuccess(QDate(2026, 11, 17),
                                u"System.AggregateException: 1 つ以上のエラーが発生しました。 ---> "
                                "System.Net.WebException: リモート名を解決できませんでした。: "
                                "'officeclient.microsoft.com'"_s);
        break;
    case LabFeed::Halted:
        events.push_back(event(labTime().addDays(-4), 1005, kApplied));
        break;
    case LabFeed::WritesBack:
        // Removed by hand three times, written again within the hour three times.
        events = hourly(1005, kApplied);
        for (const int hour : {6, 30, 54})
            events.push_back(event(labTime().addSecs(-3600 * hour + 791), 1006,
                                   u"Mitigation M2.1.0 was applied."_s));
        break;
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const EventRecord &a, const EventRecord &b) { return a.at < b.at; });
    return events;
}

LabFile feedLog(const LabServer &server, const std::vector<EventRecord> &events)
{
    const QDateTime dayBefore = labTime().addDays(-1);
    QByteArray text = "#Software: Microsoft Exchange Server\n#Version: 15.00.0000.000\n#Log-type: "
                      "MitigationService Log\n"
                      "#Date: " +
                      dayBefore.toString(Qt::ISODateWithMs).toLatin1() +
                      "\n#Fields: date-time,component,context\n";
    const auto append = [&text](const QDateTime &at, const QByteArray &line) {
        text += at.toString(Qt::ISODateWithMs).toLatin1() + ',' + line + '\n';
    };
    for (const EventRecord &event : events) {
        if (event.at < dayBefore)
            continue;
        for (const QByteArray &line : contexts(event, server))
            append(event.at, line);
    }
    if (server.feed == LabFeed::NameUnknown)
        append(labTime().addSecs(-kRestarted),
               "Service,S:LogLevel=Information;S:Message=Started MSExchangeMitigation");
    return {folderPath(server.install +
                       u"Logging\\MitigationService\\MitigationService_20261119-1.log"_s),
            withCrLf(text)};
}

} // namespace amado::lab
