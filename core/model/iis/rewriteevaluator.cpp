#include "model/iis/rewriteevaluator.h"

#include "model/iis/requestcontext.h"
#include "model/iis/sitereader.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr int kServerError = 500;

/// What a list of conditions came to, and why.
struct ConditionResult
{
    bool met = true;
    Captures captures;
    QString input;
    QString pattern;
};

class Evaluation
{
public:
    Evaluation(const EffectiveRewrite &rewrite, const HttpRequest &request,
               const HeaderList &responseHeaders)
        : m_rewrite(rewrite)
        , m_context(request, responseHeaders, rewrite)
    {}

    RequestEvaluation run()
    {
        if (!m_rewrite.fatal.empty()) {
            m_result.problems = m_rewrite.fatal;
            fail();
        } else if (m_rewrite.moduleLoaded) {
            runInbound(m_rewrite.globalRules);
            if (!m_finished)
                runInbound(m_rewrite.rules);
        }
        m_result.url = m_context.url();
        const bool served = m_result.outcome == RequestOutcome::Allow ||
                            m_result.outcome == RequestOutcome::Rewrite;
        if (served && m_rewrite.moduleLoaded)
            runOutbound();
        m_result.responseHeaders = m_context.responseHeaders();
        return std::move(m_result);
    }

private:
    void fail()
    {
        m_result.outcome = RequestOutcome::Error;
        m_result.status = kServerError;
        m_finished = true;
    }

    void fail(Reason reason, const ConfigOrigin &origin, const QString &detail)
    {
        m_result.problems.push_back(
            {reason, origin.file, origin.line, 0, detail, origin.configPath});
        fail();
    }

    EvaluationStep &addStep(const QString &rule, const ConfigOrigin &origin, bool outbound)
    {
        m_result.steps.push_back({rule, origin, outbound, false, {}, {}, {}});
        return m_result.steps.back();
    }

    void decide(const QString &rule, const ConfigOrigin &origin)
    {
        m_result.decidedBy = rule;
        m_result.decidedAt = origin;
    }

    /// nullopt: not found. Errors end the evaluation and count as not found.
    std::optional<Captures> find(PatternSyntax syntax, const QString &pattern, bool ignoreCase,
                                 const QString &subject, const ConfigOrigin &origin)
    {
        const auto compiled = m_rewrite.patterns->get(syntax, pattern, ignoreCase);
        if (!*compiled) {
            fail(compiled->error().reason, origin, pattern);
            return std::nullopt;
        }
        Result<std::optional<Captures>> found = (*compiled)->match(subject);
        if (!found) {
            fail(found.error().reason, origin, pattern);
            return std::nullopt;
        }
        return std::move(*found);
    }

    ConditionResult check(const RewriteConditions &conditions, PatternSyntax syntax,
                          const Captures &ruleCaptures, const ConfigOrigin &origin)
    {
        ConditionResult result;
        const bool any = conditions.grouping == LogicalGrouping::MatchAny;
        for (const RewriteCondition &condition : conditions.items) {
            result.input = m_context.expand(condition.input, ruleCaptures, result.captures);
            result.pattern = condition.pattern;
            std::optional<Captures> captures;
            if (condition.matchType == ConditionMatchType::Pattern)
                captures =
                    find(syntax, condition.pattern, condition.ignoreCase, result.input, origin);
            if (m_finished) {
                result.met = false;
                return result;
            }
            const bool met = captures.has_value() != condition.negate;
            if (captures && !condition.negate)
                keepCaptures(*captures, conditions.trackAllCaptures, result.captures);
            if (met == any) {
                result.met = met;
                return result;
            }
        }
        result.met = conditions.items.empty() || !any;
        return result;
    }

    /// With tracking, {C:0} stays the first match and the groups of later ones are numbered on.
    static void keepCaptures(const Captures &captures, bool trackAll, Captures &kept)
    {
        if (!trackAll || kept.empty())
            kept = captures;
        else
            kept.insert(kept.end(), captures.begin() + 1, captures.end());
    }

