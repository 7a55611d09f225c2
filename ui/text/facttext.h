// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/fact.h"

#include <QString>

namespace amado {

/// What a missing fact is called; names this program does not know are returned as they are.
[[nodiscard]] QString factName(const QString &fact);
/// Why a fact is missing, as a few words for parentheses and table cells.
[[nodiscard]] QString missingWord(MissingReason reason);

} // namespace amado
