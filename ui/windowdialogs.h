// SPDX-License-Identifier: MIT
#pragma once

#include "engine/changeservice.h"
#include "engine/evidenceservice.h"
#include "engine/feedservice.h"
#include "engine/fleetservice.h"
#include "engine/scannerprogramservice.h"
#include "engine/scanservice.h"
#include "engine/serverservice.h"
#include "ui/change/savefile.h"
#include "ui/prompter.h"
#include "ui/settings/settings.h"

#include <QObject>
#include <QPointer>

class QDialog;
class QWidget;

#include <functional>

namespace amado {

class AddServerDialog;
class ExplainDialog;
struct KnownFinding;
class ProtectWizard;
class ScanBoard;
class ScanDialog;
struct ScanRequest;
class StoreWait;
class UndoDialog;

/// What the window stands on; everything outlives it.
struct WindowServices
{
    FleetService &fleet;
    ChangeService &changes;
    FeedService &feed;
    ServerService &servers;
    ScanService &scans;
    EvidenceService &evidence;
    ScannerProgramService &scannerPrograms;
    Theme &theme;
    LanguageSwitcher &languages;
    Settings &settings;
    Prompter &prompter;
    QString storePath;
    /// What the servers in a folder are: Lab or Copy.
    FleetService::KindOf kindOfFolder = [](const QString &) { return ServerKind::Copy; };
    scan::ScannerLimits scannerLimits{}; ///< Of the data.
    StoreWait *storeWait = nullptr;      ///< None: nobody tells of waiting for the store.
};

/// The dialogs of the window: each is there once at most, and comes to the front when it is asked
/// for again.
class WindowDialogs : public QObject
{
    Q_OBJECT
public:
    WindowDialogs(const WindowServices &services, const ScanBoard &scans, QWidget *window);

    /// The wizard; no servers: those it recommends.
    void protect(const std::vector<ServerId> &servers);
    /// Shows how recorded acts are taken back.
    void undo(const std::vector<EntryId> &entries);
    /// Shows how the mitigation is undone that the server's headline is about.
    void undoHeadline(const ServerId &server);
    /// Shows how a rule nobody recorded is removed.
    void removeRule(const ServerId &server, const QString &rule);
    /// The same for an entry of the IIS configuration that a scan found.
    void removeEntry(const ServerId &server, const ConfigEntry &entry);
    /// Shows what blocking or unblocking ids of Microsoft's feed changes.
    void block(const std::vector<ServerId> &servers, const QStringList &ids, ActKind kind);
    /// Asks what to scan; see ScanDialog::start().
    void scan(const std::vector<ServerId> &pointed, bool certain);
    /// Searches everything these servers keep, without asking.
    void searchTraces(const std::vector<ServerId> &servers);
    /// Asks where to save a report on these servers, and writes it.
    void report(const std::vector<ServerId> &servers);
    void setAskSavePath(AskSavePath ask) { m_ask = std::move(ask); }
    /// Asks why the finding is no reason to act.
    void explain(const KnownFinding &found);
    void endExplanation(const KnownFinding &found);
    /// Asks for a folder and whether secrets are redacted, then keeps the finding, or the whole
    /// chain that it belongs to.
    void keepEvidence(const KnownFinding &found);
    void addServers();
    /// Shows how a listed server is reached, and tests it.
    void testConnection(const ServerRecord &record);
    void settings();

Q_SIGNALS:
    void serversAtOnceChanged(int count);
    void scanResultsRequested(); ///< The person started a scan, or wants to see what came of it.
    void failed(const amado::Error &error);
    void message(const QString &sentence); ///< Of what was done, for some seconds.

private:
    [[nodiscard]] UndoDialog *undoDialog();

    const WindowServices &m_services;
    const ScanBoard &m_scans;
    QWidget *m_window;
    AskSavePath m_ask = systemSaveDialog();
    QPointer<ProtectWizard> m_wizard;
    QPointer<UndoDialog> m_undo;
    QPointer<ScanDialog> m_scan;
    QPointer<ExplainDialog> m_explain;
    QPointer<QDialog> m_settings;
    QPointer<AddServerDialog> m_addServers;
    QPointer<AddServerDialog> m_connection;
};

} // namespace amado
