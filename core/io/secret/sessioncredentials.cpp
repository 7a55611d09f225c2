#include "io/secret/sessioncredentials.h"

#include "model/base/wipe.h"
#include "model/server/endpointcheck.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// A domain account is the same on every server; a local one is not.
QString accountOf(const Endpoint &endpoint)
{
    const bool isDomain = endpoint.user.contains(u'@') || endpoint.user.contains(u'\\');
    const QString user = endpoint.user.toLower();
    return isDomain ? user : QString(user + u'\n' + addressOf(endpoint));
}

} // namespace

SessionCredentials::SessionCredentials(SecretStore &store, CredentialPrompt &prompt)
    : m_store(store)
    , m_prompt(prompt)
{}

SessionCredentials::~SessionCredentials()
{
    for (QByteArray &secret : m_secrets)
        wipe(secret);
}

Result<Credential> SessionCredentials::credentialFor(const Endpoint &endpoint,
                                                     const CallContext &context)
{
    // The passphrase of a key is only known of when it was stored or typed.
    if (!needsPassword(endpoint) && !usesKey(endpoint))
        return Credential{endpoint.user, {}};
    const QString account = accountOf(endpoint);
    if (const auto secret = known(account))
        return Credential{endpoint.user, *secret};
    if (!endpoint.secretId.isEmpty() && !isRejected(account)) {
        if (auto stored = m_store.read(endpoint.secretId))
            return Credential{endpoint.user, std::move(*stored)};
    }
    if (!needsPassword(endpoint))
        return Credential{endpoint.user, {}};
    const std::lock_guard asking(m_asking);
    if (const auto secret = known(account)) // Somebody else asked meanwhile.
        return Credential{endpoint.user, *secret};
    auto typed = m_prompt.ask(endpoint, context);
    if (!typed)
        return failure(typed.error());
    keep(account, *typed);
    return Credential{endpoint.user, std::move(*typed)};
}

Result<> SessionCredentials::remember(const Endpoint &endpoint, const QByteArray &secret)
{
    keep(accountOf(endpoint), secret);
    if (endpoint.secretId.isEmpty())
        return {};
    return m_store.write(endpoint.secretId, secret);
}

void SessionCredentials::reject(const Endpoint &endpoint)
{
    const std::lock_guard lock(m_mutex);
    const QString account = accountOf(endpoint);
    if (const auto secret = m_secrets.find(account); secret != m_secrets.end()) {
        wipe(*secret);
        m_secrets.erase(secret);
    }
    m_rejected.insert(account);
}

Result<> SessionCredentials::forget(const Endpoint &endpoint)
{
    drop(accountOf(endpoint));
    if (endpoint.secretId.isEmpty())
        return {};
    return m_store.remove(endpoint.secretId);
}

bool SessionCredentials::canStore() const
{
    return m_store.isAvailable();
}

std::optional<QByteArray> SessionCredentials::known(const QString &account)
{
    const std::lock_guard lock(m_mutex);
    const auto secret = m_secrets.constFind(account);
    return secret == m_secrets.cend() ? std::nullopt : std::optional(*secret);
}

bool SessionCredentials::isRejected(const QString &account)
{
    const std::lock_guard lock(m_mutex);
    return m_rejected.contains(account);
}

void SessionCredentials::keep(const QString &account, const QByteArray &secret)
{
    const std::lock_guard lock(m_mutex);
    // A copy of its own, so that wiping it leaves nobody else's bytes.
    m_secrets.insert(account, QByteArray(secret.constData(), secret.size()));
    m_rejected.remove(account);
}

void SessionCredentials::drop(const QString &account)
{
    const std::lock_guard lock(m_mutex);
    if (const auto secret = m_secrets.find(account); secret != m_secrets.end()) {
        wipe(*secret);
        m_secrets.erase(secret);
    }
}

} // namespace amado
