// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/buildcatalog.h"
#include "model/catalog/cutoffcatalog.h"
#include "model/catalog/disagreements.h"
#include "model/catalog/mitigationcatalog.h"
#include "model/catalog/vulnerabilitycatalog.h"

#include <algorithm>

namespace amado {

/// Everything a judgement needs besides the facts. Built once at start-up; read from any thread.
struct Catalogs
{
    BuildCatalog builds;
    VulnerabilityCatalog vulnerabilities;
    MitigationCatalog mitigations;
    CutoffCatalog cutoffs;
    /// Wherever sources say different things: first about builds, then about vulnerabilities.
    std::vector<SourceDisagreement> disagreements = {};
    std::vector<DataSource> sources = {};

    /// Null: the data names no such source.
    [[nodiscard]] const DataSource *source(QStringView id) const;
    /// The oldest date of the data the verdicts rest on.
    [[nodiscard]] QDate dataDate() const
    {
        return std::min(builds.dataDate(), vulnerabilities.dataDate());
    }
};

/// Raw catalogue documents, as shipped in resources/catalogs.
struct CatalogDocuments
{
    QByteArray builds, vulnerabilities, mitigations, cutoffs;
};

/// Errors: MalformedJson, WrongJsonType, with the catalogue's name as subject.
[[nodiscard]] Result<Catalogs> parseCatalogs(const CatalogDocuments &documents);

} // namespace amado
