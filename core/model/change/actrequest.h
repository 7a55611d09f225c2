// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/journalentry.h"

#include <stop_token>
#include <variant>

namespace amado {

/// Applies a mitigation of the catalogue.
struct Apply
{
    QString mitigation; ///< Vulnerability id.
};
/// Takes back an act that was recorded.
struct Undo
{
    JournalEntry entry;
};
/// Puts ids of Microsoft's feed on a server's block list, or takes them from it.
struct Block
{
    QStringList ids;
    ActKind kind = ActKind::Block; ///< Or Unblock.
};

/// What is asked of a server.
using ActRequest = std::variant<Apply, Undo, Removal, Block>;

/// Empty where it is about none.
[[nodiscard]] QString mitigationOf(const ActRequest &request);
/// What was asked for when the entry was made, as far as the entry still tells.
[[nodiscard]] ActRequest requestOf(const JournalEntry &entry);

/// Plans it on a server as it is in `snapshot`. `history`, for an Undo, holds every entry of the
/// server. Errors: those of makePlan(), makeUndoPlan(), makeRemovalPlan() and makeBlockPlan();
/// NotFound/NotApplicable for a mitigation that the catalogue has not;
/// PreconditionFailed/ServerMismatch (without a subject) for an entry of a server of another name.
[[nodiscard]] Result<Plan> planAct(const ActRequest &request, const ServerSnapshot &snapshot,
                                   const std::vector<JournalEntry> &history,
                                   const Catalogs &catalogs, const std::stop_token &stop = {});

} // namespace amado
