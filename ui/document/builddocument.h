// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/catalogs.h"
#include "ui/document/document.h"

namespace amado {

/// How current the build is: next step, missing updates, open vulnerabilities. Has the part
/// "timeline" after the next step.
[[nodiscard]] Document buildDocument(const BuildFinding &build, const Catalogs &catalogs);

} // namespace amado
