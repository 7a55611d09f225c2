// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/expiry.h"
#include "model/feed/feedproof.h"
#include "model/judge/nextrun.h"
#include "ui/text/badgelook.h"

namespace amado {

// How the verdicts about the feed look; the words come from ui/text.

[[nodiscard]] BadgeLook badgeLook(FeedVerdict verdict);
[[nodiscard]] BadgeLook badgeLook(TimestampProof::State state);
[[nodiscard]] BadgeLook badgeLook(RowVerdict verdict);
[[nodiscard]] BadgeLook badgeLook(CauseSeverity severity);
[[nodiscard]] BadgeLook badgeLook(NextRunEffect effect);
[[nodiscard]] BadgeLook badgeLook(ExpirySeverity severity);

} // namespace amado
