// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/enumnames.h"
#include "model/judge/assessment.h"

#include <QString>

#include <array>

namespace amado {

/// As badges, cards and summaries stand: the worst first. A mitigation in force counts before one
/// that the build no longer needs.
inline constexpr std::array kStatesByWeight = {
    ProtectionState::Exposed,     ProtectionState::Unknown,  ProtectionState::Conflict,
    ProtectionState::Ineffective, ProtectionState::Outdated, ProtectionState::Mitigated,
    ProtectionState::Redundant,   ProtectionState::Fixed,    ProtectionState::NotAffected,
};
static_assert(kStatesByWeight.size() == kEnumCount<ProtectionState>);

/// One word per state, for badges, cards and filters.
[[nodiscard]] QString stateWord(ProtectionState state);
/// The word for one vulnerability. A mitigation that Microsoft advises to keep beside the update is
/// not called redundant.
[[nodiscard]] QString stateWord(const ProtectionFinding &finding);
/// The word for the headline of a server, by the same rule.
[[nodiscard]] QString stateWord(const Assessment &assessment);
/// What the state means, in one sentence, for tooltips and the legend.
[[nodiscard]] QString stateMeaning(ProtectionState state);

/// What is offered to do about a finding. Undo only on a build for which Microsoft says so.
enum class OfferedAct { None, Protect, Undo, Refresh };
[[nodiscard]] OfferedAct offeredAct(const ProtectionFinding &finding);

} // namespace amado
