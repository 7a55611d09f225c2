// SPDX-License-Identifier: MIT
#pragma once

#include "model/server/connection.h"
#include "ports/credentials.h"
#include "ports/serverreach.h"

#include <functional>
#include <vector>

namespace amado {

/// Called in the thread of the test, twice per stage: when it starts and when it ended.
using StageSink = std::function<void(const StageReport &)>;

/// Walks the stages, stops at the first that fails, and returns all of them. Changes nothing on the
/// server. Blocking, any thread. `credentials` learns what the server made of the secret.
[[nodiscard]] std::vector<StageReport>
testConnection(ServerReach &reach, CredentialSource &credentials, const Endpoint &endpoint,
               const CallContext &context, const StageSink &sink = {});

/// The stage that failed, or null.
[[nodiscard]] const StageReport *failedStage(const std::vector<StageReport> &reports);

} // namespace amado
