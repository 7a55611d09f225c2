// SPDX-License-Identifier: MIT
#include "engine/fleetserviceprivate.h"

#include <algorithm>

// What FleetService does about servers that give no answer: it asks them again after a pause, lets
// others take their place, and leaves folders alone in which a call does not return.

namespace amado {

namespace {

constexpr qint64 kLongestTimerMs = 3'600'000;
/// A folder on a share that is gone answers no call, and nothing ends one: then it is left alone.
constexpr std::chrono::seconds kFolderPatience{60};

} // namespace

/// Ends the sessions to folders that do not answer, so that a reading of many comes to its end.
/// Their calls go on; what comes next in such a folder would only wait behind them.
void FleetService::Private::giveUpOverdue()
{
    const std::vector<RunningSession> running = sessions.running();
    for (const RunningSession &session : running) {
        const FleetServer *server = find(session.id);
        if (!server || server->record.kind == ServerKind::Live || session.since < kFolderPatience)
            continue;
        const ServerId id = session.id;
        const QString path = server->record.path;
        const bool asked = sessions.isAsked(id);
        lost.insert(id);
        sessions.drop(id);
        // Runs when the call has returned.
        std::ignore = queue.submit<void>(
            path, JobPriority::Local, [](const std::stop_token &) { return Result<>(); },
            mailbox->forwarder<Result<>>([this, id](const Result<> &) { lost.remove(id); }));
        takeReply(id, asked, failure(ErrorCode::TimedOut, Reason::None, path));
    }
    if (running.empty())
        overdue.stop();
}

void FleetService::Private::refuseLost(const FleetServer &server, bool asked)
{
    announce(server.record.id);
    mailbox->post([this, id = server.record.id, path = server.record.path, asked] {
        takeReply(id, asked, failure(ErrorCode::TimedOut, Reason::None, path));
    });
}

void FleetService::Private::noteOutage(FleetServer &server)
{
    server.outage = afterOutage(server.outage, tools.clock.now(), chance());
    awaitRetry(server.outage->nextTry);
}

void FleetService::Private::awaitRetry(const QDateTime &next)
{
    const qint64 wait = std::clamp(tools.clock.now().msecsTo(next), qint64(0), kLongestTimerMs);
    if (!retry.isActive() || retry.remainingTime() > wait)
        retry.start(int(wait));
}

void FleetService::retryDue()
{
    const QDateTime now = d->tools.clock.now();
    for (FleetServer &server : d->servers) {
        if (!server.outage || d->sessions.isUnderWay(server.record.id))
            continue;
        if (server.outage->nextTry <= now)
            d->start(server, false);
        else
            d->awaitRetry(server.outage->nextTry);
    }
}

void FleetService::passUnresponsiveSessions()
{
    d->sessions.passUnresponsive();
}

} // namespace amado
