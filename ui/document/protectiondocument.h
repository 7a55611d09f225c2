// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/catalogs.h"
#include "model/change/equivalentprotection.h"
#include "model/change/returnedrules.h"
#include "ui/document/document.h"

namespace amado {

/// What a journal knows of a server besides its verdicts.
struct ProtectionContext
{
    /// Rules that Amado removed and that stand on the server again.
    std::vector<ReturnedRule> returned;
    /// How Microsoft's service and Amado share the work.
    std::vector<EquivalentProtection> equivalent;
};

/// The verdict per vulnerability, the worst first, with its rules and evidence. Actions: "undoOurs"
/// with an entry as subject, "removeRule" with the name of a rule.
[[nodiscard]] Document protectionDocument(const Assessment &assessment, const ServerFacts &facts,
                                          const MitigationCatalog &catalog,
                                          const ProtectionContext &context);

} // namespace amado
