// SPDX-License-Identifier: MIT
#include "cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QThread>

#include <tuple>

#include <fcntl.h>
#include <sched.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

struct stat infoOf(const QString &path)
{
    struct stat info = {};
    EXPECT_EQ(::stat(QFile::encodeName(path).constData(), &info), 0) << path.toStdString();
    return info;
}

/// Everything about a file or folder that a program might touch.
auto stateOf(const QString &path)
{
    const struct stat info = infoOf(path);
    return std::tuple(info.st_mode, info.st_mtim.tv_sec, info.st_mtim.tv_nsec, info.st_size,
                      info.st_uid, S_ISREG(info.st_mode) ? readFile(path) : QByteArray(),
                      QFileInfo(path).dir().entryList(QDir::AllEntries | QDir::Hidden));
}

class SharedStore : public testing::Test
{
protected:
    LabFixture m_lab;
    QString m_server = m_lab.server(u"OSA-EX16-02"_s);

    QStringList apply(const QString &server) const
    {
        return {u"apply"_s,          server,       u"--mitigation"_s,
                u"CVE-2022-41040"_s, u"--store"_s, m_lab.store()};
    }
    QJsonArray history() const
    {
        if (!QFile::exists(m_lab.store()))
            return {};
        return askCli({u"history"_s, u"--store"_s, m_lab.store()}).json["entries"_L1].toArray();
    }
    /// Starts an apply and, while it waits for the server's folder, does something else.
    template<class Act>
    void duringAnAct(const Act &act)
    {
        const int folder =
            ::open(QFile::encodeName(m_server).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        ASSERT_EQ(::flock(folder, LOCK_EX | LOCK_NB), 0);
        const auto process = startCli(apply(m_server));
        const QDeadlineTimer deadline(20'000);
        while (history().isEmpty() && !deadline.hasExpired())
            QThread::msleep(20);
        act();
        ::close(folder);
        ASSERT_TRUE(process->waitForFinished());
        EXPECT_EQ(process->exitCode(), 0) << process->readAllStandardError().toStdString();
        EXPECT_EQ(history().at(0)["result"_L1].toString(), u"verified"_s);
    }
    void expectUnderWay(const QString &store)
    {
        const CliAnswer recovered = askCli({u"recover"_s, u"--store"_s, store});
        EXPECT_EQ(recovered.exitCode, 3);
        EXPECT_EQ(recovered.json["servers"_L1][0]["reason"_L1].toString(), u"actUnderWay"_s);
    }
};

void makeDatabase(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
        database.setDatabaseName(path);
        ASSERT_TRUE(database.open());
        for (const QString &statement : statements)
            ASSERT_TRUE(QSqlQuery(database).exec(statement)) << statement.toStdString();
    }
    QSqlDatabase::removeDatabase(u"foreign"_s);
}

} // namespace

TEST_F(SharedStore, WhatIsNoStoreIsRefusedUntouchedByEveryCommand)
{
    QDir().mkdir(m_lab.path(u"foreign"_s));
    const auto place = [this](const QString &name) { return m_lab.path(u"foreign/"_s + name); };
    makeDatabase(place(u"table"_s), {u"CREATE TABLE places (x)"_s});
    makeDatabase(place(u"log"_s),
                 {u"PRAGMA journal_mode = WAL"_s, u"CREATE TABLE entries (id TEXT)"_s});
    makeDatabase(place(u"application"_s), {u"PRAGMA application_id = 7"_s});
    writeFile(place(u"note"_s), "text\n");
    QDir().mkdir(place(u"folder"_s));
    ASSERT_EQ(::mkfifo(QFile::encodeName(place(u"pipe"_s)).constData(), 0644), 0);
    const QStringList names =
        QDir(place({})).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    EXPECT_EQ(names.size(), 6);
    for (const QString &name : names) {
        ASSERT_EQ(::chmod(QFile::encodeName(place(name)).constData(), 0755), 0);
        SCOPED_TRACE(name.toStdString());
        const auto before = stateOf(place(name));
        const auto server = treeOf(m_server);
        for (const QStringList &command :
             {QStringList{u"history"_s}, QStringList{u"recover"_s}, QStringList{u"undo"_s, u"x"_s},
              QStringList{u"apply"_s, m_server, u"--mitigation"_s, u"CVE-2022-41040"_s}}) {
            const CliAnswer answer = askCli(command + QStringList{u"--store"_s, place(name)});
            EXPECT_EQ(answer.exitCode, 3);
            const QString code = answer.json["problems"_L1][0]["code"_L1].toString();
            EXPECT_EQ(code, name == u"note"_s ? u"storeCorrupt"_s : u"storeForeign"_s);
            EXPECT_EQ(stateOf(place(name)), before) << command.first().toStdString();
        }
        EXPECT_EQ(treeOf(m_server), server);
    }
    const auto null = infoOf(u"/dev/null"_s).st_mode;
    EXPECT_EQ(askCli({u"history"_s, u"--store"_s, u"/dev/null"_s}).exitCode, 3);
    EXPECT_EQ(infoOf(u"/dev/null"_s).st_mode, null);
}

