// SPDX-License-Identifier: MIT
#pragma once

#include "io/net/calltimer.h"
#include "io/net/filedescriptor.h"
#include "model/base/result.h"

#include <QString>
#include <QStringList>

namespace amado {

/// How long to wait for a socket before looking for a stop request again, in milliseconds.
constexpr int kSocketWaitMs = 50;

/// Addresses of a name, as text, in the order the system prefers them; brackets of an IPv6 address
/// are taken off. Waits kOutagePatience at most. Errors: Unreachable/NameNotResolved, also when
/// the time is over; Cancelled.
[[nodiscard]] Result<QStringList> resolveName(const QString &host, const CallTimer &timer);

/// A connected, non-blocking TCP socket to the first address of the name that answers; an
/// unresponsive one holds the others up for a quarter of a second only. Nothing is sent, so an
/// error always means that nothing was done. Waits kOutagePatience at most for the name and as long
/// for the port. Errors: Unreachable/NameNotResolved, PortClosed (refused by all that can be
/// reached) or PortSilent (no answer in time, no way); Cancelled.
[[nodiscard]] Result<FileDescriptor> connectTcp(const QString &host, int port,
                                                const CallTimer &timer);

/// Waits until the socket can be read (or written). Errors: Cancelled, TimedOut.
[[nodiscard]] Result<> waitForSocket(const FileDescriptor &socket, bool forWriting,
                                     const CallTimer &timer);

} // namespace amado
