#pragma once

#include "io/winrm/authcontext.h"

#ifndef SECURITY_WIN32
#define SECURITY_WIN32
#endif
#include <windows.h>

#include <security.h>

#include <vector>

namespace amado {

/// Negotiate through Windows' own security support (SSPI). Kerberos and NTLM are packages of their
/// own here, so neither can stand in for the other; the token is framed by Negotiate on the wire
/// all the same.
class SspiAuth : public AuthContext
{
public:
    /// Errors: NoTicket, Unavailable.
    [[nodiscard]] static AuthResult<std::unique_ptr<AuthContext>> make(AuthRequest request);
    ~SspiAuth() override;
    SspiAuth(const SspiAuth &) = delete;
    SspiAuth &operator=(const SspiAuth &) = delete;

    AuthResult<std::string> start(const std::string &channelBinding) override;
    AuthResult<std::string> step(const std::string &serverToken) override;
    [[nodiscard]] bool isComplete() const override { return m_complete; }
    AuthResult<SealedMessage> wrap(std::string_view plain) override;
    AuthResult<std::string> unwrap(const SealedMessage &sealed) override;

private:
    explicit SspiAuth(AuthRequest request);
    AuthResult<void> acquire();
    AuthResult<std::string> advance(const std::string &serverToken);
    AuthResult<void> checkPeer();
    void forgetContext();

    AuthRequest m_request;
    std::wstring m_target;
    std::vector<unsigned char> m_binding; ///< SEC_CHANNEL_BINDINGS and its data; empty without TLS.
    CredHandle m_credential{};
    CtxtHandle m_context{};
    bool m_hasCredential = false;
    bool m_hasContext = false;
    bool m_complete = false;
    SecPkgContext_Sizes m_sizes{};
};

} // namespace amado
