// SPDX-License-Identifier: MIT
#include "model/scan/scannerlog.h"
#include "scan/scannerworld.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QJsonArray>

#include <thread>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using scan::CodeVerdict;
using scan::Conclusion;
using scan::LogVerdict;
using scan::ServerScan;
using scan::ThreatResult;

const QString kLog = u"C/Windows/debug/msert.log"_s;

QJsonObject behaving(const QString &behaviour, int seconds = 0)
{
    return {{u"behaviour"_s, behaviour}, {u"seconds"_s, seconds}};
}

TEST(SafetyScan, TellsARunThatFoundNothing)
{
    for (const QString &encoding : {u"utf16"_s, u"utf8"_s}) {
        ScannerWorld world(QJsonObject{
            {u"behaviour"_s, u"clean"_s}, {u"seconds"_s, 0}, {u"encoding"_s, encoding}});
        const ServerScan result = world.run();
        EXPECT_EQ(result.kind, scan::Kind::SafetyScanner);
        EXPECT_EQ(result.server, u"EX07"_s);
        EXPECT_EQ(result.path, world.path());
        EXPECT_EQ(result.conclusion, Conclusion::NothingFound);
        EXPECT_FALSE(result.error);
        EXPECT_TRUE(result.notices.empty());
        ASSERT_TRUE(result.scanner);
        EXPECT_EQ(result.scanner->logSays, LogVerdict::Clean);
        EXPECT_EQ(result.scanner->returnCode, 0);
        EXPECT_TRUE(result.scanner->agree);
        EXPECT_FALSE(result.scanner->removes);
        ASSERT_TRUE(world.started);
        EXPECT_EQ(world.started->program, u"C:\\Tools\\msert.exe"_s);
        EXPECT_EQ(world.progress.front().phase, ScanProgress::Phase::Checking);
        EXPECT_EQ(world.progress.back().phase, ScanProgress::Phase::Done);
    }
}

struct RunRow
{
    const char *behaviour;
    bool remove;
    Conclusion conclusion;
    LogVerdict log;
    CodeVerdict code;
};

void PrintTo(const RunRow &run, std::ostream *out)
{
    *out << run.behaviour << (run.remove ? " removing" : "");
}

class ScannerRuns : public testing::TestWithParam<RunRow>
{};

