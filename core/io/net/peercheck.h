// SPDX-License-Identifier: MIT
#pragma once

#include "ports/serverreach.h"

namespace amado {

/// A TLS handshake (1.2 or newer) that shows who answers, verified against this machine's roots (or
/// those of `caFile`) and the host's name, or against the pinned certificate. Nothing is sent
/// inside. Errors: as ServerReach::openPort() and identify().
[[nodiscard]] Result<PeerCheck> checkTlsPeer(const Endpoint &endpoint, const CallContext &context,
                                             const QString &caFile = {});

/// The key exchange of SSH as signing on does it (see SshSession), and what known_hosts or the pin
/// says about the host key. `knownHosts`: empty for the account's own file. Errors: as
/// ServerReach::openPort(); Unreachable/SshFailed when no key was shown.
[[nodiscard]] Result<PeerCheck> checkSshPeer(const Endpoint &endpoint, const CallContext &context,
                                             const QString &knownHosts = {});

} // namespace amado
