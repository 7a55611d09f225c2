#pragma once

#include "model/catalog/mitigationcatalog.h"
#include "model/judge/serverfacts.h"

namespace amado {

/// Where the applied list of the vendor's service and the IIS configuration disagree.
struct MitigationGap {
    enum class Kind {
        RuleMissing, ///< In the list, yet no rule of the service is there.
        OutOfBand,   ///< An effective rule of somebody else, and nothing in the list.
    };
    Kind kind = Kind::RuleMissing;
    QString id;         ///< As listed ("M2.1.0"), or the family ("M2").
    QString mitigation; ///< "CVE-2026-42897"
    QStringList evidence;
};

/// Of mitigations whose place could be read. Empty when the list is not known.
[[nodiscard]] std::vector<MitigationGap> mitigationGaps(const ServerFacts &facts,
                                                        const MitigationCatalog &catalog);

} // namespace amado
