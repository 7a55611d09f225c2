// SPDX-License-Identifier: MIT
#pragma once

#include "ui/text/errortext.h"

namespace amado {

/// Words of the reasons about scans and the Safety Scanner; empty for any other.
[[nodiscard]] ErrorWords scanReasonWords(Reason reason);

} // namespace amado
