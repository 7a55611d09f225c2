// SPDX-License-Identifier: MIT
#include "model/catalog/catalogs.h"

#include "model/base/jsonreader.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Adds what a catalogue says of its sources and where they differ.
Result<> addSources(const QByteArray &json, const QString &name, Catalogs &catalogs)
{
    const Result<JsonReader> root = JsonReader::parse(json, name);
    if (!root)
        return failure(root.error());
    for (SourceDisagreement &entry : readDisagreements(*root))
        catalogs.disagreements.push_back(std::move(entry));
    for (DataSource &source : readSources(*root)) {
        if (!catalogs.source(source.id))
            catalogs.sources.push_back(std::move(source));
    }
    return root->error() ? Result<>(failure(*root->error())) : Result<>();
}

} // namespace

const DataSource *Catalogs::source(QStringView id) const
{
    const auto found = std::find_if(sources.begin(), sources.end(),
                                    [id](const DataSource &each) { return each.id == id; });
    return found == sources.end() ? nullptr : &*found;
}

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
    Catalogs catalogs{std::move(*builds), std::move(*vulnerabilities), std::move(*mitigations),
                      std::move(*cutoffs)};
    if (const auto added = addSources(documents.builds, u"builds.json"_s, catalogs); !added)
        return failure(added.error());
    if (const auto added =
            addSources(documents.vulnerabilities, u"vulnerabilities.json"_s, catalogs);
        !added)
        return failure(added.error());
    return catalogs;
}

} // namespace amado
