// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"
#include "ports/hostaccess.h"

#include <QByteArray>
#include <QString>

namespace amado {

struct ShellOutput
{
    QByteArray out;
    QByteArray err;
    int exitCode = 0;
};

/// Runs one program on a server with bytes on its standard input: the transport half of a live
/// host. Blocking; one caller at a time per object, any thread.
class RemoteShell
{
public:
    virtual ~RemoteShell() = default;
    /// Errors: Unreachable (the program was certainly not started), PermissionDenied (signing on
    /// failed or the account may not), PreconditionFailed (the server's key or certificate is not
    /// accepted; nothing was started), Cancelled, TimedOut (whether and how far it ran is unknown).
    [[nodiscard]] virtual Result<ShellOutput>
    run(const QString &commandLine, const QByteArray &input, const CallContext &context) = 0;
};

} // namespace amado
