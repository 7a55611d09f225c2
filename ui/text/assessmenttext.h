// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/assessment.h"
#include "ui/text/statetext.h"

#include <QString>

#include <optional>

namespace amado {

/// Why a state was given, as one whole sentence with the rule, file, build or fact concerned.
[[nodiscard]] QString reasonSentence(const ProtectionFinding &finding);
/// The server's headline: its worst state and the vulnerability it stands on.
[[nodiscard]] QString headlineSentence(const Assessment &assessment);
/// The reason of the finding the headline stands on.
[[nodiscard]] QString headlineReason(const Assessment &assessment);
/// The file and line that could not be understood, where the headline stands on that; nothing where
/// it stands on something else.
[[nodiscard]] std::optional<Error> unreadablePlace(const Assessment &assessment,
                                                   const ServerFacts &facts);
/// Null when the assessment holds no such finding.
[[nodiscard]] const ProtectionFinding *headlineFinding(const Assessment &assessment);

/// Why a rule of a mitigation does nothing ("shadowed" …); empty for an effective rule.
[[nodiscard]] QString ruleWhySentence(const ObservedRule &rule);
[[nodiscard]] QString writerWord(RuleWriter writer);
[[nodiscard]] QString revisionWord(ObservedRule::Revision revision);

} // namespace amado