TEST_F(SharedStore, AnActIsUnderWayUnderWhateverNameItsStoreIsReached)
{
    const QString folder = QFileInfo(m_lab.store()).path();
    ASSERT_TRUE(QFile::link(m_lab.store(), m_lab.path(u"link.sqlite"_s)));
    ASSERT_TRUE(QFile::link(folder, m_lab.path(u"folder"_s)));
    duringAnAct([&] {
        expectUnderWay(m_lab.path(u"link.sqlite"_s));
        expectUnderWay(m_lab.path(u"folder/"_s + QFileInfo(m_lab.store()).fileName()));
    });
}

TEST_F(SharedStore, AHardLinkIsRefusedAndTheStoresOwnNameGoesOnWorking)
{
    const QString link = m_lab.path(u"hard.sqlite"_s);
    duringAnAct([&] {
        ASSERT_EQ(::link(QFile::encodeName(m_lab.store()).constData(),
                         QFile::encodeName(link).constData()),
                  0);
        const CliAnswer refused = askCli({u"recover"_s, u"--store"_s, link});
        EXPECT_EQ(refused.exitCode, 3);
        EXPECT_EQ(refused.json["problems"_L1][0]["code"_L1].toString(), u"storeTwoNames"_s);
        EXPECT_FALSE(QFile::exists(link + u"-wal"_s));
        expectUnderWay(m_lab.store());
    });
}

