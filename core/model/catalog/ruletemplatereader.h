#pragma once

#include "model/base/jsonreader.h"
#include "model/catalog/mitigationcatalog.h"

namespace amado {

/// One rule of a mitigation with its known names and published wordings, oldest first.
[[nodiscard]] RuleTemplate readRuleTemplate(const JsonReader &reader);
/// The inverse of toString(RuleWriter); nullopt for another word.
[[nodiscard]] std::optional<RuleWriter> ruleWriterFromString(QStringView text);

} // namespace amado
