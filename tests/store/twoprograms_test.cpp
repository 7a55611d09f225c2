// SPDX-License-Identifier: MIT
#include "store/entries.h"

#include <QDir>
#include <QFileInfo>

#include <array>
#include <csignal>
#include <functional>
#include <set>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// Runs `work` in a second program; its return value is the exit code.
pid_t fork(const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0)
        _exit(work());
    return child;
}

int exitCodeOf(pid_t child)
{
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// One act as the runner records it.
bool recordAct(JournalStore &journal, const QString &server)
{
    const auto id = journal.begin(entryFor(server));
    return id && journal.setStepState(*id, 0, StepState::Intended, {}) &&
           journal.setStepState(*id, 0, StepState::Applied, {}) &&
           journal.setStepState(*id, 0, StepState::Verified, {}) &&
           journal.finish(*id, EntryResult::Verified, Reason::None, {});
}

} // namespace

TEST(TwoPrograms, WriteIntoOneStoreAtOnce)
{
    constexpr int kActs = 40;
    const StoreFolder folder;
    const QString file = folder.file();
    const auto work = [file](const QString &server) {
        auto store = openStore(file);
        for (int i = 0; store && i < kActs; ++i) {
            if (!recordAct((*store)->journal(), server))
                return 2;
        }
        return store ? 0 : 1;
    };
    const pid_t first = fork([&work] { return work(u"EX01"_s); });
    const pid_t second = fork([&work] { return work(u"EX02"_s); });
    EXPECT_EQ(exitCodeOf(first), 0);
    EXPECT_EQ(exitCodeOf(second), 0);

    const auto entries = folder.open()->journal().entries();
    ASSERT_TRUE(entries);
    EXPECT_EQ(entries->size(), size_t(2 * kActs));
    std::set<EntryId> ids;
    for (const JournalEntry &entry : *entries) {
        ids.insert(entry.id);
        EXPECT_EQ(entry.result, EntryResult::Verified);
    }
    EXPECT_EQ(ids.size(), entries->size());
}

TEST(TwoPrograms, AnActIsSettledByTheOtherOnlyWhenItsProgramIsGone)
{
    const StoreFolder folder;
    const QString file = folder.file();
    std::array<int, 2> begun{};
    std::array<int, 2> mayEnd{};
    ASSERT_EQ(::pipe(begun.data()), 0);
    ASSERT_EQ(::pipe(mayEnd.data()), 0);
    const pid_t worker = fork([&]() -> int {
        auto store = openStore(file);
        const auto id = (*store)->journal().begin(entryFor(u"EX01"_s));
        char byte = id ? 'y' : 'n';
        std::ignore = ::write(begun[1], &byte, 1);
        std::ignore = ::read(mayEnd[0], &byte, 1);
        std::_Exit(0); // As a crash would: nothing is closed or removed.
    });
    char byte = 0;
    ASSERT_EQ(::read(begun[0], &byte, 1), 1);
    ASSERT_EQ(byte, 'y');
    const auto store = folder.open();
    JournalStore &journal = store->journal();
    const EntryId id = journal.openEntries()->front().id;
    const auto refused = journal.claim(id);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, Reason::ActUnderWay);
    EXPECT_TRUE(refused.error().detail.contains(QString::number(worker)))
        << refused.error().detail.toStdString();

    ASSERT_EQ(::write(mayEnd[1], &byte, 1), 1);
    EXPECT_EQ(exitCodeOf(worker), 0);
    EXPECT_TRUE(journal.claim(id));
    EXPECT_TRUE(journal.claim(id)) << "it is ours already";
    EXPECT_TRUE(journal.finish(id, EntryResult::Failed, Reason::None, {}));
    for (const int end : {begun[0], begun[1], mayEnd[0], mayEnd[1]})
        ::close(end);
    // Nothing is left beside the store.
    EXPECT_TRUE(QDir(QFileInfo(file).absolutePath()).entryList({u"*.lock"_s}).isEmpty());
}

