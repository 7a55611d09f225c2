#pragma once

#include "engine/changeservice.h"
#include "engine/feedservice.h"
#include "engine/fleetservice.h"
#include "engine/serverservice.h"
#include "ui/asker.h"
#include "ui/settings/settings.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

#include <functional>

namespace amado {

class AddServerDialog;
class ProtectWizard;
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
    /// What the servers in a folder are: Lab or Copy.
    std::function<ServerKind(const QString &)> kindOfFolder = [](const QString &) {
        return ServerKind::Copy;
    };
};

/// The dialogs of the window: each is there once at most, and comes to the front when it is asked
/// for again.
class WindowDialogs : public QObject
{
    Q_OBJECT
public:
    WindowDialogs(const WindowServices &services, QWidget *window);

    /// The wizard; no servers: those it recommends.
    void protect(const std::vector<ServerId> &servers);
    /// Shows how recorded acts are taken back.
    void undo(const std::vector<EntryId> &entries);
    /// Shows how a rule nobody recorded is removed.
    void removeRule(const ServerId &server, const QString &rule);
    /// Shows what blocking or unblocking ids of the vendor's feed changes.
    void block(const ServerId &server, const QStringList &ids, ActKind kind);
    void addServers();
    /// Shows how a listed server is reached, and tests it.
    void testConnection(const ServerRecord &record);
    void settings();

Q_SIGNALS:
    void serversAtOnceChanged(int count);

private:
    [[nodiscard]] UndoDialog *undoDialog();

    const WindowServices &m_services;
    QWidget *m_window;
    QPointer<ProtectWizard> m_wizard;
    QPointer<UndoDialog> m_undo;
    QPointer<QDialog> m_settings;
    QPointer<AddServerDialog> m_addServers;
    QPointer<AddServerDialog> m_connection;
};

} // namespace amado
