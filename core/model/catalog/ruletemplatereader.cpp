// SPDX-License-Identifier: MIT
#include "model/catalog/ruletemplatereader.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

RewriteConditions readConditions(const JsonReader &reader)
{
    RewriteConditions conditions;
    for (const JsonReader &entry : reader.objects(u"conditions"_s))
        conditions.items.push_back(
            {.input = entry.requiredText(u"input"_s), .pattern = entry.requiredText(u"pattern"_s)});
    return conditions;
}

/// Inbound rules of published mitigations look at every URL, decide by conditions and abort.
InboundRuleContent readInbound(const JsonReader &reader)
{
    InboundRuleContent rule;
    rule.stopProcessing = reader.flag(u"stopProcessing"_s, false);
    rule.matchUrl = reader.requiredText(u"matchUrl"_s);
    rule.conditions = readConditions(reader);
    if (reader.text(u"action"_s) != "AbortRequest"_L1)
        reader.refuse(u"action"_s, u"AbortRequest"_s);
    rule.action = ActionType::AbortRequest;
    return rule;
}

OutboundRuleContent readOutbound(const JsonReader &reader)
{
    OutboundRuleContent rule;
    rule.stopProcessing = reader.flag(u"stopProcessing"_s, false);
    rule.serverVariable = reader.requiredText(u"serverVariable"_s);
    rule.matchPattern = reader.requiredText(u"pattern"_s);
    if (reader.text(u"action"_s) != "Rewrite"_L1)
        reader.refuse(u"action"_s, u"Rewrite"_s);
    rule.action = ActionType::Rewrite;
    rule.actionValue = reader.requiredText(u"value"_s);
    return rule;
}

/// Whose names the data may know: Amado's own are `amadoName`.
constexpr std::array kOthers = {RuleWriter::Eems, RuleWriter::Eomt, RuleWriter::Eomt2,
                                RuleWriter::EomtUnified, RuleWriter::Manual};

RuleRevision readRevision(const JsonReader &reader, bool outbound)
{
    RuleRevision revision;
    revision.id = reader.requiredText(u"id"_s);
    revision.published = reader.date(u"published"_s);
    revision.standing = reader.word<RuleRevision::Standing>(u"standing"_s);
    const JsonReader content = reader.object(u"rule"_s);
    if (outbound) {
        revision.outbound = readOutbound(content);
        revision.preCondition.items = readConditions(reader.object(u"preCondition"_s)).items;
    } else {
        revision.inbound = readInbound(content);
    }
    return revision;
}

} // namespace

RuleTemplate readRuleTemplate(const JsonReader &reader)
{
    RuleTemplate rule;
    rule.id = reader.requiredText(u"id"_s);
    const QString direction = reader.text(u"direction"_s);
    rule.outbound = direction == "outbound"_L1;
    if (!rule.outbound && direction != "inbound"_L1)
        reader.refuse(u"direction"_s, u"inbound or outbound"_s);
    rule.amadoName = reader.requiredText(u"amadoName"_s);
    if (rule.outbound)
        rule.amadoPreConditionName = reader.requiredText(u"amadoPreConditionName"_s);
    for (const JsonReader &entry : reader.objects(u"knownNames"_s)) {
        rule.knownNames.push_back(
            {entry.requiredText(u"name"_s), entry.word(u"writer"_s, kOthers)});
    }
    for (const JsonReader &entry : reader.objects(u"revisions"_s))
        rule.revisions.push_back(readRevision(entry, rule.outbound));
    if (rule.revisions.empty() ||
        rule.revisions.back().standing != RuleRevision::Standing::Accepted)
        reader.refuse(u"revisions"_s, u"wordings, the last of them accepted"_s);
    return rule;
}

} // namespace amado
