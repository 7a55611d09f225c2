// SPDX-License-Identifier: MIT
#include "io/signon/authcontext.h"

#include "io/signon/gssnames.h"
#include "io/signon/kerberosticket.h"

#include <array>
#include <cstring>
#include <utility>

#include <gssapi/gssapi_ext.h>

namespace amado {

using namespace gss;

namespace {

constexpr OM_uint32 kFlags = GSS_C_MUTUAL_FLAG | GSS_C_REPLAY_FLAG | GSS_C_SEQUENCE_FLAG |
                             GSS_C_CONF_FLAG | GSS_C_INTEG_FLAG;
constexpr std::size_t kNtlmSignatureSize = 16;

gss_OID innerMech(AuthMechanism mechanism)
{
    return mechanism == AuthMechanism::Kerberos ? krb5Mech() : ntlmMech();
}

AuthFailure described(AuthProblem problem, OM_uint32 major, OM_uint32 minor)
{
    return {problem, statusText(major, minor)};
}

bool sameMech(gss_OID left, gss_OID right)
{
    return left != GSS_C_NO_OID && left->length == right->length &&
           std::memcmp(left->elements, right->elements, left->length) == 0;
}

/// Negotiate through the system's GSSAPI: MIT Kerberos, and NTLM where the gss-ntlmssp plug-in is
/// installed. The inner mechanism is fixed when the credential is made, so that a ticket can never
/// be used in place of the password given.
class GssAuth : public AuthContext
{
public:
    explicit GssAuth(AuthRequest request)
        : m_request(std::move(request))
    {}
    ~GssAuth() override;
    GssAuth(const GssAuth &) = delete;
    GssAuth &operator=(const GssAuth &) = delete;

    AuthResult<std::string> start(const std::string &channelBinding) override;
    AuthResult<std::string> step(const std::string &serverToken) override;
    [[nodiscard]] bool isComplete() const override { return m_complete; }
    AuthResult<SealedMessage> wrap(std::string_view plain) override;
    AuthResult<std::string> unwrap(const SealedMessage &sealed) override;

    /// Before anything else.
    AuthResult<void> acquire();

private:
    [[nodiscard]] gss_OID outerMech() const; ///< Whose tokens are exchanged.
    AuthResult<void> importTarget(const char *service);
    AuthResult<std::string> advance(const std::string &serverToken);
    AuthResult<void> checkPeer();
    AuthResult<std::string> unwrapWhole(const SealedMessage &sealed);
    [[nodiscard]] AuthFailure explain(OM_uint32 major, OM_uint32 minor) const;
    void forgetContext();

