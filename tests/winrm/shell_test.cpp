// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "support/unresponsiveport.h"
#include "winrm/winrmworld.h"

#include <QThread>

#include <latch>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

class Shell : public WinRmWorld
{
protected:
    /// The ways of signing on that this machine can do, each with a server that takes it.
    static std::vector<std::pair<SignOn, bool>> ways()
    {
        std::vector<std::pair<SignOn, bool>> all = {{SignOn::Basic, true},
                                                    {SignOn::Certificate, true}};
        if (hasNtlm()) {
            all.emplace_back(SignOn::Ntlm, false);
            all.emplace_back(SignOn::Ntlm, true);
        }
        return all;
    }
    void startFor(bool tls, const Program &program)
    {
        auto with = tls ? secure() : plain();
        with->service.program = program;
        start(std::move(with));
    }
    static QByteArray bigInput(qsizetype size)
    {
        QByteArray bytes(size, '\0');
        for (qsizetype i = 0; i < size; ++i)
            bytes[i] = char(i * 31 + i / 251);
        return bytes;
    }
};

CallContext patient(std::stop_token stop = {})
{
    return {std::move(stop), kPatience, {}};
}

} // namespace

TEST_F(Shell, RunsAProgramWithEverySignOnAndLeavesNothingBehind)
{
    for (const auto &[signOn, tls] : ways()) {
        SCOPED_TRACE(testing::Message() << qPrintable(enumName(signOn)) << (tls ? " TLS" : ""));
        startFor(tls, echoProgram());
        const auto remote = shell(signOn);
        for (int round = 0; round < 2; ++round) {
            const auto done = remote->run(u"powershell.exe -NoProfile"_s, "hello", patient());
            ASSERT_TRUE(done) << qPrintable(enumName(done.error().reason))
                              << qPrintable(done.error().detail);
            EXPECT_EQ(done->out, "hello");
            EXPECT_EQ(done->err, "5");
            EXPECT_EQ(done->exitCode, 7);
        }
        EXPECT_EQ(server().shells().shellCount(), 0);
        EXPECT_EQ(server().verbs().count(u"Delete"_s), 2);
        EXPECT_FALSE(server().sawClearText());
        EXPECT_EQ(server().signOns(), signOn == SignOn::Ntlm ? 1 : 0) << "one connection for all";
        EXPECT_EQ(server().wasBound(), signOn == SignOn::Ntlm && tls);
    }
}

TEST_F(Shell, CarriesMegabytesBothWays)
{
    const QByteArray input = bigInput(3 << 20);
    for (const auto &[signOn, tls] : ways()) {
        startFor(tls, echoProgram());
        const auto done = shell(signOn)->run(u"x"_s, input, patient());
        ASSERT_TRUE(done) << qPrintable(done.error().detail);
        EXPECT_TRUE(done->out == input);
        EXPECT_GT(server().verbs().count(u"Send"_s), 5);
    }
}

TEST_F(Shell, GivesEmptyInputAnEnd)
{
    startFor(true, echoProgram());
    const auto done = shell(SignOn::Basic)->run(u"x"_s, {}, patient());
    ASSERT_TRUE(done);
    EXPECT_EQ(done->err, "0");
}

TEST_F(Shell, JoinsStreamsCutAnywhere)
{
    auto with = secure();
    with->service.program = echoProgram();
    with->service.outputPiece = 1;
    with->service.emptyStreams = true;
    start(std::move(with));
    const QByteArray text = u"緩和策を適用しました"_s.toUtf8();
    const auto done = shell(SignOn::Basic)->run(u"x"_s, text, patient());
    ASSERT_TRUE(done);
    EXPECT_EQ(done->out, text);
}

TEST_F(Shell, AsksAgainWhileTheServerHasNothingToSay)
{
    auto with = secure();
    const auto third = std::make_shared<std::latch>(3);
    with->service.maxHold = std::chrono::milliseconds(1);
    with->service.program = [third](const QString &, ProgramIo &io) {
        third->wait();
        io.writeOut("late");
        return 0;
    };
    with->fault = [third](int, const QString &verb) {
        if (verb == u"Receive" && !third->try_wait())
            third->count_down();
        return WsFault::None;
    };
    start(std::move(with));
    const auto done = shell(SignOn::Basic)->run(u"x"_s, {}, patient());
    ASSERT_TRUE(done) << qPrintable(done.error().detail);
    EXPECT_EQ(done->out, "late");
    EXPECT_GE(server().verbs().count(u"Receive"_s), 3);
}

