// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace amado {

/// A button that shows a drawing of resources/icons in the colours of the theme.
class IconButton : public QPushButton
{
    Q_OBJECT
public:
    IconButton(QString drawing, QWidget *parent);

    /// What it does, with its shortcut where it has one; read aloud without.
    void setWords(const QString &words, const QString &shortcut = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    QString m_drawing;
};

} // namespace amado
