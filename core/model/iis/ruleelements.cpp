// SPDX-License-Identifier: MIT
#include "model/iis/ruleelements.h"

#include "model/base/enumnames.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

void put(ConfigElement &element, const char *name, const QString &value)
{
    element.attributes.emplace_back(name, value);
}

void putIf(bool wanted, ConfigElement &element, const char *name, const QString &value)
{
    if (wanted)
        put(element, name, value);
}

QString text(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString redirectText(int status)
{
    switch (status) {
    case 302:
        return u"Found"_s;
    case 303:
        return u"SeeOther"_s;
    case 307:
        return u"Temporary"_s;
    default:
        return u"Permanent"_s;
    }
}

ConfigElement conditionElement(const RewriteCondition &condition)
{
    ConfigElement add{"add", {}, {}};
    put(add, "input", condition.input);
    putIf(condition.matchType == ConditionMatchType::IsFile, add, "matchType", u"IsFile"_s);
    putIf(condition.matchType == ConditionMatchType::IsDirectory, add, "matchType",
          u"IsDirectory"_s);
    putIf(!condition.pattern.isEmpty(), add, "pattern", condition.pattern);
    putIf(!condition.ignoreCase, add, "ignoreCase", text(false));
    putIf(condition.negate, add, "negate", text(true));
    return add;
}

void addConditions(ConfigElement &rule, const RewriteConditions &conditions, bool tracksByDefault)
{
    if (conditions.items.empty())
        return;
    ConfigElement element{"conditions", {}, {}};
    putIf(conditions.grouping == LogicalGrouping::MatchAny, element, "logicalGrouping",
          u"MatchAny"_s);
    putIf(conditions.trackAllCaptures != tracksByDefault, element, "trackAllCaptures",
          text(conditions.trackAllCaptures));
    for (const RewriteCondition &item : conditions.items)
        element.children.push_back(conditionElement(item));
    rule.children.push_back(std::move(element));
}

void addServerVariables(ConfigElement &rule, const std::vector<ServerVariableSetting> &variables)
{
    if (variables.empty())
        return;
    ConfigElement element{"serverVariables", {}, {}};
    for (const ServerVariableSetting &variable : variables) {
        ConfigElement set{"set", {{"name", variable.name}, {"value", variable.value}}, {}};
        putIf(!variable.replace, set, "replace", text(false));
        element.children.push_back(std::move(set));
    }
    rule.children.push_back(std::move(element));
}

ConfigElement inboundAction(const InboundRuleContent &content)
{
    ConfigElement action{"action", {}, {}};
    put(action, "type", enumName(content.action));
    putIf(!content.actionUrl.isEmpty(), action, "url", content.actionUrl);
    putIf(!content.appendQueryString, action, "appendQueryString", text(false));
    putIf(content.redirectStatus != 301, action, "redirectType",
          redirectText(content.redirectStatus));
    if (content.action == ActionType::CustomResponse) {
        put(action, "statusCode", QString::number(content.statusCode));
        putIf(content.subStatusCode != 0, action, "subStatusCode",
              QString::number(content.subStatusCode));
        putIf(!content.statusReason.isEmpty(), action, "statusReason", content.statusReason);
        putIf(!content.statusDescription.isEmpty(), action, "statusDescription",
              content.statusDescription);
    }
    return action;
}

} // namespace

ConfigElement inboundRuleElement(const QString &name, const InboundRuleContent &content)
{
    ConfigElement rule{"rule", {{"name", name}}, {}};
    putIf(content.patternSyntax != PatternSyntax::EcmaScript, rule, "patternSyntax",
          enumName(content.patternSyntax));
    putIf(content.stopProcessing, rule, "stopProcessing", text(true));
    ConfigElement match{"match", {{"url", content.matchUrl}}, {}};
    putIf(!content.matchIgnoreCase, match, "ignoreCase", text(false));
    putIf(content.matchNegate, match, "negate", text(true));
    rule.children.push_back(std::move(match));
    addConditions(rule, content.conditions, false);
    addServerVariables(rule, content.serverVariables);
    rule.children.push_back(inboundAction(content));
    return rule;
}

ConfigElement outboundRuleElement(const QString &name, const QString &preCondition,
                                  const OutboundRuleContent &content)
{
    ConfigElement rule{"rule", {{"name", name}}, {}};
    putIf(!preCondition.isEmpty(), rule, "preCondition", preCondition);
    putIf(content.patternSyntax != PatternSyntax::EcmaScript, rule, "patternSyntax",
          enumName(content.patternSyntax));
    putIf(content.stopProcessing, rule, "stopProcessing", text(true));
    ConfigElement match{"match", {}, {}};
    putIf(!content.filterByTags.isEmpty(), match, "filterByTags", content.filterByTags);
    putIf(!content.serverVariable.isEmpty(), match, "serverVariable", content.serverVariable);
    put(match, "pattern", content.matchPattern);
    putIf(!content.matchIgnoreCase, match, "ignoreCase", text(false));
    putIf(content.matchNegate, match, "negate", text(true));
    rule.children.push_back(std::move(match));
    addConditions(rule, content.conditions, true);
    ConfigElement action{"action", {{"type", enumName(content.action)}}, {}};
    putIf(content.action == ActionType::Rewrite, action, "value", content.actionValue);
    putIf(!content.replace, action, "replace", text(false));
    rule.children.push_back(std::move(action));
    return rule;
}

ConfigElement preConditionElement(const PreCondition &preCondition, const QString &name)
{
    ConfigElement element{"preCondition", {{"name", name}}, {}};
    putIf(preCondition.grouping == LogicalGrouping::MatchAny, element, "logicalGrouping",
          u"MatchAny"_s);
    putIf(preCondition.patternSyntax != PatternSyntax::EcmaScript, element, "patternSyntax",
          enumName(preCondition.patternSyntax));
    for (const RewriteCondition &item : preCondition.items)
        element.children.push_back(conditionElement(item));
    return element;
}

} // namespace amado
