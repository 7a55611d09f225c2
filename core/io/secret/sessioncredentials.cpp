// SPDX-License-Identifier: MIT
#include "io/secret/sessioncredentials.h"

#include "io/secret/keyfile.h"
#include "model/server/endpointcheck.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

QByteArray randomBytes()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char *>(words.data()), sizeof words};
}

bool needsSecret(const Endpoint &endpoint)
{
    return needsPassword(endpoint) || (usesKey(endpoint) && needsPassphrase(endpoint.keyFile));
}

tl::unexpected<Error> declined(const Endpoint &endpoint)
{
    return failure(ErrorCode::PermissionDenied, Reason::SecretMissing, endpoint.host);
}

} // namespace

SessionCredentials::SessionCredentials(SecretStore &store, CredentialPrompt &prompt)
    : m_store(store)
    , m_prompt(prompt)
    , m_salt(randomBytes())
{}

SessionCredentials::~SessionCredentials()
{
    for (QByteArray &secret : m_secrets)
        wipe(secret);
}

bool SessionCredentials::isProven(const Endpoint &endpoint)
{
    if (!needsSecret(endpoint))
        return true;
    const std::lock_guard lock(m_mutex);
    return !m_accounts.value(triedAccount(endpoint)).proven.isEmpty();
}

Result<Credential> SessionCredentials::credentialFor(const Endpoint &endpoint,
                                                     const CallContext &context)
{
    if (!needsSecret(endpoint))
        return Credential{endpoint.user, {}};
    auto credential = takeTurn(endpoint, context);
    if (!credential)
        return failure(credential.error());
    if (*credential) // Proven, so there is no turn to wait for.
        return std::move(**credential);
    auto secret = findSecret(endpoint, context);
    const std::lock_guard lock(m_mutex);
    Account &account = m_accounts[triedAccount(endpoint)];
    if (!secret) {
        if (secret.error().reason == Reason::SecretMissing)
            ++m_declined[secretScope(endpoint)];
        endTurn(account);
        return failure(secret.error());
    }
    const quint64 turn = account.turn;
    const bool isKnown = markOf(*secret) == account.proven;
    if (isKnown)
        endTurn(account);
    return Credential{endpoint.user, std::move(*secret), isKnown ? 0 : turn};
}

/// Waits until nobody tries a secret of the account. Gives the secret when it turns out to be
/// proven; otherwise the turn is the caller's.
Result<std::optional<Credential>> SessionCredentials::takeTurn(const Endpoint &endpoint,
                                                               const CallContext &context)
{
    const QString name = triedAccount(endpoint);
    const QString scope = secretScope(endpoint);
    std::unique_lock lock(m_mutex);
    const int declinedBefore = m_declined.value(scope);
    while (true) {
        if (context.stop.stop_requested())
            return failure(ErrorCode::Cancelled, Reason::None, endpoint.host);
        // Who waited for the same question has its answer.
        if (m_declined.value(scope) != declinedBefore)
            return declined(endpoint);
        Account &account = m_accounts[name];
        const auto secret = typed(endpoint);
        if (secret && markOf(*secret) == account.proven)
            return std::optional(Credential{endpoint.user, *secret});
        if (account.turn == 0) {
            account.turn = ++m_lastTurn;
            return std::optional<Credential>();
        }
        m_turnEnded.wait(lock, context.stop, [this, &name, before = account.turn] {
            return m_accounts.value(name).turn != before;
        });
    }
}

/// As the holder of the turn.
Result<QByteArray> SessionCredentials::findSecret(const Endpoint &endpoint,
                                                  const CallContext &context)
{
    {
        const std::lock_guard lock(m_mutex);
        if (auto secret = typed(endpoint))
            return std::move(*secret);
    }
    if (!endpoint.secretId.isEmpty()) {
        auto stored = m_store.read(endpoint.secretId);
        const std::lock_guard lock(m_mutex);
        if (stored && isUsable(endpoint, *stored))
            return stored;
    }
    return askFor(endpoint, context);
}

