// SPDX-License-Identifier: MIT
#include "io/connect/liveconnector.h"
#include "io/net/abandonablecall.h"
#include "io/script/scripthost.h"
#include "io/secret/sessioncredentials.h"
#include "model/base/enumnames.h"
#include "support/kdc.h"
#include "support/unresponsivepeer.h"
#include "winrm/winrmworld.h"

#include <QStandardPaths>

#include <atomic>
#include <future>
#include <thread>
#include <vector>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

class Kerberos : public WinRmWorld
{
protected:
    void SetUp() override
    {
        if (const QString missing = Kdc::missing(); !missing.isEmpty())
            GTEST_SKIP() << qPrintable(missing);
    }

    void enterRealm(const QString &clockShift = {})
    {
        m_kdc = std::make_unique<Kdc>(clockShift);
        ASSERT_TRUE(m_kdc->isUp()) << qPrintable(m_kdc->problem());
        m_kdc->enter();
    }

    void getTicket(const QStringList &with = {})
    {
        ASSERT_TRUE(m_kdc->getTicket(with)) << qPrintable(m_kdc->problem());
    }

    Result<ShellOutput> run(const Credential &as, const QString &host = u"localhost"_s,
                            const CallContext &context = {{}, kPatience, {}})
    {
        Endpoint way = endpoint(SignOn::Kerberos);
        way.host = host;
        return WinRmShell(way, as, options()).run(u"x"_s, "ticket", context);
    }

    void expectRefused(const Result<ShellOutput> &done, Reason reason,
                       ErrorCode code = ErrorCode::PermissionDenied)
    {
        ASSERT_FALSE(done);
        EXPECT_EQ(enumName(done.error().reason), enumName(reason))
            << qPrintable(done.error().detail);
        EXPECT_EQ(enumName(done.error().code), enumName(code));
        EXPECT_EQ(server().shells().commandsStarted(), 0);
        EXPECT_FALSE(server().sawClearText());
    }

    std::unique_ptr<ServerOptions> echoing(bool tls)
    {
        auto with = tls ? secure() : plain();
        with->service.program = echoProgram();
        return with;
    }

    std::unique_ptr<Kdc> m_kdc;
};

class NoStore : public SecretStore
{
public:
    bool isAvailable() const override { return false; }
    Result<QByteArray> read(const QString &) override { return failure(ErrorCode::NotFound); }
    Result<> write(const QString &, const QByteArray &) override { return {}; }
    Result<> remove(const QString &) override { return {}; }
};

/// Whoever is asked gives the same wrong password, as a script does.
class OnePassword : public CredentialPrompt
{
public:
    Result<QByteArray> ask(const Endpoint &, const CallContext &) override { return "mistyped"; }
};

const Credential kTicket{};
const Credential kPassword{u"alice@EXLAB.TEST"_s, "Passw0rd.1"};

} // namespace

TEST_F(Kerberos, ByTicketAndByPasswordOverHttpAndTls)
{
    enterRealm();
    for (const bool tls : {false, true}) {
        for (const bool byTicket : {true, false}) {
            SCOPED_TRACE(testing::Message()
                         << (tls ? "TLS" : "HTTP") << (byTicket ? " ticket" : " password"));
            m_kdc->dropTickets();
            if (byTicket)
                getTicket();
            auto with = echoing(tls);
            with->bindingRequired = tls;
            start(std::move(with));
            const auto done = run(byTicket ? kTicket : kPassword);
            ASSERT_TRUE(done) << qPrintable(enumName(done.error().reason))
                              << qPrintable(done.error().detail);
            EXPECT_EQ(done->out, "ticket");
            EXPECT_EQ(server().lastUser(), "alice@EXLAB.TEST");
            EXPECT_EQ(server().signOns(), 1);
            EXPECT_EQ(server().wasBound(), tls);
            EXPECT_FALSE(server().sawClearText());
        }
    }
    // However the name was typed.
    for (const QString &name : {u"alice@exlab.test"_s, u"alice"_s}) {
        const auto done = run({name, "Passw0rd.1"});
        EXPECT_TRUE(done) << qPrintable(done.error().detail);
    }
}

TEST_F(Kerberos, CarriesMegabytesAndSurvivesEveryReplacedConnection)
{
    enterRealm();
    getTicket();
    auto with = echoing(false);
    with->closeAfterReplies = 3;
    start(std::move(with));
    const QByteArray input(2 << 20, 'k');
    const auto done = WinRmShell(endpoint(SignOn::Kerberos), kTicket, options())
                          .run(u"x"_s, input, {{}, kPatience, {}});
    ASSERT_TRUE(done) << qPrintable(done.error().detail);
    EXPECT_TRUE(done->out == input);
    EXPECT_GT(server().signOns(), 5);
}

