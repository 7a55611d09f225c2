#include "engine/runnerworld.h"

#include "support/faultyhost.h"

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// The console's own life: it ends at call `k`, before or after that call had its effect.
struct Life
{
    int callsLeft = 0;
    bool lastCallHappens = false;
    bool over = false;

    /// Whether this call still has its effect; `over` tells whether its answer is heard.
    bool nextCallHappens()
    {
        if (over)
            return false;
        over = --callsLeft == 0;
        return !over || lastCallHappens;
    }
};

class MortalJournal : public JournalWrapper
{
public:
    MortalJournal(JournalStore &inner, Life &life)
        : JournalWrapper(inner)
        , m_life(life)
    {}

protected:
    Fate nextFate() override
    {
        const bool happens = m_life.nextCallHappens();
        return {happens, !m_life.over};
    }

private:
    Life &m_life;
};

FaultyHost::FaultPlan mortal(Life &life)
{
    return [&life](int, std::span<const HostRequest>) {
        const bool happens = life.nextCallHappens();
        if (!life.over)
            return Fault::None;
        return happens ? Fault::LostAfter : Fault::LostBefore;
    };
}

/// Every entry is settled, and the server is what the newest one says.
void expectSettled(const RunnerWorld &world, JournalStore &journal, const RunnerWorld::Tree &before,
                   const RunnerWorld::Tree &after, std::optional<EntryId> earlier)
{
    world.recoverAll(journal);
    const auto entries = journal.entries({});
    ASSERT_TRUE(entries);
    const RunnerWorld::Tree now = world.tree();
    if (entries->empty() || entries->front().id == earlier) {
        EXPECT_EQ(now, before);
        return;
    }
    const JournalEntry &entry = entries->front();
    EXPECT_FALSE(entry.isOpen());
    switch (entry.result) {
    case EntryResult::Verified:
        EXPECT_EQ(now, after);
        EXPECT_TRUE(entry.changedSomething());
        break;
    case EntryResult::Failed:
    case EntryResult::Refused:
    case EntryResult::Stopped:
        EXPECT_EQ(now, before);
        EXPECT_FALSE(entry.changedSomething());
        break;
    case EntryResult::Running:
    case EntryResult::Diverged:
    case EntryResult::InDoubt:
    case EntryResult::Unchanged:
        ADD_FAILURE() << "the journal says " << qPrintable(toString(entry.result));
    }
}

/// What is interrupted.
struct Act
{
    const char *name;
    Plan (*plan)();
    bool undo; ///< Of that plan.
};

const RunnerWorld::Tree &treeAfter(Plan (*plan)())
{
    static std::map<Plan (*)(), RunnerWorld::Tree> trees;
    const auto known = trees.find(plan);
    if (known != trees.end())
        return known->second;
    const RunnerWorld world;
    std::ignore = world.run(world.openStore()->journal(), plan());
    return trees.emplace(plan, world.tree()).first->second;
}

/// A world where the act is about to start, and what the server must be before and after it.
struct Stage
{
    explicit Stage(const Act &act)
        : after(treeAfter(act.plan))
        , plan(act.plan())
    {
        if (!act.undo)
            return;
        earlier = world.run(store->journal(), plan).entry;
        plan = RunnerWorld::undoPlan(*earlier, plan);
        std::swap(before, after);
    }
    RunnerWorld world;
    RunnerWorld::Tree before = world.tree();
    RunnerWorld::Tree after;
    std::unique_ptr<Store> store = world.openStore();
    Plan plan;
    std::optional<EntryId> earlier; ///< The newest entry before the act.
};

class Crash : public testing::TestWithParam<Act>
{};

} // namespace

TEST_P(Crash, AfterAnyCallTheServerIsBeforeOrAfterAndTheJournalSaysWhich)
{
    int calls = 0;
    for (const bool lastCallHappens : {false, true}) {
        bool over = true;
        for (int k = 1; over; ++k) {
            SCOPED_TRACE(testing::Message()
                         << "call " << k << (lastCallHappens ? " happens" : " does not"));
            Stage stage(GetParam());
            Life life{k, lastCallHappens};
            {
                DirectoryHost server(stage.world.serverPath());
                FaultyHost host(server, mortal(life));
                MortalJournal journal(stage.store->journal(), life);
                std::ignore = stage.world.run(journal, host, stage.plan);
            }
            over = life.over;
            stage.store = stage.world.openStore();
            expectSettled(stage.world, stage.store->journal(), stage.before, stage.after,
                          stage.earlier);
            calls = k;
            if (HasFailure())
                return;
        }
    }
    EXPECT_GT(calls, 3 * int(GetParam().plan().steps.size()));
}

