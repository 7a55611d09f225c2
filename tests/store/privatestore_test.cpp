// SPDX-License-Identifier: MIT
#include "store/entries.h"

#include "io/store/sqlsession.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

constexpr mode_t kEverybody = 0666;

mode_t modeOf(const QString &path)
{
    struct stat found = {};
    EXPECT_EQ(::stat(QFile::encodeName(path).constData(), &found), 0) << path.toStdString();
    return found.st_mode & 0777;
}

void setMode(const QString &path, mode_t mode)
{
    ASSERT_EQ(::chmod(QFile::encodeName(path).constData(), mode), 0) << path.toStdString();
}

QStringList s_log;

/// Keeps what is logged while it lives.
class LogWatch
{
public:
    LogWatch()
    {
        s_log.clear();
        m_former = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &text) { s_log.append(text); });
    }
    ~LogWatch() { qInstallMessageHandler(m_former); }
    LogWatch(const LogWatch &) = delete;
    LogWatch &operator=(const LogWatch &) = delete;

private:
    QtMessageHandler m_former = nullptr;
};

/// The usual mask of an account, under which new files can be read by everybody.
class PrivateStore : public testing::Test
{
protected:
    PrivateStore()
        : m_mask(::umask(022))
    {}
    ~PrivateStore() override { ::umask(m_mask); }

    /// Its files with something in them, the write-ahead log included.
    static void fill(Store &store, const QString &server = u"EX01"_s)
    {
        ASSERT_TRUE(store.journal().begin(entryFor(server)));
    }
    static void expectOwnerOnly(const QString &folder)
    {
        int files = 0;
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
            EXPECT_EQ(modeOf(file.filePath()), mode_t(0600)) << file.filePath().toStdString();
            ++files;
        }
        EXPECT_GE(files, 3) << "the database, its log and the index of the log";
    }

private:
    mode_t m_mask;
};

} // namespace

TEST_F(PrivateStore, ANewOneAndTheFoldersMadeForItAreForTheirOwnerAlone)
{
    const StoreFolder folder;
    setMode(QFileInfo(folder.file()).path(), 0755);
    const auto store = openStore(folder.file(u"a/b/amado.db"_s));
    ASSERT_TRUE(store);
    fill(**store);
    expectOwnerOnly(folder.file(u"a/b"_s));
    EXPECT_EQ(modeOf(folder.file(u"a"_s)), mode_t(0700));
    EXPECT_EQ(modeOf(folder.file(u"a/b"_s)), mode_t(0700));
    EXPECT_EQ(modeOf(QFileInfo(folder.file()).path()), mode_t(0755)) << "not ours to change";
}

TEST_F(PrivateStore, AnOlderOneIsNarrowedWhenItIsOpenedAndItsFolderIsLeft)
{
    const StoreFolder folder;
    const QString path = QFileInfo(folder.file()).path();
    const auto earlier = folder.open();
    fill(*earlier);
    for (const QString &name : QDir(path).entryList({u"amado.db"_s, u"amado.db-*"_s}, QDir::Files))
        setMode(folder.file(name), 0644);
    QFile copy(folder.file(u"amado.db.schema-2"_s));
    ASSERT_TRUE(copy.open(QIODevice::WriteOnly));
    copy.close();
    setMode(copy.fileName(), 0644);
    QFile foreign(folder.file(u"notes.txt"_s));
    ASSERT_TRUE(foreign.open(QIODevice::WriteOnly));
    foreign.close();
    setMode(foreign.fileName(), kEverybody);
    setMode(path, 0755);

    const LogWatch log;
    const auto store = folder.open();
    fill(*store, u"EX02"_s);
    EXPECT_TRUE(s_log.join(u'\n').contains(folder.file())) << s_log.join(u'\n').toStdString();
    EXPECT_EQ(modeOf(foreign.fileName()), kEverybody) << "a file of somebody else";
    ASSERT_TRUE(foreign.remove());
    expectOwnerOnly(path);
    EXPECT_EQ(modeOf(path), mode_t(0755));

    s_log.clear();
    ASSERT_TRUE(folder.open());
    EXPECT_TRUE(s_log.isEmpty()) << "said once";
}

TEST_F(PrivateStore, AStoreBehindALinkIsNarrowedWhereItIs)
{
    const StoreFolder folder;
    fill(*folder.open());
    setMode(folder.file(), 0644);
    ASSERT_TRUE(QFile::link(folder.file(), folder.file(u"link.db"_s)));
    const auto store = openStore(folder.file(u"link.db"_s));
    ASSERT_TRUE(store);
    EXPECT_EQ(modeOf(folder.file()), mode_t(0600));
}

TEST_F(PrivateStore, ACopyOfTheDatabaseIsForItsOwnerAlone)
{
    const StoreFolder folder;
    fill(*folder.open());
    auto session = SqlSession::open(folder.file(), std::chrono::seconds(5));
    ASSERT_TRUE(session);
    ASSERT_TRUE((*session)->copyTo(folder.file(u"copy.db"_s)));
    EXPECT_EQ(modeOf(folder.file(u"copy.db"_s)), mode_t(0600));
    EXPECT_TRUE(openStore(folder.file(u"copy.db"_s)));
}
