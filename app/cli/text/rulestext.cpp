// SPDX-License-Identifier: MIT
#include "cli/text/rulestext.h"

#include "cli/words.h"

#include <QCoreApplication>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct RulesText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::RulesText)
};

QString origin(const ConfigOrigin &origin)
{
    Error where;
    where.subject = origin.file;
    where.line = origin.line;
    return place(where);
}

QString actionWords(const InboundRuleContent &content)
{
    switch (content.action) {
    case ActionType::None:
        return RulesText::tr("no action");
    case ActionType::Rewrite:
        return RulesText::tr("rewrite to %1").arg(content.actionUrl);
    case ActionType::Redirect:
        return RulesText::tr("redirect (%1) to %2")
            .arg(QString::number(content.redirectStatus), content.actionUrl);
    case ActionType::CustomResponse:
        return RulesText::tr("answer %1").arg(content.statusCode);
    case ActionType::AbortRequest:
        return RulesText::tr("abort the request");
    }
    Q_UNREACHABLE();
}

template<class Rule>
QString ruleLine(const Rule &rule, qsizetype number, const QString &action)
{
    QString line = RulesText::tr("%1. “%2” at %3: %4", "number, rule, place, action")
                       .arg(QString::number(number), rule.name, origin(rule.origin), action);
    if (!rule.enabled)
        line += u' ' + RulesText::tr("(switched off)");
    if (rule.content.stopProcessing)
        line += u' ' + RulesText::tr("(stops further rules)");
    return u"  "_s + line;
}

QString conditionLine(const RewriteCondition &condition)
{
    return u"       "_s + condition.input + (condition.negate ? u" !~ "_s : u" ~ "_s) +
           condition.pattern;
}

void addInbound(QStringList &lines, const QString &title, const std::vector<InboundRule> &rules)
{
    lines.append(title);
    if (rules.empty())
        lines.append(u"  "_s + RulesText::tr("none"));
    qsizetype number = 0;
    for (const InboundRule &rule : rules) {
        lines.append(ruleLine(rule, ++number, actionWords(rule.content)));
        lines.append(u"       "_s + (rule.content.matchNegate ? u"URL !~ "_s : u"URL ~ "_s) +
                     rule.content.matchUrl);
        for (const RewriteCondition &condition : rule.content.conditions.items)
            lines.append(conditionLine(condition));
    }
}

void addOutbound(QStringList &lines, const std::vector<OutboundRule> &rules)
{
    lines.append(RulesText::tr("Outbound rules"));
    if (rules.empty())
        lines.append(u"  "_s + RulesText::tr("none"));
    qsizetype number = 0;
    for (const OutboundRule &rule : rules) {
        const QString action = rule.content.action == ActionType::Rewrite
                                   ? RulesText::tr("rewrite to %1").arg(rule.content.actionValue)
                                   : RulesText::tr("no action");
        lines.append(ruleLine(rule, ++number, action));
        const QString subject = rule.content.serverVariable.isEmpty() ? rule.content.filterByTags
                                                                      : rule.content.serverVariable;
        lines.append(u"       "_s + subject + (rule.content.matchNegate ? u" !~ "_s : u" ~ "_s) +
                     rule.content.matchPattern);
        if (!rule.preCondition.isEmpty())
            lines.append(u"       "_s + RulesText::tr("only if “%1”").arg(rule.preCondition));
        for (const RewriteCondition &condition : rule.content.conditions.items)
            lines.append(conditionLine(condition));
    }
}

void addProblems(QStringList &lines, const std::vector<ConfigProblem> &problems)
{
    if (problems.empty())
        return;
    lines.append(RulesText::tr("Problems"));
    for (const QString &line : diagnoses(problems))
        lines.append(u"  "_s + line);
}

QString outcomeSentence(const RequestEvaluation &evaluation)
{
    switch (evaluation.outcome) {
    case RequestOutcome::Allow:
        return RulesText::tr("The request is served unchanged.");
    case RequestOutcome::Abort:
        return RulesText::tr("The connection is cut; the request gets no answer.");
    case RequestOutcome::CustomResponse:
        return RulesText::tr("The request is answered with status %1.").arg(evaluation.status);
    case RequestOutcome::Redirect:
        return RulesText::tr("The request is redirected (%1) to %2.")
            .arg(QString::number(evaluation.status), evaluation.location);
    case RequestOutcome::Rewrite:
        return RulesText::tr("The request is served as %1.").arg(evaluation.url);
    case RequestOutcome::Error:
        return evaluation.decidedBy.isEmpty()
                   ? RulesText::tr("IIS refuses the configuration here and answers %1.")
                         .arg(evaluation.status)
                   : RulesText::tr("A rule fails, and IIS answers %1.").arg(evaluation.status);
    }
    Q_UNREACHABLE();
}

