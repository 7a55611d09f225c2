// SPDX-License-Identifier: MIT
#pragma once

#include "engine/runnerworld.h"
#include "model/base/enumnames.h"

#include <map>
#include <memory>
#include <optional>

namespace amado::test {

/// Every entry is settled, and the server is what the newest one says.
inline void expectSettled(const RunnerWorld &world, JournalStore &journal,
                          const RunnerWorld::Tree &before, const RunnerWorld::Tree &after,
                          std::optional<EntryId> earlier)
{
    world.recoverAll(journal);
    const auto entries = journal.entries();
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
        ADD_FAILURE() << "the journal says " << qPrintable(enumName(entry.result));
    }
}

/// What is interrupted.
struct Act
{
    const char *name;
    Plan (*plan)();
    bool undo; ///< Of that plan.
};

inline const RunnerWorld::Tree &treeAfter(Plan (*plan)())
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

/// Every act of the runner: each is interrupted in every way.
inline const std::vector<Act> &everyAct()
{
    static const std::vector<Act> acts = {{"Apply", RunnerWorld::applyPlan, false},
                                          {"Undo", RunnerWorld::applyPlan, true},
                                          {"Block", RunnerWorld::blockPlan, false},
                                          {"UndoOfBlock", RunnerWorld::blockPlan, true},
                                          {"Unblock", RunnerWorld::unblockPlan, false},
                                          {"UndoOfUnblock", RunnerWorld::unblockPlan, true}};
    return acts;
}

} // namespace amado::test
