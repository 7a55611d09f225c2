// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/jsonreader.h"
#include "model/catalog/mitigationcatalog.h"

namespace amado {

/// One rule of a mitigation with its known names and published wordings, oldest first.
[[nodiscard]] RuleTemplate readRuleTemplate(const JsonReader &reader);

} // namespace amado
