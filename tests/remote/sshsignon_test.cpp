// SPDX-License-Identifier: MIT
#include "io/net/abandonablecall.h"
#include "io/ssh/sshshell.h"
#include "model/base/enumnames.h"
#include "remote/passwordchanger.h"
#include "remote/sshaccounts.h"
#include "support/kdc.h"
#include "support/unresponsivepeer.h"

#include <gtest/gtest.h>

#include <QStandardPaths>

#include <future>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SshSignOnTest : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        if (SshServer::missing() || SshAccounts::missing())
            return;
        s_server = std::make_unique<SshServer>();
        s_accounts = std::make_unique<SshAccounts>(*s_server);
    }
    static void TearDownTestSuite()
    {
        s_accounts.reset();
        s_server.reset();
    }
    void SetUp() override
    {
        if (const auto why = SshServer::missing())
            GTEST_SKIP() << *why;
        if (const auto why = SshAccounts::missing())
            GTEST_SKIP() << *why;
    }

    static SshServer &server() { return *s_server; }
    static SshAccounts &accounts() { return *s_accounts; }

    static Endpoint endpoint(SignOn signOn, const QString &user = SshAccounts::kUser)
    {
        Endpoint endpoint = server().endpoint();
        endpoint.host = u"localhost"_s; // As the ticket names it.
        endpoint.signOn = signOn;
        endpoint.user = user;
        endpoint.keyFile.clear();
        return endpoint;
    }
    static Result<ShellOutput> run(const Endpoint &endpoint, const QByteArray &secret,
                                   const CallContext &context = {{}, 10min, {}})
    {
        return SshShell(endpoint, {{}, secret}).run(u"echo $USER"_s, {}, context);
    }
    static Result<ShellOutput> byPassword(const QByteArray &secret)
    {
        return run(endpoint(SignOn::Password), secret);
    }

    static void expectUser(const Result<ShellOutput> &output, const QString &user)
    {
        ASSERT_TRUE(output) << enumName(output.error().reason).toStdString() << ' '
                            << output.error().detail.toStdString();
        EXPECT_EQ(output->out.trimmed(), user.toUtf8());
    }
    static void expectError(const Result<ShellOutput> &output, ErrorCode code, Reason reason)
    {
        ASSERT_FALSE(output);
        EXPECT_EQ(enumName(output.error().code).toStdString(), enumName(code).toStdString())
            << output.error().detail.toStdString();
        EXPECT_EQ(enumName(output.error().reason).toStdString(), enumName(reason).toStdString())
            << output.error().detail.toStdString();
        EXPECT_FALSE(output.error().detail.contains(u"assw0rd"_s));
    }

private:
    static inline std::unique_ptr<SshServer> s_server;
    static inline std::unique_ptr<SshAccounts> s_accounts;
};

const QStringList kPasswordOnly = {u"PasswordAuthentication yes"_s, u"PubkeyAuthentication no"_s};
const QStringList kPromptsOnly = {u"KbdInteractiveAuthentication yes"_s,
                                  u"PubkeyAuthentication no"_s};
const QStringList kBoth = kPasswordOnly + kPromptsOnly;

TEST_F(SshSignOnTest, ThePasswordSignsOnHoweverTheServerAsksForIt)
{
    for (const QStringList &way : {kPasswordOnly, kPromptsOnly, kBoth}) {
        accounts().configure(way);
        expectUser(byPassword(SshAccounts::kPassword), SshAccounts::kUser);
        EXPECT_EQ(accounts().refusals(), 0);
    }
}

TEST_F(SshSignOnTest, AWrongPasswordIsRefusedAfterExactlyOneTry)
{
    for (const QStringList &way : {kPasswordOnly, kPromptsOnly, kBoth}) {
        accounts().configure(way);
        expectError(byPassword("not the passw0rd"), ErrorCode::PermissionDenied,
                    Reason::SignOnRefused);
        EXPECT_EQ(accounts().refusals(), 1);
    }
}

TEST_F(SshSignOnTest, AServerThatHangsUpOnAWrongPasswordIsNotCalledUnreachable)
{
    for (const QStringList &way : {kPasswordOnly, kPromptsOnly}) {
        accounts().configure(way + QStringList{u"MaxAuthTries 1"_s});
        expectError(byPassword("wrong"), ErrorCode::PermissionDenied, Reason::SignOnRefused);
        EXPECT_EQ(accounts().refusals(), 1);
    }
}

