#pragma once

#include "ports/credentials.h"
#include "ports/secretstore.h"

#include <QHash>
#include <QSet>

#include <mutex>

namespace amado {

/// Secrets typed in this session are kept in memory, by account, so that a domain account is asked
/// for once; they are wiped at the end. What the keychain holds is read when it is needed and not
/// kept. Any thread; one question at a time.
class SessionCredentials : public CredentialSource
{
public:
    SessionCredentials(SecretStore &store, CredentialPrompt &prompt);
    ~SessionCredentials() override;

    [[nodiscard]] Result<Credential> credentialFor(const Endpoint &endpoint,
                                                   const CallContext &context) override;
    [[nodiscard]] Result<> remember(const Endpoint &endpoint, const QByteArray &secret) override;
    void reject(const Endpoint &endpoint) override;
    [[nodiscard]] Result<> forget(const Endpoint &endpoint) override;
    [[nodiscard]] bool canStore() const override;

private:
    [[nodiscard]] std::optional<QByteArray> known(const QString &account);
    [[nodiscard]] bool isRejected(const QString &account);
    void keep(const QString &account, const QByteArray &secret);
    void drop(const QString &account);

    SecretStore &m_store;
    CredentialPrompt &m_prompt;
    std::mutex m_mutex; ///< Guards what is below.
    QHash<QString, QByteArray> m_secrets;
    QSet<QString> m_rejected; ///< Accounts whose stored secret a server refused in this session.
    std::mutex m_asking; ///< Held while the person is asked: the next one may have the answer then.
};

} // namespace amado
