// SPDX-License-Identifier: MIT
#include "model/catalog/buildcatalog.h"

#include "model/catalog/products.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Exchange SE continues the version of 2019 from this third part on.
constexpr int kFirstSePart = 2562;
/// While a product is supported, so many of its newest CUs get security updates.
constexpr qsizetype kSupportedCus = 2;

/// The lowest number that counts as a build of the product.
BuildNumber firstNumberOf(Product product)
{
    switch (product) {
    case Product::Exchange2013:
        return {{15, 0, 0, 0}};
    case Product::Exchange2016:
        return {{15, 1, 0, 0}};
    case Product::Exchange2019:
        return {{15, 2, 0, 0}};
    case Product::ExchangeSe:
        return {{15, 2, kFirstSePart, 0}};
    }
    Q_UNREACHABLE();
}

/// Of an update, whatever its edition: "Nov24SUv2" → "Nov24SU".
QStringView nameOf(QStringView update)
{
    const qsizetype edition = update.lastIndexOf(u'v');
    const QStringView number = update.mid(edition + 1);
    const bool isNumber =
        !number.isEmpty() &&
        std::all_of(number.begin(), number.end(), [](QChar digit) { return digit.isDigit(); });
    return edition > 0 && isNumber ? update.left(edition) : update;
}

} // namespace

Result<BuildCatalog> BuildCatalog::parse(const QByteArray &json)
{
    Result<JsonReader> root = JsonReader::parse(json, u"builds.json"_s);
    if (!root)
        return failure(root.error());
    BuildCatalog catalog;
    catalog.m_dataDate = root->date(u"dataDate"_s);
    if (!catalog.m_dataDate.isValid())
        root->refuse(u"dataDate"_s, u"a date such as 2026-11-22"_s);
    catalog.readProducts(*root);
    catalog.readReleases(*root);
    catalog.divideNumbers();
    catalog.readPrograms(*root);
    catalog.readPreviews(*root);
    if (root->error())
        return failure(*root->error());
    return catalog;
}

void BuildCatalog::readProducts(const JsonReader &root)
{
    for (const JsonReader &product : root.objects(u"products"_s)) {
        Lifecycle &target = m_lifecycles[static_cast<size_t>(readProduct(product, u"id"_s))];
        target.mainstreamEnd = product.date(u"mainstreamEnd"_s);
        target.supportThrough = product.date(u"supportThrough"_s);
    }
}

void BuildCatalog::readReleases(const JsonReader &root)
{
    for (const JsonReader &entry : root.objects(u"releases"_s)) {
        Release release;
        release.product = readProduct(entry, u"product"_s);
        release.cumulativeUpdate = entry.requiredText(u"cu"_s);
        release.update = entry.text(u"update"_s);
        release.kind = entry.word<ReleaseKind>(u"kind"_s);
        const std::optional<BuildNumber> build = readBuild(entry, u"version"_s);
        if (!build || productOf(*build) != release.product)
            entry.refuse(u"version"_s, u"a build of the product"_s);
        release.build = build.value_or(BuildNumber{});
        release.released = entry.date(u"releaseDate"_s);
        if (!release.released.isValid())
            entry.refuse(u"releaseDate"_s, u"a date such as 2026-11-22"_s);
        release.kb = entry.text(u"kb"_s);
        m_releases.push_back(std::move(release));
    }
    std::sort(m_releases.begin(), m_releases.end(),
              [](const Release &a, const Release &b) { return a.build < b.build; });
    for (size_t i = 0; i < m_releases.size(); ++i) {
        const Release &release = m_releases[i];
        Lifecycle &target = m_lifecycles[static_cast<size_t>(release.product)];
        if (i > 0 && m_releases[i - 1].build == release.build)
            root.refuse(u"releases"_s, u"every build once"_s);
        if (target.lines.empty() ||
            target.lines.back().cumulativeUpdate != release.cumulativeUpdate) {
            if (target.cumulativeUpdates.contains(release.cumulativeUpdate))
                root.refuse(u"releases"_s, u"lines that do not overlap"_s);
            target.lines.push_back({release.cumulativeUpdate, i, 0});
            target.cumulativeUpdates.append(release.cumulativeUpdate);
        }
        ++target.lines.back().count;
    }
}

