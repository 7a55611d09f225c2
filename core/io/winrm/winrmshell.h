// SPDX-License-Identifier: MIT
#pragma once

#include "io/script/remoteshell.h"
#include "io/winrm/wsmanclient.h"

namespace amado {

/// Runs programs on a server through Windows Remote Management: a text shell per run, opened and
/// deleted again. Once the command was sent, every failure to learn its end is TimedOut; before,
/// nothing was started and the error says so. A Receive is repeated freely and an unanswered Create
/// too (the shell it may leave behind ends by itself); Command and Send never.
class WinRmShell : public RemoteShell
{
public:
    WinRmShell(const Endpoint &endpoint, const Credential &credential,
               const WinRmOptions &options = {});

    /// Also errors: PreconditionFailed (SignOnNeedsTls, NtlmOverHttp, CertificateUntrusted,
    /// CertificateChanged, KeyFileUnusable), Unsupported (SignOnUnavailable, CommandTooLong).
    Result<ShellOutput> run(const QString &commandLine, const QByteArray &input,
                            const CallContext &context) override;

private:
    const WinRmOptions m_options;
    const QString m_subject;
    WsManClient m_client;
};

} // namespace amado
