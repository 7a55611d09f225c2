// SPDX-License-Identifier: MIT
#include "engine/serversatwork.h"

#include "engine/actrun.h"
#include "engine/deadserver.h"
#include "engine/fleetworld.h"
#include "support/acts.h"

#include <latch>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kNobodyLooks = [](const Headway &) {};

/// Acts of the window's service and of whoever waits in a thread of their own.
class Acts : public testing::Test, protected FleetWorld
{
protected:
    void SetUp() override
    {
        openLab();
        ASSERT_TRUE(settle());
        std::vector<ServerId> servers;
        for (const QString &name : names)
            servers.push_back(named(name).record.id);
        std::optional<std::vector<ActRecord>> planned;
        changes->plan(applying(servers, {u"CVE-2022-41040"_s}), into(planned, *changes));
        ASSERT_TRUE(waitFor([&] { return planned.has_value(); }));
        records = *planned;
        ASSERT_TRUE(std::all_of(records.begin(), records.end(),
                                [](const ActRecord &record) { return record.isRunnable(); }));
    }
    std::stop_source begin(bool firstAlone)
    {
        ActRunOptions options;
        options.firstAlone = firstAlone;
        options.serverEnded = [this] { ++over; };
        return carryOut(*queue, {connector, catalogs, clock, &store->journal(), u"tester"_s},
                        records, options, [this](const std::vector<ActRecord> &acted) {
                            ended = acted;
                            isEnded = true;
                        });
    }

    const QStringList names = {u"OSA-EX16-01"_s, u"OSA-EX16-02"_s};
    std::vector<ActRecord> records;
    std::vector<ActRecord> ended;
    std::atomic<int> over = 0;
    std::atomic<bool> isEnded = false;
};

} // namespace

TEST(ServersAtWork, AllAreAtWorkAtOnceAndAnswerInTheOrderAsked)
{
    JobQueue queue;
    ServersAtWork atWork(queue);
    constexpr int kServers = JobQueue::kUsualServers;
    const auto all = std::make_shared<std::latch>(kServers);
    std::vector<QFuture<Result<int>>> answers;
    for (int i = 0; i < kServers; ++i)
        answers.push_back(atWork.start<int>(QString::number(i), {}, JobPriority::Background,
                                            [all, i](const CallContext &, const ProgressSink &) {
                                                all->arrive_and_wait(); // None ends alone.
                                                return Result<int>(i);
                                            }));
    Headway last;
    atWork.wait({}, [&last](const Headway &now) { last = now; });
    EXPECT_EQ(last.all, kServers);
    for (int i = 0; i < kServers; ++i)
        EXPECT_EQ(*answers[size_t(i)].takeResult(), i);
}

TEST(ServersAtWork, AStopEndsReadingThoughACallNeverReturnsAndWaitsForWriting)
{
    JobQueue queue;
    ServersAtWork atWork(queue);
    const DeadServer share;
    std::stop_source stop;
    auto reading = atWork.start<int>(u"share"_s, u"EX01"_s, JobPriority::Background,
                                     [&, share](const CallContext &, const ProgressSink &) {
                                         stop.request_stop();
                                         return share({}); // Deaf to the stop.
                                     });
    auto writing =
        atWork.start<int>(u"server"_s, u"EX02"_s, JobPriority::Change,
                          [](const CallContext &context, const ProgressSink &) -> Result<int> {
                              while (!context.stop.stop_requested())
                                  std::this_thread::yield();
                              return 7; // It still says how it ended.
                          });
    atWork.wait(stop.get_token(), kNobodyLooks);
    EXPECT_EQ(reading.takeResult().error().code, ErrorCode::Cancelled);
    const Result<int> written = writing.takeResult();
    ASSERT_TRUE(written || written.error().code == ErrorCode::Cancelled);
    EXPECT_EQ(written.value_or(7), 7);
    share.release();
}

TEST_F(Acts, TheOthersWaitForTheFirstWhereItGoesAlone)
{
    connector.hang({names.front()});
    const auto before = tree(names.back());
    std::ignore = begin(true);
    ASSERT_TRUE(waitFor([this] { return connector.waiting > 0; }));
    EXPECT_EQ(over, 0);
    EXPECT_EQ(tree(names.back()), before);
    connector.hang({});
    ASSERT_TRUE(waitFor([this] { return isEnded.load(); }));
    EXPECT_EQ(over, 2);
    ASSERT_EQ(ended.size(), 2u);
    for (size_t i = 0; i < ended.size(); ++i) {
        EXPECT_EQ(ended[i].server.id, records[i].server.id) << "in the order given";
        EXPECT_EQ(ended[i].result(), EntryResult::Verified);
    }
}

TEST_F(Acts, AStopWhileTheFirstIsAtWorkLeavesTheOthersAloneAndOnRecord)
{
    connector.hang({names.front()});
    const auto before = tree(names.back());
    std::stop_source stop = begin(true);
    ASSERT_TRUE(waitFor([this] { return connector.waiting > 0; }));
    stop.request_stop();
    ASSERT_TRUE(waitFor([this] { return isEnded.load(); }));
    EXPECT_EQ(tree(names.back()), before);
    for (const ActRecord &record : ended) {
        EXPECT_EQ(record.result(), EntryResult::Stopped);
        EXPECT_TRUE(record.outcome->entry) << "the history says what was left out";
    }
}

TEST_F(Acts, OneThatCannotBePlannedIsGivenBackAsItWas)
{
    records.front().plan = failure(ErrorCode::PreconditionFailed, Reason::SectionLocked);
    std::ignore = begin(false);
    ASSERT_TRUE(waitFor([this] { return isEnded.load(); }));
    ASSERT_EQ(ended.size(), 2u);
    EXPECT_FALSE(ended.front().outcome);
    EXPECT_EQ(ended.front().error()->reason, Reason::SectionLocked);
    EXPECT_EQ(ended.back().result(), EntryResult::Verified);
}