TEST_F(Shell, WaitsForARoomUnderAQuota)
{
    for (const quint32 code : {2150859173u, 2150859174u, 2150859176u, 2150859179u, 2150859240u}) {
        auto with = secure();
        with->service.createQuotaFaults = 3;
        with->service.quotaCode = code;
        start(std::move(with));
        const auto done = shell(SignOn::Basic)->run(u"x"_s, {}, patient());
        ASSERT_TRUE(done) << qPrintable(done.error().detail);
        EXPECT_EQ(server().verbs().count(u"Create"_s), 4);
        EXPECT_EQ(server().shells().commandsStarted(), 1);
    }
}

TEST_F(Shell, SaysWhenTheQuotaStaysFull)
{
    auto with = secure();
    with->service.createQuotaFaults = 1'000'000;
    start(std::move(with));
    const auto done =
        shell(SignOn::Basic)->run(u"x"_s, {}, {{}, std::chrono::milliseconds(50), {}});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Unreachable);
    EXPECT_EQ(server().shells().commandsStarted(), 0);
}

TEST_F(Shell, SaysThatTheAccountMayNot)
{
    auto with = secure();
    with->service.accessDenied = true;
    start(std::move(with));
    const auto done = shell(SignOn::Basic)->run(u"x"_s, {}, patient());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::PermissionDenied);
    EXPECT_EQ(done.error().reason, Reason::AccessDenied);
}

TEST_F(Shell, StopsAtOnceAndEndsTheProgram)
{
    for (const auto &[signOn, tls] : ways()) {
        std::stop_source stop;
        std::latch running(1);
        startFor(tls, [&running](const QString &, ProgramIo &io) {
            running.count_down();
            io.waitForEnd();
            return 1;
        });
        std::jthread stopper([&] {
            running.wait();
            stop.request_stop();
        });
        const auto done = shell(signOn)->run(u"x"_s, {}, patient(stop.get_token()));
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
    }
}

TEST_F(Shell, StopsAtOnceWhenTheServerIsUnresponsive)
{
    std::stop_source stop;
    auto with = secure();
    with->fault = [stop, unresponsive = false](int, const QString &verb) mutable {
        if (verb == u"Receive")
            unresponsive = true;
        if (unresponsive)
            stop.request_stop();
        return unresponsive ? WsFault::Stall : WsFault::None;
    };
    start(std::move(with));
    const auto done = shell(SignOn::Basic)->run(u"x"_s, {}, patient(stop.get_token()));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
}

TEST_F(Shell, TellsOfContactWhenTheServerSpeaksAndNotBefore)
{
    for (const SignOn signOn : {SignOn::Basic, SignOn::Ntlm}) {
        if (signOn == SignOn::Ntlm && !hasNtlm())
            continue;
        start(signOn == SignOn::Ntlm ? plain() : secure());
        int contacts = 0;
        int startedBefore = -1;
        CallContext context = patient();
        context.contact = [&] {
            ++contacts;
            startedBefore = server().shells().commandsStarted();
        };
        const auto one = shell(signOn);
        ASSERT_TRUE(one->run(u"x"_s, {}, context));
        EXPECT_EQ(contacts, 1);
        EXPECT_EQ(startedBefore, 0) << "long before the program's end";
        ASSERT_TRUE(one->run(u"x"_s, {}, context));
        EXPECT_EQ(contacts, 2);
    }
}

TEST_F(Shell, ASystemThatAcceptsForADeadServiceIsNoContact)
{
    const UnresponsivePort unresponsive;
    for (const bool tls : {true, false}) {
        Endpoint endpoint;
        endpoint.transport = Transport::Winrm;
        endpoint.host = u"localhost"_s;
        endpoint.port = unresponsive.port();
        endpoint.tls = tls;
        endpoint.signOn = SignOn::Ntlm;
        endpoint.allowNtlmOverHttp = true;
        CallContext context{{}, std::chrono::milliseconds(200), {}};
        context.contact = [] { ADD_FAILURE() << "nobody said anything"; };
        const auto done = WinRmShell(endpoint, credential(), options()).run(u"x"_s, {}, context);
        ASSERT_FALSE(done);
        EXPECT_TRUE(done.error().code == ErrorCode::Unreachable ||
                    done.error().reason == Reason::SignOnUnavailable);
    }
}

