#include "engine/serverjobs.h"

namespace amado {

Result<std::unique_ptr<HostAccess>> connectTo(HostConnector &connector, const ServerRecord &record)
{
    return record.kind == ServerKind::Live ? connector.connectKnown(record.path, record.endpoint)
                                           : connector.connect(record.path);
}

void VisitNote::begin(std::chrono::steady_clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    m_standing.since = now;
    m_standing.progress.phase = Progress::Phase::Connecting;
}

void VisitNote::touch(std::chrono::steady_clock::time_point now)
{
    const std::lock_guard lock(m_mutex);
    if (!m_standing.contact)
        m_standing.contact = now;
}

void VisitNote::note(const Progress &progress)
{
    const std::lock_guard lock(m_mutex);
    m_standing.progress = progress;
    m_standing.answered = m_standing.answered || progress.phase > Progress::Phase::Connecting;
}

VisitNote::Standing VisitNote::standing() const
{
    const std::lock_guard lock(m_mutex);
    return m_standing;
}

Result<VisitResult> visitAndStore(const FleetTools &tools, const ServerRecord &record,
                                  const QStringList &remembered, const CallContext &context,
                                  const ProgressSink &progress)
{
    const auto host = connectTo(tools.connector, record);
    if (!host)
        return failure(host.error());
    auto visit =
        visitHost(**host, record.path, tools.catalogs, tools.clock, context, remembered, progress);
    if (!visit)
        return visit;
    // Somebody who cancelled was told that nothing new is known.
    if (context.stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    const auto stored =
        tools.inventory.putFacts(record.id, serializeFacts(visit->facts), visit->facts.collectedAt);
    if (!stored)
        return failure(stored.error());
    // A server is listed under its folder's name until it has said its own.
    if (!visit->facts.name.isEmpty() && visit->facts.name != record.name) {
        if (const auto named = tools.inventory.putName(record.id, visit->facts.name); !named)
            return failure(named.error());
    }
    return visit;
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
