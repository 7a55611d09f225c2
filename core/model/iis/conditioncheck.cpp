// SPDX-License-Identifier: MIT
#include "model/iis/conditioncheck.h"

#include "model/iis/openvalues.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

PatternUse useOf(const ConditionsUse &use, const RewriteCondition &condition)
{
    return {use.syntax, condition.pattern, condition.ignoreCase, condition.negate};
}

/// Whether a condition from `first` on fails by what is known, so that nothing open before it has
/// to be asked: all of them must pass. What is found is said in `check`.
bool failsBehind(const CheckContext &context, const ConditionsUse &use, size_t first,
                 ConditionsCheck &check)
{
    if (use.grouping != LogicalGrouping::MatchAll)
        return false;
    for (size_t i = first; i < use.items.size(); ++i) {
        const RewriteCondition &condition = use.items[i];
        if (condition.matchType != ConditionMatchType::Pattern ||
            condition.input.contains("{C:"_L1) || condition.input.contains("{R:"_L1))
            continue;
        const std::optional<RewriteText> input =
            expandText(condition.input, context.state, context.maps, {}, context.budget);
        if (!input)
            return false;
        if (!input->isKnown())
            continue;
        const PatternCheck pattern = checkPattern(context, useOf(use, condition), *input);
        if (pattern.fault || pattern.passed)
            continue;
        check.passed = false;
        check.input = input->text;
        check.pattern = condition.pattern;
        return true;
    }
    return false;
}

void checkPath(const CheckContext &context, const RewriteCondition &condition,
               const RewriteText &path, std::optional<bool> known, ConditionsCheck &check)
{
    const bool there =
        known ? *known : context.answers && context.answers->exists(condition.matchType, path);
    check.fileAssumedAbsent = !known && !there;
    check.passed = there != condition.negate;
}

/// One condition: whether it passed goes to `check`, its captures to `references`.
void checkOne(const CheckContext &context, const ConditionsUse &use, size_t index,
              BackReferences &references, ConditionsCheck &check)
{
    const RewriteCondition &condition = use.items[index];
    const bool isPath = condition.matchType != ConditionMatchType::Pattern;
    check.pattern = condition.pattern;
    if (isPath)
        check.pattern =
            condition.matchType == ConditionMatchType::IsFile ? u"IsFile"_s : u"IsDirectory"_s;
    const std::optional<RewriteText> input =
        expandText(condition.input, context.state, context.maps, references, context.budget);
    if (!input) {
        check.fault = CheckFault{Reason::NotExpandable, condition.input};
        return;
    }
    check.input = input->text;
    const std::optional<bool> known = isPath && input->isKnown()
                                          ? context.paths.exists(condition.matchType, input->text)
                                          : std::nullopt;
    const bool isOpen = isPath ? !known : !input->isKnown();
    if (isOpen && context.answers && failsBehind(context, use, index + 1, check))
        return;
    if (isPath)
        return checkPath(context, condition, *input, known, check);
    PatternCheck pattern = checkPattern(context, useOf(use, condition), *input);
    check.fault = std::move(pattern.fault);
    check.passed = pattern.passed;
    if (!pattern.passed || condition.negate)
        return;
    if (use.trackAllCaptures && !references.condition.isEmpty()) {
        references.condition += pattern.captures.mid(1);
        references.openCondition += pattern.open;
    } else {
        references.condition = std::move(pattern.captures);
        references.openCondition = std::move(pattern.open);
    }
}

} // namespace

PatternCheck checkPattern(PatternCache &patterns, const PatternUse &use, const QString &input,
                          JudgingBudget *budget)
{
    PatternCheck check;
    const Result<Pattern> &pattern = patterns.get(use.syntax, use.pattern, use.ignoreCase);
    if (!pattern) {
        check.fault = CheckFault{Reason::InvalidRule, use.pattern};
        return check;
    }
    PatternMatch match = pattern->match(input, budget);
    switch (match.outcome) {
    case PatternMatch::Outcome::TooCostly:
        check.fault = CheckFault{Reason::PatternTooCostly, use.pattern};
        break;
    case PatternMatch::Outcome::Match:
        check.passed = !use.negate;
        check.captures = std::move(match.captures);
        break;
    case PatternMatch::Outcome::NoMatch:
        check.passed = use.negate;
        check.captures = {input};
        break;
    }
    return check;
}

PatternCheck checkPattern(const CheckContext &context, const PatternUse &use,
                          const RewriteText &input)
{
    if (input.isKnown() || !context.answers)
        return checkPattern(context.patterns, use, input.text, context.budget);
    PatternCheck check;
    const Result<Pattern> &pattern = context.patterns.get(use.syntax, use.pattern, use.ignoreCase);
    if (!pattern) {
        check.fault = CheckFault{Reason::InvalidRule, use.pattern};
        return check;
    }
    const bool matched = context.answers->matches(context.patterns, input, use, context.budget);
    check.passed = matched != use.negate;
    check.captures = {input.text};
    check.open = input.open;
    for (int i = 0; matched && i < pattern->groupCount(); ++i)
        check.captures.append(QString());
    return check;
}

ConditionsCheck checkConditions(const CheckContext &context, const ConditionsUse &use,
                                BackReferences &references)
{
    ConditionsCheck check;
    check.passed = true;
    bool assumedAbsent = false;
    for (size_t i = 0; i < use.items.size(); ++i) {
        checkOne(context, use, i, references, check);
        assumedAbsent = assumedAbsent || check.fileAssumedAbsent;
        check.fileAssumedAbsent = assumedAbsent;
        if (check.fault)
            break;
        if (check.passed == (use.grouping == LogicalGrouping::MatchAny))
            break;
    }
    return check;
}

} // namespace amado
