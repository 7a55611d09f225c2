// SPDX-License-Identifier: MIT
#include "store/entries.h"

#include "io/store/entryseal.h"
#include "io/store/sqlmigrations.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

using namespace amado;
using namespace amado::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Error refusal(const QString &path)
{
    const auto store = openStore(path, {50ms});
    EXPECT_FALSE(store) << qPrintable(path);
    return store ? Error{} : store.error();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

TEST(OpenStore, MakesTheFolderAndTheFile)
{
    const StoreFolder folder;
    const auto store = openStore(folder.file(u"a/b/amado.db"_s));
    ASSERT_TRUE(store);
    const auto servers = (*store)->inventory().servers();
    ASSERT_TRUE(servers);
    EXPECT_TRUE(servers->empty());
}

TEST(OpenStore, RefusesSharedStoresForNow)
{
    EXPECT_EQ(refusal(u"postgresql://db.corp.example/amado"_s).code, ErrorCode::Unsupported);
}

TEST(OpenStore, RefusesAFileThatIsNoDatabaseAndLeavesItAlone)
{
    const StoreFolder folder;
    const QByteArray content = QByteArray("this is not a database\n").repeated(400);
    overwrite(folder.file(), content);
    const Error error = refusal(folder.file());
    EXPECT_EQ(error.code, ErrorCode::StoreFailed);
    EXPECT_EQ(error.reason, Reason::StoreCorrupt);
    EXPECT_EQ(contentOf(folder.file()), content);
}

TEST(OpenStore, RefusesADamagedDatabase)
{
    const StoreFolder folder;
    {
        const auto store = folder.open();
        for (int i = 0; i < 200; ++i) {
            ServerRecord record;
            record.name = u"EX%1"_s.arg(i);
            record.path = u"/servers/"_s + record.name;
            record.facts = QByteArray(500, char('a' + i % 26));
            ASSERT_TRUE(store->inventory().putServer(record));
        }
    }
    QByteArray content = contentOf(folder.file());
    for (qsizetype place = 8192; place + 512 < content.size(); place += 4096)
        content.replace(place, 512, QByteArray(512, '\x5a'));
    overwrite(folder.file(), content);
    EXPECT_EQ(refusal(folder.file()).reason, Reason::StoreCorrupt);
    EXPECT_EQ(contentOf(folder.file()), content);
}

TEST(OpenStore, WordsOfANewerProgramAreNewerAndDamageIsCorrupt)
{
    const StoreFolder folder;
    const auto store = folder.open();
    const auto id = store->journal().begin(entryFor(u"EX01"_s));
    ASSERT_TRUE(id);
    struct Case
    {
        QString statement;
        Reason reason;
    };
    for (const Case &test :
         {Case{u"UPDATE entries SET kind = 'quarantine'"_s, Reason::StoreNewer},
          Case{u"UPDATE entries SET kind = 'ap\x01ly'"_s, Reason::StoreCorrupt},
          Case{u"UPDATE entries SET kind = 'apply'"_s, Reason::None},
          Case{u"UPDATE steps SET target_kind = 'scheduledTask'"_s, Reason::StoreNewer},
          Case{u"UPDATE steps SET target_kind = ''"_s, Reason::StoreCorrupt}}) {
        SCOPED_TRACE(qPrintable(test.statement));
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
            other.setDatabaseName(folder.file());
            ASSERT_TRUE(other.open());
            ASSERT_TRUE(execute(other, test.statement));
            // As that program would.
            ASSERT_TRUE(sealEntry(other, *id));
            for (const int step : {0, 1})
                ASSERT_TRUE(sealStep(other, *id, step));
        }
        QSqlDatabase::removeDatabase(u"newer"_s);
        const auto entries = store->journal().entries();
        EXPECT_EQ(entries ? Reason::None : entries.error().reason, test.reason);
    }
}

TEST(OpenStore, SaysWhenAnotherProgramHoldsIt)
{
    const StoreFolder folder;
    ASSERT_TRUE(folder.open());
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(folder.file());
        ASSERT_TRUE(other.open());
        ASSERT_TRUE(execute(other, u"PRAGMA locking_mode = EXCLUSIVE"_s));
        ASSERT_TRUE(execute(other, u"BEGIN EXCLUSIVE"_s));
        const Error error = refusal(folder.file());
        EXPECT_EQ(error.code, ErrorCode::StoreFailed);
        EXPECT_EQ(error.reason, Reason::StoreLocked);
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    EXPECT_TRUE(folder.open());
}

TEST(OpenStore, SaysWhenItsFolderCannotBeMade)
{
    const StoreFolder folder;
    overwrite(folder.file(u"plain"_s), "x");
    EXPECT_EQ(refusal(folder.file(u"plain/amado.db"_s)).code, ErrorCode::StoreFailed);
}

TEST(OpenStore, SaysWhenItsFolderIsReadOnly)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "the superuser may write everywhere";
    const StoreFolder folder;
    ASSERT_TRUE(QDir().mkpath(folder.file(u"closed"_s)));
    ASSERT_TRUE(
        QFile::setPermissions(folder.file(u"closed"_s), QFile::ReadOwner | QFile::ExeOwner));
    EXPECT_EQ(refusal(folder.file(u"closed/amado.db"_s)).code, ErrorCode::StoreFailed);
    QFile::setPermissions(folder.file(u"closed"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

TEST(OpenStore, AFullDiskIsSaidAndNothingIsLost)
{
    const StoreFolder folder;
    auto session = SqlSession::open(folder.file(), 50ms);
    ASSERT_TRUE(session);
    ASSERT_TRUE(migrate(**session, migrations()));
    ASSERT_TRUE((*session)->write([](QSqlDatabase &database) -> Result<> {
        std::ignore = execute(
            database,
            u"INSERT INTO servers (id, name, path, kind) VALUES (1, 'EX01', '/1', 'lab')"_s);
        return {};
    }));
    const auto full = (*session)->write([](QSqlDatabase &database) -> Result<> {
        // The database refuses to grow as it would on a full disk.
        std::ignore = execute(database, u"PRAGMA max_page_count = 12"_s);
        auto put = execute(
            database,
            u"INSERT INTO servers (id, name, path, kind, facts) VALUES (2, 'EX02', '/2', 'lab', ?)"_s,
            {QByteArray(1 << 20, 'x')});
        return put ? Result<>() : Result<>(failure(put.error()));
    });
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().code, ErrorCode::StoreFailed);
    EXPECT_EQ(full.error().reason, Reason::DiskFull);
    session->reset();
    const auto servers = folder.open()->inventory().servers();
    ASSERT_TRUE(servers);
    ASSERT_EQ(servers->size(), 1u);
    EXPECT_EQ(servers->front().name, u"EX01"_s);
}
