// SPDX-License-Identifier: MIT
#pragma once

#include "engine/backoff.h"
#include "engine/refreshstate.h"

#include <QString>

#include <vector>

namespace amado {

/// Since when a server is unresponsive and when it is asked again: "It did not answer at 12:03; it
/// is asked again in 4 min."
[[nodiscard]] QString outageSentence(const Outage &outage, const QDateTime &now);

/// The servers waited for the longest, in one line: "EX01 (connecting for 12 s), EX02 (reading
/// for 3 s) and 5 more"; empty when none runs.
[[nodiscard]] QString runningSessionsText(const std::vector<RunningSession> &sessions);

/// How a refresh that was stopped ended, and what is kept.
[[nodiscard]] QString stoppedRefreshSentence(const RefreshSummary &summary);

} // namespace amado
