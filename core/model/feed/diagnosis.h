#pragma once

#include "model/judge/assessment.h"

namespace amado {

/// The finding so far (ability, switches, service, last success and failure) and what it came from.
struct DiagnosisInput {
    const ServerFacts &facts;
    const Catalogs &catalogs;
    const FeedContext &context;
    const FeedFinding &finding;
    QDateTime now; ///< UTC.
};

/// What the facts say about receiving the feed.
struct FeedDiagnosis {
    /// Every cause that holds; what to mend first comes first. Empty: nothing speaks against it.
    std::vector<FeedCause> causes;
    std::vector<FeedRow> rows; ///< One of each kind, in the order of FeedRowKind.
};

/// Why new mitigations do not arrive, or soon will not, from facts alone. Pure and cheap: logs were read
/// when the server was observed. What cannot be told is said so, with the facts that are missing.
[[nodiscard]] FeedDiagnosis diagnoseFeed(const DiagnosisInput &input);

} // namespace amado
