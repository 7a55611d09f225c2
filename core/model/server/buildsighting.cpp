// SPDX-License-Identifier: MIT
#include "model/server/buildsighting.h"

#include <algorithm>

namespace amado {

void noteBuild(std::vector<BuildSighting> &sightings, const BuildNumber &build, const QDateTime &at)
{
    const auto known =
        std::find_if(sightings.begin(), sightings.end(),
                     [&build](const BuildSighting &sighting) { return sighting.build == build; });
    if (known == sightings.end()) {
        sightings.push_back({build, at, at});
        return;
    }
    known->first = std::min(known->first, at);
    known->last = std::max(known->last, at);
}

} // namespace amado
