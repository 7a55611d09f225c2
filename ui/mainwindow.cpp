// SPDX-License-Identifier: MIT
#include "ui/mainwindow.h"

#include "engine/servicewatch.h"
#include "ui/change/historypage.h"
#include "ui/fleet/fleetpage.h"
#include "ui/fleet/selectionsummary.h"
#include "ui/fleet/serverdetail.h"
#include "ui/fleet/serverhelp.h"
#include "ui/fleet/servermenu.h"
#include "ui/helpkey.h"
#include "ui/i18n/retranslate.h"
#include "ui/mitigations/mitigationspage.h"
#include "ui/paletteitems.h"
#include "ui/rail.h"
#include "ui/scans/scanfollower.h"
#include "ui/scans/scansentences.h"
#include "ui/scans/scanspage.h"
#include "ui/text/assessmenttext.h"
#include "ui/text/plaintext.h"
#include "ui/topbar.h"
#include "ui/welcome/welcomepage.h"
#include "ui/widgets/scrollbody.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/windowsize.h"
#include "ui/windownotices.h"
#include "ui/windowstatus.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QPointer>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr QSize kUsualSize(1366, 768);

} // namespace

MainWindow::MainWindow(WindowServices services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(std::move(services))
    , m_scanBoard(new ScanBoard(this))
    , m_dialogs(new WindowDialogs(m_services, *m_scanBoard, this))
    , m_actions(new Actions(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(QIcon(u":/icons/amado.svg"_s));
    new ScanFollower(m_services.scans, m_services.fleet, *m_scanBoard, this);
    buildPages();
    buildFrame();
    connectActions();
    connectPages();
    connectServices();
    connect(m_dialogs, &WindowDialogs::serversAtOnceChanged, this,
            &MainWindow::serversAtOnceChanged);
    resizeToScreen(*this, kUsualSize);
    restoreLayout();
    retranslate(this, [this] { showTexts(); });
    showPage(Page::Servers);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages()
{
    m_stack = new QStackedWidget(this);
    const PageTools tools{m_services, *m_scanBoard, *m_dialogs, this};
    for (const PageSpec &page : pageSpecs())
        m_stack->addWidget(page.make(tools));
    m_fleetPage = m_stack->findChild<FleetPage *>();
    m_mitigations = m_stack->findChild<MitigationsPage *>();
    m_scans = m_stack->findChild<ScansPage *>();
    m_history = m_stack->findChild<HistoryPage *>();
    auto *welcome = new WelcomePage(this);
    m_welcome = welcome;
    m_stack->addWidget(welcome);
    connect(welcome, &WelcomePage::labRequested, this, &MainWindow::labRequested);
    connect(welcome, &WelcomePage::folderRequested, this, &MainWindow::askForFolder);
    connect(welcome, &WelcomePage::serverRequested, m_dialogs, &WindowDialogs::addServers);
}

void MainWindow::buildFrame()
{
    m_topBar = new TopBar(*m_actions, m_services.languages, this);
    m_notices = new WindowNotices(m_services.fleet, m_services.changes, this);
    auto *scroll = new ScrollBody(this);
    scroll->setObjectName(u"windowScroll"_s);
    auto *right = new QVBoxLayout(scroll->content());
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_topBar);
    right->addWidget(m_notices);
    right->addWidget(m_stack, 1);
    askForCurrentPage(*m_stack);
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new Rail(m_actions->pages, m_actions->guide, this));
    row->addWidget(scroll, 1);
    setCentralWidget(centre);
    m_status = new WindowStatus(m_services.fleet, m_services.storeWait, this);
    setStatusBar(m_status);
    connect(m_fleetPage, &FleetPage::countChanged, m_status, &WindowStatus::setCount);
}

void MainWindow::connectActions()
{
    for (const PageSpec &spec : pageSpecs())
        connect(m_actions->pages[size_t(spec.page)], &QAction::triggered, this,
                [this, page = spec.page] { showPage(page); });
    connect(m_actions->addServer, &QAction::triggered, m_dialogs, &WindowDialogs::addServers);
    connect(m_actions->testServer, &QAction::triggered, this, &MainWindow::testServer);
    connect(m_actions->removeServer, &QAction::triggered, this, &MainWindow::removeServers);
    connect(m_actions->openFolder, &QAction::triggered, this, &MainWindow::askForFolder);
    connect(m_actions->openLab, &QAction::triggered, this, &MainWindow::labRequested);
    connect(m_actions->refresh, &QAction::triggered, this, &MainWindow::refresh);
    connect(m_actions->protect, &QAction::triggered, this, &MainWindow::protect);
    connect(m_actions->scan, &QAction::triggered, this, &MainWindow::scan);
    connect(m_actions->undo, &QAction::triggered, this, &MainWindow::undoNewest);
    connect(m_actions->find, &QAction::triggered, this, [this] {
        if (m_page == Page::History) {
            m_history->focusSearch();
            return;
        }
        m_topBar->focusSearch();
    });
    connect(m_actions->palette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(m_actions->settings, &QAction::triggered, m_dialogs, &WindowDialogs::settings);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->guide, &QAction::triggered, this,
            [this] { showHelpFor(m_stack->currentWidget(), this); });
    new HelpKey(this);
    connect(&m_services.theme, &Theme::changed, m_actions, &Actions::style);
}

void MainWindow::connectPages()
{
    connect(m_topBar, &TopBar::searchChanged, m_fleetPage, &FleetPage::setSearch);
    connect(m_topBar, &TopBar::chipRemoved, m_fleetPage,
            [this] { m_fleetPage->setStateFilter(std::nullopt); });
    connect(m_topBar, &TopBar::languageChosen, this, [this](Language language) {
        m_services.settings.setLanguage(language);
        m_services.languages.setLanguage(language);
    });
    connect(m_fleetPage, &FleetPage::stateFilterChanged, this, &MainWindow::showChip);
    connect(m_fleetPage, &FleetPage::searchCleared, m_topBar, &TopBar::clearSearch);
    connect(m_fleetPage, &FleetPage::selectionChanged, this, &MainWindow::updateActions);
    ServerDetail *detail = m_fleetPage->detail();
    connect(detail, &ServerDetail::protectRequested, this,
            [this](const ServerId &id) { m_dialogs->protect({id}); });
    connect(detail, &ServerDetail::undoRequested, m_dialogs, &WindowDialogs::undoHeadline);
    connect(detail, &ServerDetail::refreshRequested, this,
            [this](const ServerId &id) { m_services.fleet.refresh({id}); });
    connect(detail, &ServerDetail::testRequested, this, &MainWindow::testServer);
    connect(detail, &ServerDetail::entryUndoRequested, this,
            [this](const EntryId &entry) { m_dialogs->undo({entry}); });
    connect(detail, &ServerDetail::ruleRemovalRequested, m_dialogs, &WindowDialogs::removeRule);
    connect(detail, &ServerDetail::blockRequested, this,
            [this](const ServerId &id, const QStringList &ids, ActKind kind) {
                m_dialogs->block({id}, ids, kind);
            });
    connectServerMenu();
    connectScans();
    m_watch = new ServiceWatch(m_services.fleet, m_services.changes, this);
    detail->follow(*m_watch);
    connect(m_history, &HistoryPage::message, m_status, &WindowStatus::say);
    connect(m_dialogs, &WindowDialogs::message, m_status, &WindowStatus::say);
}

/// What is done with the servers selected, whether there is one or a hundred.
void MainWindow::connectServerMenu()
{
    const ServerMenu *menu = m_fleetPage->menu();
    const SelectionSummary *summary = m_fleetPage->detail()->summary();
    const auto refreshThese = [this](const std::vector<ServerId> &servers) {
        m_services.fleet.refresh(servers);
    };
    const auto scanThese = [this](const std::vector<ServerId> &servers) {
        m_dialogs->scan(servers, true);
    };
    connect(menu, &ServerMenu::protectRequested, m_dialogs, &WindowDialogs::protect);
    connect(menu, &ServerMenu::undoRequested, m_dialogs, &WindowDialogs::undo);
    connect(menu, &ServerMenu::blockRequested, m_dialogs, &WindowDialogs::block);
    connect(menu, &ServerMenu::refreshRequested, this, refreshThese);
    connect(menu, &ServerMenu::scanRequested, this, scanThese);
    connect(menu, &ServerMenu::reportRequested, m_dialogs, &WindowDialogs::report);
    connect(menu, &ServerMenu::testRequested, this, &MainWindow::testServer);
    connect(menu, &ServerMenu::removalRequested, this, &MainWindow::removeServers);
    connect(summary, &SelectionSummary::protectRequested, m_dialogs, &WindowDialogs::protect);
    connect(summary, &SelectionSummary::refreshRequested, this, refreshThese);
    connect(summary, &SelectionSummary::scanRequested, this, scanThese);
    connect(m_mitigations, &MitigationsPage::protectRequested, m_dialogs, &WindowDialogs::protect);
    connect(m_mitigations, &MitigationsPage::serverRequested, this, &MainWindow::showServer);
    connect(m_history, &HistoryPage::serverRequested, this, &MainWindow::showServer);
    for (const TableView *table : findChildren<TableView *>())
        connect(table, &TableView::message, m_status, &WindowStatus::say);
}

void MainWindow::connectScans()
{
    ServerDetail *detail = m_fleetPage->detail();
    const auto scanOne = [this](const ServerId &id) { m_dialogs->scan({id}, true); };
    connect(detail, &ServerDetail::scanRequested, this, scanOne);
    connect(detail, &ServerDetail::findingChosen, this,
            [this](const ServerId &server, const QString &key) {
                showPage(Page::Scans);
                m_scans->selectFinding(server, key);
            });
    connect(m_scans, &ScansPage::scanRequested, this, [this](const std::vector<ServerId> &servers) {
        if (servers.empty())
            scan();
        else
            m_dialogs->scan(servers, true);
    });
    connect(m_scans, &ScansPage::cancelRequested, &m_services.scans, &ScanService::cancel);
    connect(m_scans, &ScansPage::cancelAllRequested, &m_services.scans, &ScanService::cancelAll);
    connect(m_scans, &ScansPage::explainRequested, m_dialogs, &WindowDialogs::explain);
    connect(m_scans, &ScansPage::endExplanationRequested, m_dialogs,
            &WindowDialogs::endExplanation);
    connect(m_scans, &ScansPage::evidenceRequested, m_dialogs, &WindowDialogs::keepEvidence);
    connect(m_scans, &ScansPage::removalRequested, m_dialogs, &WindowDialogs::removeEntry);
    connect(&m_services.evidence, &EvidenceService::kept, this,
            [this](const EvidenceSummary &summary) {
                m_scans->showNotice(summary.problems.empty() ? Tone::Notice : Tone::Warning,
                                    evidenceSentence(summary));
            });
    connect(&m_services.evidence, &EvidenceService::failed, this, &MainWindow::showProblem);
    connect(m_dialogs, &WindowDialogs::scanResultsRequested, this, [this] {
        showPage(Page::Scans);
        raise();
    });
    connect(&m_services.scans, &ScanService::notKept, this,
            [this](const ServerId &, const Error &error) { showProblem(error); });
    connect(m_dialogs, &WindowDialogs::failed, this, &MainWindow::showProblem);
}

void MainWindow::connectServices()
{
    connect(&m_services.fleet, &FleetService::serversReset, this, &MainWindow::showFleetState);
    connect(m_history, &HistoryPage::reloaded, this, &MainWindow::updateActions);
    // Closing was agreed to while changes were being made; now the last of them has ended.
    connect(&m_services.changes, &ChangeService::busyChanged, this, [this] {
        if (m_closesAfterAct && !m_services.changes.isApplying())
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
    connect(&m_services.servers, &ServerService::added, this,
            [this](const std::vector<AddOutcome> &outcomes) {
                const auto listed =
                    std::find_if(outcomes.begin(), outcomes.end(), [](const AddOutcome &outcome) {
                        return outcome.listed.has_value();
                    });
                if (listed != outcomes.end())
                    m_fleetPage->reveal(listed->listed->record.id);
            });
}

void MainWindow::showTexts()
{
    setWindowTitle(tr("Amado – Exchange mitigation console"));
    m_fleetPage->announceCount();
    showFleetState();
    showChip();
}

void MainWindow::showFleetState()
{
    showPage(m_page);
    updateActions();
}

void MainWindow::showChip()
{
    const auto state = m_fleetPage->stateFilter();
    m_topBar->setChip(state ? stateWord(*state) : QString());
}

void MainWindow::updateActions()
{
    const auto &servers = m_services.fleet.servers();
    m_actions->refresh->setEnabled(!servers.empty());
    m_actions->protect->setEnabled(!servers.empty());
    m_actions->scan->setEnabled(!servers.empty());
    const std::vector<ServerId> chosen = m_fleetPage->selectedServers();
    const FleetServer *one = chosen.size() == 1 ? m_services.fleet.server(chosen.front()) : nullptr;
    m_actions->testServer->setEnabled(one && one->record.kind == ServerKind::Live);
    m_actions->removeServer->setEnabled(!chosen.empty());
    m_actions->undo->setEnabled(m_history->newestUndoable().has_value());
}

void MainWindow::showPage(Page page)
{
    m_page = page;
    for (const PageSpec &spec : pageSpecs())
        m_actions->pages[size_t(spec.page)]->setChecked(spec.page == page);
    const bool welcome = page == Page::Servers && m_services.fleet.servers().empty();
    m_stack->setCurrentWidget(welcome ? m_welcome : m_stack->widget(int(page)));
    m_actions->find->setEnabled(page == Page::History || (page == Page::Servers && !welcome));
    m_topBar->setFiltering(page == Page::Servers && !welcome);
    m_notices->setPage(welcome ? std::nullopt : std::optional(page));
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showProblem(const Error &error)
{
    m_notices->showProblem(error);
}

void MainWindow::openFolder(const QString &path)
{
    m_services.fleet.openFolder(path, m_services.kindOfFolder,
                                [window = QPointer(this)](const auto &opened) {
                                    if (!window)
                                        return;
                                    if (!opened)
                                        window->showProblem(opened.error());
                                    else
                                        window->showPage(Page::Servers);
                                });
}

void MainWindow::askForFolder()
{
    const QString folder = m_services.prompter.chooseFolder(
        this, tr("Open the folder of a server, or a folder that contains such folders"));
    if (!folder.isEmpty())
        openFolder(folder);
}

void MainWindow::refresh()
{
    std::vector<ServerId> ids = m_fleetPage->selectedServers();
    // One row is always selected; reading just that one again is what its own button does.
    if (ids.size() <= 1) {
        ids.clear();
        for (const FleetServer &server : m_services.fleet.servers())
            ids.push_back(server.record.id);
    }
    m_services.fleet.refresh(ids);
    m_services.fleet.follow();
    m_services.changes.follow();
    m_services.scans.follow();
}

void MainWindow::protect()
{
    std::vector<ServerId> chosen = m_fleetPage->selectedServers();
    // One row is always selected; protecting just that one is what its own button does.
    if (chosen.size() <= 1)
        chosen.clear();
    m_dialogs->protect(chosen);
}

void MainWindow::openPalette()
{
    const PaletteTargets targets{[this](const ServerId &id) { showServer(id); },
                                 [this](const QString &id) { showMitigation(id); }};
    auto *palette = new CommandPalette(paletteItems(*m_actions, m_services.fleet, targets), this);
    palette->show();
}

void MainWindow::showServer(const ServerId &id)
{
    showPage(Page::Servers);
    m_fleetPage->reveal(id);
}

void MainWindow::showMitigation(const QString &id)
{
    showPage(Page::Mitigations);
    m_mitigations->select(id);
}

void MainWindow::undoNewest()
{
    if (m_page == Page::History) {
        m_history->undoSelected();
        return;
    }
    if (const auto newest = m_history->newestUndoable())
        m_dialogs->undo({*newest});
}

void MainWindow::scan()
{
    std::vector<ServerId> chosen = m_fleetPage->selectedServers();
    if (const auto current = m_scans->currentServer(); m_page == Page::Scans && current)
        chosen = {*current};
    // One row is always selected; it is offered beside all servers.
    m_dialogs->scan(chosen, chosen.size() > 1);
}

void MainWindow::testServer()
{
    const std::vector<ServerId> chosen = m_fleetPage->selectedServers();
    if (const FleetServer *server =
            chosen.size() == 1 ? m_services.fleet.server(chosen.front()) : nullptr)
        m_dialogs->testConnection(server->record);
}

void MainWindow::removeServers()
{
    const std::vector<ServerId> chosen = m_fleetPage->selectedServers();
    const FleetServer *first = chosen.empty() ? nullptr : m_services.fleet.server(chosen.front());
    if (!first)
        return;
    const QString servers = tr("%n server(s)", nullptr, int(chosen.size()));
    const bool isOne = chosen.size() == 1;
    const bool agreed = m_services.prompter.confirm(
        this, tr("Remove from the list"),
        tr("Remove %1 from the list? The servers and the history stay as they are. A stored "
           "password is deleted.")
            .arg(isOne ? shownName(first->record.name) : servers),
        tr("Remove %1").arg(isOne ? buttonName(first->record.name) : servers), tr("Cancel"));
    if (!agreed)
        return;
    for (const ServerId &id : chosen) {
        if (const auto removed = m_services.servers.remove(id); !removed)
            showProblem(removed.error());
    }
}

/// Between two steps is the only moment to leave without doubt about what was done.
bool MainWindow::mayClose()
{
    ChangeService &changes = m_services.changes;
    if (!changes.isApplying())
        return true;
    if (m_closesAfterAct || m_isAsking)
        return false;
    m_isAsking = true;
    const bool stop = m_services.prompter.confirm(
        this, tr("Changes are in progress"),
        tr("Amado is changing servers. If you stop, Amado finishes and records the current step, "
           "records changes that haven't started as stopped, and then closes the window."),
        tr("Stop after this step"), tr("Continue"));
    m_isAsking = false;
    if (!stop)
        return false;
    if (!changes.isApplying())
        return true;
    m_closesAfterAct = true;
    m_status->showMessage(tr("Stopping after the current step …"));
    changes.cancel();
    return false;
}

void MainWindow::saveLayout()
{
    QSettings &layout = m_services.settings.layout();
    layout.setValue(u"window/geometry"_s, saveGeometry());
    m_fleetPage->saveState(layout);
    for (const TableView *table : m_stack->findChildren<TableView *>())
        layout.setValue(u"tables/"_s + table->objectName(), table->columnState());
}

void MainWindow::restoreLayout()
{
    const QSettings &layout = m_services.settings.layout();
    restoreGeometry(layout.value(u"window/geometry"_s).toByteArray());
    m_fleetPage->restoreState(layout);
    for (TableView *table : m_stack->findChildren<TableView *>())
        table->restoreColumns(layout.value(u"tables/"_s + table->objectName()).toByteArray());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool low = isInLowWindow(*this);
    m_notices->setFlat(low);
    m_fleetPage->setFlat(low);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    m_watch->cancelAll();
    saveLayout();
    QMainWindow::closeEvent(event);
}

} // namespace amado
