// SPDX-License-Identifier: MIT
#include "cli/json/rulesjson.h"

#include "model/base/enumnames.h"
#include "model/base/jsonvalues.h"
#include "model/base/winpath.h"
#include "ui/text/origintext.h"
#include "ui/text/problemjson.h"

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject conditionJson(const RewriteCondition &condition)
{
    return {{u"input"_s, condition.input},
            {u"matchType"_s, enumName(condition.matchType)},
            {u"pattern"_s, condition.pattern},
            {u"ignoreCase"_s, condition.ignoreCase},
            {u"negate"_s, condition.negate}};
}

QJsonObject conditionsJson(const RewriteConditions &conditions)
{
    return {{u"grouping"_s, enumName(conditions.grouping)},
            {u"trackAllCaptures"_s, conditions.trackAllCaptures},
            {u"items"_s, jsonArray(conditions.items, conditionJson)}};
}

QJsonObject variableJson(const ServerVariableSetting &variable)
{
    return {
        {u"name"_s, variable.name}, {u"value"_s, variable.value}, {u"replace"_s, variable.replace}};
}

void addOrigin(QJsonObject &object, const ConfigOrigin &origin)
{
    object.insert(u"file"_s, textOrNull(fileInServer(origin.file)));
    object.insert(u"line"_s, placeOrNull(origin.line));
    object.insert(u"configPath"_s, origin.configPath);
}

QJsonObject inboundActionJson(const InboundRuleContent &content)
{
    QJsonObject action{{u"type"_s, enumName(content.action)}};
    if (content.action == ActionType::Rewrite || content.action == ActionType::Redirect) {
        action.insert(u"url"_s, content.actionUrl);
        action.insert(u"appendQueryString"_s, content.appendQueryString);
    }
    if (content.action == ActionType::Redirect)
        action.insert(u"status"_s, content.redirectStatus);
    if (content.action == ActionType::CustomResponse) {
        action.insert(u"status"_s, content.statusCode);
        action.insert(u"subStatus"_s, content.subStatusCode);
    }
    return action;
}

QJsonObject inboundJson(const InboundRule &rule, const QString &kind)
{
    const InboundRuleContent &content = rule.content;
    QJsonObject object{{u"name"_s, rule.name},
                       {u"kind"_s, kind},
                       {u"enabled"_s, rule.enabled},
                       {u"patternSyntax"_s, enumName(content.patternSyntax)},
                       {u"stopProcessing"_s, content.stopProcessing},
                       {u"match"_s, QJsonObject{{u"pattern"_s, content.matchUrl},
                                                {u"serverVariable"_s, QJsonValue()},
                                                {u"filterByTags"_s, QJsonValue()},
                                                {u"ignoreCase"_s, content.matchIgnoreCase},
                                                {u"negate"_s, content.matchNegate}}},
                       {u"conditions"_s, conditionsJson(content.conditions)},
                       {u"serverVariables"_s, jsonArray(content.serverVariables, variableJson)},
                       {u"preCondition"_s, QJsonValue()},
                       {u"action"_s, inboundActionJson(content)}};
    addOrigin(object, rule.origin);
    return object;
}

QJsonObject outboundJson(const OutboundRule &rule)
{
    const OutboundRuleContent &content = rule.content;
    QJsonObject action{{u"type"_s, enumName(content.action)}};
    if (content.action == ActionType::Rewrite) {
        action.insert(u"value"_s, content.actionValue);
        action.insert(u"replace"_s, content.replace);
    }
    QJsonObject object{
        {u"name"_s, rule.name},
        {u"kind"_s, u"outbound"_s},
        {u"enabled"_s, rule.enabled},
        {u"patternSyntax"_s, enumName(content.patternSyntax)},
        {u"stopProcessing"_s, content.stopProcessing},
        {u"match"_s, QJsonObject{{u"pattern"_s, content.matchPattern},
                                 {u"serverVariable"_s, textOrNull(content.serverVariable)},
                                 {u"filterByTags"_s, textOrNull(content.filterByTags)},
                                 {u"ignoreCase"_s, content.matchIgnoreCase},
                                 {u"negate"_s, content.matchNegate}}},
        {u"conditions"_s, conditionsJson(content.conditions)},
        {u"serverVariables"_s, QJsonArray()},
        {u"preCondition"_s, textOrNull(rule.preCondition)},
        {u"action"_s, action}};
    addOrigin(object, rule.origin);
    return object;
}

QJsonObject preConditionJson(const PreCondition &condition)
{
    QJsonObject object{{u"name"_s, condition.name},
                       {u"grouping"_s, enumName(condition.grouping)},
                       {u"patternSyntax"_s, enumName(condition.patternSyntax)},
                       {u"items"_s, jsonArray(condition.items, conditionJson)}};
    addOrigin(object, condition.origin);
    return object;
}

