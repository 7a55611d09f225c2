#pragma once

#include "model/base/error.h"
#include "ports/hostaccess.h"

#include <QElapsedTimer>

#include <optional>

namespace amado {

/// The time and the stop request of one call.
class CallTimer
{
public:
    /// Starts now; the context must outlive it.
    explicit CallTimer(const CallContext &context)
        : m_context(context)
    {
        m_timer.start();
    }

    /// Cancelled or TimedOut, once either has come.
    [[nodiscard]] std::optional<Error> interrupted() const;
    /// Somebody is there: tells the call's CallContext::contact, the first time.
    void noteContact() const;

private:
    const CallContext &m_context;
    QElapsedTimer m_timer;
    mutable bool m_hadContact = false;
};

} // namespace amado
