#include "io/winrm/gssauth.h"

#include "io/winrm/gssnames.h"

#include <array>
#include <cstring>
#include <optional>

#include <gssapi/gssapi_ext.h>
#include <krb5/krb5.h>

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

/// What Kerberos' own error says; nothing when it names no cause known here.
std::optional<AuthProblem> kerberosProblem(OM_uint32 minor)
{
    switch (static_cast<krb5_error_code>(minor)) {
    case KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN:
        return AuthProblem::SpnUnknown;
    case KRB5KRB_AP_ERR_TKT_EXPIRED:
        return AuthProblem::TicketExpired;
    case KRB5KRB_AP_ERR_SKEW:
    case KRB5_KDCREP_SKEW:
        return AuthProblem::ClockSkew;
    case KRB5_KDC_UNREACH:
    case KRB5_REALM_CANT_RESOLVE:
    case KRB5_REALM_UNKNOWN:
        return AuthProblem::KdcUnreachable;
    case KRB5KDC_ERR_C_PRINCIPAL_UNKNOWN:
    case KRB5KDC_ERR_PREAUTH_FAILED:
    case KRB5KRB_AP_ERR_BAD_INTEGRITY:
        return AuthProblem::Refused;
    case KRB5_FCC_NOFILE:
        return AuthProblem::NoTicket;
    default:
        return std::nullopt;
    }
}

/// Acquires for the given mechanism only.
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

/// Whose ticket is at hand; empty when there is none.
std::string ticketOwner()
{
    OM_uint32 minor = 0;
    gss_cred_id_t credential = GSS_C_NO_CREDENTIAL;
    gss_name_t name = GSS_C_NO_NAME;
    std::string owner;
    if (!GSS_ERROR(acquireFor(krb5Mech(), GSS_C_NO_NAME, {}, &minor, &credential)) &&
        !GSS_ERROR(gss_inquire_cred(&minor, credential, &name, nullptr, nullptr, nullptr)))
        owner = displayName(name);
    gss_release_name(&minor, &name);
    gss_release_cred(&minor, &credential);
    return owner;
}

bool sameMech(gss_OID left, gss_OID right)
{
    return left != GSS_C_NO_OID && left->length == right->length &&
           std::memcmp(left->elements, right->elements, left->length) == 0;
}

} // namespace

AuthResult<std::unique_ptr<AuthContext>> makeAuthContext(AuthRequest request)
{
    return GssAuth::make(std::move(request));
}

AuthResult<std::unique_ptr<AuthContext>> GssAuth::make(AuthRequest request)
{
    std::unique_ptr<GssAuth> context(new GssAuth(std::move(request)));
    if (auto acquired = context->acquire(); !acquired)
        return tl::unexpected(acquired.error());
    return context;
}

GssAuth::GssAuth(AuthRequest request)
    : m_request(std::move(request))
{}

GssAuth::~GssAuth()
{
    OM_uint32 minor = 0;
    forgetContext();
    gss_release_name(&minor, &m_target);
    gss_release_name(&minor, &m_user);
    gss_release_cred(&minor, &m_credential);
    wipe(m_request.password);
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
    if (m_request.user.empty() && (ntlm || !m_request.password.empty()))
        return tl::unexpected(
            AuthFailure{AuthProblem::Unavailable, "a password needs a user name"});
    if (ntlm && m_request.password.empty())
        return tl::unexpected(AuthFailure{AuthProblem::Unavailable, "NTLM needs a password"});
    OM_uint32 minor = 0;
    if (!m_request.user.empty()) {
        const std::string name = ntlm ? m_request.user : withUpperRealm(m_request.user);
        if (const OM_uint32 major = importName(name, GSS_C_NT_USER_NAME, &minor, &m_user);
            GSS_ERROR(major))
            return tl::unexpected(described(AuthProblem::Refused, major, minor));
    }
    // For SPNEGO, then narrowed: a credential of the inner mechanism alone is passed over by SPNEGO
    // in silence and whatever ticket lies about is used in its place. But with a password SPNEGO
    // first tries to get a ticket, whatever it is narrowed to later: at best that costs seconds, at
    // worst a locked account. So NTLM goes without it, as Windows does for accounts of no domain.
    OM_uint32 major = acquireFor(outerMech(), m_user, m_request.password, &minor, &m_credential);
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
    const std::string name = std::string(service) + '@' + m_request.host;
    const OM_uint32 major = importName(name, GSS_C_NT_HOSTBASED_SERVICE, &minor, &m_target);
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
AuthFailure GssAuth::explain(OM_uint32 major, OM_uint32 minor)
{
    const AuthFailure plain = described(AuthProblem::Refused, major, minor);
    if (GSS_ROUTINE_ERROR(major) == GSS_S_BAD_BINDINGS)
        return {AuthProblem::ChannelBindingRefused, plain.detail};
    if (const auto problem = kerberosProblem(minor))
        return {*problem, plain.detail};
    if (m_request.mechanism == AuthMechanism::Ntlm || !m_firstStep)
        return plain;
    const bool byTicket = m_request.password.empty();
    const std::string owner = byTicket ? ticketOwner() : std::string();
    if (byTicket && !owner.empty() && !sameIdentity(m_request.user, owner))
        return {AuthProblem::IdentityDiffers, owner};

    OM_uint32 bareMinor = 0;
    OM_uint32 ignored = 0;
    gss_cred_id_t credential = GSS_C_NO_CREDENTIAL;
    gss_ctx_id_t context = GSS_C_NO_CONTEXT;
    OwnedBuffer token;
    OM_uint32 bare = acquireFor(krb5Mech(), m_user, m_request.password, &bareMinor, &credential);
    if (!GSS_ERROR(bare) && m_target != GSS_C_NO_NAME)
        bare = gss_init_sec_context(&bareMinor, credential, &context, m_target, krb5Mech(), kFlags,
                                    GSS_C_INDEFINITE, GSS_C_NO_CHANNEL_BINDINGS, GSS_C_NO_BUFFER,
                                    nullptr, token.get(), nullptr, nullptr);
    AuthFailure found = GSS_ERROR(bare) ? described(AuthProblem::Refused, bare, bareMinor) : plain;
    if (GSS_ROUTINE_ERROR(bare) == GSS_S_CREDENTIALS_EXPIRED)
        found.problem = AuthProblem::TicketExpired;
    else if (const auto problem = kerberosProblem(bareMinor); GSS_ERROR(bare) && problem)
        found.problem = *problem;
    else if (byTicket && owner.empty())
        found.problem = AuthProblem::NoTicket;
    gss_delete_sec_context(&ignored, &context, GSS_C_NO_BUFFER);
    gss_release_cred(&ignored, &credential);
    return found;
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

AuthResult<std::string> GssAuth::unwrap(const SealedMessage &sealed)
{
    OM_uint32 minor = 0;
    int confidential = 0;
    if (m_request.mechanism == AuthMechanism::Ntlm) {
        const std::string whole = sealed.token + sealed.data;
        gss_buffer_desc input = bufferOf(whole);
        OwnedBuffer output;
        const OM_uint32 major =
            gss_unwrap(&minor, m_context, &input, output.get(), &confidential, nullptr);
        if (major != GSS_S_COMPLETE || confidential == 0)
            return tl::unexpected(described(AuthProblem::BrokenToken, major, minor));
        return output.bytes();
    }
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
    if (major != GSS_S_COMPLETE || confidential == 0)
        return tl::unexpected(described(AuthProblem::BrokenToken, major, minor));
    return bytesOf(parts[1].buffer);
}

} // namespace amado
