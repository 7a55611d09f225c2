// SPDX-License-Identifier: MIT
#include "model/change/journalentry.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace amado {

namespace {

bool isUndoableUnless(const JournalEntry &entry, const std::vector<EntryId> &reversed)
{
    // An entry that reverses another one is itself taken back by applying the mitigation again.
    return !entry.isOpen() && !entry.reverses && entry.changedSomething() &&
           std::find(reversed.begin(), reversed.end(), entry.id) == reversed.end();
}

} // namespace

bool isAllowedTransition(StepState from, StepState to)
{
    const auto oneOf = [to](std::initializer_list<StepState> states) {
        return std::find(states.begin(), states.end(), to) != states.end();
    };
    switch (from) {
    case StepState::Planned: // An act that stopped earlier never reaches this step.
        return oneOf({StepState::Intended, StepState::Refused, StepState::NotApplied});
    case StepState::Intended:
        return oneOf({StepState::Applied, StepState::Refused, StepState::Failed, StepState::InDoubt,
                      StepState::NotApplied});
    case StepState::InDoubt:
        return oneOf({StepState::Applied, StepState::NotApplied, StepState::Diverged});
    case StepState::Applied: // In doubt again when the answer to taking it back was lost.
        return oneOf(
            {StepState::Verified, StepState::Diverged, StepState::RolledBack, StepState::InDoubt});
    case StepState::Verified:
        return oneOf({StepState::Diverged, StepState::RolledBack, StepState::InDoubt});
    case StepState::Diverged:
    case StepState::Refused:
    case StepState::Failed:
    case StepState::NotApplied:
    case StepState::RolledBack:
        return false;
    }
    Q_UNREACHABLE();
}

bool JournalEntry::changedSomething() const
{
    return std::any_of(steps.begin(), steps.end(), [](const JournalStep &step) {
        return step.state == StepState::Applied || step.state == StepState::Verified ||
               step.state == StepState::Diverged;
    });
}

std::vector<JournalStep> plannedSteps(const Plan &plan)
{
    std::vector<JournalStep> steps;
    for (const Step &step : plan.steps)
        steps.push_back({step, StepState::Planned, {}});
    return steps;
}

QStringList changedIds(const JournalEntry &entry)
{
    QStringList ids;
    for (const JournalStep &step : entry.steps) {
        if (step.target.kind == TargetKind::BlockedMitigations)
            ids += newlyBlocked(step.before, step.after) + newlyBlocked(step.after, step.before);
    }
    ids.removeDuplicates();
    return ids;
}

std::vector<JournalEntry> historyOf(const ServerId &server,
                                    const std::vector<JournalEntry> &history)
{
    std::set<EntryId> own;
    std::set<EntryId> reversed;
    for (const JournalEntry &entry : history) {
        if (entry.serverId != server)
            continue;
        own.insert(entry.id);
        if (entry.reverses)
            reversed.insert(*entry.reverses);
    }
    std::vector<JournalEntry> found;
    std::copy_if(history.begin(), history.end(), std::back_inserter(found),
                 [&](const JournalEntry &entry) {
                     return own.contains(entry.id) || reversed.contains(entry.id) ||
                            (entry.reverses && own.contains(*entry.reverses));
                 });
    return found;
}

std::vector<EntryId> reversedEntries(const std::vector<JournalEntry> &history)
{
    std::vector<EntryId> reversed;
    for (const JournalEntry &entry : history) {
        if (entry.reverses && entry.result == EntryResult::Verified)
            reversed.push_back(*entry.reverses);
    }
    return reversed;
}

bool isUndoable(const JournalEntry &entry, const std::vector<JournalEntry> &history)
{
    return isUndoableUnless(entry, reversedEntries(history));
}

std::optional<EntryId> newestUndoable(const std::vector<JournalEntry> &history)
{
    const std::vector<EntryId> reversed = reversedEntries(history);
    const auto newest =
        std::find_if(history.begin(), history.end(),
                     [&](const JournalEntry &entry) { return isUndoableUnless(entry, reversed); });
    return newest == history.end() ? std::nullopt : std::optional(newest->id);
}

} // namespace amado
