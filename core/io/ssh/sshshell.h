// SPDX-License-Identifier: MIT
#pragma once

#include "io/script/remoteshell.h"
#include "io/script/scriptcodec.h"
#include "model/server/endpoint.h"

#include <QString>

#include <memory>

namespace amado {

class SshConnection;

/// Runs programs over SSH. The connection is kept between runs and made anew when it broke
/// meanwhile.
class SshShell : public RemoteShell
{
public:
    /// `knownHosts`: the file of accepted keys; empty for the account's own. The file is only read.
    /// `maxOutput`: bytes of standard output that a run may say.
    SshShell(Endpoint endpoint, Credential credential, QString knownHosts = {},
             qsizetype maxOutput = kMaxScriptOutput);
    ~SshShell() override;
    SshShell(const SshShell &) = delete;
    SshShell &operator=(const SshShell &) = delete;

    /// On top of the interface: the errors of SshConnection::open(); Unreachable while the input
    /// was not wholly sent; TimedOut/AnswerUnusable when the connection broke after that, or more
    /// came than kMaxScriptOutput. A stop request is heeded within 200 ms; what the program did by
    /// then is not known.
    [[nodiscard]] Result<ShellOutput> run(const QString &commandLine, const QByteArray &input,
                                          const CallContext &context) override;

private:
    class Execution;
    Endpoint m_endpoint;
    Credential m_credential;
    QString m_knownHosts;
    qsizetype m_maxOutput;
    std::unique_ptr<SshConnection> m_connection;
};

} // namespace amado
