// SPDX-License-Identifier: MIT
#include "engine/buildthen.h"

#include <algorithm>

namespace amado {

BuildThen::BuildThen(const Catalogs &catalogs, std::optional<BuildNumber> build,
                     const QDateTime &since)
    : m_catalogs(catalogs)
    , m_build(build)
    , m_since(since)
{
    const Release *release = build ? catalogs.builds.find(*build) : nullptr;
    if (!release || !m_since.isValid())
        return;
    m_since = std::max(m_since, QDateTime(release->released, QTime(0, 0), Qt::UTC));
}

std::optional<bool> BuildThen::wasVulnerable(const QString &vulnerability,
                                             const QDateTime &at) const
{
    const Vulnerability *known = m_catalogs.vulnerabilities.find(vulnerability);
    if (!known || !m_build || !at.isValid())
        return std::nullopt;
    switch (m_catalogs.vulnerabilities.fixVerdict(*known, *m_build).state) {
    case FixState::Vulnerable:
    case FixState::NotConfirmed:
        return true;
    case FixState::NotAffected:
        return false;
    case FixState::Unknown:
        return std::nullopt;
    case FixState::Fixed:
        break;
    }
    if (noFixYet(*known, at))
        return true;
    if (m_since.isValid() && at >= m_since)
        return false;
    return std::nullopt;
}

/// No build of the product that existed at that time was fixed.
bool BuildThen::noFixYet(const Vulnerability &vulnerability, const QDateTime &at) const
{
    const auto product = BuildCatalog::productOf(*m_build);
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

} // namespace amado
