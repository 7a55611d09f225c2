#pragma once

#include "model/base/error.h"
#include "ports/hostaccess.h"

#include <chrono>
#include <optional>
#include <stop_token>
#include <utility>

namespace amado {

/// The time and the stop request of one call. A value; any thread.
class CallTimer
{
public:
    /// Starts now.
    explicit CallTimer(const CallContext &context)
        : CallTimer(context.stop, std::chrono::steady_clock::now() + context.deadline)
    {}
    CallTimer(std::stop_token stop, std::chrono::steady_clock::time_point until)
        : m_stop(std::move(stop))
        , m_until(until)
    {}

    /// Cancelled or TimedOut, once either has come.
    [[nodiscard]] std::optional<Error> interrupted() const;
    [[nodiscard]] const std::stop_token &stop() const { return m_stop; }
    [[nodiscard]] std::chrono::steady_clock::time_point until() const { return m_until; }

private:
    std::stop_token m_stop;
    std::chrono::steady_clock::time_point m_until;
};

} // namespace amado
