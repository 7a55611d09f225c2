// SPDX-License-Identifier: MIT
#pragma once

#include "io/connect/liveconnector.h"
#include "ports/serverreach.h"

namespace amado {

/// Reaches real servers step by step. Any thread.
class LiveReach : public ServerReach
{
public:
    explicit LiveReach(LiveHostMaker makeHost);

    [[nodiscard]] Result<QStringList> resolve(const Endpoint &endpoint,
                                              const CallContext &context) override;
    [[nodiscard]] Result<> openPort(const Endpoint &endpoint, const CallContext &context) override;
    [[nodiscard]] Result<PeerCheck> identify(const Endpoint &endpoint,
                                             const CallContext &context) override;
    [[nodiscard]] Result<std::unique_ptr<HostAccess>> open(const Endpoint &endpoint,
                                                           const Credential &credential) override;

private:
    LiveHostMaker m_makeHost;
};

} // namespace amado
