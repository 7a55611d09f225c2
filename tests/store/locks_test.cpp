// SPDX-License-Identifier: MIT
#include "store/entries.h"

#include "io/store/lockfile.h"
#include "io/store/sqlsession.h"
#include "io/store/writequeue.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <atomic>
#include <thread>

#include <linux/magic.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace amado;
using namespace amado::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC);
const QByteArray kElsewhere = "4242\namado-cli\nold-host\n1111\n2222\n";

QByteArray ofThisMachine()
{
    return "4242\namado-cli\n" + QSysInfo::machineHostName().toUtf8() + '\n' +
           QSysInfo::machineUniqueId() + "\n3333\n";
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

TEST(Lease, EndsForWhoeverIsNotSeenFromHere)
{
    const QDateTime justNow = kNow.addSecs(-60);
    const QDateTime end = justNow.addSecs(10 * 60);
    EXPECT_EQ(leaseOf(kElsewhere, justNow, false, kNow), end);
    EXPECT_EQ(leaseOf({}, justNow, false, kNow), end) << "nobody is named";
    EXPECT_EQ(leaseOf("garbage", justNow, false, kNow), end);
    EXPECT_FALSE(leaseOf(kElsewhere, kNow.addSecs(-601), false, kNow).isValid());
    EXPECT_FALSE(leaseOf({}, kNow.addSecs(-601), false, kNow).isValid());
    // What the system of this machine would know about is over at once.
    EXPECT_FALSE(leaseOf(ofThisMachine(), justNow, false, kNow).isValid());
    EXPECT_FALSE(leaseOf(kElsewhere, justNow, true, kNow).isValid());
    EXPECT_FALSE(leaseOf({}, justNow, true, kNow).isValid());
}

TEST(Lease, OnlyVolumesOfThisMachineAreLocal)
{
    EXPECT_TRUE(isLocalVolume(EXT4_SUPER_MAGIC));
    EXPECT_TRUE(isLocalVolume(OVERLAYFS_SUPER_MAGIC));
    EXPECT_FALSE(isLocalVolume(NFS_SUPER_MAGIC));
    EXPECT_FALSE(isLocalVolume(0xff534d42)) << "CIFS";
    EXPECT_FALSE(isLocalVolume(FUSE_SUPER_MAGIC));
    EXPECT_FALSE(isLocalVolume(0x01021997)) << "9p";
}

TEST(ActLock, OfAMachineThatIsGoneOrEmptyIsTakenOverAndNothingIsLeft)
{
    for (const QByteArray &content : {kElsewhere, QByteArray(), QByteArray("x"), ofThisMachine()}) {
        SCOPED_TRACE(content.toStdString());
        const StoreFolder folder;
        EntryId id;
        {
            const auto store = folder.open();
            id = *store->journal().begin(entryFor(u"EX01"_s));
        }
        const QString lock = folder.file(u"amado.db.act-%1.lock"_s.arg(id.value));
        put(lock, content);
        const auto store = folder.open();
        EXPECT_TRUE(store->journal().claim(id));
        EXPECT_TRUE(store->journal().finish(id, EntryResult::Failed, Reason::None, {}));
        EXPECT_FALSE(QFile::exists(lock));
    }
}

TEST(ActLock, OfAnActThatIsOverIsSweptAndOthersAreLeft)
{
    const StoreFolder folder;
    const auto store = folder.open();
    const auto held = store->journal().begin(entryFor(u"EX01"_s));
    ASSERT_TRUE(held);
    const auto lockOf = [&folder](const QString &id) {
        return folder.file(u"amado.db.act-%1.lock"_s.arg(id));
    };
    put(lockOf(u"20260101-000000000-0000-aaaa"_s), ofThisMachine());
    put(folder.file(u"other.db.act-1.lock"_s), "x");
    std::ignore = folder.open();
    EXPECT_FALSE(QFile::exists(lockOf(u"20260101-000000000-0000-aaaa"_s)));
    EXPECT_TRUE(QFile::exists(lockOf(held->value)));
    EXPECT_TRUE(QFile::exists(folder.file(u"other.db.act-1.lock"_s)));
}

TEST(ActLock, IsHeldAgainstTheSameProgramUnderAnotherName)
{
    const StoreFolder folder;
    const auto store = folder.open();
    const auto id = store->journal().begin(entryFor(u"EX01"_s));
    ASSERT_TRUE(id);
    ASSERT_TRUE(QFile::link(folder.file(), folder.file(u"link.db"_s)));
    const auto other = openStore(folder.file(u"link.db"_s));
    ASSERT_TRUE(other);
    const auto refused = (*other)->journal().claim(*id);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, Reason::ActUnderWay);
    EXPECT_TRUE(refused.error().detail.contains(QString::number(::getpid())));
}

