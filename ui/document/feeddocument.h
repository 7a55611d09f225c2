// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/catalogs.h"
#include "ui/document/document.h"

namespace amado {

/// What was checked of receiving the feed, each with its verdict.
[[nodiscard]] std::vector<DocumentRow> feedCheckRows(const FeedFinding &feed);
/// Why it fails, in the order of fixing, each with what to do and its evidence.
[[nodiscard]] std::vector<DocumentRow> feedCauseRows(const FeedFinding &feed);

/// What feed trust is told from besides the server's verdict.
struct FeedTelling
{
    const FeedContext &feed; ///< What this machine knows of it.
    const Catalogs &catalogs;
    QDateTime judgedAt;
    QDateTime now; ///< By the clock: for the next run.
};

/// Feed trust of one server: why it fails and what to do, then what that was told from. Has the
/// parts "chain", the certificates of the endpoint, and "blocking".
[[nodiscard]] Document feedDocument(const Assessment &assessment, const ServerFacts &facts,
                                    const FeedTelling &telling);

} // namespace amado
