#pragma once

#include <QString>

#include <functional>

namespace amado {

/// Where long work stands. Copied freely; delivered from worker threads.
struct Progress {
    enum class Phase { Waiting, Connecting, Collecting, Judging, Planning, Writing, Verifying, RollingBack, Recovering, Done };
    QString server;
    Phase phase = Phase::Waiting;
    QString target; ///< The file, service or pool in work; may be empty.
    int step = 0;   ///< 1-based; 0 when not counted.
    int steps = 0;
};

using ProgressSink = std::function<void(const Progress &)>;

} // namespace amado
