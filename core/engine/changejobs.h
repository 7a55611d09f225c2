#pragma once

#include "engine/changeservice.h"

namespace amado {

// What ChangeService does on its workers: blocking, without any knowledge of the service.

/// One server and what to plan or run there.
struct ServerTask
{
    ServerId server;
    QString name;
    QString path;
    QStringList remembered; ///< ServerFacts::asked of its last visit.
};

struct ChangeTools
{
    JournalStore &journal;
    HostConnector &connector;
    const Catalogs &catalogs;
    const Clock &clock;
};

using PlannedChanges = std::vector<PlannedChange>;

/// The same failure for each thing that was to be planned.
[[nodiscard]] PlannedChanges failedPlans(const ServerTask &task, const QStringList &mitigations,
                                         const Error &error);
/// Plans each mitigation on what the ones before it would leave.
[[nodiscard]] PlannedChanges planMitigations(const ChangeTools &tools, const ServerTask &task,
                                             const QStringList &mitigations,
                                             const CallContext &context,
                                             const ProgressSink &progress);
/// Plans taking the entries of one server back, newest first, each on what the ones before it would
/// leave.
[[nodiscard]] PlannedChanges planUndos(const ChangeTools &tools, const ServerTask &task,
                                       std::vector<JournalEntry> entries,
                                       const CallContext &context, const ProgressSink &progress);
[[nodiscard]] PlannedChanges planRemoval(const ChangeTools &tools, const ServerTask &task,
                                         const Removal &removal, const CallContext &context,
                                         const ProgressSink &progress);
[[nodiscard]] PlannedChanges planBlockList(const ChangeTools &tools, const ServerTask &task,
                                           const QStringList &ids, ActKind kind,
                                           const CallContext &context,
                                           const ProgressSink &progress);
/// Runs the plans of one server in order. After one that did not end well the rest are not started,
/// since they were made on its result.
[[nodiscard]] std::vector<ChangeOutcome> runPlans(const ChangeTools &tools, const ServerTask &task,
                                                  const std::vector<Plan> &plans,
                                                  const QString &person, const CallContext &context,
                                                  const ProgressSink &progress);
/// Records each outcome that was stopped before it began; `plans` are those of the outcomes.
void recordStopped(const ChangeTools &tools, std::vector<ChangeOutcome> &outcomes,
                   const std::vector<Plan> &plans, const QString &person);
/// Servers whose newest act is younger than what is known of them. Pure.
[[nodiscard]] std::vector<ServerId> changedSinceRead(const std::vector<FleetServer> &servers,
                                                     const std::vector<JournalEntry> &history);
/// Settles an entry unless somebody else did meanwhile.
[[nodiscard]] Result<> recoverEntry(const ChangeTools &tools, const EntryId &id,
                                    const CallContext &context);

/// Outcome of a plan that was not started.
[[nodiscard]] ChangeOutcome notStarted(const ServerTask &task, EntryResult result,
                                       const Error &error);

} // namespace amado
