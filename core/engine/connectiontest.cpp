// SPDX-License-Identifier: MIT
#include "engine/connectiontest.h"

#include "engine/factcollector.h"
#include "model/server/endpointcheck.h"
#include "model/server/transport.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

struct ReasonStage
{
    Reason reason;
    ConnectionStage stage;
};

constexpr std::array kReasonStages = {
    ReasonStage{Reason::SignOnRefused, ConnectionStage::SignOn},
    ReasonStage{Reason::SignOnUnavailable, ConnectionStage::SignOn},
    ReasonStage{Reason::KeyFileUnusable, ConnectionStage::SignOn},
    ReasonStage{Reason::TicketRefused, ConnectionStage::SignOn},
    ReasonStage{Reason::SecretMissing, ConnectionStage::SignOn},
    ReasonStage{Reason::PasswordExpired, ConnectionStage::SignOn},
    ReasonStage{Reason::FurtherProofWanted, ConnectionStage::SignOn},
    ReasonStage{Reason::NoTicket, ConnectionStage::SignOn},
    ReasonStage{Reason::TicketExpired, ConnectionStage::SignOn},
    ReasonStage{Reason::ClockSkew, ConnectionStage::SignOn},
    ReasonStage{Reason::SpnUnknown, ConnectionStage::SignOn},
    ReasonStage{Reason::KdcUnreachable, ConnectionStage::SignOn},
    ReasonStage{Reason::IdentityDiffers, ConnectionStage::SignOn},
    ReasonStage{Reason::ChannelBindingRefused, ConnectionStage::SignOn},
    ReasonStage{Reason::EncryptionRequired, ConnectionStage::SignOn},
    ReasonStage{Reason::NotWsMan, ConnectionStage::SignOn},
    ReasonStage{Reason::RequestTooLong, ConnectionStage::SignOn},
    ReasonStage{Reason::ServiceUnavailable, ConnectionStage::SignOn},
    ReasonStage{Reason::UnexpectedStatus, ConnectionStage::SignOn},
    ReasonStage{Reason::ServiceSilent, ConnectionStage::SignOn},
    ReasonStage{Reason::CertificateUntrusted, ConnectionStage::SignOn},
    ReasonStage{Reason::CertificateChanged, ConnectionStage::SignOn},
    ReasonStage{Reason::HostKeyUnknown, ConnectionStage::SignOn},
    ReasonStage{Reason::HostKeyChanged, ConnectionStage::SignOn},
    ReasonStage{Reason::AccessDenied, ConnectionStage::Rights},
    ReasonStage{Reason::SshFailed, ConnectionStage::SignOn},
    ReasonStage{Reason::QuotaExceeded, ConnectionStage::Rights},
    ReasonStage{Reason::ServerFault, ConnectionStage::PowerShell},
    ReasonStage{Reason::ShellLost, ConnectionStage::PowerShell},
    ReasonStage{Reason::ShellMissing, ConnectionStage::PowerShell},
    ReasonStage{Reason::NotWindows, ConnectionStage::PowerShell},
    ReasonStage{Reason::AnswerUnusable, ConnectionStage::PowerShell},
};

/// Which stage an error of the first session belongs to: signing on, running a program and
/// PowerShell are one call. What comes after the sign-on is no fault of the account, whatever it
/// is.
ConnectionStage stageOf(const Error &error, bool isSignedOn)
{
    const ConnectionStage least =
        isSignedOn ? ConnectionStage::PowerShell : ConnectionStage::SignOn;
    for (const ReasonStage &known : kReasonStages) {
        if (known.reason == error.reason)
            return known.stage == ConnectionStage::SignOn ? least : known.stage;
    }
    switch (error.code) {
    case ErrorCode::PermissionDenied:
        return ConnectionStage::Rights;
    case ErrorCode::Cancelled:
    case ErrorCode::TimedOut:
    case ErrorCode::Unreachable:
        return least;
    case ErrorCode::NotFound:
    case ErrorCode::PreconditionChanged:
    case ErrorCode::PreconditionFailed:
    case ErrorCode::Unsupported:
    case ErrorCode::InvalidData:
    case ErrorCode::StoreFailed:
    case ErrorCode::Internal:
        return ConnectionStage::PowerShell;
    }
    Q_UNREACHABLE();
}

