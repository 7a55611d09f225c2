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
        return RulesText::tr("answer with status %1").arg(content.statusCode);
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
        line += u' ' + RulesText::tr("(disabled)");
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
        return RulesText::tr("The request is processed unchanged.");
    case RequestOutcome::Abort:
        return RulesText::tr("The connection is closed without an answer.");
    case RequestOutcome::CustomResponse:
        return RulesText::tr("The request is answered with status %1.").arg(evaluation.status);
    case RequestOutcome::Redirect:
        return RulesText::tr("The request is redirected (%1) to %2.")
            .arg(QString::number(evaluation.status), evaluation.location);
    case RequestOutcome::Rewrite:
        return RulesText::tr("The request is processed as %1.").arg(evaluation.url);
    case RequestOutcome::Error:
        return evaluation.decidedBy.isEmpty()
                   ? RulesText::tr("IIS rejects the configuration here and answers with %1.")
                         .arg(evaluation.status)
                   : RulesText::tr("A rule fails, and IIS answers with %1.").arg(evaluation.status);
    }
    Q_UNREACHABLE();
}

QString outcomeWord(RequestOutcome outcome)
{
    switch (outcome) {
    case RequestOutcome::Allow:
        return RulesText::tr("processed", "what becomes of a request");
    case RequestOutcome::Abort:
        return RulesText::tr("connection closed", "what becomes of a request");
    case RequestOutcome::CustomResponse:
        return RulesText::tr("answered by a rule", "what becomes of a request");
    case RequestOutcome::Redirect:
        return RulesText::tr("redirected", "what becomes of a request");
    case RequestOutcome::Rewrite:
        return RulesText::tr("processed as another address", "what becomes of a request");
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
    lines.append(RulesText::tr("The result depends on values that weren't specified. It shows the "
                               "case that allows the most. The values are:"));
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
        return RulesText::tr("disabled");
    case PatternDiffers:
        return RulesText::tr("pattern doesn't match");
    case ConditionFailed:
        return RulesText::tr("a condition isn't met");
    case PreConditionFailed:
        return RulesText::tr("the precondition isn't met");
    case OutsideScope:
        return RulesText::tr("doesn't apply to the rewritten address");
    case BodyRule:
        return RulesText::tr("changes the content of the page, which isn't examined here");
    case VariableNotAllowed:
        return RulesText::tr("sets a server variable that isn't allowed");
    case InvalidRule:
        return RulesText::tr("isn't valid");
    case NotExpandable:
        return RulesText::tr("contains an expression that IIS can't expand (500.52)");
    case PatternTooCostly:
        return RulesText::tr("the pattern takes too long to match");
    case BeyondLimit:
        return RulesText::tr("there are too many or too complex rules");
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
        lines.append(RulesText::tr("The URL Rewrite module isn't loaded here, so no rule runs."));
    if (!rewrite.fatal.empty())
        lines.append(RulesText::tr(
            "IIS rejects the configuration of this path, so no rule runs and no page is served."));
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
        lines.append(RulesText::tr("The rule “%1” at %2 takes precedence.")
                         .arg(evaluation.decidedBy, origin(evaluation.decidedAt)));
    addOpenValues(lines, answer.openValues);
    if (!evaluation.steps.empty())
        lines.append(RulesText::tr("Rules evaluated, in order:"));
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
