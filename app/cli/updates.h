// SPDX-License-Identifier: MIT
#pragma once

#include "cli/json/assessjson.h"
#include "model/judge/updateplan.h"

namespace amado::cli {

/// The servers judged, and what of it is a plan of updates; the plan's servers are indices.
struct FleetUpdates
{
    std::vector<JudgedServer> servers;
    std::vector<ServerToUpdate> asked;
    UpdatePlan plan;
};

} // namespace amado::cli
