#pragma once

#include "engine/changeservice.h"
#include "engine/feedservice.h"
#include "engine/fleetservice.h"
#include "engine/serverservice.h"
#include "ui/actions.h"
#include "ui/asker.h"
#include "ui/settings/settings.h"

#include <QMainWindow>
#include <QPointer>

class QLabel;
class QStackedWidget;

namespace amado {

class AddServerDialog;
class Banner;
class FleetPage;
class HistoryPage;
class ProtectWizard;
class ServiceWatch;
class TopBar;
class UndoDialog;

/// What the window stands on; everything outlives it.
struct WindowServices
{
    FleetService &fleet;
    ChangeService &changes;
    FeedService &feed;
    ServerService &servers;
    Theme &theme;
    LanguageSwitcher &languages;
    Settings &settings;
    Asker &asker;
    QString storePath;
};

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
    void openFolder(const QString &path, ServerKind kind);
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
    void connectServices();
    void showTexts();
    void showFleetState();
    void showChip();
    void updateActions();
    [[nodiscard]] QString placeSentence() const;

    void askForFolder();
    void refresh();
    void protect(const std::vector<ServerId> &servers);
    void undoNewest();
    void undoOn(const ServerId &id);
    void block(const ServerId &server, const QStringList &ids, ActKind kind);
    UndoDialog *undoDialog();
    void openSettings();
    AddServerDialog *addServerDialog();
    void testServer();
    void testConnection(const ServerRecord &record);
    void removeServers();

    WindowServices m_services;
    Actions *m_actions;
    TopBar *m_topBar = nullptr;
    Banner *m_place = nullptr;
    Banner *m_problem = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_welcome = nullptr;
    FleetPage *m_fleetPage = nullptr;
    HistoryPage *m_history = nullptr;
    ServiceWatch *m_watch = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_dataAge = nullptr;
    std::optional<Error> m_shownProblem;
    Page m_page = Page::Servers;
    QPointer<ProtectWizard> m_wizard;
    QPointer<UndoDialog> m_undo;
    QPointer<QDialog> m_settingsDialog;
    QPointer<AddServerDialog> m_addServer;
    QPointer<AddServerDialog> m_connection; ///< How a listed server is reached.
};

} // namespace amado