TEST(TwoPrograms, MakeANewStoreTogether)
{
    constexpr int kRounds = 20;
    constexpr int kPrograms = 4;
    for (int round = 0; round < kRounds; ++round) {
        const StoreFolder folder;
        const QString file = folder.file();
        std::vector<pid_t> programs;
        for (int i = 0; i < kPrograms; ++i) {
            programs.push_back(fork([file] { return openStore(file) ? 0 : 1; }));
        }
        for (const pid_t program : programs)
            EXPECT_EQ(exitCodeOf(program), 0) << "round " << round;
    }
}

TEST(TwoPrograms, OfTwoActsOnOneTargetOneIsRefused)
{
    const StoreFolder folder;
    const auto one = folder.open();
    const auto other = folder.open();
    EXPECT_TRUE(one->journal().begin(entryFor(u"EX01"_s)));
    const auto refused = other->journal().begin(entryFor(u"EX01"_s));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, Reason::TargetInDoubt);
}

TEST(TwoPrograms, AKilledOneLeavesAJournalThatSaysWhereItWas)
{
    const StoreFolder folder;
    const QString file = folder.file();
    for (int round = 0; round < 5; ++round) {
        int ends[2];
        ASSERT_EQ(pipe(ends), 0);
        const pid_t child = fork([&] {
            auto store = openStore(file);
            for (int i = 0; store; ++i) {
                if (!recordAct((*store)->journal(), u"EX%1-%2"_s.arg(round).arg(i)))
                    return 2;
                if (write(ends[1], "x", 1) != 1)
                    return 3;
            }
            return 1;
        });
        close(ends[1]);
        char done = 0;
        for (int i = 0; i < 8; ++i)
            ASSERT_EQ(read(ends[0], &done, 1), 1);
        std::this_thread::sleep_for(std::chrono::microseconds(700 * round));
        ASSERT_EQ(kill(child, SIGKILL), 0);
        EXPECT_EQ(exitCodeOf(child), -1);
        close(ends[0]);

        const auto store = folder.open();
        ASSERT_TRUE(store);
        const auto entries = store->journal().entries();
        ASSERT_TRUE(entries);
        EXPECT_GE(entries->size(), 8u * size_t(round + 1));
        const auto open = store->journal().openEntries();
        ASSERT_TRUE(open);
        EXPECT_LE(open->size(), 1u);
        for (const JournalEntry &entry : *open) {
            EXPECT_EQ(entry.steps.size(), 2u);
            EXPECT_TRUE(store->journal().finish(entry.id, EntryResult::Failed, Reason::None, {}));
        }
    }
}

TEST(TwoPrograms, ThreadsOfOneProgramShareTheStore)
{
    const StoreFolder folder;
    const auto store = folder.open();
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&store, t] {
                for (int i = 0; i < 10; ++i)
                    EXPECT_TRUE(recordAct(store->journal(), u"EX%1"_s.arg(t)));
            });
        }
    }
    EXPECT_EQ(store->journal().entries()->size(), 80u);
}

TEST(TwoPrograms, FactsOfManyThreadsAreAllKeptAndOneThatFailsFailsAlone)
{
    const StoreFolder folder;
    const auto store = folder.open();
    std::vector<ServerId> ids;
    for (int t = 0; t < 8; ++t) {
        ServerRecord record;
        record.name = record.path = u"EX%1"_s.arg(t);
        ids.push_back(store->inventory().putServer(record)->id);
    }
    const QDateTime now(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&store, &ids, &now, t] {
                for (int i = 0; i < 10; ++i) {
                    EXPECT_TRUE(store->inventory().putFacts(
                        ids[size_t(t)], {QByteArray::number(t * 100 + i), now, {}}));
                    EXPECT_EQ(store->inventory()
                                  .putFacts(ServerId{u"gone"_s}, {"{}", now, {}})
                                  .error()
                                  .code,
                              ErrorCode::NotFound);
                }
            });
        }
    }
    const auto servers = store->inventory().servers();
    ASSERT_TRUE(servers);
    ASSERT_EQ(servers->size(), 8U);
    for (int t = 0; t < 8; ++t)
        EXPECT_EQ(servers->at(size_t(t)).facts, QByteArray::number(t * 100 + 9));
}
