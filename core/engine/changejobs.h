// SPDX-License-Identifier: MIT
#pragma once

#include "engine/acts.h"
#include "engine/fleetservice.h"

namespace amado {

// What ChangeService does with the journal: without any knowledge of the service.

/// Servers whose newest act is younger than what is known of them. Pure.
[[nodiscard]] std::vector<ServerId> changedSinceRead(const std::vector<FleetServer> &servers,
                                                     const std::vector<JournalEntry> &history);
/// Settles an entry unless somebody else did meanwhile. Blocking.
[[nodiscard]] Result<> recoverEntry(const ActTools &tools, const EntryId &id,
                                    const CallContext &context);

} // namespace amado
