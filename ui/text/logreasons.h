// SPDX-License-Identifier: MIT
#pragma once

#include "ui/text/errortext.h"

namespace amado {

/// Words of the reasons about logs that are searched; empty for any other.
[[nodiscard]] ErrorWords logReasonWords(Reason reason);

} // namespace amado
