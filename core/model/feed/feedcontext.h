#pragma once

#include "model/feed/certificate.h"
#include "model/feed/feeddocument.h"
#include "model/feed/feedproof.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace amado {

/// A document of the feed that the console holds, already checked.
struct HeldFeed {
    QString source; ///< Address or file.
    QDateTime fetchedAt;
    FeedProof proof;
    FeedDocument document; ///< Empty unless the signature itself holds.
};

/// What the console itself knows of the feed; everything may be absent. The same for all servers.
struct FeedContext {
    std::optional<TlsObservation> tls; ///< The endpoint as the console sees it.
    std::optional<HeldFeed> held;
};

} // namespace amado