class Walk
{
public:
    Walk(ServerReach &reach, CredentialSource &credentials, const Endpoint &endpoint,
         const CallContext &context, const StageSink &sink)
        : m_reach(reach)
        , m_credentials(credentials)
        , m_endpoint(endpoint)
        , m_context(context)
        , m_sink(sink)
    {
        for (int stage = 0; stage < kConnectionStages; ++stage)
            m_reports.push_back({ConnectionStage(stage), StageState::NotReached, {}, {}, {}});
    }

    std::vector<StageReport> run()
    {
        if (!specOf(m_endpoint).isRemote()) {
            for (const auto stage : {ConnectionStage::Name, ConnectionStage::Port,
                                     ConnectionStage::Identity, ConnectionStage::SignOn})
                end(stage, StageState::NotNeeded);
            session();
        } else if (name() && port() && identity()) {
            session();
        }
        return m_reports;
    }

private:
    StageReport &at(ConnectionStage stage) { return m_reports[size_t(stage)]; }

    void start(ConnectionStage stage)
    {
        at(stage).state = StageState::Running;
        announce(stage);
    }

    void end(ConnectionStage stage, StageState state, const QString &detail = {})
    {
        at(stage).state = state;
        at(stage).detail = detail;
        announce(stage);
    }

    bool fail(ConnectionStage stage, const Error &error)
    {
        at(stage).error = error;
        end(stage, StageState::Failed);
        return false;
    }

    void announce(ConnectionStage stage)
    {
        if (m_sink)
            m_sink(at(stage));
    }

    bool name()
    {
        start(ConnectionStage::Name);
        const auto addresses = m_reach.resolve(m_endpoint, m_context);
        if (!addresses)
            return fail(ConnectionStage::Name, addresses.error());
        end(ConnectionStage::Name, StageState::Passed, addresses->join(u", "_s));
        return true;
    }

    bool port()
    {
        start(ConnectionStage::Port);
        if (const auto opened = m_reach.openPort(m_endpoint, m_context); !opened)
            return fail(ConnectionStage::Port, opened.error());
        end(ConnectionStage::Port, StageState::Passed, QString::number(effectivePort(m_endpoint)));
        return true;
    }

    bool identity()
    {
        if (!specOf(m_endpoint).hasHostKey && !m_endpoint.tls) {
            end(ConnectionStage::Identity, StageState::NotNeeded);
            return true;
        }
        start(ConnectionStage::Identity);
        const auto check = m_reach.identify(m_endpoint, m_context);
        if (!check)
            return fail(ConnectionStage::Identity, check.error());
        at(ConnectionStage::Identity).peer = check->peer;
        if (check->problem)
            return fail(ConnectionStage::Identity, *check->problem);
        end(ConnectionStage::Identity, StageState::Passed,
            check->peer.protocol.isEmpty() ? check->peer.subject : check->peer.protocol);
        return true;
    }

    /// Signing on, starting PowerShell and asking about Exchange are one request; its outcome is
    /// told apart afterwards.
    void session()
    {
        const ConnectionStage first =
            specOf(m_endpoint).isRemote() ? ConnectionStage::SignOn : ConnectionStage::Rights;
        start(first);
        // What is listed may be from a time when less was checked.
        if (const auto checked = checkEndpoint(m_endpoint); !checked) {
            fail(first, checked.error());
            return;
        }
        auto credential = m_credentials.credentialFor(m_endpoint, m_context);
        if (!credential) {
            fail(first, credential.error());
            return;
        }
        SecretInUse secret(m_credentials, m_endpoint, std::move(*credential));
        auto host = m_reach.open(m_endpoint, secret.credential());
        if (!host) {
            const ConnectionStage stage = std::max(first, stageOf(host.error(), false));
            if (stage != first) // Nothing was sent, so nothing is known of the stages before.
                end(first, StageState::NotReached);
            fail(stage, host.error());
            return;
        }
        const std::array<HostRequest, 2> questions = {
            DescribeServer{}, ReadRegistryValue{kSetupKey, u"MsiInstallPath"_s}};
        // Of its own, for a call that was given up may still come to it.
        const auto isSignedOn = std::make_shared<std::atomic<bool>>(false);
        CallContext context = m_context;
        context.signedOn = [isSignedOn] { *isSignedOn = true; };
        const auto replies = (*host)->run(questions, context);
        secret.settle(replies ? SecretVerdict::Accepted : verdictOn(m_endpoint, replies.error()));
        if (replies)
            judge(*replies);
        else
            failSession(first, std::max(first, stageOf(replies.error(), *isSignedOn)),
                        replies.error());
    }

