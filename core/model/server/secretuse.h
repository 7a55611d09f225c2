// SPDX-License-Identifier: MIT
#pragma once

#include "model/server/endpoint.h"

namespace amado {

// What the secret of an endpoint may be used for, and what came of using it.

/// Endpoints of equal scope may be given the same secret, any others never. It names the way of
/// signing on and the account; and the server too where the server gets to see the password (Basic,
/// SSH) or the account is the server's own. The passphrase of a key belongs to the key file: it
/// opens the key here and is sent nowhere.
[[nodiscard]] QString secretScope(const Endpoint &endpoint);

/// Endpoints of equal text count as one account for failed sign-ons: a domain counts them for all
/// its servers together, whatever server saw them.
[[nodiscard]] QString triedAccount(const Endpoint &endpoint);

/// True when the scope holds for every server: a domain account by Kerberos or NTLM, or a key.
[[nodiscard]] bool isSecretShared(const Endpoint &endpoint);

/// What was found out about a secret by signing on with it.
enum class SecretVerdict {
    Accepted,
    Refused, ///< By whoever judges it: domain controller, server, or the key it should open.
    Open,    ///< Nobody judged it: not reached, stopped, or something else stood in the way.
};

/// What a failed session says about the secret used.
[[nodiscard]] SecretVerdict verdictOn(const Endpoint &endpoint, const Error &error);

} // namespace amado
