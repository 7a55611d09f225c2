// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/serverfacts.h"
#include "ui/document/document.h"

namespace amado {

/// The collected information of a server as shown and copied: what, its value or why there is none,
/// where it was read.
[[nodiscard]] std::vector<DocumentRow> factRows(const ServerFacts &facts);

} // namespace amado
