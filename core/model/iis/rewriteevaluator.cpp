#include "model/iis/rewriteevaluator.h"

#include "model/iis/conditioncheck.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxRequestUnits = 64 * 1024;

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

/// One request's way through the passes.
class Run
{
public:
    Run(const HttpRequest &request, const HeaderList &responseHeaders)
    {
        m_state.request = request;
        m_state.responseHeaders = responseHeaders;
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

    [[nodiscard]] bool isDone() const { return m_done; }
    [[nodiscard]] QString currentPath() const
    {
        const QString &sent = m_state.current.sent;
        return sent.left(sent.indexOf(u'?') < 0 ? sent.size() : sent.indexOf(u'?'));
    }

    /// False when nothing runs at this place: a broken configuration, or no module.
    bool enter(const EffectiveRewrite &place)
    {
        m_place = &place;
        m_state.physicalPath = place.physicalPath;
        if (m_done || place.fatal.empty())
            return !m_done && place.moduleLoaded;
        refuse(500, place.fatal.front());
        m_result.problems = place.fatal;
        return false;
    }

    void runInbound(const std::vector<InboundRule> &rules, bool global)
    {
        for (const InboundRule &rule : rules) {
            const bool matched = tryInbound(rule, global);
            if (m_done)
                return;
            if (matched && rule.content.stopProcessing)
                return noteDecider(rule.name, rule.origin);
        }
    }

    void runOutbound()
    {
        for (const OutboundRule &rule : m_place->outboundRules) {
            const bool matched = tryOutbound(rule);
            if (m_done || (matched && rule.content.stopProcessing))
                return;
        }
    }

    RequestEvaluation take()
    {
        m_result.responseHeaders = std::move(m_state.responseHeaders);
        return std::move(m_result);
    }

private:
    void refuse(int status, const ConfigProblem &problem)
    {
        m_done = true;
        m_result.outcome = RequestOutcome::Error;
        m_result.status = status;
        m_result.problems.push_back(problem);
    }

    void refuse(const CheckFault &fault, const QString &name, const ConfigOrigin &origin,
                EvaluationStep &step)
    {
        step.why = toString(fault.reason);
        m_result.decidedBy = name;
        m_result.decidedAt = origin;
        refuse(500, {fault.reason, origin.file, origin.line, 0, fault.detail, origin.configPath});
    }

    [[nodiscard]] CheckContext context() const
    {
        return {*m_place->patterns, m_state, m_place->maps};
    }

    EvaluationStep &addStep(const QString &name, const ConfigOrigin &origin, bool outbound)
    {
        EvaluationStep step;
        step.rule = name;
        step.origin = origin;
        step.outbound = outbound;
        return m_result.steps.emplace_back(std::move(step));
    }

    /// The rule's pattern, then its conditions; true when both let the rule act.
    bool passes(const PatternUse &use, const QString &input, const RewriteConditions &conditions,
                const QString &name, const ConfigOrigin &origin, BackReferences &references,
                EvaluationStep &step)
    {
        step.input = input;
        step.pattern = use.pattern;
        PatternCheck check = checkPattern(*m_place->patterns, use, input);
        if (check.fault) {
            refuse(*check.fault, name, origin, step);
            return false;
        }
        if (!check.passed) {
            step.why = u"patternDiffers"_s;
            return false;
        }
        references.rule = std::move(check.captures);
        const ConditionsCheck all = checkConditions(
            context(),
            {use.syntax, conditions.grouping, conditions.trackAllCaptures, conditions.items},
            references);
        if (!conditions.items.empty()) {
            step.input = all.input;
            step.pattern = all.pattern;
            step.fileAssumedAbsent = all.fileAssumedAbsent;
        }
        if (all.fault) {
            refuse(*all.fault, name, origin, step);
            return false;
        }
        step.matched = all.passed;
        step.why = all.passed ? u"matched"_s : u"conditionFailed"_s;
        return all.passed;
    }

    /// True when the rule matched.
    bool tryInbound(const InboundRule &rule, bool global)
    {
        EvaluationStep &step = addStep(rule.name, rule.origin, false);
        if (!rule.enabled) {
            step.why = u"disabled"_s;
            return false;
        }
        const std::optional<QString> input =
            relativeTo(global ? QString() : rule.origin.configPath, m_state.current.path);
        if (!input) {
            step.why = u"outsideScope"_s;
            return false;
        }
        const InboundRuleContent &content = rule.content;
        BackReferences references;
        if (!passes({content.patternSyntax, content.matchUrl, content.matchIgnoreCase,
                     content.matchNegate},
                    *input, content.conditions, rule.name, rule.origin, references, step))
            return false;
        if (setVariables(rule, global, references, step))
            act(rule, references, step);
        return true;
    }

    /// False when IIS refuses to set one of them.
    bool setVariables(const InboundRule &rule, bool global, const BackReferences &references,
                      EvaluationStep &step)
    {
        for (const ServerVariableSetting &setting : rule.content.serverVariables) {
            const bool allowed = global || m_place->allowedServerVariables.contains(
                                               setting.name, Qt::CaseInsensitive);
            if (!allowed) {
                refuse({Reason::VariableNotAllowed, setting.name}, rule.name, rule.origin, step);
                return false;
            }
            const std::optional<QString> value = expanded(setting.value, references);
            if (!value) {
                refuse({Reason::InvalidRule, setting.value}, rule.name, rule.origin, step);
                return false;
            }
            if (setting.replace || m_state.variable(setting.name).value_or(QString()).isEmpty())
                m_state.setVariables.insert(setting.name.toUpper(), *value);
        }
        return true;
    }

    [[nodiscard]] std::optional<QString> expanded(const QString &text,
                                                  const BackReferences &references) const
    {
        return expandText(text, m_state, m_place->maps, references);
    }

    /// The first rule that settled something, where no outcome names another.
    void noteDecider(const QString &name, const ConfigOrigin &origin)
    {
        if (!m_result.decidedBy.isEmpty())
            return;
        m_result.decidedBy = name;
        m_result.decidedAt = origin;
    }

    void decide(RequestOutcome outcome, int status, const InboundRule &rule)
    {
        m_result.outcome = outcome;
        m_result.status = status;
        m_result.decidedBy = rule.name;
        m_result.decidedAt = rule.origin;
        m_done = outcome != RequestOutcome::Rewrite;
    }

    void act(const InboundRule &rule, const BackReferences &references, EvaluationStep &step)
    {
        const InboundRuleContent &content = rule.content;
        switch (content.action) {
        case ActionType::None:
            return;
        case ActionType::AbortRequest:
            return decide(RequestOutcome::Abort, 0, rule);
        case ActionType::CustomResponse:
            return decide(RequestOutcome::CustomResponse, content.statusCode, rule);
        case ActionType::Redirect:
        case ActionType::Rewrite:
            break;
        }
        const std::optional<QString> url = expanded(content.actionUrl, references);
        if (!url)
            return refuse({Reason::InvalidRule, content.actionUrl}, rule.name, rule.origin, step);
        const QString target = targetUrl(rule, *url, m_state.current.query);
        if (content.action == ActionType::Redirect) {
            m_result.location = target;
            return decide(RequestOutcome::Redirect, content.redirectStatus, rule);
        }
        m_result.url = target;
        m_state.current = parseRequestUrl(target);
        decide(RequestOutcome::Rewrite, 0, rule);
    }

    bool tryOutbound(const OutboundRule &rule)
    {
        EvaluationStep &step = addStep(rule.name, rule.origin, true);
        if (!rule.enabled) {
            step.why = u"disabled"_s;
            return false;
        }
        if (rule.content.serverVariable.isEmpty()) {
            step.why = u"bodyRule"_s;
            return false;
        }
        if (!passesPreCondition(rule, step))
            return false;
        if (!RequestState::isResponseVariable(rule.content.serverVariable))
            return rewriteVariable(rule, step);
        return rewriteHeader(rule, step);
    }

    bool passesPreCondition(const OutboundRule &rule, EvaluationStep &step)
    {
        if (rule.preCondition.isEmpty())
            return true;
        const auto &all = m_place->preConditions;
        const auto found = std::find_if(all.begin(), all.end(), [&](const PreCondition &each) {
            return each.name.compare(rule.preCondition, Qt::CaseInsensitive) == 0;
        });
        if (found == all.end()) {
            refuse({Reason::InvalidRule, rule.preCondition}, rule.name, rule.origin, step);
            return false;
        }
        BackReferences none;
        const ConditionsCheck check = checkConditions(
            context(), {found->patternSyntax, found->grouping, false, found->items}, none);
        step.input = check.input;
        step.pattern = check.pattern;
        step.fileAssumedAbsent = check.fileAssumedAbsent;
        if (check.fault)
            refuse(*check.fault, rule.name, rule.origin, step);
        else if (!check.passed)
            step.why = u"preConditionFailed"_s;
        return check.passed && !check.fault;
    }

    /// Value the rule gives to a variable that now holds `before`; nullopt when it leaves it alone.
    std::optional<QString> rewritten(const OutboundRule &rule, const QString &before,
                                     EvaluationStep &step)
    {
        const OutboundRuleContent &content = rule.content;
        BackReferences references;
        if (!passes({content.patternSyntax, content.matchPattern, content.matchIgnoreCase,
                     content.matchNegate},
                    before, content.conditions, rule.name, rule.origin, references, step))
            return std::nullopt;
        if (content.action == ActionType::None || (!content.replace && !before.isEmpty()))
            return std::nullopt;
        std::optional<QString> value = expanded(content.actionValue, references);
        if (value)
            noteDecider(rule.name, rule.origin);
        else
            refuse({Reason::InvalidRule, content.actionValue}, rule.name, rule.origin, step);
        return value;
    }

    bool rewriteVariable(const OutboundRule &rule, EvaluationStep &step)
    {
        const QString name = rule.content.serverVariable;
        const QString before = m_state.variable(name).value_or(QString());
        if (const std::optional<QString> value = rewritten(rule, before, step))
            m_state.setVariables.insert(name.toUpper(), *value);
        return step.matched;
    }

    /// A header that is not there counts as empty text; an empty value takes the header away.
    bool rewriteHeader(const OutboundRule &rule, EvaluationStep &step)
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
            const std::optional<QString> value = rewritten(rule, header.second, step);
            matched = matched || step.matched;
            if (!value)
                changed.push_back(header);
            else if (!value->isEmpty())
                changed.emplace_back(header.first, *value);
        }
        if (!present) {
            const std::optional<QString> value = rewritten(rule, QString(), step);
            matched = step.matched;
            if (value && !value->isEmpty())
                changed.emplace_back(name, *value);
        }
        step.matched = matched;
        m_state.responseHeaders = std::move(changed);
        return matched;
    }

    RequestState m_state;
    RequestEvaluation m_result;
    const EffectiveRewrite *m_place = nullptr;
    bool m_done = false;
};

} // namespace

