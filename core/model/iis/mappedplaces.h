// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/sitepaths.h"

#include <QHash>

#include <vector>

namespace amado {

/// Every place a site maps to a folder: applications and their virtual directories, shortest path
/// first.
[[nodiscard]] std::vector<PathLevel> mappedPlacesOf(const Site &site);

/// The mapped places of all sites, also found by their folders.
class MappedPlaces
{
public:
    struct Place
    {
        const Site *site = nullptr;
        PathLevel level;
    };
    MappedPlaces() = default;
    /// Keeps pointers to the sites.
    explicit MappedPlaces(const std::vector<Site> &sites);

    [[nodiscard]] const std::vector<Place> &all() const { return m_places; }
    /// Config paths of the places whose own folder this is, in order, each once.
    [[nodiscard]] QStringList at(const QString &folder) const;
    /// The config path a folder stands for: the mapped folder that holds it, plus the rest of the
    /// way; empty when no site maps one.
    [[nodiscard]] QString configPathOf(const QString &folder) const;

private:
    std::vector<Place> m_places;
    QHash<QString, std::vector<size_t>> m_byFolder; ///< By winPathKey().
};

} // namespace amado
