// SPDX-License-Identifier: MIT
#include "store/entries.h"

#include "io/store/sqlsession.h"

#include <algorithm>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 11, 20), QTime(9, 0, 0, 123), Qt::UTC);

ServerRecord record(const QString &name)
{
    ServerRecord made;
    made.name = name;
    made.path = u"/servers/"_s + name;
    return made;
}

} // namespace

class SqlStores : public testing::Test
{
protected:
    StoreFolder m_folder;
    std::unique_ptr<Store> m_store = m_folder.open();
    InventoryStore &m_inventory = m_store->inventory();
    JournalStore &m_journal = m_store->journal();
};

TEST_F(SqlStores, ServersComeBackByNameAndAPathIsOneServer)
{
    const auto second = m_inventory.putServer(record(u"EX02"_s));
    const auto first = m_inventory.putServer(record(u"EX01"_s));
    ASSERT_TRUE(first && second);
    EXPECT_FALSE(first->id.isEmpty());
    EXPECT_NE(first->id, second->id);

    ServerRecord renamed = record(u"EX02"_s);
    renamed.name = u"EX00"_s;
    renamed.kind = ServerKind::Lab;
    EXPECT_EQ(m_inventory.putServer(renamed)->id, second->id);
    ASSERT_TRUE(m_inventory.putFacts(first->id, {"{\"a\":1}", kNow, {}}));

    const auto servers = m_inventory.servers();
    ASSERT_TRUE(servers);
    ASSERT_EQ(servers->size(), 2u);
    EXPECT_EQ(servers->at(0).name, u"EX00"_s);
    EXPECT_EQ(servers->at(0).kind, ServerKind::Lab);
    EXPECT_FALSE(servers->at(0).checkedAt.isValid());
    EXPECT_EQ(servers->at(1).facts, QByteArrayLiteral("{\"a\":1}"));
    EXPECT_EQ(servers->at(1).checkedAt, kNow);

    ASSERT_TRUE(m_inventory.removeServer(first->id));
    EXPECT_EQ(m_inventory.servers()->size(), 1u);
    const auto gone = m_inventory.putFacts(first->id, {"{}", kNow, {}});
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, ErrorCode::NotFound);
}

TEST_F(SqlStores, ABuildIsKeptFromItsFirstToItsLastSighting)
{
    const auto old = BuildNumber::parse(u"15.2.792.3"_s);
    const auto now = BuildNumber::parse(u"15.2.1544.9"_s);
    const ServerId id = m_inventory.putServer(record(u"EX01"_s))->id;
    const ServerId other = m_inventory.putServer(record(u"EX02"_s))->id;
    ASSERT_TRUE(m_inventory.putFacts(id, {"{}", kNow.addDays(-9), old}));
    ASSERT_TRUE(m_inventory.putFacts(id, {"{}", kNow.addDays(-5), old}));
    // Facts that come late widen what is known to both sides.
    ASSERT_TRUE(m_inventory.putFacts(id, {"{}", kNow.addDays(-11), old}));
    ASSERT_TRUE(m_inventory.putFacts(id, {"{}", kNow, now}));
    ASSERT_TRUE(m_inventory.putFacts(id, {"{}", kNow.addDays(1), {}}));
    auto servers = m_inventory.servers();
    ASSERT_TRUE(servers);
    const std::vector<BuildSighting> expected{{*old, kNow.addDays(-11), kNow.addDays(-5)},
                                              {*now, kNow, kNow}};
    EXPECT_EQ(servers->at(0).builds, expected);
    EXPECT_TRUE(servers->at(1).builds.empty());

    // What is put again keeps them, and one of another server is not among them.
    ASSERT_TRUE(m_inventory.putServer(record(u"EX01"_s)));
    ASSERT_TRUE(m_inventory.putFacts(other, {"{}", kNow, old}));
    servers = m_inventory.servers();
    ASSERT_TRUE(servers);
    EXPECT_EQ(servers->at(0).builds, expected);
    ASSERT_TRUE(m_inventory.removeServer(id));
    ASSERT_TRUE(m_inventory.putServer(record(u"EX01"_s)));
    EXPECT_TRUE(m_inventory.servers()->at(0).builds.empty());
}

TEST_F(SqlStores, ASightingThatIsNotAsItWasWrittenSaysNothing)
{
    const ServerId id = m_inventory.putServer(record(u"EX01"_s))->id;
    ASSERT_TRUE(m_inventory.putFacts(id, {"{}", kNow, BuildNumber::parse(u"15.2.1544.9"_s)}));
    {
        auto session = SqlSession::open(m_folder.file(), std::chrono::milliseconds(50));
        ASSERT_TRUE(session);
        ASSERT_TRUE((*session)->write([](QSqlDatabase &database) -> Result<> {
            EXPECT_TRUE(execute(database, u"UPDATE builds SET build = '15.2.1544.8'"_s));
            return {};
        }));
    }
    const auto servers = m_inventory.servers();
    ASSERT_TRUE(servers);
    EXPECT_TRUE(servers->at(0).builds.empty());
}

