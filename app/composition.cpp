// SPDX-License-Identifier: MIT
#include "app/composition.h"

#include "io/lab/labgenerator.h"
#include "io/signon/operatorname.h"
#include "ui/settings/feedsourcefields.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

/// Where the lab goes when the person just presses the button: beside the store.
QString usualLabFolder(const QString &storePath)
{
    return QFileInfo(storePath).absoluteDir().filePath(u"practice-lab"_s);
}

} // namespace

Result<std::unique_ptr<Composition>> Composition::build(QApplication &application,
                                                        const WindowOptions &options)
{
    auto catalogs = loadCatalogs();
    if (!catalogs)
        return failure(catalogs.error());
    auto detections = loadDetections();
    if (!detections)
        return failure(detections.error());
    auto limits = loadScannerLimits();
    if (!limits)
        return failure(limits.error());
    auto wait = std::make_unique<StoreWait>();
    StoreOptions storeOptions;
    storeOptions.waiting = [&wait = *wait](std::chrono::milliseconds waited) {
        wait.report(waited);
    };
    // The window never stands still for another program.
    storeOptions.openerPatience = std::chrono::milliseconds(250);
    auto store = openStore(options.storePath, storeOptions);
    if (!store)
        return failure(store.error());
    auto feed = makeFeedBackend();
    if (!feed)
        return failure(feed.error());
    std::unique_ptr<Composition> composition(
        new Composition(options, std::move(*catalogs), std::move(*detections), std::move(wait),
                        std::move(*store), std::move(*feed)));
    composition->takeScannerLimits(std::move(*limits));
    composition->style(application);
    return composition;
}

Composition::Composition(WindowOptions options, Catalogs catalogs,
                         scan::DetectionCatalog detections, std::unique_ptr<StoreWait> wait,
                         std::unique_ptr<Store> store, FeedBackend feed)
    : m_options(std::move(options))
    , m_catalogs(std::move(catalogs))
    , m_detections(std::move(detections))
    , m_storeWait(std::move(wait))
    , m_store(std::move(store))
    , m_credentials(m_keychain, m_prompt)
    , m_connector(makeLiveConnector(lookupIn(m_store->inventory()), m_credentials))
    , m_vendorFeed{std::move(feed), nullptr}
    , m_reach(makeReach())
    , m_queue(std::make_unique<JobQueue>())
{
    FleetTiming timing;
    timing.asOf = m_options.asOf;
    m_fleet = std::make_unique<FleetService>(m_store->inventory(), *m_connector, m_catalogs,
                                             m_clock, *m_queue, std::move(timing));
    m_changes = std::make_unique<ChangeService>(m_store->journal(), *m_fleet, *m_connector,
                                                m_catalogs, m_clock, *m_queue);
    m_changes->setPerson(operatorName());
    m_vendorFeed.store = m_store->feeds(m_vendorFeed.backend.scope);
    m_feed = std::make_unique<FeedService>(*m_vendorFeed.store, *m_vendorFeed.backend.fetcher,
                                           *m_vendorFeed.backend.check, m_clock, *m_queue,
                                           m_options.asOf);
    m_feed->setSource(feedSourceOf(m_settings));
    m_servers = std::make_unique<ServerService>(m_store->inventory(), *m_fleet, m_credentials,
                                                *m_reach, m_directory, *m_queue);
    m_scans = std::make_unique<ScanService>(m_store->scans(), *m_fleet, *m_connector, m_detections,
                                            m_catalogs, m_clock, *m_queue);
    m_keeper = std::make_unique<EvidenceCollector>(*m_connector, m_clock,
                                                   QApplication::applicationVersion());
    m_evidence = std::make_unique<EvidenceService>(*m_keeper, *m_queue);
}

void Composition::takeScannerLimits(scan::ScannerLimits limits)
{
    m_programSource = makeScannerPrograms(limits);
    m_scannerPrograms = std::make_unique<ScannerProgramService>(*m_programSource, *m_queue);
    m_scannerLimits = std::move(limits);
}

Composition::~Composition()
{
    (void)end();
    m_queue.reset();
}

bool Composition::end()
{
    m_following.stop();
    m_window.reset();
    // Running jobs end before anything they use goes away; nobody waits for an answer any more.
    m_prompt.close();
    m_changes->cancel();
    m_feed->cancel();
    m_evidence->cancel();
    m_scannerPrograms->cancel();
    m_scans->cancelAll();
    m_fleet->cancelRefresh();
    constexpr std::chrono::seconds kPatience{10};
    return m_queue->endWithin(kPatience);
}