    void runInbound(const std::vector<InboundRule> &rules)
    {
        for (const InboundRule &rule : rules) {
            EvaluationStep &step = addStep(rule.name, rule.origin, false);
            if (!rule.enabled) {
                step.why = u"disabled"_s;
                continue;
            }
            const size_t index = m_result.steps.size() - 1;
            const std::optional<std::pair<Captures, Captures>> captures = matchInbound(rule, index);
            if (m_finished)
                return;
            if (!captures)
                continue;
            m_result.steps[index].matched = true;
            m_result.steps[index].why = u"matched"_s;
            if (!setVariables(rule, *captures, index))
                return;
            act(rule, captures->first, captures->second);
            if (m_finished)
                return;
            if (rule.content.stopProcessing) {
                if (m_result.decidedBy.isEmpty())
                    decide(rule.name, rule.origin);
                m_finished = true;
                return;
            }
        }
    }

    std::optional<std::pair<Captures, Captures>> matchInbound(const InboundRule &rule, size_t index)
    {
        const InboundRuleContent &content = rule.content;
        const QString input = m_context.pathRelativeTo(rule.origin.configPath);
        const std::optional<Captures> captures = find(content.patternSyntax, content.matchUrl,
                                                      content.matchIgnoreCase, input, rule.origin);
        EvaluationStep &step = m_result.steps[index];
        step.input = input;
        step.pattern = content.matchUrl;
        if (m_finished || captures.has_value() == content.matchNegate) {
            step.why = u"patternDiffers"_s;
            return std::nullopt;
        }
        const Captures ruleCaptures = captures.value_or(Captures{});
        ConditionResult conditions =
            check(content.conditions, content.patternSyntax, ruleCaptures, rule.origin);
        if (!content.conditions.items.empty()) {
            step.input = conditions.input;
            step.pattern = conditions.pattern;
        }
        if (!conditions.met) {
            step.why = u"conditionFailed"_s;
            return std::nullopt;
        }
        return std::pair(ruleCaptures, std::move(conditions.captures));
    }

    bool setVariables(const InboundRule &rule, const std::pair<Captures, Captures> &captures,
                      size_t index)
    {
        for (const ServerVariableSetting &setting : rule.content.serverVariables) {
            if (!m_rewrite.allowedServerVariables.contains(setting.name, Qt::CaseInsensitive)) {
                m_result.steps[index].why = u"variableNotAllowed"_s;
                decide(rule.name, rule.origin);
                fail(Reason::VariableNotAllowed, rule.origin, setting.name);
                return false;
            }
            if (setting.replace || m_context.variable(setting.name).isEmpty())
                m_context.setServerVariable(
                    setting.name, m_context.expand(setting.value, captures.first, captures.second));
        }
        return true;
    }

    void act(const InboundRule &rule, const Captures &ruleCaptures,
             const Captures &conditionCaptures)
    {
        const InboundRuleContent &content = rule.content;
        switch (content.action) {
        case ActionType::None:
            return;
        case ActionType::AbortRequest:
            m_result.outcome = RequestOutcome::Abort;
            break;
        case ActionType::CustomResponse:
            m_result.outcome = RequestOutcome::CustomResponse;
            m_result.status = content.statusCode;
            break;
        case ActionType::Redirect:
            m_result.outcome = RequestOutcome::Redirect;
            m_result.status = content.redirectStatus;
            m_result.location = target(rule, ruleCaptures, conditionCaptures);
            break;
        case ActionType::Rewrite:
            rewrite(rule, target(rule, ruleCaptures, conditionCaptures));
            return;
        }
        decide(rule.name, rule.origin);
        m_finished = true;
    }

    void rewrite(const InboundRule &rule, const QString &url)
    {
        m_result.outcome = RequestOutcome::Rewrite;
        decide(rule.name, rule.origin);
        m_context.setUrl(url);
        // A full URL hands the request to another server; no further rule sees it.
        if (url.contains("://"_L1))
            m_finished = true;
    }

    QString target(const InboundRule &rule, const Captures &ruleCaptures,
                   const Captures &conditionCaptures) const
    {
        QString url = m_context.expand(rule.content.actionUrl, ruleCaptures, conditionCaptures);
        const bool absolute = url.startsWith(u'/') || url.contains("://"_L1);
        if (!absolute) {
            const qsizetype slash = rule.origin.configPath.indexOf(u'/');
            const QString base = slash < 0 ? QString() : rule.origin.configPath.mid(slash);
            url.prepend(QString(base + u'/'));
        }
        if (rule.content.appendQueryString && !m_context.query().isEmpty())
            url += (url.contains(u'?') ? u'&' : u'?') + m_context.query();
        return url;
    }

