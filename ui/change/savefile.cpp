// SPDX-License-Identifier: MIT
#include "ui/change/savefile.h"

#include <QFileDialog>

namespace amado {

AskSavePath systemSaveDialog()
{
    return [](QWidget *parent, const QString &title, const QString &suggested,
              const QStringList &filters) {
        return QFileDialog::getSaveFileName(parent, title, suggested, filters.join(u";;"));
    };
}

} // namespace amado
