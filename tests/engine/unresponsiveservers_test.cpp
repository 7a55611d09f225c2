// SPDX-License-Identifier: MIT
#include "engine/fleetservice.h"

#include "support/scriptedfleet.h"

#include <gtest/gtest.h>

#include <QTest>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Mood = ScriptedServers::Mood;

class UnresponsiveServers : public testing::Test
{
protected:
    ~UnresponsiveServers() override { servers.letGo(); }

    void list(const QStringList &names)
    {
        ids = inventory.add(names);
        ASSERT_TRUE(fleet.load());
    }
    static bool waitFor(const std::function<bool()> &condition)
    {
        return QTest::qWaitFor(condition, 60'000);
    }
    [[nodiscard]] bool settle()
    {
        return waitFor([this] { return fleet.refreshesUnderWay() == 0; });
    }
    [[nodiscard]] const FleetServer &server(const QString &name)
    {
        return *fleet.server(ServerId{name});
    }
    [[nodiscard]] int readServers() const
    {
        return int(
            std::count_if(fleet.servers().begin(), fleet.servers().end(),
                          [](const FleetServer &one) { return one.record.checkedAt.isValid(); }));
    }

    Catalogs catalogs;
    SetClock clock;
    std::atomic<std::chrono::steady_clock::time_point> steady{};
    MemoryInventory inventory;
    ScriptedServers servers;
    JobQueue queue{4};
    FleetService fleet{inventory, servers, catalogs,
                       clock,     queue,   {[this] { return steady.load(); }, [] { return 0.5; }}};
    std::vector<ServerId> ids;
};

QStringList names(const QString &prefix, int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names.append(prefix + QString::number(i));
    return names;
}

} // namespace

TEST_F(UnresponsiveServers, ThatDiedSinceTheLastSessionDoNotKeepTheLiveOnesWaiting)
{
    // The dead come first, and take no notice of being stopped either.
    list(names(u"dead-"_s, 200) + names(u"live-"_s, 800));
    for (const QString &name : names(u"dead-"_s, 200))
        servers.set(name, Mood::Deaf);
    std::optional<RefreshSummary> summary;
    QObject::connect(&fleet, &FleetService::refreshFinished,
                     [&summary](const RefreshSummary &made) { summary = made; });
    fleet.refresh(ids);
    ASSERT_TRUE(waitFor([this] {
        steady = steady.load() + 6s;
        fleet.passUnresponsiveSessions();
        return readServers() == 800;
    }));
    EXPECT_GT(servers.hanging(), 4);
    EXPECT_EQ(fleet.refreshesUnderWay(), 200);
    fleet.cancelRefresh();
    ASSERT_TRUE(waitFor([&summary] { return summary.has_value(); }));
    EXPECT_GT(servers.hanging(), 0) << "the cancel waited for a call";
    EXPECT_EQ(*summary, (RefreshSummary{1000, 800, 0, 0, 200}));
    EXPECT_EQ(readServers(), 800);
    EXPECT_FALSE(server(u"dead-0"_s).outage);
    EXPECT_FALSE(server(u"dead-0"_s).refreshing);
}

TEST_F(UnresponsiveServers, ThatNeverShowUpGiveWayAtOnceAndThoseThatAreThereDoNot)
{
    list(names(u"mute-"_s, 3) + names(u"dead-"_s, 9) + names(u"live-"_s, 5));
    for (const QString &name : names(u"dead-"_s, 9))
        servers.set(name, Mood::Dead);
    for (const QString &name : names(u"mute-"_s, 3))
        servers.set(name, Mood::Mute);
    fleet.refresh(ids);
    // Three of the four places are held by servers that are there. The dead pass through the
    // fourth, each in a moment.
    for (int hanging = 4; hanging <= 12; ++hanging) {
        ASSERT_TRUE(waitFor([&] { return servers.hanging() == hanging; }));
        EXPECT_EQ(readServers(), 0);
        steady = steady.load() + 250ms;
        fleet.passUnresponsiveSessions();
    }
    ASSERT_TRUE(waitFor([this] { return readServers() == 5; }));
    EXPECT_EQ(servers.hanging(), 12);
    const auto running = fleet.runningSessions();
    EXPECT_EQ(
        std::count_if(running.begin(), running.end(),
                      [](const RunningSession &session) { return session.contact.has_value(); }),
        3);
}

