// SPDX-License-Identifier: MIT
#include "io/connect/livereach.h"

#include "io/net/peercheck.h"
#include "io/net/tcpconnection.h"
#include "model/server/transport.h"

namespace amado {

LiveReach::LiveReach(LiveHostMaker makeHost)
    : m_makeHost(std::move(makeHost))
{}

Result<QStringList> LiveReach::resolve(const Endpoint &endpoint, const CallContext &context)
{
    return resolveName(endpoint.host, CallTimer(context));
}

Result<> LiveReach::openPort(const Endpoint &endpoint, const CallContext &context)
{
    return checkPortByTcp()(endpoint, context);
}

Result<PeerCheck> LiveReach::identify(const Endpoint &endpoint, const CallContext &context)
{
    return specOf(endpoint).hasHostKey ? checkSshPeer(endpoint, context)
                                       : checkTlsPeer(endpoint, context);
}

Result<std::unique_ptr<HostAccess>> LiveReach::open(const Endpoint &endpoint,
                                                    const Credential &credential)
{
    return m_makeHost(endpoint, credential);
}

} // namespace amado
