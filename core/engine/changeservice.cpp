#include "engine/changeservice.h"

#include "engine/changeserviceprivate.h"

#include <algorithm>
#include <deque>
#include <map>

namespace amado {

using namespace Qt::StringLiterals;

Result<ServerTask> ChangeService::Private::taskFor(const ServerId &id) const
{
    const FleetServer *server = fleet.server(id);
    if (!server)
        return failure(ErrorCode::NotFound, Reason::None, id.value, u"not listed"_s);
    return ServerTask{id, server->record.name, server->record.path, server->facts.asked};
}

/// The server an entry is of; one that was listed anew since is found where it was reached.
std::optional<ServerTask> ChangeService::Private::taskOf(const JournalEntry &entry) const
{
    if (const auto listed = taskFor(entry.serverId))
        return *listed;
    for (const FleetServer &server : fleet.servers()) {
        if (server.record.path == entry.path)
            return *taskFor(server.record.id);
    }
    return std::nullopt;
}

/// As the directory says, or else the server itself.
QString ChangeService::Private::groupOf(const PlannedChange &change) const
{
    const QString listed = fleet.server(change.server)->record.availabilityGroup;
    return (listed.isEmpty() ? change.group : listed).toCaseFolded();
}

/// Whoever reports knows the server's name at most.
ProgressSink ChangeService::Private::progressSink(const ServerId &server) const
{
    return [box = mailbox, owner = &q, server](const Progress &reported) {
        Progress progress = reported;
        progress.id = server;
        box->post([owner, progress] { Q_EMIT owner->progress(progress); });
    };
}

void ChangeService::Private::startPlanning(size_t jobs)
{
    planning.stop();
    planning = {};
    planning.results.resize(jobs);
    planning.left = jobs;
    ++planningRound;
}

void ChangeService::Private::planOn(const ServerTask &task, const QStringList &mitigations,
                                    Planner planner)
{
    const size_t place = planning.stops.size();
    auto take = [this, place, round = planningRound, task,
                 mitigations](const Result<PlannedChanges> &changes) {
        if (round == planningRound)
            takePlans(place, changes ? *changes : failedPlans(task, mitigations, changes.error()));
    };
    const auto job = queue.submit<PlannedChanges>(
        task.path, JobPriority::Interactive,
        [planner = std::move(planner), sink = progressSink(task.server),
         name = task.name](const std::stop_token &stop) -> Result<PlannedChanges> {
            return planner({.stop = stop, .logId = name}, sink);
        },
        mailbox->forwarder<Result<PlannedChanges>>(std::move(take)));
    planning.stops.push_back(job.stop);
}

void ChangeService::Private::takePlans(size_t place, PlannedChanges changes)
{
    planning.results[place] = std::move(changes);
    if (--planning.left > 0)
        return;
    PlannedChanges all;
    for (PlannedChanges &part : planning.results)
        std::move(part.begin(), part.end(), std::back_inserter(all));
    planning = {};
    Q_EMIT q.planned(all);
}

/// Takes the place of a job for something that cannot even be asked.
void ChangeService::Private::refusePlan(PlannedChange change)
{
    const size_t place = planning.stops.size();
    planning.stops.emplace_back();
    mailbox->post([this, place, round = planningRound, change = std::move(change)] {
        if (round == planningRound)
            takePlans(place, {change});
    });
}

void ChangeService::Private::runOn(ServerPlans work)
{
    const size_t place = work.place;
    const ServerTask task = work.task;
    const size_t count = work.plans.size();
    auto take = [this, place, task, count,
                 group = work.group](const Result<std::vector<ChangeOutcome>> &ended) {
        takeOutcomes(group, place,
                     ended
                         ? *ended
                         : std::vector(count, notStarted(task,
                                                         ended.error().code == ErrorCode::Cancelled
                                                             ? EntryResult::Stopped
                                                             : EntryResult::Refused,
                                                         ended.error())));
    };
    const auto job = queue.submit<std::vector<ChangeOutcome>>(
        task.path, JobPriority::Change,
        [tools = tools, person = person, sink = progressSink(task.server), work = std::move(work)](
            const std::stop_token &stop) -> Result<std::vector<ChangeOutcome>> {
            return runPlans(
                tools, work.task, work.plans, person,
                {.stop = stop, .deadline = std::chrono::seconds(60), .logId = work.task.name},
                sink);
        },
        mailbox->forwarder<Result<std::vector<ChangeOutcome>>>(std::move(take)));
    applying.stops.push_back(job.stop);
}

/// Two copies of the same databases are never taken down together: the next member starts when the
/// one before it has ended, and none after one that did not end well.
void ChangeService::Private::runNextOf(const QString &group, const std::optional<Error> &obstacle)
{
    std::deque<ServerPlans> &line = waiting[group];
    while (!line.empty()) {
        ServerPlans work = std::move(line.front());
        line.pop_front();
        if (!applyStopped && !obstacle) {
            runOn(std::move(work));
            return;
        }
        const Error why = applyStopped ? Error{ErrorCode::Cancelled, {}, {}, {}} : *obstacle;
        applying.results[work.place] = std::vector(
            work.plans.size(),
            notStarted(work.task, applyStopped ? EntryResult::Stopped : EntryResult::Refused, why));
        --applying.left;
    }
}

void ChangeService::Private::takeOutcomes(const QString &group, size_t place,
                                          std::vector<ChangeOutcome> outcomes)
{
    const auto failed =
        std::find_if(outcomes.begin(), outcomes.end(),
                     [](const ChangeOutcome &outcome) { return !endedWell(outcome.result); });
    std::optional<Error> obstacle;
    if (failed != outcomes.end())
        obstacle = Error{ErrorCode::PreconditionFailed, Reason::GroupStopped, failed->server, {}};
    applying.results[place] = std::move(outcomes);
    --applying.left;
    if (!group.isEmpty())
        runNextOf(group, obstacle);
    if (applying.left == 0)
        recordAndFinish();
}

/// What was stopped before it began is recorded first; until then the act counts as under way.
void ChangeService::Private::recordAndFinish()
{
    std::vector<ChangeOutcome> all;
    std::vector<Plan> plans;
    for (auto &part : applying.results)
        std::move(part.begin(), part.end(), std::back_inserter(all));
    for (auto &part : actPlans)
        std::move(part.begin(), part.end(), std::back_inserter(plans));
    actPlans.clear();
    const bool unrecorded = std::any_of(all.begin(), all.end(), [](const ChangeOutcome &outcome) {
        return outcome.result == EntryResult::Stopped && !outcome.entry;
    });
    if (!unrecorded) {
        finishApply(all);
        return;
    }
    applying.left = 1;
    std::ignore = queue.submit<std::vector<ChangeOutcome>>(
        {}, JobPriority::Change,
        [tools = tools, person = person, plans = std::move(plans),
         outcomes = all](const std::stop_token &) mutable -> Result<std::vector<ChangeOutcome>> {
            recordStopped(tools, outcomes, plans, person);
            return std::move(outcomes);
        },
        mailbox->forwarder<Result<std::vector<ChangeOutcome>>>(
            [this, all](const Result<std::vector<ChangeOutcome>> &recorded) {
                finishApply(recorded ? *recorded : all);
            }));
}

void ChangeService::Private::finishApply(const std::vector<ChangeOutcome> &outcomes)
{
    applying = {};
    fleet.refresh(std::exchange(touched, {}));
    Q_EMIT q.applied(outcomes);
    announceJournal();
}

ChangeService::ChangeService(JournalStore &journal, FleetService &fleet, HostConnector &connector,
                             const Catalogs &catalogs, const Clock &clock, JobQueue &queue,
                             QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, journal, fleet, connector, catalogs, clock, queue))
{
    d->settling.setSingleShot(true);
    connect(&d->settling, &QTimer::timeout, this, &ChangeService::recoverOpenEntries);
}