TEST_F(SqlStores, HostileNamesAreData)
{
    const QString name = u"'; DROP TABLE servers; -- \u96e8\u6238 \U0001f512 %s"_s;
    ASSERT_TRUE(m_inventory.putServer(record(name)));
    EXPECT_EQ(m_inventory.servers()->front().name, name);
}

TEST_F(SqlStores, AnEntryComesBackWholeAfterReopening)
{
    JournalEntry entry = entryFor(u"EX01"_s);
    entry.kind = ActKind::Undo;
    entry.rule = u"PING"_s;
    entry.reverses = EntryId{u"20260101-000000000-0000-aaaa"_s};
    entry.steps.push_back({StepTarget{TargetKind::AppPool, u"MSExchangeECPAppPool"_s},
                           AppPoolState{u"Started"_s, true, u"AlwaysRunning"_s},
                           AppPoolState{u"Stopped"_s, false, u"OnDemand"_s},
                           StepState::Planned,
                           {}});
    entry.steps.push_back({StepTarget{TargetKind::BlockedMitigations, {}},
                           BlockedState{{}},
                           BlockedState{{u"M1.1"_s}},
                           StepState::Planned,
                           {}});
    entry.steps.push_back({StepTarget{TargetKind::File, u"C:\\new.config"_s},
                           AbsentState{},
                           FileState{},
                           StepState::Planned,
                           {}});
    const auto id = m_journal.begin(entry);
    ASSERT_TRUE(id);
    ASSERT_TRUE(m_journal.setStepState(*id, 0, StepState::Intended, {}));
    ASSERT_TRUE(m_journal.setStepState(*id, 0, StepState::Failed, u"disk"_s));
    ASSERT_TRUE(m_journal.finish(*id, EntryResult::Failed, Reason::DiskFull, u"full"_s));

    m_store = nullptr;
    const auto reopened = m_folder.open();
    const auto read = reopened->journal().entry(*id);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->id, *id);
    EXPECT_EQ(read->at, entry.at);
    EXPECT_EQ(read->server, entry.server);
    EXPECT_EQ(read->path, entry.path);
    EXPECT_EQ(read->person, entry.person);
    EXPECT_EQ(read->kind, ActKind::Undo);
    EXPECT_EQ(read->mitigation, entry.mitigation);
    EXPECT_EQ(read->rule, entry.rule);
    EXPECT_EQ(read->reverses, entry.reverses);
    EXPECT_EQ(read->catalogDate, entry.catalogDate);
    EXPECT_EQ(read->result, EntryResult::Failed);
    EXPECT_EQ(read->reason, Reason::DiskFull);
    EXPECT_EQ(read->detail, u"full"_s);
    ASSERT_EQ(read->steps.size(), entry.steps.size());
    for (size_t i = 0; i < entry.steps.size(); ++i) {
        EXPECT_EQ(read->steps[i].target, entry.steps[i].target);
        EXPECT_EQ(read->steps[i].before, entry.steps[i].before);
        EXPECT_EQ(read->steps[i].after, entry.steps[i].after);
    }
    EXPECT_EQ(read->steps[0].state, StepState::Failed);
    EXPECT_EQ(read->steps[0].detail, u"disk"_s);
}

TEST_F(SqlStores, EntriesAreNewestFirstAndOpenOnesOldestFirst)
{
    std::vector<EntryId> ids;
    for (const QString &server : {u"EX01"_s, u"EX02"_s, u"EX01"_s}) {
        auto entry = entryFor(server, u"C:\\%1.config"_s.arg(ids.size()));
        entry.steps.pop_back();
        ids.push_back(*m_journal.begin(entry));
    }
    EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
    ASSERT_TRUE(m_journal.finish(ids[1], EntryResult::Verified, Reason::None, {}));
    ASSERT_TRUE(m_journal.finish(ids[2], EntryResult::InDoubt, Reason::None, {}));

    const auto all = m_journal.entries();
    ASSERT_EQ(all->size(), 3u);
    EXPECT_EQ(all->at(0).id, ids[2]);
    EXPECT_EQ(m_journal.entriesOf(m_journal.entry(ids[0])->serverId)->size(), 2u);
    const auto open = m_journal.openEntries();
    ASSERT_EQ(open->size(), 2u);
    EXPECT_EQ(open->at(0).id, ids[0]);
    EXPECT_EQ(open->at(1).id, ids[2]);
}

TEST_F(SqlStores, AnOpenTargetIsRefusedUntilItIsSettled)
{
    const auto first = m_journal.begin(entryFor(u"EX01"_s));
    ASSERT_TRUE(first);
    const auto second = m_journal.begin(entryFor(u"EX01"_s, u"c:\\WEB.config"_s));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::PreconditionFailed);
    EXPECT_EQ(second.error().reason, Reason::TargetInDoubt);
    EXPECT_EQ(second.error().detail, first->value);
    EXPECT_TRUE(m_journal.begin(entryFor(u"EX02"_s)));
    ASSERT_TRUE(m_journal.finish(*first, EntryResult::Failed, Reason::None, {}));
    EXPECT_TRUE(m_journal.begin(entryFor(u"EX01"_s)));
}

