#pragma once

#include "model/server/endpoint.h"
#include "ports/hostaccess.h"

#include <QByteArray>

namespace amado {

/// Asks the person for the secret of an account. Blocking, any thread, several at a time.
class CredentialPrompt
{
public:
    virtual ~CredentialPrompt() = default;
    /// The secret as typed, UTF-8; may be empty. Errors: PermissionDenied/SecretMissing when nobody
    /// can be asked or the person declined, Cancelled on a stop request.
    [[nodiscard]] virtual Result<QByteArray> ask(const Endpoint &endpoint,
                                                 const CallContext &context) = 0;
};

/// Where the secrets of servers come from: what was typed in this session, the keychain, the
/// person. Any thread.
class CredentialSource
{
public:
    virtual ~CredentialSource() = default;
    /// Without a secret when the sign-on needs none. Errors: those of CredentialPrompt::ask().
    [[nodiscard]] virtual Result<Credential> credentialFor(const Endpoint &endpoint,
                                                           const CallContext &context) = 0;
    /// Keeps a secret in memory for this session, and in the keychain too when `endpoint.secretId`
    /// names one. Errors: the keychain's; the secret is in memory then.
    [[nodiscard]] virtual Result<> remember(const Endpoint &endpoint, const QByteArray &secret) = 0;
    /// The server refused it: it is never sent again on its own, so that no account is locked out.
    virtual void reject(const Endpoint &endpoint) = 0;
    /// Forgets it, in the keychain too.
    [[nodiscard]] virtual Result<> forget(const Endpoint &endpoint) = 0;
    /// False: nothing outlives the session on this machine.
    [[nodiscard]] virtual bool canStore() const = 0;
};

/// Whether a sign-on failed by the secret itself, so that it is to be rejected.
[[nodiscard]] inline bool isSecretRefused(const Error &error)
{
    return error.reason == Reason::SignOnRefused || error.reason == Reason::PasswordExpired ||
           error.reason == Reason::SecretMissing;
}

} // namespace amado
