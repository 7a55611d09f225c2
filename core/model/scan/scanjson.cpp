// SPDX-License-Identifier: MIT
#include "model/scan/scanjson.h"

#include "model/base/enumnames.h"
#include "model/base/jsonreader.h"
#include "model/base/jsonvalues.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace amado::scan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostText = 4000;

/// To the millisecond: logs have it.
QJsonValue exactTime(const QDateTime &time)
{
    return textOrNull(time.toUTC().toString(Qt::ISODateWithMs));
}

/// The clock of a server whose zone nobody knows.
QJsonValue wallTime(const QDateTime &time)
{
    if (!time.date().isValid() || !time.time().isValid())
        return {};
    return QString(time.date().toString(Qt::ISODate) + u'T' + time.time().toString(Qt::ISODate));
}

QDateTime readWallTime(const JsonReader &json, const QString &key)
{
    const QString text = json.text(key);
    if (text.isEmpty())
        return {};
    const QDate date = QDate::fromString(text.section(u'T', 0, 0), Qt::ISODate);
    const QTime time = QTime::fromString(text.section(u'T', 1), u"HH:mm:ss"_s);
    if (!date.isValid() || !time.isValid())
        json.refuse(key, u"a time without a zone such as 2026-11-22T09:00:00"_s);
    return {date, time, Qt::LocalTime};
}

QString readShortText(const JsonReader &json, const QString &key)
{
    const QString text = json.text(key);
    if (text.size() > kMostText)
        json.refuse(key, u"a text of at most %1 characters"_s.arg(kMostText));
    return text;
}

