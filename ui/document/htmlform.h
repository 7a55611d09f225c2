// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/document.h"

namespace amado {

/// The document as one HTML page, UTF-8, in the language of the moment: nothing in it is loaded
/// from anywhere, no script, headings of rising level, readable in the dark and on paper of any
/// size. What servers sent is text.
[[nodiscard]] QByteArray documentHtml(const Document &document);

} // namespace amado