void Composition::style(QApplication &application)
{
    m_languages = std::make_unique<LanguageSwitcher>();
    m_languages->setLanguage(
        m_options.language.value_or(m_settings.language().value_or(systemLanguage())));
    m_theme = std::make_unique<Theme>(application);
    m_theme->setChoice(m_options.theme.value_or(m_settings.theme()));
    m_theme->setLanguage(m_languages->language());
    QObject::connect(m_languages.get(), &LanguageSwitcher::languageChanged, m_theme.get(),
                     &Theme::setLanguage);
    QObject::connect(m_feed.get(), &FeedService::changed, m_fleet.get(), [this] {
        if (!m_feed->isBusy())
            shareFeed();
    });
    m_window = std::make_unique<MainWindow>(
        WindowServices{*m_fleet, *m_changes, *m_feed, *m_servers, *m_scans, *m_evidence,
                       *m_scannerPrograms, *m_theme, *m_languages, m_settings, m_prompter,
                       m_options.storePath, kindOfPath, m_scannerLimits, m_storeWait.get()});
    m_prompt.setWindow(m_window.get());
    // Another program may work with the same store.
    constexpr std::chrono::seconds kFollowEvery{2};
    QObject::connect(&m_following, &QTimer::timeout, m_changes.get(), &ChangeService::follow);
    QObject::connect(&m_following, &QTimer::timeout, m_fleet.get(), [this] {
        if (m_fleet->refreshesUnderWay() == 0) // Else it is Amado that writes all the time.
            m_fleet->follow();
    });
    QObject::connect(&m_following, &QTimer::timeout, m_scans.get(), &ScanService::follow);
    m_following.start(kFollowEvery);
    QObject::connect(m_window.get(), &MainWindow::labRequested, m_window.get(),
                     [this] { openLab(usualLabFolder(m_options.storePath)); });
    m_queue->setServersAtOnce(m_settings.serversAtOnce().value_or(JobQueue::kUsualServers));
    QObject::connect(m_window.get(), &MainWindow::serversAtOnceChanged, m_window.get(),
                     [this](int count) { m_queue->setServersAtOnce(count); });
}

void Composition::shareFeed()
{
    if (m_isPractising) // It says nothing about what the servers meet.
        return;
    FeedContext context;
    context.tls = m_feed->lastTls();
    if (const std::optional<HeldFeed> &held = m_feed->held())
        context.held = KnownFeed{held->record.source, held->record.fetchedAt, held->proof,
                                 held->document.value_or(FeedDocument())};
    m_fleet->setFeedContext(std::move(context));
}

FeedTools Composition::toolsOf(const FeedSide &side) const
{
    return {*side.backend.fetcher, *side.backend.check, *side.store, m_clock, m_options.asOf};
}

Result<> Composition::startPractice()
{
    auto started = PracticeFeed::start(practiceFeedFolder(m_options.storePath),
                                       m_options.asOf.value_or(m_clock.now()));
    if (!started)
        return failure(started.error());
    auto backend = makeFeedBackend((*started)->trustFolder());
    if (!backend)
        return failure(backend.error());
    m_practice = std::move(*started);
    m_practiceFeed = {std::move(*backend), nullptr};
    m_practiceFeed.store = m_store->feeds(m_practiceFeed.backend.scope);
    return {};
}

void Composition::chooseFeed()
{
    const auto &servers = m_fleet->servers();
    const bool practise =
        !servers.empty() && std::all_of(servers.begin(), servers.end(), [](const auto &server) {
            return server.record.kind == ServerKind::Lab;
        });
    if (practise == m_isPractising)
        return;
    if (practise && !m_practice) {
        if (const auto started = startPractice(); !started) {
            m_window->showProblem(started.error());
            return;
        }
    }
    m_isPractising = practise;
    const auto switched =
        practise ? m_feed->switchTo(toolsOf(m_practiceFeed),
                                    FeedSource{m_practice->url(), {ProxyChoice::Kind::None, {}}})
                 : m_feed->switchTo(toolsOf(m_vendorFeed), std::nullopt);
    if (!switched)
        m_window->showProblem(switched.error());
    if (practise)
        m_fleet->setFeedContext({});
    else
        shareFeed();
}

void Composition::start()
{
    if (const auto loaded = m_feed->load(); !loaded)
        m_window->showProblem(loaded.error());
    shareFeed(); // Before the servers, so that they are judged once.
    if (const auto loaded = m_fleet->load(); !loaded)
        m_window->showProblem(loaded.error());
    if (const auto loaded = m_scans->load(); !loaded)
        m_window->showProblem(loaded.error());
    QObject::connect(m_fleet.get(), &FleetService::serversReset, m_window.get(),
                     [this] { chooseFeed(); });
    chooseFeed();
    if (!m_options.lab.isEmpty())
        openLab(m_options.lab);
    for (const QString &folder : m_options.folders)
        m_window->openFolder(QDir::current().absoluteFilePath(folder));
    m_changes->recoverOpenEntries();
    m_changes->refreshChangedServers();
}

void Composition::openLab(const QString &folder)
{
    const QString absolute = QDir::current().absoluteFilePath(folder);
    if (const auto made = createLab(absolute); !made)
        m_window->showProblem(made.error());
    else
        m_window->openFolder(absolute);
}

} // namespace amado
