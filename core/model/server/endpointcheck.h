// SPDX-License-Identifier: MIT
#pragma once

#include "model/server/endpoint.h"

#include <QStringList>

#include <optional>

namespace amado {

/// "winrm", "ssh", "local": the ways to a server, a folder is none.
[[nodiscard]] QStringList transportNames();
/// One of them without regard to case; nullopt for anything else, also for "folder".
[[nodiscard]] std::optional<Transport> transportFromText(const QString &text);
/// "kerberos", "ntlm", … without regard to case.
[[nodiscard]] std::optional<SignOn> signOnFromText(const QString &text);

/// True when the account must prove itself with a secret of the person's: a password. Keys may have
/// a passphrase, which is only asked for when the key cannot be read without it.
[[nodiscard]] bool needsPassword(const Endpoint &endpoint);
/// True when this way of signing on takes a private key, which may have a passphrase.
[[nodiscard]] bool usesKey(const Endpoint &endpoint);

/// How to sign on where nobody said it: with the key when one is named, otherwise the usual way of
/// the transport. Kerberos where nobody signs on.
[[nodiscard]] SignOn usualSignOn(const Endpoint &endpoint);

/// Refuses what could not work or would be unsafe, before anything is sent. Errors: InvalidData
/// with HostNameInvalid, PortInvalid, SignOnUnsuitable, AccountMissing, AccountFormUnsuitable
/// (Kerberos without "user@REALM", half a name), KeyFileMissing, PinInvalid; PreconditionFailed
/// with SignOnNeedsTls, NtlmOverHttp.
[[nodiscard]] Result<> checkEndpoint(const Endpoint &endpoint);

/// The endpoint named by a host name or a whole address, with the usual sign-on. Errors:
/// HostNameInvalid, PortInvalid.
[[nodiscard]] Result<Endpoint> endpointNamed(const QString &nameOrAddress, Transport transport,
                                             bool tls, int port);

/// Hexadecimal digits of a SHA-256 with or without separators and title ("SHA-256", as openssl
/// prints it), or "SHA256:" with Base64 as OpenSSH prints it, also within its line, in lower-case
/// hex; empty when it is neither.
[[nodiscard]] QString normalizedFingerprint(const QString &text);

} // namespace amado
