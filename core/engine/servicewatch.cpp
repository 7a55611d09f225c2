// SPDX-License-Identifier: MIT
#include "engine/servicewatch.h"

#include <algorithm>
#include <chrono>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRunTakes = 90; ///< Seconds from the start of a run until its rules are written.
constexpr int kMostReadings = 3;
/// Clocks are set and machines sleep: the remaining time is looked at anew this often.
constexpr std::chrono::milliseconds kLongestWait = std::chrono::minutes(5);
constexpr std::chrono::milliseconds kShortestWait = std::chrono::seconds(1);

bool wasDone(const JournalStep &step)
{
    return step.state == StepState::Applied || step.state == StepState::Verified;
}

bool unblocks(const JournalStep &step)
{
    return wasDone(step) && step.target.kind == TargetKind::BlockedMitigations &&
           !newlyBlocked(step.after, step.before).isEmpty();
}

bool startsService(const JournalStep &step)
{
    const auto *before = std::get_if<ServiceState>(&step.before);
    const auto *after = std::get_if<ServiceState>(&step.after);
    return wasDone(step) && step.target.name == kMitigationService && before && after &&
           !before->isRunning() && after->isRunning();
}

bool removesRuleOfService(const JournalEntry &entry)
{
    return entry.kind == ActKind::Undo && entry.result == EntryResult::Verified &&
           entry.rule.startsWith("EEMS "_L1, Qt::CaseInsensitive);
}

bool ranSince(const FeedFinding &feed, const QDateTime &since)
{
    return (feed.lastSuccess.isValid() && since < feed.lastSuccess) ||
           (feed.lastFailure.isValid() && since < feed.lastFailure);
}

} // namespace

ServiceWatch::ServiceWatch(FleetService &fleet, ChangeService &changes, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_changes(changes)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ServiceWatch::check);
    connect(&m_changes, &ChangeService::applied, this, &ServiceWatch::takeActs);
    connect(&m_fleet, &FleetService::serverChanged, this, &ServiceWatch::takeServer);
    connect(&m_fleet, &FleetService::serversReset, this, [this] {
        m_watched.removeIf([this](const auto &entry) { return !m_fleet.server(entry.key()); });
    });
}

void ServiceWatch::watch(const ServerId &id, const std::optional<QDateTime> &serviceStart)
{
    Watched watched{.since = m_fleet.now(), .serviceStart = serviceStart, .run = {}, .readAt = {}};
    if (!schedule(id, watched))
        return;
    m_watched.insert(id, watched);
    startTimer();
    Q_EMIT changed(id);
}

std::optional<ServiceWatch::Watched> ServiceWatch::watched(const ServerId &id) const
{
    const auto found = m_watched.constFind(id);
    return found == m_watched.cend() ? std::nullopt : std::optional(*found);
}

bool ServiceWatch::schedule(const ServerId &id, Watched &watched) const
{
    const FleetServer *server = m_fleet.server(id);
    if (!server)
        return false;
    FeedFinding feed = server->assessment.feed;
    if (watched.serviceStart) // What is known of the server may be older than the start.
        feed.service = {ServiceState{u"Running"_s, {}}, u"started"_s};
    watched.run = nextRun(feed, watched.serviceStart, m_fleet.now());
    watched.readAt = watched.run.at.addSecs(kRunTakes);
    watched.reading = false;
    return watched.run.kind == NextRun::Kind::Expected;
}

void ServiceWatch::check()
{
    std::vector<ServerId> due;
    for (auto it = m_watched.begin(); it != m_watched.end(); ++it) {
        if (!it->reading && it->readAt <= m_fleet.now()) {
            it->reading = true;
            due.push_back(it.key());
        }
    }
    startTimer();
    m_fleet.refresh(due);
}

void ServiceWatch::cancelAll()
{
    m_watched.clear();
    m_timer.stop();
}

void ServiceWatch::startTimer()
{
    std::optional<QDateTime> next;
    for (const Watched &watched : std::as_const(m_watched)) {
        if (!watched.reading && (!next || watched.readAt < *next))
            next = watched.readAt;
    }
    if (!next) {
        m_timer.stop();
        return;
    }
    const std::chrono::milliseconds left(m_fleet.now().msecsTo(*next));
    m_timer.start(std::clamp(left, kShortestWait, kLongestWait));
}

void ServiceWatch::takeActs(const std::vector<ActRecord> &acts)
{
    for (const ActRecord &act : acts) {
        if (!act.outcome || !act.outcome->entry || !m_fleet.server(act.server.id))
            continue;
        const auto &steps = act.outcome->steps;
        const bool started = std::any_of(steps.begin(), steps.end(), startsService);
        const auto entry = m_changes.entry(*act.outcome->entry);
        if (started || (entry && removesRuleOfService(*entry)) ||
            std::any_of(steps.begin(), steps.end(), unblocks))
            watch(act.server.id, started ? std::optional(m_fleet.now()) : std::nullopt);
    }
}

/// After a reading: the run was seen, or it is waited for once more.
void ServiceWatch::takeServer(const ServerId &id)
{
    const auto found = m_watched.find(id);
    const FleetServer *server = m_fleet.server(id);
    if (found == m_watched.end() || !server || server->refreshing)
        return;
    if (ranSince(server->assessment.feed, found->since)) {
        m_watched.erase(found);
    } else if (found->reading) {
        ++found->readings;
        if (found->readings >= kMostReadings || !schedule(id, *found))
            m_watched.erase(found);
    } else {
        return;
    }
    startTimer();
    Q_EMIT changed(id);
}

} // namespace amado
