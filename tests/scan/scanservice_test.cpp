// SPDX-License-Identifier: MIT
#include "engine/scanservice.h"
#include "io/connect/directoryconnector.h"
#include "model/scan/scanjson.h"
#include "scan/scanlab.h"
#include "support/memoryscans.h"
#include "support/scriptedfleet.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;
using scan::Conclusion;
using scan::Kind;

/// Counts the searches that run at once, and can hold them.
class CountingConnector : public HostConnector
{
public:
    Result<std::unique_ptr<HostAccess>> connect(const QString &path) override
    {
        auto real = m_real->connect(path);
        if (!real)
            return real;
        return std::make_unique<Host>(*this, std::move(*real));
    }
    Result<QStringList> serversAt(const QString &path) override { return m_real->serversAt(path); }

    std::atomic<bool> holds = false;
    std::atomic<int> waiting = 0;
    std::atomic<int> most = 0;

private:
    class Host : public HostAccess
    {
    public:
        Host(CountingConnector &connector, std::unique_ptr<HostAccess> real)
            : m_connector(connector)
            , m_real(std::move(real))
        {}
        Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                                   const CallContext &context) override
        {
            const int now = ++m_connector.waiting;
            m_connector.most = std::max(m_connector.most.load(), now);
            while (m_connector.holds && !context.stop.stop_requested())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            --m_connector.waiting;
            if (context.stop.stop_requested())
                return failure(ErrorCode::Cancelled);
            return m_real->run(requests, context);
        }

    private:
        CountingConnector &m_connector;
        std::unique_ptr<HostAccess> m_real;
    };
    std::unique_ptr<HostConnector> m_real = std::make_unique<DirectoryConnector>();
};

class ScanServiceTest : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const LabTraces traces : {LabTraces::Chain, LabTraces::WholeLogs, LabTraces::Hole}) {
            ServerRecord record;
            record.path = lab.path(traces);
            record.name = record.path.section(u'/', -1);
            record.id = ServerId{record.name};
            record.kind = ServerKind::Lab;
            ids.push_back(record.id);
            std::ignore = inventory.putServer(record);
        }
        ASSERT_TRUE(fleet.load());
        QObject::connect(&service, &ScanService::scanFinished, &service,
                         [this](const ServerId &id) { finished.push_back(id); });
    }
    [[nodiscard]] bool settle()
    {
        return QTest::qWaitFor([this] { return !service.isBusy(); }, 60'000);
    }

    ScanLab &lab = ScanLab::shared();
    MemoryInventory inventory;
    CountingConnector connector;
    JobQueue queue;
    MemoryScans scans;
    FleetService fleet{inventory, connector, lab.catalogs, lab.clock, queue};
    ScanService service{scans, fleet, connector, lab.detections, lab.catalogs, lab.clock, queue};
    std::vector<ServerId> ids;
    std::vector<ServerId> finished;
};

TEST_F(ScanServiceTest, KeepsWhatItFound)
{
    std::vector<bool> busy;
    QObject::connect(&service, &ScanService::busyChanged, &service,
                     [&busy](bool now) { busy.push_back(now); });
    service.searchTraces({ids[0]}, {});
    EXPECT_TRUE(service.isBusy());
    ASSERT_EQ(service.running().size(), 1U);
    EXPECT_EQ(service.running()[0].id, ids[0]);
    ASSERT_TRUE(settle());
    EXPECT_EQ(finished, std::vector<ServerId>{ids[0]});
    EXPECT_EQ(busy, (std::vector<bool>{true, false}));
    const auto kept = service.newest(ids[0], Kind::Traces);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->scan.conclusion, Conclusion::Found);
    EXPECT_EQ(kept->scan.server, ids[0].value);
    ASSERT_EQ(service.scansOf(ids[0])->size(), 1U);
    EXPECT_EQ(service.scansOf(ids[0])->front().scan, kept->scan);
    EXPECT_FALSE(service.newest(ids[0], Kind::SafetyScanner));

    ScanService later(scans, fleet, connector, lab.detections, lab.catalogs, lab.clock, queue);
    ASSERT_TRUE(later.load());
    ASSERT_TRUE(later.newest(ids[0], Kind::Traces));
    EXPECT_EQ(later.newest(ids[0], Kind::Traces)->scan, kept->scan);
}

