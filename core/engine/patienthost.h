// SPDX-License-Identifier: MIT
#pragma once

#include "ports/hostaccess.h"

#include <chrono>

namespace amado {

/// Asks again when the connection breaks in the middle of a long search. Takes reading requests
/// alone: they may be asked twice. A server that never answered yet is not asked again.
class PatientHost : public HostAccess
{
public:
    PatientHost(HostAccess &host, std::chrono::milliseconds pause)
        : m_host(host)
        , m_pause(pause)
    {}

    [[nodiscard]] Result<std::vector<Result<HostReply>>> run(std::span<const HostRequest> requests,
                                                             const CallContext &context) override;

private:
    HostAccess &m_host;
    std::chrono::milliseconds m_pause;
    bool m_answered = false;
};

} // namespace amado
