// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/wipe.h"
#include "model/server/endpoint.h"
#include "model/server/secretuse.h"
#include "ports/hostaccess.h"

#include <QByteArray>

#include <utility>

namespace amado {

/// Asks the person for the secret of an account. Blocking, any thread, several at a time.
class CredentialPrompt
{
public:
    virtual ~CredentialPrompt() = default;
    /// The secret as typed, UTF-8; may be empty: the password of the account, or the passphrase
    /// where the endpoint usesKey(). It will serve whatever has the same secretScope(). Errors:
    /// PermissionDenied/SecretMissing when nobody can be asked or the person declined, Cancelled on
    /// a stop request.
    [[nodiscard]] virtual Result<QByteArray> ask(const Endpoint &endpoint,
                                                 const CallContext &context) = 0;
};

/// Where the secrets of servers come from: what was typed in this session, the keychain, the
/// person. Any thread.
class CredentialSource
{
public:
    virtual ~CredentialSource() = default;
    /// True when a sign-on needs no secret, or one of the account was accepted in this session. As
    /// long as it is false, callers make sure that the server is there before they ask for the
    /// secret: others wait for what they find out.
    [[nodiscard]] virtual bool isProven(const Endpoint &endpoint) = 0;
    /// Without a secret when the sign-on needs none. A secret that nobody has accepted in this
    /// session yet is handed to one caller alone, and whoever wants one for the same
    /// triedAccount() waits for what settle() says of it; a refused one is handed to nobody again.
    /// Errors: those of CredentialPrompt::ask(), PermissionDenied/SignOnRefused when the answer was
    /// a secret refused before, Cancelled on a stop request while waiting.
    [[nodiscard]] virtual Result<Credential> credentialFor(const Endpoint &endpoint,
                                                           const CallContext &context) = 0;
    /// What came of a sign-on with it. Due for everything that credentialFor() gives; only the
    /// first time ends its turn, later ones tell what was found out since.
    virtual void settle(const Endpoint &endpoint, const Credential &credential,
                        SecretVerdict verdict) = 0;
    /// Keeps a secret that a person typed for this endpoint in memory for this session, and in the
    /// keychain too when `endpoint.secretId` names one. It is tried even if it was refused before.
    /// Errors: the keychain's; the secret is in memory then.
    [[nodiscard]] virtual Result<> remember(const Endpoint &endpoint, const QByteArray &secret) = 0;
    /// Forgets it in memory, for every endpoint of the same secretScope().
    virtual void forget(const Endpoint &endpoint) = 0;
    /// Takes it out of the keychain, where there is an entry of that name.
    [[nodiscard]] virtual Result<> forgetStored(const QString &secretId) = 0;
    /// False: nothing outlives the session on this machine.
    [[nodiscard]] virtual bool canStore() const = 0;
};

/// The secret of one sign-on for as long as it is used. It settles itself as Open when nobody said
/// anything else, and wipes its copy.
class SecretInUse
{
public:
    SecretInUse(CredentialSource &source, Endpoint endpoint, Credential credential)
        : m_source(source)
        , m_endpoint(std::move(endpoint))
        , m_credential(std::move(credential))
    {}
    ~SecretInUse()
    {
        settle(SecretVerdict::Open);
        wipe(m_credential.secret);
    }
    SecretInUse(const SecretInUse &) = delete;
    SecretInUse &operator=(const SecretInUse &) = delete;

    [[nodiscard]] const Credential &credential() const { return m_credential; }
    void settle(SecretVerdict verdict) { m_source.settle(m_endpoint, m_credential, verdict); }

private:
    CredentialSource &m_source;
    Endpoint m_endpoint;
    Credential m_credential;
};

} // namespace amado
