#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

#include <utility>

namespace amado {

/// An open file descriptor, closed on destruction.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd)
        : m_fd(fd)
    {}
    FileDescriptor(FileDescriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {}
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~FileDescriptor();

    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] FileDescriptor duplicate() const;
    /// Hands the descriptor over to somebody else, who closes it.
    [[nodiscard]] int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd = -1;
};

/// What an errno value means for the caller; `subject` names the file.
[[nodiscard]] Error errorFromErrno(int error, const QString &subject);
/// Everything up to `maxBytes` from the current position. Errors: FileTooLarge with both numbers,
/// FileUnreadable.
[[nodiscard]] Result<QByteArray> readWhole(int fd, qint64 maxBytes, const QString &subject);
/// The last `maxBytes` of the file, or all of it. Errors: FileUnreadable, PermissionDenied.
[[nodiscard]] Result<QByteArray> readEnd(int fd, qint64 maxBytes, const QString &subject);
/// Errors: DiskFull, PermissionDenied.
[[nodiscard]] Result<> writeWhole(int fd, const QByteArray &bytes, const QString &subject);
/// Lower-case hexadecimal SHA-256, the form in which plans name a file's content.
[[nodiscard]] QString sha256Hex(const QByteArray &bytes);

} // namespace amado
