#include "io/host/liveconnector.h"

#include "model/base/wipe.h"

#include <algorithm>

namespace amado {

namespace {

/// A real server whose secret is asked for with the first request, when there is a context to wait
/// in.
class LiveHost : public HostAccess
{
public:
    LiveHost(Endpoint endpoint, CredentialSource &credentials, LiveHostMaker makeHost)
        : m_endpoint(std::move(endpoint))
        , m_credentials(credentials)
        , m_makeHost(std::move(makeHost))
    {}

    Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                               const CallContext &context) override
    {
        if (auto opened = open(context); !opened)
            return failure(opened.error());
        auto replies = m_host->run(requests, context);
        if (!replies && isSecretRefused(replies.error())) {
            m_credentials.reject(m_endpoint);
            m_host.reset(); // The next request asks again.
        }
        return replies;
    }

private:
    Result<> open(const CallContext &context)
    {
        if (m_host)
            return {};
        auto credential = m_credentials.credentialFor(m_endpoint, context);
        if (!credential)
            return failure(credential.error());
        auto host = m_makeHost(m_endpoint, *credential);
        wipe(credential->secret);
        if (!host)
            return failure(host.error());
        m_host = std::move(*host);
        return {};
    }

    Endpoint m_endpoint;
    CredentialSource &m_credentials;
    LiveHostMaker m_makeHost;
    std::unique_ptr<HostAccess> m_host;
};

} // namespace

LiveConnector::LiveConnector(EndpointLookup lookup, CredentialSource &credentials,
                             LiveHostMaker makeHost)
    : m_lookup(std::move(lookup))
    , m_credentials(credentials)
    , m_makeHost(std::move(makeHost))
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
    return std::unique_ptr<HostAccess>(
        std::make_unique<LiveHost>(**endpoint, m_credentials, m_makeHost));
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

bool isServerAddress(const QString &path)
{
    const auto endpoint = endpointFromAddress(path);
    return !endpoint || endpoint->transport != Transport::Folder;
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
