// SPDX-License-Identifier: MIT
#pragma once

#include "io/net/calltimer.h"
#include "io/net/filedescriptor.h"
#include "model/base/result.h"

#include <QString>

#include <span>

#include <sys/socket.h>

namespace amado {

/// One address of a name, with its port.
struct SocketAddress
{
    sockaddr_storage storage{};
    socklen_t size = 0;
};

/// A connected, non-blocking TCP socket to the first of the addresses that answers: each is begun a
/// quarter of a second after the one before, or when that one failed. `host` is the subject of
/// errors. Errors: Unreachable with PortClosed when all that a way leads to refused, PortSilent
/// when one did not answer until the time was over or no way leads to any; Cancelled.
[[nodiscard]] Result<FileDescriptor> connectToFirst(std::span<const SocketAddress> addresses,
                                                    const QString &host, const CallTimer &timer);

} // namespace amado
