// SPDX-License-Identifier: MIT
#pragma once

#include "model/server/endpoint.h"

#include <vector>

namespace amado {

// Describing a server anew that is listed already.

/// What can change about a server under one address.
enum class EndpointPart {
    SignOn,
    User,
    KeyFile,
    AllowNtlmOverHttp,
    Pin,
};
/// Which parts a request names. The others of a server that is listed already stay as they are;
/// those of a new one are as the request's endpoint says.
struct NamedParts
{
    bool signOn = true;
    bool user = true;
    bool keyFile = true;
    bool allowNtlmOverHttp = true;
    bool pin = false; ///< A pin is given up only for another one.
};

/// What was asked for, with the parts it does not name as they are listed. What the resulting way
/// of signing on has no use for is left out.
[[nodiscard]] Endpoint completedFrom(const Endpoint &listed, const NamedParts &named,
                                     Endpoint asked);

/// In which parts they differ, in the order of EndpointPart.
[[nodiscard]] std::vector<EndpointPart> changedParts(const Endpoint &before, const Endpoint &after);

} // namespace amado
