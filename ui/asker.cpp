#include "ui/asker.h"

#include <QFileDialog>

namespace amado {

QString SystemAsker::chooseFolder(QWidget *parent, const QString &title)
{
    return QFileDialog::getExistingDirectory(parent, title);
}

} // namespace amado
