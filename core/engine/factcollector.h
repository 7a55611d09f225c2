// SPDX-License-Identifier: MIT
#pragma once

#include "engine/feedcollector.h"
#include "engine/progress.h"
#include "model/catalog/catalogs.h"
#include "model/judge/serverfacts.h"
#include "ports/clock.h"
#include "ports/hostaccess.h"

namespace amado {

/// Where Exchange's setup keeps its version and its install path.
inline const QString kSetupKey =
    QStringLiteral(R"(HKLM\SOFTWARE\Microsoft\ExchangeServer\v15\Setup)");

struct CollectOptions
{
    QStringList extraUrlPaths; ///< Places in the site whose configuration is needed too.
    /// Whether the way of the vendor's feed is looked at: registry, stores, logs, a TLS connection.
    bool feed = true;
    FeedEndpoint endpoint; ///< Empty host: the catalogue's.
    /// ServerSnapshot::asked of the last session: asked for in the first call, so that a server on
    /// which nothing moved is read in one.
    QStringList remembered;
    const Clock *clock = nullptr; ///< The console's, to compare a live server's with.
};

/// Reads everything the catalogues need from a server, in as few calls as the configuration allows:
/// in one when it asks for nothing that was not foreseen.
/// A failed request becomes a fact with its reason; the rest stand. Errors: the connection's only.
[[nodiscard]] Result<ServerSnapshot> collectSnapshot(HostAccess &host, const Catalogs &catalogs,
                                                     const CallContext &context,
                                                     const CollectOptions &options = {},
                                                     const ProgressSink &progress = {});

/// What the first call to a server asks for; CollectOptions::remembered is part of it.
[[nodiscard]] std::vector<HostRequest> foreseenRequests(const Catalogs &catalogs,
                                                        const CollectOptions &options = {});

} // namespace amado
