// SPDX-License-Identifier: MIT
#include "engine/serversession.h"

namespace amado {

Result<ServerFacts> readServer(HostAccess &host, const QString &path, const Catalogs &catalogs,
                               const Clock &clock, const CallContext &context,
                               const QStringList &remembered, const ProgressSink &progress)
{
    CollectOptions options;
    options.clock = &clock;
    options.remembered = remembered;
    const auto snapshot = collectSnapshot(host, catalogs, context, options, progress);
    if (!snapshot)
        return failure(snapshot.error());
    ServerFacts facts = observe(*snapshot, catalogs.mitigations, context.stop);
    if (context.stop.stop_requested())
        return failure(ErrorCode::Cancelled);
    facts.path = path;
    facts.collectedAt = clock.now();
    return facts;
}

FactsRecord factsRecord(const ServerFacts &facts, const QDateTime &at)
{
    return {serializeFacts(facts), at, facts.build()};
}

} // namespace amado
