// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <vector>

namespace amado {

/// Texts, in lower case, of which one stands in whatever is matched.
using TextChoice = std::vector<QByteArray>;

/// What stands in every text that the expression matches, letters of either case: each choice is a
/// necessary condition, those come first that ordinary logs meet least often. Looking for one of
/// them is many times faster than for the expression itself. Empty: nothing is known that is long
/// enough, as of an expression with look-around, back-references or options within.
[[nodiscard]] std::vector<TextChoice> requiredTexts(const QByteArray &expression);

} // namespace amado
