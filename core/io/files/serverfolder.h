// SPDX-License-Identifier: MIT
#pragma once

#include "io/files/posixfile.h"
#include "model/base/result.h"
#include "ports/hostaccess.h"

#include <QString>
#include <QStringList>

#include <vector>

#include <sys/stat.h>

namespace amado {

/// A folder on this machine in which names compare without case, and which nothing leaves: every
/// path is walked component by component from the folder's own descriptor, links are resolved by
/// hand, and a link that points out of the folder is LinkLeavesFolder. Devices, pipes and sockets
/// are never opened. A folder that cannot be listed whole tells of no name that it is absent, and
/// names in it that differ in case alone are AmbiguousName: none of them is chosen.
class ServerFolder
{
public:
    /// A place below the folder: the folder that holds it and its name there.
    struct Place
    {
        FileDescriptor parent;
        QByteArray name; ///< As spelled on disk; as asked for when it does not exist.
        bool exists = false;
        struct stat info = {};
    };

    /// Errors: NotFound, PermissionDenied.
    static Result<ServerFolder> open(const QString &path);

    /// Components below the folder of a path of the server: "C:\Windows" → C, Windows. Empty for a
    /// path without drive letter, which no server folder can hold.
    [[nodiscard]] static QStringList components(QStringView winPath);

    /// The place of a path. Errors: AmbiguousName, LinkLeavesFolder, PermissionDenied,
    /// FileUnreadable and FileTooLarge where a folder on the way cannot be listed whole. When its
    /// parent folder does not exist: NotFound; with FactMissing when nothing says that the folder
    /// was collected at all (no folder above it holds a file).
    [[nodiscard]] Result<Place> locate(const QStringList &components, const QString &subject) const;
    /// Errors: those of locate(), FileTooLarge, FileUnreadable.
    [[nodiscard]] Result<QByteArray> read(const QStringList &components, qint64 maxBytes,
                                          const QString &subject) const;
    /// The last `maxBytes` of a file, or all of it.
    [[nodiscard]] Result<QByteArray> readTail(const QStringList &components, qint64 maxBytes,
                                              const QString &subject) const;
    /// An open regular file for streaming; errors as read().
    [[nodiscard]] Result<FileDescriptor> openFile(const QStringList &components,
                                                  const QString &subject) const;
    [[nodiscard]] Result<DirectoryListing> list(const QStringList &components,
                                                const QString &subject) const;

    /// Holds server.json or a drive folder. Errors: the folder cannot be listed.
    [[nodiscard]] Result<bool> isServer() const;
    [[nodiscard]] int descriptor() const { return m_root.get(); }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    ServerFolder(FileDescriptor root, QString path)
        : m_root(std::move(root))
        , m_path(std::move(path))
    {}
    class Walk;

    FileDescriptor m_root;
    QString m_path; ///< Canonical.
};

} // namespace amado
