// SPDX-License-Identifier: MIT
#include "model/iis/rewriterun.h"

namespace amado {

using namespace Qt::StringLiterals;

void RewriteRun::runOutbound()
{
    for (const OutboundRule &rule : m_place->outboundRules) {
        const bool matched = tryOutbound(rule);
        if (m_done)
            return;
        if (matched && rule.content.stopProcessing) {
            m_result.outboundEnded = RuleReference{rule.name, rule.origin};
            return;
        }
    }
}

bool RewriteRun::tryOutbound(const OutboundRule &rule)
{
    const RuleReference reference{rule.name, rule.origin};
    if (!mayLookAt(reference) || (m_setup.isLeftOut && m_setup.isLeftOut(reference)))
        return false;
    EvaluationStep &step = addStep(reference, true);
    if (!rule.enabled) {
        step.why = EvaluationStep::Why::Disabled;
        return false;
    }
    if (rule.content.serverVariable.isEmpty()) {
        step.why = EvaluationStep::Why::BodyRule;
        return false;
    }
    if (!passesPreCondition(rule, step))
        return false;
    if (!RequestState::isResponseVariable(rule.content.serverVariable))
        return rewriteVariable(rule, step);
    return rewriteHeader(rule, step);
}

const PreCondition *RewriteRun::preCondition(const QString &name)
{
    if (m_preConditions.isEmpty()) {
        for (const PreCondition &each : m_place->preConditions) {
            const QString key = each.name.toCaseFolded();
            if (!m_preConditions.contains(key))
                m_preConditions.insert(key, &each);
        }
    }
    return m_preConditions.value(name.toCaseFolded());
}

bool RewriteRun::passesPreCondition(const OutboundRule &rule, EvaluationStep &step)
{
    if (rule.preCondition.isEmpty())
        return true;
    const RuleReference reference{rule.name, rule.origin};
    const PreCondition *found = preCondition(rule.preCondition);
    if (!found) {
        refuse({Reason::InvalidRule, rule.preCondition}, reference, step);
        return false;
    }
    BackReferences none;
    const ConditionsCheck check = checkConditions(
        context(), {found->patternSyntax, found->grouping, false, found->items}, none);
    step.input = check.input;
    step.pattern = check.pattern;
    step.fileAssumedAbsent = check.fileAssumedAbsent;
    if (check.fault)
        refuse(*check.fault, reference, step);
    else if (!check.passed)
        step.why = EvaluationStep::Why::PreConditionFailed;
    return check.passed && !check.fault;
}

/// Value the rule gives to a variable that now holds `before`; nullopt when it leaves it alone.
std::optional<RewriteText> RewriteRun::rewritten(const OutboundRule &rule,
                                                 const RewriteText &before, EvaluationStep &step)
{
    const RuleReference reference{rule.name, rule.origin};
    const OutboundRuleContent &content = rule.content;
    BackReferences references;
    if (!passes({content.patternSyntax, content.matchPattern, content.matchIgnoreCase,
                 content.matchNegate},
                before, content.conditions, reference, references, step))
        return std::nullopt;
    if (content.action == ActionType::None || (!content.replace && !before.text.isEmpty()))
        return std::nullopt;
    std::optional<RewriteText> value = expanded(content.actionValue, references);
    if (!value)
        refuse({Reason::NotExpandable, content.actionValue}, reference, step);
    return value;
}

bool RewriteRun::rewriteVariable(const OutboundRule &rule, EvaluationStep &step)
{
    const QString name = rule.content.serverVariable;
    if (const std::optional<RewriteText> value = rewritten(rule, m_state.variable(name), step))
        m_state.setVariables.insert(name.toUpper(), *value);
    return step.matched;
}

void RewriteRun::noteHeader(const OutboundRule &rule, const QString &header,
                            const RewriteText &value)
{
    const QString key = headerKey(header);
    if (value.isKnown())
        m_state.openResponseHeaders.remove(key);
    else
        m_state.openResponseHeaders.insert(key, value.open);
    if (value.text.isEmpty())
        m_state.removedResponseHeaders.insert(key);
    m_result.headerChanges.push_back({header, {rule.name, rule.origin}});
    if (m_inboundDecided)
        return;
    m_result.decidedBy = rule.name;
    m_result.decidedAt = rule.origin;
}

/// A header that is not there counts as empty text; an empty value takes the header away. Whether
/// one that nobody stated is there matters where a match would let no other rule follow.
bool RewriteRun::rewriteHeader(const OutboundRule &rule, EvaluationStep &step)
{
    const QString name = headerOfResponseVariable(rule.content.serverVariable);
    HeaderList changed;
    bool present = false;
    bool matched = false;
    for (const auto &header : m_state.responseHeaders) {
        if (!isSameHeader(header.first, name)) {
            changed.push_back(header);
            continue;
        }
        present = true;
        const RewriteText before{header.second, m_state.openResponseHeaders.value(headerKey(name))};
        const std::optional<RewriteText> value = rewritten(rule, before, step);
        matched = matched || step.matched;
        if (value && !(*value == before))
            noteHeader(rule, header.first, *value);
        if (!value)
            changed.push_back(header);
        else if (!value->text.isEmpty())
            changed.emplace_back(header.first, value->text);
    }
    if (!present) {
        const RewriteText before = rule.content.stopProcessing
                                       ? m_state.variable(rule.content.serverVariable)
                                       : RewriteText{};
        const std::optional<RewriteText> value = rewritten(rule, before, step);
        matched = step.matched;
        if (value && !value->text.isEmpty()) {
            noteHeader(rule, name, *value);
            changed.emplace_back(name, value->text);
        }
    }
    step.matched = matched;
    m_state.responseHeaders = std::move(changed);
    return matched;
}

} // namespace amado
