// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace amado {

// Free of Qt, so that a back end can be compiled and run alone where its platform is.

/// Why signing on or a sealed message failed, as far as the platform tells.
enum class AuthProblem {
    Refused,         ///< Password or ticket not accepted.
    Unavailable,     ///< The mechanism is not installed or does not fit the account.
    NoTicket,        ///< No password given and no ticket of that identity held.
    IdentityDiffers, ///< The ticket or session belongs to somebody else than chosen.
    TicketExpired,
    PasswordExpired,       ///< It has to be changed before it is accepted again.
    ClockSkew,             ///< Clocks further apart than Kerberos allows.
    SpnUnknown,            ///< The domain knows no service of that name on that host.
    KdcUnreachable,        ///< No domain controller answered.
    ChannelBindingRefused, ///< The binding to the TLS connection was not accepted.
    NoEncryption,          ///< The context cannot seal messages or lacks mutual authentication.
    BrokenToken,           ///< The peer's token or sealed message is damaged, altered or replayed.
};

/// Why signing on or sealing did not succeed.
struct AuthFailure
{
    AuthProblem problem = AuthProblem::Refused;
    std::string detail; ///< English, for the log; never a secret.
};

/// A value, or why there is none.
template<class T>
using AuthResult = tl::expected<T, AuthFailure>;

/// A message sealed by the session key, in the two pieces WinRM sends.
struct SealedMessage
{
    std::string token; ///< Signature or Kerberos header.
    std::string data;  ///< Ciphertext.
};

/// How an account is proven.
enum class AuthMechanism { Kerberos, Ntlm };

/// Overwrites the bytes before they are given back.
void wipe(std::string &secret);

/// Who signs on where.
struct AuthRequest
{
    AuthMechanism mechanism = AuthMechanism::Kerberos;
    std::string host;     ///< Fully qualified name; the service name is made from it.
    std::string user;     ///< "user@REALM" or "DOMAIN\user"; empty: whoever the ticket names.
    std::string password; ///< Empty: with the ticket that is there. Each copy is wiped.

    ~AuthRequest() { wipe(password); }
};

/// Whether it names all that its mechanism needs. Errors: Unavailable.
[[nodiscard]] AuthResult<void> checkComplete(const AuthRequest &request);

/// One side of a Negotiate conversation and, once complete, the key for its messages. Kerberos and
/// NTLM are never exchanged for one another. Blocking (a domain controller may be asked); one
/// caller at a time, any thread. Messages must be unsealed in the order they were sealed.
class AuthContext
{
public:
    virtual ~AuthContext() = default;
    /// Begins anew with the same identity; gives the first token. `channelBinding` is the
    /// application data of RFC 5929 ("tls-server-end-point:" and a hash), empty without TLS.
    [[nodiscard]] virtual AuthResult<std::string> start(const std::string &channelBinding) = 0;
    /// Takes the server's token; gives the next one, empty when there is nothing more to send.
    [[nodiscard]] virtual AuthResult<std::string> step(const std::string &serverToken) = 0;
    /// True once both sides agree and the identity was found to be the chosen one.
    [[nodiscard]] virtual bool isComplete() const = 0;
    [[nodiscard]] virtual AuthResult<SealedMessage> wrap(std::string_view plain) = 0;
    [[nodiscard]] virtual AuthResult<std::string> unwrap(const SealedMessage &sealed) = 0;
};

/// The back end of this platform. Errors: what acquiring the identity finds out.
[[nodiscard]] AuthResult<std::unique_ptr<AuthContext>> makeAuthContext(AuthRequest request);

} // namespace amado