/// The builds of a CU line share the third part of their number, and no other line has it.
void BuildCatalog::divideNumbers()
{
    for (size_t i = 0; i < m_releases.size(); ++i) {
        const Release &release = m_releases[i];
        const Release *before = i > 0 ? &m_releases[i - 1] : nullptr;
        if (before && before->product == release.product &&
            before->cumulativeUpdate == release.cumulativeUpdate)
            continue;
        const std::array<int, 4> &parts = release.build.parts;
        const BuildNumber first{{parts[0], parts[1], parts[2], 0}};
        const BuildNumber lowest = firstNumberOf(release.product);
        if ((!before || before->product != release.product) && lowest < first)
            m_ranges.push_back({lowest, release.product, {}});
        m_ranges.push_back({first, release.product, release.cumulativeUpdate});
        m_ranges.push_back({{{parts[0], parts[1], parts[2] + 1, 0}}, release.product, {}});
    }
}

void BuildCatalog::readPrograms(const JsonReader &root)
{
    for (const JsonReader &entry : root.objects(u"esuPrograms"_s)) {
        ExtendedProgram program;
        program.name = entry.text(u"program"_s);
        program.from = entry.date(u"coverageStart"_s);
        program.through = entry.date(u"coverageEnd"_s);
        if (!program.from.isValid() || !program.through.isValid())
            entry.refuse(u"coverageStart"_s, u"the first and the last day of coverage"_s);
        for (const JsonReader &line : entry.objects(u"lines"_s))
            program.lines.emplace_back(readProduct(line, u"product"_s), line.requiredText(u"cu"_s));
        m_programs.push_back(std::move(program));
    }
}

void BuildCatalog::readPreviews(const JsonReader &root)
{
    for (const JsonReader &entry : root.objects(u"previewBuilds"_s)) {
        PreviewBuild preview;
        preview.product = readProduct(entry, u"product"_s);
        preview.name = entry.requiredText(u"name"_s);
        preview.build = readBuild(entry, u"version"_s).value_or(BuildNumber{});
        // Of some only the month is known.
        preview.released = QDate::fromString(entry.text(u"releaseDate"_s), Qt::ISODate);
        m_previews.push_back(std::move(preview));
    }
}

QDate BuildCatalog::dataDate() const
{
    return m_dataDate;
}

const std::vector<Release> &BuildCatalog::releases() const
{
    return m_releases;
}

const Release *BuildCatalog::find(const BuildNumber &build) const
{
    const auto found = std::lower_bound(
        m_releases.begin(), m_releases.end(), build,
        [](const Release &release, const BuildNumber &wanted) { return release.build < wanted; });
    return found != m_releases.end() && found->build == build ? &*found : nullptr;
}

std::optional<BuildPlace> BuildCatalog::place(const BuildNumber &build) const
{
    const std::optional<size_t> range = rangeOf(m_ranges, build);
    if (!range)
        return std::nullopt;
    BuildPlace place;
    place.product = m_ranges[*range].product;
    place.cumulativeUpdate = m_ranges[*range].cumulativeUpdate;
    const auto isNeighbour = [&](const Release &release) {
        return release.product == place.product &&
               (place.cumulativeUpdate.isEmpty() ||
                release.cumulativeUpdate == place.cumulativeUpdate);
    };
    auto at = std::lower_bound(
        m_releases.begin(), m_releases.end(), build,
        [](const Release &release, const BuildNumber &wanted) { return release.build < wanted; });
    if (at != m_releases.begin() && isNeighbour(*std::prev(at)))
        place.below = &*std::prev(at);
    if (at != m_releases.end() && at->build == build)
        place.exact = &*at++;
    if (at != m_releases.end() && isNeighbour(*at))
        place.above = &*at;
    const auto preview =
        std::find_if(m_previews.begin(), m_previews.end(),
                     [&](const PreviewBuild &each) { return each.build == build; });
    if (preview != m_previews.end())
        place.preview = &*preview;
    return place;
}

std::optional<size_t> rangeOf(const std::vector<BuildRange> &ranges, const BuildNumber &build)
{
    const auto after = std::upper_bound(
        ranges.begin(), ranges.end(), build,
        [](const BuildNumber &wanted, const BuildRange &range) { return wanted < range.from; });
    if (after == ranges.begin() || std::prev(after)->product != BuildCatalog::productOf(build))
        return std::nullopt;
    return size_t(std::prev(after) - ranges.begin());
}

std::optional<Product> BuildCatalog::productOf(const BuildNumber &build)
{
    if (build.parts[0] != 15)
        return std::nullopt;
    switch (build.parts[1]) {
    case 0:
        return Product::Exchange2013;
    case 1:
        return Product::Exchange2016;
    case 2:
        return build.parts[2] >= kFirstSePart ? Product::ExchangeSe : Product::Exchange2019;
    }
    return std::nullopt;
}

