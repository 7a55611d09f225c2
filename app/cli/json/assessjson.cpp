// SPDX-License-Identifier: MIT
#include "cli/json/assessjson.h"

#include "app/backend.h"
#include "cli/json/buildjson.h"
#include "cli/words.h"
#include "model/base/enumnames.h"
#include "model/base/jsonvalues.h"
#include "model/base/winpath.h"
#include "ui/text/agetext.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/feedtext.h"
#include "ui/text/origintext.h"
#include "ui/text/problemjson.h"

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

QJsonObject causeJson(const FeedCheck &cause)
{
    return {{u"code"_s, cause.code()},
            {u"severity"_s, enumName(*cause.severity)},
            {u"text"_s, causeSentence(cause)},
            {u"evidence"_s, QJsonArray::fromStringList(cause.evidence)},
            {u"remedy"_s, causeRemedy(cause)}};
}

namespace {

/// Wordings that never took effect are outdated ones to a script; `why` tells them apart.
QString revisionName(ObservedRule::Revision revision)
{
    using enum ObservedRule::Revision;
    return enumName(revision == NeverEffective ? Outdated : revision);
}

QJsonObject headlineJson(const JudgedServer &server)
{
    const Assessment &assessment = server.assessment;
    if (server.failure)
        return {{u"state"_s, enumName(ProtectionState::Unknown)},
                {u"code"_s, problemCode(*server.failure)},
                {u"text"_s, sentence(*server.failure)}};
    return {{u"state"_s, enumName(assessment.headline)},
            {u"code"_s, enumName(assessment.headlineReason)},
            {u"text"_s, headlineSentence(assessment)},
            {u"vulnerability"_s, textOrNull(assessment.headlineVulnerability)}};
}

QJsonObject ruleJson(const ObservedRule &rule)
{
    return {{u"name"_s, rule.name},
            {u"writer"_s, enumName(rule.writer)},
            {u"file"_s, fileInServer(rule.file)},
            {u"line"_s, placeOrNull(rule.line)},
            {u"revision"_s, revisionName(rule.revision)},
            {u"effective"_s, rule.effective},
            {u"why"_s, rule.why ? QJsonValue(enumName(*rule.why)) : QJsonValue()},
            {u"decidedBy"_s, textOrNull(rule.decidedBy)},
            {u"sites"_s, QJsonArray::fromStringList(rule.sites)}};
}

QJsonValue equivalentJson(const ProtectionFinding &finding, const EquivalentProtection *item)
{
    if (!item)
        return {};
    const QString text = item->needed ? equivalentSentence(*item) : redundantSentence(finding);
    return QJsonObject{
        {u"feedId"_s, item->feedId},
        {u"service"_s, enumName(item->reach)},
        {u"causes"_s, jsonArray(item->causes, equivalentCode)},
        {u"needed"_s, item->needed},
        {u"redundantRules"_s, QJsonArray::fromStringList(item->redundantRules)},
        {u"serviceRules"_s, QJsonArray::fromStringList(item->serviceRules)},
        {u"writtenBy"_s, item->writtenBy ? QJsonValue(item->writtenBy->value) : QJsonValue()},
        {u"text"_s, textOrNull(text)}};
}

QJsonObject findingJson(const ProtectionFinding &finding, const EquivalentProtection *item)
{
    return {{u"vulnerability"_s, finding.vulnerability},
            {u"feedId"_s, textOrNull(finding.feedId)},
            {u"state"_s, enumName(finding.state)},
            {u"reason"_s, enumName(finding.reason)},
            {u"text"_s, reasonSentence(finding)},
            {u"site"_s, textOrNull(finding.site)},
            {u"codeFix"_s, finding.codeFix},
            {u"firstFixed"_s, jsonBuild(finding.firstFixed)},
            {u"rules"_s, jsonArray(finding.rules, ruleJson)},
            {u"bridge"_s, equivalentJson(finding, item)},
            {u"evidence"_s, QJsonArray::fromStringList(finding.evidence)}};
}

QJsonObject feedJson(const FeedFinding &feed)
{
    return {{u"canReceive"_s, feed.compatibility.code()},
            {u"switches"_s, enumName(feed.switches)},
            {u"lastSuccess"_s, jsonTime(feed.lastSuccess)},
            {u"lastFailure"_s, jsonTime(feed.lastFailure)},
            {u"causes"_s, jsonArray(feed.causes(), causeJson)}};
}

QJsonArray problemsJson(const JudgedServer &server)
{
    QJsonArray problems;
    if (server.failure)
        problems.append(problemJson(*server.failure));
    for (const ConfigProblem &problem : server.facts.configProblems)
        problems.append(problemJson(problem));
    for (const Error &error : server.facts.problems)
        problems.append(problemJson(error));
    return problems;
}

QJsonObject unknownJson(const UnknownFact &unknown)
{
    return {{u"fact"_s, unknown.fact}, {u"reason"_s, enumName(unknown.reason)}};
}

QJsonObject serverJson(const JudgedServer &server, const Catalogs &catalogs, QDate on)
{
    const Assessment &assessment = server.assessment;
    return {{u"server"_s, assessment.server},
            {u"path"_s, server.path},
            {u"serverId"_s, textOrNull(server.id.value)},
            {u"origin"_s, originName(kindOfPath(server.facts.path))},
            {u"headline"_s, headlineJson(server)},
            {u"build"_s, buildJson(assessment.build, catalogs, on)},
            {u"protection"_s,
             jsonArray(assessment.protection,
                       [&server](const ProtectionFinding &finding) {
                           return findingJson(finding, equivalentProtection(server.equivalent,
                                                                            finding.vulnerability));
                       })},
            {u"feed"_s, feedJson(assessment.feed)},
            {u"problems"_s, problemsJson(server)},
            {u"unknowns"_s, jsonArray(assessment.unknowns, unknownJson)}};
}

} // namespace

QJsonObject assessJson(const std::vector<JudgedServer> &servers, const Catalogs &catalogs,
                       const QDateTime &asOf)
{
    const QDate on = asOf.toUTC().date();
    return {{u"schema"_s, u"amado.assess/1"_s},
            {u"asOf"_s, jsonTime(asOf)},
            {u"dataVersion"_s, jsonDate(catalogs.dataDate())},
            {u"dataAgeDays"_s, dataAgeDays(catalogs.dataDate(), asOf.date())},
            {u"servers"_s, jsonArray(servers, [&](const JudgedServer &server) {
                 return serverJson(server, catalogs, on);
             })}};
}

QJsonArray disagreementsJson(const std::vector<JudgedServer> &servers, const Catalogs &catalogs)
{
    return jsonArray(catalogs.disagreements, [&](const SourceDisagreement &each) {
        QJsonObject json = disagreementJson(each, catalogs);
        QJsonArray concerned;
        for (const JudgedServer &server : servers) {
            const auto about = disagreementsAbout(server.assessment.build, catalogs);
            if (std::find(about.begin(), about.end(), &each) != about.end())
                concerned.append(
                    QJsonObject{{u"server"_s, server.assessment.server}, {u"path"_s, server.path}});
        }
        json.insert(u"servers"_s, concerned);
        return json;
    });
}

} // namespace amado::cli
