// SPDX-License-Identifier: MIT
#include "io/net/calltimer.h"

#include <algorithm>

namespace amado {

std::optional<Error> CallTimer::interrupted() const
{
    if (m_stop.stop_requested())
        return Error{ErrorCode::Cancelled, Reason::None, {}, {}};
    if (std::chrono::steady_clock::now() > m_until)
        return Error{ErrorCode::TimedOut, Reason::None, {}, {}};
    return std::nullopt;
}

void CallTimer::noteContact() const
{
    if (m_contact && !m_hadContact->test_and_set())
        m_contact();
}

CallTimer CallTimer::within(std::chrono::milliseconds time) const
{
    CallTimer shorter = *this;
    shorter.m_until = std::min(m_until, std::chrono::steady_clock::now() + time);
    return shorter;
}

void CallTimer::noteSignedOn() const
{
    if (m_accepted && !m_wasAccepted->test_and_set())
        m_accepted();
}

} // namespace amado
