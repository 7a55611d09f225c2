// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/fleetreport.h"

namespace amado {

/// The state that a server is reported in: unknown where it was never read.
[[nodiscard]] ProtectionState reportedState(const ReportedServer &server);
/// The page a manager reads: numbers, next steps, and one line a server.
void addReportSummary(Document &document, const std::vector<ReportedServer> &servers);

} // namespace amado
