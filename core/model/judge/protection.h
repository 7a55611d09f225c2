// SPDX-License-Identifier: MIT
#pragma once

#include "model/judge/assessment.h"

namespace amado {

/// What the build says: product, role and code fix; and what the observation says about the
/// mitigation.
[[nodiscard]] ProtectionFinding judgeProtection(const Mitigation &mitigation,
                                                const ServerFacts &facts, const Catalogs &catalogs,
                                                const BuildFinding &build, QDate on);

} // namespace amado
