// SPDX-License-Identifier: MIT
#include "io/signon/authcontext.h"

#include "io/signon/asciicase.h"

#ifndef SECURITY_WIN32
#define SECURITY_WIN32
#endif
#include <windows.h>

#include <security.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <utility>
#include <vector>

namespace amado {

namespace {

constexpr unsigned long kFlags = ISC_REQ_MUTUAL_AUTH | ISC_REQ_REPLAY_DETECT |
                                 ISC_REQ_SEQUENCE_DETECT | ISC_REQ_CONFIDENTIALITY |
                                 ISC_REQ_INTEGRITY;
constexpr std::size_t kTokenSize = 64 * 1024;
/// Room for the seal; what is sent is the size EncryptMessage gives back, which may be smaller than
/// announced.
constexpr std::size_t kMinSealSize = 256;

std::wstring wide(const std::string &utf8)
{
    const int size = MultiByteToWideChar(CP_UTF8, 0, utf8.data(), int(utf8.size()), nullptr, 0);
    std::wstring text(std::size_t(size), L'\0');
    MultiByteToWideChar(CP_UTF8, 0, utf8.data(), int(utf8.size()), text.data(), size);
    return text;
}

std::string narrow(const wchar_t *text)
{
    const int size = WideCharToMultiByte(CP_UTF8, 0, text, -1, nullptr, 0, nullptr, nullptr);
    std::string utf8(std::size_t(std::max(size, 1)), '\0');
    WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8.data(), size, nullptr, nullptr);
    utf8.pop_back();
    return utf8;
}

void wipe(std::wstring &secret)
{
    SecureZeroMemory(secret.data(), secret.size() * sizeof(wchar_t));
    secret.clear();
}

/// "DOMAIN\user" in its parts; "user@REALM" stays whole, which SSPI takes as a principal name.
std::pair<std::wstring, std::wstring> accountOf(const std::string &user)
{
    const std::wstring name = wide(user);
    const std::size_t slash = name.find(L'\\');
    if (slash == std::wstring::npos)
        return {{}, name};
    return {name.substr(0, slash), name.substr(slash + 1)};
}

/// The account without realm or domain: Windows shows "NETBIOS\user" whatever was typed.
std::string bareAccount(const std::string &name)
{
    const std::size_t slash = name.find('\\');
    const std::string tail = slash == std::string::npos ? name : name.substr(slash + 1);
    return lowered(tail.substr(0, tail.find('@')));
}

AuthProblem problemOf(SECURITY_STATUS status)
{
    switch (status) {
    case SEC_E_NO_CREDENTIALS:
        return AuthProblem::NoTicket;
    case SEC_E_TARGET_UNKNOWN:
    case SEC_E_WRONG_PRINCIPAL:
        return AuthProblem::SpnUnknown;
    case SEC_E_TIME_SKEW:
        return AuthProblem::ClockSkew;
    case SEC_E_CONTEXT_EXPIRED:
        return AuthProblem::TicketExpired;
    case SEC_E_NO_AUTHENTICATING_AUTHORITY:
    case SEC_E_DOWNGRADE_DETECTED: // No domain controller for the account's realm.
        return AuthProblem::KdcUnreachable;
    case SEC_E_BAD_BINDINGS:
        return AuthProblem::ChannelBindingRefused;
    case SEC_E_SECPKG_NOT_FOUND:
    case SEC_E_UNSUPPORTED_FUNCTION:
        return AuthProblem::Unavailable;
    case SEC_E_INVALID_TOKEN:
    case SEC_E_MESSAGE_ALTERED:
    case SEC_E_OUT_OF_SEQUENCE:
        return AuthProblem::BrokenToken;
    default:
        return AuthProblem::Refused;
    }
}

tl::unexpected<AuthFailure> failed(SECURITY_STATUS status, const char *what)
{
    std::array<char, 96> text{};
    std::snprintf(text.data(), text.size(), "%s: 0x%08lx", what,
                  static_cast<unsigned long>(status));
    return tl::unexpected(AuthFailure{problemOf(status), text.data()});
}

SecBuffer bufferOf(unsigned long type, void *data, std::size_t size)
{
    return {static_cast<unsigned long>(size), type, data};
}

/// Negotiate through Windows' own security support (SSPI). Kerberos and NTLM are packages of their
/// own here, so neither can stand in for the other; the token is framed by Negotiate on the wire
/// all the same.
class SspiAuth : public AuthContext
{
public:
    explicit SspiAuth(AuthRequest request)
        : m_request(std::move(request))
    {}
    ~SspiAuth() override;
    SspiAuth(const SspiAuth &) = delete;
    SspiAuth &operator=(const SspiAuth &) = delete;

