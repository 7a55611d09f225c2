#pragma once

#include "engine/progress.h"
#include "model/catalog/catalogs.h"
#include "model/judge/serverfacts.h"
#include "ports/hostaccess.h"

namespace amado {

/// Reads everything the catalogues need from a server, in as few batches as the configuration allows.
/// A failed request becomes a fact with its reason; the rest stand. Errors: the connection's only.
[[nodiscard]] Result<ServerSnapshot> collectSnapshot(HostAccess &host, const Catalogs &catalogs,
                                                     const CallContext &context,
                                                     const QStringList &extraUrlPaths = {},
                                                     const ProgressSink &progress = {});

} // namespace amado
