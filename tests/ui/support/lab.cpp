// SPDX-License-Identifier: MIT
#include "support/lab.h"

#include "io/lab/labgenerator.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongest = 30'000;

} // namespace

Lab::Lab(Contents contents, const QString &trustFolder, const QDateTime &now,
         const std::optional<QDateTime> &asOf)
    : m_clock(now)
    , m_credentials(m_keychain, m_prompt)
    , m_reach(makeReach())
    , m_queue(std::make_unique<JobQueue>(2))
{
    auto catalogs = loadCatalogs();
    auto store = openStore(path(u"store.sqlite"_s));
    auto feed = makeFeedBackend(trustFolder);
    auto detections = loadDetections();
    const bool hasServers = contents == Contents::Servers;
    if (!catalogs || !detections || !store || !feed || (hasServers && !createLab(folder())))
        return;
    m_catalogs = std::move(*catalogs);
    m_detections = std::move(*detections);
    m_store = std::move(*store);
    m_connector = makeLiveConnector(lookupIn(m_store->inventory()), m_credentials);
    FleetTiming timing;
    timing.asOf = asOf;
    m_fleet = std::make_unique<FleetService>(m_store->inventory(), *m_connector, m_catalogs,
                                             m_clock, *m_queue, timing);
    m_changes = std::make_unique<ChangeService>(m_store->journal(), *m_fleet, *m_connector,
                                                m_catalogs, m_clock, *m_queue);
    m_feedBackend = std::move(*feed);
    m_feedStore = m_store->feeds(m_feedBackend.scope);
    m_feed = std::make_unique<FeedService>(*m_feedStore, *m_feedBackend.fetcher,
                                           *m_feedBackend.check, m_clock, *m_queue);
    m_servers = std::make_unique<ServerService>(m_store->inventory(), *m_fleet, m_credentials,
                                                *m_reach, m_directory, *m_queue);
    m_scans = std::make_unique<ScanService>(m_store->scans(), *m_fleet, *m_connector, m_detections,
                                            m_catalogs, m_clock, *m_queue);
    m_keeper = std::make_unique<EvidenceCollector>(*m_connector, m_clock, u"test"_s);
    m_evidence = std::make_unique<EvidenceService>(*m_keeper, *m_queue);
    m_programSource = makeScannerPrograms({});
    m_scannerPrograms = std::make_unique<ScannerProgramService>(*m_programSource, *m_queue);
    m_open = m_fleet->load().has_value() &&
             (!hasServers || (add(folder(), ServerKind::Lab) && settle()));
}

bool Lab::add(const QString &path, ServerKind kind)
{
    const auto places = m_connector->serversAt(path);
    return places && m_fleet->add(*places, kind);
}

Lab::~Lab()
{
    m_queue.reset(); // Waits for what still runs on the services.
}

ServerId Lab::id(const QString &server) const
{
    for (const FleetServer &known : m_fleet->servers()) {
        if (known.record.name == server)
            return known.record.id;
    }
    return {};
}

ProtectionState Lab::state(const QString &server, const QString &vulnerability) const
{
    if (const FleetServer *known = m_fleet->server(id(server))) {
        for (const ProtectionFinding &finding : known->assessment.protection) {
            if (finding.vulnerability == vulnerability)
                return finding.state;
        }
    }
    return ProtectionState::Unknown;
}

QMap<QString, QByteArray> Lab::files(const QString &server) const
{
    QMap<QString, QByteArray> files;
    const QDir root(folder() + u'/' + server);
    QDirIterator it(root.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(root.relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

QStringList Lab::differing(const QMap<QString, QByteArray> &before,
                           const QMap<QString, QByteArray> &after)
{
    QStringList names;
    for (const QString &name : (before.keys() + after.keys())) {
        if (before.value(name) != after.value(name) ||
            before.contains(name) != after.contains(name))
            names.append(name);
    }
    names.removeDuplicates();
    return names;
}

bool Lab::waitFor(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, kLongest);
}

bool Lab::settle()
{
    return waitFor([this] { return m_fleet->refreshesUnderWay() == 0 && !m_changes->isBusy(); });
}

} // namespace amado::test
