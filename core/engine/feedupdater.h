// SPDX-License-Identifier: MIT
#pragma once

#include "model/feed/feeddocument.h"
#include "model/feed/feedproof.h"
#include "ports/clock.h"
#include "ports/httpfetch.h"
#include "ports/signaturecheck.h"
#include "ports/stores.h"

#include <optional>

namespace amado {

/// A feed document with its verdict and, when the signature covers it, what it says.
struct HeldFeed
{
    FeedRecord record;
    FeedProof proof;
    std::optional<FeedDocument>
        document; ///< Read from `proof.signedContent`, never from other bytes.
};

/// Where the feed comes from.
struct FeedSource
{
    QString url;
    ProxyChoice proxy;

    bool operator==(const FeedSource &) const = default;
};

/// The endpoint that the service on the servers asks
/// (https://learn.microsoft.com/exchange/plan-and-deploy/post-installation-tasks/security-best-practices/exchange-emergency-mitigation-service).
[[nodiscard]] QString usualFeedUrl();

/// The address as it may be shown and kept: without credentials; empty when it is none.
[[nodiscard]] QString withoutCredentials(const QString &url);

/// What came of one fetch or import.
struct FeedUpdate
{
    enum class Outcome {
        Accepted,   ///< A trusted document came and is the held one now.
        Confirmed,  ///< The held document is still the current one.
        Refused,    ///< A document came, was kept as evidence and is not trusted: `checked->proof`
                    ///< says why.
        NotFetched, ///< Nothing came; `error` says why.
        NotStored,  ///< Judged, but the store failed: `checked` holds the verdict, nothing is
                    ///< remembered.
    };
    Outcome outcome = Outcome::NotFetched;
    std::optional<Error> error;      ///< NotFetched and NotStored.
    std::optional<HeldFeed> checked; ///< What was judged; absent for NotFetched.
    TlsObservation tls;              ///< Of the endpoint; empty for a file.
    QString proxyUsed;
};

/// What an update works with.
struct FeedTools
{
    HttpFetch &fetcher;
    const SignatureCheck &check;
    FeedStore &store; ///< Of the roots that `check` trusts.
    const Clock &clock;
    std::optional<QDateTime> asOf{}; ///< Judge as of this moment instead of now.

    [[nodiscard]] QDateTime judgedAt() const { return asOf.value_or(clock.now()); }
};

/// Fetches, checks and keeps the feed: conditionally, when the held document came from the same
/// address. Blocking; any thread. What came is judged against the held document, so that an older
/// one is never accepted, and against `alsoHeld`, a document accepted elsewhere (empty: none).
[[nodiscard]] FeedUpdate updateFeed(const FeedSource &source, const FeedTools &tools,
                                    const CallContext &context, const FetchProgress &progress = {},
                                    const QByteArray &alsoHeld = {});

/// The same for the bytes of a file; `tools.fetcher` is not asked.
[[nodiscard]] FeedUpdate importFeed(const QByteArray &document, const QString &name,
                                    const FeedTools &tools);

/// A stored document as it stands at `now`: judged again from its bytes, so that neither time nor a
/// changed store leaves a green light where there is none. That it was older than the held one
/// stays as recorded.
[[nodiscard]] HeldFeed judgeStored(const FeedRecord &record, const SignatureCheck &check,
                                   const QDateTime &now);

} // namespace amado