TEST_F(ScanServiceTest, SearchesFoldersOneAfterTheOtherAndLeavesRoomForRefreshes)
{
    connector.holds = true;
    service.searchTraces(ids, {});
    ASSERT_EQ(service.running().size(), 3U);
    ASSERT_TRUE(QTest::qWaitFor([this] { return connector.waiting == 1; }));
    fleet.refresh({ids[1]});
    EXPECT_TRUE(QTest::qWaitFor([this] { return connector.waiting == 2; }))
        << "A refresh does not wait for a search.";
    connector.holds = false;
    ASSERT_TRUE(settle());
    EXPECT_EQ(finished.size(), 3U);
    for (const ServerId &id : ids)
        EXPECT_TRUE(service.newest(id, Kind::Traces)) << id.value.toStdString();
}

TEST_F(ScanServiceTest, AServerThatIsBeingSearchedIsLeftAlone)
{
    connector.holds = true;
    service.searchTraces({ids[0]}, {});
    service.searchTraces({ids[0], ServerId{u"nobody"_s}}, {});
    EXPECT_EQ(service.running().size(), 1U);
    connector.holds = false;
    ASSERT_TRUE(settle());
    EXPECT_EQ(finished.size(), 1U);
}

TEST_F(ScanServiceTest, ACancelledSearchIsKeptAsThat)
{
    connector.holds = true;
    service.searchTraces(ids, {});
    ASSERT_TRUE(QTest::qWaitFor([this] { return connector.waiting == 1; }));
    service.cancelAll();
    ASSERT_TRUE(settle());
    EXPECT_EQ(finished.size(), 3U);
    const auto kept = service.newest(ids[0], Kind::Traces);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->scan.conclusion, Conclusion::Cancelled);
    EXPECT_FALSE(service.newest(ids[1], Kind::Traces)) << "It was never begun.";
}

TEST_F(ScanServiceTest, AStoreThatFailsLosesNothingThatIsShown)
{
    scans.fails = true;
    std::optional<Error> error;
    QObject::connect(&service, &ScanService::notKept, &service,
                     [&error](const ServerId &, const Error &e) { error = e; });
    service.searchTraces({ids[0]}, {});
    ASSERT_TRUE(settle());
    ASSERT_TRUE(error);
    EXPECT_EQ(error->reason, Reason::DiskFull);
    EXPECT_EQ(service.newest(ids[0], Kind::Traces)->scan.conclusion, Conclusion::Found);
}

TEST_F(ScanServiceTest, AnExplanationEndsByItself)
{
    Explanation explanation{
        ids[0], u"key"_s, u"our scanner"_s, u"tanaka"_s, lab.clock.now().date(), lab.clock.now()};
    ASSERT_TRUE(service.explain(explanation));
    EXPECT_EQ(service.explanationOf(ids[0], u"key"_s), explanation);
    EXPECT_FALSE(service.explanationOf(ids[1], u"key"_s));
    explanation.until = lab.clock.now().date().addDays(-1);
    ASSERT_TRUE(service.explain(explanation));
    EXPECT_FALSE(service.explanationOf(ids[0], u"key"_s)) << "Its day is over.";
    ASSERT_TRUE(service.endExplanation(ids[0], u"key"_s));
}

