// SPDX-License-Identifier: MIT
#include "io/secret/sessioncredentials.h"
#include "model/base/enumnames.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QMap>
#include <QTemporaryDir>

#include <atomic>
#include <functional>
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
    std::function<void()> before = [] {};
    Result<QByteArray> ask(const Endpoint &endpoint, const CallContext &) override
    {
        ++asked;
        before();
        if (!answer)
            return failure(ErrorCode::PermissionDenied, Reason::SecretMissing, endpoint.host);
        return *answer;
    }
};

Endpoint endpointOf(const QString &host, const QString &user, SignOn signOn = SignOn::Ntlm)
{
    Endpoint endpoint;
    endpoint.transport = Transport::Winrm;
    endpoint.tls = true;
    endpoint.host = host;
    endpoint.signOn = signOn;
    endpoint.user = user;
    return endpoint;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray openSshKey(const QByteArray &cipher)
{
    QByteArray body("openssh-key-v1\0\0\0\0", 18);
    body += char(cipher.size());
    body += cipher + QByteArray(64, 'x');
    return "-----BEGIN OPENSSH PRIVATE KEY-----\n" + body.toBase64() +
           "\n-----END OPENSSH PRIVATE KEY-----\n";
}

using Keys = std::vector<std::pair<QString, QByteArray>>;
const Keys kPlainKeys = {{u"openssh"_s, openSshKey("none")},
                         {u"pkcs8"_s, "-----BEGIN PRIVATE KEY-----\nAAAA\n"},
                         {u"nothing"_s, "AAAA"}};
const Keys kLockedKeys = {
    {u"openssh-locked"_s, openSshKey("aes256-ctr")},
    {u"pkcs8-locked"_s, "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n"},
    {u"pem-locked"_s, "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nAAAA\n"}};

class Credentials : public testing::Test
{
protected:
    MemoryStore store;
    Person person;
    SessionCredentials credentials{store, person};

    /// The secret of one sign-on that ends with the verdict; "none" without one.
    QByteArray secretFor(const Endpoint &endpoint, SecretVerdict verdict = SecretVerdict::Accepted)
    {
        auto credential = credentials.credentialFor(endpoint, {});
        if (!credential)
            return "none";
        SecretInUse secret(credentials, endpoint, *credential);
        secret.settle(verdict);
        return credential->secret;
    }

    [[nodiscard]] Endpoint storedEndpoint(const QString &host)
    {
        Endpoint endpoint = endpointOf(host, u"CORP\\admin"_s);
        endpoint.secretId = host;
        store.secrets.insert(host, "stored");
        return endpoint;
    }

    /// Signs on to many servers at once as a fleet does; gives how many sent a secret at all.
    int signOnEverywhere(SecretVerdict verdict, SignOn signOn = SignOn::Ntlm)
    {
        std::atomic<int> sent = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < kServers; ++i)
            threads.emplace_back([&, i] {
                const Endpoint endpoint = endpointOf(u"ex%1"_s.arg(i), u"a@corp"_s, signOn);
                auto credential = credentials.credentialFor(endpoint, {});
                if (!credential)
                    return;
                ++sent;
                SecretInUse(credentials, endpoint, std::move(*credential)).settle(verdict);
            });
        for (std::thread &thread : threads)
            thread.join();
        return sent;
    }

    static constexpr int kServers = 16;
};

} // namespace

TEST_F(Credentials, ATicketNeedsNobody)
{
    EXPECT_EQ(secretFor(endpointOf(u"ex01"_s, {}, SignOn::Kerberos)), "");
    EXPECT_TRUE(credentials.isProven(endpointOf(u"ex01"_s, {}, SignOn::Kerberos)));
    EXPECT_EQ(person.asked, 0);
}

TEST_F(Credentials, ADomainAccountIsAskedForOnceAndALocalOnePerServer)
{
    EXPECT_EQ(secretFor(endpointOf(u"ex01"_s, u"CORP\\admin"_s)), "typed");
    EXPECT_EQ(secretFor(endpointOf(u"ex02"_s, u"corp\\Admin"_s)), "typed");
    EXPECT_EQ(person.asked, 1);
    for (const QString &local : {u"admin"_s, u".\\admin"_s}) {
        person.asked = 0;
        EXPECT_EQ(secretFor(endpointOf(u"ex01"_s, local)), "typed");
        EXPECT_EQ(secretFor(endpointOf(u"ex02"_s, local)), "typed");
        EXPECT_EQ(person.asked, 2);
    }
    EXPECT_TRUE(store.secrets.isEmpty()) << "nothing is stored unasked";
}

