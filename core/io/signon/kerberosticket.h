// SPDX-License-Identifier: MIT
#pragma once

#include "io/signon/authcontext.h"
#include "io/signon/passwordticket.h"

#include <optional>
#include <string>

#include <gssapi/gssapi.h>

namespace amado::gss {

/// Whose ticket this session holds ("user@REALM"). Errors: NoTicket, TicketExpired.
[[nodiscard]] AuthResult<std::string> ticketOwner();

/// Takes a credential from the tickets of this session or gets one with a password, for the one
/// mechanism given, so that a ticket can never be used in place of the password. The caller
/// releases it. Blocking: a domain controller may be asked.
OM_uint32 acquireFor(gss_OID mech, gss_name_t user, const std::string &password, OM_uint32 *minor,
                     gss_cred_id_t *credential);

/// What the codes of Kerberos itself say; Refused when they name no cause known here.
[[nodiscard]] AuthFailure kerberosFailure(OM_uint32 major, OM_uint32 minor);

/// The proof of one identity by Kerberos alone, without Negotiate around it. Blocking (a domain
/// controller is asked); one caller at a time, any thread.
class KerberosTicket
{
public:
    /// With the password of the request, else with the ticket of this session, which must be the
    /// chosen user's. Errors: NoTicket, TicketExpired, IdentityDiffers (detail names the owner),
    /// Unavailable and those of kerberosFailure().
    [[nodiscard]] static AuthResult<KerberosTicket> acquire(const AuthRequest &request);
    /// With a ticket that a password got already; it must outlive this.
    [[nodiscard]] static AuthResult<KerberosTicket> of(const PasswordTicket &ticket);
    ~KerberosTicket();
    KerberosTicket(KerberosTicket &&other) noexcept;
    KerberosTicket(const KerberosTicket &) = delete;
    KerberosTicket &operator=(const KerberosTicket &) = delete;

    /// Gets the ticket for "service@host", which the credential then holds. Errors: SpnUnknown and
    /// those of kerberosFailure().
    [[nodiscard]] AuthResult<void> requestFor(const std::string &service) const;
    [[nodiscard]] gss_cred_id_t credential() const { return m_credential; }

private:
    KerberosTicket() = default;
    std::optional<PasswordTicket> m_own; ///< Got for this object alone.
    gss_cred_id_t m_credential = GSS_C_NO_CREDENTIAL;
};

} // namespace amado::gss
