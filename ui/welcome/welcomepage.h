// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;

namespace amado {

/// Shown while no server is listed: what Amado is, and the three ways to begin, the real one first.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void labRequested();
    void folderRequested();
    void serverRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLabel *m_mark;
};

} // namespace amado
