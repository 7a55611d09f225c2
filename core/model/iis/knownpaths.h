// SPDX-License-Identifier: MIT
#pragma once

#include "model/iis/rewriterule.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace amado {

/// What is known of the files and folders of a server, for conditions that ask whether one exists.
/// Compares paths as Windows does.
class KnownPaths
{
public:
    /// The file is there, and so is every folder above it.
    void addFile(const QString &path);
    void addAbsent(const QString &path);
    /// What the folder holds, by name; `whole`: nothing else is in it.
    void addFolder(const QString &path, const QStringList &files, const QStringList &folders,
                   bool whole = true);

    /// Answer to IsFile or IsDirectory; nullopt when nobody looked.
    [[nodiscard]] std::optional<bool> exists(ConditionMatchType type, const QString &path) const;

private:
    void addFolderOf(const QString &key);

    QSet<QString> m_files;
    QSet<QString> m_folders;
    QSet<QString> m_absent;
    QSet<QString> m_listed; ///< Folders whose whole content is known.
};

} // namespace amado
