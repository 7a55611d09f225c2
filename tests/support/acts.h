// SPDX-License-Identifier: MIT
#pragma once

#include "engine/changeservice.h"

namespace amado::test {

/// The same mitigations on each server.
inline std::vector<ServerRequests> applying(const std::vector<ServerId> &servers,
                                            const QStringList &mitigations)
{
    std::vector<ServerRequests> asked;
    for (const ServerId &server : servers) {
        asked.push_back({server, {}});
        for (const QString &mitigation : mitigations)
            asked.back().requests.push_back(Apply{mitigation});
    }
    return asked;
}

/// Takes the answer where the test can see it; `answer` outlives the service.
inline ActListener into(std::optional<std::vector<ActRecord>> &answer, ChangeService &service)
{
    return {&service, [&answer](const std::vector<ActRecord> &records) { answer = records; }};
}

} // namespace amado::test
