// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/mitigationcatalog.h"
#include "model/iis/iisconfiguration.h"

namespace amado {

/// True when both rules do the same to every request, whatever they are called: spellings that
/// match every URL are one, a 4xx custom response counts as an abort, defaults and unused fields do
/// not matter.
[[nodiscard]] bool sameEffect(const InboundRuleContent &published,
                              const InboundRuleContent &written);

/// The same for outbound rules together with their preconditions; precondition names do not matter.
[[nodiscard]] bool sameEffect(const OutboundRuleContent &published,
                              const PreCondition &publishedCondition,
                              const OutboundRuleContent &written,
                              const PreCondition *writtenCondition);

/// The published wording this rule has, or null. `preConditions` are those of the rule's own place.
[[nodiscard]] const RuleRevision *identifyRevision(const RuleTemplate &rule,
                                                   const WrittenRule &written,
                                                   const std::vector<PreCondition> &preConditions);

/// Who probably wrote a rule of this name.
[[nodiscard]] RuleWriter writerOf(const RuleTemplate *rule, QStringView name);

/// True when the name claims to be this very mitigation. Names that IIS Manager numbers for any
/// hand-made blocking rule claim nothing.
[[nodiscard]] bool claimsToBe(const RuleTemplate &rule, QStringView name);

} // namespace amado
