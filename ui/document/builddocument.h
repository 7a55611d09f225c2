// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/buildfinding.h"
#include "ui/document/document.h"

namespace amado {

/// How current the build is on that day: next steps, missing updates, open vulnerabilities, what
/// else fixes need, and where sources disagree. Has the part "timeline" after the next step.
[[nodiscard]] Document buildDocument(const BuildFinding &build, const Catalogs &catalogs, QDate on);

} // namespace amado
