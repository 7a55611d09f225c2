// SPDX-License-Identifier: MIT
#include "model/iis/mappedplaces.h"

#include "model/base/winpath.h"

#include <algorithm>

namespace amado {

std::vector<PathLevel> mappedPlacesOf(const Site &site)
{
    std::vector<PathLevel> places;
    for (const Application &application : site.applications) {
        for (const VirtualDirectory &directory : application.virtualDirectories)
            places.push_back(pathLevel(site, QString(application.path + u'/' + directory.path)));
    }
    std::stable_sort(places.begin(), places.end(), [](const PathLevel &a, const PathLevel &b) {
        return a.configPath.size() < b.configPath.size();
    });
    return places;
}

MappedPlaces::MappedPlaces(const std::vector<Site> &sites)
{
    for (const Site &site : sites) {
        for (PathLevel &level : mappedPlacesOf(site)) {
            if (!level.folder.isEmpty())
                m_byFolder[winPathKey(level.folder)].push_back(m_places.size());
            m_places.push_back({&site, std::move(level)});
        }
    }
}

QStringList MappedPlaces::at(const QString &folder) const
{
    QStringList places;
    for (const size_t place : m_byFolder.value(winPathKey(folder)))
        places.append(m_places[place].level.configPath);
    places.removeDuplicates();
    return places;
}

QString MappedPlaces::configPathOf(const QString &folder) const
{
    const QString path = normalizeWinPath(folder);
    for (QString key = winPathKey(path); !key.isEmpty(); key.truncate(key.lastIndexOf(u'\\'))) {
        const auto found = m_byFolder.constFind(key);
        if (found == m_byFolder.cend())
            continue;
        const PathLevel &place = m_places[found->front()].level;
        QString rest = path.mid(place.folder.size());
        return place.configPath + rest.replace(u'\\', u'/');
    }
    return {};
}

} // namespace amado
