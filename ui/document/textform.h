// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/document.h"

namespace amado {

/// The document as plain text, line by line: titles after "==", "label: sentence", evidence
/// indented. Control characters of what servers sent are replaced.
[[nodiscard]] QString documentText(const Document &document);

} // namespace amado
