#include "model/iis/conditioncheck.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// One condition: whether it passed goes to `check`, its captures to `references`.
void checkOne(const CheckContext &context, const ConditionsUse &use,
              const RewriteCondition &condition, BackReferences &references, ConditionsCheck &check)
{
    check.pattern = condition.pattern;
    const std::optional<QString> input =
        expandText(condition.input, context.state, context.maps, references);
    if (!input) {
        check.fault = CheckFault{Reason::InvalidRule, condition.input};
        return;
    }
    check.input = *input;
    if (condition.matchType != ConditionMatchType::Pattern) {
        check.pattern =
            condition.matchType == ConditionMatchType::IsFile ? u"IsFile"_s : u"IsDirectory"_s;
        check.fileAssumedAbsent = true;
        check.passed = condition.negate;
        return;
    }
    PatternCheck pattern = checkPattern(
        context.patterns, {use.syntax, condition.pattern, condition.ignoreCase, condition.negate},
        *input);
    check.fault = std::move(pattern.fault);
    check.passed = pattern.passed;
    if (!pattern.passed || condition.negate)
        return;
    if (use.trackAllCaptures && !references.condition.isEmpty())
        references.condition += pattern.captures.mid(1);
    else
        references.condition = std::move(pattern.captures);
}

} // namespace

PatternCheck checkPattern(PatternCache &patterns, const PatternUse &use, const QString &input)
{
    PatternCheck check;
    const Result<Pattern> &pattern = patterns.get(use.syntax, use.pattern, use.ignoreCase);
    if (!pattern) {
        check.fault = CheckFault{Reason::InvalidRule, use.pattern};
        return check;
    }
    PatternMatch match = pattern->match(input);
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

ConditionsCheck checkConditions(const CheckContext &context, const ConditionsUse &use,
                                BackReferences &references)
{
    ConditionsCheck check;
    check.passed = true;
    bool assumedAbsent = false;
    for (const RewriteCondition &condition : use.items) {
        checkOne(context, use, condition, references, check);
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
