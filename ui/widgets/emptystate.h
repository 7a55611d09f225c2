// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace amado {

/// What an empty table shows: one sentence and, where one exists, the button that fills it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// An empty button text hides the button.
    void setContent(const QString &sentence, const QString &buttonText = {});

Q_SIGNALS:
    void buttonClicked();

private:
    QLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace amado
