#include "model/base/localfile.h"

#include <QFile>

namespace amado {

Result<QByteArray> readLocalFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, Reason::None, path);
    const auto unreadable = [&] {
        return failure(ErrorCode::PermissionDenied, Reason::FileUnreadable, path,
                       file.errorString());
    };
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable();
    return bytes;
}

} // namespace amado
