// SPDX-License-Identifier: MIT
#include "io/connect/liveconnector.h"

#include "io/net/tcpconnection.h"
#include "model/server/endpointcheck.h"
#include "model/server/transport.h"

#include <algorithm>
#include <optional>

namespace amado {

namespace {

/// A ticket is got, or found missing, before anything reaches the server; what is wrong with the
/// server's name or port would be told as a fault of the ticket.
bool asksDomainFirst(const Endpoint &endpoint)
{
    return specOf(endpoint).isRemote() && !specOf(endpoint).namesAccount &&
           endpoint.signOn == SignOn::Kerberos;
}

/// A real server whose secret is asked for with the first request, when there is a context to wait
/// in.
class LiveHost : public HostAccess
{
public:
    LiveHost(Endpoint endpoint, CredentialSource &credentials, LiveHostMaker makeHost,
             PortCheck portCheck)
        : m_endpoint(std::move(endpoint))
        , m_credentials(credentials)
        , m_makeHost(std::move(makeHost))
        , m_portCheck(std::move(portCheck))
    {}

    Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                               const CallContext &context) override
    {
        if (auto opened = open(context); !opened)
            return failure(opened.error());
        auto replies = m_host->run(requests, context);
        const SecretVerdict verdict =
            replies ? SecretVerdict::Accepted : verdictOn(m_endpoint, replies.error());
        m_secret->settle(verdict);
        if (verdict == SecretVerdict::Refused) {
            m_host.reset(); // The next request asks again.
            m_secret.reset();
        }
        return replies;
    }

private:
    Result<> open(const CallContext &context)
    {
        if (m_host)
            return {};
        // What is listed may be from a time when less was checked.
        if (auto checked = checkEndpoint(m_endpoint); !checked)
            return checked;
        if (!m_credentials.isProven(m_endpoint) || asksDomainFirst(m_endpoint)) {
            if (auto there = m_portCheck(m_endpoint, context); !there)
                return there;
        }
        auto credential = m_credentials.credentialFor(m_endpoint, context);
        if (!credential)
            return failure(credential.error());
        m_secret.emplace(m_credentials, m_endpoint, std::move(*credential));
        auto host = m_makeHost(m_endpoint, m_secret->credential());
        if (!host) {
            m_secret.reset();
            return failure(host.error());
        }
        m_host = std::move(*host);
        return {};
    }

    Endpoint m_endpoint;
    CredentialSource &m_credentials;
    LiveHostMaker m_makeHost;
    PortCheck m_portCheck;
    std::optional<SecretInUse> m_secret; ///< As long as the host, which may sign on again with it.
    std::unique_ptr<HostAccess> m_host;
};

} // namespace

PortCheck checkPortByTcp()
{
    return [](const Endpoint &endpoint, const CallContext &context) -> Result<> {
        const auto connected =
            connectTcp(endpoint.host, effectivePort(endpoint), CallTimer(context));
        if (!connected)
            return failure(connected.error());
        return {};
    };
}

LiveConnector::LiveConnector(EndpointLookup lookup, CredentialSource &credentials,
                             LiveHostMaker makeHost, PortCheck portCheck)
    : m_lookup(std::move(lookup))
    , m_credentials(credentials)
    , m_makeHost(std::move(makeHost))
    , m_portCheck(std::move(portCheck))
{}

Result<std::unique_ptr<HostAccess>> LiveConnector::connect(const QString &path)
{
    if (!isServerAddress(path))
        return m_folders.connect(path);
    const auto endpoint = m_lookup(path);
    if (!endpoint)
        return failure(endpoint.error());
    if (!*endpoint)
        return failure(ErrorCode::NotFound, Reason::NotListed, path);
    return connectKnown(path, **endpoint);
}

Result<std::unique_ptr<HostAccess>> LiveConnector::connectKnown(const QString &,
                                                                const Endpoint &endpoint)
{
    return std::unique_ptr<HostAccess>(
        std::make_unique<LiveHost>(endpoint, m_credentials, m_makeHost, m_portCheck));
}

Result<QStringList> LiveConnector::serversAt(const QString &path)
{
    if (!isServerAddress(path))
        return m_folders.serversAt(path);
    const auto endpoint = endpointFromAddress(path);
    if (!endpoint)
        return failure(endpoint.error());
    return QStringList{addressOf(*endpoint)};
}

EndpointLookup lookupIn(InventoryStore &inventory)
{
    return [&inventory](const QString &address) -> Result<std::optional<Endpoint>> {
        const auto records = inventory.servers();
        if (!records)
            return failure(records.error());
        const auto found =
            std::find_if(records->begin(), records->end(), [&address](const ServerRecord &record) {
                return record.kind == ServerKind::Live && record.path == address;
            });
        if (found == records->end())
            return std::optional<Endpoint>();
        return std::optional(found->endpoint);
    };
}

} // namespace amado
