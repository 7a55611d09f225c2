#include "io/net/calltimer.h"

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

} // namespace amado
