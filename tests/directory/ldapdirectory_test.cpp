// SPDX-License-Identifier: MIT
#include "io/directory/ldapdirectory.h"
#include "model/base/enumnames.h"

#include "directory/sambaforest.h"

#include <gtest/gtest.h>

#include <memory>
#include <thread>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class ActiveDirectory : public testing::Test
{
protected:
    static void SetUpTestSuite() { s_forest = std::make_unique<SambaForest>(); }
    static void TearDownTestSuite() { s_forest.reset(); }
    void SetUp() override
    {
        if (!s_forest->problem().isEmpty())
            GTEST_SKIP() << "no Active Directory: " << s_forest->problem().toStdString();
    }

    static SambaForest &forest() { return *s_forest; }
    static DirectoryQuery withPassword()
    {
        DirectoryQuery query;
        // By address: the library takes "localhost" for this machine's own name.
        query.server = u"127.0.0.1"_s;
        query.tls = true;
        query.caFile = forest().roots();
        query.user = SambaForest::account;
        query.password = SambaForest::password;
        return query;
    }
    static DirectoryQuery withTicket()
    {
        DirectoryQuery query;
        query.server = u"localhost"_s;
        return query;
    }
    static Result<Discovery> discover(const DirectoryQuery &query, CallContext context = {})
    {
        context.deadline = 5min;
        LdapDirectory directory;
        return directory.discover(query, context);
    }
    static void expectOrganization(const Result<Discovery> &found)
    {
        ASSERT_TRUE(found) << enumName(found.error().reason).toStdString() << ' '
                           << found.error().detail.toStdString();
        EXPECT_EQ(found->organization, u"Example Org"_s);
        ASSERT_EQ(found->servers.size(), 3u);
        EXPECT_EQ(found->tooOld, 1);
        EXPECT_EQ(found->malformed, 0);
        EXPECT_FALSE(found->truncated);
        const DiscoveredServer &first = found->servers.front();
        EXPECT_EQ(first.name, u"EX01"_s);
        EXPECT_EQ(first.fqdn, u"ex01.exlab.test"_s);
        ASSERT_TRUE(first.setupBuild);
        EXPECT_EQ(first.setupBuild->toString(), u"15.2.1544.4"_s);
        EXPECT_TRUE(first.roles.contains(u"Mailbox"_s));
        EXPECT_EQ(first.site, u"Default-First-Site-Name"_s);
        EXPECT_EQ(first.availabilityGroup, u"DAG1"_s);
        EXPECT_EQ(found->servers[1].availabilityGroup, u"DAG1"_s);
        EXPECT_EQ(found->servers[2].name, u"EX13"_s);
        EXPECT_TRUE(found->servers[2].availabilityGroup.isEmpty());
    }
    static void expectRefusal(const Result<Discovery> &found, ErrorCode code, Reason reason)
    {
        ASSERT_FALSE(found);
        EXPECT_EQ(found.error().code, code) << found.error().detail.toStdString();
        EXPECT_EQ(found.error().reason, reason) << enumName(found.error().reason).toStdString()
                                                << ' ' << found.error().detail.toStdString();
        EXPECT_FALSE(found.error().detail.contains(QString::fromLatin1(SambaForest::password)));
    }

private:
    static inline std::unique_ptr<SambaForest> s_forest;
};

} // namespace

TEST_F(ActiveDirectory, ATicketFindsTheServersThroughSealedLdap)
{
    forest().signIn(SambaForest::account);
    expectOrganization(discover(withTicket()));
}

TEST_F(ActiveDirectory, APasswordFindsThemThroughVerifiedTls)
{
    expectOrganization(discover(withPassword()));
}

TEST_F(ActiveDirectory, NoTicketIsSaidAsSuch)
{
    forest().signIn({});
    expectRefusal(discover(withTicket()), ErrorCode::PermissionDenied, Reason::NoTicket);
}

TEST_F(ActiveDirectory, PasswordsAreNotSentWhereTheyCouldBeRead)
{
    DirectoryQuery query = withPassword();
    query.tls = false;
    expectRefusal(discover(query), ErrorCode::PreconditionFailed, Reason::DirectoryNeedsTls);
    query = withPassword();
    query.caFile.clear(); // This machine does not know the issuer.
    expectRefusal(discover(query), ErrorCode::PermissionDenied, Reason::DirectoryUntrusted);
    query = withPassword();
    query.server = u"localhost"_s; // The certificate is not for this name.
    expectRefusal(discover(query), ErrorCode::PermissionDenied, Reason::DirectoryUntrusted);
}

TEST_F(ActiveDirectory, WrongAndMissingPasswordsAreRefused)
{
    DirectoryQuery query = withPassword();
    query.password = "wrong";
    expectRefusal(discover(query), ErrorCode::PermissionDenied, Reason::SignOnRefused);
    query.password.clear();
    expectRefusal(discover(query), ErrorCode::PermissionDenied, Reason::SecretMissing);
}

TEST_F(ActiveDirectory, TheLimitHoldsAndSaysSo)
{
    DirectoryQuery query = withPassword();
    query.maxServers = 1;
    const auto found = discover(query);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->servers.size(), 1u);
    EXPECT_TRUE(found->truncated);
}

TEST_F(ActiveDirectory, AStopRequestEndsTheSearch)
{
    std::stop_source stop;
    stop.request_stop();
    CallContext context;
    context.stop = stop.get_token();
    const auto found = discover(withPassword(), context);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

TEST_F(ActiveDirectory, AClosedPortIsToldFromARefusal)
{
    DirectoryQuery query = withPassword();
    query.port = 3;
    expectRefusal(discover(query), ErrorCode::Unreachable, Reason::PortClosed);
}

TEST_F(ActiveDirectory, ATicketIsForTheNameThatWasGivenAlsoThroughTls)
{
    forest().signIn(SambaForest::account);
    DirectoryQuery query = withPassword(); // The address, which DNS would make a name of.
    query.user.clear();
    query.password.clear();
    expectOrganization(discover(query));
    query.server = u"localhost"_s; // The certificate is not for this name.
    expectRefusal(discover(query), ErrorCode::PermissionDenied, Reason::DirectoryUntrusted);
}

TEST(DirectoryTls, APortThatEndsTheHandshakeIsNotTakenForAnUntrustedOne)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    ASSERT_EQ(::bind(listener, reinterpret_cast<sockaddr *>(&address), size), 0);
    ASSERT_EQ(::listen(listener, 8), 0);
    ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
    // Like a domain controller without a certificate: it accepts, and ends the connection.
    std::thread closing([listener] {
        for (int peer = 0; (peer = ::accept(listener, nullptr, nullptr)) >= 0;)
            ::close(peer);
    });
    {
        DirectoryQuery query;
        query.server = u"127.0.0.1"_s;
        query.port = ntohs(address.sin_port);
        query.tls = true;
        query.user = u"reader@EXLAB.TEST"_s;
        query.password = "secret";
        LdapDirectory directory;
        const auto found = directory.discover(query, {{}, 5min, {}});
        ASSERT_FALSE(found);
        EXPECT_EQ(found.error().reason, Reason::DirectoryTlsFailed)
            << found.error().detail.toStdString();
        EXPECT_EQ(found.error().code, ErrorCode::Unreachable);
    }
    ::shutdown(listener, SHUT_RDWR);
    closing.join();
    ::close(listener);
}
