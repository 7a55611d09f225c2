#pragma once

#include "engine/factcollector.h"
#include "model/judge/assessment.h"
#include "ports/clock.h"

namespace amado {

/// What one look at a server gives.
struct VisitResult
{
    ServerFacts facts;
    Assessment assessment;
};

/// Reads and judges a server that is connected to; otherwise as visitServer(). `path`: where the
/// facts are from.
[[nodiscard]] Result<VisitResult>
visitHost(HostAccess &host, const QString &path, const Catalogs &catalogs, const Clock &clock,
          const CallContext &context, const QStringList &remembered = {},
          const ProgressSink &progress = {}, const FeedContext &feed = {});

/// Connects, reads and judges with what the console knows of the feed. Blocking. Errors: the
/// connection's.
[[nodiscard]] Result<VisitResult>
visitServer(HostConnector &connector, const QString &path, const Catalogs &catalogs,
            const Clock &clock, const CallContext &context, const QStringList &remembered = {},
            const ProgressSink &progress = {}, const FeedContext &feed = {});

} // namespace amado
