// SPDX-License-Identifier: MIT
#include "model/iis/knownpaths.h"

#include "model/base/winpath.h"

namespace amado {

namespace {

/// Empty above the drive.
QString folderOf(const QString &key)
{
    const qsizetype slash = key.lastIndexOf(u'\\');
    return slash < 0 ? QString() : key.left(slash);
}

} // namespace

void KnownPaths::addFolderOf(const QString &key)
{
    for (QString folder = folderOf(key); !folder.isEmpty() && !m_folders.contains(folder);
         folder = folderOf(folder))
        m_folders.insert(folder);
}

void KnownPaths::addFile(const QString &path)
{
    m_files.insert(winPathKey(path));
    addFolderOf(winPathKey(path));
}

void KnownPaths::addAbsent(const QString &path)
{
    m_absent.insert(winPathKey(path));
}

void KnownPaths::addFolder(const QString &path, const QStringList &files,
                           const QStringList &folders, bool whole)
{
    const QString folder = winPathKey(path);
    if (whole)
        m_listed.insert(folder);
    m_folders.insert(folder);
    addFolderOf(folder);
    for (const QString &file : files)
        m_files.insert(winPathKey(joinWinPath(path, file)));
    for (const QString &inner : folders)
        m_folders.insert(winPathKey(joinWinPath(path, inner)));
}

std::optional<bool> KnownPaths::exists(ConditionMatchType type, const QString &path) const
{
    const bool wantsFile = type == ConditionMatchType::IsFile;
    const QString key = winPathKey(path);
    if (m_files.contains(key))
        return wantsFile;
    if (m_folders.contains(key))
        return !wantsFile;
    // Below a folder whose content is known, what is not listed is not there, nor anything in it.
    for (QString folder = key; !folder.isEmpty(); folder = folderOf(folder)) {
        if (m_absent.contains(folder) || m_files.contains(folder))
            return false;
        if (m_listed.contains(folderOf(folder)))
            return m_folders.contains(folder) ? std::nullopt : std::optional(false);
    }
    return std::nullopt;
}

} // namespace amado
