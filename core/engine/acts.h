// SPDX-License-Identifier: MIT
#pragma once

#include "engine/actrecord.h"

namespace amado {

// Planning and carrying out acts on one server: blocking, for any worker.

/// What acts need; all of it outlives them.
struct ActTools
{
    HostConnector &connector;
    const Catalogs &catalogs;
    const Clock &clock;
    JournalStore *journal = nullptr; ///< Null: nothing can be taken back or carried out.
    QString person{};                ///< Account name of the operator, for the journal.
    bool tellsStates = true;         ///< Whether ActRecord::states are looked for.
};

/// The same failure for each of the requests.
[[nodiscard]] std::vector<ActRecord>
failedActs(const ServerRecord &server, const std::vector<ActRequest> &requests, const Error &error);

/// Reads the server and plans each request on what the ones before it would leave. Undos are of one
/// server, newest first. `remembered`: ServerFacts::asked of its last session.
[[nodiscard]] std::vector<ActRecord> planActs(const ActTools &tools, const ServerRecord &server,
                                              const QStringList &remembered,
                                              const std::vector<ActRequest> &requests,
                                              const CallContext &context,
                                              const ProgressSink &progress);

/// Carries out plans of one server in order and fills in their outcomes; every record has a plan.
/// After one that did not end well the rest are not started, since they were made on its result.
void runActs(const ActTools &tools, std::vector<ActRecord> &records, const CallContext &context,
             const ProgressSink &progress);

/// Records each act that was stopped before it began, so that the history says so.
void recordStopped(const ActTools &tools, std::vector<ActRecord> &records);

/// The outcome of a plan that was not started.
[[nodiscard]] ChangeOutcome notStarted(EntryResult result, const Error &error);

} // namespace amado
