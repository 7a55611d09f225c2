// SPDX-License-Identifier: MIT
#include "engine/patienthost.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace amado {

namespace {

constexpr int kMostAttempts = 4;

/// False when it was ended by a stop request.
bool sleepFor(std::chrono::milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

} // namespace

Result<std::vector<Result<HostReply>>> PatientHost::run(std::span<const HostRequest> requests,
                                                        const CallContext &context)
{
    auto replies = m_host.run(requests, context);
    const bool reads = std::none_of(requests.begin(), requests.end(), isWriting);
    for (int attempt = 1;
         attempt < kMostAttempts && m_answered && reads && !replies &&
         isRetryable(replies.error().code) && sleepFor(m_pause * attempt, context.stop);
         ++attempt)
        replies = m_host.run(requests, context);
    m_answered = m_answered || replies.has_value();
    return replies;
}

} // namespace amado
