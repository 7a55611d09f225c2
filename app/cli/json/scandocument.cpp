// SPDX-License-Identifier: MIT
#include "cli/json/scandocument.h"

#include "app/backend.h"
#include "cli/words.h"
#include "model/base/enumnames.h"
#include "model/base/jsonvalues.h"
#include "model/base/winpath.h"
#include "model/scan/scanjson.h"
#include "ui/text/origintext.h"
#include "ui/text/problemjson.h"
#include "ui/text/scantext.h"

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject sourceJson(const scan::SourceCoverage &coverage)
{
    QJsonObject json = scan::coverageJson(coverage);
    json.insert(u"text"_s, coverageSentence(coverage));
    json.insert(u"problems"_s, jsonArray(coverage.problems,
                                         [](const Error &error) { return problemJson(error); }));
    return json;
}

QJsonObject traceJson(const scan::Finding &finding, const scan::DetectionCatalog &detections)
{
    const FindingWords words = findingWords(finding, detections);
    QJsonObject json = scan::findingJson(finding);
    json.insert(u"key"_s, scan::findingKey(finding));
    json.insert(u"rule"_s, QJsonObject{{u"source"_s, textOrNull(words.publisher)},
                                       {u"revision"_s, textOrNull(words.revision)}});
    json.insert(u"vulnerability"_s, textOrNull(words.vulnerability));
    json.insert(u"file"_s, fileInServer(finding.file));
    json.insert(u"title"_s, words.title);
    json.insert(u"meaning"_s, textOrNull(words.outcome));
    json.insert(u"why"_s, words.why);
    json.insert(u"next"_s, QJsonArray::fromStringList(words.next));
    json.insert(u"knownFalseAlarm"_s, textOrNull(words.falseAlarms));
    return json;
}

QJsonObject serverScanJson(const ScannedServer &server, const scan::DetectionCatalog &detections)
{
    const scan::ServerScan &scan = server.scan;
    return {
        {u"server"_s, scan.server},
        {u"path"_s, server.named.path},
        {u"serverId"_s, textOrNull(server.id.value)},
        {u"origin"_s, originName(kindOfPath(server.named.absolute))},
        {u"result"_s, enumName(scan.conclusion)},
        {u"text"_s, headlineSentence(scan, detections)},
        {u"advice"_s, textOrNull(adviceSentence(scan))},
        {u"startedAt"_s, jsonTime(scan.startedAt)},
        {u"endedAt"_s, jsonTime(scan.endedAt)},
        {u"since"_s, jsonTime(scan.since)},
        {u"until"_s, jsonTime(scan.until)},
        {u"sources"_s, jsonArray(scan.sources, sourceJson)},
        {u"findings"_s,
         jsonArray(scan.findings,
                   [&](const scan::Finding &finding) { return traceJson(finding, detections); })},
        {u"scanner"_s, scan.scanner ? QJsonValue(scan::scannerJson(*scan.scanner)) : QJsonValue()},
        {u"notices"_s,
         jsonArray(scan.notices, [](const Error &error) { return problemJson(error); })},
        {u"error"_s, scan.error ? QJsonValue(problemJson(*scan.error)) : QJsonValue()}};
}

QJsonValue evidenceJson(const std::optional<CollectedEvidence> &evidence)
{
    if (!evidence)
        return {};
    const auto &summary = evidence->summary;
    const auto problem = [](const Error &error) { return problemJson(error); };
    if (!summary)
        return QJsonObject{{u"folder"_s, evidence->folder},
                           {u"manifest"_s, QJsonValue()},
                           {u"sha256"_s, QJsonValue()},
                           {u"files"_s, 0},
                           {u"bytes"_s, 0},
                           {u"complete"_s, false},
                           {u"problems"_s, QJsonArray{problemJson(summary.error())}}};
    return QJsonObject{{u"folder"_s, evidence->folder},
                       {u"manifest"_s, summary->manifest},
                       {u"sha256"_s, summary->manifestSha256},
                       {u"files"_s, summary->files},
                       {u"bytes"_s, summary->bytes},
                       {u"complete"_s, summary->problems.empty()},
                       {u"problems"_s, jsonArray(summary->problems, problem)}};
}

} // namespace

QJsonObject scanDocument(const ScanReport &report, const Catalogs &catalogs,
                         const scan::DetectionCatalog &detections, const QDateTime &asOf)
{
    const bool searched = report.kind == scan::Kind::Traces;
    return {
        {u"schema"_s, u"amado.scan/1"_s},
        {u"kind"_s, enumName(report.kind)},
        {u"asOf"_s, jsonTime(asOf)},
        {u"dataVersion"_s, jsonDate(catalogs.dataDate())},
        {u"detectionsRevision"_s, searched ? textOrNull(detections.revision()) : QJsonValue()},
        {u"noPublishedDetection"_s,
         QJsonArray::fromStringList(searched ? detections.noPublishedDetection() : QStringList())},
        {u"servers"_s, jsonArray(report.servers,
                                 [&](const ScannedServer &server) {
                                     return serverScanJson(server, detections);
                                 })},
        {u"evidence"_s, evidenceJson(report.evidence)}};
}

} // namespace amado::cli
