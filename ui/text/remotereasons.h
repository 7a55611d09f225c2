// SPDX-License-Identifier: MIT
#pragma once

#include "ui/text/errortext.h"

namespace amado {

/// Words of the reasons about signing on to servers and Windows Remote Management; empty for any
/// other.
[[nodiscard]] ErrorWords remoteReasonWords(Reason reason);

} // namespace amado