ChangeService::~ChangeService()
{
    d->mailbox->close();
    cancel();
}

void ChangeService::setPerson(const QString &person)
{
    d->person = person;
}

void ChangeService::plan(const std::vector<ServerId> &servers, const QStringList &mitigations)
{
    d->startPlanning(servers.size());
    for (const ServerId &id : servers) {
        const auto task = d->taskFor(id);
        if (!task) {
            d->refusePlan({id, {}, mitigations.value(0), failure(task.error())});
            continue;
        }
        d->planOn(*task, mitigations,
                  [tools = d->tools, task = *task, mitigations](const CallContext &context,
                                                                const ProgressSink &sink) {
                      return planMitigations(tools, task, mitigations, context, sink);
                  });
    }
    if (servers.empty())
        d->mailbox->post([this] { Q_EMIT planned({}); });
}

void ChangeService::planUndo(const std::vector<EntryId> &entries)
{
    std::vector<PlannedChange> refused;
    std::vector<std::vector<JournalEntry>> groups; ///< By server.
    for (const EntryId &id : entries) {
        auto entry = d->tools.journal.entry(id);
        if (!entry) {
            refused.push_back({{}, {}, {}, failure(entry.error())});
            continue;
        }
        const auto group = std::find_if(groups.begin(), groups.end(), [&entry](const auto &other) {
            return other.front().serverId == entry->serverId;
        });
        if (group == groups.end())
            groups.push_back({std::move(*entry)});
        else
            group->push_back(std::move(*entry));
    }
    d->startPlanning(refused.size() + groups.size());
    for (PlannedChange &change : refused)
        d->refusePlan(std::move(change));
    for (auto &group : groups) {
        const JournalEntry &first = group.front();
        const auto task = d->taskOf(first);
        if (!task) {
            d->refusePlan(
                {{},
                 first.server,
                 first.mitigation,
                 failure(ErrorCode::NotFound, Reason::None, first.path, u"not listed"_s)});
            continue;
        }
        QStringList mitigations;
        for (const JournalEntry &entry : group)
            mitigations.append(entry.mitigation);
        d->planOn(*task, mitigations,
                  [tools = d->tools, task = *task,
                   group = std::move(group)](const CallContext &context, const ProgressSink &sink) {
                      return planUndos(tools, task, group, context, sink);
                  });
    }
    if (entries.empty())
        d->mailbox->post([this] { Q_EMIT planned({}); });
}

