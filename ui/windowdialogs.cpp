#include "ui/windowdialogs.h"

#include "ui/change/undodialog.h"
#include "ui/fleet/addserverdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/wizard/protectwizard.h"

namespace amado {

namespace {

void bringForward(QWidget &dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

} // namespace

WindowDialogs::WindowDialogs(const WindowServices &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{}

void WindowDialogs::protect(const std::vector<ServerId> &servers)
{
    if (!m_wizard) {
        m_wizard = new ProtectWizard(m_services.fleet, m_services.changes, m_window);
        m_wizard->setAttribute(Qt::WA_DeleteOnClose);
        m_wizard->start(servers);
    } else if (!servers.empty() && m_wizard->flow().state().step == WizardStep::Choose) {
        m_wizard->start(servers); // Nothing but ticks is lost, and those were of other servers.
    }
    bringForward(*m_wizard);
}

UndoDialog *WindowDialogs::undoDialog()
{
    if (!m_undo) {
        m_undo = new UndoDialog(m_services.fleet, m_services.changes, m_window);
        m_undo->setAttribute(Qt::WA_DeleteOnClose);
    }
    bringForward(*m_undo);
    return m_undo;
}

void WindowDialogs::undo(const std::vector<EntryId> &entries)
{
    undoDialog()->startEntries(entries);
}

void WindowDialogs::removeRule(const ServerId &server, const QString &rule)
{
    undoDialog()->startRuleRemoval(server, rule);
}

void WindowDialogs::block(const ServerId &server, const QStringList &ids, ActKind kind)
{
    undoDialog()->startBlock({server}, ids, kind);
}

void WindowDialogs::addServers()
{
    if (!m_addServers) {
        m_addServers =
            new AddServerDialog(m_services.servers, m_services.fleet, m_services.asker, m_window);
        m_addServers->setAttribute(Qt::WA_DeleteOnClose);
    }
    bringForward(*m_addServers);
}

void WindowDialogs::testConnection(const ServerRecord &record)
{
    delete m_connection; // It shows another server, or an older state of this one.
    m_connection =
        new AddServerDialog(m_services.servers, m_services.fleet, m_services.asker, m_window);
    m_connection->setAttribute(Qt::WA_DeleteOnClose);
    bringForward(*m_connection);
    m_connection->showServer(record);
}

void WindowDialogs::settings()
{
    if (!m_settings) {
        auto *dialog = new SettingsDialog(
            m_services.settings, m_services.languages, m_services.theme, m_services.feed,
            m_services.fleet.catalogs(), m_services.storePath, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &SettingsDialog::serversAtOnceChanged, this,
                &WindowDialogs::serversAtOnceChanged);
        m_settings = dialog;
    }
    bringForward(*m_settings);
}

} // namespace amado
