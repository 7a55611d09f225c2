// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/tokens.h"

#include <QString>

namespace amado {

/// The application's style detail view for these tokens. Widgets choose a dress by dynamic
/// property: `primary` (the one prominent button), `flat` (icon buttons), `card` (frames), `muted`,
/// `link`.
[[nodiscard]] QString styleSheet(const Tokens &tokens);

} // namespace amado
