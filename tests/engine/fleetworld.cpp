// SPDX-License-Identifier: MIT
#include "engine/fleetworld.h"

#include "io/lab/labgenerator.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <thread>

namespace amado::test {

using namespace Qt::StringLiterals;

namespace {

class HangingHost : public HostAccess
{
public:
    HangingHost(HangingConnector &connector, QString name, std::unique_ptr<HostAccess> real)
        : m_connector(connector)
        , m_name(std::move(name))
        , m_real(std::move(real))
    {}
    Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                               const CallContext &context) override
    {
        ++m_connector.waiting;
        while (m_connector.hangs(m_name) && !context.stop.stop_requested())
            std::this_thread::yield();
        --m_connector.waiting;
        if (context.stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        return m_real->run(requests, context);
    }

private:
    HangingConnector &m_connector;
    QString m_name;
    std::unique_ptr<HostAccess> m_real;
};

} // namespace

Result<std::unique_ptr<HostAccess>> HangingConnector::connect(const QString &path)
{
    auto real = m_real->connect(path);
    if (!real)
        return real;
    return std::make_unique<HangingHost>(*this, QFileInfo(path).fileName(), std::move(*real));
}

Result<QStringList> HangingConnector::serversAt(const QString &path)
{
    ++waiting;
    while (hangFolders)
        std::this_thread::yield();
    --waiting;
    return m_real->serversAt(path);
}

void HangingConnector::hang(std::set<QString> names)
{
    const std::lock_guard lock(m_mutex);
    m_hanging = std::move(names);
}

bool HangingConnector::hangs(const QString &name) const
{
    const std::lock_guard lock(m_mutex);
    return m_hanging.contains(name);
}

FleetWorld::FleetWorld()
{
    auto loaded = loadCatalogs();
    EXPECT_TRUE(loaded);
    catalogs = std::move(*loaded);
    EXPECT_TRUE(createLab(folder.filePath(u"lab"_s)));
    auto opened = openStore(folder.filePath(u"amado.db"_s));
    EXPECT_TRUE(opened);
    store = std::move(*opened);
    fleet = std::make_unique<FleetService>(store->inventory(), connector, catalogs, clock, *queue);
    changes = std::make_unique<ChangeService>(store->journal(), *fleet, connector, catalogs, clock,
                                              *queue);
    changes->setPerson(u"tester"_s);
}

void FleetWorld::openLab()
{
    open(u"lab"_s);
}

void FleetWorld::open(const QString &name)
{
    const auto places = connector.serversAt(folder.filePath(name));
    ASSERT_TRUE(places);
    EXPECT_TRUE(fleet->add(*places, ServerKind::Lab));
}

bool FleetWorld::waitFor(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

bool FleetWorld::settle()
{
    return waitFor([this] { return fleet->refreshesUnderWay() == 0; });
}

const FleetServer &FleetWorld::named(const QString &name) const
{
    static const FleetServer none;
    for (const FleetServer &server : fleet->servers()) {
        if (server.record.name == name)
            return server;
    }
    ADD_FAILURE() << "no server " << qPrintable(name);
    return none;
}

std::map<QString, QByteArray> FleetWorld::tree(const QString &server) const
{
    std::map<QString, QByteArray> tree;
    const QDir root(folder.filePath(u"lab/"_s + server));
    QDirIterator files(root.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        tree.emplace(root.relativeFilePath(files.filePath()), file.readAll());
    }
    return tree;
}

} // namespace amado::test
