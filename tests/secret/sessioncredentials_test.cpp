#include "io/secret/sessioncredentials.h"

#include <gtest/gtest.h>

#include <QMap>

#include <atomic>
#include <thread>
#include <vector>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

class MemoryStore : public SecretStore
{
public:
    bool available = true;
    QMap<QString, QByteArray> secrets;

    bool isAvailable() const override { return available; }
    Result<QByteArray> read(const QString &id) override
    {
        if (!secrets.contains(id))
            return failure(ErrorCode::NotFound, Reason::None, id);
        return secrets.value(id);
    }
    Result<> write(const QString &id, const QByteArray &secret) override
    {
        if (!available)
            return failure(ErrorCode::Unsupported, Reason::KeychainMissing, id);
        secrets.insert(id, secret);
        return {};
    }
    Result<> remove(const QString &id) override
    {
        secrets.remove(id);
        return {};
    }
};

class Person : public CredentialPrompt
{
public:
    std::optional<QByteArray> answer = "typed";
    std::atomic<int> asked = 0;
    Result<QByteArray> ask(const Endpoint &endpoint, const CallContext &) override
    {
        ++asked;
        if (!answer)
            return failure(ErrorCode::PermissionDenied, Reason::SecretMissing, endpoint.host);
        return *answer;
    }
};

Endpoint endpointOf(const QString &host, const QString &user, SignOn signOn = SignOn::Ntlm)
{
    Endpoint endpoint;
    endpoint.transport = Transport::WinRm;
    endpoint.tls = true;
    endpoint.host = host;
    endpoint.signOn = signOn;
    endpoint.user = user;
    return endpoint;
}

class Credentials : public testing::Test
{
protected:
    MemoryStore store;
    Person person;
    SessionCredentials credentials{store, person};

    QByteArray secretFor(const Endpoint &endpoint)
    {
        const auto credential = credentials.credentialFor(endpoint, {});
        return credential ? credential->secret : QByteArray("none");
    }
};

} // namespace

TEST_F(Credentials, ATicketNeedsNobody)
{
    EXPECT_EQ(secretFor(endpointOf(u"ex01"_s, {}, SignOn::Kerberos)), "");
    EXPECT_EQ(person.asked, 0);
}

TEST_F(Credentials, ADomainAccountIsAskedForOnceAndALocalOnePerServer)
{
    EXPECT_EQ(secretFor(endpointOf(u"ex01"_s, u"CORP\\admin"_s)), "typed");
    EXPECT_EQ(secretFor(endpointOf(u"ex02"_s, u"corp\\Admin"_s)), "typed");
    EXPECT_EQ(person.asked, 1);
    EXPECT_EQ(secretFor(endpointOf(u"ex01"_s, u"admin"_s)), "typed");
    EXPECT_EQ(secretFor(endpointOf(u"ex02"_s, u"admin"_s)), "typed");
    EXPECT_EQ(person.asked, 3);
    EXPECT_TRUE(store.secrets.isEmpty()) << "nothing is stored unasked";
}

TEST_F(Credentials, ManyServersAtOnceAskOnce)
{
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back(
            [&, i] { EXPECT_EQ(secretFor(endpointOf(u"ex%1"_s.arg(i), u"a@corp"_s)), "typed"); });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(person.asked, 1);
}

TEST_F(Credentials, ARefusedPasswordIsNeverSentAgain)
{
    Endpoint endpoint = endpointOf(u"ex01"_s, u"CORP\\admin"_s);
    endpoint.secretId = u"id"_s;
    store.secrets.insert(u"id"_s, "stored");
    EXPECT_EQ(secretFor(endpoint), "stored");
    credentials.reject(endpoint);
    EXPECT_EQ(secretFor(endpoint), "typed");
    credentials.reject(endpoint);
    person.answer = "better";
    EXPECT_EQ(secretFor(endpoint), "better");
    person.answer.reset();
    credentials.reject(endpoint);
    const auto declined = credentials.credentialFor(endpoint, {});
    ASSERT_FALSE(declined);
    EXPECT_EQ(declined.error().reason, Reason::SecretMissing);
}

TEST_F(Credentials, RememberingStoresOnlyWhereItIsAskedFor)
{
    Endpoint endpoint = endpointOf(u"ex01"_s, u"CORP\\admin"_s);
    ASSERT_TRUE(credentials.remember(endpoint, "mine"));
    EXPECT_TRUE(store.secrets.isEmpty());
    EXPECT_EQ(secretFor(endpoint), "mine");
    endpoint.secretId = u"id"_s;
    ASSERT_TRUE(credentials.remember(endpoint, "mine"));
    EXPECT_EQ(store.secrets.value(u"id"_s), "mine");
    ASSERT_TRUE(credentials.forget(endpoint));
    EXPECT_TRUE(store.secrets.isEmpty());
    EXPECT_EQ(secretFor(endpoint), "typed");

    store.available = false;
    const auto refused = credentials.remember(endpoint, "again");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, Reason::KeychainMissing);
    EXPECT_EQ(secretFor(endpoint), "again") << "the session has it all the same";
}
