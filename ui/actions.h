// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>

#include <vector>

namespace amado {

/// Every command of the window: its text, shortcut and drawing. When a command is enabled is
/// decided by the window.
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QWidget *window);

    std::vector<QAction *> pages; ///< In the order of pageSpecs().
    QAction *addServer;
    QAction *testServer;
    QAction *removeServer;
    QAction *openFolder;
    QAction *openLab;
    QAction *refresh;
    QAction *protect;
    QAction *undo;
    QAction *scan;
    QAction *find;
    QAction *palette;
    QAction *settings;
    QAction *guide;
    QAction *quit;

    /// Takes the colours of the theme.
    void style();

private:
    QAction *make(const QString &name, const QKeySequence &shortcut);
    void showTexts();
};

} // namespace amado
