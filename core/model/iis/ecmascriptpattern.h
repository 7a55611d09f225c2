// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QString>
#include <QStringView>

namespace amado {

/// The same expression in PCRE2's language. Constructs of ECMAScript's third edition mean what they
/// mean there: lookahead, lazy repeats, `\v` as vertical tab, `[^]`, escapes by number.
///
/// Errors: InvalidData/InvalidRule for everything that edition does not know, as IIS refuses it
/// (500.52): lookbehind, named and atomic groups, inline flags, conditionals, recursion, callouts,
/// verbs, possessive repeats, POSIX classes, `\A \Z \Q \K \p …` and every other escaped letter
/// without meaning, and a brace that is no repeat
/// (https://saotn.org/posts/iis-url-rewrite-rewrite-error-expression-contains-a-repeat-expression).
[[nodiscard]] Result<QString> translateEcmaScript(QStringView pattern);

} // namespace amado
