// SPDX-License-Identifier: MIT
#pragma once

#include "io/files/serverfolder.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace amado {

/// Replaces, creates (`expectedSha256` empty) or deletes (no `content`) one file, if its bytes
/// still hash to what is expected. The new content is complete on disk under another name, for its
/// owner alone, before it takes the old one's place with the old one's permissions and extended
/// attributes; a new file's are those of the process, never wider than 0644. Whatever the system
/// answers, what stands there afterwards decides: a failure means that the old file stands as it
/// was, with nothing beside it, and TimedOut that what stands there could not be told. Content that
/// stands there already is not written again. What an earlier write left when it was cut off is
/// removed in any case. The caller holds the folder's write lock.
/// Errors: FileChanged, NotFound, DiskFull, PermissionDenied, FileUnreadable, AmbiguousName,
/// TimedOut, and PreconditionFailed for a file with further names (hard links), which its
/// replacement would leave with the old content, while writing in place would not be whole at every
/// moment.
[[nodiscard]] Result<> replaceFileIfHash(const ServerFolder &folder, const QStringList &components,
                                         const QString &expectedSha256,
                                         const std::optional<QByteArray> &content,
                                         const QString &subject);

/// One writer at a time on a server folder, across processes.
class FolderLock
{
public:
    /// Waits a few seconds at most, far longer than any write takes: everybody who may read the
    /// folder can hold this lock. Errors: PreconditionFailed, Cancelled.
    static Result<FolderLock> acquire(const ServerFolder &folder, const CallContext &context);

private:
    explicit FolderLock(FileDescriptor file)
        : m_file(std::move(file))
    {}
    FileDescriptor m_file;
};

} // namespace amado
