// SPDX-License-Identifier: MIT
#pragma once

#include "model/catalog/catalogs.h"
#include "model/feed/feedcontext.h"
#include "model/judge/feedfinding.h"

namespace amado {

/// The finding so far (all but its checks) and what it came from.
struct DiagnosisInput
{
    const ServerFacts &facts;
    const Catalogs &catalogs;
    const FeedContext &context;
    const FeedFinding &finding;
    QDateTime now; ///< UTC.
};

/// Beyond this many seconds Kerberos and certificates begin to be refused.
inline constexpr int kClockToleranceSeconds = 5 * 60;

/// What several checks rest on, derived once for each judgement.
struct FeedView
{
    bool failing = false; ///< The latest fetch failed, as far as log and events say.
    /// Kind of the present failure: the log's or the event's, else the probe's.
    std::optional<FetchFailure> failure;
    QStringList failureEvidence;
    bool recentSuccess = false; ///< Within a day before the server was looked at.
    bool firstPollPending = false;
    bool lookedAtLater =
        false;          ///< The facts are younger than the day of judging: silence says nothing.
    QDateTime lookedAt; ///< When the server was in this state.
    /// Where the chain that the server was shown leads: NotReached, VendorChain, SameAsConsole,
    /// Inspected, OtherThanConsole or UnknownRoot.
    CheckResult chain = CheckResult::NotReached;
    QString chainIssuer; ///< Who vouches for the endpoint there: common name.
    QString chainRoot;   ///< Common name of the top of the chain.
    /// How the two proxies of the server stand to each other; NotAsked: one is not known.
    CheckResult proxies = CheckResult::NotAsked;
    QString exchangeProxy; ///< "proxy.corp.example:8080", lower case; empty: none or not known.
    QString winHttpProxy;
};

[[nodiscard]] FeedView feedViewOf(const DiagnosisInput &input);

/// "HKLM\… = 1"
[[nodiscard]] QString flagEvidence(const RegistryFlag &flag);
/// True when the value is there and is `value`.
[[nodiscard]] bool isFlag(const RegistryFlag &flag, int value);
/// Common names of catalogue roots.
[[nodiscard]] QStringList rootNames(const QStringList &ids, const CutoffCatalog &cutoffs);
/// Subject and issuer of every certificate: "CN=… <- CN=…".
[[nodiscard]] QStringList chainEvidence(const TlsObservation &tls);

} // namespace amado