TEST_F(Kerberos, FallsBackToTheHttpServiceName)
{
    enterRealm();
    getTicket();
    start(echoing(false));
    const auto done = run(kTicket, u"127.0.0.1"_s);
    EXPECT_TRUE(done) << qPrintable(done.error().detail);
}

TEST_F(Kerberos, SaysWhatIsWrongWithAnAccount)
{
    enterRealm();
    start(echoing(false));
    expectRefused(run(kTicket), Reason::NoTicket);
    expectRefused(run({u"alice@EXLAB.TEST"_s, "wrong"}), Reason::SignOnRefused);
    expectRefused(run({u"nobody@EXLAB.TEST"_s, "Passw0rd.1"}), Reason::SignOnRefused);
    expectRefused(run({{}, "Passw0rd.1"}), Reason::SignOnUnavailable);
    expectRefused(run({u"alice@ELSEWHERE.TEST"_s, "Passw0rd.1"}), Reason::KdcUnreachable,
                  ErrorCode::Unreachable);

    getTicket();
    expectRefused(run({u"bob@EXLAB.TEST"_s, {}}), Reason::IdentityDiffers);
    // A password that is wrong must not be made good by the ticket that lies about.
    expectRefused(run({u"bob@EXLAB.TEST"_s, "wrong"}), Reason::SignOnRefused);
    expectRefused(run({u"alice@EXLAB.TEST"_s, "wrong"}), Reason::SignOnRefused);

    m_kdc->stop();
    m_kdc->dropTickets();
    expectRefused(run(kPassword), Reason::KdcUnreachable, ErrorCode::Unreachable);
}

TEST_F(Kerberos, AWrongPasswordIsTriedOnce)
{
    enterRealm();
    start(echoing(false));
    expectRefused(run({u"carol@EXLAB.TEST"_s, "wrong"}), Reason::SignOnRefused);
    EXPECT_EQ(m_kdc->refusedProofs(), 1);
    const auto done = run({u"carol@exlab.test"_s, "Passw0rd.3"});
    EXPECT_TRUE(done) << qPrintable(done.error().detail);
}

TEST_F(Kerberos, AWrongPasswordIsTriedOnceForAllServersTogether)
{
    enterRealm();
    start(echoing(false));
    Endpoint way = endpoint(SignOn::Kerberos);
    way.user = u"carol@EXLAB.TEST"_s;
    NoStore store;
    OnePassword prompt;
    SessionCredentials credentials(store, prompt);
    LiveConnector connector(
        [way](const QString &) { return std::optional(way); }, credentials,
        [](const Endpoint &to, const Credential &as) {
            return std::unique_ptr<HostAccess>(std::make_unique<ScriptHost>(
                std::make_unique<WinRmShell>(to, as, options()), "script", addressOf(to)));
        });
    constexpr int kServers = 8;
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < kServers; ++i)
        threads.emplace_back([&] {
            const auto host = connector.connect(u"winrm://localhost"_s);
            const HostRequest request = DescribeServer{};
            const auto replies = (*host)->run(std::span(&request, 1), {{}, kPatience, {}});
            refused += !replies && replies.error().reason == Reason::SignOnRefused ? 1 : 0;
        });
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(refused, kServers);
    EXPECT_EQ(m_kdc->refusedProofs(), 1);
}

TEST_F(Kerberos, AServerThatDoesNotTakeTheTicketDoesNotMakeThePasswordWrong)
{
    enterRealm();
    auto with = echoing(false);
    with->schemes = {u"Negotiate"_s};
    start(std::move(with));
    qputenv("KRB5_KTNAME", "FILE:/dev/null"); // The server has lost its keys.
    expectRefused(run(kPassword), Reason::TicketRefused);
}

TEST_F(Kerberos, SaysThatTheServiceNameIsUnknown)
{
    enterRealm();
    getTicket();
    auto context = makeAuthContext({AuthMechanism::Kerberos, "unknown.exlab.test", {}, {}});
    ASSERT_TRUE(context) << context.error().detail;
    const auto token = (*context)->start({});
    ASSERT_FALSE(token);
    EXPECT_EQ(token.error().problem, AuthProblem::SpnUnknown) << token.error().detail;
}

TEST_F(Kerberos, OverTlsARefusedTicketIsNotBlamedOnTheBindingAlone)
{
    enterRealm();
    getTicket();
    auto with = echoing(true);
    with->binding = "tls-server-end-point:" + QByteArray(32, 'x');
    start(std::move(with));
    expectRefused(run(kTicket), Reason::TicketRefused);
    EXPECT_EQ(server().signOns(), 0);

    // A server without its key refuses in the same words.
    start(echoing(true));
    qputenv("KRB5_KTNAME", "FILE:/dev/null");
    expectRefused(run(kPassword), Reason::TicketRefused);
}

