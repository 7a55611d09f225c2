// SPDX-License-Identifier: MIT
#pragma once

#include "io/script/remoteshell.h"
#include "ports/hostaccess.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace amado {

/// A live server behind a shell: every batch is one run of the one fixed script there. Whatever the
/// transport, the same requests give the same replies. Holds nothing between calls but the shell.
class ScriptHost : public HostAccess
{
public:
    /// `script`: the text of ":/scripts/amado-host.ps1". `address` names the server in errors
    /// ("ssh://host:22").
    ScriptHost(std::unique_ptr<RemoteShell> shell, QByteArray script, QString address);

    /// Outer errors on top of the port's: Unreachable/ShellMissing (no PowerShell; nothing was
    /// done), TimedOut/AnswerUnusable (the answer broke off or is not ours; what was done is
    /// unknown), and those of the shell. Contents of one batch are limited to kMaxReplyContent
    /// together: what goes beyond fails as FileTooLarge.
    [[nodiscard]] Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                                             const CallContext &context) override;

private:
    [[nodiscard]] Result<std::vector<Result<HostReply>>> ask(std::span<const HostRequest> requests,
                                                             const CallContext &context);

    std::unique_ptr<RemoteShell> m_shell;
    QByteArray m_script;
    QString m_address;
};

} // namespace amado
