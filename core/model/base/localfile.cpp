// SPDX-License-Identifier: MIT
#include "model/base/localfile.h"

#include <QFile>
#include <QFileInfo>

namespace amado {

Result<QByteArray> readLocalFile(const QString &path, qint64 limit)
{
    // Looked at before it is opened: opening a pipe waits for whoever writes to it, a device may
    // act, and both take what somebody else would have read.
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return failure(ErrorCode::InvalidData, Reason::FileUnreadable, path,
                       QStringLiteral("not a regular file"));
    if (!info.exists())
        return failure(ErrorCode::NotFound, Reason::None, path);
    QFile file(path);
    const auto unreadable = [&] {
        return info.isReadable()
                   ? failure(ErrorCode::InvalidData, Reason::FileUnreadable, path,
                             file.errorString())
                   : failure(ErrorCode::PermissionDenied, Reason::None, path, file.errorString());
    };
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable();
    return bytes;
}

} // namespace amado