TEST(WriteQueue, IsOneForAllNamesOfAFileAndServesInOrder)
{
    const StoreFolder folder;
    put(folder.file(), {});
    ASSERT_TRUE(QFile::link(folder.file(), folder.file(u"link.db"_s)));
    EXPECT_FALSE(WriteQueue::isOpen(folder.file()));
    const auto queue = WriteQueue::of(folder.file());
    EXPECT_EQ(WriteQueue::of(folder.file(u"link.db"_s)), queue);
    EXPECT_TRUE(WriteQueue::isOpen(folder.file(u"link.db"_s)));
    std::vector<int> order;
    {
        std::vector<std::jthread> threads;
        std::atomic<int> started = 0;
        const WriteQueue::Turn turn(*queue);
        for (int i = 0; i < 5; ++i) {
            threads.emplace_back([&, i] {
                ++started;
                const WriteQueue::Turn own(*queue);
                order.push_back(i);
            });
            while (started != i + 1)
                std::this_thread::yield();
            std::this_thread::sleep_for(20ms);
        }
        EXPECT_TRUE(order.empty());
    }
    EXPECT_EQ(order, (std::vector{0, 1, 2, 3, 4}));
}

TEST(Waiting, ManyWritersOfOneProgramNeverFindTheStoreInUse)
{
    constexpr int kThreads = 24;
    constexpr int kActs = 8;
    const StoreFolder folder;
    const auto store = folder.open({100ms});
    std::atomic<int> failed = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([&store, &failed, t] {
                for (int i = 0; i < kActs; ++i) {
                    const auto id = store->journal().begin(entryFor(u"EX%1"_s.arg(t * kActs + i)));
                    if (!id || !store->journal().setStepState(*id, 0, StepState::Intended, {}) ||
                        !store->journal().finish(*id, EntryResult::Failed, Reason::None, {}))
                        ++failed;
                }
            });
        }
    }
    EXPECT_EQ(failed, 0);
}

TEST(Waiting, IsSaidAndEndsWhenTheOtherProgramLetsGo)
{
    const StoreFolder folder;
    std::ignore = folder.open();
    std::atomic<int> said = 0;
    std::atomic<int> ended = 0;
    StoreOptions options;
    options.waiting = [&said, &ended](std::chrono::milliseconds waited) {
        ++(waited.count() > 0 ? said : ended);
    };
    const auto store = folder.open(options);
    std::atomic<bool> mayEnd = false;
    std::atomic<bool> holds = false;
    std::jthread other([&] {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holder"_s);
            database.setDatabaseName(folder.file());
            EXPECT_TRUE(database.open());
            EXPECT_TRUE(execute(database, u"BEGIN IMMEDIATE"_s));
            holds = true;
            while (!mayEnd)
                std::this_thread::sleep_for(10ms);
            EXPECT_TRUE(execute(database, u"ROLLBACK"_s));
        }
        QSqlDatabase::removeDatabase(u"holder"_s);
    });
    while (!holds)
        std::this_thread::sleep_for(1ms);
    std::jthread release([&] {
        while (said == 0)
            std::this_thread::sleep_for(10ms);
        mayEnd = true;
    });
    EXPECT_TRUE(store->journal().begin(entryFor(u"EX01"_s)));
    EXPECT_GE(said, 1);
    EXPECT_EQ(ended, 1);
}

TEST(Waiting, IsNotForTheThreadOfAWindow)
{
    const StoreFolder folder;
    std::ignore = folder.open();
    std::atomic<bool> isHeldUp = false;
    StoreOptions options;
    options.openerPatience = 100ms;
    options.waiting = [&](std::chrono::milliseconds waited) { isHeldUp = waited.count() > 0; };
    const auto store = folder.open(options);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holder"_s);
    database.setDatabaseName(folder.file());
    ASSERT_TRUE(database.open());
    ASSERT_TRUE(execute(database, u"BEGIN IMMEDIATE"_s));
    Result<EntryId> begun = failure(ErrorCode::Internal);
    {
        const auto refusedSoon = [&] {
            const auto since = std::chrono::steady_clock::now();
            const auto removed = store->inventory().removeServer(ServerId{u"x"_s});
            EXPECT_FALSE(removed);
            EXPECT_EQ(removed.error().reason, Reason::StoreLocked);
            return std::chrono::steady_clock::now() - since < 900ms;
        };
        EXPECT_TRUE(refusedSoon());
        std::jthread worker([&] { begun = store->journal().begin(entryFor(u"EX01"_s)); });
        while (!isHeldUp)
            std::this_thread::sleep_for(10ms);
        EXPECT_TRUE(refusedSoon()) << "the worker has its turn and cannot write";
        ASSERT_TRUE(execute(database, u"ROLLBACK"_s));
    }
    EXPECT_TRUE(begun) << "the worker waited";
    EXPECT_FALSE(isHeldUp);
    EXPECT_TRUE(store->inventory().removeServer(ServerId{u"x"_s})) << "nobody is in the way";
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(u"holder"_s);
}
