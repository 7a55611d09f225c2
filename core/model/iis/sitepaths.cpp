// SPDX-License-Identifier: MIT
#include "model/iis/sitepaths.h"

#include "model/base/casekey.h"
#include "model/base/winpath.h"
#include "model/iis/requesturl.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxLevels = 64;

QString keyOfPath(const QString &urlPath)
{
    return caseKey(urlSegments(urlPath).join(u'/'));
}

void addSegment(QString &path, QChar separator, const QString &segment)
{
    if (!path.isEmpty())
        path += separator;
    path += segment;
}

/// Goes down a URL path segment by segment, and knows what serves each place on the way.
class PathWalk
{
public:
    explicit PathWalk(const Site &site)
        : m_paths(*site.paths)
    {
        m_level.configPath = site.name;
        m_level.key = caseKey(site.name);
        m_level.application = u"/"_s;
        arrive();
    }

    void step(const QString &segment)
    {
        const QString key = caseKey(segment);
        m_level.configPath += u'/' + segment;
        m_level.key += u'/' + key;
        addSegment(m_siteKey, u'/', key);
        addSegment(m_applicationKey, u'/', key);
        addSegment(m_belowFolder, u'\\', segment);
        arrive();
    }

    [[nodiscard]] const PathLevel &level() const { return m_level; }

private:
    void arrive()
    {
        m_level.isMapped = false;
        if (const auto *starting = m_paths.applicationAt(m_siteKey))
            enter(*starting);
        if (!m_application)
            return;
        const auto directory = m_application->folders.constFind(m_applicationKey);
        if (directory != m_application->folders.cend()) {
            m_level.isMapped = true;
            m_folder = *directory;
            m_belowFolder.clear();
        }
        if (m_folder)
            m_level.folder = joinWinPath(*m_folder, m_belowFolder);
    }

    void enter(const SitePaths::MappedApplication &application)
    {
        m_application = &application;
        m_applicationKey.clear();
        m_folder.reset();
        m_level.folder.clear();
        m_level.application = application.path;
        m_level.in32BitPool = application.in32BitPool;
    }

    const SitePaths &m_paths;
    PathLevel m_level;
    const SitePaths::MappedApplication *m_application = nullptr;
    QString m_siteKey;        ///< Of the way so far.
    QString m_applicationKey; ///< Of the way within the application.
    std::optional<QString> m_folder;
    QString m_belowFolder; ///< Of the way below the folder of the virtual directory.
};

} // namespace

SitePaths::SitePaths(const std::vector<Application> &applications)
{
    for (const Application &application : applications) {
        const QString key = keyOfPath(application.path);
        if (m_applications.contains(key))
            continue;
        MappedApplication mapped{application.path, application.in32BitPool, {}};
        for (const VirtualDirectory &directory : application.virtualDirectories) {
            const QString inside = keyOfPath(directory.path);
            if (!mapped.folders.contains(inside))
                mapped.folders.insert(inside, directory.physicalPath);
        }
        m_applications.insert(key, mapped);
    }
}

const SitePaths::MappedApplication *SitePaths::applicationAt(const QString &key) const
{
    const auto found = m_applications.constFind(key);
    return found == m_applications.cend() ? nullptr : &*found;
}

std::vector<PathLevel> pathLevels(const Site &site, QStringView urlPath)
{
    PathWalk walk(site);
    std::vector<PathLevel> levels = {walk.level()};
    for (const QString &segment : urlSegments(urlPath).mid(0, kMaxLevels)) {
        walk.step(segment);
        levels.push_back(walk.level());
    }
    return levels;
}

PathLevel pathLevel(const Site &site, QStringView urlPath)
{
    return pathLevel(site, urlSegments(urlPath));
}

PathLevel pathLevel(const Site &site, const QStringList &segments)
{
    PathWalk walk(site);
    for (const QString &segment : segments.mid(0, kMaxLevels))
        walk.step(segment);
    return walk.level();
}

QStringList urlSegments(QStringView urlPath)
{
    return canonicalUrlPath(urlPath).split(u'/', Qt::SkipEmptyParts);
}

} // namespace amado
