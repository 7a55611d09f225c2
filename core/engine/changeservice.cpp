// SPDX-License-Identifier: MIT
#include "engine/changeservice.h"

#include "engine/changeserviceprivate.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

Error notListed(const QString &what)
{
    return {ErrorCode::NotFound, Reason::None, what, u"not listed"_s};
}

/// What of a listed server belongs to an act on it.
ServerRecord withoutFacts(ServerRecord record)
{
    record.facts.clear();
    return record;
}

/// The entries of each server together, newest first, in the order of their first ones.
std::vector<std::vector<JournalEntry>> byServer(std::vector<JournalEntry> entries)
{
    std::vector<std::vector<JournalEntry>> groups;
    for (JournalEntry &entry : entries) {
        const auto group = std::find_if(groups.begin(), groups.end(), [&entry](const auto &other) {
            return other.front().serverId == entry.serverId;
        });
        if (group == groups.end())
            groups.push_back({std::move(entry)});
        else
            group->push_back(std::move(entry));
    }
    for (auto &group : groups)
        std::sort(group.begin(), group.end(),
                  [](const JournalEntry &a, const JournalEntry &b) { return b.id < a.id; });
    return groups;
}

} // namespace

PlanTask ChangeService::Private::taskFor(const ServerId &id, std::vector<ActRequest> requests) const
{
    if (const FleetServer *server = fleet.server(id))
        return {withoutFacts(server->record), server->facts.asked, std::move(requests)};
    PlanTask task;
    task.server.id = id;
    task.requests = std::move(requests);
    task.obstacle = notListed(id.value);
    return task;
}

/// The server an entry is of; one that was listed anew since is found where it was reached.
const FleetServer *ChangeService::Private::serverOf(const JournalEntry &entry) const
{
    if (const FleetServer *listed = fleet.server(entry.serverId))
        return listed;
    const auto &servers = fleet.servers();
    const auto found =
        std::find_if(servers.begin(), servers.end(), [&entry](const FleetServer &server) {
            return server.record.path == entry.path;
        });
    return found == servers.end() ? nullptr : &*found;
}

ProgressSink ChangeService::Private::progressSink(const ActListener &listener) const
{
    if (!listener.progress)
        return {};
    return [box = mailbox, owner = QPointer(listener.owner),
            tell = listener.progress](const Progress &progress) {
        box->post([owner, tell, progress] {
            if (owner)
                tell(progress);
        });
    };
}

void ChangeService::Private::start(std::vector<PlanTask> tasks, ActListener listener)
{
    if (planning)
        planning->stop();
    const auto mine = std::make_shared<Planning>();
    mine->owner = listener.owner;
    mine->listener = std::move(listener);
    mine->results.resize(tasks.size());
    planning = mine;
    for (size_t place = 0; place < tasks.size(); ++place) {
        if (tasks[place].obstacle)
            mine->results[place] =
                failedActs(tasks[place].server, tasks[place].requests, *tasks[place].obstacle);
        else
            planOn(mine, place, tasks[place]);
    }
    if (mine->left == 0)
        mailbox->post([this, mine] { endPlanning(mine); });
    Q_EMIT q.busyChanged();
}

void ChangeService::Private::planOn(const std::shared_ptr<Planning> &mine, size_t place,
                                    const PlanTask &task)
{
    ++mine->left;
    auto take = [this, mine, place, task](const Result<std::vector<ActRecord>> &planned) {
        mine->results[place] =
            planned ? *planned : failedActs(task.server, task.requests, planned.error());
        if (--mine->left == 0)
            endPlanning(mine);
    };
    const auto job = queue.submit<std::vector<ActRecord>>(
        task.server.path, JobPriority::Interactive,
        [tools = tools, sink = progressSink(mine->listener),
         task](const std::stop_token &stop) -> Result<std::vector<ActRecord>> {
            const auto report = [&](const Progress &reported) {
                Progress progress = reported; // Whoever reports knows the server's name at most.
                progress.id = task.server.id;
                if (sink)
                    sink(progress);
            };
            return planActs(tools, task.server, task.remembered, task.requests,
                            {.stop = stop, .logId = task.server.name}, report);
        },
        mailbox->forwarder<Result<std::vector<ActRecord>>>(std::move(take)));
    mine->stops.push_back(job.stop);
}

void ChangeService::Private::endPlanning(const std::shared_ptr<Planning> &mine)
{
    if (planning != mine) // Replaced by a newer one.
        return;
    planning.reset();
    std::vector<ActRecord> all;
    for (auto &part : mine->results)
        std::move(part.begin(), part.end(), std::back_inserter(all));
    if (mine->owner)
        mine->listener.ended(all);
    Q_EMIT q.busyChanged();
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
    d->tools.person = person;
}

void ChangeService::plan(const std::vector<ServerRequests> &asked, ActListener listener)
{
    std::vector<PlanTask> tasks;
    for (const ServerRequests &one : asked)
        tasks.push_back(d->taskFor(one.server, one.requests));
    d->start(std::move(tasks), std::move(listener));
}

void ChangeService::planUndo(const std::vector<EntryId> &entries, ActListener listener)
{
    std::vector<PlanTask> tasks;
    std::vector<JournalEntry> known;
    for (const EntryId &id : entries) {
        if (auto entry = d->tools.journal->entry(id))
            known.push_back(std::move(*entry));
        else
            tasks.push_back({{}, {}, {Undo{}}, entry.error()});
    }
    for (auto &group : byServer(std::move(known))) {
        const JournalEntry first = group.front();
        std::vector<ActRequest> requests;
        for (JournalEntry &entry : group)
            requests.push_back(Undo{std::move(entry)});
        if (const FleetServer *server = d->serverOf(first)) {
            tasks.push_back(d->taskFor(server->record.id, std::move(requests)));
            continue;
        }
        ServerRecord gone;
        gone.name = first.server;
        gone.path = first.path;
        tasks.push_back({gone, {}, std::move(requests), notListed(first.path)});
    }
    d->start(std::move(tasks), std::move(listener));
}

void ChangeService::apply(std::vector<ActRecord> records, ActListener listener)
{
    if (isApplying())
        return;
    std::vector<ServerId> touched;
    for (ActRecord &record : records) {
        const FleetServer *server = d->fleet.server(record.server.id);
        if (!server) {
            record.plan = failure(notListed(record.server.id.value));
            continue;
        }
        record.server = withoutFacts(server->record);
        if (record.plan)
            touched.push_back(server->record.id);
    }
    ActRunOptions options;
    options.progress = d->progressSink(listener);
    auto ended = [this, touched, owner = QPointer(listener.owner),
                  tell = std::move(listener.ended)](const std::vector<ActRecord> &acted) {
        d->applying.reset();
        d->fleet.refresh(touched);
        if (owner)
            tell(acted);
        Q_EMIT applied(acted);
        d->announceJournal();
        Q_EMIT busyChanged();
    };
    d->applying = carryOut(d->queue, d->tools, std::move(records), std::move(options),
                           d->mailbox->forwarder<std::vector<ActRecord>>(std::move(ended)));
    Q_EMIT busyChanged();
}

void ChangeService::cancel()
{
    if (d->planning)
        d->planning->stop();
    if (d->applying)
        d->applying->request_stop();
    for (std::stop_source &source : d->recoveries)
        source.request_stop();
}

bool ChangeService::isApplying() const
{
    return d->applying.has_value();
}

bool ChangeService::isBusy() const
{
    return d->planning || d->applying;
}

} // namespace amado
