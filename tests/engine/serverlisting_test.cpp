// SPDX-License-Identifier: MIT
#include "engine/serverlisting.h"
#include "io/secret/sessioncredentials.h"
#include "io/store/store.h"

#include <gtest/gtest.h>

#include <QMap>
#include <QTemporaryDir>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

class MemoryKeychain : public SecretStore
{
public:
    QMap<QString, QByteArray> secrets;
    bool isAvailable() const override { return true; }
    Result<QByteArray> read(const QString &id) override
    {
        if (!secrets.contains(id))
            return failure(ErrorCode::NotFound, Reason::None, id);
        return secrets.value(id);
    }
    Result<> write(const QString &id, const QByteArray &secret) override
    {
        secrets.insert(id, secret);
        return {};
    }
    Result<> remove(const QString &id) override
    {
        secrets.remove(id);
        return {};
    }
};

class Nobody : public CredentialPrompt
{
public:
    Result<QByteArray> ask(const Endpoint &endpoint, const CallContext &) override
    {
        return failure(ErrorCode::PermissionDenied, Reason::SecretMissing, endpoint.host);
    }
};

class ServerListing : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = openStore(m_folder.filePath(u"store.sqlite"_s));
        ASSERT_TRUE(opened);
        m_store = std::move(*opened);
    }

    static Endpoint ntlm(const QString &host)
    {
        Endpoint endpoint;
        endpoint.transport = Transport::Winrm;
        endpoint.tls = true;
        endpoint.host = host;
        endpoint.signOn = SignOn::Ntlm;
        endpoint.user = u"CORP\\admin"_s;
        return endpoint;
    }
    Result<ListedServer> list(const Endpoint &endpoint, std::optional<QByteArray> secret = {},
                              const NamedParts &named = {})
    {
        return listServer(m_store->inventory(), credentials,
                          {endpoint, {}, {}, std::move(secret), true, named});
    }
    /// Whether a sign-on would have a secret without anybody being asked.
    bool hasSecret(const Endpoint &endpoint)
    {
        auto credential = credentials.credentialFor(endpoint, {});
        if (!credential)
            return false;
        SecretInUse(credentials, endpoint, std::move(*credential)).settle(SecretVerdict::Accepted);
        return true;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    MemoryKeychain keychain;
    Nobody nobody;
    SessionCredentials credentials{keychain, nobody};
};

} // namespace

TEST_F(ServerListing, ListingAgainKeepsWhatIsNotNamedAndTellsWhatChanged)
{
    Endpoint first = ntlm(u"ex01"_s);
    first.pinnedSha256 = QString(64, u'a');
    const auto added = list(first, "s3cret");
    ASSERT_TRUE(added);
    EXPECT_TRUE(added->isNew);
    EXPECT_FALSE(added->before);

    Endpoint bare;
    bare.transport = Transport::Winrm;
    bare.tls = true;
    bare.host = u"ex01"_s;
    const auto again = list(bare, {}, {false, false, false, false, false});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->record.endpoint, added->record.endpoint);
    EXPECT_TRUE(changedParts(again->before->endpoint, again->record.endpoint).empty());
    EXPECT_EQ(keychain.secrets.size(), 1);
}

TEST_F(ServerListing, APasswordStoredForOneWayServesNoOtherAndIsRemoved)
{
    ASSERT_TRUE(list(ntlm(u"ex01"_s), "s3cret"));
    ASSERT_EQ(keychain.secrets.size(), 1);
    Endpoint basic = ntlm(u"ex01"_s);
    basic.signOn = SignOn::Basic;
    const auto changed = list(basic);
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->record.endpoint.secretId, QString());
    EXPECT_TRUE(keychain.secrets.isEmpty());
    EXPECT_FALSE(hasSecret(changed->record.endpoint));
    EXPECT_EQ(changedParts(changed->before->endpoint, changed->record.endpoint),
              std::vector{EndpointPart::SignOn});
}

TEST_F(ServerListing, AnotherAccountLeavesNoEntryBehind)
{
    ASSERT_TRUE(list(ntlm(u"ex01"_s), "s3cret"));
    Endpoint other = ntlm(u"ex01"_s);
    other.user = u"CORP\\other"_s;
    ASSERT_TRUE(list(other, "0ther"));
    EXPECT_EQ(keychain.secrets.values(), QByteArrayList{"0ther"});
    // The same account keeps its entry, and a new password takes its place.
    ASSERT_TRUE(list(other));
    ASSERT_TRUE(list(other, "newer"));
    EXPECT_EQ(keychain.secrets.values(), QByteArrayList{"newer"});
}

TEST_F(ServerListing, AnEntryThatAnotherServerUsesStays)
{
    const auto first = list(ntlm(u"ex01"_s), "s3cret");
    ASSERT_TRUE(first);
    const auto second = list(ntlm(u"ex02"_s));
    ASSERT_TRUE(second);
    // The account goes on to be used, so nobody is asked again.
    ASSERT_TRUE(unlistServer(m_store->inventory(), credentials, first->record));
    EXPECT_TRUE(keychain.secrets.isEmpty());
    EXPECT_TRUE(hasSecret(second->record.endpoint));
    ASSERT_TRUE(unlistServer(m_store->inventory(), credentials, second->record));
    EXPECT_FALSE(hasSecret(second->record.endpoint));
}

TEST_F(ServerListing, ANameThatKerberosCannotUseIsRefused)
{
    Endpoint endpoint = ntlm(u"ex01"_s);
    endpoint.signOn = SignOn::Kerberos;
    EXPECT_EQ(list(endpoint).error().reason, Reason::AccountFormUnsuitable);
    // Also when the name is what was listed before.
    ASSERT_TRUE(list(ntlm(u"ex01"_s)));
    EXPECT_EQ(list(endpoint, {}, {true, false, false, false, false}).error().reason,
              Reason::AccountFormUnsuitable);
}
