// SPDX-License-Identifier: MIT
#include "engine/connectiontest.h"
#include "model/base/enumnames.h"

#include "model/server/endpointcheck.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

/// A server whose every stage can be told what to do; the real ways have tests of their own.
class ScriptedReach : public ServerReach
{
public:
    Result<QStringList> names = QStringList{u"192.0.2.1"_s};
    Result<> port = {};
    Result<PeerCheck> peer = PeerCheck{{u"ab"_s, u"CN=ex01"_s, {}, {}, u"TLSv1.3"_s, {}}, {}};
    std::optional<Error> sessionError;
    bool hasExchange = true;
    bool isSignedOn = false; ///< The server accepts the account before the session ends.
    Fact<AccountRights> rights{AccountRights::Administrator, u"server/rights"_s};

    Result<QStringList> resolve(const Endpoint &, const CallContext &) override { return names; }
    Result<> openPort(const Endpoint &, const CallContext &) override { return port; }
    Result<PeerCheck> identify(const Endpoint &, const CallContext &) override { return peer; }
    Result<std::unique_ptr<HostAccess>> open(const Endpoint &,
                                             const Credential &credential) override
    {
        sent = credential.secret;
        return std::unique_ptr<HostAccess>(std::make_unique<Host>(*this));
    }
    QByteArray sent;

private:
    struct Host : HostAccess
    {
        explicit Host(const ScriptedReach &reach)
            : m_reach(reach)
        {}
        Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest>,
                                                   const CallContext &context) override
        {
            if (m_reach.isSignedOn && context.signedOn)
                context.signedOn();
            if (m_reach.sessionError)
                return failure(*m_reach.sessionError);
            ServerDescription description;
            description.name = u"EX01"_s;
            description.rights = m_reach.rights;
            std::vector<Result<HostReply>> replies;
            replies.push_back(HostReply(description));
            if (m_reach.hasExchange)
                replies.push_back(HostReply(TextValue{u"C:\\Exchange"_s}));
            else
                replies.push_back(failure(ErrorCode::NotFound));
            return replies;
        }
        const ScriptedReach &m_reach;
    };
};

class OneSecret : public CredentialSource
{
public:
    int rejected = 0;
    int accepted = 0;
    bool isProven(const Endpoint &) override { return true; }
    Result<Credential> credentialFor(const Endpoint &endpoint, const CallContext &) override
    {
        return Credential{endpoint.user, "s3cret"};
    }
    Result<> remember(const Endpoint &, const QByteArray &) override { return {}; }
    void settle(const Endpoint &, const Credential &, SecretVerdict verdict) override
    {
        rejected += verdict == SecretVerdict::Refused ? 1 : 0;
        accepted += verdict == SecretVerdict::Accepted ? 1 : 0;
    }
    void forget(const Endpoint &) override {}
    Result<> forgetStored(const QString &) override { return {}; }
    bool canStore() const override { return false; }
};

class Test : public testing::Test
{
protected:
    Endpoint endpoint{Transport::Winrm, u"ex01"_s, 0,  true, SignOn::Ntlm,
                      u"CORP\\a"_s,     {},        {}, {},   {}};
    ScriptedReach reach;
    OneSecret credentials;
    std::vector<StageReport> announced;

    std::vector<StageReport> run()
    {
        announced.clear();
        return testConnection(reach, credentials, endpoint, {},
                              [this](const StageReport &report) { announced.push_back(report); });
    }
    static std::vector<StageState> states(const std::vector<StageReport> &reports)
    {
        std::vector<StageState> result;
        for (const StageReport &report : reports)
            result.push_back(report.state);
        return result;
    }
    void expectFailure(ConnectionStage stage, Reason reason)
    {
        const auto reports = run();
        const StageReport *failed = failedStage(reports);
        ASSERT_NE(failed, nullptr) << enumName(stage).toStdString();
        EXPECT_EQ(failed->stage, stage);
        EXPECT_EQ(failed->error->reason, reason);
        for (const StageReport &report : reports) {
            if (report.stage > stage) {
                EXPECT_EQ(report.state, StageState::NotReached);
            }
            // Nobody could tell which rights the account has when nothing ran.
            if (report.stage < stage) {
                EXPECT_EQ(report.state, report.stage == ConnectionStage::Rights &&
                                                stage == ConnectionStage::PowerShell
                                            ? StageState::Unknown
                                            : StageState::Passed);
            }
        }
        EXPECT_EQ(announced.back(), *failed);
    }
};

using ConnectionTest = Test;

} // namespace

TEST_F(ConnectionTest, EveryStageIsAnnouncedAsItEnds)
{
    const auto reports = run();
    EXPECT_EQ(failedStage(reports), nullptr);
    EXPECT_EQ(states(reports), std::vector(size_t(kConnectionStages), StageState::Passed));
    EXPECT_EQ(reports.back().detail, u"C:\\Exchange"_s);
    EXPECT_EQ(announced.front().stage, ConnectionStage::Name);
    EXPECT_EQ(announced.front().state, StageState::Running);
    EXPECT_EQ(announced.back(), reports.back());
    EXPECT_EQ(reach.sent, "s3cret");
}

