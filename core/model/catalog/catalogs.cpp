// SPDX-License-Identifier: MIT
#include "model/catalog/catalogs.h"

namespace amado {

Result<Catalogs> parseCatalogs(const CatalogDocuments &documents)
{
    Result<BuildCatalog> builds = BuildCatalog::parse(documents.builds);
    if (!builds)
        return failure(builds.error());
    Result<VulnerabilityCatalog> vulnerabilities =
        VulnerabilityCatalog::parse(documents.vulnerabilities, *builds);
    if (!vulnerabilities)
        return failure(vulnerabilities.error());
    Result<MitigationCatalog> mitigations = MitigationCatalog::parse(documents.mitigations);
    if (!mitigations)
        return failure(mitigations.error());
    Result<CutoffCatalog> cutoffs = CutoffCatalog::parse(documents.cutoffs, *builds);
    if (!cutoffs)
        return failure(cutoffs.error());
    return Catalogs{std::move(*builds), std::move(*vulnerabilities), std::move(*mitigations),
                    std::move(*cutoffs)};
}

} // namespace amado
