// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "winrm/winrmworld.h"

#include <atomic>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// What comes of a server that answers with an HTTP status where a message or a token was due.
class Status : public WinRmWorld
{
protected:
    void SetUp() override
    {
        if (!hasNtlm())
            GTEST_SKIP() << "gss-ntlmssp is not installed";
    }

    static Error errorOf(const Result<ShellOutput> &done)
    {
        EXPECT_FALSE(done);
        return done ? Error{} : done.error();
    }

    Error errorAfter(std::unique_ptr<ServerOptions> with, SignOn way = SignOn::Ntlm)
    {
        start(std::move(with));
        return errorOf(shell(way)->run(u"x"_s, {}, {{}, kPatience, {}}));
    }

    static Reason reasonFor(int status)
    {
        return status == 400   ? Reason::RequestTooLong
               : status == 503 ? Reason::ServiceUnavailable
                               : Reason::UnexpectedStatus;
    }
};

const std::vector<int> kStatuses = {200, 301, 400, 403, 404, 407, 500, 502, 503};

QString named(int status)
{
    return u"HTTP status %1"_s.arg(status);
}

} // namespace

TEST_F(Status, ToTheFirstTokenIsNamedAndAskedForOnce)
{
    start(plain());
    for (const int status : kStatuses) {
        SCOPED_TRACE(status);
        std::atomic<int> tokens = 0;
        const HttpListener other(nullptr, [&](HttpPeer &peer) {
            while (const auto request = peer.read()) {
                tokens += request->headers.contains("authorization") ? 1 : 0;
                peer.write("HTTP/1.1 " + QByteArray::number(status) +
                           " x\r\nContent-Length: 6\r\n\r\n<html>");
            }
        });
        Endpoint way = endpoint(SignOn::Ntlm);
        way.port = other.port();
        const Error error =
            errorOf(WinRmShell(way, credential(), options()).run(u"x"_s, {}, {{}, kPatience, {}}));
        EXPECT_EQ(enumName(error.reason), enumName(reasonFor(status)));
        EXPECT_EQ(error.code, ErrorCode::Unreachable);
        EXPECT_TRUE(error.detail.contains(named(status))) << qPrintable(error.detail);
        EXPECT_EQ(tokens, 1);
    }
}

TEST_F(Status, ToTheLastTokenIsNamedAndTheProofNotShownAgain)
{
    for (const int status : kStatuses) {
        if (status == 200)
            continue; // Accepted.
        SCOPED_TRACE(status);
        auto with = plain();
        with->lastTokenStatus = status;
        const Error error = errorAfter(std::move(with));
        EXPECT_EQ(enumName(error.reason), enumName(reasonFor(status)));
        EXPECT_TRUE(error.detail.contains(named(status))) << qPrintable(error.detail);
        EXPECT_EQ(server().signOns(), 1);
        EXPECT_EQ(server().requests(), 0);
    }
}

TEST_F(Status, ToAMessageIsNamedAndTheProofNotShownAgain)
{
    struct Case
    {
        WsFault fault;
        Reason reason;
        QString detail;
    };
    for (const Case &test :
         {Case{WsFault::Failed, Reason::ServerFault, named(500) + u" without content"_s},
          Case{WsFault::NoSoap, Reason::UnexpectedStatus, named(500)},
          Case{WsFault::Unavailable, Reason::ServiceUnavailable, named(503)},
          Case{WsFault::Gone, Reason::UnexpectedStatus, named(404)},
          Case{WsFault::Redirect, Reason::UnexpectedStatus, named(302)},
          Case{WsFault::Forbidden, Reason::AccessDenied, named(403)},
          Case{WsFault::Unauthorized, Reason::AccessDenied, named(401)},
          Case{WsFault::Garbage, Reason::EncryptionRequired, u"not sealed"_s}}) {
        SCOPED_TRACE(int(test.fault));
        auto with = plain();
        with->fault = [fault = test.fault](int, const QString &) { return fault; };
        const Error error = errorAfter(std::move(with));
        EXPECT_EQ(enumName(error.reason), enumName(test.reason));
        EXPECT_TRUE(error.detail.contains(test.detail)) << qPrintable(error.detail);
        EXPECT_EQ(server().signOns(), 1);
    }
}

TEST_F(Status, AFaultIsReadWhateverTheStatus)
{
    for (const SignOn way : {SignOn::Ntlm, SignOn::Basic}) {
        for (const WsFault fault : {WsFault::FaultUnder400, WsFault::FaultUnder503}) {
            SCOPED_TRACE(int(fault));
            auto with = way == SignOn::Ntlm ? plain() : secure();
            with->fault = [fault](int, const QString &) { return fault; };
            const Error error = errorAfter(std::move(with), way);
            EXPECT_EQ(enumName(error.reason), enumName(Reason::ServerFault));
            EXPECT_EQ(error.detail, u"fault: The provider failed."_s);
        }
    }
}

TEST_F(Status, WhoeverHearsTheAnswerKnowsThatTheAccountWasAccepted)
{
    for (const SignOn way : {SignOn::Ntlm, SignOn::Basic}) {
        for (const bool isRight : {true, false}) {
            auto with = way == SignOn::Ntlm ? plain() : secure();
            with->fault = [](int, const QString &) { return WsFault::FaultUnder400; };
            start(std::move(with));
            int accepted = 0;
            CallContext context{{}, kPatience, {}};
            context.signedOn = [&accepted] { ++accepted; };
            Credential as{way == SignOn::Ntlm ? credential().user : u"wsmtest"_s,
                          isRight ? "Passw0rd.1" : "Passw0rd.2"};
            EXPECT_FALSE(WinRmShell(endpoint(way), as, options()).run(u"x"_s, {}, context));
            EXPECT_EQ(accepted, isRight ? 1 : 0);
        }
    }
}

TEST_F(Status, AServerThatSaysNothingIsGivenUpWhileSigningOn)
{
    start(secure());
    for (const bool tls : {false, true}) {
        const HttpListener unresponsive(nullptr, [](HttpPeer &peer) {
            while (peer.read()) {
            }
        });
        Endpoint way = endpoint(SignOn::Ntlm);
        way.tls = tls;
        way.port = unresponsive.port();
        WinRmOptions with = options();
        with.outage = with.connectTimeout = std::chrono::milliseconds(300);
        const Error error =
            errorOf(WinRmShell(way, credential(), with).run(u"x"_s, {}, {{}, kPatience, {}}));
        EXPECT_EQ(enumName(error.reason), enumName(Reason::ServiceSilent)) << tls;
        EXPECT_EQ(error.code, ErrorCode::Unreachable);
    }
}
