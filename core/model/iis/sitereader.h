#pragma once

#include "model/config/xmldocument.h"
#include "model/iis/iisconfiguration.h"

#include <optional>
#include <vector>

namespace amado {

/// Sites with their applications and virtual directories, as applicationHost.config lists them.
[[nodiscard]] std::vector<Site> readSites(const XmlDocument &applicationHost);

/// One step on the way from a site's root to a URL: IIS looks for a web.config in each.
struct PathLevel
{
    QString configPath;    ///< "Default Web Site/owa/auth".
    QString folder;        ///< Physical folder.
    QString application;   ///< Path of the application it belongs to: "/owa".
    bool isMapped = false; ///< An application or virtual directory starts exactly here.
    bool in32BitPool = false;
};

/// Site root first. The URL path is percent-decoded; "." and ".." are resolved. At most 64 levels.
[[nodiscard]] std::vector<PathLevel> pathLevels(const Site &site, QStringView urlPath);

/// Path segments of a URL path as IIS sees them.
[[nodiscard]] QStringList urlSegments(QStringView urlPath);

} // namespace amado