TEST_F(Shell, StopsWhileWaitingForAQuota)
{
    auto with = secure();
    std::stop_source stop;
    with->service.createQuotaFaults = 1'000'000;
    with->fault = [stop](int, const QString &) {
        stop.request_stop();
        return WsFault::None;
    };
    start(std::move(with));
    WinRmOptions slow = options();
    slow.firstBackOff = kPatience / 2;
    const auto done = shell(SignOn::Basic, slow)->run(u"x"_s, {}, patient(stop.get_token()));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
}

TEST_F(Shell, LimitsTheOutput)
{
    startFor(true, [](const QString &, ProgramIo &io) {
        while (!io.isEnded())
            io.writeOut(QByteArray(10'000, 'x'));
        return 0;
    });
    WinRmOptions small = options();
    small.maxOutput = 100'000;
    const auto done = shell(SignOn::Basic, small)->run(u"x"_s, {}, patient());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::TimedOut);
    EXPECT_EQ(done.error().reason, Reason::AnswerTooLarge);
    EXPECT_EQ(server().shells().shellCount(), 0) << "the program must be ended";
}

TEST_F(Shell, TheDeadlineEndsARunWhoseOutcomeIsThenUnknown)
{
    startFor(true, [](const QString &, ProgramIo &io) {
        io.waitForEnd();
        return 0;
    });
    const auto done =
        shell(SignOn::Basic)->run(u"x"_s, {}, {{}, std::chrono::milliseconds(300), {}});
    ASSERT_FALSE(done);
    EXPECT_TRUE(done.error().code == ErrorCode::TimedOut ||
                server().shells().commandsStarted() == 0);
}

TEST_F(Shell, RefusesACommandLineNoShellTakes)
{
    startFor(true, cannedProgram());
    const auto done = shell(SignOn::Basic)->run(QString(8192, u'x'), {}, patient());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().reason, Reason::CommandTooLong);
    EXPECT_EQ(server().requests(), 0);
}

TEST_F(Shell, SignsOnAgainWheneverTheConnectionIsReplaced)
{
    for (const auto &[signOn, tls] : ways()) {
        for (const int replies : {2, 3, 4}) {
            auto with = tls ? secure() : plain();
            with->service.program = echoProgram();
            // The sign-on itself takes up to three answers of a connection.
            with->closeAfterReplies = replies + 2;
            start(std::move(with));
            const auto done = shell(signOn)->run(u"x"_s, "again", patient());
            ASSERT_TRUE(done) << qPrintable(done.error().detail);
            EXPECT_EQ(done->out, "again");
            EXPECT_EQ(server().shells().commandsStarted(), 1);
            if (signOn == SignOn::Ntlm) {
                EXPECT_GT(server().signOns(), 1);
            }
        }
    }
}

TEST_F(Shell, SignsOnAgainWhenTheServerForgetsTheSession)
{
    if (!hasNtlm())
        GTEST_SKIP() << "gss-ntlmssp is not installed";
    for (const int number : {2, 3, 4}) {
        auto with = plain();
        with->service.program = echoProgram();
        with->fault = [number](int at, const QString &) {
            return at == number ? WsFault::Unauthorized : WsFault::None;
        };
        start(std::move(with));
        const auto done = shell(SignOn::Ntlm)->run(u"x"_s, "again", patient());
        ASSERT_TRUE(done) << qPrintable(done.error().detail);
        EXPECT_EQ(done->out, "again");
        EXPECT_EQ(server().signOns(), 2);
        EXPECT_EQ(server().shells().commandsStarted(), 1);
    }
}

TEST_F(Shell, UnderstandsOtherWaysOfWritingSealedAnswers)
{
    if (!hasNtlm())
        GTEST_SKIP() << "gss-ntlmssp is not installed";
    for (const bool tabs : {true, false}) {
        for (const bool space : {true, false}) {
            auto with = plain();
            with->tabs = tabs;
            with->spaceInBoundary = space;
            start(std::move(with));
            const auto done = shell(SignOn::Ntlm)->run(u"x"_s, {}, patient());
            ASSERT_TRUE(done) << qPrintable(done.error().detail);
        }
    }
}
