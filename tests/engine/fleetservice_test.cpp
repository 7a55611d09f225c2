// SPDX-License-Identifier: MIT
#include "engine/fleetworld.h"

#include <QCoreApplication>
#include <QSet>
#include <QThread>

#include <algorithm>
#include <optional>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

class Fleet : public testing::Test, protected FleetWorld
{};

} // namespace

TEST_F(Fleet, OpeningAFolderSessionsEveryServerAndAnswersInThisThread)
{
    int finished = 0;
    bool elsewhere = false;
    const auto here = [&elsewhere] {
        elsewhere = elsewhere || QThread::currentThread() != qApp->thread();
    };
    QObject::connect(fleet.get(), &FleetService::serverChanged,
                     [&here](const ServerId &) { here(); });
    QObject::connect(fleet.get(), &FleetService::refreshFinished, [&] {
        here();
        ++finished;
    });
    int lastFinished = 0;
    int lastTotal = 0;
    QObject::connect(fleet.get(), &FleetService::refreshProgress, [&](int done, int total) {
        EXPECT_EQ(done, lastTotal == 0 ? 0 : lastFinished + 1);
        lastFinished = done;
        lastTotal = total;
    });
    openLab();
    EXPECT_EQ(fleet->refreshesUnderWay(), int(fleet->servers().size()));
    ASSERT_TRUE(waitFor([&] { return finished > 0; }));
    EXPECT_EQ(finished, 1);
    EXPECT_FALSE(elsewhere);
    EXPECT_EQ(lastFinished, int(fleet->servers().size()));
    EXPECT_EQ(lastTotal, lastFinished);
    EXPECT_EQ(named(u"OSA-EX16-02"_s).assessment.headline, ProtectionState::Exposed);
    EXPECT_EQ(named(u"OSA-EX16-02"_s).record.checkedAt, clock.now());

    const FleetServer &unresponsive = named(u"OSA-EX19-04"_s);
    ASSERT_TRUE(unresponsive.lastError);
    EXPECT_EQ(unresponsive.lastError->code, ErrorCode::Unreachable);
    EXPECT_EQ(unresponsive.assessment.headline, ProtectionState::Unknown);
}

TEST_F(Fleet, ChangesOfManyServersAreToldTogether)
{
    openLab();
    ASSERT_TRUE(settle());
    int times = 0;
    QSet<ServerId> told;
    bool toldBeforeTheEnd = false;
    QObject::connect(
        fleet.get(), &FleetService::serversChanged, [&](const std::vector<ServerId> &ids) {
            ++times;
            EXPECT_EQ(QSet<ServerId>(ids.begin(), ids.end()).size(), qsizetype(ids.size()));
            told.unite({ids.begin(), ids.end()});
        });
    QObject::connect(fleet.get(), &FleetService::refreshFinished,
                     [&] { toldBeforeTheEnd = told.size() == qsizetype(fleet->servers().size()); });
    fleet->setFeedContext({});
    EXPECT_EQ(times, 0) << "not one by one";
    std::vector<ServerId> ids;
    for (const FleetServer &server : fleet->servers())
        ids.push_back(server.record.id);
    fleet->refresh(ids);
    ASSERT_TRUE(settle());
    EXPECT_TRUE(toldBeforeTheEnd);
    EXPECT_GE(times, 1);
}

TEST_F(Fleet, JudgesAgainWithWhatTheConsoleKnowsOfTheFeed)
{
    openLab();
    ASSERT_TRUE(settle());
    EXPECT_FALSE(fleet->feedContext().held);
    const auto codes = [this] {
        QStringList words;
        for (const FeedCheck &cause : named(u"TYO-EXSE-01"_s).assessment.feed.causes())
            words.append(cause.code());
        return words;
    };
    EXPECT_FALSE(codes().contains(u"signerNotTrusted"_s));
    size_t changed = 0;
    QObject::connect(fleet.get(), &FleetService::serverChanged,
                     [&changed](const ServerId &) { ++changed; });
    FeedContext context;
    context.held.emplace();
    context.held->source = u"feed.xml"_s;
    context.held->proof.verdict = FeedVerdict::Altered;
    fleet->setFeedContext(context);
    EXPECT_EQ(changed, fleet->servers().size());
    EXPECT_TRUE(codes().contains(u"signerNotTrusted"_s));
    fleet->refresh({named(u"TYO-EXSE-01"_s).record.id});
    ASSERT_TRUE(settle());
    EXPECT_TRUE(codes().contains(u"signerNotTrusted"_s)) << "a later visit is judged with it too";
}