TEST_P(Crash, AFaultInAnyAnswerOfTheServerIsSettled)
{
    for (const Fault fault : {Fault::LostBefore, Fault::LostAfter, Fault::TimedOut, Fault::Refused,
                              Fault::DiskFull, Fault::Garbage, Fault::Silence}) {
        for (const bool lasting : {false, true}) {
            bool happened = true;
            for (int k = 1; happened; ++k) {
                SCOPED_TRACE(testing::Message() << "fault " << int(fault)
                                                << (lasting ? " from" : " at") << " call " << k);
                Stage stage(GetParam());
                DirectoryHost server(stage.world.serverPath());
                FaultyHost host(server, [&](int call, std::span<const HostRequest>) {
                    return call == k || (lasting && call > k) ? fault : Fault::None;
                });
                const ChangeOutcome outcome =
                    stage.world.run(stage.store->journal(), host, stage.plan);
                happened = host.calls() >= k;
                if (outcome.result != EntryResult::InDoubt) {
                    EXPECT_EQ(stage.world.tree(),
                              outcome.result == EntryResult::Verified ? stage.after : stage.before);
                }
                expectSettled(stage.world, stage.store->journal(), stage.before, stage.after,
                              stage.earlier);
                if (HasFailure())
                    return;
            }
        }
    }
}

TEST_P(Crash, AServerLostInTheMiddleOfACallIsSettled)
{
    size_t asked = 1;
    for (size_t carriedOut = 0; carriedOut <= asked; ++carriedOut) {
        SCOPED_TRACE(testing::Message() << "after request " << carriedOut);
        Stage stage(GetParam());
        DirectoryHost server(stage.world.serverPath());
        HalfwayHost host(server, carriedOut);
        const ChangeOutcome outcome = stage.world.run(stage.store->journal(), host, stage.plan);
        EXPECT_EQ(outcome.result, EntryResult::InDoubt);
        asked = host.asked();
        expectSettled(stage.world, stage.store->journal(), stage.before, stage.after,
                      stage.earlier);
        if (HasFailure())
            return;
    }
    EXPECT_GE(asked, 2 * GetParam().plan().steps.size());
}

TEST_P(Crash, AStoreThatStopsTakingWritesLeavesNothingHalfDone)
{
    bool over = true;
    for (int k = 1; over; ++k) {
        SCOPED_TRACE(testing::Message() << "journal call " << k);
        Stage stage(GetParam());
        Life life{k, false};
        MortalJournal journal(stage.store->journal(), life);
        const ChangeOutcome outcome = stage.world.run(journal, stage.plan);
        over = life.over;
        // The server answers: it is put back even when that cannot be written down.
        if (over && outcome.result != EntryResult::InDoubt) {
            EXPECT_EQ(stage.world.tree(), stage.before);
        }
        EXPECT_EQ(outcome.error ? outcome.error->code : ErrorCode::Internal,
                  over ? ErrorCode::StoreFailed : ErrorCode::Internal);
        expectSettled(stage.world, stage.store->journal(), stage.before, stage.after,
                      stage.earlier);
        if (HasFailure())
            return;
    }
}

TEST_P(Crash, WhilePuttingBackIsSettledToo)
{
    // Somebody changed the last target, so the act has to be put back; then the console dies on the
    // way.
    bool over = true;
    for (int k = 1; over; ++k) {
        SCOPED_TRACE(testing::Message() << "call " << k);
        Stage stage(GetParam());
        Step &last = stage.plan.steps.back();
        last.before = last.target.kind == TargetKind::Service
                          ? TargetState(ServiceState{u"Paused"_s, u"Manual"_s})
                          : TargetState(BlockedState{{u"M9"_s}});
        Life life{k, k % 2 == 0};
        {
            DirectoryHost server(stage.world.serverPath());
            FaultyHost host(server, mortal(life));
            MortalJournal journal(stage.store->journal(), life);
            std::ignore = stage.world.run(journal, host, stage.plan);
        }
        over = life.over;
        stage.store = stage.world.openStore();
        expectSettled(stage.world, stage.store->journal(), stage.before, stage.before,
                      stage.earlier);
        if (HasFailure())
            return;
    }
}

INSTANTIATE_TEST_SUITE_P(EveryAct, Crash,
                         testing::Values(Act{"Apply", RunnerWorld::applyPlan, false},
                                         Act{"Undo", RunnerWorld::applyPlan, true},
                                         Act{"Block", RunnerWorld::blockPlan, false},
                                         Act{"UndoOfBlock", RunnerWorld::blockPlan, true},
                                         Act{"Unblock", RunnerWorld::unblockPlan, false},
                                         Act{"UndoOfUnblock", RunnerWorld::unblockPlan, true}),
                         [](const auto &act) { return std::string(act.param.name); });
