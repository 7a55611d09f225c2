// SPDX-License-Identifier: MIT
#pragma once

#include <stop_token>
#include <thread>

namespace amado::cli {

/// Turns the first SIGINT or SIGTERM into a stop request that running work honours at its next safe
/// point, and says on standard error that a second one ends the program at once: what was begun on
/// a server then stays open in the journal, as after any other end, and is settled later. Must be
/// made before any other thread, so that all of them leave the signals to it.
class InterruptWatch
{
public:
    InterruptWatch();
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch &) = delete;
    InterruptWatch &operator=(const InterruptWatch &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::thread m_waiter;
};

} // namespace amado::cli
