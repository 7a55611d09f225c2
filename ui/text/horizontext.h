#pragma once

#include "model/feed/horizon.h"

#include <QString>

namespace amado {

/// "Soon", "Over", … for a badge.
[[nodiscard]] QString horizonWord(HorizonSeverity severity);
/// What ends, when, and what that means, as a sentence.
[[nodiscard]] QString horizonSentence(const HorizonPoint &point);

} // namespace amado
