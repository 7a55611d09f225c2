// SPDX-License-Identifier: MIT
#include "model/change/componentundo.h"

#include "model/change/containerhistory.h"
#include "model/change/plansupport.h"

#include <algorithm>
#include <optional>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// What a target was before the first act that still stands, and how the last one left it.
struct Outstanding
{
    TargetState original;
    TargetState left;
};

std::optional<Outstanding> outstandingOn(const StepTarget &target,
                                         const std::vector<JournalEntry> &history)
{
    std::optional<Outstanding> outstanding;
    for (const FileChange &change : changesOf(target, history)) {
        if (change.entry->kind == ActKind::Undo)
            outstanding.reset();
        else if (!outstanding)
            outstanding = Outstanding{change.step->before, change.step->after};
        else
            outstanding->left = change.step->after;
    }
    return outstanding;
}

bool hasStepOn(const JournalEntry &entry, const StepTarget &target)
{
    return std::any_of(entry.steps.begin(), entry.steps.end(),
                       [&](const JournalStep &step) { return step.target == target; });
}

/// True when another act that still stands wants this target off.
bool neededByOthers(const StepTarget &target, const JournalEntry &entry,
                    const std::vector<JournalEntry> &history, const MitigationCatalog &catalog)
{
    return std::any_of(history.begin(), history.end(), [&](const JournalEntry &other) {
        if (other.id == entry.id || other.kind != ActKind::Apply || !isUndoable(other, history))
            return false;
        const Mitigation *mitigation = catalog.find(other.mitigation);
        if (!mitigation)
            return hasStepOn(other, target);
        const std::vector<StepTarget> targets = componentsOf(*mitigation, std::nullopt);
        return std::find(targets.begin(), targets.end(), target) != targets.end();
    });
}

/// Each property back to what it was, where it still is as the act left it.
template<class T>
void giveBack(T &now, const T &original, const T &left, bool &kept)
{
    if (now == left)
        now = original;
    else if (!(now == original))
        kept = true;
}

TargetState restored(const TargetState &current, const Outstanding &outstanding, bool &kept)
{
    if (current == outstanding.left)
        return outstanding.original;
    if (const auto *service = std::get_if<ServiceState>(&current)) {
        const auto *original = std::get_if<ServiceState>(&outstanding.original);
        const auto *left = std::get_if<ServiceState>(&outstanding.left);
        if (original && left) {
            ServiceState now = *service;
            giveBack(now.startType, original->startType, left->startType, kept);
            giveBack(now.state, original->state, left->state, kept);
            return now;
        }
    }
    if (const auto *pool = std::get_if<AppPoolState>(&current)) {
        const auto *original = std::get_if<AppPoolState>(&outstanding.original);
        const auto *left = std::get_if<AppPoolState>(&outstanding.left);
        if (original && left) {
            AppPoolState now = *pool;
            giveBack(now.startMode, original->startMode, left->startMode, kept);
            giveBack(now.autoStart, original->autoStart, left->autoStart, kept);
            giveBack(now.state, original->state, left->state, kept);
            return now;
        }
    }
    kept = true;
    return current;
}

/// Targets of the act itself and those switched off only along with it, in the order they are given
/// back.
std::vector<StepTarget> targetsOf(const JournalEntry &entry, const MitigationCatalog &catalog)
{
    std::vector<StepTarget> targets;
    if (const Mitigation *mitigation = catalog.find(entry.mitigation))
        targets = componentsOf(*mitigation, std::nullopt);
    for (const JournalStep &step : entry.steps) {
        const bool component =
            step.target.kind == TargetKind::Service || step.target.kind == TargetKind::AppPool;
        if (component && std::find(targets.begin(), targets.end(), step.target) == targets.end())
            targets.push_back(step.target);
    }
    std::reverse(targets.begin(), targets.end());
    return targets;
}

} // namespace

Result<> planComponentUndo(const JournalEntry &entry, const std::vector<JournalEntry> &history,
                           const ServerSnapshot &snapshot, const Catalogs &catalogs, Plan &plan)
{
    for (const StepTarget &target : targetsOf(entry, catalogs.mitigations)) {
        const std::optional<Outstanding> outstanding = outstandingOn(target, history);
        const bool ours = hasStepOn(entry, target) || isManagedAvailability(target);
        if (!outstanding || !ours || neededByOthers(target, entry, history, catalogs.mitigations))
            continue;
        const Result<TargetState> current = stateIn(snapshot, target);
        if (!current)
            return failure(current.error());
        if (std::holds_alternative<AbsentState>(*current))
            continue;
        bool kept = false;
        TargetState after = restored(*current, *outstanding, kept);
        plan.keptForeignEdits = plan.keptForeignEdits || kept;
        if (!(after == *current))
            plan.steps.push_back({target, *current, std::move(after)});
    }
    return {};
}

} // namespace amado