TEST_F(UnresponsiveServers, ThatAreThereAndHangGiveWayInTheEnd)
{
    list(names(u"mute-"_s, 8) + names(u"live-"_s, 2));
    for (const QString &name : names(u"mute-"_s, 8))
        servers.set(name, Mood::Mute);
    fleet.refresh(ids);
    ASSERT_TRUE(waitFor([this] { return servers.hanging() == 4; }));
    steady = steady.load() + 14s;
    fleet.passUnresponsiveSessions();
    EXPECT_EQ(servers.hanging(), 4) << "they had no time to start a program";
    ASSERT_TRUE(waitFor([this] {
        steady = steady.load() + 15s;
        fleet.passUnresponsiveSessions();
        return readServers() == 2;
    }));
    EXPECT_EQ(servers.hanging(), 8);
}

TEST_F(UnresponsiveServers, ThatShowUpLateCountAmongThoseAtWorkAgain)
{
    list(names(u"late-"_s, 4) + names(u"live-"_s, 4));
    for (const QString &name : names(u"late-"_s, 4))
        servers.set(name, Mood::Dead);
    for (const QString &name : names(u"live-"_s, 4))
        servers.set(name, Mood::Mute);
    fleet.refresh(ids);
    ASSERT_TRUE(waitFor([this] { return servers.hanging() == 4; }));
    steady = steady.load() + 1s;
    fleet.passUnresponsiveSessions();
    ASSERT_TRUE(waitFor([this] { return servers.hanging() == 8; }));
    servers.showUp();
    ASSERT_TRUE(waitFor([this] {
        const auto running = fleet.runningSessions();
        return std::all_of(running.begin(), running.end(), [](const RunningSession &session) {
            return session.contact.has_value();
        });
    }));
    fleet.passUnresponsiveSessions();
    // Eight are at work where four may be: whoever comes now waits.
    inventory.add({u"next"_s});
    ASSERT_TRUE(fleet.load());
    fleet.refresh({ServerId{u"next"_s}});
    EXPECT_EQ(fleet.runningSessions().size(), 8U);
    servers.letGo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(readServers(), 1);
}

TEST_F(UnresponsiveServers, ThatWereUnresponsiveBeforeAreAskedBesideTheOthers)
{
    list(names(u"dead-"_s, 50) + names(u"live-"_s, 50));
    for (const QString &name : names(u"dead-"_s, 50))
        servers.set(name, Mood::Unreachable);
    fleet.refresh(ids);
    ASSERT_TRUE(settle());
    clock.advance(1h);
    for (const QString &name : names(u"dead-"_s, 50))
        servers.set(name, Mood::Dead);
    fleet.refresh(ids);
    ASSERT_TRUE(waitFor([this] {
        return fleet.refreshesUnderWay() == 50 &&
               server(u"live-49"_s).record.checkedAt == clock.now();
    }));
    // Of the probes a quarter runs at a time.
    EXPECT_TRUE(waitFor([this] { return servers.hanging() > 0; }));
    EXPECT_EQ(servers.hanging(), 1);
    fleet.cancelRefresh();
    ASSERT_TRUE(settle());
}

