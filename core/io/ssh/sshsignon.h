// SPDX-License-Identifier: MIT
#pragma once

#include "io/net/sshsession.h"
#include "model/base/result.h"
#include "model/server/endpoint.h"

namespace amado {

/// Whether SSH knows that way at all.
[[nodiscard]] bool isSshSignOn(SignOn signOn);

/// Who signs on, as the server is told: the chosen user or, by Kerberos without one, whom the
/// ticket of this session names. Errors: PermissionDenied/NoTicket, TicketExpired.
[[nodiscard]] Result<QString> sshUser(const Endpoint &endpoint, const Credential &credential);

/// Proves the account the one way the endpoint names, with one try. Blocking, and within agents and
/// ticket libraries deaf to stop requests. Errors: as SshConnection::open().
[[nodiscard]] Result<> signOnOverSsh(const SshSession &session, const Endpoint &endpoint,
                                     const Credential &credential, const CallTimer &timer);

} // namespace amado
