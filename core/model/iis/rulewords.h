#pragma once

#include "model/iis/rewriterule.h"

#include <QString>

namespace amado {

/// The enumerations as the schema of the URL Rewrite module spells them.
[[nodiscard]] QString toString(PatternSyntax syntax);
[[nodiscard]] QString toString(LogicalGrouping grouping);
[[nodiscard]] QString toString(ConditionMatchType type);
[[nodiscard]] QString toString(ActionType type);

} // namespace amado