    void failSession(ConnectionStage first, ConnectionStage stage, const Error &error)
    {
        for (int passed = int(first); passed < int(stage); ++passed) {
            if (ConnectionStage(passed) == ConnectionStage::Rights)
                unknownRights(u"nothing ran on the server that could tell"_s);
            else
                end(ConnectionStage(passed), StageState::Passed);
        }
        fail(stage, error);
    }

    void unknownRights(const QString &detail)
    {
        at(ConnectionStage::Rights).error =
            Error{ErrorCode::NotFound, Reason::RightsUnknown, m_endpoint.host, detail};
        end(ConnectionStage::Rights, StageState::Unknown);
    }

    /// An account that may run programs is not yet one that may read and change everything.
    void judgeRights(const Fact<AccountRights> &rights)
    {
        if (!rights) {
            unknownRights(rights.detail());
            return;
        }
        switch (*rights) {
        case AccountRights::Administrator:
            end(ConnectionStage::Rights, StageState::Passed);
            return;
        case AccountRights::Filtered:
            fail(ConnectionStage::Rights,
                 {ErrorCode::PermissionDenied, Reason::TokenFiltered, m_endpoint.host, {}});
            return;
        case AccountRights::Ordinary:
            fail(ConnectionStage::Rights,
                 {ErrorCode::PermissionDenied, Reason::NotAdministrator, m_endpoint.host, {}});
            return;
        }
        Q_UNREACHABLE();
    }

    void judge(const std::vector<Result<HostReply>> &replies)
    {
        const auto description = replyAs<ServerDescription>(replies.at(0));
        if (specOf(m_endpoint).isRemote())
            end(ConnectionStage::SignOn, StageState::Passed, m_endpoint.user);
        if (!description) {
            unknownRights(u"the server did not describe itself"_s);
            fail(ConnectionStage::PowerShell, description.error());
            return;
        }
        judgeRights(description->rights);
        end(ConnectionStage::PowerShell, StageState::Passed, description->name);
        start(ConnectionStage::Exchange);
        const auto folder = replyAs<TextValue>(replies.at(1));
        if (folder)
            end(ConnectionStage::Exchange, StageState::Passed, folder->text);
        else if (folder.error().code == ErrorCode::NotFound)
            fail(ConnectionStage::Exchange, {ErrorCode::NotFound, Reason::ExchangeMissing,
                                             description->name, folder.error().detail});
        else
            fail(ConnectionStage::Exchange, folder.error());
    }

    ServerReach &m_reach;
    CredentialSource &m_credentials;
    const Endpoint &m_endpoint;
    const CallContext &m_context;
    const StageSink &m_sink;
    std::vector<StageReport> m_reports;
};

} // namespace

std::vector<StageReport> testConnection(ServerReach &reach, CredentialSource &credentials,
                                        const Endpoint &endpoint, const CallContext &context,
                                        const StageSink &sink)
{
    return Walk(reach, credentials, endpoint, context, sink).run();
}

const StageReport *failedStage(const std::vector<StageReport> &reports)
{
    const auto found = std::find_if(reports.begin(), reports.end(), [](const StageReport &report) {
        return report.state == StageState::Failed;
    });
    return found == reports.end() ? nullptr : &*found;
}

} // namespace amado
