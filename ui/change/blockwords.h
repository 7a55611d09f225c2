// SPDX-License-Identifier: MIT
#pragma once

#include "ui/change/undoflow.h"

namespace amado {

// What the review of blocking and unblocking says, in the current language.

[[nodiscard]] QString blockTitle(const BlockRequest &request);
[[nodiscard]] QString blockHeadline(const BlockRequest &request, const UndoFlow &flow);
/// What the act means, for the stage of review.
[[nodiscard]] QString blockExplanation(const BlockRequest &request);
/// The button that carries it out: "Block M2 on EX01".
[[nodiscard]] QString blockRunText(const BlockRequest &request, const UndoFlow &flow);

} // namespace amado
