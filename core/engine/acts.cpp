// SPDX-License-Identifier: MIT
#include "engine/acts.h"

#include "engine/factcollector.h"
#include "engine/serverjobs.h"
#include "model/change/planpreview.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// The entry a planned undo will make, for the plans that come after it.
JournalEntry expectedEntry(const JournalEntry &undone, const Plan &plan)
{
    JournalEntry entry = undone;
    entry.id = EntryId{undone.id.value + u"-undo"_s};
    entry.kind = ActKind::Undo;
    entry.reverses = undone.id;
    entry.result = EntryResult::Verified;
    entry.steps = plannedSteps(plan);
    for (JournalStep &step : entry.steps)
        step.state = StepState::Verified;
    return entry;
}

ActRecord recordFor(const ServerRecord &server, const ActRequest &request)
{
    ActRecord record;
    record.server = server;
    record.server.facts.clear();
    record.request = request;
    return record;
}

/// What an Undo among the requests has to know of its server.
Result<std::vector<JournalEntry>> historyFor(const ActTools &tools,
                                             const std::vector<ActRequest> &requests)
{
    for (const ActRequest &request : requests) {
        if (const auto *undo = std::get_if<Undo>(&request); undo && tools.journal)
            return tools.journal->entriesOf(undo->entry.serverId);
    }
    return std::vector<JournalEntry>();
}

bool changesVerdicts(const ActRequest &request)
{
    return std::holds_alternative<Undo>(request) || std::holds_alternative<Removal>(request);
}

} // namespace

std::vector<ActRecord> failedActs(const ServerRecord &server,
                                  const std::vector<ActRequest> &requests, const Error &error)
{
    std::vector<ActRecord> records;
    for (const ActRequest &request : requests) {
        records.push_back(recordFor(server, request));
        records.back().plan = failure(error);
    }
    return records;
}

std::vector<ActRecord> planActs(const ActTools &tools, const ServerRecord &server,
                                const QStringList &remembered,
                                const std::vector<ActRequest> &requests, const CallContext &context,
                                const ProgressSink &progress)
{
    auto history = historyFor(tools, requests);
    if (!history)
        return failedActs(server, requests, history.error());
    const auto host = connectTo(tools.connector, server);
    if (!host)
        return failedActs(server, requests, host.error());
    CollectOptions options;
    options.feed = false;
    options.remembered = remembered;
    auto snapshot = collectSnapshot(**host, tools.catalogs, context, options, progress);
    if (!snapshot)
        return failedActs(server, requests, snapshot.error());
    std::vector<ActRecord> records;
    for (const ActRequest &request : requests) {
        if (progress)
            progress({server.name, Progress::Phase::Planning, {}, 0, 0});
        ActRecord record = recordFor(server, request);
        record.server.name = snapshot->name;
        record.asked = snapshot->asked;
        if (snapshot->availabilityGroup)
            record.group = *snapshot->availabilityGroup;
        record.plan = planAct(request, *snapshot, *history, tools.catalogs, context.stop);
        if (record.plan) {
            ServerSnapshot after = withPlan(*snapshot, *record.plan);
            if (tools.tellsStates && changesVerdicts(request))
                record.states = stateChanges(*snapshot, after, tools.catalogs, tools.clock.now());
            if (const auto *undo = std::get_if<Undo>(&request))
                history->push_back(expectedEntry(undo->entry, *record.plan));
            *snapshot = std::move(after);
        } else if (record.plan.error().reason == Reason::ServerMismatch) {
            record.plan.error().subject = server.path;
        }
        records.push_back(std::move(record));
    }
    return records;
}

void runActs(const ActTools &tools, std::vector<ActRecord> &records, const CallContext &context,
             const ProgressSink &progress)
{
    size_t next = 0;
    const auto refuseRest = [&](EntryResult result, const Error &error) {
        for (; next < records.size(); ++next)
            records[next].outcome = notStarted(result, error);
    };
    if (records.empty())
        return;
    const ServerRecord &server = records.front().server;
    const auto host = connectTo(tools.connector, server);
    if (!host) {
        refuseRest(host.error().code == ErrorCode::Cancelled ? EntryResult::Stopped
                                                             : EntryResult::Failed,
                   host.error());
        return;
    }
    ChangeRunner runner(*tools.journal, tools.catalogs, tools.clock);
    while (next < records.size()) {
        if (context.stop.stop_requested()) {
            refuseRest(EntryResult::Stopped,
                       Error{ErrorCode::Cancelled, Reason::None, server.name, {}});
            return;
        }
        ActRecord &record = records[next++];
        record.outcome = runner.run(*record.plan, **host, server.path, tools.person, context,
                                    record.asked, progress);
        const EntryResult result = record.outcome->result;
        if (!endedWell(result))
            refuseRest(result == EntryResult::Stopped ? result : EntryResult::Refused,
                       record.outcome->error.value_or(Error{
                           ErrorCode::PreconditionChanged, Reason::FileChanged, server.name, {}}));
    }
}

void recordStopped(const ActTools &tools, std::vector<ActRecord> &records)
{
    ChangeRunner runner(*tools.journal, tools.catalogs, tools.clock);
    for (ActRecord &record : records) {
        if (!record.outcome || record.outcome->result != EntryResult::Stopped ||
            record.outcome->entry)
            continue;
        // What cannot be recorded, as beside an act in doubt, is still told as the outcome.
        if (const auto entry = runner.recordStopped(*record.plan, record.server.path, tools.person))
            record.outcome->entry = *entry;
    }
}

ChangeOutcome notStarted(EntryResult result, const Error &error)
{
    ChangeOutcome outcome;
    outcome.result = result;
    outcome.error = error;
    return outcome;
}

} // namespace amado
