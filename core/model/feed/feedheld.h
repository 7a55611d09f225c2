// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/feeddocument.h"
#include "model/feed/feedproof.h"

namespace amado {

/// How a newly received feed stands to the one held.
enum class HeldOrder {
    NothingHeld, ///< Nothing trusted is held, or the new one is not trusted itself: there is
                 ///< nothing to compare.
    Newer,
    Same, ///< The same signed content: nothing new.
    Older,
    NotProven, ///< Other content, and the times known do not tell which was signed first.
};

struct HeldJudgement
{
    FeedProof proof; ///< The one given; RolledBack instead of Trusted where it must not replace the
                     ///< document held.
    HeldOrder order = HeldOrder::NothingHeld;

    bool operator==(const HeldJudgement &) const = default;
};

/// Keeps an attacker on the way from serving an old feed again: a document signed earlier than the
/// one held is RolledBack with OlderThanHeld. A timestamp proves the moment of signing; without one
/// it lies somewhere between the start of the signer's certificate and the moment the document was
/// checked. Where these spans overlap and a timestamp was proven for either, the order is not known
/// and the document is refused with NotProvenNewer; two documents without any timestamp may replace
/// each other, since neither was ever proven. `heldProof` is what was found when the held document
/// was accepted.
[[nodiscard]] HeldJudgement judgeAgainstHeld(const FeedProof &proof, const FeedDocument &document,
                                             const FeedProof &heldProof,
                                             const FeedDocument &heldDocument);

/// The certificates of the chain that no longer hold at `when`, as indexes. For telling people that
/// a proven signature outlived its certificates; it takes nothing from the proof.
[[nodiscard]] std::vector<int> expiredBy(const CertificateChain &chain, const QDateTime &when);

} // namespace amado
