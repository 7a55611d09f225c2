// SPDX-License-Identifier: MIT
#pragma once

#include "engine/feedupdater.h"

namespace amado {

/// Everything a verdict stands on as one JSON document ("amado.feedproof/1"): the feed's bytes
/// (base64), the chains of signer, timestamp and TLS endpoint as PEM, the verdict with its rule,
/// and all times (ISO, UTC).
[[nodiscard]] QByteArray feedProofDocument(const HeldFeed &feed);

} // namespace amado