    void runOutbound()
    {
        for (const OutboundRule &rule : m_rewrite.outboundRules) {
            addStep(rule.name, rule.origin, true);
            const size_t index = m_result.steps.size() - 1;
            if (!rule.enabled) {
                m_result.steps[index].why = u"disabled"_s;
                continue;
            }
            if (!rule.content.serverVariable.startsWith("RESPONSE_"_L1, Qt::CaseInsensitive)) {
                m_result.steps[index].why = u"notSimulated"_s;
                continue;
            }
            const bool matched = applyOutbound(rule, index);
            if (m_result.outcome == RequestOutcome::Error)
                return;
            if (matched && rule.content.stopProcessing)
                return;
        }
    }

    bool preConditionMet(const OutboundRule &rule, size_t index)
    {
        if (rule.preCondition.isEmpty())
            return true;
        const auto found = std::find_if(
            m_rewrite.preConditions.begin(), m_rewrite.preConditions.end(), [&](const auto &entry) {
                return entry.name.compare(rule.preCondition, Qt::CaseInsensitive) == 0;
            });
        if (found == m_rewrite.preConditions.end())
            return false;
        m_finished = false;
        const ConditionResult result =
            check({found->grouping, false, found->items}, found->patternSyntax, {}, found->origin);
        m_result.steps[index].input = result.input;
        m_result.steps[index].pattern = result.pattern;
        return result.met;
    }

    bool applyOutbound(const OutboundRule &rule, size_t index)
    {
        if (!preConditionMet(rule, index)) {
            m_result.steps[index].why = u"preConditionFailed"_s;
            return false;
        }
        const OutboundRuleContent &content = rule.content;
        const QString value = m_context.responseVariable(content.serverVariable);
        m_finished = false;
        const std::optional<Captures> captures = find(content.patternSyntax, content.matchPattern,
                                                      content.matchIgnoreCase, value, rule.origin);
        EvaluationStep &step = m_result.steps[index];
        step.input = value;
        step.pattern = content.matchPattern;
        if (m_finished || captures.has_value() == content.matchNegate) {
            step.why = u"patternDiffers"_s;
            return false;
        }
        const Captures ruleCaptures = captures.value_or(Captures{});
        const ConditionResult conditions =
            check(content.conditions, content.patternSyntax, ruleCaptures, rule.origin);
        if (!conditions.met) {
            step.input = conditions.input;
            step.pattern = conditions.pattern;
            step.why = u"conditionFailed"_s;
            return false;
        }
        step.matched = true;
        step.why = u"matched"_s;
        if (content.action == ActionType::Rewrite && (content.replace || value.isEmpty())) {
            m_context.setResponseVariable(
                content.serverVariable,
                m_context.expand(content.actionValue, ruleCaptures, conditions.captures));
            if (m_result.decidedBy.isEmpty())
                decide(rule.name, rule.origin);
        }
        return true;
    }

    const EffectiveRewrite &m_rewrite;
    RequestContext m_context;
    RequestEvaluation m_result;
    bool m_finished = false;
};

QString pathOf(const QString &url)
{
    QString path = url;
    const qsizetype scheme = path.indexOf("://"_L1);
    if (scheme > 0) {
        const qsizetype slash = path.indexOf(u'/', scheme + 3);
        path = slash < 0 ? u"/"_s : path.mid(slash);
    }
    return path.section(u'?', 0, 0).section(u'#', 0, 0);
}

} // namespace

RequestEvaluation evaluateRequest(const IisConfiguration &configuration, const Site &site,
                                  const HttpRequest &request, const HeaderList &responseHeaders)
{
    return evaluateRequest(configuration.effective(site, pathOf(request.url)), request,
                           responseHeaders);
}

RequestEvaluation evaluateRequest(const EffectiveRewrite &rewrite, const HttpRequest &request,
                                  const HeaderList &responseHeaders)
{
    return Evaluation(rewrite, request, responseHeaders).run();
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
    Q_UNREACHABLE();
}

} // namespace amado
