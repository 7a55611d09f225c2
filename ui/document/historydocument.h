// SPDX-License-Identifier: MIT
#pragma once

#include "model/change/returnedrules.h"
#include "ui/document/document.h"

namespace amado {

/// Every change that Amado made on one server, in the order given. Action: "undoEntry" with the
/// entry as subject, where it can be undone.
[[nodiscard]] Document historyDocument(const std::vector<JournalEntry> &history,
                                       const std::vector<ReturnedRule> &returned);

} // namespace amado
