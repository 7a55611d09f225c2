// SPDX-License-Identifier: MIT
#include "io/signon/passwordticket.h"

#include "io/signon/gssnames.h"

#include <memory>
#include <utility>

#include <gssapi/gssapi_ext.h>
#include <krb5/krb5.h>

namespace amado::gss {

namespace {

/// A context of the library with what was made in it.
class Kerberos
{
public:
    Kerberos() { m_code = krb5_init_context(&m_context); }
    ~Kerberos()
    {
        if (m_context == nullptr)
            return;
        if (m_cache != nullptr)
            krb5_cc_destroy(m_context, m_cache);
        krb5_get_init_creds_opt_free(m_context, m_options);
        krb5_free_principal(m_context, m_principal);
        krb5_free_context(m_context);
    }
    Kerberos(const Kerberos &) = delete;
    Kerberos &operator=(const Kerberos &) = delete;

    /// The ticket for the domain controller itself, into a new cache of this process.
    krb5_error_code getTicket(const std::string &user, const std::string &password)
    {
        if (m_code == 0)
            m_code = krb5_parse_name(m_context, user.c_str(), &m_principal);
        if (m_code == 0)
            m_code = krb5_cc_new_unique(m_context, "MEMORY", nullptr, &m_cache);
        if (m_code == 0)
            m_code = krb5_cc_initialize(m_context, m_cache, m_principal);
        if (m_code == 0)
            m_code = krb5_get_init_creds_opt_alloc(m_context, &m_options);
        if (m_code == 0)
            m_code = krb5_get_init_creds_opt_set_out_ccache(m_context, m_options, m_cache);
        if (m_code == 0)
            m_code = exchange(password);
        return m_code;
    }

    /// The name of the cache, which is the caller's from now on.
    std::string release()
    {
        char *name = nullptr;
        std::string text;
        if (krb5_cc_get_full_name(m_context, m_cache, &name) == 0)
            text = name;
        krb5_free_string(m_context, name);
        krb5_cc_close(m_context, std::exchange(m_cache, nullptr));
        return text;
    }

    [[nodiscard]] std::string message() const
    {
        if (m_context == nullptr)
            return "Kerberos cannot be used";
        const char *text = krb5_get_error_message(m_context, m_code);
        std::string copy = text;
        krb5_free_error_message(m_context, text);
        return copy;
    }

private:
    /// krb5_get_init_creds_password() would try a refused password again with the primary
    /// controller, and offer to change an expired one.
    krb5_error_code exchange(const std::string &password)
    {
        krb5_init_creds_context steps = nullptr;
        krb5_error_code code =
            krb5_init_creds_init(m_context, m_principal, nullptr, nullptr, 0, m_options, &steps);
        if (code == 0)
            code = krb5_init_creds_set_password(m_context, steps, password.c_str());
        if (code == 0)
            code = krb5_init_creds_get(m_context, steps);
        krb5_init_creds_free(m_context, steps);
        return code;
    }

    krb5_context m_context = nullptr;
    krb5_error_code m_code = 0;
    krb5_principal m_principal = nullptr;
    krb5_ccache m_cache = nullptr;
    krb5_get_init_creds_opt *m_options = nullptr;
};

} // namespace

std::optional<AuthProblem> kerberosProblem(OM_uint32 minor)
{
    switch (static_cast<krb5_error_code>(minor)) {
    case KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN:
        return AuthProblem::SpnUnknown;
    case KRB5KRB_AP_ERR_TKT_EXPIRED:
        return AuthProblem::TicketExpired;
    case KRB5KDC_ERR_KEY_EXP:
        return AuthProblem::PasswordExpired;
    case KRB5KRB_AP_ERR_SKEW:
    case KRB5_KDCREP_SKEW:
        return AuthProblem::ClockSkew;
    case KRB5_KDC_UNREACH:
    case KRB5_REALM_CANT_RESOLVE:
    case KRB5_REALM_UNKNOWN:
        return AuthProblem::KdcUnreachable;
    case KRB5KDC_ERR_C_PRINCIPAL_UNKNOWN:
    case KRB5KDC_ERR_PREAUTH_FAILED:
    case KRB5KDC_ERR_CLIENT_REVOKED:
    case KRB5KRB_AP_ERR_BAD_INTEGRITY:
        return AuthProblem::Refused;
    case KRB5_FCC_NOFILE:
        return AuthProblem::NoTicket;
    default: // Codes are an open set.
        return std::nullopt;
    }
}

AuthResult<PasswordTicket> PasswordTicket::get(const std::string &user, const std::string &password)
{
    Kerberos kerberos;
    const krb5_error_code code = kerberos.getTicket(withUpperRealm(user), password);
    if (code != 0) {
        // Not known to be refused, so it must not be taken for a wrong password.
        const AuthProblem problem =
            kerberosProblem(static_cast<OM_uint32>(code)).value_or(AuthProblem::Unavailable);
        return tl::unexpected(AuthFailure{problem, kerberos.message()});
    }
    PasswordTicket ticket;
    ticket.m_cache = kerberos.release();
    return ticket;
}

PasswordTicket::PasswordTicket(PasswordTicket &&other) noexcept
    : m_cache(std::exchange(other.m_cache, {}))
{}

PasswordTicket::~PasswordTicket()
{
    if (m_cache.empty())
        return;
    krb5_context context = nullptr;
    krb5_ccache cache = nullptr;
    if (krb5_init_context(&context) != 0)
        return;
    if (krb5_cc_resolve(context, m_cache.c_str(), &cache) == 0)
        krb5_cc_destroy(context, cache);
    krb5_free_context(context);
}

OM_uint32 PasswordTicket::acquire(gss_OID mech, OM_uint32 *minor, gss_cred_id_t *credential) const
{
    gss_OID_set_desc mechs{1, mech};
    gss_key_value_element_desc element{"ccache", m_cache.c_str()};
    const gss_key_value_set_desc store{1, &element};
    return gss_acquire_cred_from(minor, GSS_C_NO_NAME, GSS_C_INDEFINITE, &mechs, GSS_C_INITIATE,
                                 &store, credential, nullptr, nullptr);
}

} // namespace amado::gss
