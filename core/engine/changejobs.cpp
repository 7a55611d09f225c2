// SPDX-License-Identifier: MIT
#include "engine/changejobs.h"

#include <QHash>

namespace amado {

std::vector<ServerId> changedSinceRead(const std::vector<FleetServer> &servers,
                                       const std::vector<JournalEntry> &history)
{
    QHash<QString, QDateTime> newest; // By path.
    for (const JournalEntry &entry : history) {
        QDateTime &at = newest[entry.path];
        if (entry.result != EntryResult::Stopped && (!at.isValid() || at < entry.at))
            at = entry.at;
    }
    std::vector<ServerId> stale;
    for (const FleetServer &server : servers) {
        const QDateTime at = newest.value(server.record.path);
        if (at.isValid() && (!server.record.checkedAt.isValid() || server.record.checkedAt <= at))
            stale.push_back(server.record.id);
    }
    return stale;
}

Result<> recoverEntry(const ActTools &tools, const EntryId &id, const CallContext &context)
{
    const auto entry = tools.journal->entry(id);
    if (!entry)
        return failure(entry.error());
    if (!entry->isOpen())
        return {};
    auto host = tools.connector.connect(entry->path);
    if (!host)
        return failure(host.error());
    const auto outcome =
        ChangeRunner(*tools.journal, tools.catalogs, tools.clock).recover(id, **host, context);
    if (!outcome)
        return failure(outcome.error());
    return {};
}

} // namespace amado
