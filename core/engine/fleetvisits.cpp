#include "engine/fleetvisits.h"

#include <algorithm>

namespace amado {

namespace {

constexpr int kPatienceTickMs = 100;

using Instant = std::chrono::steady_clock::time_point;

} // namespace

FleetVisits::FleetVisits(QObject &owner, FleetTools tools, JobQueue &queue, SteadyTime steady,
                         Ended ended)
    : m_mailbox(std::make_shared<Mailbox>(owner))
    , m_tools(tools)
    , m_queue(queue)
    , m_steady(std::move(steady))
    , m_ended(std::move(ended))
{
    m_patience.setInterval(kPatienceTickMs);
    QObject::connect(&m_patience, &QTimer::timeout, &owner, [this] { passSilent(); });
}

FleetVisits::~FleetVisits()
{
    m_mailbox->close();
    cancelAll();
}

void FleetVisits::start(const ServerRecord &record, QStringList remembered,
                        std::optional<std::chrono::milliseconds> limit, bool asked)
{
    Visit visit;
    visit.record = record;
    visit.remembered = std::move(remembered);
    visit.asked = asked;
    if (limit)
        probe(std::move(visit), *limit);
    else
        read(std::move(visit));
    if (!m_patience.isActive())
        m_patience.start();
}

/// The job knows nothing of this object, which may be gone before it ends.
template<class T, class Work, class Take>
void FleetVisits::submit(Visit visit, JobPriority priority, Work work, Take take)
{
    visit.ticket = ++m_lastTicket;
    visit.ended = std::make_shared<std::atomic<bool>>(false);
    visit.note = std::make_shared<VisitNote>();
    const auto forward = m_mailbox->forwarder<Result<T>>(
        [this, take, id = visit.record.id, ticket = visit.ticket](const Result<T> &reply) {
            (this->*take)(id, ticket, reply);
        });
    const auto job = m_queue.submit<T>(
        visit.record.path, priority,
        [work = std::move(work), note = visit.note, steady = m_steady,
         name = visit.record.name](const std::stop_token &stop) {
            note->begin(steady());
            return work(CallContext{.stop = stop,
                                    .logId = name,
                                    .contact = [note, steady] { note->touch(steady()); }},
                        note);
        },
        [forward, ended = visit.ended](const Result<T> &reply) {
            *ended = true;
            forward(reply);
        });
    visit.stop = job.stop;
    visit.job = job.id;
    const ServerId id = visit.record.id;
    m_visits.insert(id, std::move(visit));
}

void FleetVisits::probe(Visit visit, std::chrono::milliseconds deadline)
{
    visit.probing = true;
    auto work = [&connector = m_tools.connector, record = visit.record,
                 deadline](CallContext context, const auto &) {
        context.deadline = deadline;
        return probeServer(connector, record, context);
    };
    submit<void>(std::move(visit), JobPriority::Probe, std::move(work), &FleetVisits::takeProbe);
}

void FleetVisits::read(Visit visit)
{
    visit.probing = false;
    auto work = [tools = m_tools, record = visit.record,
                 remembered = visit.remembered](CallContext context, const auto &note) {
        context.deadline = kServerDeadline;
        return visitAndStore(tools, record, remembered, context,
                             [note](const Progress &progress) { note->note(progress); });
    };
    const auto priority =
        visit.record.kind == ServerKind::Live ? JobPriority::Background : JobPriority::Local;
    submit<ServerFacts>(std::move(visit), priority, std::move(work), &FleetVisits::takeReply);
}

void FleetVisits::keep(const ServerRecord &record, const ServerFacts &facts,
                       std::function<void(const Error &)> failed)
{
    const auto forward =
        m_mailbox->forwarder<Result<>>([failed = std::move(failed)](const Result<> &kept) {
            // When the program ends first, the next visit finds the same again.
            if (!kept && kept.error().code != ErrorCode::Cancelled)
                failed(kept.error());
        });
    std::ignore = m_queue.submit<void>(
        record.path, JobPriority::Background,
        [&inventory = m_tools.inventory, id = record.id, at = record.checkedAt, facts](
            const std::stop_token &) { return inventory.putFacts(id, serializeFacts(facts), at); },
        forward);
}

/// A server that is there again is read like the others.
void FleetVisits::takeProbe(const ServerId &id, quint64 ticket, const Result<> &reply)
{
    const auto visit = m_visits.constFind(id);
    if (visit == m_visits.cend() || visit->ticket != ticket)
        return;
    if (!reply)
        takeReply(id, ticket, failure(reply.error()));
    else if (visit->stop.stop_requested())
        takeReply(id, ticket, failure(ErrorCode::Cancelled));
    else
        read(*visit);
}

void FleetVisits::takeReply(const ServerId &id, quint64 ticket, const Result<ServerFacts> &reply)
{
    const auto visit = m_visits.constFind(id);
    if (visit == m_visits.cend() || visit->ticket != ticket)
        return;
    const bool asked = visit->asked;
    m_visits.erase(visit);
    if (m_visits.isEmpty())
        m_patience.stop();
    m_ended(id, asked, reply);
}

bool FleetVisits::isAsked(const ServerId &id) const
{
    const auto visit = m_visits.constFind(id);
    return visit != m_visits.cend() && visit->asked;
}

bool FleetVisits::ask(const ServerId &id)
{
    const auto visit = m_visits.find(id);
    // A visit that ended but was not delivered yet may be older than what is asked about.
    if (visit == m_visits.end() || *visit->ended)
        return false;
    visit->asked = true;
    return true;
}

void FleetVisits::drop(const ServerId &id)
{
    if (const auto visit = m_visits.find(id); visit != m_visits.end()) {
        visit->stop.request_stop();
        m_visits.erase(visit);
    }
}

void FleetVisits::cancelAll()
{
    for (Visit &visit : m_visits)
        visit.stop.request_stop();
}

void FleetVisits::passSilent()
{
    const auto now = m_steady();
    for (Visit &visit : m_visits) {
        // Probes have few places anyway, and a deadline that is short.
        if (visit.probing)
            continue;
        letOthersPass(m_queue, visit.job, *visit.note, now, visit.aside);
    }
}

std::vector<RunningVisit> FleetVisits::running() const
{
    const auto now = m_steady();
    const auto secondsSince = [now](Instant at) {
        return std::chrono::duration_cast<std::chrono::seconds>(now - at);
    };
    std::vector<RunningVisit> running;
    for (const Visit &visit : m_visits) {
        const VisitNote::Standing standing = visit.note->standing();
        if (!standing.since)
            continue;
        RunningVisit shown{visit.record.id, visit.record.name, standing.progress.phase,
                           standing.progress.target, secondsSince(*standing.since)};
        if (standing.contact)
            shown.contact = secondsSince(*standing.contact);
        shown.answered = standing.answered;
        running.push_back(std::move(shown));
    }
    std::sort(running.begin(), running.end(), [](const RunningVisit &a, const RunningVisit &b) {
        return a.since != b.since ? a.since > b.since : a.server < b.server;
    });
    return running;
}

} // namespace amado
