// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions.h"
#include "ui/pages.h"
#include "ui/windowdialogs.h"

#include <QMainWindow>

class QStackedWidget;

namespace amado {

class FleetPage;
class HistoryPage;
class MitigationsPage;
class ScanBoard;
class ScansPage;
class ServiceWatch;
class TopBar;
class WindowNotices;
class WindowStatus;

/// Navigation, commands and what concerns the whole window; the pages do the rest.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(WindowServices services, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPage(Page page);
    /// What went wrong, where and what to do, above the page until it is dismissed.
    void showProblem(const Error &error);
    void openFolder(const QString &path);
    [[nodiscard]] Actions &actions() const { return *m_actions; }
    [[nodiscard]] FleetPage &fleetPage() const { return *m_fleetPage; }

Q_SIGNALS:
    void labRequested();
    void serversAtOnceChanged(int count);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPages();
    void buildFrame();
    void connectActions();
    void connectPages();
    void connectServerMenu();
    void connectScans();
    void connectServices();
    void showTexts();
    void showFleetState();
    void showChip();
    void updateActions();
    [[nodiscard]] bool mayClose();

    void askForFolder();
    void refresh();
    void protect();
    void openPalette();
    void showServer(const ServerId &id);
    void showMitigation(const QString &id);
    void saveLayout();
    void restoreLayout();
    void undoNewest();
    void scan();
    void testServer();
    void removeServers();

    WindowServices m_services;
    ScanBoard *m_scanBoard;
    WindowDialogs *m_dialogs;
    Actions *m_actions;
    TopBar *m_topBar = nullptr;
    WindowNotices *m_notices = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_welcome = nullptr;
    FleetPage *m_fleetPage = nullptr;
    MitigationsPage *m_mitigations = nullptr;
    ScansPage *m_scans = nullptr;
    HistoryPage *m_history = nullptr;
    ServiceWatch *m_watch = nullptr;
    WindowStatus *m_status = nullptr;
    bool m_isAsking = false;       ///< Whether to stop what is being changed.
    bool m_closesAfterAct = false; ///< The person agreed to that.
    Page m_page = Page::Servers;
};

} // namespace amado
