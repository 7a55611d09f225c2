// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"
#include "model/change/plan.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace amado {

/// Life of one step. Planned → Intended → Applied → Verified | Diverged;
/// Intended → Refused | Failed | NotApplied | InDoubt; InDoubt → Applied | NotApplied | Diverged.
enum class StepState {
    Planned,    ///< Recorded, not started.
    Intended,   ///< On disk in the journal before the write is sent.
    Applied,    ///< The server confirmed the write.
    Verified,   ///< Read back and equal to the planned state.
    Diverged,   ///< Read back and neither before nor after.
    Refused,    ///< The check before writing failed; nothing was written.
    Failed,     ///< The server refused cleanly; nothing was written.
    InDoubt,    ///< No answer: may or may not have happened.
    NotApplied, ///< Never begun, or settled by recovery: the target is in its before-state.
    RolledBack, ///< Applied, then put back because a later step of the same act failed.
};

/// Result of a whole act: the contract of cli.md, plus Running, and Stopped for one that a person
/// stopped before it wrote anything.
enum class EntryResult {
    Running,
    Verified,
    Diverged,
    Refused,
    Failed,
    InDoubt,
    Unchanged,
    Stopped
};

/// True when `to` may follow `from`.
[[nodiscard]] bool isAllowedTransition(StepState from, StepState to);

struct JournalStep : Step
{
    StepState state = StepState::Planned;
    QString detail; ///< English, for the raw view.
};

/// The plan's steps before anything was done.
[[nodiscard]] std::vector<JournalStep> plannedSteps(const Plan &plan);

/// One act on one server. Append-only but for states; "undone" is a later entry that names this
/// one.
struct JournalEntry
{
    EntryId id;
    QDateTime at; ///< UTC.
    /// Of which server this is, whatever others answer to the same name: the id it is listed under,
    /// or one the store gave its place. Set by the store when the entry is written.
    ServerId serverId;
    QString server; ///< As it names itself.
    QString path;   ///< Where the server was reached: the folder.
    QString person; ///< Account name of the operator.
    ActKind kind = ActKind::Apply;
    QString mitigation;
    QString rule;
    std::optional<EntryId> reverses;
    QString catalogDate; ///< dataVersion of the catalogues used.
    QString group;       ///< Availability group the server told of; empty: none, or not known.
    /// UTC, by this console's clock: until then the server may still be carrying the act out,
    /// though nobody hears of it. Invalid: never once the call is over.
    QDateTime settleAfter;
    EntryResult result = EntryResult::Running;
    Reason reason = Reason::None; ///< For refused, failed, diverged.
    QString detail;
    std::vector<JournalStep> steps;

    /// True while some target of this entry is not settled.
    [[nodiscard]] bool isOpen() const
    {
        return result == EntryResult::Running || result == EntryResult::InDoubt;
    }
    /// True when this entry changed something that is still there as far as the journal knows.
    [[nodiscard]] bool changedSomething() const;
};

/// Ids of the vendor's feed this entry put on the block list or took from it.
[[nodiscard]] QStringList changedIds(const JournalEntry &entry);

/// What of a whole history is of one server: JournalStore::entriesOf() of it.
[[nodiscard]] std::vector<JournalEntry> historyOf(const ServerId &server,
                                                  const std::vector<JournalEntry> &history);

/// Ids of entries that a later, successful entry reverses.
[[nodiscard]] std::vector<EntryId> reversedEntries(const std::vector<JournalEntry> &history);
[[nodiscard]] bool isUndoable(const JournalEntry &entry, const std::vector<JournalEntry> &history);
/// The first undoable entry of a history that is newest first; looks at each entry once.
[[nodiscard]] std::optional<EntryId> newestUndoable(const std::vector<JournalEntry> &history);

} // namespace amado
