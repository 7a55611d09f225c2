#include "ui/asker.h"

#include <QFileDialog>

namespace amado {

QString SystemAsker::chooseFolder(QWidget *parent, const QString &title)
{
    return QFileDialog::getExistingDirectory(parent, title);
}

QString SystemAsker::chooseFile(QWidget *parent, const QString &title, const QString &filters)
{
    return QFileDialog::getOpenFileName(parent, title, QString(), filters);
}

} // namespace amado
