// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/configblocks.h"
#include "model/iis/ruleattributes.h"

namespace amado {

/// Notes every element and attribute below the section at `section` that its schema does not have.
/// IIS compares both with case. The schemas are rewrite_schema.xml of URL Rewrite 2.0 and 2.1 and
/// IIS_schema.xml of IIS 8.5 to 10 (%windir%\System32\inetsrv\config\schema).
void checkSchema(const AttributeReader &section, ConfigSection kind);

/// True when the group "rewrite" has a section of that name.
[[nodiscard]] bool isRewriteSection(std::string_view name);

} // namespace amado
