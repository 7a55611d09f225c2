// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/localizedtext.h"
#include "ui/i18n/languageswitcher.h"

namespace amado {

/// The text of catalogue data in the language shown now.
[[nodiscard]] inline QString localized(const LocalizedText &text)
{
    return currentLanguage() == Language::Japanese ? text.ja : text.en;
}

} // namespace amado
