// SPDX-License-Identifier: MIT
#include "store/entries.h"

#include "io/store/sqlmigrations.h"
#include "support/testpaths.h"

#include <QFile>

using namespace amado;
using namespace amado::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// The shipped steps and one more, as the next version of this program would have.
std::vector<Migration> nextVersion()
{
    const auto shipped = migrations();
    std::vector<Migration> steps(shipped.begin(), shipped.end());
    steps.push_back(
        {{u"ALTER TABLE servers ADD COLUMN note TEXT"_s, u"UPDATE servers SET note = name"_s}});
    return steps;
}

QString textIn(SqlSession &session, const QString &sql)
{
    QString text;
    EXPECT_TRUE(session.read([&](QSqlDatabase &database) -> Result<> {
        auto query = execute(database, sql);
        EXPECT_TRUE(query);
        if (query && query->next())
            text = query->value(0).toString();
        return {};
    }));
    return text;
}

} // namespace

class StoredDatabase : public testing::TestWithParam<int>
{};

TEST_P(StoredDatabase, OpensWithEverythingInIt)
{
    const StoreFolder folder;
    ASSERT_TRUE(QFile::copy(fixture(u"db/schema-%1.db"_s.arg(GetParam())), folder.file()));
    QFile::setPermissions(folder.file(), QFile::ReadOwner | QFile::WriteOwner);
    const auto store = folder.open();
    ASSERT_TRUE(store);
    const auto servers = store->inventory().servers();
    ASSERT_TRUE(servers);
    ASSERT_EQ(servers->size(), 2u);
    EXPECT_EQ(servers->at(0).name, u"EX01"_s);
    EXPECT_EQ(servers->at(0).kind, ServerKind::Lab);
    EXPECT_EQ(servers->at(1).facts, QByteArrayLiteral("{}"));
    const auto entries = store->journal().entries();
    ASSERT_TRUE(entries);
    ASSERT_EQ(entries->size(), 2u);
    EXPECT_EQ(entries->at(0).result, EntryResult::Running);
    EXPECT_EQ(entries->at(1).result, EntryResult::Verified);
    EXPECT_EQ(entries->at(1).steps.size(), 2u);
    EXPECT_EQ(stateHash(entries->at(1).steps[0].before),
              stateHash(entryFor(u"EX01"_s).steps[0].before));
}

INSTANTIATE_TEST_SUITE_P(EverySchema, StoredDatabase,
                         testing::Range(1, int(migrations().size()) + 1));

TEST(Migrations, TheFeedsOfTheSecondSchemaAreThere)
{
    const StoreFolder folder;
    ASSERT_TRUE(QFile::copy(fixture(u"db/schema-2.db"_s), folder.file()));
    QFile::setPermissions(folder.file(), QFile::ReadOwner | QFile::WriteOwner);
    const auto store = folder.open();
    ASSERT_TRUE(store);
    const auto feeds = store->feeds();
    const auto held = feeds->held();
    ASSERT_TRUE(held && *held);
    EXPECT_EQ((*held)->document, QByteArrayLiteral("<EOCS version=\"1.0.4\"/>"));
    EXPECT_EQ((*held)->verdict, FeedVerdict::Trusted);
    EXPECT_EQ((*held)->fetchedAt, QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC));
    EXPECT_EQ((*held)->tls.chain.size(), 1u);
    EXPECT_EQ(feeds->lastChecked().value()->verdict, FeedVerdict::Unsigned);
    const auto attempt = feeds->lastAttempt();
    ASSERT_TRUE(attempt && *attempt && (*attempt)->error);
    EXPECT_EQ((*attempt)->error->reason, Reason::NameNotResolved);
    EXPECT_EQ((*attempt)->proxyUsed, u"http://proxy:3128"_s);
}

TEST(Migrations, AStoreOfANewerProgramIsRefusedByItsNumber)
{
    const StoreFolder folder;
    {
        auto session = SqlSession::open(folder.file(), 50ms);
        ASSERT_TRUE(session);
        ASSERT_TRUE(migrate(**session, nextVersion()));
    }
    const auto store = openStore(folder.file());
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::StoreFailed);
    EXPECT_EQ(store.error().reason, Reason::StoreNewer);
    EXPECT_TRUE(store.error().detail.contains(u"schema %1,"_s.arg(migrations().size() + 1)));
    EXPECT_TRUE(store.error().detail.contains(u"up to %1"_s.arg(migrations().size())));
}

TEST(Migrations, AnOlderStoreIsCopiedAndBroughtForward)
{
    const StoreFolder folder;
    ASSERT_TRUE(QFile::copy(fixture(u"db/schema-1.db"_s), folder.file()));
    QFile::setPermissions(folder.file(), QFile::ReadOwner | QFile::WriteOwner);
    auto session = SqlSession::open(folder.file(), 50ms);
    ASSERT_TRUE(session);
    ASSERT_TRUE(migrate(**session, nextVersion()));
    EXPECT_EQ(textIn(**session, u"SELECT MIN(note) FROM servers"_s), u"EX01"_s);

    auto copy = SqlSession::open(folder.file(u"amado.db.schema-1"_s), 50ms);
    ASSERT_TRUE(copy);
    EXPECT_EQ(textIn(**copy, u"SELECT version FROM amado_schema"_s), u"1"_s);
    EXPECT_EQ(textIn(**copy, u"SELECT COUNT(*) FROM servers"_s), u"2"_s);
}

TEST(Migrations, AStepThatFailsLeavesTheStoreAsItWas)
{
    const StoreFolder folder;
    auto session = SqlSession::open(folder.file(), 50ms);
    ASSERT_TRUE(session);
    ASSERT_TRUE(migrate(**session, migrations()));
    auto steps = nextVersion();
    steps.back().statements.append(u"THIS IS NOT SQL"_s);
    EXPECT_FALSE(migrate(**session, steps));
    EXPECT_EQ(textIn(**session, u"SELECT version FROM amado_schema"_s),
              QString::number(migrations().size()));
    EXPECT_EQ(textIn(**session,
                     u"SELECT COUNT(*) FROM pragma_table_info('servers') WHERE name = 'note'"_s),
              u"0"_s);
}
