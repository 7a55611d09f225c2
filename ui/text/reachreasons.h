// SPDX-License-Identifier: MIT
#pragma once

#include "ui/text/errortext.h"

namespace amado {

/// Words of the reasons about listing and reaching servers; empty for any other.
[[nodiscard]] ErrorWords reachReasonWords(Reason reason);

} // namespace amado
