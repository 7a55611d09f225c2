// SPDX-License-Identifier: MIT
#include "model/change/plan.h"

#include "model/change/blockundo.h"
#include "model/change/componentundo.h"
#include "model/change/fileundo.h"
#include "model/change/plansupport.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

Result<> undoStep(const JournalEntry &entry, const JournalStep &step,
                  const std::vector<JournalEntry> &history, const ServerSnapshot &snapshot,
                  Plan &plan)
{
    const Result<TargetState> current = stateIn(snapshot, step.target);
    if (!current)
        return failure(current.error());
    if (step.target.kind == TargetKind::BlockedMitigations) {
        const auto *blocked = std::get_if<BlockedState>(&*current);
        if (!blocked)
            return {};
        BlockUndo undo = undoBlockStep(entry, step, history, *blocked);
        plan.keptForeignEdits = plan.keptForeignEdits || undo.keptForeignEdits;
        if (!(undo.after == *blocked))
            plan.steps.push_back({step.target, *current, std::move(undo.after)});
        return {};
    }
    const auto undo = undoFileStep(entry, step, history, *current);
    if (!undo)
        return failure(undo.error());
    if (!*undo)
        return {};
    plan.keptForeignEdits = plan.keptForeignEdits || (*undo)->keptForeignEdits;
    if (!((*undo)->after == *current))
        plan.steps.push_back({step.target, *current, (*undo)->after});
    return {};
}

Result<> checkUndoable(const JournalEntry &entry, const std::vector<JournalEntry> &history)
{
    if (isUndoable(entry, history))
        return {};
    if (entry.isOpen())
        return failure(ErrorCode::PreconditionFailed, Reason::TargetInDoubt, entry.id.value);
    const std::vector<EntryId> reversed = reversedEntries(history);
    if (std::find(reversed.begin(), reversed.end(), entry.id) != reversed.end())
        return failure(ErrorCode::PreconditionFailed, Reason::AlreadyUndone, entry.id.value);
    return failure(ErrorCode::PreconditionFailed, Reason::EntryNotUndoable, entry.id.value);
}

} // namespace

Result<Plan> makeUndoPlan(const JournalEntry &entry, const std::vector<JournalEntry> &history,
                          const ServerSnapshot &snapshot, const Catalogs &catalogs)
{
    if (const Result<> undoable = checkUndoable(entry, history); !undoable)
        return failure(undoable.error());
    Plan plan;
    plan.server = snapshot.name;
    plan.kind = ActKind::Undo;
    plan.mitigation = entry.mitigation;
    plan.rule = entry.rule;
    plan.reverses = entry.id;
    if (entry.kind == ActKind::Block || entry.kind == ActKind::Unblock)
        plan.ids = changedIds(entry);
    for (auto step = entry.steps.rbegin(); step != entry.steps.rend(); ++step) {
        const bool done = step->state == StepState::Applied || step->state == StepState::Verified ||
                          step->state == StepState::Diverged;
        const bool component =
            step->target.kind == TargetKind::Service || step->target.kind == TargetKind::AppPool;
        if (!done || component)
            continue;
        if (const Result<> undone = undoStep(entry, *step, history, snapshot, plan); !undone)
            return failure(undone.error());
    }
    if (const Result<> undone = planComponentUndo(entry, history, snapshot, catalogs, plan);
        !undone)
        return failure(undone.error());
    if (changesFiles(plan))
        plan.places = placesOfSteps(plan, IisConfiguration(snapshot.configFiles));
    return plan;
}

} // namespace amado
