// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/catalogs.h"
#include "model/server/buildsighting.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace amado {

/// Whether a server was open to a vulnerability at some time, by the builds it was seen with.
/// Updates are cumulative: what is open was open before, and what is fixed stays so.
class BuildThen
{
public:
    /// `build`: that of now; `since`: the dates of its ExSetup.exe, invalid: not known. `earlier`:
    /// sightings of before, in any order.
    BuildThen(const Catalogs &catalogs, std::optional<BuildNumber> build, const QDateTime &since,
              std::vector<BuildSighting> earlier = {});

    /// nullopt: no such vulnerability in the data, or the build of that time is not known.
    [[nodiscard]] std::optional<bool> wasVulnerable(const QString &vulnerability,
                                                    const QDateTime &at) const;
    /// Since when the server has its build: never before it was released. Invalid: not known.
    [[nodiscard]] const QDateTime &since() const { return m_since; }

private:
    [[nodiscard]] bool noFixYet(const Vulnerability &vulnerability, Product product,
                                const QDateTime &at) const;
    [[nodiscard]] QDateTime releaseOf(const BuildNumber &build) const;

    const Catalogs &m_catalogs;
    QDateTime m_since;
    std::vector<BuildSighting> m_sightings; ///< Oldest first, that of now last.
};

} // namespace amado
