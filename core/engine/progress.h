// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/ids.h"

#include <QString>

#include <functional>

namespace amado {

/// Where long work stands. Copied freely; delivered from worker threads.
struct Progress
{
    enum class Phase {
        Waiting,
        Connecting,
        Collecting,
        Judging,
        Planning,
        Writing,
        Verifying,
        RollingBack,
        Recovering,
        Done
    };
    QString server;
    Phase phase = Phase::Waiting;
    QString target; ///< The file, service or pool in work; may be empty.
    int step = 0;   ///< 1-based; 0 when not counted.
    int steps = 0;
    ServerId id{}; ///< Of the listed server; empty where none is known. `server` is only its name.
};

using ProgressSink = std::function<void(const Progress &)>;

} // namespace amado
