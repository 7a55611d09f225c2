// SPDX-License-Identifier: MIT
#include "engine/serverjobs.h"

namespace amado {

namespace {

/// Where nobody shows up for so long, others get the room: a few round trips of the longest line.
/// That costs a late one nothing, since it has its room back as soon as it is there.
constexpr std::chrono::milliseconds kContactPatience{250};
/// A server that is there starts a program before it answers, which may take seconds when it is
/// busy; one that takes longer than this hangs.
constexpr std::chrono::seconds kAnswerPatience{15};

} // namespace

Result<std::unique_ptr<HostAccess>> connectTo(HostConnector &connector, const ServerRecord &record)
{
    return record.kind == ServerKind::Live ? connector.connectKnown(record.path, record.endpoint)
                                           : connector.connect(record.path);
}

void SessionNote::begin(std::chrono::steady_clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    m_standing.since = now;
    m_standing.progress.phase = Progress::Phase::Connecting;
}

void SessionNote::touch(std::chrono::steady_clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    if (!m_standing.contact)
        m_standing.contact = now;
}

void SessionNote::note(const Progress &progress)
{
    const std::lock_guard lock(m_mutex);
    m_standing.progress = progress;
    m_standing.answered = m_standing.answered || progress.phase > Progress::Phase::Connecting;
}

void SessionNote::end()
{
    const std::lock_guard lock(m_mutex);
    m_standing.since.reset();
}

SessionNote::Standing SessionNote::standing() const
{
    const std::lock_guard lock(m_mutex);
    return m_standing;
}

bool isWaitingInVain(const SessionNote::Standing &standing,
                     std::chrono::steady_clock::time_point now)
{
    if (!standing.since || standing.answered)
        return false;
    return standing.contact ? now - *standing.contact >= kAnswerPatience
                            : now - *standing.since >= kContactPatience;
}

void letOthersPass(JobQueue &queue, quint64 job, const SessionNote &note,
                   std::chrono::steady_clock::time_point now, bool &aside)
{
    const bool inVain = isWaitingInVain(note.standing(), now);
    if (inVain && !aside)
        aside = queue.stepAside(job);
    else if (!inVain && aside)
        aside = !queue.stepBack(job);
}

Result<ServerFacts> sessionAndStore(const FleetTools &tools, const ServerRecord &record,
                                    const QStringList &remembered, const CallContext &context,
                                    const ProgressSink &progress)
{
    const auto host = connectTo(tools.connector, record);
    if (!host)
        return failure(host.error());
    auto facts =
        readServer(**host, record.path, tools.catalogs, tools.clock, context, remembered, progress);
    if (!facts)
        return facts;
    // Somebody who cancelled was told that nothing new is known.
    if (context.stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    const auto stored =
        tools.inventory.putFacts(record.id, factsRecord(*facts, facts->collectedAt));
    if (!stored)
        return failure(stored.error());
    // A server is listed under its folder's name until it has said its own.
    if (!facts->name.isEmpty() && facts->name != record.name) {
        if (const auto named = tools.inventory.putName(record.id, facts->name); !named)
            return failure(named.error());
    }
    return facts;
}

Result<> probeServer(HostConnector &connector, const ServerRecord &record,
                     const CallContext &context)
{
    const auto host = connectTo(connector, record);
    if (!host)
        return failure(host.error());
    const HostRequest request = DescribeServer{};
    const auto replies = (*host)->run(std::span(&request, 1), context);
    if (!replies)
        return failure(replies.error());
    return {};
}

} // namespace amado
