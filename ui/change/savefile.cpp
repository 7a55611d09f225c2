// SPDX-License-Identifier: MIT
#include "ui/change/savefile.h"

#include <QFileDialog>
#include <QSaveFile>

namespace amado {

AskSavePath systemSaveDialog()
{
    return [](QWidget *parent, const QString &title, const QString &suggested,
              const QStringList &filters) {
        return QFileDialog::getSaveFileName(parent, title, suggested, filters.join(u";;"));
    };
}

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
