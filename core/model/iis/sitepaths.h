// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/iisconfiguration.h"

#include <QHash>
#include <QString>

#include <vector>

namespace amado {

/// The applications and virtual directories of a site, found by the URL path they start at.
/// Immutable.
class SitePaths
{
public:
    struct MappedApplication
    {
        QString path; ///< "/owa", as it is written.
        bool in32BitPool = false;
        QHash<QString, QString> folders; ///< Of its virtual directories, by their key in it.
    };
    /// Of several that start at one path, the first counts.
    explicit SitePaths(const std::vector<Application> &applications);

    /// The application that starts exactly here, or null. Keys are the path's segments by
    /// caseKey(), with '/' between them; the root's is empty.
    [[nodiscard]] const MappedApplication *applicationAt(const QString &key) const;

private:
    QHash<QString, MappedApplication> m_applications;
};

/// One step on the way from a site's root to a URL: IIS looks for a web.config in each.
struct PathLevel
{
    QString configPath;    ///< "Default Web Site/owa/auth".
    QString key;           ///< caseKey() of it.
    QString folder;        ///< Physical folder.
    QString application;   ///< Path of the application it belongs to: "/owa".
    bool isMapped = false; ///< An application or virtual directory starts exactly here.
    bool in32BitPool = false;
};

/// Site root first. The URL path is percent-decoded; "." and ".." are resolved. At most 64 levels.
[[nodiscard]] std::vector<PathLevel> pathLevels(const Site &site, QStringView urlPath);

/// The last of pathLevels(); also by the segments of a path.
[[nodiscard]] PathLevel pathLevel(const Site &site, QStringView urlPath);
[[nodiscard]] PathLevel pathLevel(const Site &site, const QStringList &segments);

/// Path segments of a URL path as IIS sees them.
[[nodiscard]] QStringList urlSegments(QStringView urlPath);

} // namespace amado
