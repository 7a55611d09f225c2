// SPDX-License-Identifier: MIT
#pragma once

#include "engine/factcollector.h"
#include "ports/clock.h"
#include "ports/stores.h"

namespace amado {

/// Reads a server that is connected to; judging is left to who knows what of. `path`: where the
/// facts are from; `remembered`: ServerFacts::asked of the session before. Blocking. Errors: the
/// connection's, Cancelled.
[[nodiscard]] Result<ServerFacts> readServer(HostAccess &host, const QString &path,
                                             const Catalogs &catalogs, const Clock &clock,
                                             const CallContext &context,
                                             const QStringList &remembered = {},
                                             const ProgressSink &progress = {});

/// The facts as a store keeps them, seen at that time.
[[nodiscard]] FactsRecord factsRecord(const ServerFacts &facts, const QDateTime &at);

} // namespace amado
