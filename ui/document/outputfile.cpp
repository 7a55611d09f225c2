// SPDX-License-Identifier: MIT
#include "ui/document/outputfile.h"

#include <QSaveFile>

namespace amado {

Result<> saveFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    const Reason reason =
        file.error() == QFileDevice::ResourceError ? Reason::DiskFull : Reason::None;
    return failure(ErrorCode::PermissionDenied, reason, path, file.errorString());
}

} // namespace amado
