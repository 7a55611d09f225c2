#pragma once

#include "io/host/posixfile.h"
#include "model/base/result.h"
#include "ports/hostaccess.h"

#include <QElapsedTimer>
#include <QString>

#include <optional>

namespace amado {

/// The time and the stop request of one call.
class CallTimer
{
public:
    explicit CallTimer(const CallContext &context)
        : m_context(context)
    {
        m_timer.start();
    }

    /// Cancelled or TimedOut, once either has come.
    [[nodiscard]] std::optional<Error> interrupted() const;

private:
    const CallContext &m_context;
    QElapsedTimer m_timer;
};

/// How long to wait for a socket before looking for a stop request again.
constexpr int kSocketWaitMs = 50;

/// A connected, non-blocking TCP socket to the first address of the name that answers. Errors:
/// Unreachable, also when the time is over: nothing was sent; Cancelled.
[[nodiscard]] Result<FileDescriptor> connectTcp(const QString &host, int port,
                                                const CallTimer &timer);

} // namespace amado