TEST_P(ScannerRuns, AreToldAsTheyEnded)
{
    const RunRow &row = GetParam();
    ScannerWorld world(behaving(QString::fromLatin1(row.behaviour)));
    world.options.remove = row.remove;
    const ServerScan result = world.run();
    EXPECT_EQ(result.conclusion, row.conclusion);
    ASSERT_TRUE(result.scanner);
    EXPECT_EQ(result.scanner->logSays, row.log);
    EXPECT_EQ(result.scanner->codeSays, row.code);
    EXPECT_EQ(result.scanner->agree, row.conclusion != Conclusion::Disagree);
    EXPECT_EQ(result.scanner->removes, row.remove);
    const bool cut = row.log == LogVerdict::Aborted || row.log == LogVerdict::Unfinished;
    EXPECT_EQ(result.notices.size(), cut ? 1U : 0U);
    if (cut) {
        EXPECT_EQ(result.notices.front().reason, Reason::ScannerStopped);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, ScannerRuns,
    testing::Values(
        RunRow{"found", false, Conclusion::Found, LogVerdict::Found, CodeVerdict::Found},
        RunRow{"removed", false, Conclusion::Found, LogVerdict::Found, CodeVerdict::Found},
        RunRow{"removed", true, Conclusion::Found, LogVerdict::Removed, CodeVerdict::Removed},
        RunRow{"found", true, Conclusion::Found, LogVerdict::Found, CodeVerdict::Found},
        RunRow{"disagree", false, Conclusion::Disagree, LogVerdict::Clean, CodeVerdict::Found},
        RunRow{"aborted", false, Conclusion::Incomplete, LogVerdict::Aborted, CodeVerdict::Unknown},
        RunRow{"killed", false, Conclusion::Incomplete, LogVerdict::Unfinished,
               CodeVerdict::Error}));

TEST(SafetyScan, TellsForEachThreatWhatBecameOfIt)
{
    ScannerWorld world(behaving(u"removed"_s));
    ServerScan result = world.run();
    ASSERT_EQ(result.scanner.value().threats.size(), 1U);
    EXPECT_EQ(result.scanner->threats[0].result, ThreatResult::NotRemoved);
    EXPECT_EQ(result.scanner->threats[0].action, u"NoAction"_s);
    EXPECT_EQ(result.scanner->threats[0].resources[0].value,
              u"C:\\inetpub\\wwwroot\\aspnet_client\\practice.txt"_s);
    world.options.remove = true;
    world.options.full = true;
    result = world.run();
    EXPECT_EQ(result.scanner.value().threats.at(0).result, ThreatResult::Removed);
    EXPECT_EQ(result.scanner->mode, scan::ScannerMode::Full);
    ScannerWorld stubborn(behaving(u"found"_s));
    stubborn.options.remove = true;
    EXPECT_EQ(stubborn.run().scanner.value().threats.at(0).result, ThreatResult::Failed);
}

TEST(SafetyScan, SetsTheLogOfEarlierRunsAsideAndLosesNothing)
{
    ScannerWorld world(behaving(u"clean"_s));
    const QByteArray earlier = "what stood there before";
    world.put(kLog, earlier);
    EXPECT_EQ(world.run().scanner.value().earlierRuns, 0);
    ASSERT_EQ(world.logs().size(), 2);
    EXPECT_EQ(world.content(u"C/Windows/debug/"_s + world.logs()[0]), earlier);
    ASSERT_TRUE(world.started);
    EXPECT_EQ(world.started->run.archivedLog, u"C:\\Windows\\debug\\"_s + world.logs()[0]);
    const QByteArray second = world.content(kLog);
    EXPECT_EQ(world.run().conclusion, Conclusion::NothingFound);
    ASSERT_EQ(world.logs().size(), 3);
    EXPECT_EQ(world.content(u"C/Windows/debug/"_s + world.logs()[1]), second);
}

TEST(SafetyScan, StartsNothingBeforeThePersonWasTold)
{
    ScannerWorld world(behaving(u"clean"_s));
    world.options.telemetryAccepted = false;
    const ServerScan result = world.run();
    EXPECT_EQ(result.conclusion, Conclusion::Failed);
    EXPECT_EQ(result.error.value().reason, Reason::TelemetryNotAccepted);
    EXPECT_FALSE(world.started);
    EXPECT_TRUE(world.logs().isEmpty());
}

struct Obstacle
{
    const char *name;
    QJsonObject scanner;
    ErrorCode code;
    Reason reason;
};

void PrintTo(const Obstacle &row, std::ostream *out)
{
    *out << row.name;
}

class ScannerObstacles : public testing::TestWithParam<Obstacle>
{};

TEST_P(ScannerObstacles, AreNamedBeforeAnythingIsStarted)
{
    ScannerWorld world(GetParam().scanner);
    const ServerScan result = world.run();
    EXPECT_EQ(result.conclusion, Conclusion::Failed);
    ASSERT_TRUE(result.error);
    EXPECT_EQ(result.error->code, GetParam().code);
    EXPECT_EQ(result.error->reason, GetParam().reason);
    EXPECT_FALSE(world.started);
    EXPECT_TRUE(world.logs().isEmpty());
}

QJsonObject with(const QString &key, const QJsonValue &value)
{
    QJsonObject scanner = behaving(u"clean"_s);
    scanner.insert(key, value);
    return scanner;
}

INSTANTIATE_TEST_SUITE_P(
    Table, ScannerObstacles,
    testing::Values(Obstacle{"copy", {}, ErrorCode::Unsupported, Reason::None},
                    Obstacle{"expired", behaving(u"expired"_s), ErrorCode::PreconditionFailed,
                             Reason::ScannerExpired},
                    Obstacle{"space", with(u"freeBytes"_s, 314'572'799),
                             ErrorCode::PreconditionFailed, Reason::SpaceLow},
                    Obstacle{"unsigned", with(u"trusted"_s, false), ErrorCode::PreconditionFailed,
                             Reason::ToolNotTrusted},
                    Obstacle{"old", with(u"readsSha2"_s, false), ErrorCode::PreconditionFailed,
                             Reason::SystemUnsupported},
                    Obstacle{"busy", with(u"running"_s, QJsonArray{u"mrt"_s}),
                             ErrorCode::PreconditionFailed, Reason::ToolRunning},
                    Obstacle{"denied", behaving(u"denied"_s), ErrorCode::PermissionDenied,
                             Reason::None}));

TEST(SafetyScan, TheEdgesOfItsNeedsAreEnough)
{
    ScannerWorld world(with(u"freeBytes"_s, 314'572'800));
    EXPECT_EQ(world.run().conclusion, Conclusion::NothingFound);
    world.options.program = u"C:\\Tools\\none\\msert.exe"_s;
    EXPECT_EQ(world.run().error.value().code, ErrorCode::NotFound);
}

TEST(SafetyScan, WaitsForAnotherScannerToEnd)
{
    ScannerWorld world(behaving(u"clean"_s));
    world.options.waitForOthers = 30s;
    int looks = 0;
    DisturbedHost busy(
        world.host,
        [&](std::span<const HostRequest> requests) -> std::optional<DisturbedHost::Replies> {
            if (!asksFor<CheckTool>(requests) || ++looks > 2)
                return std::nullopt;
            auto replies = world.host.run(requests, {});
            std::get<ToolCheck>(*replies->back()).running = {u"mrt"_s};
            return replies;
        });
    EXPECT_EQ(world.run(busy).conclusion, Conclusion::NothingFound);
    EXPECT_EQ(looks, 3);
}

TEST(SafetyScan, SaysThatTheSystemIsNotListedAndRefusesNothing)
{
    ScannerWorld world(behaving(u"clean"_s));
    world.options.limits.listedSystems = {u"10.0.14393"_s};
    const ServerScan result = world.run();
    EXPECT_EQ(result.conclusion, Conclusion::NothingFound);
    ASSERT_EQ(result.notices.size(), 1U);
    EXPECT_EQ(result.notices[0].reason, Reason::SystemNotListed);
    EXPECT_EQ(result.notices[0].subject, u"Windows Server 2019"_s);
}

TEST(SafetyScan, GoesOnWithoutUsAndIsFoundAgain)
{
    ScannerWorld world(behaving(u"found"_s, 1));
    world.options.detach = true;
    EXPECT_EQ(world.run().conclusion, Conclusion::Running);
    ASSERT_TRUE(world.started);
    EXPECT_EQ(world.follow(true).conclusion, Conclusion::Running);
    // A second one is not started beside it.
    const auto run = world.started;
    EXPECT_EQ(world.run().error.value().reason, Reason::ToolRunning);
    world.started = run;
    EXPECT_EQ(world.follow().conclusion, Conclusion::Found);
    EXPECT_EQ(world.follow(true).conclusion, Conclusion::Found);
    EXPECT_THAT(world.progress, testing::Contains(testing::Field(
                                    &ScanProgress::logTail, testing::Truly([](const QString &tail) {
                                        return tail.contains(u"Started On");
                                    }))));
}

TEST(SafetyScan, WaitingHasALimitAndTheRunCanBeEnded)
{
    ScannerWorld world(behaving(u"endless"_s));
    world.options.longest = 60ms;
    const ServerScan waiting = world.run();
    EXPECT_EQ(waiting.conclusion, Conclusion::Running);
    EXPECT_FALSE(waiting.error);
    ASSERT_TRUE(cancelSafetyScan(world.host, *world.started, {}));
    ASSERT_TRUE(cancelSafetyScan(world.host, *world.started, {})); // It had ended already.
    const ServerScan ended = world.follow();
    EXPECT_EQ(ended.conclusion, Conclusion::Incomplete);
    EXPECT_EQ(ended.scanner.value().logSays, LogVerdict::Unfinished);
}

TEST(SafetyScan, AStopEndsTheWaitingAndNotTheScanner)
{
    ScannerWorld world(behaving(u"endless"_s));
    std::stop_source source;
    world.context.stop = source.get_token();
    world.options.pollEvery = 10s;
    std::jthread stopping([&] {
        std::this_thread::sleep_for(100ms);
        source.request_stop();
    });
    EXPECT_EQ(world.run().conclusion, Conclusion::Running);
    world.context.stop = {};
    EXPECT_EQ(world.follow(true).conclusion, Conclusion::Running);
    // Before the start it ends everything.
    ScannerWorld other(behaving(u"clean"_s));
    other.context.stop = source.get_token();
    EXPECT_EQ(other.run().conclusion, Conclusion::Cancelled);
    EXPECT_FALSE(other.started);
}

TEST(SafetyScan, ALostConnectionIsTakenUpAgain)
{
    ScannerWorld world(behaving(u"found"_s, 1));
    int polls = 0;
    const auto cut = [&](int from, int until) {
        return [&, from, until](
                   std::span<const HostRequest> requests) -> std::optional<DisturbedHost::Replies> {
            if (!asksFor<PollTool>(requests) || ++polls < from || polls >= until)
                return std::nullopt;
            return DisturbedHost::Replies(failure(ErrorCode::Unreachable, Reason::ConnectionLost));
        };
    };
    // For a moment: nobody notices.
    DisturbedHost flickering(world.host, cut(2, 4));
    EXPECT_EQ(world.run(flickering).conclusion, Conclusion::Found);

    ScannerWorld far(behaving(u"found"_s, 1));
    polls = 0;
    DisturbedHost gone(far.host, cut(2, 1000));
    const ServerScan lost = far.run(gone);
    EXPECT_EQ(lost.conclusion, Conclusion::Running);
    EXPECT_EQ(lost.error.value().reason, Reason::ConnectionLost);
    EXPECT_EQ(far.follow().conclusion, Conclusion::Found);
}

TEST(SafetyScan, AStartThatNobodyKnowsOfIsInDoubt)
{
    ScannerWorld world(behaving(u"clean"_s));
    DisturbedHost unresponsive(
        world.host,
        [](std::span<const HostRequest> requests) -> std::optional<DisturbedHost::Replies> {
            if (!asksFor<StartTool>(requests))
                return std::nullopt;
            return DisturbedHost::Replies(failure(ErrorCode::TimedOut));
        });
    const ServerScan result = world.run(unresponsive);
    EXPECT_EQ(result.conclusion, Conclusion::Failed);
    EXPECT_TRUE(outcomeUnknown(result.error.value().code));
}

std::optional<DisturbedHost::Replies> whereTheLogIsRead(std::span<const HostRequest> requests,
                                                        Result<HostReply> reply)
{
    if (requests.size() != 1 || !asksFor<ReadFileTail>(requests))
        return std::nullopt;
    std::vector<Result<HostReply>> replies{std::move(reply)};
    return DisturbedHost::Replies(std::move(replies));
}

TEST(SafetyScan, ALogInUseIsTriedAgainAndThenNamed)
{
    ScannerWorld world(behaving(u"clean"_s));
    int tries = 0;
    const auto locked = failure(ErrorCode::PermissionDenied, Reason::FileUnreadable);
    DisturbedHost briefly(world.host, [&](std::span<const HostRequest> requests) {
        auto instead = whereTheLogIsRead(requests, locked);
        return instead && ++tries <= 2 ? instead : std::nullopt;
    });
    EXPECT_EQ(world.run(briefly).conclusion, Conclusion::NothingFound);
    DisturbedHost always(world.host, [&](std::span<const HostRequest> requests) {
        return whereTheLogIsRead(requests, locked);
    });
    const ServerScan result = world.run(always);
    EXPECT_EQ(result.conclusion, Conclusion::Failed);
    EXPECT_EQ(result.error.value().reason, Reason::FileInUse);
    DisturbedHost denied(world.host, [&](std::span<const HostRequest> requests) {
        return whereTheLogIsRead(requests, failure(ErrorCode::PermissionDenied));
    });
    EXPECT_EQ(world.run(denied).error.value().code, ErrorCode::PermissionDenied);
}

TEST(SafetyScan, NamesOfTheServersLanguageAreRead)
{
    ScannerWorld world(behaving(u"found"_s));
    ASSERT_EQ(world.run().conclusion, Conclusion::Found);
    QByteArray log = world.content(kLog);
    log.replace("practice.txt", "\x8b\xa4\x97\x4c.aspx"); // 932
    DisturbedHost japanese(world.host, [&](std::span<const HostRequest> requests) {
        return whereTheLogIsRead(requests, HostReply(FileBytes{log}));
    });
    const ServerScan result = world.run(japanese);
    EXPECT_EQ(result.scanner.value().threats.at(0).resources.at(0).value,
              u"C:\\inetpub\\wwwroot\\aspnet_client\\共有.aspx"_s);
}

TEST(SafetyScan, OnlyALogOfThisRunCounts)
{
    ScannerWorld missing(behaving(u"logMissing"_s));
    EXPECT_EQ(missing.run().error.value().reason, Reason::ScannerLogMissing);

    // The scanner wrote nothing, and something put an earlier log back in the meantime.
    ScannerWorld world(behaving(u"clean"_s));
    ASSERT_EQ(world.run().conclusion, Conclusion::NothingFound);
    QByteArray old = world.content(kLog);
    const qsizetype at = old.indexOf("Started On ");
    old.replace(at, old.indexOf("\r\n", at) - at, "Started On Thu Feb 22 13:33:34 2024");
    ScannerWorld replaced(behaving(u"logMissing"_s));
    DisturbedHost stale(replaced.host, [&](std::span<const HostRequest> requests) {
        return whereTheLogIsRead(requests, HostReply(FileBytes{old}));
    });
    const ServerScan result = replaced.run(stale);
    EXPECT_EQ(result.conclusion, Conclusion::Failed);
    EXPECT_EQ(result.error.value().reason, Reason::ScannerLogMissing);
    EXPECT_TRUE(result.error->detail.contains(u"2024-02-22"));

    DisturbedHost foreign(replaced.host, [&](std::span<const HostRequest> requests) {
        return whereTheLogIsRead(requests, HostReply(FileBytes{"something else\r\n"}));
    });
    EXPECT_EQ(replaced.run(foreign).error.value().reason, Reason::ScannerLogForeign);
}

} // namespace
} // namespace amado::test
