// SPDX-License-Identifier: MIT
#include "scan/scanlines.h"

#include <QFile>

namespace amado::test {

using namespace Qt::StringLiterals;
using namespace scan;

namespace {

using Columns = std::vector<std::pair<QString, QString>>; ///< Name as in the header, value.

QString w3cValue(QString value)
{
    return value.isEmpty() ? u"-"_s : value.replace(u' ', u'+');
}

QString csvValue(QString value)
{
    if (!value.contains(u',') && !value.contains(u'"'))
        return value;
    return u'"' + value.replace(u'"', u"\"\""_s) + u'"';
}

ScanLine lineOf(Source source, LogFormat format, const Columns &columns, const QString &folder = {})
{
    QStringList names;
    QStringList values;
    for (const auto &[name, value] : columns) {
        names.append(name);
        values.append(format == LogFormat::W3c ? w3cValue(value) : csvValue(value));
    }
    const QChar between = format == LogFormat::W3c ? u' ' : u',';
    ScanLine line;
    line.folder = folder;
    line.format = format;
    line.header = "#Fields: " + names.join(between).toUtf8();
    line.raw = values.join(between).toUtf8();
    line.record = readRecord(source, format, line.header, line.raw);
    return line;
}

} // namespace

QByteArray shippedDetectionsJson()
{
    QFile file(u":/catalogs/detections.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const DetectionCatalog &shippedDetections()
{
    static const Result<DetectionCatalog> catalog =
        DetectionCatalog::parse(shippedDetectionsJson());
    if (!catalog)
        qFatal("%s", qPrintable(catalog.error().detail));
    return *catalog;
}

QStringList judged(const LogRecord &record, const QString &folder)
{
    std::vector<Error> problems;
    QStringList found;
    for (const Match &match : shippedDetections().match(record, folder, problems))
        found.append(match.detection->id + u'/' + match.outcome->id);
    if (!problems.empty())
        found.append(u"problem"_s);
    return found;
}

ScanLine iisLine(const IisValues &values)
{
    return lineOf(Source::IisLogs, LogFormat::W3c,
                  {{u"date"_s, u"2021-03-03"_s},
                   {u"time"_s, u"08:52:13"_s},
                   {u"s-ip"_s, u"192.0.2.10"_s},
                   {u"cs-method"_s, values.method},
                   {u"cs-uri-stem"_s, values.stem},
                   {u"cs-uri-query"_s, values.query},
                   {u"s-port"_s, u"443"_s},
                   {u"cs-username"_s, values.user},
                   {u"c-ip"_s, values.client},
                   {u"cs(User-Agent)"_s, values.agent},
                   {u"cs(Referer)"_s, values.referer},
                   {u"sc-status"_s, values.status},
                   {u"sc-substatus"_s, u"0"_s},
                   {u"sc-win32-status"_s, u"0"_s},
                   {u"time-taken"_s, u"15"_s}});
}

ScanLine proxyLine(const ProxyValues &values)
{
    return lineOf(Source::HttpProxyLogs, LogFormat::Csv,
                  {{u"DateTime"_s, u"2021-03-03T08:52:13.219Z"_s},
                   {u"RequestId"_s, u"3c2d6f34-0000-4a5b-9c7d-1a2b3c4d5e6f"_s},
                   {u"Protocol"_s, values.folder},
                   {u"UrlHost"_s, u"mail.example.com"_s},
                   {u"UrlStem"_s, values.stem},
                   {u"AuthenticatedUser"_s, values.user},
                   {u"AnchorMailbox"_s, values.anchor},
                   {u"UserAgent"_s, u"Mozilla/5.0 (KHTML  like Gecko)"_s},
                   {u"ClientIpAddress"_s, u"203.0.113.9"_s},
                   {u"HttpStatus"_s, values.status},
                   {u"BackEndStatus"_s, values.backEndStatus},
                   {u"Method"_s, u"POST"_s},
                   {u"UrlQuery"_s, QString()},
                   {u"GenericInfo"_s, u"a=1;b=2"_s}},
                  values.folder);
}

ScanLine ecpLine(const QString &eventData)
{
    return lineOf(Source::EcpServerLogs, LogFormat::Csv,
                  {{u"TimeStamp"_s, u"2021-03-03T08:52:13.219Z"_s},
                   {u"ServerName"_s, u"EX01"_s},
                   {u"EventId"_s, u"ECP.Request"_s},
                   {u"EventData"_s, eventData}});
}

ScanLine oabLine(const QString &text)
{
    ScanLine line;
    line.format = LogFormat::PlainLines;
    line.raw = text.toUtf8();
    line.record = readRecord(Source::OabGeneratorLogs, line.format, {}, line.raw);
    return line;
}

ScanLine cmdletLine(const QString &cmdlet, const QString &parameters, const QString &result)
{
    return lineOf(Source::CmdletLogs, LogFormat::Csv,
                  {{u"DateTime"_s, u"2021-08-20T01:02:03.004Z"_s},
                   {u"AuthenticatedUser"_s, u"CONTOSO\\admin"_s},
                   {u"ClientApplication"_s, u"EMC"_s},
                   {u"Cmdlet"_s, cmdlet},
                   {u"Parameters"_s, parameters},
                   {u"ErrorType"_s, QString()},
                   {u"ExecutionResult"_s, result}},
                  u"Powershell-Proxy\\Cmdlet"_s);
}

ScanLine powerShellLine(const QString &clientInfo, const QString &status)
{
    return lineOf(Source::CmdletLogs, LogFormat::Csv,
                  {{u"StartTime"_s, u"2022-12-20T01:02:03.004Z"_s},
                   {u"UrlStem"_s, u"/powershell"_s},
                   {u"AuthenticatedUser"_s, u"CONTOSO\\user"_s},
                   {u"ClientIpAddress"_s, u"203.0.113.9 192.0.2.10"_s},
                   {u"FrontEndServer"_s, u"EX01"_s},
                   {u"HttpStatus"_s, status},
                   {u"ClientInfo"_s, clientInfo},
                   {u"UrlQuery"_s, QString()},
                   {u"GenericErrors"_s, QString()}},
                  u"Powershell-Proxy\\Http"_s);
}

} // namespace amado::test