TEST_F(SshSignOnTest, AnEmptyPasswordIsNamedAndNeverSent)
{
    accounts().configure(kBoth + QStringList{u"PermitEmptyPasswords yes"_s});
    expectError(byPassword({}), ErrorCode::PermissionDenied, Reason::SecretMissing);
    EXPECT_EQ(accounts().refusals(), 0);
}

TEST_F(SshSignOnTest, AnAccountThatIsOverIsRefused)
{
    for (const QStringList &way : {kPasswordOnly, kPromptsOnly}) {
        accounts().configure(way, {u"required pam_deny.so"_s});
        expectError(byPassword(SshAccounts::kPassword), ErrorCode::PermissionDenied,
                    Reason::SignOnRefused);
    }
}

TEST_F(SshSignOnTest, APasswordIsNeverGivenAsTheNewOne)
{
    accounts().configure(kPromptsOnly, {u"required pam_debug.so acct=new_authtok_reqd"_s});
    const QByteArray before = accounts().passwords();
    const auto output = byPassword(SshAccounts::kPassword);
    expectError(output, ErrorCode::PermissionDenied, Reason::FurtherProofWanted);
    EXPECT_FALSE(output.error().detail.isEmpty());
    EXPECT_EQ(accounts().passwords(), before);
}

TEST_F(SshSignOnTest, AServerThatAsksForANewPasswordNamesTheOldOneExpired)
{
    PasswordChanger changer(server().file(u"host"_s));
    Endpoint way = endpoint(SignOn::Password);
    way.port = changer.port();
    expectError(run(way, SshAccounts::kPassword), ErrorCode::PermissionDenied,
                Reason::PasswordExpired);
    EXPECT_EQ(changer.passwords(), 1);
}

TEST_F(SshSignOnTest, APasswordThatIsOnlyTheFirstProofIsSaidToBe)
{
    accounts().configure(
        {u"PasswordAuthentication yes"_s, u"AuthenticationMethods password,publickey"_s});
    expectError(byPassword(SshAccounts::kPassword), ErrorCode::PermissionDenied,
                Reason::FurtherProofWanted);
}

TEST_F(SshSignOnTest, AnAccountThatMayNotRunProgramsIsNotARefusedPassword)
{
    accounts().configure(kPasswordOnly + QStringList{u"MaxSessions 0"_s});
    expectError(byPassword(SshAccounts::kPassword), ErrorCode::PermissionDenied,
                Reason::AccessDenied);
}

TEST_F(SshSignOnTest, AnAgentThatNeverAnswersDoesNotHoldUpAStop)
{
    accounts().configure({});
    UnresponsivePeer agent(server().file(u"silent_agent"_s));
    qputenv("SSH_AUTH_SOCK", server().file(u"silent_agent"_s).toUtf8());
    std::stop_source stop;
    auto running = std::async(std::launch::async, [&] {
        return run(endpoint(SignOn::SshAgent), {}, {stop.get_token(), 10min, {}});
    });
    agent.waitUntilAsked();
    stop.request_stop();
    expectError(running.get(), ErrorCode::Cancelled, Reason::None);
    EXPECT_EQ(abandonedCalls(), 1);
    agent.hangUp();
    waitUntilNone(abandonedCalls);
    qunsetenv("SSH_AUTH_SOCK");
    server().waitUntilIdle();
}

class SshKerberosTest : public SshSignOnTest
{
protected:
    void SetUp() override
    {
        SshSignOnTest::SetUp();
        if (IsSkipped())
            return;
        if (const QString missing = Kdc::missing(); !missing.isEmpty())
            GTEST_SKIP() << missing.toStdString();
        accounts().configure({u"GSSAPIAuthentication yes"_s, u"GSSAPIStrictAcceptorCheck no"_s,
                              u"PubkeyAuthentication no"_s});
        accounts().setEnvironment({});
    }
    void enterRealm(const QString &clockShift = {})
    {
        m_kdc = std::make_unique<Kdc>(clockShift);
        ASSERT_TRUE(m_kdc->isUp()) << m_kdc->problem().toStdString();
        m_kdc->enter();
    }
    void getTicket(const QStringList &with = {})
    {
        ASSERT_TRUE(m_kdc->getTicket(with)) << m_kdc->problem().toStdString();
    }
    static Result<ShellOutput> byTicket(const QString &user = SshAccounts::kUser)
    {
        return run(endpoint(SignOn::Kerberos, user), {});
    }

