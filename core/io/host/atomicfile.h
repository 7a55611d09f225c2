#pragma once

#include "io/host/serverfolder.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace amado {

/// Replaces, creates (`expectedSha256` empty) or deletes (no `content`) one file, if its bytes
/// still hash to what is expected. The new content is complete on disk under another name before it
/// takes the old one's place, with the old one's permissions and extended attributes; a failure
/// leaves the old file as it was and nothing beside it. The caller holds the folder's write lock.
/// Errors: FileChanged, NotFound, DiskFull, PermissionDenied, FileUnreadable.
[[nodiscard]] Result<> replaceFileIfHash(const ServerFolder &folder, const QStringList &components,
                                         const QString &expectedSha256,
                                         const std::optional<QByteArray> &content,
                                         const QString &subject);

/// One writer at a time on a server folder, across processes. Waits up to `deadline`.
class FolderLock
{
public:
    /// Errors: Unreachable when another program holds the folder for longer, Cancelled.
    static Result<FolderLock> acquire(const ServerFolder &folder, const CallContext &context);

private:
    explicit FolderLock(FileDescriptor file)
        : m_file(std::move(file))
    {}
    FileDescriptor m_file;
};

} // namespace amado