template<class Int>
QJsonValue numberOrNull(const std::optional<Int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

std::optional<int> readNumber(const JsonReader &json, const QString &key)
{
    return json.has(key) ? std::optional(json.number(key)) : std::nullopt;
}

/// Errors name the same things below other keys, as a problem of a file and as the end of a scan.
QJsonObject errorJson(const Error &error, const QString &subjectKey)
{
    return {{subjectKey, error.subject},           {u"code"_s, enumName(error.code)},
            {u"reason"_s, enumName(error.reason)}, {u"detail"_s, error.detail},
            {u"line"_s, placeOrNull(error.line)},  {u"column"_s, placeOrNull(error.column)}};
}

Error readError(const JsonReader &json, const QString &subjectKey)
{
    Error error;
    error.code = json.word<ErrorCode>(u"code"_s);
    error.reason = enumFrom<Reason>(json.text(u"reason"_s)).value_or(Reason::None);
    error.subject = json.text(subjectKey);
    error.detail = json.text(u"detail"_s);
    error.line = json.number(u"line"_s);
    error.column = json.number(u"column"_s);
    return error;
}

TimeRange readRange(const JsonReader &json)
{
    return {json.dateTime(u"from"_s), json.dateTime(u"to"_s)};
}

SourceCoverage readCoverage(const JsonReader &json)
{
    SourceCoverage coverage;
    coverage.source = json.word<Source>(u"source"_s);
    coverage.state = json.word<SourceState>(u"state"_s);
    coverage.files = json.number(u"files"_s);
    coverage.bytes = json.count(u"bytes"_s);
    coverage.from = json.dateTime(u"from"_s);
    coverage.to = json.dateTime(u"to"_s);
    for (const JsonReader &gap : json.objects(u"gaps"_s))
        coverage.gaps.push_back(readRange(gap));
    if (json.has(u"cleared"_s)) {
        const JsonReader cleared = json.object(u"cleared"_s);
        coverage.cleared = {cleared.dateTime(u"at"_s), readShortText(cleared, u"account"_s)};
    }
    for (const JsonReader &problem : json.objects(u"problems"_s))
        coverage.problems.push_back(readError(problem, u"file"_s));
    return coverage;
}

Finding readFinding(const JsonReader &json)
{
    Finding finding;
    finding.indicator = json.requiredText(u"indicator"_s);
    finding.severity = json.word<Severity>(u"severity"_s);
    finding.confidence = json.word<Confidence>(u"confidence"_s);
    finding.source = json.word<Source>(u"source"_s);
    finding.file = json.text(u"file"_s);
    finding.lines = json.counts(u"lines"_s);
    if (finding.lines.size() > Finding::kMostLines)
        json.refuse(u"lines"_s, u"at most %1 numbers"_s.arg(Finding::kMostLines));
    finding.count = json.count(u"count"_s, 1);
    finding.first = json.dateTime(u"first"_s);
    finding.last = json.dateTime(u"last"_s);
    finding.client = json.text(u"client"_s);
    finding.account = json.text(u"account"_s);
    finding.status = readNumber(json, u"status"_s);
    finding.outcome = json.text(u"outcome"_s);
    finding.text = readShortText(json, u"text"_s);
    finding.sha256 = json.text(u"sha256"_s);
    finding.chain = json.text(u"chain"_s);
    if (json.has(u"buildWasVulnerable"_s))
        finding.buildWasVulnerable = json.flag(u"buildWasVulnerable"_s, false);
    return finding;
}

QJsonObject threatJson(const Threat &threat)
{
    return {{u"name"_s, threat.name},
            {u"result"_s, enumName(threat.result)},
            {u"action"_s, threat.action},
            {u"resources"_s, jsonArray(threat.resources, [](const ThreatResource &resource) {
                 return QJsonObject{{u"kind"_s, enumName(resource.kind)},
                                    {u"value"_s, resource.value},
                                    {u"inner"_s, textOrNull(resource.inner)}};
             })}};
}

Threat readThreat(const JsonReader &json)
{
    Threat threat;
    threat.name = json.text(u"name"_s);
    threat.result = json.word<ThreatResult>(u"result"_s);
    threat.action = json.text(u"action"_s);
    for (const JsonReader &resource : json.objects(u"resources"_s))
        threat.resources.push_back({resource.word<ResourceKind>(u"kind"_s),
                                    resource.text(u"value"_s), resource.text(u"inner"_s)});
    return threat;
}

ScannerReport readScanner(const JsonReader &json)
{
    ScannerReport report;
    report.version = json.text(u"version"_s);
    report.engine = json.text(u"engine"_s);
    report.signatures = json.text(u"signatures"_s);
    report.mode = json.word<ScannerMode>(u"mode"_s);
    report.removes = json.flag(u"removes"_s, false);
    report.startedAt = readWallTime(json, u"startedAt"_s);
    report.endedAt = readWallTime(json, u"endedAt"_s);
    report.returnCode = readNumber(json, u"returnCode"_s);
    report.submittedTelemetry = json.flag(u"submittedTelemetry"_s, false);
    report.earlierRuns = json.number(u"earlierRuns"_s);
    report.logSays = json.word<LogVerdict>(u"logSays"_s);
    report.codeSays = json.word<CodeVerdict>(u"codeSays"_s);
    report.agree = json.flag(u"agree"_s, true);
    for (const JsonReader &threat : json.objects(u"threats"_s))
        report.threats.push_back(readThreat(threat));
    return report;
}

QJsonObject webFilesJson(const WebFileSet &set)
{
    return {{u"server"_s, set.server},
            {u"build"_s, set.build},
            {u"install"_s, set.install},
            {u"files"_s, jsonArray(set.files, [](const WebFile &file) {
                 return QJsonObject{{u"path"_s, file.path},
                                    {u"source"_s, enumName(file.source)},
                                    {u"sha256"_s, file.sha256},
                                    {u"size"_s, file.size},
                                    {u"created"_s, exactTime(file.created)},
                                    {u"modified"_s, exactTime(file.modified)},
                                    {u"hidden"_s, file.hidden},
                                    {u"system"_s, file.system}};
             })}};
}

WebFileSet readWebFiles(const JsonReader &json)
{
    WebFileSet set{json.text(u"server"_s), json.text(u"build"_s), {}, json.text(u"install"_s)};
    for (const JsonReader &file : json.objects(u"files"_s))
        set.files.push_back({file.text(u"path"_s), file.word<Source>(u"source"_s),
                             file.text(u"sha256"_s), file.count(u"size"_s),
                             file.dateTime(u"created"_s), file.dateTime(u"modified"_s),
                             file.flag(u"hidden"_s, false), file.flag(u"system"_s, false)});
    return set;
}

ServerScan readScan(const JsonReader &json)
{
    ServerScan scan;
    scan.kind = json.word<Kind>(u"kind"_s);
    scan.server = json.text(u"server"_s);
    scan.path = json.text(u"path"_s);
    scan.startedAt = json.dateTime(u"startedAt"_s);
    scan.endedAt = json.dateTime(u"endedAt"_s);
    scan.since = json.dateTime(u"since"_s);
    scan.until = json.dateTime(u"until"_s);
    scan.catalogRevision = json.text(u"catalogRevision"_s);
    scan.conclusion = json.word<Conclusion>(u"result"_s);
    for (const JsonReader &source : json.objects(u"sources"_s))
        scan.sources.push_back(readCoverage(source));
    for (const JsonReader &finding : json.objects(u"findings"_s))
        scan.findings.push_back(readFinding(finding));
    if (json.has(u"scanner"_s))
        scan.scanner = readScanner(json.object(u"scanner"_s));
    if (json.has(u"webFiles"_s))
        scan.webFiles = readWebFiles(json.object(u"webFiles"_s));
    if (json.has(u"error"_s))
        scan.error = readError(json.object(u"error"_s), u"subject"_s);
    for (const JsonReader &notice : json.objects(u"notices"_s))
        scan.notices.push_back(readError(notice, u"subject"_s));
    return scan;
}

} // namespace

