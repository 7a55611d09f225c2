// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace amado {

/// One stored feed document, as far as keeping it is concerned.
struct KeptFeed
{
    QString sha256;
    qint64 bytes = 0;
    bool accepted = false; ///< It was the held one once.
    bool held = false;     ///< It is.
};

struct FeedRetention
{
    static constexpr int kAccepted = 50; ///< A year of documents and more.
    static constexpr int kRefused =
        20; ///< An endpoint that answers nonsense must not fill the disk.
    static constexpr qint64 kBytes = 64ll << 20; ///< Of all documents together.
};

/// The documents that go, of those given with the one checked last first. Never the held one, nor
/// the one checked last.
[[nodiscard]] QStringList feedsToDrop(const std::vector<KeptFeed> &newestFirst);

} // namespace amado
