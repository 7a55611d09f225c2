// SPDX-License-Identifier: MIT
#include "model/iis/rewriterun.h"

#include "model/base/enumnames.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxRequestUnits = 64 * 1024;
constexpr qint64 kStepsPerRule = 32; ///< Beside what its pattern and its conditions take.

qsizetype sizeOf(const HttpRequest &request)
{
    qsizetype size = request.url.size();
    for (const auto &[name, value] : request.headers)
        size += name.size() + value.size();
    return size;
}

bool hasHeader(const HeaderList &headers, const QString &name)
{
    return std::any_of(headers.begin(), headers.end(),
                       [&](const auto &header) { return isSameHeader(header.first, name); });
}

/// Substituted URL of an action, made absolute on the site, with the query string where wanted.
QString targetUrl(const InboundRule &rule, const QString &expanded, const QString &query)
{
    QString target = expanded;
    if (!target.startsWith(u'/') && !target.contains("://"_L1))
        target = urlPathOf(rule.origin.configPath) + u'/' + target;
    if (rule.content.appendQueryString && !query.isEmpty())
        target += (target.contains(u'?') ? u'&' : u'?') + query;
    return target;
}

} // namespace

RewriteRun::RewriteRun(const HttpRequest &request, const HeaderList &responseHeaders,
                       RunSetup setup)
    : m_setup(std::move(setup))
{
    m_state.request = request;
    m_state.responseHeaders = responseHeaders;
    m_state.unstatedIsOpen = m_setup.answers != nullptr;
    m_state.absentResponseHeaders = m_setup.absentResponseHeaders;
    m_result.url = request.url;
    m_state.original = parseRequestUrl(request.url);
    m_state.current = m_state.original;
    if (!m_state.original.host.isEmpty() && !hasHeader(request.headers, u"Host"_s))
        m_state.request.headers.emplace_back(u"Host"_s, m_state.original.host);
    if (sizeOf(request) > kMaxRequestUnits)
        refuse(414, {Reason::FileTooLarge,
                     {},
                     0,
                     0,
                     u"request over %1 characters"_s.arg(kMaxRequestUnits),
                     {}});
}

QString RewriteRun::currentPath() const
{
    const QString &sent = m_state.current.sent;
    return sent.left(sent.indexOf(u'?') < 0 ? sent.size() : sent.indexOf(u'?'));
}

bool RewriteRun::enter(const EffectiveRewrite &place)
{
    m_place = &place;
    m_preConditions.clear();
    m_state.physicalPath = place.physicalPath;
    if (m_done || place.fatal.empty())
        return !m_done && place.moduleLoaded;
    refuse(500, place.fatal.front());
    m_result.problems = place.fatal;
    return false;
}

void RewriteRun::runInbound(const std::vector<InboundRule> &rules, bool global)
{
    for (const InboundRule &rule : rules) {
        const bool matched = tryInbound(rule, global);
        if (m_done)
            return;
        if (matched && rule.content.stopProcessing) {
            if (!m_inboundDecided)
                decide({rule.name, rule.origin});
            return;
        }
    }
}

RequestEvaluation RewriteRun::take()
{
    for (const auto &[name, value] : m_state.responseHeaders) {
        if (m_state.openResponseHeaders.contains(headerKey(name)))
            m_result.openHeaders.append(name);
    }
    m_result.responseHeaders = std::move(m_state.responseHeaders);
    return std::move(m_result);
}

void RewriteRun::refuse(int status, const ConfigProblem &problem)
{
    m_done = true;
    m_result.outcome = RequestOutcome::Error;
    m_result.status = status;
    m_result.problems.push_back(problem);
}

void RewriteRun::refuse(const CheckFault &fault, const RuleReference &rule, EvaluationStep &step)
{
    // Without budget nothing can be matched or looked up any more, and that is the reason then.
    const bool over = m_setup.budget && m_setup.budget->isOver();
    const Reason reason = over ? Reason::BeyondLimit : fault.reason;
    step.why =
        enumFrom<EvaluationStep::Why>(enumName(reason)).value_or(EvaluationStep::Why::InvalidRule);
    m_result.decidedBy = rule.name;
    m_result.decidedAt = rule.origin;
    refuse(500,
           {reason, rule.origin.file, rule.origin.line, 0, fault.detail, rule.origin.configPath});
}

bool RewriteRun::mayLookAt(const RuleReference &rule)
{
    if (!m_setup.budget || m_setup.budget->spend(kStepsPerRule))
        return true;
    refuse(500, {Reason::BeyondLimit, rule.origin.file, rule.origin.line, 0, rule.name,
                 rule.origin.configPath});
    return false;
}

CheckContext RewriteRun::context() const
{
    return {*m_place->patterns, m_state,        m_place->maps,
            *m_place->paths,    m_setup.budget, m_setup.answers};
}

EvaluationStep &RewriteRun::addStep(const RuleReference &rule, bool outbound)
{
    EvaluationStep step;
    step.rule = rule.name;
    step.origin = rule.origin;
    step.outbound = outbound;
    return m_result.steps.emplace_back(std::move(step));
}

