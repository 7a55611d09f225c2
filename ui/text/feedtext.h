// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/expiry.h"
#include "model/judge/nextrun.h"

#include <QCoreApplication>
#include <QString>

namespace amado {

/// The context in which the texts of the feed are translated; they stand in several files.
class FeedText
{
    Q_DECLARE_TR_FUNCTIONS(FeedText)
};

/// A few words for a badge: "Can receive", "Cut off since March 2023" …
[[nodiscard]] QString abilityWord(const CompatibilityVerdict &compatibility);
/// Whether the build can still receive new mitigations, and why not, as a sentence.
[[nodiscard]] QString abilitySentence(const FeedFinding &feed);
[[nodiscard]] QString switchWord(SwitchState state);
[[nodiscard]] QString switchSentence(SwitchState state);
/// Run state and start type of the mitigation service, or why they are not known.
[[nodiscard]] QString serviceSentence(const Fact<ServiceState> &service);
/// One cause of a failing feed; names what the cause names: an issuer, roots, proxies, missing
/// facts.
[[nodiscard]] QString causeSentence(const FeedCheck &check);
/// What to do about it; empty where nothing can be.
[[nodiscard]] QString causeRemedy(const FeedCheck &check);
/// "Blocks", "Needs attention", "Note", "Not known".
[[nodiscard]] QString severityWord(CauseSeverity severity);
/// What a row of feed trust is about: "Endpoint", "Service", …
[[nodiscard]] QString rowTitle(FeedCheckKind kind);
/// "In order", "Needs attention", "Not in order", "Not known", "Not applicable".
[[nodiscard]] QString verdictWord(RowVerdict verdict);
/// What the row says, as a sentence.
[[nodiscard]] QString rowSentence(const FeedCheck &check);
/// What an entry of the feed would do, as a sentence.
[[nodiscard]] QString effectSentence(const NextRunItem &item);
/// The most important of it in a few words: what it writes comes before what it leaves.
[[nodiscard]] QString nextRunSummary(const std::vector<NextRunItem> &items);
/// "Soon", "Over", … for a badge.
[[nodiscard]] QString expiryWord(const ExpiryPoint &point);
/// When trust ends, or ended, as a sentence.
[[nodiscard]] QString expirySentence(const ExpiryPoint &point);
/// One word for the column: the ability, unless a switch, the service or another cause stops the
/// feed.
[[nodiscard]] QString feedWord(const FeedFinding &feed);

} // namespace amado