const BuildCatalog::Line *BuildCatalog::findLine(Product product,
                                                 QStringView cumulativeUpdate) const
{
    const std::vector<Line> &lines = lifecycle(product).lines;
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const Line &line) {
        return line.cumulativeUpdate == cumulativeUpdate;
    });
    return found == lines.end() ? nullptr : &*found;
}

std::vector<const Release *> BuildCatalog::line(Product product, QStringView cumulativeUpdate) const
{
    std::vector<const Release *> found;
    if (const Line *line = findLine(product, cumulativeUpdate)) {
        found.reserve(line->count);
        for (size_t i = 0; i < line->count; ++i)
            found.push_back(&m_releases[line->first + i]);
    }
    return found;
}

bool BuildCatalog::isReplaced(const Release &release, QDate on) const
{
    const Line *line = findLine(release.product, release.cumulativeUpdate);
    if (!line || release.update.isEmpty())
        return false;
    const QStringView name = nameOf(release.update);
    const auto *first = &m_releases[line->first];
    return std::any_of(first, first + line->count, [&](const Release &other) {
        return other.build > release.build && other.released <= on && nameOf(other.update) == name;
    });
}

const QStringList &BuildCatalog::cumulativeUpdates(Product product) const
{
    return lifecycle(product).cumulativeUpdates;
}

QString BuildCatalog::newestCumulativeUpdate(Product product, QDate on) const
{
    const std::vector<Line> &lines = lifecycle(product).lines;
    const auto newest = std::find_if(lines.rbegin(), lines.rend(), [&](const Line &line) {
        return m_releases[line.first].released <= on;
    });
    return newest == lines.rend() ? QString() : newest->cumulativeUpdate;
}

QDate BuildCatalog::supportThrough(Product product) const
{
    return lifecycle(product).supportThrough;
}

bool BuildCatalog::isPaid(const Release &release) const
{
    const QDate end = supportThrough(release.product);
    return end.isValid() && end < release.released;
}

bool ExtendedProgram::covers(Product product, QStringView cumulativeUpdate) const
{
    return std::any_of(lines.begin(), lines.end(), [&](const auto &line) {
        return line.first == product && line.second == cumulativeUpdate;
    });
}

/// Whether a newer line got a security update in extended support that this one did not get.
bool BuildCatalog::isLeftOut(const Line &line, const Lifecycle &life, QDate on) const
{
    if (!life.mainstreamEnd.isValid() || on <= life.mainstreamEnd)
        return false;
    const auto begin = m_releases.begin();
    const auto isOwn = [&](const Release &update) {
        const auto first = begin + qsizetype(line.first);
        return std::any_of(first, first + qsizetype(line.count), [&](const Release &own) {
            return nameOf(own.update) == nameOf(update.update);
        });
    };
    return std::any_of(life.lines.begin(), life.lines.end(), [&](const Line &newer) {
        const auto first = begin + qsizetype(newer.first);
        return newer.first > line.first &&
               std::any_of(first, first + qsizetype(newer.count), [&](const Release &update) {
                   return update.kind == ReleaseKind::SecurityUpdate && update.released <= on &&
                          life.mainstreamEnd < update.released && !isOwn(update);
               });
    });
}

SupportState BuildCatalog::support(Product product, QStringView cumulativeUpdate, QDate on) const
{
    const Lifecycle &life = lifecycle(product);
    const Line *line = findLine(product, cumulativeUpdate);
    if (!line || m_releases[line->first].released > on)
        return SupportState::Unknown;
    if (!life.supportThrough.isValid() || on <= life.supportThrough) {
        const auto newer =
            std::count_if(life.lines.begin(), life.lines.end(), [&](const Line &other) {
                return other.first > line->first && m_releases[other.first].released <= on;
            });
        return newer < kSupportedCus && !isLeftOut(*line, life, on) ? SupportState::Supported
                                                                    : SupportState::Unsupported;
    }
    QDate last;
    for (const ExtendedProgram &program : m_programs) {
        if (program.covers(product, cumulativeUpdate) &&
            (!last.isValid() || last < program.through))
            last = program.through;
    }
    // Between two programmes nothing is released; the line still belongs to those that pay.
    if (!last.isValid())
        return SupportState::Unsupported;
    return on <= last ? SupportState::Esu : SupportState::EsuEnded;
}

} // namespace amado
