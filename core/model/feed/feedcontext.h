// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/certificate.h"
#include "model/feed/feeddocument.h"
#include "model/feed/feedproof.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace amado {

/// A document of the feed that the console holds, already checked.
struct KnownFeed
{
    QString source; ///< Address or file.
    QDateTime fetchedAt;
    FeedProof proof;
    FeedDocument document; ///< Empty unless the signature itself holds.
};

/// What the console itself knows of the feed; everything may be absent. The same for all servers.
struct FeedContext
{
    std::optional<TlsObservation> tls; ///< The endpoint as the console sees it.
    std::optional<KnownFeed> held;
};

/// Ids the vendor's feed lists today: those of a trusted document the console fetched from an
/// endpoint within a day before `now`. Nothing where that is not known; a file says nothing about
/// what is published today. Pure.
[[nodiscard]] std::optional<QStringList> listedToday(const FeedContext &context,
                                                     const QDateTime &now);

} // namespace amado
