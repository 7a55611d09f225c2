// SPDX-License-Identifier: MIT
#pragma once

#include "remote/sshserver.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>

namespace amado::test {

/// Accounts and passwords that exist for one server of the tests alone: its name service and its
/// PAM read files of the server's folder (https://cwrap.org). All of them are the account that runs
/// the tests under other names.
class SshAccounts
{
public:
    static inline const QString kUser = QStringLiteral("alice");
    /// As Kerberos names her, with a home that admits her ticket.
    static inline const QString kPrincipal = QStringLiteral("alice@EXLAB.TEST");
    static inline const QByteArray kPassword = "Passw0rd.1";

    /// Why tests that need them are skipped; nullopt: they can be had.
    [[nodiscard]] static std::optional<std::string> missing();

    explicit SshAccounts(SshServer &server);
    ~SshAccounts();
    SshAccounts(const SshAccounts &) = delete;
    SshAccounts &operator=(const SshAccounts &) = delete;

    /// Settings for connections from now on, with PAM; `account`: the modules that say whether the
    /// account is in order, when the password is right.
    void configure(const QStringList &lines, const QStringList &account = {});
    /// More environment for the server than what makes the accounts known.
    void setEnvironment(const QStringList &more);
    /// How often the server turned a password down since it was configured.
    [[nodiscard]] int refusals() const;
    /// What the passwords are, as a file.
    [[nodiscard]] QByteArray passwords() const;

private:
    SshServer &m_server;
};

} // namespace amado::test