QJsonObject coverageJson(const SourceCoverage &coverage)
{
    return {
        {u"source"_s, enumName(coverage.source)},
        {u"state"_s, enumName(coverage.state)},
        {u"files"_s, coverage.files},
        {u"bytes"_s, coverage.bytes},
        {u"from"_s, exactTime(coverage.from)},
        {u"to"_s, exactTime(coverage.to)},
        {u"gaps"_s,
         jsonArray(
             coverage.gaps,
             [](const TimeRange &gap) {
                 return QJsonObject{{u"from"_s, exactTime(gap.from)}, {u"to"_s, exactTime(gap.to)}};
             })},
        {u"cleared"_s, coverage.cleared ? QJsonObject{{u"at"_s, exactTime(coverage.cleared->at)},
                                                      {u"account"_s, coverage.cleared->account}}
                                        : QJsonValue()},
        {u"problems"_s, jsonArray(coverage.problems, [](const Error &problem) {
             return errorJson(problem, u"file"_s);
         })}};
}

QJsonObject findingJson(const Finding &finding)
{
    return {{u"indicator"_s, finding.indicator},
            {u"severity"_s, enumName(finding.severity)},
            {u"confidence"_s, enumName(finding.confidence)},
            {u"source"_s, enumName(finding.source)},
            {u"file"_s, finding.file},
            {u"lines"_s, jsonArray(finding.lines.mid(0, Finding::kMostLines),
                                   [](qint64 line) { return QJsonValue(line); })},
            {u"count"_s, finding.count},
            {u"first"_s, exactTime(finding.first)},
            {u"last"_s, exactTime(finding.last)},
            {u"client"_s, textOrNull(finding.client)},
            {u"account"_s, textOrNull(finding.account)},
            {u"status"_s, numberOrNull(finding.status)},
            {u"outcome"_s, textOrNull(finding.outcome)},
            {u"text"_s, finding.text.left(kMostText)},
            {u"sha256"_s, textOrNull(finding.sha256)},
            {u"chain"_s, textOrNull(finding.chain)},
            {u"buildWasVulnerable"_s, numberOrNull(finding.buildWasVulnerable)}};
}

QJsonObject scannerJson(const ScannerReport &report)
{
    return {{u"version"_s, report.version},
            {u"engine"_s, report.engine},
            {u"signatures"_s, report.signatures},
            {u"mode"_s, enumName(report.mode)},
            {u"removes"_s, report.removes},
            {u"startedAt"_s, wallTime(report.startedAt)},
            {u"endedAt"_s, wallTime(report.endedAt)},
            {u"returnCode"_s, numberOrNull(report.returnCode)},
            {u"submittedTelemetry"_s, report.submittedTelemetry},
            {u"earlierRuns"_s, report.earlierRuns},
            {u"logSays"_s, enumName(report.logSays)},
            {u"codeSays"_s, enumName(report.codeSays)},
            {u"agree"_s, report.agree},
            {u"threats"_s, jsonArray(report.threats, threatJson)}};
}

QByteArray serializeScan(const ServerScan &scan)
{
    QJsonObject object{{u"kind"_s, enumName(scan.kind)},
                       {u"server"_s, scan.server},
                       {u"path"_s, scan.path},
                       {u"startedAt"_s, exactTime(scan.startedAt)},
                       {u"endedAt"_s, exactTime(scan.endedAt)},
                       {u"since"_s, exactTime(scan.since)},
                       {u"until"_s, exactTime(scan.until)},
                       {u"catalogRevision"_s, scan.catalogRevision},
                       {u"result"_s, enumName(scan.conclusion)},
                       {u"sources"_s, jsonArray(scan.sources, coverageJson)},
                       {u"findings"_s, jsonArray(scan.findings, findingJson)}};
    if (scan.scanner)
        object.insert(u"scanner"_s, scannerJson(*scan.scanner));
    if (scan.webFiles)
        object.insert(u"webFiles"_s, webFilesJson(*scan.webFiles));
    if (scan.error)
        object.insert(u"error"_s, errorJson(*scan.error, u"subject"_s));
    if (!scan.notices.empty()) {
        object.insert(u"notices"_s, jsonArray(scan.notices, [](const Error &notice) {
                          return errorJson(notice, u"subject"_s);
                      }));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ServerScan> parseScan(const QByteArray &json)
{
    const QString document = u"scan"_s;
    if (json.size() > kLargestScan)
        return failure(ErrorCode::Unsupported, Reason::FileTooLarge, document,
                       u"%1 bytes, at most %2 are read"_s.arg(json.size()).arg(kLargestScan));
    const auto reader = JsonReader::parse(json, document);
    if (!reader)
        return failure(reader.error());
    ServerScan scan = readScan(*reader);
    if (reader->error())
        return failure(*reader->error());
    return scan;
}

QString findingKey(const Finding &finding)
{
    // Windows does not tell file names apart by the case of their letters.
    const QJsonArray parts{finding.indicator, finding.file.toCaseFolded(), finding.client,
                           finding.outcome, numberOrNull(finding.status)};
    const QByteArray bytes = QJsonDocument(parts).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace amado::scan
