// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

namespace amado {

/// The way to a server.
enum class Transport {
    Folder, ///< A folder on this machine: lab, copy, mounted volume.
    Winrm,
    Ssh,
    Local, ///< This machine itself is the server (Windows).
};

/// How the account proves itself. None is ever tried in place of the one chosen.
enum class SignOn {
    Kerberos,    ///< Ticket of this session, or a ticket got with the password.
    Ntlm,        ///< With a password; over plain HTTP only when `allowNtlmOverHttp`.
    Basic,       ///< Over verified TLS only.
    Certificate, ///< TLS client certificate; over TLS only.
    Password,    ///< SSH.
    SshKey,      ///< SSH, key file.
    SshAgent,    ///< SSH.
};

/// Everything about reaching a server but the secret itself.
struct Endpoint
{
    Transport transport = Transport::Folder;
    QString host;     ///< Name or address; for Folder the absolute path.
    int port = 0;     ///< 0: the usual one (5985, 5986 with TLS, 22).
    bool tls = false; ///< WinRM over HTTPS.
    SignOn signOn = SignOn::Kerberos;
    QString
        user; ///< "user@REALM", "DOMAIN\user", a local name; empty with Kerberos: the ticket's own.
    QString keyFile; ///< SshKey, Certificate: local path of the private key (PEM; certificate
                     ///< beside it or within).
    bool allowNtlmOverHttp =
        false; ///< The person accepted that the server is not authenticated then.
    /// Certificate (WinRM) or host key (SSH) accepted by a person: lower-case hex SHA-256; empty:
    /// verify by chain or known_hosts.
    QString pinnedSha256;
    QString
        secretId; ///< Name of the secret in the keychain; empty: none stored, ask or use a ticket.

    bool operator==(const Endpoint &) const = default;
};

/// The address under which a server is listed and recorded: the folder itself, "winrm://host:5985",
/// "winrms://host:5986", "ssh://host:22", "local:". The usual port is always spelled out; the host
/// is lower-case.
[[nodiscard]] QString addressOf(const Endpoint &endpoint);
/// What an address alone tells (transport, host, port, tls). Anything that is no such address is a
/// folder. Errors: InvalidData for an address whose host or port is not one.
[[nodiscard]] Result<Endpoint> endpointFromAddress(const QString &address);

/// True for "winrm://…", "winrms://…", "ssh://…" and "local:".
[[nodiscard]] bool isServerAddress(const QString &path);

[[nodiscard]] int effectivePort(const Endpoint &endpoint);

/// Endpoint as stored; unknown keys are ignored when reading. Never holds a secret.
[[nodiscard]] QByteArray serializeEndpoint(const Endpoint &endpoint);
[[nodiscard]] Result<Endpoint> parseEndpoint(const QByteArray &json);

/// The secret of a sign-on, in memory only as long as it is used.
struct Credential
{
    QString user;
    QByteArray secret; ///< Password or passphrase, UTF-8; empty: none (ticket, agent).
    quint64 turn = 0;  ///< Whose turn it is to prove the secret; 0: it needs no proof.
};

} // namespace amado