QString outcomeWord(RequestOutcome outcome)
{
    switch (outcome) {
    case RequestOutcome::Allow:
        return RulesText::tr("served", "what becomes of a request");
    case RequestOutcome::Abort:
        return RulesText::tr("connection cut", "what becomes of a request");
    case RequestOutcome::CustomResponse:
        return RulesText::tr("answered by a rule", "what becomes of a request");
    case RequestOutcome::Redirect:
        return RulesText::tr("redirected", "what becomes of a request");
    case RequestOutcome::Rewrite:
        return RulesText::tr("served as another address", "what becomes of a request");
    case RequestOutcome::Error:
        return RulesText::tr("error", "what becomes of a request");
    }
    Q_UNREACHABLE();
}

/// What the command line did not give and what hangs on it.
void addOpenValues(QStringList &lines, const std::vector<OpenValue> &values)
{
    if (values.empty())
        return;
    lines.append(RulesText::tr("This depends on values that were not given; shown is what lets "
                               "most through:"));
    for (const OpenValue &value : values) {
        QStringList words;
        for (const RequestOutcome outcome : value.outcomes)
            words.append(outcomeWord(outcome));
        lines.append(u"  "_s + value.variable + u": "_s + words.join(u" / "_s));
    }
}

QString whyWords(EvaluationStep::Why why)
{
    using enum EvaluationStep::Why;
    switch (why) {
    case Matched:
        return RulesText::tr("matches");
    case Disabled:
        return RulesText::tr("switched off");
    case PatternDiffers:
        return RulesText::tr("pattern does not match");
    case ConditionFailed:
        return RulesText::tr("a condition does not hold");
    case PreConditionFailed:
        return RulesText::tr("the precondition does not hold");
    case OutsideScope:
        return RulesText::tr("does not apply to the rewritten address");
    case BodyRule:
        return RulesText::tr("changes the content of the page, not looked at here");
    case VariableNotAllowed:
        return RulesText::tr("sets a server variable that is not allowed");
    case InvalidRule:
        return RulesText::tr("is not valid");
    case NotExpandable:
        return RulesText::tr("holds an expression that IIS cannot expand (500.52)");
    case PatternTooCostly:
        return RulesText::tr("the pattern is too costly to match");
    case BeyondLimit:
        return RulesText::tr("the rules are too many or too costly to evaluate");
    }
    Q_UNREACHABLE();
}

void addStep(QStringList &lines, const EvaluationStep &step)
{
    lines.append(u"  "_s + RulesText::tr("“%1” at %2: %3", "rule, place, what happened")
                               .arg(step.rule, origin(step.origin), whyWords(step.why)));
    if (!step.pattern.isEmpty())
        lines.append(u"       "_s + step.input + u" ~ "_s + step.pattern);
}

} // namespace

QStringList rulesText(const RulesAnswer &answer)
{
    const EffectiveRewrite &rewrite = *answer.rewrite;
    QStringList lines{RulesText::tr("%1: site “%2”, path %3")
                          .arg(answer.server, answer.site, answer.virtualDirectory)};
    if (!rewrite.moduleLoaded)
        lines.append(RulesText::tr("The URL Rewrite module is not loaded here: no rule runs."));
    if (!rewrite.fatal.empty())
        lines.append(RulesText::tr("IIS refuses the configuration of this path: no rule runs and "
                                   "no page is served."));
    if (!rewrite.globalRules.empty())
        addInbound(lines, RulesText::tr("Global rules"), rewrite.globalRules);
    addInbound(lines, RulesText::tr("Inbound rules"), rewrite.rules);
    addOutbound(lines, rewrite.outboundRules);
    addProblems(lines, answer.problems);
    return lines;
}

QStringList tryText(const TryAnswer &answer)
{
    const RequestEvaluation &evaluation = *answer.evaluation;
    QStringList lines{outcomeSentence(evaluation), RulesText::tr("Site: %1").arg(answer.site)};
    if (!evaluation.decidedBy.isEmpty())
        lines.append(RulesText::tr("Decided by “%1” at %2.")
                         .arg(evaluation.decidedBy, origin(evaluation.decidedAt)));
    addOpenValues(lines, answer.openValues);
    if (!evaluation.steps.empty())
        lines.append(RulesText::tr("Rules looked at, in order:"));
    for (const EvaluationStep &step : evaluation.steps)
        addStep(lines, step);
    if (!evaluation.responseHeaders.empty())
        lines.append(RulesText::tr("Headers of the response:"));
    for (const auto &header : evaluation.responseHeaders)
        lines.append(u"  "_s + header.first + u": "_s + header.second);
    addProblems(lines, evaluation.problems);
    return lines;
}

} // namespace amado::cli