TEST_F(Credentials, APasswordIsUsedInNoOtherWayAndIsShownToNoOtherServer)
{
    const QString user = u"admin@corp.example"_s;
    std::ignore = secretFor(endpointOf(u"ex01"_s, user, SignOn::Kerberos));
    ASSERT_EQ(person.asked, 1);
    std::ignore = secretFor(endpointOf(u"ex02"_s, user, SignOn::Kerberos));
    EXPECT_EQ(person.asked, 1);
    person.answer = "another";
    for (const SignOn way : {SignOn::Ntlm, SignOn::Basic})
        EXPECT_EQ(secretFor(endpointOf(u"ex01"_s, user, way)), "another")
            << enumName(way).toStdString();
    EXPECT_EQ(person.asked, 3);
    // A server that sees the password sees its own only.
    std::ignore = secretFor(endpointOf(u"ex02"_s, user, SignOn::Basic));
    Endpoint ssh = endpointOf(u"ex01"_s, user, SignOn::Password);
    ssh.transport = Transport::Ssh;
    ssh.tls = false;
    std::ignore = secretFor(ssh);
    EXPECT_EQ(person.asked, 5);
}

TEST_F(Credentials, ManyServersAtOnceAskOnceAndAllGoAheadAfterTheFirst)
{
    EXPECT_EQ(signOnEverywhere(SecretVerdict::Accepted), kServers);
    EXPECT_EQ(person.asked, 1);
}

TEST_F(Credentials, AWrongPasswordIsSentOnceHoweverManyServersWait)
{
    for (const SignOn way : {SignOn::Kerberos, SignOn::Ntlm, SignOn::Basic})
        EXPECT_EQ(signOnEverywhere(SecretVerdict::Refused, way), 1) << enumName(way).toStdString();
    const auto again = credentials.credentialFor(endpointOf(u"ex01"_s, u"a@corp"_s), {});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().reason, Reason::SignOnRefused);
}

TEST_F(Credentials, OneThatSaysNoSaysItForAllWhoWait)
{
    person.answer.reset();
    // All wait before the answer comes.
    std::atomic<int> waiting = 0;
    person.before = [&] {
        while (waiting < kServers)
            std::this_thread::yield();
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < kServers; ++i)
        threads.emplace_back([&, i] {
            ++waiting;
            const auto none =
                credentials.credentialFor(endpointOf(u"ex%1"_s.arg(i), u"a@corp"_s), {});
            EXPECT_EQ(none.error().reason, Reason::SecretMissing);
        });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_LT(person.asked, kServers);
}

TEST_F(Credentials, OnlyOneTriesAndWhoWaitsCanBeStopped)
{
    const Endpoint endpoint = endpointOf(u"ex01"_s, u"a@corp"_s);
    auto first = credentials.credentialFor(endpoint, {});
    ASSERT_TRUE(first);
    std::stop_source stop;
    std::atomic<bool> over = false;
    std::thread second([&] {
        CallContext context;
        context.stop = stop.get_token();
        const auto stopped = credentials.credentialFor(endpointOf(u"ex02"_s, u"a@corp"_s), context);
        over = true;
        EXPECT_FALSE(stopped);
        EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    });
    EXPECT_FALSE(over);
    stop.request_stop();
    second.join();
    // A server that never judged it passes the turn on.
    credentials.settle(endpoint, *first, SecretVerdict::Open);
    EXPECT_EQ(secretFor(endpointOf(u"ex02"_s, u"a@corp"_s)), "typed");
    EXPECT_EQ(person.asked, 1);
}

TEST_F(Credentials, ARefusedPasswordIsNeverSentAgain)
{
    const Endpoint endpoint = storedEndpoint(u"ex01"_s);
    EXPECT_EQ(secretFor(endpoint, SecretVerdict::Refused), "stored");
    // Not from the entry of another server either.
    EXPECT_EQ(secretFor(storedEndpoint(u"ex02"_s), SecretVerdict::Refused), "typed");
    EXPECT_EQ(secretFor(endpoint), "none") << "the same was typed again";
    person.answer = "better";
    EXPECT_EQ(secretFor(endpoint), "better");
    person.answer.reset();
    EXPECT_EQ(secretFor(endpoint), "better");
}

