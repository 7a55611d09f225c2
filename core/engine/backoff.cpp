// SPDX-License-Identifier: MIT
#include "engine/backoff.h"

#include <algorithm>

namespace amado {

namespace {

constexpr qint64 kFirstPauseMs = 60'000;
constexpr qint64 kLongestPauseMs = 3'600'000;
constexpr double kSpread = 0.2;
constexpr std::chrono::milliseconds kProbe{5'000};
constexpr std::chrono::milliseconds kLongestProbe{30'000};

} // namespace

bool isOutage(const Error &error)
{
    return error.code == ErrorCode::Unreachable || error.code == ErrorCode::TimedOut;
}

Outage afterOutage(const std::optional<Outage> &before, const QDateTime &now, double chance)
{
    Outage outage = before.value_or(Outage{});
    if (!outage.since.isValid())
        outage.since = now;
    qint64 pause = kFirstPauseMs;
    for (int i = 0; i < outage.tries && pause < kLongestPauseMs; ++i)
        pause *= 2;
    pause = std::min(pause, kLongestPauseMs);
    const double beside = (2 * std::clamp(chance, 0.0, 1.0) - 1) * kSpread;
    outage.lastTry = now;
    outage.nextTry = now.addMSecs(pause + qint64(double(pause) * beside));
    ++outage.tries;
    return outage;
}

std::chrono::milliseconds probeDeadline(const std::optional<Outage> &outage)
{
    return std::min(kProbe * (1 + (outage ? outage->tries : 0)), kLongestProbe);
}

} // namespace amado
