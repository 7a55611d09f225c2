// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/feeddocument.h"
#include "model/feed/feedheld.h"
#include "model/feed/feedproof.h"

#include <QString>
#include <QStringList>

namespace amado {

/// What was found, what it means, what to do.
struct TrustWords
{
    QString headline;
    QString explanation;
    QString guidance;
};

/// A word or two for a badge: "Trusted", "Altered" …
[[nodiscard]] QString verdictWord(FeedVerdict verdict);
[[nodiscard]] TrustWords verdictWords(FeedVerdict verdict);
/// Empty for TrustRule::None.
[[nodiscard]] TrustWords ruleWords(TrustRule rule);
/// Headline of the verdict; explanation and guidance of the rule broken, or of the verdict where no
/// rule was.
[[nodiscard]] TrustWords trustWords(const FeedProof &proof);

/// When the feed was signed and what proves it, as a sentence; why a timestamp proves nothing where
/// it does not.
[[nodiscard]] QString timestampSentence(const TimestampProof &timestamp);
/// "2021-06-10 to 2022-06-09 UTC", and whether it has expired by `when` or has yet to begin.
[[nodiscard]] QString validityText(const CertificateInfo &certificate, const QDateTime &when);
/// That a trusted feed has outlived its certificates, by what was found at `checkedAt`; empty when
/// none has expired.
[[nodiscard]] QString expirySentence(const FeedProof &proof);
/// How it stands to the feed held; empty for HeldOrder::NothingHeld.
[[nodiscard]] QString heldSentence(HeldOrder order);
/// What an action would do, or that this program does not know and shows it only.
[[nodiscard]] QString actionSentence(const FeedAction &action);

} // namespace amado
