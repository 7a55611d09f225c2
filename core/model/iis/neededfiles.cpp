// SPDX-License-Identifier: MIT
#include "model/base/casekey.h"
#include "model/base/winpath.h"
#include "model/iis/mappedplaces.h"
#include "model/iis/parsedfiles.h"
#include "model/iis/sitereader.h"

#include <QSet>

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxFolders = 200; ///< Listed for conditions that ask for files.
constexpr qsizetype kMaxFiles = 5000;  ///< Asked for in one collection; more is no Exchange server.

/// Files that are needed and not there yet, each once.
class MissingList
{
public:
    explicit MissingList(const ConfigFileSet &files)
        : m_files(files)
    {}
    void add(const QString &path)
    {
        const QString key = winPathKey(path);
        if (isFull() || m_seen.contains(key))
            return;
        m_seen.insert(key);
        if (!m_files.entries().contains(key))
            m_missing.append(path);
    }
    [[nodiscard]] bool isFull() const { return m_missing.size() >= kMaxFiles; }
    [[nodiscard]] QStringList take() { return std::move(m_missing); }

private:
    const ConfigFileSet &m_files;
    QStringList m_missing;
    QSet<QString> m_seen;
};

/// The segments of every path on the way from a site's root to one of these URLs, each once.
std::vector<QStringList> waysTo(const QStringList &urlPaths)
{
    std::vector<QStringList> ways;
    QSet<QString> known;
    for (const QString &url : urlPaths) {
        const QStringList segments = urlSegments(url);
        for (qsizetype length = 0; length <= segments.size(); ++length) {
            const QStringList way = segments.first(length);
            const QString key = caseKey(way.join(u'/'));
            if (known.contains(key))
                continue;
            known.insert(key);
            ways.push_back(way);
        }
    }
    return ways;
}

} // namespace

QStringList IisConfiguration::missingFiles(const ConfigFileSet &files, const QStringList &urlPaths)
{
    MissingList list(files);
    list.add(applicationHostPath());
    list.add(redirectionConfigPath());
    const ParsedFile *server = parsedFile(files, applicationHostPath());
    if (!server || !server->file || isRedirected(files))
        return list.take();
    const std::vector<QStringList> ways = waysTo(urlPaths);
    for (const Site &site : readSites(server->file->document)) {
        if (list.isFull())
            break;
        for (const PathLevel &place : mappedPlacesOf(site))
            list.add(webConfigIn(place.folder));
        for (const QStringList &way : ways) {
            const QString folder = pathLevel(site, way).folder;
            if (!folder.isEmpty())
                list.add(webConfigIn(folder));
        }
    }
    for (const auto &entry : files.entries()) {
        if (!entry->parsed().file)
            continue;
        const QString folder = entry->path().left(entry->path().lastIndexOf(u'\\'));
        for (const SectionBlock &block : entry->parsed().file->blocks) {
            if (!block.configSource.isEmpty())
                list.add(joinWinPath(folder, block.configSource));
        }
    }
    return list.take();
}

QStringList IisConfiguration::foldersAskedFor(const ConfigFileSet &files,
                                              const QStringList &urlPaths)
{
    const bool asked =
        std::any_of(files.entries().begin(), files.entries().end(), [](const auto &entry) {
            const Fact<QByteArray> &content = entry->content();
            return content &&
                   (content->contains("\"IsFile\"") || content->contains("\"IsDirectory\""));
        });
    const ParsedFile *server = parsedFile(files, applicationHostPath());
    QStringList folders;
    if (!asked || !server || !server->file)
        return folders;
    QSet<QString> known;
    for (const Site &site : readSites(server->file->document)) {
        for (const QString &url : urlPaths) {
            const QString folder = pathLevel(site, url).folder;
            const QString above = folder.left(folder.lastIndexOf(u'\\'));
            if (!above.contains(u'\\') || known.contains(caseKey(above)))
                continue;
            known.insert(caseKey(above));
            folders.append(above);
            if (folders.size() == kMaxFolders)
                return folders;
        }
    }
    return folders;
}

} // namespace amado
