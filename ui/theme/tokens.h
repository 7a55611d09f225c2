// SPDX-License-Identifier: MIT
#pragma once

#include "ui/text/badgelook.h"

#include <QColor>
#include <QPalette>

namespace amado {

struct TonePair
{
    QColor ink;
    QColor ground;
};

/// Every colour and measure of the window; no widget holds a literal of its own.
struct Tokens
{
    QColor window, surface, surfaceAlt;
    QColor border;        ///< Hairlines.
    QColor controlBorder; ///< Inputs and buttons.
    QColor text, textMuted;
    QColor accent, accentText;
    TonePair good, notice, warning, bad, unknown;
    bool outlinesOnly = false; ///< High contrast: grounds are the page's, edges carry the shape.

    [[nodiscard]] TonePair tone(Tone tone) const;
};

namespace measure {
inline constexpr int kGap4 = 4, kGap8 = 8, kGap12 = 12, kGap16 = 16, kGap24 = 24;
inline constexpr int kWideWindow = 1600; ///< From here on: margin 24, detail beside the table.
inline constexpr int kRadius = 6, kCardRadius = 8;
inline constexpr int kBodyText = 13, kMetaText = 12, kSectionText = 15, kHeadlineText = 20;
inline constexpr int kBadgeHeight = 20, kBadgeShape = 14;
inline constexpr int kRow = 36, kRowTwoLines = 48, kHeader = 32, kCard = 64, kTarget = 28;
inline constexpr int kFocusRing = 2, kAccentBar = 3;
} // namespace measure

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();
/// Made of the system's own colours; states are told by shape, word and outline.
[[nodiscard]] Tokens highContrastTokens(const QPalette &system);

/// WCAG contrast ratio of two opaque colours, 1 … 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace amado