TEST_F(ConnectionTest, PlainHttpShowsNobody)
{
    endpoint.tls = false;
    EXPECT_EQ(run()[size_t(ConnectionStage::Identity)].state, StageState::NotNeeded);
    endpoint.transport = Transport::Local;
    const auto reports = run();
    EXPECT_EQ(reports.front().state, StageState::NotNeeded);
    EXPECT_EQ(reports.back().state, StageState::Passed);
}

TEST_F(ConnectionTest, AFailureNamesItsStageAndEndsTheWalk)
{
    reach.names = failure(ErrorCode::Unreachable, Reason::NameNotResolved);
    expectFailure(ConnectionStage::Name, Reason::NameNotResolved);
    reach = {};
    reach.port = failure(ErrorCode::Unreachable, Reason::PortSilent);
    expectFailure(ConnectionStage::Port, Reason::PortSilent);
    reach = {};
    reach.peer->problem = Error{ErrorCode::PermissionDenied, Reason::CertificateUntrusted, {}, {}};
    expectFailure(ConnectionStage::Identity, Reason::CertificateUntrusted);
    EXPECT_TRUE(reach.sent.isEmpty()) << "no secret before the server is known";
}

TEST_F(ConnectionTest, WhatTheSessionSaysIsToldApart)
{
    struct Case
    {
        Error error;
        ConnectionStage stage;
    };
    for (const Case &test :
         {Case{{ErrorCode::PermissionDenied, Reason::SignOnRefused, {}, {}},
               ConnectionStage::SignOn},
          Case{{ErrorCode::PermissionDenied, Reason::NoTicket, {}, {}}, ConnectionStage::SignOn},
          Case{{ErrorCode::PermissionDenied, Reason::AccessDenied, {}, {}},
               ConnectionStage::Rights},
          Case{{ErrorCode::PermissionDenied, Reason::None, {}, {}}, ConnectionStage::Rights},
          Case{{ErrorCode::Unreachable, Reason::ShellMissing, {}, {}},
               ConnectionStage::PowerShell}}) {
        reach = {};
        reach.sessionError = test.error;
        expectFailure(test.stage, test.error.reason);
    }
    EXPECT_EQ(credentials.rejected, 1) << "only a refused password is given up";
    reach = {};
    reach.hasExchange = false;
    expectFailure(ConnectionStage::Exchange, Reason::ExchangeMissing);
}

TEST_F(ConnectionTest, WhatComesAfterTheSignOnIsNotBlamedOnTheAccount)
{
    for (const Error &error : {Error{ErrorCode::Unreachable, Reason::ServerFault, {}, {}},
                               Error{ErrorCode::TimedOut, Reason::ServerFault, {}, {}},
                               Error{ErrorCode::TimedOut, Reason::ShellLost, {}, {}},
                               Error{ErrorCode::Unreachable, Reason::ShellLost, {}, {}}}) {
        reach = {};
        reach.sessionError = error;
        expectFailure(ConnectionStage::PowerShell, error.reason);
    }
    for (const Reason reason :
         {Reason::None, Reason::ConnectionLost, Reason::NotWsMan, Reason::UnexpectedStatus,
          Reason::ServiceUnavailable, Reason::AnswerAltered, Reason::AnswerTooLarge}) {
        for (const ErrorCode code : {ErrorCode::TimedOut, ErrorCode::Unreachable}) {
            reach = {};
            reach.isSignedOn = true;
            reach.sessionError = Error{code, reason, {}, {}};
            expectFailure(ConnectionStage::PowerShell, reason);
            reach.isSignedOn = false;
            expectFailure(ConnectionStage::SignOn, reason);
        }
    }
    reach.isSignedOn = true;
    reach.sessionError = Error{ErrorCode::PermissionDenied, Reason::AccessDenied, {}, {}};
    expectFailure(ConnectionStage::Rights, Reason::AccessDenied);
}

TEST_F(ConnectionTest, RightsNeedEvidenceFromTheServer)
{
    const auto rightsOf = [](const std::vector<StageReport> &reports) {
        return reports.at(size_t(ConnectionStage::Rights));
    };
    for (const Transport transport : {Transport::Winrm, Transport::Ssh, Transport::Local}) {
        reach = {};
        endpoint.transport = transport;
        endpoint.signOn = usualSignOn(endpoint);
        endpoint.user = u"admin@CORP.EXAMPLE"_s;
        ASSERT_TRUE(checkEndpoint(endpoint));
        EXPECT_EQ(rightsOf(run()).state, StageState::Passed);
        reach.rights = Fact<AccountRights>::missing(MissingReason::NotPresent, u"server/rights"_s);
        auto reports = run();
        EXPECT_EQ(rightsOf(reports).state, StageState::Unknown);
        EXPECT_EQ(rightsOf(reports).error->reason, Reason::RightsUnknown);
        EXPECT_EQ(failedStage(reports), nullptr) << "unknown is no failure";
        for (const auto &[rights, reason] :
             {std::pair{AccountRights::Filtered, Reason::TokenFiltered},
              std::pair{AccountRights::Ordinary, Reason::NotAdministrator}}) {
            reach.rights = Fact<AccountRights>(AccountRights(rights), u"server/rights"_s);
            reports = run();
            ASSERT_NE(failedStage(reports), nullptr);
            EXPECT_EQ(failedStage(reports)->stage, ConnectionStage::Rights);
            EXPECT_EQ(failedStage(reports)->error->reason, reason);
            EXPECT_EQ(reports.back().state, StageState::Passed) << "the rest answered";
        }
    }
}