TEST_F(SharedStore, AMountedFolderIsTheSameStoreAndAMountedFileIsRefused)
{
    if (::geteuid() != 0 || ::unshare(CLONE_NEWNS) != 0 ||
        ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        GTEST_SKIP() << "mounting takes the superuser";
    const QString name = QFileInfo(m_lab.store()).fileName();
    QDir().mkdir(m_lab.path(u"mounted"_s));
    duringAnAct([&] {
        const QByteArray from = QFile::encodeName(QFileInfo(m_lab.store()).path());
        const QByteArray to = QFile::encodeName(m_lab.path(u"mounted"_s));
        ASSERT_EQ(::mount(from.constData(), to.constData(), nullptr, MS_BIND, nullptr), 0);
        expectUnderWay(m_lab.path(u"mounted/"_s + name));
        ASSERT_EQ(::umount(to.constData()), 0);

        writeFile(m_lab.path(u"file"_s), {});
        const QByteArray file = QFile::encodeName(m_lab.path(u"file"_s));
        ASSERT_EQ(::mount(QFile::encodeName(m_lab.store()).constData(), file.constData(), nullptr,
                          MS_BIND, nullptr),
                  0);
        const CliAnswer refused = askCli({u"recover"_s, u"--store"_s, m_lab.path(u"file"_s)});
        EXPECT_EQ(refused.json["problems"_L1][0]["code"_L1].toString(), u"storeTwoNames"_s);
        ASSERT_EQ(::umount(file.constData()), 0);
    });
}

TEST_F(SharedStore, AMovedServerIsUndoneAtItsNewPlace)
{
    const auto before = treeOf(m_server);
    ASSERT_EQ(askCli(apply(m_server)).exitCode, 0);
    const QString entry = history().at(0)["id"_L1].toString();
    const QString moved = m_lab.path(u"elsewhere"_s);
    ASSERT_TRUE(QFile::rename(m_server, moved));
    EXPECT_EQ(askCli({u"undo"_s, entry, u"--store"_s, m_lab.store()}).exitCode, 3);
    const CliAnswer undone =
        askCli({u"undo"_s, entry, u"--path"_s, moved, u"--store"_s, m_lab.store()});
    EXPECT_EQ(undone.exitCode, 0) << undone.err.toStdString();
    EXPECT_EQ(treeOf(moved), before);
    const CliAnswer again =
        askCli({u"undo"_s, entry, u"--path"_s, moved, u"--store"_s, m_lab.store()});
    EXPECT_EQ(again.json["servers"_L1][0]["reason"_L1].toString(), u"alreadyUndone"_s);
}

TEST_F(SharedStore, ACopyBesideItsServerIsNeverUndoneForIt)
{
    ASSERT_EQ(askCli(apply(m_server)).exitCode, 0);
    const QString entry = history().at(0)["id"_L1].toString();
    const QString namesake = m_lab.path(u"twin"_s);
    const auto tree = treeOf(m_server);
    for (auto file = tree.begin(); file != tree.end(); ++file)
        writeFile(namesake + u'/' + file.key(), file.value());
    for (const QStringList &command : {QStringList{u"undo"_s, entry, u"--path"_s, namesake},
                                       QStringList{u"plan"_s, namesake, u"--undo"_s, entry}}) {
        const CliAnswer answer = askCli(command + QStringList{u"--store"_s, m_lab.store()});
        EXPECT_EQ(answer.exitCode, 3);
        EXPECT_EQ(answer.json["servers"_L1][0]["reason"_L1].toString(), u"serverMismatch"_s);
        EXPECT_EQ(treeOf(namesake), tree);
    }
    // What was done to the copy is not what was done to the server.
    const CliAnswer onNamesake = askCli(apply(namesake));
    EXPECT_EQ(onNamesake.json["servers"_L1][0]["result"_L1].toString(), u"unchanged"_s);
    EXPECT_EQ(askCli({u"undo"_s, entry, u"--store"_s, m_lab.store()}).exitCode, 0);
    EXPECT_EQ(treeOf(namesake), tree);
}

TEST_F(SharedStore, RecoveryTakesThePlaceOfAMovedServer)
{
    const auto before = treeOf(m_server);
    {
        const int folder =
            ::open(QFile::encodeName(m_server).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        ASSERT_EQ(::flock(folder, LOCK_EX | LOCK_NB), 0);
        const auto process = startCli(apply(m_server));
        const QDeadlineTimer deadline(20'000);
        while (history().isEmpty() && !deadline.hasExpired())
            QThread::msleep(20);
        process->kill();
        ASSERT_TRUE(process->waitForFinished());
        ::close(folder);
    }
    const QString moved = m_lab.path(u"elsewhere"_s);
    ASSERT_TRUE(QFile::rename(m_server, moved));
    const QString other = m_lab.server(u"OSA-EX16-01"_s);
    EXPECT_EQ(askCli({u"recover"_s, other, u"--store"_s, m_lab.store()})
                  .json["servers"_L1]
                  .toArray()
                  .size(),
              0);
    EXPECT_EQ(askCli({u"recover"_s, moved, u"--store"_s, m_lab.store()}).exitCode, 0);
    EXPECT_EQ(history().at(0)["result"_L1].toString(), u"failed"_s);
    EXPECT_EQ(treeOf(moved), before);
}

TEST_F(SharedStore, TheHistoryIsReadWhereNothingCanBeWritten)
{
    ASSERT_EQ(askCli(apply(m_server)).exitCode, 0);
    const QByteArray store = readFile(m_lab.store());
    EXPECT_FALSE(QFile::exists(m_lab.store() + u"-wal"_s));
    // The file alone holds everything once the program has ended.
    const QString folder = m_lab.path(u"closed"_s);
    writeFile(folder + u"/amado.sqlite"_s, store);
    if (::geteuid() == 0 && (::unshare(CLONE_NEWNS) != 0 ||
                             ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0))
        GTEST_SKIP() << "mounting takes the superuser";
    const QByteArray path = QFile::encodeName(folder);
    if (::geteuid() == 0) {
        ASSERT_EQ(::mount(path.constData(), path.constData(), nullptr, MS_BIND, nullptr), 0);
        ASSERT_EQ(
            ::mount(nullptr, path.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr),
            0);
    } else {
        ASSERT_EQ(::chmod(path.constData(), 0500), 0);
    }
    const CliAnswer read = askCli({u"history"_s, u"--store"_s, folder + u"/amado.sqlite"_s});
    EXPECT_EQ(read.exitCode, 0) << read.err.toStdString();
    EXPECT_EQ(read.json["entries"_L1].toArray().size(), 1);
    EXPECT_EQ(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 1);
    const auto before = treeOf(m_server);
    EXPECT_EQ(askCli({u"undo"_s, read.json["entries"_L1][0]["id"_L1].toString(), u"--store"_s,
                      folder + u"/amado.sqlite"_s})
                  .exitCode,
              3)
        << "what cannot be recorded is not done";
    EXPECT_EQ(treeOf(m_server), before);
    if (::geteuid() == 0)
        ::umount(path.constData());
    ::chmod(path.constData(), 0700);
}
