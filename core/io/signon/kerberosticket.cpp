// SPDX-License-Identifier: MIT
#include "io/signon/kerberosticket.h"

#include "io/signon/gssnames.h"

#include <utility>

#include <gssapi/gssapi_ext.h>

namespace amado::gss {

namespace {

AuthProblem problemOf(OM_uint32 major, OM_uint32 minor)
{
    if (GSS_ROUTINE_ERROR(major) == GSS_S_CREDENTIALS_EXPIRED)
        return AuthProblem::TicketExpired;
    return kerberosProblem(minor).value_or(AuthProblem::Refused);
}

/// Whose credential it is; for a ticket this is when it is looked at.
AuthResult<std::string> ownerOf(gss_cred_id_t credential)
{
    OM_uint32 minor = 0;
    OM_uint32 ignored = 0;
    gss_name_t name = GSS_C_NO_NAME;
    const OM_uint32 major = gss_inquire_cred(&minor, credential, &name, nullptr, nullptr, nullptr);
    std::string owner = displayName(name);
    gss_release_name(&ignored, &name);
    if (!GSS_ERROR(major) && !owner.empty())
        return owner;
    AuthFailure failure = kerberosFailure(major, minor);
    if (failure.problem == AuthProblem::Refused)
        failure.problem = AuthProblem::NoTicket;
    return tl::unexpected(failure);
}

} // namespace

AuthResult<std::string> ticketOwner()
{
    OM_uint32 minor = 0;
    gss_cred_id_t credential = GSS_C_NO_CREDENTIAL;
    const OM_uint32 major = acquireFor(krb5Mech(), GSS_C_NO_NAME, {}, &minor, &credential);
    AuthResult<std::string> owner =
        GSS_ERROR(major)
            ? tl::unexpected(AuthFailure{AuthProblem::NoTicket, statusText(major, minor)})
            : ownerOf(credential);
    gss_release_cred(&minor, &credential);
    return owner;
}

OM_uint32 acquireFor(gss_OID mech, gss_name_t user, const std::string &password, OM_uint32 *minor,
                     gss_cred_id_t *credential)
{
    gss_OID_set_desc mechs{1, mech};
    if (password.empty())
        return gss_acquire_cred(minor, user, GSS_C_INDEFINITE, &mechs, GSS_C_INITIATE, credential,
                                nullptr, nullptr);
    gss_buffer_desc secret = bufferOf(password);
    return gss_acquire_cred_with_password(minor, user, &secret, GSS_C_INDEFINITE, &mechs,
                                          GSS_C_INITIATE, credential, nullptr, nullptr);
}

AuthFailure kerberosFailure(OM_uint32 major, OM_uint32 minor)
{
    return {problemOf(major, minor), statusText(major, minor)};
}

AuthResult<KerberosTicket> KerberosTicket::acquire(const AuthRequest &request)
{
    if (const auto complete = checkComplete(request); !complete)
        return tl::unexpected(complete.error());
    KerberosTicket ticket;
    OM_uint32 minor = 0;
    OM_uint32 ignored = 0;
    gss_name_t user = GSS_C_NO_NAME;
    OM_uint32 major = GSS_S_COMPLETE;
    if (!request.password.empty()) {
        auto own = PasswordTicket::get(request.user, request.password);
        if (!own)
            return tl::unexpected(own.error());
        auto made = of(*own);
        if (made)
            made->m_own.emplace(std::move(*own));
        return made;
    }
    if (!request.user.empty())
        major = importName(withUpperRealm(request.user), GSS_C_NT_USER_NAME, &minor, &user);
    if (!GSS_ERROR(major))
        major = acquireFor(krb5Mech(), user, {}, &minor, &ticket.m_credential);
    gss_release_name(&ignored, &user);
    const AuthFailure failed = kerberosFailure(major, minor);
    // Which ticket it is may only turn out now; and a missing one may be there for somebody else.
    const auto owner = GSS_ERROR(major) ? ticketOwner() : ownerOf(ticket.m_credential);
    if (!owner)
        return tl::unexpected(failed.problem == AuthProblem::Refused ? owner.error() : failed);
    if (!sameIdentity(request.user, *owner))
        return tl::unexpected(AuthFailure{AuthProblem::IdentityDiffers, *owner});
    if (GSS_ERROR(major))
        return tl::unexpected(failed);
    return ticket;
}

AuthResult<KerberosTicket> KerberosTicket::of(const PasswordTicket &ticket)
{
    KerberosTicket made;
    OM_uint32 minor = 0;
    const OM_uint32 major = ticket.acquire(krb5Mech(), &minor, &made.m_credential);
    if (GSS_ERROR(major))
        return tl::unexpected(kerberosFailure(major, minor));
    return made;
}

KerberosTicket::KerberosTicket(KerberosTicket &&other) noexcept
    : m_own(std::move(other.m_own))
    , m_credential(std::exchange(other.m_credential, GSS_C_NO_CREDENTIAL))
{}

KerberosTicket::~KerberosTicket()
{
    OM_uint32 minor = 0;
    gss_release_cred(&minor, &m_credential);
}

AuthResult<void> KerberosTicket::requestFor(const std::string &service) const
{
    OM_uint32 minor = 0;
    OM_uint32 ignored = 0;
    gss_name_t target = GSS_C_NO_NAME;
    OM_uint32 major = importName(service, GSS_C_NT_HOSTBASED_SERVICE, &minor, &target);
    if (GSS_ERROR(major))
        return tl::unexpected(AuthFailure{AuthProblem::SpnUnknown, statusText(major, minor)});
    // The first token of a context is made from the ticket and needs no server.
    gss_ctx_id_t context = GSS_C_NO_CONTEXT;
    OwnedBuffer token;
    major = gss_init_sec_context(&minor, m_credential, &context, target, krb5Mech(),
                                 GSS_C_MUTUAL_FLAG | GSS_C_INTEG_FLAG, GSS_C_INDEFINITE,
                                 GSS_C_NO_CHANNEL_BINDINGS, GSS_C_NO_BUFFER, nullptr, token.get(),
                                 nullptr, nullptr);
    gss_delete_sec_context(&ignored, &context, GSS_C_NO_BUFFER);
    gss_release_name(&ignored, &target);
    if (GSS_ERROR(major))
        return tl::unexpected(kerberosFailure(major, minor));
    return {};
}

} // namespace amado::gss
