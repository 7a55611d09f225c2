// SPDX-License-Identifier: MIT
#pragma once

#include "model/scan/serverscan.h"

#include <QHash>

#include <vector>

namespace amado::scan {

/// Compares the web files of one server with those of others of the same build, without a baseline:
/// what is there on one of them alone stands out. Two servers cannot outvote each other.
class FleetComparison
{
public:
    /// `build`: of the server in question; `others`: not itself. Those of other builds are left
    /// out.
    FleetComparison(const QString &build, const std::vector<WebFileSet> &others);

    /// `path` and `sha256` as in WebFile.
    [[nodiscard]] FleetStanding standingOf(const QString &path, const QString &sha256) const;

private:
    QString m_build;
    /// By path without case: hash → how many have it so.
    QHash<QString, QHash<QString, int>> m_hashes;
    /// By the first folders of a path: how many servers have any file there. Whose folder was not
    /// looked at has no vote.
    QHash<QString, int> m_voters;
};

} // namespace amado::scan
