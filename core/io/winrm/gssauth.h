#pragma once

#include "io/winrm/authcontext.h"

#include <gssapi/gssapi.h>

namespace amado {

/// Negotiate through the system's GSSAPI: MIT Kerberos, and NTLM where the gss-ntlmssp plug-in is
/// installed. The inner mechanism is fixed when the credential is made, so that a ticket can never
/// be used in place of the password given.
class GssAuth : public AuthContext
{
public:
    /// Errors: NoTicket, IdentityDiffers, Unavailable.
    [[nodiscard]] static AuthResult<std::unique_ptr<AuthContext>> make(AuthRequest request);
    ~GssAuth() override;
    GssAuth(const GssAuth &) = delete;
    GssAuth &operator=(const GssAuth &) = delete;

    AuthResult<std::string> start(const std::string &channelBinding) override;
    AuthResult<std::string> step(const std::string &serverToken) override;
    [[nodiscard]] bool isComplete() const override { return m_complete; }
    AuthResult<SealedMessage> wrap(std::string_view plain) override;
    AuthResult<std::string> unwrap(const SealedMessage &sealed) override;

private:
    explicit GssAuth(AuthRequest request);
    AuthResult<void> acquire();
    [[nodiscard]] gss_OID outerMech() const; ///< Whose tokens are exchanged.
    AuthResult<void> importTarget(const char *service);
    AuthResult<std::string> advance(const std::string &serverToken);
    AuthResult<void> checkPeer();
    [[nodiscard]] AuthFailure explain(OM_uint32 major, OM_uint32 minor);
    void forgetContext();

    AuthRequest m_request;
    gss_cred_id_t m_credential = GSS_C_NO_CREDENTIAL;
    gss_name_t m_user = GSS_C_NO_NAME;
    gss_name_t m_target = GSS_C_NO_NAME;
    gss_ctx_id_t m_context = GSS_C_NO_CONTEXT;
    std::string m_channelBinding;
    bool m_firstStep = true;
    bool m_complete = false;
};

} // namespace amado
