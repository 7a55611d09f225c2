// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/eemslog.h"
#include "model/feed/feedfacts.h"

#include <vector>

namespace amado {

/// What one session read about the feed, before the logs are digested. Large; not stored.
struct FeedSnapshot : FeedState
{
    Fact<std::vector<EemsLogFile>> logFiles; ///< Oldest first.

    /// The inherited comparison would see the shared part alone.
    bool operator==(const FeedSnapshot &) const = delete;
};

/// Digests the logs and drops what is not stored: the bytes of certificates, long texts.
[[nodiscard]] FeedFacts feedFactsOf(const FeedSnapshot &snapshot);

} // namespace amado
