// SPDX-License-Identifier: MIT
#include "io/store/feedretention.h"

namespace amado {

QStringList feedsToDrop(const std::vector<KeptFeed> &newestFirst)
{
    QStringList drop;
    int accepted = 0;
    int refused = 0;
    qint64 bytes = 0;
    for (size_t i = 0; i < newestFirst.size(); ++i) {
        const KeptFeed &feed = newestFirst[i];
        int &count = feed.accepted ? accepted : refused;
        const int most = feed.accepted ? FeedRetention::kAccepted : FeedRetention::kRefused;
        const bool fits = count < most && bytes + feed.bytes <= FeedRetention::kBytes;
        if (!fits && !feed.held && i > 0) {
            drop.append(feed.sha256);
            continue;
        }
        ++count;
        bytes += feed.bytes;
    }
    return drop;
}

} // namespace amado
