// SPDX-License-Identifier: MIT
#pragma once

#include "engine/progress.h"
#include "model/catalog/catalogs.h"
#include "ports/hostaccess.h"

namespace amado {

/// `remembered`: ServerFacts::asked of the last session. Reads the server afresh and proves that
/// the mitigation does what it promises: every sample ends as wanted, every service and pool it
/// concerns is off. Errors: PreconditionFailed/NotEffective with the evidence in detail when it
/// does not; the connection's when the server could not be read.
[[nodiscard]] Result<> proveEffect(const QString &mitigation, HostAccess &host,
                                   const Catalogs &catalogs, const CallContext &context,
                                   const QStringList &remembered = {},
                                   const ProgressSink &progress = {});

} // namespace amado
