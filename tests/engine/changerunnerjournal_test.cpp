// SPDX-License-Identifier: MIT
#include "engine/runnerworld.h"

#include "support/faultyhost.h"

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// Takes so many writes and refuses the rest, as one that somebody else settled would.
class RefusingJournal : public JournalWrapper
{
public:
    RefusingJournal(JournalStore &inner, int taken)
        : JournalWrapper(inner)
        , m_left(taken)
    {}

protected:
    Fate nextFate() override
    {
        const bool takes = m_left-- > 0;
        return {takes, takes};
    }

private:
    int m_left;
};

/// A world, and its journal that something else writes or breaks.
class RunnerJournal : public testing::Test
{
protected:
    RunnerWorld m_world;
    RunnerWorld::Tree m_before = m_world.tree();
    std::unique_ptr<Store> m_store = m_world.openStore();
    JournalStore &m_journal = m_store->journal();
};

} // namespace

TEST_F(RunnerJournal, NothingIsInDoubtBeforeAnythingWasSent)
{
    const int steps = int(RunnerWorld::applyPlan().steps.size());
    for (int taken = 1; taken <= steps; ++taken) { // The entry and some of its intentions.
        SCOPED_TRACE(taken);
        RefusingJournal journal(m_journal, taken);
        const ChangeOutcome outcome = m_world.run(journal, RunnerWorld::applyPlan());
        EXPECT_EQ(outcome.result, EntryResult::Failed);
        EXPECT_EQ(outcome.error->code, ErrorCode::StoreFailed);
        EXPECT_EQ(m_world.tree(), m_before);
        m_world.recoverAll(m_journal);
        EXPECT_EQ(m_journal.entry(*outcome.entry)->result, EntryResult::Failed);
    }
}

TEST_F(RunnerJournal, OnceTheJournalRefusedAStateNothingIsWrittenAnyMore)
{
    const int steps = int(RunnerWorld::applyPlan().steps.size());
    DirectoryHost server(m_world.serverPath());
    int writes = 0;
    FaultyHost host(server, [&writes](int, std::span<const HostRequest> requests) {
        writes += std::any_of(requests.begin(), requests.end(), isWriting) ? 1 : 0;
        return Fault::None;
    });
    RefusingJournal journal(m_journal, 1 + steps);
    const ChangeOutcome outcome = m_world.run(journal, host, RunnerWorld::applyPlan());
    EXPECT_EQ(outcome.result, EntryResult::InDoubt);
    EXPECT_EQ(writes, 1) << "not even to put it back";
    m_world.recoverAll(m_journal);
    EXPECT_EQ(m_journal.entry(*outcome.entry)->result, EntryResult::Verified);
}

TEST_F(RunnerJournal, AnActThatSomebodyElseSettledEndsAsTheySay)
{
    class Settled : public JournalWrapper
    {
    public:
        Settled(JournalStore &inner, int after)
            : JournalWrapper(inner)
            , m_inner(inner)
            , m_left(after)
        {}

    protected:
        Fate nextFate() override
        {
            if (m_left-- == 0) {
                const auto open = m_inner.openEntries();
                EXPECT_TRUE(m_inner.finish(open->front().id, EntryResult::Diverged,
                                           Reason::FileChanged, {}));
            }
            return {m_left >= 0, m_left >= 0};
        }

    private:
        JournalStore &m_inner;
        int m_left;
    };
    Settled journal(m_journal, 1 + int(RunnerWorld::applyPlan().steps.size()));
    const ChangeOutcome outcome = m_world.run(journal, RunnerWorld::applyPlan());
    EXPECT_EQ(outcome.result, EntryResult::Diverged);
    EXPECT_TRUE(outcome.error);
}

TEST_F(RunnerJournal, WithoutAJournalNothingIsWritten)
{
    class Broken : public JournalWrapper
    {
    public:
        using JournalWrapper::JournalWrapper;

    protected:
        Fate nextFate() override { return {false, false}; }
    };
    Broken journal(m_journal);
    const ChangeOutcome outcome = m_world.run(journal, RunnerWorld::applyPlan());
    EXPECT_EQ(outcome.result, EntryResult::Failed);
    EXPECT_EQ(outcome.error->code, ErrorCode::StoreFailed);
    EXPECT_FALSE(outcome.entry);
    EXPECT_EQ(m_world.tree(), m_before);
}
