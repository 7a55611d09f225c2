// SPDX-License-Identifier: MIT
#pragma once

#include "io/net/filedescriptor.h"
#include "model/base/error.h"

#include <QString>

#include <memory>
#include <optional>
#include <stop_token>

namespace amado {

/// The content of a file as a stream of bytes, unpacked where it is packed. One thread.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// Up to `size` bytes; 0 at the end, also where it ends because of a problem.
    [[nodiscard]] virtual qint64 read(char *to, qint64 size) = 0;
    /// What was wrong with the file so far.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

protected:
    std::optional<Error> m_problem;
};

/// Content from `offset` on of a file that was `size` bytes long when it was opened: what is
/// appended meanwhile is left to the next search. Read with pread and never mapped, because a log
/// may be cut while it is read, and touching a mapped page that is gone ends the process. `file`
/// outlives it.
[[nodiscard]] std::unique_ptr<ByteSource> plainBytes(const FileDescriptor &file, qint64 offset,
                                                     qint64 size, const QString &path);

/// Content from its begin of a file packed with gzip, of several members too. Ends with
/// ArchiveDamaged where it cannot be unpacked further, with FileTooLarge where it grows beyond all
/// measure, with Cancelled after a stop request.
[[nodiscard]] std::unique_ptr<ByteSource>
unpackedBytes(const FileDescriptor &file, const QString &path, const std::stop_token &stop);

/// By its content, whatever its name.
[[nodiscard]] bool isGzip(const char *begin, qint64 size);

} // namespace amado
