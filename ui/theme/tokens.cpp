// SPDX-License-Identifier: MIT
#include "ui/theme/tokens.h"

#include <cmath>

namespace amado {

namespace {

double relativeLuminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

} // namespace

TonePair Tokens::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Good:
        return good;
    case Tone::Notice:
        return notice;
    case Tone::Warning:
        return warning;
    case Tone::Bad:
        return bad;
    case Tone::Unknown:
        return unknown;
    case Tone::Neutral:
        break;
    }
    return {textMuted, surfaceAlt};
}

const Tokens &lightTokens()
{
    static const Tokens tokens{
        .window = QColor(0xF6F7F9),
        .surface = QColor(0xFFFFFF),
        .surfaceAlt = QColor(0xEEF1F5),
        .border = QColor(0xC3CAD4),
        .controlBorder = QColor(0x7C8796),
        .text = QColor(0x1B2430),
        .textMuted = QColor(0x566171),
        .accent = QColor(0x1F5FBF),
        .accentText = QColor(0xFFFFFF),
        .good = {QColor(0x1A6E42), QColor(0xE4F4EA)},
        .notice = {QColor(0x1F5FBF), QColor(0xE5EEFB)},
        .warning = {QColor(0x7A4F00), QColor(0xFFF3D6)},
        .bad = {QColor(0xB3261E), QColor(0xFCE8E6)},
        .unknown = {QColor(0x545E6C), QColor(0xECEEF1)},
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{
        .window = QColor(0x14181E),
        .surface = QColor(0x1B2129),
        .surfaceAlt = QColor(0x232A34),
        .border = QColor(0x36404D),
        .controlBorder = QColor(0x6B7686),
        .text = QColor(0xE6EAF0),
        .textMuted = QColor(0xA3AEBB),
        .accent = QColor(0x7FB0F5),
        .accentText = QColor(0x0E1620),
        .good = {QColor(0x6FD19A), QColor(0x16301F)},
        .notice = {QColor(0x8FBBF7), QColor(0x1A2A42)},
        .warning = {QColor(0xF2C14E), QColor(0x3A2D0C)},
        .bad = {QColor(0xFF9A90), QColor(0x40191A)},
        .unknown = {QColor(0xB3BCC8), QColor(0x2A313B)},
    };
    return tokens;
}

Tokens highContrastTokens(const QPalette &system)
{
    const QColor text = system.color(QPalette::WindowText);
    const QColor page = system.color(QPalette::Window);
    const TonePair plain{text, page};
    return {
        .window = page,
        .surface = page,
        .surfaceAlt = page,
        .border = text,
        .controlBorder = text,
        .text = text,
        .textMuted = text,
        .accent = text,
        .accentText = page,
        .good = plain,
        .notice = plain,
        .warning = plain,
        .bad = plain,
        .unknown = plain,
        .outlinesOnly = true,
    };
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = relativeLuminance(a);
    const double second = relativeLuminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace amado
