// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/ruleidentity.h"
#include "model/judge/samples.h"
#include "model/judge/serverfacts.h"

#include <QHash>

namespace amado {

/// A written rule that belongs to the mitigation, with what it was recognised as.
struct Candidate
{
    const WrittenRule *written = nullptr;
    const RuleTemplate *rule = nullptr;
    const RuleRevision *revision = nullptr; ///< Null: by name only.
};

[[nodiscard]] std::vector<PreCondition> writtenPreConditions(const IisConfiguration &configuration);
[[nodiscard]] std::vector<Candidate> findCandidates(const Mitigation &mitigation,
                                                    const IisConfiguration &configuration);

/// True when this is that written rule. The line alone does not tell rules apart: a file may be one
/// line.
[[nodiscard]] bool isSameRule(const WrittenRule &written, const QString &name,
                              const ConfigOrigin &origin);

/// Candidates by name, to find one among thousands.
using CandidateIndex = QMultiHash<QString, const WrittenRule *>;

[[nodiscard]] bool isCandidate(const CandidateIndex &index, const RuleReference &rule);

/// True for a config path at `configPath` or below it.
[[nodiscard]] bool isWithin(QStringView configPath, QStringView place);
/// True when the rule is among those that run at the place, switched off or not.
[[nodiscard]] bool isListed(const EffectiveRewrite &effective, const WrittenRule &written);

/// Would this rule stop the sample if nothing else stood in its way? One that was written elsewhere
/// is tried as if it stood here.
[[nodiscard]] bool stopsAlone(const Candidate &candidate, const SampleRequest &sample,
                              const EffectiveRewrite &place,
                              const std::vector<PreCondition> &preConditions,
                              JudgingBudget &budget);

/// Says why a rule does not stop a sample that it would stop alone: `evaluation` is the way on
/// which the sample gets through.
void explainFailure(const Candidate &candidate, const IisConfiguration &configuration,
                    const EffectiveRewrite &effective, const SampleRequest &sample,
                    const RequestEvaluation &evaluation, ObservedRule &observed);

} // namespace amado
