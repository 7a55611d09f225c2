// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace amado {

/// Name of the account that runs this program, for the journal.
[[nodiscard]] QString operatorName();

} // namespace amado