QJsonArray inboundRules(const EffectiveRewrite &rewrite)
{
    QJsonArray rules;
    for (const InboundRule &rule : rewrite.globalRules)
        rules.append(inboundJson(rule, u"global"_s));
    for (const InboundRule &rule : rewrite.rules)
        rules.append(inboundJson(rule, u"inbound"_s));
    return rules;
}

QJsonArray problemsJson(const std::vector<Error> &errors,
                        const std::vector<ConfigProblem> &problems)
{
    QJsonArray array = jsonArray(errors, [](const Error &error) { return problemJson(error); });
    for (const ConfigProblem &problem : problems)
        array.append(problemJson(problem));
    return array;
}

QJsonObject stepJson(const EvaluationStep &step)
{
    return {{u"rule"_s, step.rule},
            {u"kind"_s, step.outbound ? u"outbound"_s : u"inbound"_s},
            {u"file"_s, textOrNull(fileInServer(step.origin.file))},
            {u"line"_s, placeOrNull(step.origin.line)},
            {u"matched"_s, step.matched},
            {u"why"_s, enumName(step.why)},
            {u"input"_s, textOrNull(step.input)},
            {u"pattern"_s, textOrNull(step.pattern)}};
}

/// A name that stands several times becomes one list, as RFC 9110, section 5.3 has it.
QJsonObject headersJson(const HeaderList &headers)
{
    QJsonObject object;
    for (const auto &header : headers) {
        QString key = header.first;
        for (const QString &known : object.keys()) {
            if (known.compare(key, Qt::CaseInsensitive) == 0)
                key = known;
        }
        const QString before = object.value(key).toString();
        object.insert(key, object.contains(key) ? QString(before + u", "_s + header.second)
                                                : header.second);
    }
    return object;
}

QJsonObject openValueJson(const OpenValue &value)
{
    return {{u"variable"_s, value.variable},
            {u"outcomes"_s, jsonArray(value.outcomes, [](RequestOutcome outcome) {
                 return QJsonValue(enumName(outcome));
             })}};
}

QJsonValue decidedByJson(const RequestEvaluation &evaluation)
{
    if (evaluation.decidedBy.isEmpty())
        return {};
    return QJsonObject{{u"name"_s, evaluation.decidedBy},
                       {u"file"_s, textOrNull(fileInServer(evaluation.decidedAt.file))},
                       {u"line"_s, placeOrNull(evaluation.decidedAt.line)}};
}

} // namespace

QJsonObject rulesJson(const RulesAnswer &answer)
{
    QJsonObject object{{u"schema"_s, u"amado.rules/1"_s},
                       {u"server"_s, answer.server},
                       {u"path"_s, answer.path},
                       {u"origin"_s, originName(answer.origin)},
                       {u"site"_s, textOrNull(answer.site)},
                       {u"vdir"_s, answer.virtualDirectory},
                       {u"configPath"_s, QJsonValue()},
                       {u"moduleLoaded"_s, QJsonValue()},
                       {u"inbound"_s, QJsonValue()},
                       {u"outbound"_s, QJsonValue()},
                       {u"preConditions"_s, QJsonValue()},
                       {u"problems"_s, problemsJson(answer.errors, answer.problems)}};
    if (answer.rewrite == nullptr)
        return object;
    const EffectiveRewrite &rewrite = *answer.rewrite;
    object[u"configPath"_s] = rewrite.configPath;
    object[u"moduleLoaded"_s] = rewrite.moduleLoaded;
    object[u"inbound"_s] = inboundRules(rewrite);
    object[u"outbound"_s] = jsonArray(rewrite.outboundRules, outboundJson);
    object[u"preConditions"_s] = jsonArray(rewrite.preConditions, preConditionJson);
    return object;
}

QJsonObject tryJson(const TryAnswer &answer)
{
    const RequestEvaluation evaluation = answer.evaluation.value_or(RequestEvaluation{});
    const bool judged = answer.evaluation.has_value();
    return {{u"schema"_s, u"amado.try/1"_s},
            {u"server"_s, answer.server},
            {u"path"_s, answer.path},
            {u"origin"_s, originName(answer.origin)},
            {u"site"_s, textOrNull(answer.site)},
            {u"outcome"_s, judged ? QJsonValue(enumName(evaluation.outcome)) : QJsonValue()},
            {u"status"_s, placeOrNull(evaluation.status)},
            {u"location"_s, textOrNull(evaluation.location)},
            {u"url"_s, textOrNull(evaluation.url)},
            {u"decidedBy"_s, decidedByJson(evaluation)},
            {u"steps"_s, jsonArray(evaluation.steps, stepJson)},
            {u"responseHeaders"_s, headersJson(evaluation.responseHeaders)},
            {u"openValues"_s, jsonArray(answer.openValues, openValueJson)},
            {u"problems"_s, problemsJson(answer.errors, evaluation.problems)}};
}

} // namespace amado::cli