TEST_F(Fleet, TheNextStartShowsTheSameVerdictsWithoutASession)
{
    openLab();
    ASSERT_TRUE(settle());
    // That a server gave no answer is written down beside everything else.
    ASSERT_TRUE(waitFor([this] {
        const auto servers = store->inventory().servers();
        return servers && std::none_of(servers->begin(), servers->end(),
                                       [](const auto &one) { return one.facts.isEmpty(); });
    }));
    FleetService next(store->inventory(), connector, catalogs, clock, *queue);
    ASSERT_TRUE(next.load());
    EXPECT_EQ(next.refreshesUnderWay(), 0);
    ASSERT_EQ(next.servers().size(), fleet->servers().size());
    for (const FleetServer &server : next.servers()) {
        const FleetServer *before = fleet->server(server.record.id);
        ASSERT_TRUE(before);
        EXPECT_EQ(server.assessment.headline, before->assessment.headline)
            << qPrintable(server.record.name);
        EXPECT_EQ(server.facts, before->facts);
        EXPECT_EQ(server.lastError.has_value(), before->lastError.has_value());
    }
}

TEST_F(Fleet, OpeningTheSameFolderTwiceListsNobodyTwice)
{
    openLab();
    ASSERT_TRUE(settle());
    const size_t count = fleet->servers().size();
    openLab();
    ASSERT_TRUE(settle());
    EXPECT_EQ(fleet->servers().size(), count);
}

TEST_F(Fleet, AFolderIsLookedForWithoutMakingAnybodyWait)
{
    connector.hangFolders = true;
    const QThread *const here = QThread::currentThread();
    std::optional<Result<std::vector<ServerId>>> opened;
    const auto take = [&](const Result<std::vector<ServerId>> &answer) {
        EXPECT_EQ(QThread::currentThread(), here);
        opened = answer;
    };
    const auto kindOf = [here](const QString &) {
        EXPECT_NE(QThread::currentThread(), here) << "the disk is not touched here";
        return ServerKind::Lab;
    };
    fleet->openFolder(folder.filePath(u"lab"_s), kindOf, take);
    ASSERT_TRUE(waitFor([this] { return connector.waiting == 1; }));
    EXPECT_FALSE(opened);
    EXPECT_EQ(fleet->foldersUnderWay(), 1);
    EXPECT_TRUE(fleet->servers().empty());
    connector.hangFolders = false;
    ASSERT_TRUE(waitFor([&] { return opened.has_value(); }));
    EXPECT_EQ(fleet->foldersUnderWay(), 0);
    ASSERT_TRUE(*opened);
    EXPECT_EQ((*opened)->size(), fleet->servers().size());
    EXPECT_EQ(fleet->refreshesUnderWay(), int(fleet->servers().size()));
    EXPECT_EQ(fleet->servers().front().record.kind, ServerKind::Lab);
    ASSERT_TRUE(settle());

    opened.reset();
    fleet->openFolder(folder.filePath(u"nowhere"_s), kindOf, take);
    ASSERT_TRUE(waitFor([&] { return opened.has_value(); }));
    ASSERT_FALSE(*opened);
    EXPECT_EQ(opened->error().code, ErrorCode::NotFound);
}

TEST_F(Fleet, CancellingKeepsWhatWasRead)
{
    connector.hang({u"OSA-EX16-02"_s, u"TYO-EX16-03"_s});
    openLab();
    ASSERT_TRUE(
        waitFor([this] { return fleet->refreshesUnderWay() == 2 && connector.waiting == 2; }));
    fleet->cancelRefresh();
    ASSERT_TRUE(settle());
    EXPECT_TRUE(named(u"TYO-EX16-04"_s).record.checkedAt.isValid());
    const FleetServer &cut = named(u"OSA-EX16-02"_s);
    EXPECT_FALSE(cut.record.checkedAt.isValid());
    EXPECT_FALSE(cut.refreshing);
    EXPECT_FALSE(cut.lastError);
}

TEST_F(Fleet, AServerThatIsRemovedWhileItIsReadStaysAway)
{
    connector.hang({u"OSA-EX16-02"_s});
    openLab();
    ASSERT_TRUE(waitFor([this] { return fleet->refreshesUnderWay() == 1; }));
    const ServerId id = named(u"OSA-EX16-02"_s).record.id;
    const size_t count = fleet->servers().size();
    ASSERT_TRUE(fleet->removeServer(id));
    connector.hang({});
    ASSERT_TRUE(settle());
    EXPECT_EQ(fleet->servers().size(), count - 1);
    EXPECT_FALSE(fleet->server(id));
    EXPECT_EQ(store->inventory().servers()->size(), count - 1);
}

