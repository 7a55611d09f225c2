// SPDX-License-Identifier: MIT
#pragma once

#include "ports/stores.h"

#include <QString>

namespace amado {

/// What a listed server is, as a badge says it: "Real server", "Copy", "Lab".
[[nodiscard]] QString originWord(ServerKind kind);
/// What a change there reaches, in a sentence.
[[nodiscard]] QString originMeaning(ServerKind kind);
/// The same for JSON, alike in every language: "real", "copy", "lab".
[[nodiscard]] QString originName(ServerKind kind);

} // namespace amado
