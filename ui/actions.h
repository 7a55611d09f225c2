#pragma once

#include <QAction>

#include <array>

namespace amado {

/// Pages of the rail, in its order.
enum class Page { Servers, Mitigations, Feed, Scans, History };
inline constexpr int kPageCount = 5;

/// Every command of the window: its text, shortcut and drawing. When a command is enabled is
/// decided by the window.
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QWidget *window);

    std::array<QAction *, kPageCount> pages{};
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
    QAction *settings;
    QAction *guide;
    QAction *quit;

    /// Takes the colours of the theme.
    void dress();

private:
    QAction *make(const QString &name, const QKeySequence &shortcut);
    void showTexts();
};

} // namespace amado
