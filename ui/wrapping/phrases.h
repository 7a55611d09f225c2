// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace amado {

/// Japanese has no blanks between words, so Qt breaks a line anywhere, also inside 変更されません.
/// Returns `text` with a word joiner (U+2060, which has no width) wherever a line must not be
/// broken, so that it breaks between phrases (文節). Text without Japanese is returned as it is.
[[nodiscard]] QString joinedPhrases(const QString &text);

/// What `joinedPhrases` was made from, for whatever leaves the screen.
[[nodiscard]] QString withoutJoiners(QString text);

} // namespace amado
