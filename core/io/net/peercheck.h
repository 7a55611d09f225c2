#pragma once

#include "ports/serverreach.h"

namespace amado {

/// A TLS handshake (1.2 or newer) that shows who answers, verified against this machine's roots (or
/// those of `caFile`) and the host's name, or against the pinned certificate. Nothing is sent
/// inside. Errors: as ServerReach::openPort() and identify().
[[nodiscard]] Result<PeerCheck> checkTlsPeer(const Endpoint &endpoint, const CallContext &context,
                                             const QString &caFile = {});

/// The key exchange of SSH, and what known_hosts or the pin says about the host key. Errors: the
/// same.
[[nodiscard]] Result<PeerCheck> checkSshPeer(const Endpoint &endpoint, const CallContext &context);

} // namespace amado
