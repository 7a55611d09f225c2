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

bool isSilence(const Error &error)
{
    return error.code == ErrorCode::Unreachable || error.code == ErrorCode::TimedOut;
}

Silence afterSilence(const std::optional<Silence> &before, const QDateTime &now, double chance)
{
    Silence silence = before.value_or(Silence{});
    if (!silence.since.isValid())
        silence.since = now;
    qint64 pause = kFirstPauseMs;
    for (int i = 0; i < silence.tries && pause < kLongestPauseMs; ++i)
        pause *= 2;
    pause = std::min(pause, kLongestPauseMs);
    const double beside = (2 * std::clamp(chance, 0.0, 1.0) - 1) * kSpread;
    silence.lastTry = now;
    silence.nextTry = now.addMSecs(pause + qint64(double(pause) * beside));
    ++silence.tries;
    return silence;
}

std::chrono::milliseconds probeDeadline(const std::optional<Silence> &silence)
{
    return std::min(kProbe * (1 + (silence ? silence->tries : 0)), kLongestProbe);
}

} // namespace amado
