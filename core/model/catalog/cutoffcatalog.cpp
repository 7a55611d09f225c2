// SPDX-License-Identifier: MIT
#include "model/catalog/cutoffcatalog.h"

#include "model/catalog/products.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

struct ListedLine
{
    Product product = Product::Exchange2019;
    QString cumulativeUpdate;
    std::optional<BuildNumber> firstPassing;
};

std::vector<ListedLine> readLines(const JsonReader &reader, const QString &key,
                                  const QString &buildKey)
{
    std::vector<ListedLine> lines;
    for (const JsonReader &entry : reader.objects(key))
        lines.push_back({readProduct(entry, u"product"_s), entry.requiredText(u"cu"_s),
                         readBuild(entry, buildKey)});
    return lines;
}

/// First build of a range that passes. A CU newer than every listed one of its product contains
/// what the cut-off asks for; one that is older than all does not.
std::optional<BuildNumber> passingBuild(const std::vector<ListedLine> &listed,
                                        const BuildRange &range, const BuildNumber &first)
{
    bool newerThanAll = true;
    for (const ListedLine &line : listed) {
        if (line.product != range.product)
            continue;
        if (line.cumulativeUpdate == range.cumulativeUpdate)
            return line.firstPassing;
        newerThanAll = newerThanAll && (!line.firstPassing || *line.firstPassing < first);
    }
    return newerThanAll ? std::optional(first) : std::nullopt;
}

/// The day the first build that passes was released.
QDate releasedFirst(const std::vector<ListedLine> &lines, const BuildCatalog &builds)
{
    QDate first;
    for (const ListedLine &line : lines) {
        const Release *release = line.firstPassing ? builds.find(*line.firstPassing) : nullptr;
        if (release && release->released.isValid() &&
            (!first.isValid() || release->released < first))
            first = release->released;
    }
    return first;
}

Cutoff readCutoff(const JsonReader &entry, bool isFirst)
{
    Cutoff cutoff;
    cutoff.id = entry.requiredText(u"id"_s);
    cutoff.effectiveFrom = entry.date(u"effectiveFrom"_s);
    if (!cutoff.effectiveFrom.isValid())
        entry.refuse(u"effectiveFrom"_s, u"a date such as 2026-11-22"_s);
    // Data made before the rule was spelled out: the first compares the endpoint.
    if (entry.has(u"compares"_s))
        cutoff.compares = entry.word<Cutoff::Compares>(u"compares"_s);
    else if (!isFirst)
        cutoff.compares = Cutoff::Compares::Document;
    cutoff.retiredIssuers = entry.texts(u"retiredIssuers"_s);
    return cutoff;
}

VendorRoot readRoot(const JsonReader &entry)
{
    VendorRoot root;
    root.id = entry.requiredText(u"id"_s);
    root.name = entry.requiredText(u"name"_s);
    root.chain = entry.word<VendorRoot::Chain>(u"chain"_s);
    root.needed = entry.flag(u"needed"_s, false);
    root.sha1 = entry.requiredText(u"sha1"_s);
    root.keyId = entry.requiredText(u"keyId"_s);
    return root;
}

} // namespace

Result<CutoffCatalog> CutoffCatalog::parse(const QByteArray &json, const BuildCatalog &builds)
{
    const Result<JsonReader> root = JsonReader::parse(json, u"cutoffs.json"_s);
    if (!root)
        return failure(root.error());
    const std::vector<ListedLine> introduced = readLines(*root, u"introducedIn"_s, u"version"_s);
    CutoffCatalog catalog;
    std::vector<std::vector<ListedLine>> listed;
    for (const JsonReader &entry : root->objects(u"cutoffs"_s)) {
        Cutoff cutoff = readCutoff(entry, catalog.m_cutoffs.empty());
        if (!catalog.m_cutoffs.empty() &&
            cutoff.effectiveFrom < catalog.m_cutoffs.back().effectiveFrom)
            entry.refuse(u"effectiveFrom"_s, u"a date after the one before"_s);
        listed.push_back(readLines(entry, u"firstVersions"_s, u"firstVersion"_s));
        const QDate first = releasedFirst(listed.back(), builds);
        cutoff.builtBefore = first.isValid() ? first : cutoff.effectiveFrom;
        catalog.m_cutoffs.push_back(std::move(cutoff));
    }
    const JsonReader endpoint = root->object(u"endpoint"_s);
    catalog.m_endpointHost = endpoint.text(u"host"_s);
    catalog.m_endpointPort = endpoint.number(u"port"_s, 443);
    for (const JsonReader &entry : root->objects(u"roots"_s))
        catalog.m_roots.push_back(readRoot(entry));
    if (root->error())
        return failure(*root->error());
    catalog.m_ranges = builds.ranges();
    for (const BuildRange &range : catalog.m_ranges) {
        Line line;
        const std::vector<const Release *> releases =
            builds.line(range.product, range.cumulativeUpdate);
        if (!releases.empty())
            line.first = releases.front()->build;
        const BuildNumber first = line.first.value_or(range.from);
        line.hasService = std::any_of(introduced.begin(), introduced.end(), [&](const auto &in) {
            return in.product == range.product && in.firstPassing <= first;
        });
        for (const std::vector<ListedLine> &lines : listed)
            line.firstPassing.push_back(passingBuild(lines, range, first));
        catalog.m_lines.push_back(std::move(line));
    }
    return catalog;
}

const CutoffCatalog::Line *CutoffCatalog::lineOf(const BuildNumber &build) const
{
    const std::optional<size_t> range = rangeOf(m_ranges, build);
    return range ? &m_lines[*range] : nullptr;
}

bool CutoffCatalog::hasService(const BuildNumber &build) const
{
    const Line *line = lineOf(build);
    return line && line->hasService;
}

std::optional<BuildNumber> CutoffCatalog::firstPassing(const BuildNumber &build,
                                                       size_t cutoff) const
{
    const Line *line = lineOf(build);
    return line ? line->firstPassing[cutoff] : std::nullopt;
}

std::optional<BuildNumber> CutoffCatalog::firstOfLine(const BuildNumber &build) const
{
    const Line *line = lineOf(build);
    return line ? line->first : std::nullopt;
}

} // namespace amado
