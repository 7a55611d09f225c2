// SPDX-License-Identifier: MIT
#include "ui/prompter.h"

#include "ui/text/plaintext.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace amado {

QString SystemPrompter::chooseFolder(QWidget *parent, const QString &title)
{
    return QFileDialog::getExistingDirectory(parent, title);
}

QString SystemPrompter::chooseFile(QWidget *parent, const QString &title,
                                   const QStringList &filters)
{
    return QFileDialog::getOpenFileName(parent, title, {}, filters.join(QStringLiteral(";;")));
}

bool SystemPrompter::confirm(QWidget *parent, const QString &title, const QString &text,
                             const QString &verb, const QString &leave)
{
    QMessageBox box(QMessageBox::Question, title, {}, QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText); // Before there is a text that could be taken for markup.
    box.setText(harmless(text));
    const QPushButton *act = box.addButton(verb, QMessageBox::AcceptRole);
    QPushButton *other = box.addButton(leave, QMessageBox::RejectRole);
    box.setDefaultButton(other);
    box.setEscapeButton(other);
    box.exec();
    return box.clickedButton() == act;
}

} // namespace amado
