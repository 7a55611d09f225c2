// SPDX-License-Identifier: MIT
#include "engine/actstage.h"

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
                              Fault::DiskFull, Fault::Garbage, Fault::Outage, Fault::Denied}) {
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

INSTANTIATE_TEST_SUITE_P(EveryAct, Crash, testing::ValuesIn(everyAct()),
                         [](const auto &act) { return std::string(act.param.name); });
