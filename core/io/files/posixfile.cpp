// SPDX-License-Identifier: MIT
#include "io/files/posixfile.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace amado {

using namespace Qt::StringLiterals;

Error errorFromErrno(int error, const QString &subject)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(error));
    switch (error) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
        return {ErrorCode::NotFound, Reason::None, subject, detail};
    case EACCES:
    case EPERM:
        return {ErrorCode::PermissionDenied, Reason::None, subject, detail};
    case EROFS: // Only writing meets it.
        return {ErrorCode::PermissionDenied, Reason::FileNotWritable, subject, detail};
    case ENOSPC:
    case EDQUOT:
    case EFBIG: // the process's own size limit: no room for this file, like a quota
        return {ErrorCode::PreconditionFailed, Reason::DiskFull, subject, detail};
    default:
        return {ErrorCode::InvalidData, Reason::FileUnreadable, subject, detail};
    }
}

Result<QByteArray> readWhole(int fd, qint64 maxBytes, const QString &subject)
{
    const auto tooLarge = [&](qint64 size) {
        return failure(ErrorCode::InvalidData, Reason::FileTooLarge, subject,
                       u"%1 bytes, limit %2"_s.arg(size).arg(maxBytes));
    };
    struct stat info = {};
    if (::fstat(fd, &info) != 0)
        return failure(errorFromErrno(errno, subject));
    if (info.st_size > maxBytes)
        return tooLarge(info.st_size);

    QByteArray bytes;
    qint64 used = 0;
    bytes.resize(info.st_size + 1);
    while (true) {
        // The file may grow while it is read; the limit holds for what is really there.
        if (used == bytes.size())
            bytes.resize(std::max<qint64>(4096, bytes.size() * 2));
        const ssize_t count =
            ::read(fd, bytes.data() + used, static_cast<size_t>(bytes.size() - used));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(errorFromErrno(errno, subject));
        if (count == 0)
            break;
        used += count;
        if (used > maxBytes)
            return tooLarge(used);
    }
    bytes.resize(used);
    return bytes;
}

Result<QByteArray> readEnd(int fd, qint64 maxBytes, const QString &subject)
{
    struct stat info = {};
    if (::fstat(fd, &info) != 0)
        return failure(errorFromErrno(errno, subject));
    const qint64 at = std::max<qint64>(0, info.st_size - maxBytes);
    QByteArray bytes(std::min<qint64>(info.st_size, maxBytes), Qt::Uninitialized);
    qint64 used = 0;
    while (used < bytes.size()) {
        const ssize_t count =
            ::pread(fd, bytes.data() + used, static_cast<size_t>(bytes.size() - used), at + used);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(errorFromErrno(errno, subject));
        if (count == 0) // The log was cut meanwhile.
            break;
        used += count;
    }
    bytes.truncate(used);
    return bytes;
}

Result<> writeWhole(int fd, const QByteArray &bytes, const QString &subject)
{
    qint64 written = 0;
    while (written < bytes.size()) {
        const ssize_t count =
            ::write(fd, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(errorFromErrno(errno, subject));
        written += count;
    }
    return {};
}

QString sha256Hex(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace amado