TEST_F(Fleet, AServerThatFallsUnresponsiveKeepsItsFactsAndTheirAge)
{
    openLab();
    ASSERT_TRUE(settle());
    const FleetServer before = named(u"OSA-EX16-02"_s);
    ASSERT_TRUE(QDir(before.record.path).removeRecursively());
    fleet->refresh({before.record.id});
    ASSERT_TRUE(settle());
    const FleetServer &after = named(u"OSA-EX16-02"_s);
    EXPECT_TRUE(after.lastError);
    EXPECT_EQ(after.record.checkedAt, before.record.checkedAt);
    EXPECT_EQ(after.facts.exchangeVersion, before.facts.exchangeVersion);
    EXPECT_EQ(after.assessment.headline, before.assessment.headline);
}

TEST_F(Fleet, GoesAwayInTheMiddleOfSessions)
{
    connector.hang({u"OSA-EX16-02"_s});
    openLab();
    ASSERT_TRUE(waitFor([this] { return connector.waiting == 1; }));
    changes.reset();
    fleet.reset();
    queue.reset();
    QCoreApplication::sendPostedEvents();
}

TEST_F(Fleet, AMomentToJudgeAsOfDatesNoSession)
{
    FleetTiming timing;
    timing.asOf = QDateTime(QDate(2024, 2, 29), QTime(23, 59), Qt::UTC);
    fleet = std::make_unique<FleetService>(store->inventory(), connector, catalogs, clock, *queue,
                                           std::move(timing));
    openLab();
    ASSERT_TRUE(settle());
    EXPECT_EQ(fleet->now(), clock.now());
    EXPECT_EQ(fleet->judgedAt(), QDateTime(QDate(2024, 2, 29), QTime(23, 59), Qt::UTC));
    const FleetServer &server = named(u"OSA-EX16-05"_s);
    EXPECT_EQ(server.record.checkedAt, clock.now());
    EXPECT_EQ(server.facts.collectedAt, clock.now());
    const Assessment then = assess(server.facts, catalogs, fleet->judgedAt(), fleet->feedContext());
    EXPECT_EQ(server.assessment.build.support, then.build.support);
    EXPECT_NE(server.assessment.build.support,
              assess(server.facts, catalogs, clock.now()).build.support);
    const auto records = store->inventory().servers();
    ASSERT_TRUE(records);
    for (const ServerRecord &record : *records)
        EXPECT_LE(record.checkedAt, clock.now()) << qPrintable(record.name);
}

TEST_F(Fleet, AFolderThatAnswersNoCallIsLeftAloneAndTheOthersAreRead)
{
    openLab();
    ASSERT_TRUE(settle());
    std::chrono::seconds later{0};
    FleetTiming timing;
    timing.steady = [&later] { return std::chrono::steady_clock::now() + later; };
    fleet = std::make_unique<FleetService>(store->inventory(), connector, catalogs, clock, *queue,
                                           std::move(timing));
    ASSERT_TRUE(fleet->load());
    const ServerId dead = named(u"OSA-EX16-02"_s).record.id;
    const ServerId other = named(u"OSA-EX16-01"_s).record.id;
    connector.hang({u"OSA-EX16-02"_s});
    RefreshSummary summary;
    int finished = 0;
    QObject::connect(fleet.get(), &FleetService::refreshFinished, [&](const RefreshSummary &of) {
        summary = of;
        ++finished;
    });
    fleet->refresh({dead, other});
    ASSERT_TRUE(waitFor([this] { return connector.waiting == 1; }));
    ASSERT_TRUE(waitFor([&] { return fleet->refreshesUnderWay() == 1; }));
    EXPECT_TRUE(fleet->server(dead)->refreshing);
    later = std::chrono::seconds(61);
    ASSERT_TRUE(waitFor([&] { return finished == 1; }));
    EXPECT_EQ(summary.read, 1);
    EXPECT_FALSE(fleet->server(dead)->refreshing);
    ASSERT_TRUE(fleet->server(dead)->lastError);
    EXPECT_EQ(fleet->server(dead)->lastError->code, ErrorCode::TimedOut);
    EXPECT_EQ(fleet->server(dead)->assessment.headline, ProtectionState::Exposed)
        << "what was known stays";
    EXPECT_FALSE(fleet->server(other)->lastError);
    connector.hang({});
    ASSERT_TRUE(waitFor([&] {
        const FleetServer *server = fleet->server(dead);
        if (!server->refreshing && server->lastError)
            fleet->refresh({dead});
        return !server->refreshing && !server->lastError;
    })) << "it is read as soon as it answers again";
}
