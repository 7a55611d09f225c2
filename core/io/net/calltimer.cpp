#include "io/net/calltimer.h"

#include <utility>

namespace amado {

std::optional<Error> CallTimer::interrupted() const
{
    if (m_context.stop.stop_requested())
        return Error{ErrorCode::Cancelled, Reason::None, {}, {}};
    if (m_timer.elapsed() > m_context.deadline.count())
        return Error{ErrorCode::TimedOut, Reason::None, {}, {}};
    return std::nullopt;
}

void CallTimer::noteContact() const
{
    if (!std::exchange(m_hadContact, true) && m_context.contact)
        m_context.contact();
}

} // namespace amado
