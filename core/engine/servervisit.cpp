#include "engine/servervisit.h"

namespace amado {

Result<VisitResult> visitServer(HostConnector &connector, const QString &path,
                                const Catalogs &catalogs, const Clock &clock,
                                const CallContext &context, const QStringList &remembered,
                                const ProgressSink &progress, const FeedContext &feed)
{
    auto host = connector.connect(path);
    if (!host)
        return failure(host.error());
    return visitHost(**host, path, catalogs, clock, context, remembered, progress, feed);
}

Result<VisitResult> visitHost(HostAccess &host, const QString &path, const Catalogs &catalogs,
                              const Clock &clock, const CallContext &context,
                              const QStringList &remembered, const ProgressSink &progress,
                              const FeedContext &feed)
{
    CollectOptions options;
    options.clock = &clock;
    options.remembered = remembered;
    const auto snapshot = collectSnapshot(host, catalogs, context, options, progress);
    if (!snapshot)
        return failure(snapshot.error());
    VisitResult result;
    result.facts = observe(*snapshot, catalogs.mitigations, context.stop);
    if (context.stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    result.facts.path = path;
    result.facts.collectedAt = clock.now();
    result.assessment = assess(result.facts, catalogs, result.facts.collectedAt, feed);
    return result;
}

} // namespace amado
