// SPDX-License-Identifier: MIT
#include "model/change/blockundo.h"

#include <algorithm>

namespace amado {

namespace {

/// True when a later act that still stands changed the list in the same way for this id.
template<class Changed>
bool heldByLaterAct(const QString &id, const JournalEntry &entry,
                    const std::vector<JournalEntry> &history, const Changed &changed)
{
    return std::any_of(history.begin(), history.end(), [&](const JournalEntry &other) {
        if (!(entry.id < other.id) || other.path != entry.path || !isUndoable(other, history))
            return false;
        return std::any_of(other.steps.begin(), other.steps.end(), [&](const JournalStep &step) {
            return step.target.kind == TargetKind::BlockedMitigations && changed(step).contains(id);
        });
    });
}

QStringList addedBy(const JournalStep &step)
{
    return newlyBlocked(step.before, step.after);
}

QStringList takenBy(const JournalStep &step)
{
    return newlyBlocked(step.after, step.before);
}

/// Puts an id back behind the nearest one that stood before it then and still stands.
void putBack(const QString &id, const QStringList &then, QStringList &now)
{
    qsizetype place = 0;
    for (qsizetype i = then.indexOf(id) - 1; i >= 0 && place == 0; --i)
        place = now.indexOf(then[i]) + 1;
    now.insert(place, id);
}

} // namespace

BlockUndo undoBlockStep(const JournalEntry &entry, const JournalStep &step,
                        const std::vector<JournalEntry> &history, const BlockedState &current)
{
    BlockUndo undo{current, stateHash(current) != stateHash(step.after)};
    for (const QString &id : addedBy(step)) {
        if (!heldByLaterAct(id, entry, history, addedBy))
            undo.after.ids.removeAll(id);
    }
    const auto *before = std::get_if<BlockedState>(&step.before);
    for (const QString &id : takenBy(step)) {
        if (!undo.after.ids.contains(id) && !heldByLaterAct(id, entry, history, takenBy))
            putBack(id, before->ids, undo.after.ids);
    }
    return undo;
}

} // namespace amado
