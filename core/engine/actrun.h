// SPDX-License-Identifier: MIT
#pragma once

#include "engine/acts.h"
#include "engine/jobqueue.h"

namespace amado {

struct ActRunOptions
{
    /// Whether the others wait until the first server has ended, so that somebody who watches it
    /// can still stop.
    bool firstAlone = false;
    ProgressSink progress{};             ///< Any thread.
    std::function<void()> serverEnded{}; ///< Once for each server, any thread.
};

/// How many servers carryOut() is going to change.
[[nodiscard]] int serversOf(const std::vector<ActRecord> &records);

/// Carries out the plans that exist; re-plans nothing. Servers are changed side by side; those of
/// one availability group one after the other, and the rest of them not at all when one did not end
/// well. Plans of one server run as runActs() says. `ended` is called once, in any thread, with the
/// records in the order given; those without a plan are as they were. A stop, asked for by the
/// source given back, is honoured at the next safe point: what was not begun is recorded as
/// Stopped.
[[nodiscard]] std::stop_source carryOut(JobQueue &queue, const ActTools &tools,
                                        std::vector<ActRecord> records, ActRunOptions options,
                                        std::function<void(const std::vector<ActRecord> &)> ended);

} // namespace amado