RequestEvaluation evaluateRequest(const IisConfiguration &configuration, const Site &site,
                                  const HttpRequest &request, const HeaderList &responseHeaders)
{
    Run run(request, responseHeaders);
    if (run.isDone())
        return run.take();
    const EffectiveRewrite *place = &configuration.effective(site, run.currentPath());
    if (run.enter(*place)) {
        run.runInbound(place->globalRules, true);
        // A global rule may have sent the request somewhere else, where other rules wait.
        place = &configuration.effective(site, run.currentPath());
        if (run.enter(*place))
            run.runInbound(place->rules, false);
        if (!run.isDone())
            run.runOutbound();
    }
    return run.take();
}

RequestEvaluation evaluateRequest(const EffectiveRewrite &rewrite, const HttpRequest &request,
                                  const HeaderList &responseHeaders)
{
    Run run(request, responseHeaders);
    if (!run.isDone() && run.enter(rewrite)) {
        run.runInbound(rewrite.globalRules, true);
        if (!run.isDone())
            run.runInbound(rewrite.rules, false);
        if (!run.isDone())
            run.runOutbound();
    }
    return run.take();
}

QString toString(RequestOutcome outcome)
{
    switch (outcome) {
    case RequestOutcome::Allow:
        return u"allow"_s;
    case RequestOutcome::Abort:
        return u"abort"_s;
    case RequestOutcome::CustomResponse:
        return u"customResponse"_s;
    case RequestOutcome::Redirect:
        return u"redirect"_s;
    case RequestOutcome::Rewrite:
        return u"rewrite"_s;
    case RequestOutcome::Error:
        return u"error"_s;
    }
    return {};
}

} // namespace amado
