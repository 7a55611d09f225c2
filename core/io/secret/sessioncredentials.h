// SPDX-License-Identifier: MIT
#pragma once

#include "ports/credentials.h"
#include "ports/secretstore.h"

#include <QHash>
#include <QSet>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace amado {

/// Secrets typed in this session are kept in memory, by secretScope(), so that a domain account is
/// asked for once; they are wiped at the end. What the keychain holds is read when it is needed and
/// not kept. Any thread; one question at a time for an account.
class SessionCredentials : public CredentialSource
{
public:
    SessionCredentials(SecretStore &store, CredentialPrompt &prompt);
    ~SessionCredentials() override;

    [[nodiscard]] bool isProven(const Endpoint &endpoint) override;
    [[nodiscard]] Result<Credential> credentialFor(const Endpoint &endpoint,
                                                   const CallContext &context) override;
    void settle(const Endpoint &endpoint, const Credential &credential,
                SecretVerdict verdict) override;
    [[nodiscard]] Result<> remember(const Endpoint &endpoint, const QByteArray &secret) override;
    void forget(const Endpoint &endpoint) override;
    [[nodiscard]] Result<> forgetStored(const QString &secretId) override;
    [[nodiscard]] bool canStore() const override;

private:
    /// Stands for a secret where only its being the same matters.
    using Mark = QByteArray;

    /// What is known of the secrets of one account.
    struct Account
    {
        quint64 turn = 0; ///< Of the only one who may ask for or try a secret; 0: nobody does.
        Mark proven;      ///< Of the one accepted last; empty: none.
        QSet<Mark> refused;
        QHash<Mark, QSet<QString>> refusedAt; ///< Accepted elsewhere, refused at these addresses.
    };

    [[nodiscard]] Mark markOf(const QByteArray &secret) const;
    [[nodiscard]] bool isUsable(const Endpoint &endpoint, const QByteArray &secret);
    [[nodiscard]] std::optional<QByteArray> typed(const Endpoint &endpoint);
    [[nodiscard]] Result<std::optional<Credential>> takeTurn(const Endpoint &endpoint,
                                                             const CallContext &context);
    [[nodiscard]] Result<QByteArray> findSecret(const Endpoint &endpoint,
                                                const CallContext &context);
    [[nodiscard]] Result<QByteArray> askFor(const Endpoint &endpoint, const CallContext &context);
    void endTurn(Account &account);
    void keep(const QString &scope, const QByteArray &secret);
    void drop(const QString &scope);

    SecretStore &m_store;
    CredentialPrompt &m_prompt;
    const QByteArray m_salt; ///< Marks say nothing outside of this session.
    std::mutex m_mutex;      ///< Guards what is below.
    std::condition_variable_any m_turnEnded;
    QHash<QString, QByteArray> m_secrets; ///< As typed, by scope.
    QHash<QString, Account> m_accounts;   ///< By triedAccount().
    QHash<QString, int> m_declined;       ///< How often the person gave none, by scope.
    quint64 m_lastTurn = 0;
};

} // namespace amado