    AuthRequest m_request;
    std::optional<PasswordTicket> m_ticket; ///< Kerberos with a password, which is wiped then.
    gss_cred_id_t m_credential = GSS_C_NO_CREDENTIAL;
    gss_name_t m_user = GSS_C_NO_NAME;
    gss_name_t m_target = GSS_C_NO_NAME;
    std::string m_service; ///< "host@name"; empty before the first start.
    gss_ctx_id_t m_context = GSS_C_NO_CONTEXT;
    std::string m_channelBinding;
    bool m_firstStep = true;
    bool m_complete = false;
};

GssAuth::~GssAuth()
{
    OM_uint32 minor = 0;
    forgetContext();
    gss_release_name(&minor, &m_target);
    gss_release_name(&minor, &m_user);
    gss_release_cred(&minor, &m_credential);
}

void GssAuth::forgetContext()
{
    OM_uint32 minor = 0;
    gss_delete_sec_context(&minor, &m_context, GSS_C_NO_BUFFER);
    m_complete = false;
    m_firstStep = true;
}

AuthResult<void> GssAuth::acquire()
{
    const bool ntlm = m_request.mechanism == AuthMechanism::Ntlm;
    if (ntlm && !isInstalled(ntlmMech()))
        return tl::unexpected(
            AuthFailure{AuthProblem::Unavailable, "gss-ntlmssp is not installed"});
    if (const auto complete = checkComplete(m_request); !complete)
        return complete;
    OM_uint32 minor = 0;
    if (!m_request.user.empty()) {
        const std::string name = ntlm ? m_request.user : withUpperRealm(m_request.user);
        if (const OM_uint32 major = importName(name, GSS_C_NT_USER_NAME, &minor, &m_user);
            GSS_ERROR(major))
            return tl::unexpected(described(AuthProblem::Refused, major, minor));
    }
    if (!ntlm && !m_request.password.empty()) {
        auto ticket = PasswordTicket::get(m_request.user, m_request.password);
        if (!ticket)
            return tl::unexpected(ticket.error());
        m_ticket.emplace(std::move(*ticket));
        wipe(m_request.password);
    }
    // For SPNEGO, then narrowed: a credential of the inner mechanism alone is passed over by SPNEGO
    // in silence and whatever ticket lies about is used in its place. But with a password SPNEGO
    // first tries to get a ticket, whatever it is narrowed to later: at best that costs seconds, at
    // worst a locked account. So NTLM goes without it, as Windows does for accounts of no domain.
    OM_uint32 major =
        m_ticket ? m_ticket->acquire(outerMech(), &minor, &m_credential)
                 : acquireFor(outerMech(), m_user, m_request.password, &minor, &m_credential);
    if (!GSS_ERROR(major) && !ntlm) {
        gss_OID_set_desc inner{1, innerMech(m_request.mechanism)};
        major = gss_set_neg_mechs(&minor, m_credential, &inner);
    }
    if (!GSS_ERROR(major))
        return {};
    return tl::unexpected(explain(major, minor));
}

gss_OID GssAuth::outerMech() const
{
    return m_request.mechanism == AuthMechanism::Ntlm ? ntlmMech() : spnegoMech();
}

AuthResult<void> GssAuth::importTarget(const char *service)
{
    OM_uint32 minor = 0;
    gss_release_name(&minor, &m_target);
    m_service = std::string(service) + '@' + m_request.host;
    const OM_uint32 major = importName(m_service, GSS_C_NT_HOSTBASED_SERVICE, &minor, &m_target);
    if (GSS_ERROR(major))
        return tl::unexpected(described(AuthProblem::SpnUnknown, major, minor));
    return {};
}

AuthResult<std::string> GssAuth::start(const std::string &channelBinding)
{
    m_channelBinding = channelBinding;
    // host/ is what Windows itself asks for; HTTP/ may be registered on another account.
    AuthResult<std::string> token;
    for (const char *service : {"host", "HTTP"}) {
        forgetContext();
        if (auto named = importTarget(service); !named)
            return tl::unexpected(named.error());
        token = advance({});
        if (token || token.error().problem != AuthProblem::SpnUnknown)
            break;
    }
    return token;
}

AuthResult<std::string> GssAuth::step(const std::string &serverToken)
{
    if (m_complete)
        return tl::unexpected(AuthFailure{AuthProblem::BrokenToken, "a token after the last one"});
    return advance(serverToken);
}

AuthResult<std::string> GssAuth::advance(const std::string &serverToken)
{
    gss_channel_bindings_struct bindings{};
    bindings.application_data = bufferOf(m_channelBinding);
    gss_buffer_desc input = bufferOf(serverToken);
    OwnedBuffer output;
    OM_uint32 minor = 0;
    const OM_uint32 major = gss_init_sec_context(
        &minor, m_credential, &m_context, m_target, outerMech(), kFlags, GSS_C_INDEFINITE,
        m_channelBinding.empty() ? GSS_C_NO_CHANNEL_BINDINGS : &bindings, &input, nullptr,
        output.get(), nullptr, nullptr);
    if (GSS_ERROR(major))
        return tl::unexpected(explain(major, minor));
    m_firstStep = false;
    if ((major & GSS_S_CONTINUE_NEEDED) == 0) {
        if (auto peer = checkPeer(); !peer)
            return tl::unexpected(peer.error());
        m_complete = true;
    }
    return output.bytes();
}

AuthResult<void> GssAuth::checkPeer()
{
    OM_uint32 minor = 0;
    gss_name_t source = GSS_C_NO_NAME;
    gss_OID mech = GSS_C_NO_OID;
    OM_uint32 flags = 0;
    const OM_uint32 major = gss_inquire_context(&minor, m_context, &source, nullptr, nullptr, &mech,
                                                &flags, nullptr, nullptr);
    if (GSS_ERROR(major))
        return tl::unexpected(described(AuthProblem::Refused, major, minor));
    const std::string owner = displayName(source);
    gss_release_name(&minor, &source);
    if (!sameMech(mech, innerMech(m_request.mechanism)))
        return tl::unexpected(
            AuthFailure{AuthProblem::Refused, "another mechanism was negotiated"});
    if (!sameIdentity(m_request.user, owner))
        return tl::unexpected(AuthFailure{AuthProblem::IdentityDiffers, owner});
    const OM_uint32 needed = m_request.mechanism == AuthMechanism::Kerberos
                                 ? GSS_C_CONF_FLAG | GSS_C_INTEG_FLAG | GSS_C_MUTUAL_FLAG
                                 : GSS_C_CONF_FLAG | GSS_C_INTEG_FLAG;
    if ((flags & needed) != needed)
        return tl::unexpected(AuthFailure{AuthProblem::NoEncryption, "the context cannot seal"});
    return {};
}

/// SPNEGO hides why no mechanism worked, so Kerberos is asked once more by itself.
AuthFailure GssAuth::explain(OM_uint32 major, OM_uint32 minor) const
{
    AuthFailure plain = described(AuthProblem::Refused, major, minor);
    if (GSS_ROUTINE_ERROR(major) == GSS_S_BAD_BINDINGS)
        return {AuthProblem::ChannelBindingRefused, plain.detail};
    if (m_request.mechanism == AuthMechanism::Ntlm)
        return plain;
    const AuthFailure told = kerberosFailure(0, minor);
    if (told.problem != AuthProblem::Refused)
        return {told.problem, plain.detail};
    if (!m_firstStep)
        return plain;
    const auto ticket =
        m_ticket ? KerberosTicket::of(*m_ticket) : KerberosTicket::acquire(m_request);
    if (!ticket)
        return ticket.error();
    if (m_service.empty())
        return plain;
    const auto asked = ticket->requestFor(m_service);
    return asked ? plain : asked.error();
}

AuthResult<SealedMessage> GssAuth::wrap(std::string_view plain)
{
    OM_uint32 minor = 0;
    int sealed = 0;
    if (m_request.mechanism == AuthMechanism::Ntlm) {
        gss_buffer_desc input = bufferOf(plain);
        OwnedBuffer output;
        const OM_uint32 major =
            gss_wrap(&minor, m_context, 1, GSS_C_QOP_DEFAULT, &input, &sealed, output.get());
        const std::string bytes = output.bytes();
        if (GSS_ERROR(major) || sealed == 0 || bytes.size() < kNtlmSignatureSize)
            return tl::unexpected(described(AuthProblem::NoEncryption, major, minor));
        return SealedMessage{bytes.substr(0, kNtlmSignatureSize), bytes.substr(kNtlmSignatureSize)};
    }
    std::string data(plain);
    std::array<gss_iov_buffer_desc, 3> parts{};
    parts[0].type = GSS_IOV_BUFFER_TYPE_HEADER | GSS_IOV_BUFFER_FLAG_ALLOCATE;
    parts[1].type = GSS_IOV_BUFFER_TYPE_DATA;
    parts[1].buffer = bufferOf(data);
    parts[2].type = GSS_IOV_BUFFER_TYPE_PADDING | GSS_IOV_BUFFER_FLAG_ALLOCATE;
    const OM_uint32 major = gss_wrap_iov(&minor, m_context, 1, GSS_C_QOP_DEFAULT, &sealed,
                                         parts.data(), int(parts.size()));
    if (GSS_ERROR(major) || sealed == 0)
        return tl::unexpected(described(AuthProblem::NoEncryption, major, minor));
    SealedMessage message{bytesOf(parts[0].buffer), std::move(data)};
    message.data += bytesOf(parts[2].buffer);
    gss_release_iov_buffer(&minor, parts.data(), int(parts.size()));
    return message;
}

AuthResult<std::string> GssAuth::unwrapWhole(const SealedMessage &sealed)
{
    OM_uint32 minor = 0;
    int confidential = 0;
    const std::string whole = sealed.token + sealed.data;
    gss_buffer_desc input = bufferOf(whole);
    OwnedBuffer output;
    const OM_uint32 major =
        gss_unwrap(&minor, m_context, &input, output.get(), &confidential, nullptr);
    if (major != GSS_S_COMPLETE || confidential == 0)
        return tl::unexpected(described(AuthProblem::BrokenToken, major, minor));
    return output.bytes();
}

AuthResult<std::string> GssAuth::unwrap(const SealedMessage &sealed)
{
    if (m_request.mechanism == AuthMechanism::Ntlm)
        return unwrapWhole(sealed);
    OM_uint32 minor = 0;
    int confidential = 0;
    std::string header = sealed.token;
    std::string data = sealed.data;
    std::array<gss_iov_buffer_desc, 3> parts{};
    parts[0].type = GSS_IOV_BUFFER_TYPE_HEADER;
    parts[0].buffer = bufferOf(header);
    parts[1].type = GSS_IOV_BUFFER_TYPE_DATA;
    parts[1].buffer = bufferOf(data);
    // The padding of older ciphers is counted as data by the sender.
    parts[2].type = GSS_IOV_BUFFER_TYPE_DATA;
    const OM_uint32 major =
        gss_unwrap_iov(&minor, m_context, &confidential, nullptr, parts.data(), int(parts.size()));
    if (major == GSS_S_COMPLETE && confidential != 0)
        return bytesOf(parts[1].buffer);
    // The pieces only divide what was rotated by the length of the trailer, as Windows does; plain
    // gss_wrap() rotates nothing, and every rotation is to be read (RFC 4121 4.2.5).
    if (auto whole = unwrapWhole(sealed))
        return whole;
    return tl::unexpected(described(AuthProblem::BrokenToken, major, minor));
}

} // namespace

AuthResult<std::unique_ptr<AuthContext>> makeAuthContext(AuthRequest request)
{
    auto context = std::make_unique<GssAuth>(std::move(request));
    if (auto acquired = context->acquire(); !acquired)
        return tl::unexpected(acquired.error());
    return context;
}

} // namespace amado
