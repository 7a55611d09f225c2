// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/conditioncheck.h"
#include "model/iis/openvalues.h"

#include <functional>

namespace amado {

/// What a run is made with beside the request.
struct RunSetup
{
    QStringList absentResponseHeaders; ///< Stated to be absent; only of meaning with `answers`.
    /// Rules that are passed over as if they were not there; none when empty.
    std::function<bool(const RuleReference &)> isLeftOut;
    JudgingBudget *budget = nullptr;
    OpenAnswers *answers = nullptr; ///< Null: what nobody states is absent.
};

/// One request's way through the passes of the module.
class RewriteRun
{
public:
    RewriteRun(const HttpRequest &request, const HeaderList &responseHeaders, RunSetup setup);

    [[nodiscard]] bool isDone() const { return m_done; }
    [[nodiscard]] QString currentPath() const;

    /// False when nothing runs at this place: a broken configuration, or no module.
    bool enter(const EffectiveRewrite &place);
    void runInbound(const std::vector<InboundRule> &rules, bool global);
    void runOutbound();
    [[nodiscard]] RequestEvaluation take();

private:
    void refuse(int status, const ConfigProblem &problem);
    void refuse(const CheckFault &fault, const RuleReference &rule, EvaluationStep &step);
    /// False when the budget is used up: the request then ends as Error.
    bool mayLookAt(const RuleReference &rule);
    [[nodiscard]] CheckContext context() const;
    EvaluationStep &addStep(const RuleReference &rule, bool outbound);
    /// The rule's pattern, then its conditions; true when both let the rule act.
    bool passes(const PatternUse &use, const RewriteText &input,
                const RewriteConditions &conditions, const RuleReference &rule,
                BackReferences &references, EvaluationStep &step);
    [[nodiscard]] std::optional<RewriteText> expanded(const QString &text,
                                                      const BackReferences &references) const;
    void decide(const RuleReference &rule);
    void decide(RequestOutcome outcome, int status, const RuleReference &rule);

    /// True when the rule matched.
    bool tryInbound(const InboundRule &rule, bool global);
    bool setVariables(const InboundRule &rule, bool global, const BackReferences &references,
                      EvaluationStep &step);
    void act(const InboundRule &rule, const BackReferences &references, EvaluationStep &step);

    bool tryOutbound(const OutboundRule &rule);
    bool passesPreCondition(const OutboundRule &rule, EvaluationStep &step);
    [[nodiscard]] const PreCondition *preCondition(const QString &name);
    std::optional<RewriteText> rewritten(const OutboundRule &rule, const RewriteText &before,
                                         EvaluationStep &step);
    bool rewriteVariable(const OutboundRule &rule, EvaluationStep &step);
    bool rewriteHeader(const OutboundRule &rule, EvaluationStep &step);
    void noteHeader(const OutboundRule &rule, const QString &header, const RewriteText &value);

    RunSetup m_setup;
    RequestState m_state;
    RequestEvaluation m_result;
    const EffectiveRewrite *m_place = nullptr;
    QHash<QString, const PreCondition *> m_preConditions; ///< Of m_place, by name without case.
    bool m_inboundDecided = false;
    bool m_done = false;
};

/// Runs the request through a server's configuration, or through one that is effective already.
[[nodiscard]] RequestEvaluation runRequest(const IisConfiguration &configuration, const Site &site,
                                           const HttpRequest &request,
                                           const HeaderList &responseHeaders,
                                           const RunSetup &setup);
[[nodiscard]] RequestEvaluation runRequest(const EffectiveRewrite &rewrite,
                                           const HttpRequest &request,
                                           const HeaderList &responseHeaders,
                                           const RunSetup &setup);

} // namespace amado