TEST_F(UnresponsiveServers, AreAskedAgainAfterPausesThatGrow)
{
    list({u"EX01"_s});
    servers.set(u"EX01"_s, Mood::Unreachable);
    fleet.refresh(ids);
    ASSERT_TRUE(settle());
    ASSERT_TRUE(server(u"EX01"_s).outage);
    EXPECT_EQ(*server(u"EX01"_s).outage,
              (Outage{clock.now(), clock.now(), clock.now().addSecs(60), 1}));
    const QDateTime since = clock.now();

    fleet.retryDue();
    EXPECT_FALSE(server(u"EX01"_s).refreshing) << "the pause is not over";
    int progress = 0;
    QObject::connect(&fleet, &FleetService::refreshProgress, [&progress](int, int) { ++progress; });
    clock.advance(60s);
    fleet.retryDue();
    EXPECT_TRUE(server(u"EX01"_s).refreshing);
    EXPECT_EQ(fleet.refreshesUnderWay(), 0) << "nobody asked for it";
    ASSERT_TRUE(waitFor([this] { return !server(u"EX01"_s).refreshing; }));
    EXPECT_EQ(*server(u"EX01"_s).outage, (Outage{since, clock.now(), clock.now().addSecs(120), 2}));
    EXPECT_EQ(progress, 0);

    // Somebody asks: the pauses begin anew.
    fleet.refresh(ids);
    ASSERT_TRUE(settle());
    EXPECT_EQ(*server(u"EX01"_s).outage, (Outage{since, clock.now(), clock.now().addSecs(60), 1}));
}

TEST_F(UnresponsiveServers, ThatComeBackAreReadAndThatFlapBeginAnew)
{
    list({u"EX01"_s});
    servers.set(u"EX01"_s, Mood::Unreachable);
    fleet.refresh(ids);
    ASSERT_TRUE(settle());
    EXPECT_TRUE(server(u"EX01"_s).lastError);
    servers.set(u"EX01"_s, Mood::Answers);
    clock.advance(60s);
    fleet.retryDue();
    ASSERT_TRUE(waitFor([this] { return !server(u"EX01"_s).refreshing; }));
    EXPECT_FALSE(server(u"EX01"_s).outage);
    EXPECT_FALSE(server(u"EX01"_s).lastError);
    EXPECT_EQ(server(u"EX01"_s).record.checkedAt, clock.now());

    clock.advance(10min);
    servers.set(u"EX01"_s, Mood::Unreachable);
    fleet.refresh(ids);
    ASSERT_TRUE(settle());
    EXPECT_EQ(*server(u"EX01"_s).outage,
              (Outage{clock.now(), clock.now(), clock.now().addSecs(60), 1}));
}

TEST_F(UnresponsiveServers, ARefreshTakesOverTheRetryThatRuns)
{
    list({u"EX01"_s});
    servers.set(u"EX01"_s, Mood::Unreachable);
    fleet.refresh(ids);
    ASSERT_TRUE(settle());
    servers.set(u"EX01"_s, Mood::Dead);
    clock.advance(60s);
    fleet.retryDue();
    ASSERT_TRUE(waitFor([this] { return servers.hanging() == 1; }));
    fleet.refresh(ids);
    EXPECT_EQ(fleet.refreshesUnderWay(), 1);
    EXPECT_EQ(servers.calls(u"EX01"_s), 2) << "asked twice at a time";
    servers.letGo();
    ASSERT_TRUE(settle());
}

TEST_F(UnresponsiveServers, TheListOfRunningSessionsSaysWhoIsWaitedForAndHowLong)
{
    list({u"EX01"_s, u"EX02"_s});
    servers.set(u"EX01"_s, Mood::Dead);
    servers.set(u"EX02"_s, Mood::Dead);
    EXPECT_TRUE(fleet.runningSessions().empty());
    fleet.refresh({ids[0]});
    ASSERT_TRUE(waitFor([this] { return servers.hanging() == 1; }));
    steady = steady.load() + 3s;
    fleet.refresh({ids[1]});
    ASSERT_TRUE(waitFor([this] { return servers.hanging() == 2; }));
    steady = steady.load() + 1s;
    const auto running = fleet.runningSessions();
    ASSERT_EQ(running.size(), 2U);
    EXPECT_EQ(running[0].server, u"EX01"_s);
    EXPECT_EQ(running[0].since, 4s);
    EXPECT_EQ(running[0].phase, Progress::Phase::Connecting);
    EXPECT_FALSE(running[0].contact);
    EXPECT_FALSE(running[0].answered);
    EXPECT_EQ(running[1].server, u"EX02"_s);
    EXPECT_EQ(running[1].since, 1s);
}
