// SPDX-License-Identifier: MIT
#include "engine/buildthen.h"

#include <algorithm>
#include <utility>

namespace amado {

BuildThen::BuildThen(const Catalogs &catalogs, std::optional<BuildNumber> build,
                     const QDateTime &since, std::vector<BuildSighting> earlier)
    : m_catalogs(catalogs)
    , m_since(since)
    , m_sightings(std::move(earlier))
{
    std::sort(m_sightings.begin(), m_sightings.end(),
              [](const BuildSighting &a, const BuildSighting &b) { return a.last < b.last; });
    if (!build)
        return;
    // Files keep the dates they were packed with, so a build has been there at most since its
    // release.
    if (const QDateTime released = releaseOf(*build); m_since.isValid() && released.isValid())
        m_since = std::max(m_since, released);
    m_sightings.push_back({*build, m_since, {}});
}

std::optional<bool> BuildThen::wasVulnerable(const QString &vulnerability,
                                             const QDateTime &at) const
{
    const Vulnerability *known = m_catalogs.vulnerabilities.find(vulnerability);
    if (!known || !at.isValid())
        return std::nullopt;
    // The newest that speaks of the time decides: a server that was set back to an older build is
    // seen with both.
    for (auto sighting = m_sightings.rbegin(); sighting != m_sightings.rend(); ++sighting) {
        const auto product = BuildCatalog::productOf(sighting->build);
        // Before its first release the server had another product.
        if (!product ||
            m_catalogs.builds.newestCumulativeUpdate(*product, at.toUTC().date()).isEmpty())
            continue;
        const bool isUntilThen = !sighting->last.isValid() || at <= sighting->last;
        const bool isSinceThen = sighting->first.isValid() && sighting->first <= at;
        switch (m_catalogs.vulnerabilities.fixVerdict(*known, sighting->build).state) {
        case FixState::Vulnerable:
        case FixState::NotConfirmed:
            if (isUntilThen)
                return true;
            break;
        case FixState::Fixed:
            if (isSinceThen)
                return false;
            if (noFixYet(*known, *product, at))
                return true;
            break;
        case FixState::NotAffected:
            return false;
        case FixState::Unknown:
            break;
        }
    }
    return std::nullopt;
}

/// No build of the product that existed at that time was fixed.
bool BuildThen::noFixYet(const Vulnerability &vulnerability, Product product,
                         const QDateTime &at) const
{
    QDate first;
    for (const FirstFixed &fix : vulnerability.fixes) {
        if (fix.product != product)
            continue;
        const Release *release = fix.build ? m_catalogs.builds.find(*fix.build) : nullptr;
        const QDate released = release ? release->released : fix.released;
        if (!released.isValid())
            return false;
        if (!first.isValid() || released < first)
            first = released;
    }
    return first.isValid() && at.toUTC().date() < first;
}

QDateTime BuildThen::releaseOf(const BuildNumber &build) const
{
    const Release *release = m_catalogs.builds.find(build);
    return release ? QDateTime(release->released, QTime(0, 0), Qt::UTC) : QDateTime();
}

} // namespace amado