TEST_F(Kerberos, ReadsWhatWasNotRotatedAndEmptyLinesBehindIt)
{
    enterRealm();
    getTicket();
    auto with = echoing(false);
    with->rotates = false;
    with->afterSealed = "\r\n";
    start(std::move(with));
    const auto done = run(kTicket);
    ASSERT_TRUE(done) << qPrintable(enumName(done.error().reason))
                      << qPrintable(done.error().detail);
    EXPECT_EQ(done->out, "ticket");
}

TEST_F(Kerberos, ADomainControllerThatNeverAnswersIsGivenUpLongBeforeTheCallIsOver)
{
    enterRealm();
    getTicket();
    start(echoing(false));
    WinRmOptions with = options();
    with.outage = std::chrono::milliseconds(200);
    for (const Credential &as : {kTicket, kPassword}) {
        UnresponsivePeer unresponsive;
        m_kdc->enterAskingAt(unresponsive.port());
        expectRefused(WinRmShell(endpoint(SignOn::Kerberos), as, with)
                          .run(u"x"_s, "ticket", {{}, kPatience, {}}),
                      Reason::KdcUnreachable, ErrorCode::Unreachable);
        unresponsive.hangUp();
        waitUntilNone(abandonedCalls);
    }
}

TEST_F(Kerberos, AMissingBindingIsNoticedByTheServer)
{
    enterRealm();
    getTicket();
    auto context = makeAuthContext({AuthMechanism::Kerberos, "localhost", {}, {}});
    ASSERT_TRUE(context) << context.error().detail;
    const auto token = (*context)->start({});
    ASSERT_TRUE(token) << token.error().detail;
    GssAcceptor acceptor;
    const auto step =
        acceptor.accept(QByteArray::fromStdString(*token), certificates().serverBinding());
    EXPECT_FALSE(step.failed);
    EXPECT_TRUE(acceptor.isComplete());
    EXPECT_FALSE(acceptor.isBound());
}

TEST_F(Kerberos, SaysThatTheTicketIsOver)
{
    if (QStandardPaths::findExecutable(u"faketime"_s).isEmpty())
        GTEST_SKIP() << "faketime is not installed";
    enterRealm(u"-2d"_s);
    getTicket({u"-l"_s, u"1h"_s});
    start(echoing(false));
    expectRefused(run(kTicket), Reason::TicketExpired);
}

TEST_F(Kerberos, SaysThatTheClocksDiffer)
{
    if (QStandardPaths::findExecutable(u"faketime"_s).isEmpty())
        GTEST_SKIP() << "faketime is not installed";
    enterRealm(u"-2d"_s);
    start(echoing(false));
    expectRefused(run(kPassword), Reason::ClockSkew);
}

TEST_F(Kerberos, SaysThatThePasswordIsOver)
{
    enterRealm();
    ASSERT_TRUE(m_kdc->expirePassword()) << qPrintable(m_kdc->problem());
    start(echoing(false));
    expectRefused(run(kPassword), Reason::PasswordExpired);
}

TEST_F(Kerberos, ADomainControllerThatNeverAnswersDoesNotHoldUpAStop)
{
    enterRealm();
    getTicket();
    start(echoing(false));
    for (const Credential &as : {kTicket, kPassword}) {
        UnresponsivePeer unresponsive;
        m_kdc->enterAskingAt(unresponsive.port());
        std::stop_source stop;
        auto running = std::async(std::launch::async, [&] {
            return run(as, u"localhost"_s, {stop.get_token(), kPatience, {}});
        });
        unresponsive.waitUntilAsked();
        stop.request_stop();
        expectRefused(running.get(), Reason::None, ErrorCode::Cancelled);
        EXPECT_EQ(abandonedCalls(), 1);
        EXPECT_EQ(server().requests(), 0);
        unresponsive.hangUp();
        waitUntilNone(abandonedCalls);
    }
}

TEST_F(Kerberos, ADomainControllerThatNeverAnswersIsNotWaitedForLongerThanTheCallMayTake)
{
    enterRealm();
    getTicket();
    start(echoing(false));
    UnresponsivePeer unresponsive;
    m_kdc->enterAskingAt(unresponsive.port());
    Endpoint way = endpoint(SignOn::Kerberos);
    way.host = u"localhost"_s;
    WinRmShell shell(way, kTicket, options());
    expectRefused(shell.run(u"x"_s, "ticket", {{}, std::chrono::milliseconds(50), {}}),
                  Reason::KdcUnreachable, ErrorCode::Unreachable);
    unresponsive.hangUp();
    waitUntilNone(abandonedCalls);
    // The same shell works once the domain controller does.
    m_kdc->enter();
    const auto done = shell.run(u"x"_s, "ticket", {{}, kPatience, {}});
    EXPECT_TRUE(done) << qPrintable(done.error().detail);
}
