// SPDX-License-Identifier: MIT
#pragma once

#include "io/script/remoteshell.h"

#include <QString>

namespace amado {

/// PowerShell as a child process: the console runs on the server itself.
class LocalShell : public RemoteShell
{
public:
    /// `powerShell`: the program that is started in place of the command line's "powershell.exe".
    explicit LocalShell(QString powerShell);

    /// Windows PowerShell of the system, else PowerShell 7 from the search path; empty: there is
    /// none.
    [[nodiscard]] static QString findPowerShell();

    /// On top of the interface: Unreachable/ShellMissing when the program cannot be started,
    /// TimedOut/AnswerUnusable when it ends by a crash or says more than kMaxScriptOutput. It is
    /// ended when the call is.
    [[nodiscard]] Result<ShellOutput> run(const QString &commandLine, const QByteArray &input,
                                          const CallContext &context) override;

private:
    QString m_powerShell;
};

} // namespace amado
