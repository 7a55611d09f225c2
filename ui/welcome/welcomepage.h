// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace amado {

/// Shown while no server is listed.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void labRequested();
    void folderRequested();
    void serverRequested();
};

} // namespace amado
