// SPDX-License-Identifier: MIT
#include "cli/json/explainjson.h"

#include "model/base/enumnames.h"
#include "model/base/jsonvalues.h"
#include "ui/text/agetext.h"
#include "ui/text/feedtext.h"
#include "ui/text/problemjson.h"

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject rowJson(const FeedCheck &row)
{
    return {{u"row"_s, enumName(row.kind)},
            {u"verdict"_s, enumName(*row.verdict)},
            {u"reason"_s, row.reason()},
            {u"text"_s, rowSentence(row)},
            {u"source"_s, textOrNull(row.source)},
            {u"evidence"_s, QJsonArray::fromStringList(row.evidence)}};
}

QJsonObject pointJson(const ExpiryPoint &point)
{
    return {{u"chain"_s, enumName(point.chain)},
            {u"place"_s, enumName(point.place)},
            {u"severity"_s, enumName(point.severity)},
            {u"at"_s, jsonTime(point.at)},
            {u"days"_s, point.days},
            {u"name"_s, point.name}};
}

QJsonObject runJson(const NextRunItem &item)
{
    return {{u"id"_s, item.id},
            {u"mitigation"_s, textOrNull(item.mitigation)},
            {u"effect"_s, enumName(item.effect)},
            {u"text"_s, effectSentence(item)},
            {u"evidence"_s, QJsonArray::fromStringList(item.evidence)}};
}

QJsonObject explainedJson(const ExplainedServer &server)
{
    const JudgedServer &judged = server.judged;
    const FeedFinding &feed = judged.assessment.feed;
    return {
        {u"server"_s, judged.assessment.server},
        {u"path"_s, judged.path},
        {u"problem"_s, judged.failure ? QJsonValue(problemJson(*judged.failure)) : QJsonValue()},
        {u"capturedAt"_s, jsonTime(judged.facts.capturedAt)},
        {u"canReceive"_s, feed.compatibility.code()},
        {u"rule"_s, enumName(feed.compatibility.rule)},
        {u"since"_s, jsonDate(feed.compatibility.since)},
        {u"firstCapable"_s, jsonBuild(feed.compatibility.firstCapable)},
        {u"frozen"_s, feed.compatibility.frozen},
        {u"switches"_s, enumName(feed.switches)},
        {u"lastSuccess"_s, jsonTime(feed.lastSuccess)},
        {u"lastFailure"_s, jsonTime(feed.lastFailure)},
        {u"rows"_s, jsonArray(feed.rows(), rowJson)},
        {u"causes"_s, jsonArray(feed.causes(), causeJson)},
        {u"horizon"_s, jsonArray(server.expiry, pointJson)},
        {u"nextRun"_s,
         server.nextRun ? QJsonValue(jsonArray(*server.nextRun, runJson)) : QJsonValue()},
    };
}

} // namespace

QJsonObject explainJson(const std::vector<ExplainedServer> &servers, const Catalogs &catalogs,
                        const QDateTime &asOf)
{
    return {{u"schema"_s, u"amado.feedExplain/1"_s},
            {u"asOf"_s, jsonTime(asOf)},
            {u"dataVersion"_s, jsonDate(catalogs.dataDate())},
            {u"dataAgeDays"_s, dataAgeDays(catalogs.dataDate(), asOf.date())},
            {u"servers"_s, jsonArray(servers, explainedJson)}};
}

} // namespace amado::cli
