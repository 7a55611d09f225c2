// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions.h"
#include "ui/pages.h"
#include "ui/windowdialogs.h"

#include <QMainWindow>

class QLabel;
class QStackedWidget;

namespace amado {

class FleetPage;
class HistoryPage;
class ScanBoard;
class ScansPage;
class ServiceWatch;
class TopBar;
class WindowNotices;

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

private:
    void buildPages();
    void buildFrame();
    QWidget *buildRail();
    void connectActions();
    void connectPages();
    void connectScans();
    void connectServices();
    void showTexts();
    void showFleetState();
    void showChip();
    void showStoreWait();
    void updateActions();
    [[nodiscard]] bool mayClose();

    void askForFolder();
    void refresh();
    void protect();
    void undoNewest();
    void undoOn(const ServerId &id);
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
    ScansPage *m_scans = nullptr;
    HistoryPage *m_history = nullptr;
    ServiceWatch *m_watch = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_dataAge = nullptr;
    QLabel *m_storeWait = nullptr;
    bool m_isAsking = false;       ///< Whether to stop what is being changed.
    bool m_closesAfterAct = false; ///< The person agreed to that.
    Page m_page = Page::Servers;
};

} // namespace amado
