// SPDX-License-Identifier: MIT
#include "model/feed/feedcontext.h"

namespace amado {

namespace {
constexpr qint64 kFresh = 24 * 60 * 60; ///< Seconds.
}

std::optional<QStringList> listedToday(const FeedContext &context, const QDateTime &now)
{
    if (!context.held || context.held->proof.verdict != FeedVerdict::Trusted)
        return std::nullopt;
    const KnownFeed &held = *context.held;
    const qint64 age = held.fetchedAt.secsTo(now);
    const bool isFetched = held.source.startsWith(QLatin1StringView("https://"));
    if (!isFetched || !held.fetchedAt.isValid() || age < 0 || age > kFresh)
        return std::nullopt;
    QStringList ids;
    for (const FeedConfig &config : held.document.configs)
        ids.append(config.id);
    return ids;
}

} // namespace amado