TEST_F(SqlStores, ALiveServerIsTheSameAtEveryAddressAndAFolderOnlyAtItsOwn)
{
    JournalEntry entry = entryFor(u"EX01"_s);
    entry.path = u"winrm://ex01.corp.example:5985"_s;
    ASSERT_TRUE(m_journal.begin(entry));
    entry.path = u"ssh://ex01:22"_s;
    entry.server = u"ex01"_s;
    const auto elsewhere = m_journal.begin(entry);
    ASSERT_FALSE(elsewhere);
    EXPECT_EQ(elsewhere.error().reason, Reason::TargetInDoubt);
    entry.path = u"/evidence/EX01"_s;
    EXPECT_TRUE(m_journal.begin(entry)) << "a copy of a server is not the server";
    entry.path = u"/other/EX01"_s;
    EXPECT_TRUE(m_journal.begin(entry));
}

TEST_F(SqlStores, OfAnAvailabilityGroupOnlyOneServerIsOpen)
{
    JournalEntry first = entryFor(u"EX01"_s);
    first.group = u"DAG1"_s;
    const auto open = m_journal.begin(first);
    ASSERT_TRUE(open);
    JournalEntry second = entryFor(u"EX02"_s);
    second.group = u"dag1"_s;
    const auto refused = m_journal.begin(second);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, Reason::GroupBusy);
    EXPECT_EQ(refused.error().detail, open->value);
    second.group = u"DAG2"_s;
    EXPECT_TRUE(m_journal.begin(second));
    JournalEntry alone = entryFor(u"EX03"_s);
    EXPECT_TRUE(m_journal.begin(alone)) << "without a group";
    ASSERT_TRUE(m_journal.finish(*open, EntryResult::Verified, Reason::None, {}));
    second = entryFor(u"EX04"_s);
    second.group = u"dag1"_s;
    EXPECT_TRUE(m_journal.begin(second));
    EXPECT_EQ(m_journal.entry(*open)->group, u"DAG1"_s);
}

TEST_F(SqlStores, WhenAnEntryMayBeSettledIsKept)
{
    JournalEntry entry = entryFor(u"EX01"_s);
    entry.settleAfter = entry.at.addSecs(90);
    const auto id = m_journal.begin(entry);
    ASSERT_TRUE(id);
    EXPECT_EQ(m_journal.entry(*id)->settleAfter, entry.settleAfter);
    ASSERT_TRUE(m_journal.setSettleAfter(*id, entry.at.addSecs(300)));
    EXPECT_EQ(m_journal.entry(*id)->settleAfter, entry.at.addSecs(300));
}

TEST_F(SqlStores, WhatIsSettledStaysSettled)
{
    const auto id = m_journal.begin(entryFor(u"EX01"_s));
    EXPECT_EQ(m_journal.setStepState(*id, 0, StepState::Verified, {}).error().code,
              ErrorCode::Internal);
    EXPECT_EQ(m_journal.setStepState(*id, 9, StepState::Intended, {}).error().reason,
              Reason::EntryNotFound);
    ASSERT_TRUE(m_journal.finish(*id, EntryResult::Verified, Reason::None, {}));
    EXPECT_EQ(m_journal.finish(*id, EntryResult::Failed, Reason::None, {}).error().reason,
              Reason::EntryNotFound);
    EXPECT_EQ(m_journal.entry(*id)->result, EntryResult::Verified);
    EXPECT_EQ(m_journal.entry(EntryId{u"none"_s}).error().reason, Reason::EntryNotFound);
}

TEST(LiveServers, KeepTheirEndpointAndAvailabilityGroup)
{
    const StoreFolder folder;
    const auto store = folder.open();
    ServerRecord record;
    record.name = u"EX01"_s;
    record.kind = ServerKind::Live;
    record.endpoint.transport = Transport::Winrm;
    record.endpoint.host = u"ex01.corp.example"_s;
    record.endpoint.signOn = SignOn::Kerberos;
    record.endpoint.secretId = u"amado/ex01"_s;
    record.path = addressOf(record.endpoint);
    record.availabilityGroup = u"DAG1"_s;
    ASSERT_TRUE(store->inventory().putServer(record));
    auto servers = store->inventory().servers();
    ASSERT_TRUE(servers);
    ASSERT_EQ(servers->size(), 1u);
    EXPECT_EQ(servers->front().kind, ServerKind::Live);
    EXPECT_EQ(servers->front().endpoint, record.endpoint);
    EXPECT_EQ(servers->front().availabilityGroup, u"DAG1"_s);

    // Signing on in another way is a change of the same server.
    record.endpoint.signOn = SignOn::Ntlm;
    record.endpoint.allowNtlmOverHttp = true;
    ASSERT_TRUE(store->inventory().putServer(record));
    servers = store->inventory().servers();
    ASSERT_EQ(servers->size(), 1u);
    EXPECT_EQ(servers->front().endpoint.signOn, SignOn::Ntlm);
}
