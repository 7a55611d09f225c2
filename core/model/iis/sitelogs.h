// SPDX-License-Identifier: MIT
#pragma once

#include "model/config/xmldocument.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace amado {

/// Where IIS writes what one site is asked, and whether that can be read line by line
/// (https://learn.microsoft.com/en-us/iis/configuration/system.applicationhost/sites/sitedefaults/logfile/).
struct SiteLog
{
    enum class Obstacle {
        None,
        Off,       ///< Logging is switched off.
        Format,    ///< IIS, NCSA or a module of somebody else.
        EventOnly, ///< Event tracing alone, no file.
        Central,   ///< One log for all sites, binary or not.
    };
    QString site;
    int id = 0;
    QString
        folder; ///< Normalised Windows path, with "W3SVC<id>"; older logs may be there in any case.
    Obstacle obstacle = Obstacle::None;
    QString detail;            ///< The value that stands in the way: "NCSA", "CentralBinary".
    QStringList physicalPaths; ///< Of its virtual directories, normalised.
};

/// Of every site, as applicationHost.config says it, with its defaults.
[[nodiscard]] std::vector<SiteLog> siteLogs(const XmlDocument &applicationHost);

} // namespace amado