TEST_F(Credentials, WhatIsTypedInTheFormIsTriedEvenIfItWasRefusedBefore)
{
    const Endpoint endpoint = endpointOf(u"ex01"_s, u"CORP\\admin"_s);
    EXPECT_EQ(secretFor(endpoint, SecretVerdict::Refused), "typed");
    ASSERT_TRUE(credentials.remember(endpoint, "typed"));
    EXPECT_EQ(secretFor(endpoint), "typed");
    EXPECT_EQ(person.asked, 1);
}

TEST_F(Credentials, ALateRefusalLeavesANewerPasswordAlone)
{
    const Endpoint endpoint = endpointOf(u"ex01"_s, u"a@corp"_s);
    auto old = credentials.credentialFor(endpoint, {});
    ASSERT_TRUE(old);
    ASSERT_TRUE(credentials.remember(endpoint, "newer"));
    credentials.settle(endpoint, *old, SecretVerdict::Refused);
    EXPECT_EQ(secretFor(endpoint), "newer");
    EXPECT_EQ(person.asked, 1);
}

TEST_F(Credentials, OneServerThatRefusesAGoodPasswordSpoilsItForNobodyElse)
{
    EXPECT_EQ(secretFor(endpointOf(u"ex01"_s, u"a@corp"_s)), "typed");
    EXPECT_EQ(secretFor(endpointOf(u"odd"_s, u"a@corp"_s), SecretVerdict::Refused), "typed");
    EXPECT_EQ(secretFor(endpointOf(u"ex02"_s, u"a@corp"_s)), "typed");
    EXPECT_EQ(person.asked, 1);
}

TEST_F(Credentials, OneThatExpiredMeanwhileIsTriedOnceMoreAtMost)
{
    EXPECT_EQ(secretFor(endpointOf(u"ex01"_s, u"a@corp"_s)), "typed");
    EXPECT_EQ(secretFor(endpointOf(u"ex02"_s, u"a@corp"_s), SecretVerdict::Refused), "typed");
    EXPECT_EQ(signOnEverywhere(SecretVerdict::Refused), 1);
    // The domain controller itself leaves no doubt.
    EXPECT_EQ(secretFor(endpointOf(u"ex01"_s, u"a@corp"_s, SignOn::Kerberos)), "typed");
    EXPECT_EQ(
        secretFor(endpointOf(u"ex02"_s, u"a@corp"_s, SignOn::Kerberos), SecretVerdict::Refused),
        "typed");
    EXPECT_EQ(signOnEverywhere(SecretVerdict::Refused, SignOn::Kerberos), 0);
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
    credentials.forget(endpoint);
    ASSERT_TRUE(credentials.forgetStored(u"id"_s));
    EXPECT_TRUE(store.secrets.isEmpty());
    EXPECT_EQ(secretFor(endpoint), "typed");

    store.available = false;
    const auto refused = credentials.remember(endpoint, "again");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, Reason::KeychainMissing);
    EXPECT_EQ(secretFor(endpoint), "again") << "the session has it all the same";
}

TEST_F(Credentials, ThePassphraseOfAKeyIsAskedForLikeAPasswordAndOnlyWhenItHasOne)
{
    const QTemporaryDir folder;
    Endpoint ssh = endpointOf(u"ex01"_s, u"admin"_s, SignOn::SshKey);
    ssh.transport = Transport::Ssh;
    ssh.tls = false;
    ssh.keyFile = folder.filePath(u"missing"_s);
    EXPECT_EQ(secretFor(ssh), "");
    for (const auto &[name, content] : kPlainKeys) {
        ssh.keyFile = folder.filePath(name);
        write(ssh.keyFile, content);
        EXPECT_EQ(secretFor(ssh), "") << name.toStdString();
    }
    EXPECT_EQ(person.asked, 0);
    for (const auto &[name, content] : kLockedKeys) {
        person.asked = 0;
        ssh.keyFile = folder.filePath(name);
        write(ssh.keyFile, content);
        EXPECT_EQ(secretFor(ssh, SecretVerdict::Open), "typed") << name.toStdString();
        ssh.host = u"ex02"_s; // The same key.
        EXPECT_EQ(secretFor(ssh), "typed");
        EXPECT_EQ(person.asked, 1) << name.toStdString();
    }
    // The wrong one is asked for anew.
    ssh.keyFile = folder.filePath(u"other"_s);
    write(ssh.keyFile, kLockedKeys.front().second);
    EXPECT_EQ(secretFor(ssh, SecretVerdict::Refused), "typed");
    person.answer = "right";
    EXPECT_EQ(secretFor(ssh), "right");
}
