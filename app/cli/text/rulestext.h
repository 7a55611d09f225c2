// SPDX-License-Identifier: MIT
#pragma once

#include "cli/json/rulesjson.h"

#include <QString>

namespace amado::cli {

/// The effective rules for reading; `answer.rewrite` is known.
[[nodiscard]] QStringList rulesText(const RulesAnswer &answer);

/// What became of the request, for reading; `answer.evaluation` is known.
[[nodiscard]] QStringList tryText(const TryAnswer &answer);

} // namespace amado::cli
