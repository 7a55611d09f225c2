#pragma once

#include "model/judge/assessment.h"

#include <QString>

namespace amado {

/// One word per state, for badges, cards and filters.
[[nodiscard]] QString stateWord(ProtectionState state);
/// What the state means, in one sentence, for tooltips and the legend.
[[nodiscard]] QString stateMeaning(ProtectionState state);

/// What is offered to do about a finding. Undo only on a build for which Microsoft says so.
enum class OfferedAct { None, Protect, Undo, Refresh };
[[nodiscard]] OfferedAct offeredAct(const ProtectionFinding &finding);

} // namespace amado
