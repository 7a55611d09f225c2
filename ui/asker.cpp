#include "ui/asker.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace amado {

QString SystemAsker::chooseFolder(QWidget *parent, const QString &title)
{
    return QFileDialog::getExistingDirectory(parent, title);
}

QString SystemAsker::chooseFile(QWidget *parent, const QString &title, const QStringList &filters)
{
    return QFileDialog::getOpenFileName(parent, title, {}, filters.join(QStringLiteral(";;")));
}

bool SystemAsker::confirm(QWidget *parent, const QString &title, const QString &text,
                          const QString &verb)
{
    QMessageBox box(QMessageBox::Question, title, text, QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    const QPushButton *act = box.addButton(verb, QMessageBox::AcceptRole);
    QPushButton *leave =
        box.addButton(QCoreApplication::translate("Asker", "Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(leave);
    box.setEscapeButton(leave);
    box.exec();
    return box.clickedButton() == act;
}

} // namespace amado
