// SPDX-License-Identifier: MIT
#pragma once

#include "cli/session.h"

namespace amado::cli {

// Each carries out one request, answers on the session's console and says what came of it.

[[nodiscard]] ExitCode run(const AssessRequest &request, Session &session);
[[nodiscard]] ExitCode run(const ReportRequest &request, Session &session);
[[nodiscard]] ExitCode run(const RulesRequest &request, Session &session);
[[nodiscard]] ExitCode run(const TryRequest &request, Session &session);
[[nodiscard]] ExitCode run(const PlanRequest &request, Session &session);
[[nodiscard]] ExitCode run(const UpdatesRequest &request, Session &session);
[[nodiscard]] ExitCode run(const ApplyRequest &request, Session &session);
[[nodiscard]] ExitCode run(const BlockRequest &request, Session &session);
[[nodiscard]] ExitCode run(const UndoEntryRequest &request, Session &session);
[[nodiscard]] ExitCode run(const RemovalRequest &request, Session &session);
[[nodiscard]] ExitCode run(const HistoryRequest &request, Session &session);
[[nodiscard]] ExitCode run(const RecoverRequest &request, Session &session);
[[nodiscard]] ExitCode run(const FeedVerifyRequest &request, Session &session);
[[nodiscard]] ExitCode run(const FeedFetchRequest &request, Session &session);
[[nodiscard]] ExitCode run(const FeedExplainRequest &request, Session &session);
[[nodiscard]] ExitCode run(const LabRequest &request, Session &session);
/// Serves until it is interrupted.
[[nodiscard]] ExitCode run(const LabFeedRequest &request, Session &session);
[[nodiscard]] ExitCode run(const ServerRequest &request, Session &session);
[[nodiscard]] ExitCode run(const TraceScanRequest &request, Session &session);
[[nodiscard]] ExitCode run(const ScannerRequest &request, Session &session);
[[nodiscard]] ExitCode run(const ScannerLogRequest &request, Session &session);
[[nodiscard]] ExitCode run(const SchemaRequest &request, Session &session);
[[nodiscard]] ExitCode run(const HelpRequest &request, Session &session);
[[nodiscard]] ExitCode run(const VersionRequest &request, Session &session);

} // namespace amado::cli
