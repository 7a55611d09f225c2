// SPDX-License-Identifier: MIT
#include "store/entries.h"

#include <QDir>
#include <QFileInfo>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

JournalEntry at(const QString &path, const QString &server = u"EX01"_s)
{
    JournalEntry entry = entryFor(server);
    entry.path = path;
    return entry;
}

class JournalIds : public testing::Test
{
protected:
    StoreFolder m_folder;
    std::unique_ptr<Store> m_store = m_folder.open();
    JournalStore &m_journal = m_store->journal();

    JournalEntry recorded(const JournalEntry &entry)
    {
        const auto id = m_journal.begin(entry);
        EXPECT_TRUE(id) << (id ? "" : qPrintable(id.error().detail));
        EXPECT_TRUE(m_journal.finish(*id, EntryResult::Verified, Reason::None, {}));
        return *m_journal.entry(*id);
    }
    ServerRecord listed(const QString &path)
    {
        ServerRecord record;
        record.name = u"EX01"_s;
        record.path = path;
        return *m_store->inventory().putServer(record);
    }
    std::vector<EntryId> historyOf(const ServerId &server)
    {
        std::vector<EntryId> ids;
        const auto entries = m_journal.entriesOf(server);
        EXPECT_TRUE(entries);
        for (const JournalEntry &entry : *entries)
            ids.push_back(entry.id);
        return ids;
    }
};

} // namespace

TEST_F(JournalIds, ANamesakeOfTheSameNameHasAHistoryOfItsOwn)
{
    const ServerRecord one = listed(u"/lab-a/EX01"_s);
    const ServerRecord namesake = listed(u"/lab-b/EX01"_s);
    const JournalEntry onOne = recorded(at(one.path));
    const JournalEntry onNamesake = recorded(at(namesake.path));
    EXPECT_EQ(onOne.serverId, one.id);
    EXPECT_EQ(onNamesake.serverId, namesake.id);
    EXPECT_EQ(historyOf(one.id), std::vector{onOne.id});
    EXPECT_EQ(historyOf(namesake.id), std::vector{onNamesake.id});
}

TEST_F(JournalIds, AServerThatIsNotListedHasOneIdByItsPlace)
{
    const JournalEntry first = recorded(at(u"/x/EX01"_s));
    const JournalEntry second = recorded(at(u"/x/EX01"_s));
    const JournalEntry namesake = recorded(at(u"/y/EX01"_s));
    EXPECT_FALSE(first.serverId.isEmpty());
    EXPECT_EQ(first.serverId, second.serverId);
    EXPECT_NE(first.serverId, namesake.serverId);
    EXPECT_NE(recorded(at(u"/x/EX01"_s, u"EX02"_s)).serverId, first.serverId)
        << "another server stands there now";
}

TEST_F(JournalIds, ListingAServerLaterOrAnewKeepsItsHistory)
{
    const JournalEntry before = recorded(at(u"/x/EX01"_s));
    const ServerRecord record = listed(u"/x/EX01"_s);
    EXPECT_EQ(record.id, before.serverId);
    ASSERT_TRUE(m_store->inventory().removeServer(record.id));
    EXPECT_EQ(listed(u"/x/EX01"_s).id, record.id);
    EXPECT_EQ(historyOf(record.id).size(), 1u);
}

TEST_F(JournalIds, AnUndoAtAnotherPlaceBelongsToBoth)
{
    const JournalEntry act = recorded(at(u"/old/EX01"_s));
    const ServerRecord moved = listed(u"/new/EX01"_s);
    JournalEntry undo = at(moved.path);
    undo.kind = ActKind::Undo;
    undo.reverses = act.id;
    const JournalEntry undone = recorded(undo);
    EXPECT_EQ(historyOf(act.serverId).size(), 2u);
    EXPECT_EQ(historyOf(moved.id).size(), 2u);
    EXPECT_FALSE(isUndoable(act, *m_journal.entriesOf(act.serverId)));
}

TEST_F(JournalIds, AFolderUnderTwoNamesIsOneServer)
{
    ASSERT_TRUE(QDir().mkpath(m_folder.file(u"EX01"_s)));
    ASSERT_TRUE(QFile::link(m_folder.file(u"EX01"_s), m_folder.file(u"link"_s)));
    ASSERT_TRUE(m_journal.begin(at(m_folder.file(u"EX01"_s))));
    const auto again = m_journal.begin(at(m_folder.file(u"link"_s)));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().reason, Reason::TargetInDoubt);
}

TEST_F(JournalIds, EveryChangeByAnyProgramMovesTheRevision)
{
    const auto other = m_folder.open();
    const qint64 journal = *m_journal.revision();
    const qint64 servers = *m_store->inventory().revision();
    const auto id = other->journal().begin(at(u"/x/EX01"_s));
    ASSERT_TRUE(id);
    const qint64 begun = *m_journal.revision();
    EXPECT_NE(begun, journal);
    ASSERT_TRUE(other->journal().setStepState(*id, 0, StepState::Intended, {}));
    EXPECT_NE(*m_journal.revision(), begun);
    EXPECT_EQ(*m_store->inventory().revision(), servers);
    ServerRecord record;
    record.name = record.path = u"EX02"_s;
    ASSERT_TRUE(other->inventory().putServer(record));
    EXPECT_NE(*m_store->inventory().revision(), servers);
}

TEST_F(JournalIds, WhatIsNewBeyondWhatIsKnownIsReadAlone)
{
    const auto old = m_journal.begin(entryFor(u"EX01"_s));
    ASSERT_TRUE(old);
    ASSERT_TRUE(m_journal.finish(*old, EntryResult::Verified, Reason::None, {}));
    const auto open = m_journal.begin(entryFor(u"EX02"_s));
    ASSERT_TRUE(open);
    const auto newest = m_journal.begin(entryFor(u"EX03"_s));
    ASSERT_TRUE(newest);
    EXPECT_TRUE(m_journal.entriesSince(*newest, {})->empty());
    ASSERT_TRUE(m_journal.finish(*open, EntryResult::Failed, Reason::None, {}));
    const auto last = m_journal.begin(entryFor(u"EX04"_s));
    ASSERT_TRUE(last);
    const auto news = m_journal.entriesSince(*newest, {*open});
    ASSERT_TRUE(news);
    ASSERT_EQ(news->size(), 2u);
    EXPECT_EQ(news->front().id, *last) << "newest first";
    EXPECT_EQ(news->back().id, *open);
    EXPECT_EQ(news->back().result, EntryResult::Failed);
    EXPECT_EQ(news->back().steps.size(), m_journal.entry(*open)->steps.size());
    EXPECT_EQ(m_journal.entriesSince({}, {})->size(), 4u);
    // More than a database takes by name.
    EXPECT_EQ(m_journal.entriesSince(*last, std::vector<EntryId>(600, *open))->size(), 4u);
}