void ChangeService::planRemoval(const ServerId &server, const Removal &removal)
{
    d->startPlanning(1);
    const auto task = d->taskFor(server);
    if (!task) {
        d->refusePlan({server, {}, {}, failure(task.error())});
        return;
    }
    d->planOn(*task, {QString()},
              [tools = d->tools, task = *task, removal](const CallContext &context,
                                                        const ProgressSink &sink) {
                  return amado::planRemoval(tools, task, removal, context, sink);
              });
}

void ChangeService::planBlock(const std::vector<ServerId> &servers, const QStringList &ids,
                              ActKind kind)
{
    d->startPlanning(servers.size());
    for (const ServerId &id : servers) {
        const auto task = d->taskFor(id);
        if (!task) {
            d->refusePlan({id, {}, {}, failure(task.error())});
            continue;
        }
        d->planOn(*task, {QString()},
                  [tools = d->tools, task = *task, ids, kind](const CallContext &context,
                                                              const ProgressSink &sink) {
                      return planBlockList(tools, task, ids, kind, context, sink);
                  });
    }
    if (servers.empty())
        d->mailbox->post([this] { Q_EMIT planned({}); });
}

void ChangeService::apply(const std::vector<PlannedChange> &changes)
{
    if (d->applying.isRunning())
        return;
    std::vector<ServerPlans> work;
    for (const PlannedChange &change : changes) {
        const auto task = d->taskFor(change.server);
        if (!change.plan || !task)
            continue;
        auto known = std::find_if(work.begin(), work.end(), [&change](const ServerPlans &other) {
            return other.task.server == change.server;
        });
        if (known == work.end())
            known = work.insert(work.end(), {*task, {}, d->groupOf(change), work.size()});
        known->plans.push_back(*change.plan);
    }
    d->applying.results.resize(work.size());
    d->applying.left = work.size();
    d->waiting.clear();
    d->applyStopped = false;
    d->actPlans.clear();
    for (const ServerPlans &one : work)
        d->actPlans.push_back(one.plans);
    for (ServerPlans &one : work) {
        d->touched.push_back(one.task.server);
        if (one.group.isEmpty())
            d->runOn(std::move(one));
        else
            d->waiting[one.group].push_back(std::move(one));
    }
    for (const auto &line : d->waiting)
        d->runNextOf(line.first, {});
    if (work.empty())
        d->mailbox->post([this] { Q_EMIT applied({}); });
}

void ChangeService::cancel()
{
    d->planning.stop();
    d->applyStopped = true;
    d->applying.stop();
    for (std::stop_source &source : d->recoveries)
        source.request_stop();
}

bool ChangeService::isApplying() const
{
    return d->applying.isRunning();
}

bool ChangeService::isBusy() const
{
    return d->planning.isRunning() || d->applying.isRunning();
}

} // namespace amado