    AuthResult<std::string> start(const std::string &channelBinding) override;
    AuthResult<std::string> step(const std::string &serverToken) override;
    [[nodiscard]] bool isComplete() const override { return m_complete; }
    AuthResult<SealedMessage> wrap(std::string_view plain) override;
    AuthResult<std::string> unwrap(const SealedMessage &sealed) override;

    /// Before anything else.
    AuthResult<void> acquire();

private:
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

SspiAuth::~SspiAuth()
{
    forgetContext();
    if (m_hasCredential)
        FreeCredentialsHandle(&m_credential);
}

void SspiAuth::forgetContext()
{
    if (m_hasContext)
        DeleteSecurityContext(&m_context);
    m_hasContext = false;
    m_complete = false;
}

AuthResult<void> SspiAuth::acquire()
{
    if (const auto complete = checkComplete(m_request); !complete)
        return complete;
    auto [domain, user] = accountOf(m_request.user);
    std::wstring password = wide(m_request.password);
    SEC_WINNT_AUTH_IDENTITY_W identity{};
    identity.User = reinterpret_cast<unsigned short *>(user.data());
    identity.UserLength = static_cast<unsigned long>(user.size());
    identity.Domain = reinterpret_cast<unsigned short *>(domain.data());
    identity.DomainLength = static_cast<unsigned long>(domain.size());
    identity.Password = reinterpret_cast<unsigned short *>(password.data());
    identity.PasswordLength = static_cast<unsigned long>(password.size());
    identity.Flags = SEC_WINNT_AUTH_IDENTITY_UNICODE;
    std::wstring package = m_request.mechanism == AuthMechanism::Ntlm ? L"NTLM" : L"Kerberos";
    const SECURITY_STATUS status = AcquireCredentialsHandleW(
        nullptr, package.data(), SECPKG_CRED_OUTBOUND, nullptr,
        m_request.password.empty() ? nullptr : &identity, nullptr, nullptr, &m_credential, nullptr);
    wipe(password);
    if (status != SEC_E_OK)
        return failed(status, "AcquireCredentialsHandle");
    m_hasCredential = true;
    return {};
}

AuthResult<std::string> SspiAuth::start(const std::string &channelBinding)
{
    m_binding.clear();
    if (!channelBinding.empty()) {
        SEC_CHANNEL_BINDINGS header{};
        header.cbApplicationDataLength = static_cast<unsigned long>(channelBinding.size());
        header.dwApplicationDataOffset = sizeof header;
        m_binding.resize(sizeof header + channelBinding.size());
        std::memcpy(m_binding.data(), &header, sizeof header);
        std::memcpy(m_binding.data() + sizeof header, channelBinding.data(), channelBinding.size());
    }
    // host/ is what Windows itself asks for; HTTP/ may be registered on another account.
    AuthResult<std::string> token;
    for (const char *service : {"host/", "HTTP/"}) {
        forgetContext();
        m_target = wide(service + m_request.host);
        token = advance({});
        if (token || token.error().problem != AuthProblem::SpnUnknown)
            break;
    }
    return token;
}

AuthResult<std::string> SspiAuth::step(const std::string &serverToken)
{
    if (m_complete)
        return tl::unexpected(AuthFailure{AuthProblem::BrokenToken, "a token after the last one"});
    return advance(serverToken);
}

AuthResult<std::string> SspiAuth::advance(const std::string &serverToken)
{
    std::string given = serverToken;
    std::array<SecBuffer, 2> in{};
    unsigned long inCount = 0;
    if (!given.empty())
        in[inCount++] = bufferOf(SECBUFFER_TOKEN, given.data(), given.size());
    if (!m_binding.empty())
        in[inCount++] = bufferOf(SECBUFFER_CHANNEL_BINDINGS, m_binding.data(), m_binding.size());
    SecBufferDesc input{SECBUFFER_VERSION, inCount, in.data()};

    std::string token(kTokenSize, '\0');
    SecBuffer out = bufferOf(SECBUFFER_TOKEN, token.data(), token.size());
    SecBufferDesc output{SECBUFFER_VERSION, 1, &out};
    unsigned long attributes = 0;
    const SECURITY_STATUS status = InitializeSecurityContextW(
        &m_credential, m_hasContext ? &m_context : nullptr, m_target.data(), kFlags, 0,
        SECURITY_NATIVE_DREP, inCount > 0 ? &input : nullptr, 0, &m_context, &output, &attributes,
        nullptr);
    if (status != SEC_E_OK && status != SEC_I_CONTINUE_NEEDED)
        return failed(status, "InitializeSecurityContext");
    m_hasContext = true;
    token.resize(out.cbBuffer);
    if (status == SEC_E_OK) {
        if (auto peer = checkPeer(); !peer)
            return tl::unexpected(peer.error());
        m_complete = true;
    }
    return token;
}

AuthResult<void> SspiAuth::checkPeer()
{
    SECURITY_STATUS status = QueryContextAttributesW(&m_context, SECPKG_ATTR_SIZES, &m_sizes);
    if (status != SEC_E_OK)
        return failed(status, "QueryContextAttributes");
    SecPkgContext_Flags flags{};
    status = QueryContextAttributesW(&m_context, SECPKG_ATTR_FLAGS, &flags);
    if (status != SEC_E_OK)
        return failed(status, "QueryContextAttributes");
    const unsigned long needed = m_request.mechanism == AuthMechanism::Kerberos
                                     ? ISC_RET_CONFIDENTIALITY | ISC_RET_MUTUAL_AUTH
                                     : ISC_RET_CONFIDENTIALITY;
    if ((flags.Flags & needed) != needed)
        return tl::unexpected(AuthFailure{AuthProblem::NoEncryption, "the context cannot seal"});
    // A password is the identity; only a session's own ticket can be somebody else's.
    if (!m_request.password.empty() || m_request.user.empty())
        return {};
    SecPkgContext_NamesW names{};
    status = QueryContextAttributesW(&m_context, SECPKG_ATTR_NAMES, &names);
    if (status != SEC_E_OK)
        return failed(status, "QueryContextAttributes");
    const std::string owner = narrow(names.sUserName);
    FreeContextBuffer(names.sUserName);
    if (bareAccount(owner) != bareAccount(m_request.user))
        return tl::unexpected(AuthFailure{AuthProblem::IdentityDiffers, owner});
    return {};
}

AuthResult<SealedMessage> SspiAuth::wrap(std::string_view plain)
{
    // NTLM's seal has the announced size; Kerberos' may be larger than Wine announces.
    const std::size_t room = m_request.mechanism == AuthMechanism::Ntlm
                                 ? m_sizes.cbSecurityTrailer
                                 : std::max<std::size_t>(m_sizes.cbSecurityTrailer, kMinSealSize);
    SealedMessage message{std::string(room, '\0'), std::string(plain)};
    // A stream cipher pads nothing; Wine would sign whatever room were left for it.
    std::string padding(m_sizes.cbBlockSize > 1 ? m_sizes.cbBlockSize : 0, '\0');
    std::array<SecBuffer, 3> parts = {
        bufferOf(SECBUFFER_TOKEN, message.token.data(), message.token.size()),
        bufferOf(SECBUFFER_DATA, message.data.data(), message.data.size()),
        bufferOf(SECBUFFER_PADDING, padding.data(), padding.size())};
    SecBufferDesc description{SECBUFFER_VERSION, parts.size(), parts.data()};
    const SECURITY_STATUS status = EncryptMessage(&m_context, 0, &description, 0);
    if (status != SEC_E_OK)
        return failed(status, "EncryptMessage");
    message.token.resize(parts[0].cbBuffer);
    message.data.append(padding.data(), std::min<std::size_t>(parts[2].cbBuffer, padding.size()));
    return message;
}

AuthResult<std::string> SspiAuth::unwrap(const SealedMessage &sealed)
{
    std::string token = sealed.token;
    std::string data = sealed.data;
    std::array<SecBuffer, 3> parts = {bufferOf(SECBUFFER_TOKEN, token.data(), token.size()),
                                      bufferOf(SECBUFFER_DATA, data.data(), data.size()),
                                      bufferOf(SECBUFFER_PADDING, nullptr, 0)};
    SecBufferDesc description{SECBUFFER_VERSION, parts.size(), parts.data()};
    const SECURITY_STATUS status = DecryptMessage(&m_context, &description, 0, nullptr);
    if (status != SEC_E_OK) {
        AuthFailure failure = failed(status, "DecryptMessage").value();
        failure.problem = AuthProblem::BrokenToken;
        return tl::unexpected(failure);
    }
    return std::string(static_cast<const char *>(parts[1].pvBuffer), parts[1].cbBuffer);
}

} // namespace

AuthResult<std::unique_ptr<AuthContext>> makeAuthContext(AuthRequest request)
{
    auto context = std::make_unique<SspiAuth>(std::move(request));
    if (auto acquired = context->acquire(); !acquired)
        return tl::unexpected(acquired.error());
    return context;
}

} // namespace amado