TEST_F(ScanServiceTest, AScannerRunThatWasUnderWayIsTakenUpAgain)
{
    scan::ServerScan running;
    running.kind = Kind::SafetyScanner;
    running.server = ids[0].value;
    running.startedAt = lab.clock.now();
    running.conclusion = Conclusion::Running;
    ASSERT_TRUE(scans.keepScan({{},
                                ids[0],
                                Kind::SafetyScanner,
                                running.startedAt,
                                running.conclusion,
                                scan::serializeScan(running),
                                R"({"processId":7,"startedAt":"2026-11-22T08:00:00.000Z"})"}));
    ASSERT_TRUE(service.load());
    ASSERT_EQ(service.running().size(), 1U);
    EXPECT_EQ(service.running()[0].kind, Kind::SafetyScanner);
    // A search of the same server does not wait for it.
    service.searchTraces({ids[0]}, {});
    EXPECT_TRUE(QTest::qWaitFor([this] { return service.newest(ids[0], Kind::Traces).has_value(); },
                                60'000));
}

/// A run of the scanner as another program keeps it.
ScanRecord runOfAnother(const ServerId &server, const QDateTime &at)
{
    scan::ServerScan running;
    running.kind = Kind::SafetyScanner;
    running.server = server.value;
    running.startedAt = at;
    running.conclusion = Conclusion::Running;
    return {{},
            server,
            Kind::SafetyScanner,
            at,
            Conclusion::Running,
            scan::serializeScan(running),
            R"({"processId":7,"startedAt":"2026-11-22T08:00:00.000Z"})"};
}

TEST_F(ScanServiceTest, FollowsWhatAnotherProgramBeganAndEnded)
{
    ASSERT_TRUE(service.load());
    ServerRecord away; // Nobody answers there, so that nothing is learned but from the store.
    away.id = ServerId{u"away"_s};
    away.name = away.id.value;
    away.path = lab.path(LabTraces::Chain) + u"-away"_s;
    ASSERT_TRUE(inventory.putServer(away));
    const auto kept = scans.keepScan(runOfAnother(away.id, lab.clock.now()));
    ASSERT_TRUE(kept);
    service.follow();
    EXPECT_FALSE(QTest::qWaitFor([this] { return service.isBusy(); }, 300))
        << "This program does not list the server yet.";
    ASSERT_TRUE(fleet.load());
    QSignalSpy started(&service, &ScanService::started);
    service.follow();
    ASSERT_TRUE(QTest::qWaitFor([this] { return service.isBusy(); }));
    EXPECT_EQ(started.size(), 1);
    ASSERT_TRUE(service.newest(away.id, Kind::SafetyScanner));
    EXPECT_EQ(service.newest(away.id, Kind::SafetyScanner)->scan.conclusion, Conclusion::Running);
    service.follow(); // Nothing changed: the run is not taken up twice.
    EXPECT_FALSE(QTest::qWaitFor([&started] { return started.size() > 1; }, 300));

    ScanRecord over = *kept;
    auto scan = scan::parseScan(over.document);
    ASSERT_TRUE(scan);
    scan->conclusion = over.conclusion = Conclusion::Found;
    over.document = scan::serializeScan(*scan);
    over.run.clear();
    ASSERT_TRUE(scans.keepScan(over));
    service.follow();
    ASSERT_TRUE(settle());
    EXPECT_EQ(service.newest(away.id, Kind::SafetyScanner)->scan.conclusion, Conclusion::Found);
    EXPECT_EQ(finished.back(), away.id);
}

TEST_F(ScanServiceTest, FollowsResultsAndExplanationsOfAnotherProgram)
{
    ASSERT_TRUE(service.load());
    ScanService other(scans, fleet, connector, lab.detections, lab.catalogs, lab.clock, queue);
    other.searchTraces({ids[0]}, {});
    ASSERT_TRUE(QTest::qWaitFor([&other] { return !other.isBusy(); }, 60'000));
    ASSERT_TRUE(other.explain(
        {ids[0], u"key"_s, u"ours"_s, u"sato"_s, lab.clock.now().date(), lab.clock.now()}));
    EXPECT_FALSE(service.newest(ids[0], Kind::Traces));
    service.follow();
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return service.newest(ids[0], Kind::Traces).has_value(); }));
    EXPECT_EQ(service.newest(ids[0], Kind::Traces)->scan, other.newest(ids[0], Kind::Traces)->scan);
    EXPECT_TRUE(service.explanationOf(ids[0], u"key"_s));
    const size_t told = finished.size();
    other.follow(); // Its own: no news.
    service.follow();
    QTest::qWait(300);
    EXPECT_EQ(finished.size(), told);
}

TEST_F(ScanServiceTest, GoesWhileSearchesRun)
{
    connector.holds = true;
    auto other = std::make_unique<ScanService>(scans, fleet, connector, lab.detections,
                                               lab.catalogs, lab.clock, queue);
    other->searchTraces(ids, {});
    ASSERT_TRUE(QTest::qWaitFor([this] { return connector.waiting == 1; }));
    other.reset();
    EXPECT_TRUE(QTest::qWaitFor([this] { return connector.waiting == 0; }));
}

} // namespace
} // namespace amado::test
