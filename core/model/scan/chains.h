// SPDX-License-Identifier: MIT
#pragma once

#include "model/scan/detectioncatalog.h"
#include "model/scan/serverscan.h"

#include <vector>

namespace amado::scan {

/// Joins findings of one client that follow each other as an attack does: sets Finding::chain,
/// raises the confidence and, where one of them shows success, the severities that the sequence
/// says. A finding is taken to be there at its first and its last time. What names no client
/// (events, files, requests that the server passed on to itself) goes with the client who had come
/// furthest before it; in a sequence of such steps alone, with the same account. Findings without a
/// time join nothing. `sequences`: DetectionCatalog::sequences().
void joinChains(std::vector<Finding> &findings, const std::vector<AttackSequence> &sequences);

/// The order in which findings are shown: by severity, chains before single ones, then by
/// confidence, the newest first.
[[nodiscard]] bool weighsMore(const Finding &a, const Finding &b);

} // namespace amado::scan
