// SPDX-License-Identifier: MIT
#pragma once

#include "app/backend.h"
#include "app/commandline.h"
#include "app/practicefeed.h"
#include "engine/changeservice.h"
#include "engine/evidenceservice.h"
#include "engine/feedservice.h"
#include "engine/fleetservice.h"
#include "engine/jobqueue.h"
#include "engine/scannerprogramservice.h"
#include "engine/scanservice.h"
#include "engine/serverservice.h"
#include "io/directory/ldapdirectory.h"
#include "io/scan/evidencecollector.h"
#include "io/secret/keychain.h"
#include "io/secret/sessioncredentials.h"
#include "io/store/store.h"
#include "ui/fleet/passwordprompt.h"
#include "ui/mainwindow.h"
#include "ui/storewait.h"

#include <QTimer>

#include <memory>

class QApplication;

namespace amado {

/// Builds every object of the window once and hands references down; destroys them in reverse.
class Composition
{
public:
    /// Errors: the store's; the catalogues' only when the build is broken.
    [[nodiscard]] static Result<std::unique_ptr<Composition>> build(QApplication &application,
                                                                    const WindowOptions &options);
    ~Composition();

    /// Closes the window and ends what is under way. False when a call to a server has not returned
    /// within a few seconds: then nothing here may be destroyed any more, and the process has to
    /// end as it is. What was recorded is durable either way.
    [[nodiscard]] bool end();

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] FleetService &fleet() { return *m_fleet; }
    [[nodiscard]] FeedService &feed() { return *m_feed; }
    [[nodiscard]] ScanService &scans() { return *m_scans; }
    /// Loads the store, opens what the options name and starts reading.
    void start();

private:
    Composition(WindowOptions options, Catalogs catalogs, scan::DetectionCatalog detections,
                std::unique_ptr<StoreWait> wait, std::unique_ptr<Store> store, FeedBackend feed);
    void takeScannerLimits(scan::ScannerLimits limits);
    void style(QApplication &application);
    void openLab(const QString &folder);
    void shareFeed(); ///< What this machine sees of the feed helps to judge the servers.
    /// The lab alone is practised on with a feed of its own; real servers and copies meet the
    /// Microsoft's.
    void chooseFeed();
    [[nodiscard]] Result<> startPractice();

    WindowOptions m_options;
    Catalogs m_catalogs;
    scan::DetectionCatalog m_detections;
    scan::ScannerLimits m_scannerLimits;
    std::unique_ptr<StoreWait> m_storeWait; ///< Told by the store.
    SystemClock m_clock;
    std::unique_ptr<Store> m_store;
    Keychain m_keychain;
    PasswordPrompt m_prompt;
    SessionCredentials m_credentials;
    std::unique_ptr<HostConnector> m_connector;
    /// One feed: how it is got and judged, and what was kept of it.
    struct FeedSide
    {
        FeedBackend backend;
        std::unique_ptr<FeedStore> store;
    };
    [[nodiscard]] FeedTools toolsOf(const FeedSide &side) const;

    FeedSide m_vendorFeed;
    std::unique_ptr<PracticeFeed> m_practice; ///< Since the lab was first open alone.
    FeedSide m_practiceFeed;
    bool m_isPractising = false;
    std::unique_ptr<ServerReach> m_reach;
    LdapDirectory m_directory;
    std::unique_ptr<JobQueue> m_queue;
    std::unique_ptr<FleetService> m_fleet;
    std::unique_ptr<ChangeService> m_changes;
    std::unique_ptr<FeedService> m_feed;
    std::unique_ptr<ServerService> m_servers;
    std::unique_ptr<ScanService> m_scans;
    std::unique_ptr<EvidenceCollector> m_keeper;
    std::unique_ptr<EvidenceService> m_evidence;
    std::unique_ptr<ScannerPrograms> m_programSource;
    std::unique_ptr<ScannerProgramService> m_scannerPrograms;
    Settings m_settings;
    SystemPrompter m_prompter;
    std::unique_ptr<LanguageSwitcher> m_languages;
    std::unique_ptr<Theme> m_theme;
    QTimer m_following;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace amado