    std::unique_ptr<Kdc> m_kdc;
};

TEST_F(SshKerberosTest, ATicketSignsOn)
{
    enterRealm();
    getTicket();
    expectUser(byTicket(), SshAccounts::kUser);
    // Nobody chosen: whom the ticket names.
    expectUser(byTicket({}), SshAccounts::kPrincipal);
}

TEST_F(SshKerberosTest, APasswordGetsATicketOfItsOwn)
{
    enterRealm();
    const Endpoint way = endpoint(SignOn::Kerberos);
    expectUser(run(way, SshAccounts::kPassword), SshAccounts::kUser);
    EXPECT_FALSE(QFile::exists(m_kdc->file(u"tickets"_s)));
    expectError(run(way, "wrong"), ErrorCode::PermissionDenied, Reason::SignOnRefused);
    // The ticket that lies about does not make a wrong password good.
    getTicket();
    expectError(run(way, "wrong"), ErrorCode::PermissionDenied, Reason::SignOnRefused);
}

TEST_F(SshKerberosTest, SaysWhatIsWrongWithATicket)
{
    enterRealm();
    for (const QString &user : {SshAccounts::kUser, QString()})
        expectError(byTicket(user), ErrorCode::PermissionDenied, Reason::NoTicket);
    getTicket();
    for (const QString &other : {u"bob"_s, u"bob@EXLAB.TEST"_s, u"alice@OTHER.TEST"_s}) {
        const auto refused = byTicket(other);
        expectError(refused, ErrorCode::PermissionDenied, Reason::IdentityDiffers);
        EXPECT_EQ(refused.error().detail, SshAccounts::kPrincipal);
    }
    Endpoint byAddress = endpoint(SignOn::Kerberos);
    byAddress.host = u"127.0.0.1"_s;
    expectError(run(byAddress, {}), ErrorCode::PermissionDenied, Reason::SpnUnknown);
}

TEST_F(SshKerberosTest, AServerWithoutItsKeyRefuses)
{
    enterRealm();
    getTicket();
    accounts().setEnvironment({u"KRB5_KTNAME=FILE:"_s + m_kdc->file(u"no_such_keytab"_s)});
    expectError(byTicket(), ErrorCode::PermissionDenied, Reason::SignOnRefused);
}

TEST_F(SshKerberosTest, SaysThatTheTicketIsOver)
{
    if (QStandardPaths::findExecutable(u"faketime"_s).isEmpty())
        GTEST_SKIP() << "faketime is not installed";
    enterRealm(u"-2d"_s);
    getTicket({u"-l"_s, u"1h"_s});
    expectError(byTicket(), ErrorCode::PermissionDenied, Reason::TicketExpired);
}

TEST_F(SshKerberosTest, SaysThatThePasswordIsOver)
{
    enterRealm();
    ASSERT_TRUE(m_kdc->expirePassword()) << m_kdc->problem().toStdString();
    expectError(run(endpoint(SignOn::Kerberos), SshAccounts::kPassword),
                ErrorCode::PermissionDenied, Reason::PasswordExpired);
}

TEST_F(SshKerberosTest, AServerWithoutKerberosIsNotOfferedAnything)
{
    enterRealm();
    getTicket();
    accounts().configure(kPasswordOnly);
    expectError(byTicket(), ErrorCode::PermissionDenied, Reason::SignOnUnavailable);
}

TEST_F(SshKerberosTest, ADomainControllerThatNeverAnswersDoesNotHoldUpAStop)
{
    enterRealm();
    getTicket();
    for (const QByteArray &secret : {QByteArray(), SshAccounts::kPassword}) {
        UnresponsivePeer unresponsive;
        m_kdc->enterAskingAt(unresponsive.port());
        std::stop_source stop;
        auto running = std::async(std::launch::async, [&] {
            return run(endpoint(SignOn::Kerberos), secret, {stop.get_token(), 10min, {}});
        });
        unresponsive.waitUntilAsked();
        stop.request_stop();
        expectError(running.get(), ErrorCode::Cancelled, Reason::None);
        EXPECT_EQ(abandonedCalls(), 1);
        unresponsive.hangUp();
        waitUntilNone(abandonedCalls);
        server().waitUntilIdle();
    }
}

} // namespace
} // namespace amado::test
