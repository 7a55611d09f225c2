// SPDX-License-Identifier: MIT
#include "engine/fleetsessions.h"

#include <algorithm>

namespace amado {

namespace {

constexpr int kPatienceTickMs = 100;

using Instant = std::chrono::steady_clock::time_point;

} // namespace

FleetSessions::FleetSessions(QObject &owner, FleetTools tools, JobQueue &queue, SteadyTime steady,
                             Ended ended)
    : m_mailbox(std::make_shared<Mailbox>(owner))
    , m_tools(tools)
    , m_queue(queue)
    , m_steady(std::move(steady))
    , m_ended(std::move(ended))
{
    m_patience.setInterval(kPatienceTickMs);
    QObject::connect(&m_patience, &QTimer::timeout, &owner, [this] { passUnresponsive(); });
}

FleetSessions::~FleetSessions()
{
    m_mailbox->close();
    cancelAll();
}

void FleetSessions::start(const ServerRecord &record, QStringList remembered,
                          std::optional<std::chrono::milliseconds> limit, bool asked)
{
    Session session;
    session.record = record;
    session.remembered = std::move(remembered);
    session.asked = asked;
    if (limit)
        probe(std::move(session), *limit);
    else
        read(std::move(session));
    if (!m_patience.isActive())
        m_patience.start();
}

/// The job knows nothing of this object, which may be gone before it ends.
template<class T, class Work, class Take>
void FleetSessions::submit(Session session, JobPriority priority, Work work, Take take)
{
    session.ticket = ++m_lastTicket;
    session.ended = std::make_shared<std::atomic<bool>>(false);
    session.note = std::make_shared<SessionNote>();
    const auto forward = m_mailbox->forwarder<Result<T>>(
        [this, take, id = session.record.id, ticket = session.ticket](const Result<T> &reply) {
            (this->*take)(id, ticket, reply);
        });
    const auto job = m_queue.submit<T>(
        session.record.path, priority,
        [work = std::move(work), note = session.note, steady = m_steady,
         name = session.record.name](const std::stop_token &stop) {
            note->begin(steady());
            return work(CallContext{.stop = stop,
                                    .logId = name,
                                    .contact = [note, steady] { note->touch(steady()); }},
                        note);
        },
        [forward, ended = session.ended](const Result<T> &reply) {
            *ended = true;
            forward(reply);
        });
    session.stop = job.stop;
    session.job = job.id;
    const ServerId id = session.record.id;
    m_sessions.insert(id, std::move(session));
}

void FleetSessions::probe(Session session, std::chrono::milliseconds deadline)
{
    session.probing = true;
    auto work = [&connector = m_tools.connector, record = session.record,
                 deadline](CallContext context, const auto &) {
        context.deadline = deadline;
        return probeServer(connector, record, context);
    };
    submit<void>(std::move(session), JobPriority::Probe, std::move(work),
                 &FleetSessions::takeProbe);
}

void FleetSessions::read(Session session)
{
    session.probing = false;
    auto work = [tools = m_tools, record = session.record,
                 remembered = session.remembered](CallContext context, const auto &note) {
        context.deadline = kServerDeadline;
        return sessionAndStore(tools, record, remembered, context,
                               [note](const Progress &progress) { note->note(progress); });
    };
    const auto priority =
        session.record.kind == ServerKind::Live ? JobPriority::Background : JobPriority::Local;
    submit<ServerFacts>(std::move(session), priority, std::move(work), &FleetSessions::takeReply);
}

void FleetSessions::keep(const ServerRecord &record, const ServerFacts &facts,
                         std::function<void(const Error &)> failed)
{
    const auto forward =
        m_mailbox->forwarder<Result<>>([failed = std::move(failed)](const Result<> &kept) {
            // When the program ends first, the next session finds the same again.
            if (!kept && kept.error().code != ErrorCode::Cancelled)
                failed(kept.error());
        });
    std::ignore = m_queue.submit<void>(
        record.path, JobPriority::Background,
        [&inventory = m_tools.inventory, id = record.id, at = record.checkedAt,
         facts](const std::stop_token &) { return inventory.putFacts(id, factsRecord(facts, at)); },
        forward);
}

/// A server that is there again is read like the others.
void FleetSessions::takeProbe(const ServerId &id, quint64 ticket, const Result<> &reply)
{
    const auto session = m_sessions.constFind(id);
    if (session == m_sessions.cend() || session->ticket != ticket)
        return;
    if (!reply)
        takeReply(id, ticket, failure(reply.error()));
    else if (session->stop.stop_requested())
        takeReply(id, ticket, failure(ErrorCode::Cancelled));
    else
        read(*session);
}

void FleetSessions::takeReply(const ServerId &id, quint64 ticket, const Result<ServerFacts> &reply)
{
    const auto session = m_sessions.constFind(id);
    if (session == m_sessions.cend() || session->ticket != ticket)
        return;
    const bool asked = session->asked;
    m_sessions.erase(session);
    if (m_sessions.isEmpty())
        m_patience.stop();
    m_ended(id, asked, reply);
}

bool FleetSessions::isAsked(const ServerId &id) const
{
    const auto session = m_sessions.constFind(id);
    return session != m_sessions.cend() && session->asked;
}

bool FleetSessions::ask(const ServerId &id)
{
    const auto session = m_sessions.find(id);
    // A session that ended but was not delivered yet may be older than what is asked about.
    if (session == m_sessions.end() || *session->ended)
        return false;
    session->asked = true;
    return true;
}

void FleetSessions::drop(const ServerId &id)
{
    if (const auto session = m_sessions.find(id); session != m_sessions.end()) {
        session->stop.request_stop();
        m_sessions.erase(session);
    }
}

void FleetSessions::cancelAll()
{
    for (Session &session : m_sessions)
        session.stop.request_stop();
}

void FleetSessions::passUnresponsive()
{
    const auto now = m_steady();
    for (Session &session : m_sessions) {
        // Probes have few places anyway, and a deadline that is short.
        if (session.probing)
            continue;
        letOthersPass(m_queue, session.job, *session.note, now, session.aside);
    }
}

std::vector<RunningSession> FleetSessions::running() const
{
    const auto now = m_steady();
    const auto secondsSince = [now](Instant at) {
        return std::chrono::duration_cast<std::chrono::seconds>(now - at);
    };
    std::vector<RunningSession> running;
    for (const Session &session : m_sessions) {
        const SessionNote::Standing standing = session.note->standing();
        if (!standing.since)
            continue;
        RunningSession shown{session.record.id, session.record.name, standing.progress.phase,
                             standing.progress.target, secondsSince(*standing.since)};
        if (standing.contact)
            shown.contact = secondsSince(*standing.contact);
        shown.answered = standing.answered;
        running.push_back(std::move(shown));
    }
    std::sort(running.begin(), running.end(), [](const RunningSession &a, const RunningSession &b) {
        return a.since != b.since ? a.since > b.since : a.server < b.server;
    });
    return running;
}

} // namespace amado