Result<QByteArray> SessionCredentials::askFor(const Endpoint &endpoint, const CallContext &context)
{
    auto answer = m_prompt.ask(endpoint, context);
    if (!answer)
        return answer;
    const std::lock_guard lock(m_mutex);
    Account &account = m_accounts[triedAccount(endpoint)];
    const Mark mark = markOf(*answer);
    if (account.refused.contains(mark)) {
        wipe(*answer);
        return failure(ErrorCode::PermissionDenied, Reason::SignOnRefused, endpoint.host,
                       u"refused before in this session and not sent again"_s);
    }
    // Good elsewhere and meant for this server all the same: the person wants it tried.
    account.refusedAt[mark].remove(addressOf(endpoint));
    keep(secretScope(endpoint), *answer);
    return answer;
}

void SessionCredentials::settle(const Endpoint &endpoint, const Credential &credential,
                                SecretVerdict verdict)
{
    if (credential.secret.isEmpty() && credential.turn == 0)
        return;
    const std::lock_guard lock(m_mutex);
    Account &account = m_accounts[triedAccount(endpoint)];
    const Mark mark = markOf(credential.secret);
    switch (verdict) {
    case SecretVerdict::Accepted:
        account.proven = mark;
        account.refused.remove(mark);
        break;
    case SecretVerdict::Refused:
        // Either this one server does not take the account, or the password is no longer good: the
        // next server tells, alone. What a domain controller itself refuses is no longer good.
        if (mark == account.proven && endpoint.signOn != SignOn::Kerberos)
            account.refusedAt[mark].insert(addressOf(endpoint));
        else
            account.refused.insert(mark);
        if (mark == account.proven)
            account.proven.clear();
        if (account.refused.contains(mark)) {
            // A newer one that was typed meanwhile stays.
            const QString scope = secretScope(endpoint);
            if (const auto secret = m_secrets.constFind(scope);
                secret != m_secrets.cend() && markOf(*secret) == mark)
                drop(scope);
        }
        break;
    case SecretVerdict::Open:
        break;
    }
    if (credential.turn != 0 && account.turn == credential.turn)
        endTurn(account);
}

Result<> SessionCredentials::remember(const Endpoint &endpoint, const QByteArray &secret)
{
    {
        const std::lock_guard lock(m_mutex);
        keep(secretScope(endpoint), secret);
        Account &account = m_accounts[triedAccount(endpoint)];
        account.refused.remove(markOf(secret));
        account.refusedAt.remove(markOf(secret));
    }
    if (endpoint.secretId.isEmpty())
        return {};
    return m_store.write(endpoint.secretId, secret);
}

void SessionCredentials::forget(const Endpoint &endpoint)
{
    const std::lock_guard lock(m_mutex);
    drop(secretScope(endpoint));
}

Result<> SessionCredentials::forgetStored(const QString &secretId)
{
    return m_store.remove(secretId);
}

bool SessionCredentials::canStore() const
{
    return m_store.isAvailable();
}

SessionCredentials::Mark SessionCredentials::markOf(const QByteArray &secret) const
{
    return QMessageAuthenticationCode::hash(secret, m_salt, QCryptographicHash::Sha256);
}

bool SessionCredentials::isUsable(const Endpoint &endpoint, const QByteArray &secret)
{
    const Account account = m_accounts.value(triedAccount(endpoint));
    const Mark mark = markOf(secret);
    return !account.refused.contains(mark) &&
           !account.refusedAt.value(mark).contains(addressOf(endpoint));
}

/// What was typed for the endpoint in this session and may be sent to it.
std::optional<QByteArray> SessionCredentials::typed(const Endpoint &endpoint)
{
    const auto secret = m_secrets.constFind(secretScope(endpoint));
    if (secret == m_secrets.cend() || !isUsable(endpoint, *secret))
        return std::nullopt;
    return *secret;
}

void SessionCredentials::endTurn(Account &account)
{
    account.turn = 0;
    m_turnEnded.notify_all();
}

void SessionCredentials::keep(const QString &scope, const QByteArray &secret)
{
    drop(scope);
    // A copy of its own, so that wiping it leaves nobody else's bytes.
    m_secrets.insert(scope, QByteArray(secret.constData(), secret.size()));
}

void SessionCredentials::drop(const QString &scope)
{
    if (const auto secret = m_secrets.find(scope); secret != m_secrets.end()) {
        wipe(*secret);
        m_secrets.erase(secret);
    }
}

} // namespace amado
