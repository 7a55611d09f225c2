// SPDX-License-Identifier: MIT
#pragma once

#include "io/signon/authcontext.h"

#include <optional>
#include <string>

#include <gssapi/gssapi.h>

namespace amado::gss {

/// The cause that an error of Kerberos itself names; nothing when it is none known here.
[[nodiscard]] std::optional<AuthProblem> kerberosProblem(OM_uint32 minor);

/// The ticket of an account got with its password, in a store in memory that is this object's own.
///
/// GSSAPI gets such a ticket by itself, but SPNEGO then hides why it failed, and every further look
/// would be another failed sign-on for the account. Here the domain controller is asked exactly
/// once, and whatever is made of the ticket needs no password.
class PasswordTicket
{
public:
    /// Blocking: asks a domain controller. `user`: "user@REALM", or a name in the realm of this
    /// machine. Errors: Refused (password or account), KdcUnreachable, ClockSkew, Unavailable.
    [[nodiscard]] static AuthResult<PasswordTicket> get(const std::string &user,
                                                        const std::string &password);
    ~PasswordTicket();
    PasswordTicket(PasswordTicket &&other) noexcept;
    PasswordTicket(const PasswordTicket &) = delete;
    PasswordTicket &operator=(const PasswordTicket &) = delete;

    /// A credential of this ticket alone, which must not outlive it; as gss_acquire_cred().
    OM_uint32 acquire(gss_OID mech, OM_uint32 *minor, gss_cred_id_t *credential) const;

private:
    PasswordTicket() = default;
    std::string m_cache; ///< "MEMORY:…"; empty: moved away.
};

} // namespace amado::gss