bool RewriteRun::passes(const PatternUse &use, const RewriteText &input,
                        const RewriteConditions &conditions, const RuleReference &rule,
                        BackReferences &references, EvaluationStep &step)
{
    step.input = input.text;
    step.pattern = use.pattern;
    PatternCheck check = checkPattern(context(), use, input);
    if (check.fault) {
        refuse(*check.fault, rule, step);
        return false;
    }
    if (!check.passed) {
        step.why = EvaluationStep::Why::PatternDiffers;
        return false;
    }
    references.rule = std::move(check.captures);
    references.openRule = std::move(check.open);
    const ConditionsCheck all = checkConditions(
        context(), {use.syntax, conditions.grouping, conditions.trackAllCaptures, conditions.items},
        references);
    if (!conditions.items.empty()) {
        step.input = all.input;
        step.pattern = all.pattern;
        step.fileAssumedAbsent = all.fileAssumedAbsent;
    }
    if (all.fault) {
        refuse(*all.fault, rule, step);
        return false;
    }
    step.matched = all.passed;
    step.why = all.passed ? EvaluationStep::Why::Matched : EvaluationStep::Why::ConditionFailed;
    return all.passed;
}

std::optional<RewriteText> RewriteRun::expanded(const QString &text,
                                                const BackReferences &references) const
{
    return expandText(text, m_state, m_place->maps, references, m_setup.budget);
}

void RewriteRun::decide(const RuleReference &rule)
{
    m_result.decidedBy = rule.name;
    m_result.decidedAt = rule.origin;
    m_inboundDecided = true;
}

void RewriteRun::decide(RequestOutcome outcome, int status, const RuleReference &rule)
{
    m_result.outcome = outcome;
    m_result.status = status;
    m_done = outcome != RequestOutcome::Rewrite;
    decide(rule);
}

bool RewriteRun::tryInbound(const InboundRule &rule, bool global)
{
    const RuleReference reference{rule.name, rule.origin};
    if (!mayLookAt(reference) || (m_setup.isLeftOut && m_setup.isLeftOut(reference)))
        return false;
    EvaluationStep &step = addStep(reference, false);
    if (!rule.enabled) {
        step.why = EvaluationStep::Why::Disabled;
        return false;
    }
    const std::optional<QString> input =
        relativeTo(global ? QString() : rule.origin.configPath, m_state.current.path);
    if (!input) {
        step.why = EvaluationStep::Why::OutsideScope;
        return false;
    }
    const InboundRuleContent &content = rule.content;
    BackReferences references;
    if (!passes(
            {content.patternSyntax, content.matchUrl, content.matchIgnoreCase, content.matchNegate},
            {*input, m_state.openUrl}, content.conditions, reference, references, step))
        return false;
    if (setVariables(rule, global, references, step))
        act(rule, references, step);
    return true;
}

/// False when IIS refuses to set one of them.
bool RewriteRun::setVariables(const InboundRule &rule, bool global,
                              const BackReferences &references, EvaluationStep &step)
{
    const RuleReference reference{rule.name, rule.origin};
    for (const ServerVariableSetting &setting : rule.content.serverVariables) {
        const bool allowed =
            global || m_place->allowedServerVariables.contains(setting.name, Qt::CaseInsensitive);
        if (!allowed) {
            refuse({Reason::VariableNotAllowed, setting.name}, reference, step);
            return false;
        }
        const std::optional<RewriteText> value = expanded(setting.value, references);
        if (!value) {
            refuse({Reason::NotExpandable, setting.value}, reference, step);
            return false;
        }
        if (setting.replace || m_state.variable(setting.name).text.isEmpty())
            m_state.setVariables.insert(setting.name.toUpper(), *value);
    }
    return true;
}

void RewriteRun::act(const InboundRule &rule, const BackReferences &references,
                     EvaluationStep &step)
{
    const RuleReference reference{rule.name, rule.origin};
    const InboundRuleContent &content = rule.content;
    switch (content.action) {
    case ActionType::None:
        return;
    case ActionType::AbortRequest:
        return decide(RequestOutcome::Abort, 0, reference);
    case ActionType::CustomResponse:
        return decide(RequestOutcome::CustomResponse, content.statusCode, reference);
    case ActionType::Redirect:
    case ActionType::Rewrite:
        break;
    }
    const std::optional<RewriteText> url = expanded(content.actionUrl, references);
    if (!url)
        return refuse({Reason::NotExpandable, content.actionUrl}, reference, step);
    const QString target = targetUrl(rule, url->text, m_state.current.query);
    if (content.action == ActionType::Redirect) {
        m_result.location = target;
        return decide(RequestOutcome::Redirect, content.redirectStatus, reference);
    }
    m_result.url = target;
    m_state.current = parseRequestUrl(target);
    m_state.openUrl = url->open + (content.appendQueryString ? m_state.openUrl : QStringList());
    decide(RequestOutcome::Rewrite, 0, reference);
}

} // namespace amado
