// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/rewriteevaluator.h"

namespace amado {

/// Whether the directive ("script-src-attr 'none'") is in force by one of the policies these
/// headers carry, whatever else the policies say: of a directive that stands twice in one policy
/// the first counts, each policy of a list separated by commas and each header binds by itself, and
/// names and keywords compare without case (https://www.w3.org/TR/CSP3/#parse-serialized-policy).
[[nodiscard]] bool isDirectiveInForce(const HeaderList &headers, const QString &headerName,
                                      const QString &directive);

} // namespace amado
