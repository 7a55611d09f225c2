// SPDX-License-Identifier: MIT
#pragma once

#include "ports/hostaccess.h"

#include <span>
#include <vector>

namespace amado {

/// Takes passwords and other secrets of a server out of its answers before anybody sees, stores or
/// records them: out of settings, registry values (also within binary ones), events, logs, errors.
/// Whole files stay as they are, because they are compared, changed and put back byte for byte.
/// Every implementation of HostAccess passes what it gives through here, and nothing else does.
void dropSecrets(std::span<const HostRequest> requests,
                 Result<std::vector<Result<HostReply>>> &replies);

} // namespace amado
