// SPDX-License-Identifier: MIT
#include "engine/writedeadline.h"

#include <algorithm>

namespace amado {

namespace {

/// Until PowerShell has started and read the batch.
constexpr std::chrono::seconds kStartTime{60};

/// The script waits 90 s for a service; a file is written at once.
std::chrono::seconds stepTime(const JournalStep &step)
{
    return std::chrono::seconds(step.target.kind == TargetKind::File ? 10 : 100);
}

} // namespace

std::chrono::milliseconds writingTime(std::span<const JournalStep> steps)
{
    std::chrono::seconds time = kStartTime;
    for (const JournalStep &step : steps)
        time += stepTime(step);
    return time;
}

WriteDeadline writeDeadline(std::span<const JournalStep> steps, const QDateTime &clock,
                            const QDateTime &now)
{
    if (!clock.isValid() || steps.empty())
        return {};
    const std::chrono::milliseconds time = writingTime(steps);
    std::chrono::milliseconds longest{0};
    for (const JournalStep &step : steps)
        longest = std::max<std::chrono::milliseconds>(longest, stepTime(step));
    return {clock.addMSecs(time.count()), now.addMSecs((time + longest).count())};
}

} // namespace amado
