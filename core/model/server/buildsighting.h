// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/buildnumber.h"

#include <QDateTime>

#include <vector>

namespace amado {

/// When a server was seen with a build: by this program, or by the dates of its files.
struct BuildSighting
{
    BuildNumber build;
    QDateTime first; ///< UTC; invalid: it is not known since when.
    QDateTime last;  ///< UTC; invalid: it has it still.

    bool operator==(const BuildSighting &) const = default;
};

/// Notes that the server had the build at that time.
void noteBuild(std::vector<BuildSighting> &sightings, const BuildNumber &build,
               const QDateTime &at);

} // namespace amado
