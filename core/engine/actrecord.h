// SPDX-License-Identifier: MIT
#pragma once

#include "engine/changerunner.h"
#include "engine/statechanges.h"
#include "model/change/actrequest.h"
#include "ports/stores.h"

#include <optional>
#include <vector>

namespace amado {

/// One act on one server: what was asked, what was planned and what became of it, the same for
/// window, command line, reports and JSON.
struct ActRecord
{
    /// Without its facts. The id is empty where it is not listed; the name is the one it calls
    /// itself, or until it has answered the one it is known by.
    ServerRecord server;
    ActRequest request;
    /// Why there is none, when there is none.
    Result<Plan> plan = failure(ErrorCode::Cancelled);
    /// Availability group the server told of; empty: none, or not known.
    QString group{};
    /// Undo and removal: the verdicts that the plan changes.
    std::vector<StateChange> states{};
    QStringList asked{}; ///< ServerSnapshot::asked when it was planned.
    /// What became of the plan; none: it was not carried out.
    std::optional<ChangeOutcome> outcome{};

    [[nodiscard]] QString mitigation() const { return mitigationOf(request); }
    /// Of Microsoft's feed: those asked for, or those that the plan of an undo changes.
    [[nodiscard]] QStringList ids() const;
    /// True when the plan has something to do.
    [[nodiscard]] bool isRunnable() const { return plan && !plan->steps.empty(); }
    /// True for a plan that would change something and was only made.
    [[nodiscard]] bool wouldChange() const { return !outcome && isRunnable(); }
    /// Of the outcome; of a plan that could not be made what that makes of the act.
    [[nodiscard]] EntryResult result() const;
    /// Why it did not end well. Nothing to do is an answer, not an error.
    [[nodiscard]] std::optional<Error> error() const;
    /// As they were carried out, or as planned.
    [[nodiscard]] std::vector<JournalStep> steps() const;
};

/// What an error before anything was recorded makes of an act: the server's state forbids it, or it
/// did not come about.
[[nodiscard]] EntryResult resultOf(ErrorCode code);

} // namespace amado
