// SPDX-License-Identifier: MIT
#include "engine/fleetworld.h"
#include "engine/servicewatch.h"
#include "support/acts.h"

#include <QFile>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kServer = u"TYO-EX19-02"_s; ///< The service runs there and receives the feed.
const QString kCutOff = u"OSA-EX16-02"_s;

class Watch : public testing::Test, protected FleetWorld
{
protected:
    void SetUp() override
    {
        openLab();
        ASSERT_TRUE(settle());
        m_watch = std::make_unique<ServiceWatch>(*fleet, *changes);
        QObject::connect(changes.get(), &ChangeService::applied, [this] { ++m_applied; });
    }

    [[nodiscard]] ServerId id(const QString &name) const { return named(name).record.id; }

    void carryOut(const std::function<void()> &plan)
    {
        m_planned.reset();
        plan();
        ASSERT_TRUE(waitFor([this] { return m_planned.has_value(); }));
        const int before = m_applied;
        changes->apply(*m_planned, into(m_acted, *changes));
        ASSERT_TRUE(waitFor([&] { return m_applied > before; }));
        ASSERT_TRUE(settle());
    }
    void changeList(const QString &server, ActKind kind)
    {
        carryOut([&] {
            changes->plan({{id(server), {Block{{u"M2"_s}, kind}}}}, into(m_planned, *changes));
        });
    }
    void setTime(const QDateTime &now) { clock = FixedClock(now); }
    /// The service of a server writes that it ran.
    void serviceRan(const QString &server, const QDateTime &at) const
    {
        QFile events(folder.filePath(u"lab/"_s + server + u"/events/Application.jsonl"_s));
        ASSERT_TRUE(events.open(QIODevice::Append));
        events.write("{\"at\":\"" + at.toString(Qt::ISODate).toUtf8() +
                     "\",\"id\":1005,\"provider\":\"MSExchange Mitigation Service\","
                     "\"level\":\"Information\",\"message\":\"Mitigation PING1 was applied.\"}\n");
    }
    [[nodiscard]] std::optional<ServiceWatch::Watched> watched() const
    {
        return m_watch->watched(id(kServer));
    }

    std::unique_ptr<ServiceWatch> m_watch;
    std::optional<std::vector<ActRecord>> m_planned;
    std::optional<std::vector<ActRecord>> m_acted;
    int m_applied = 0;
};

} // namespace

TEST_F(Watch, UnblockingIsFollowedUntilTheServiceRan)
{
    changeList(kServer, ActKind::Block);
    EXPECT_FALSE(watched()) << "blocking changes nothing the service would do";
    changeList(kServer, ActKind::Unblock);
    const auto first = watched();
    ASSERT_TRUE(first);
    EXPECT_EQ(first->since, clock.now());
    EXPECT_GT(first->run.at, clock.now());
    EXPECT_LE(first->run.at, clock.now().addSecs(3600));
    EXPECT_GT(first->readAt, first->run.at) << "a run takes its time";

    m_watch->check();
    EXPECT_EQ(fleet->refreshesUnderWay(), 0) << "not before its time";
    setTime(first->readAt);
    serviceRan(kServer, first->run.at);
    m_watch->check();
    EXPECT_TRUE(watched()->reading);
    EXPECT_EQ(fleet->refreshesUnderWay(), 1);
    m_watch->check();
    EXPECT_EQ(fleet->refreshesUnderWay(), 1) << "one reading at a time";
    ASSERT_TRUE(settle());
    EXPECT_FALSE(watched()) << "the run was seen";
    EXPECT_EQ(named(kServer).assessment.feed.lastSuccess, first->run.at);
}

TEST_F(Watch, AServiceThatDoesNotRunIsNotWaitedForForever)
{
    changeList(kServer, ActKind::Block);
    changeList(kServer, ActKind::Unblock);
    for (int reading = 1; reading <= 3; ++reading) {
        const auto now = watched();
        ASSERT_TRUE(now) << reading;
        EXPECT_EQ(now->readings, reading - 1);
        setTime(now->readAt);
        m_watch->check();
        ASSERT_TRUE(settle());
    }
    EXPECT_FALSE(watched());
}

TEST_F(Watch, AReadingByHandThatShowsTheRunEndsTheWait)
{
    changeList(kServer, ActKind::Block);
    changeList(kServer, ActKind::Unblock);
    fleet->refresh({id(kServer)});
    ASSERT_TRUE(settle());
    EXPECT_TRUE(watched()) << "nothing ran since";
    const QDateTime ran = watched()->run.at;
    serviceRan(kServer, ran);
    setTime(ran.addSecs(30));
    fleet->refresh({id(kServer)});
    ASSERT_TRUE(settle());
    EXPECT_FALSE(watched());
}

TEST_F(Watch, TheRemovalOfARuleOfTheServiceIsFollowed)
{
    QString rule;
    for (const ProtectionFinding &finding : named(kServer).assessment.protection) {
        if (!finding.rules.empty())
            rule = finding.rules.front().name;
    }
    ASSERT_TRUE(rule.startsWith(u"EEMS "_s));
    carryOut([&] { changes->plan({{id(kServer), {Removal(rule)}}}, into(m_planned, *changes)); });
    EXPECT_TRUE(watched());
}

TEST_F(Watch, AStartOfTheServiceIsFollowedAfterTenMinutes)
{
    const auto setService = [this](const QString &from, const QString &to) {
        Plan plan;
        plan.server = kServer;
        plan.steps = {{{TargetKind::Service, u"MSExchangeMitigation"_s},
                       ServiceState{from, u"Automatic"_s},
                       ServiceState{to, u"Automatic"_s}}};
        const int before = m_applied;
        ActRecord act;
        act.server = named(kServer).record;
        act.plan = plan;
        changes->apply({act}, into(m_acted, *changes));
        ASSERT_TRUE(waitFor([&] { return m_applied > before; }));
        ASSERT_TRUE(settle());
    };
    setService(u"Running"_s, u"Stopped"_s);
    EXPECT_FALSE(watched());
    setService(u"Stopped"_s, u"Running"_s);
    ASSERT_TRUE(watched());
    EXPECT_TRUE(watched()->run.afterStart);
    EXPECT_EQ(watched()->run.at, clock.now().addSecs(600));
}

TEST_F(Watch, NothingIsFollowedWhereNoServiceRunsOrAfterCancelling)
{
    m_watch->watch(id(u"TYO-EX13-01"_s));
    EXPECT_FALSE(m_watch->watched(id(u"TYO-EX13-01"_s))) << "this version has no such service";
    m_watch->watch(ServerId{u"nobody"_s});
    m_watch->watch(id(kCutOff));
    EXPECT_TRUE(m_watch->watched(id(kCutOff))) << "it runs, though it receives nothing";
    m_watch->cancelAll();
    EXPECT_FALSE(m_watch->watched(id(kCutOff)));
    setTime(clock.now().addDays(1));
    m_watch->check();
    EXPECT_EQ(fleet->refreshesUnderWay(), 0);
}

TEST_F(Watch, ARemovedServerIsForgotten)
{
    const ServerId server = id(kServer);
    m_watch->watch(server);
    ASSERT_TRUE(m_watch->watched(server));
    ASSERT_TRUE(fleet->removeServer(server));
    EXPECT_FALSE(m_watch->watched(server));
}
