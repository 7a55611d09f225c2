// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/fact.h"
#include "model/feed/trustcompatibility.h"
#include "model/judge/serverfacts.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace amado {

struct Catalogs;
struct FeedContext;

enum class SwitchState { Enabled, OrgDisabled, ServerDisabled, Disabled, Unknown };

/// What is checked: each is a row of feed trust, in this order.
enum class FeedCheckKind {
    Ability,  ///< Could this build accept a feed signed today?
    Switches, ///< Organisation and server, and who wins.
    Service,
    Fetches,   ///< Last success and failure with their age.
    Endpoint,  ///< TLS as the server sees it, against what the console sees.
    Signature, ///< The signed feed.
    Proxy,     ///< InternetWebProxy and WinHTTP.
    Roots,     ///< Roots, their update, and revocation.
    Protocols, ///< TLS 1.2 and strong cryptography for .NET.
    Clock,
};

/// What a check came to: a closed set, worded in ui/text. The order is that of fixing: what
/// makes a later one meaningless comes first.
enum class CheckResult {
    Capable,
    BuildUnknown,
    EdgeRole,
    ManagementTools,
    NoService,         ///< The build has no mitigation service.
    TooOldForEndpoint, ///< Refuses the endpoint's identity. Details: id of the cut-off, its month.
    TooOldForSigner,   ///< Refuses the feed's signer. Details likewise.
    BothOn,
    BothOff,
    OrganizationOff,
    ServerOff,
    IdBlocked, ///< An administrator blocked the id asked about.
    Running,
    Disabled,
    Stopped,
    ServiceAbsent, ///< Not installed, whatever the build.
    ClockRight,
    ClockOff,        ///< Certificates are judged by a clock that is off.
    NameNotResolved, ///< The endpoint's name has no address there.
    NoProxy,
    SameProxy,
    ProxyDoesNotAnswer, ///< The proxy in force did not answer.
    ProxiesDiffer,      ///< InternetWebProxy and the WinHTTP proxy differ.
    OnlyExchangeProxy,
    OnlyWinHttpProxy,
    NotReached,          ///< No certificate was seen.
    EndpointUnreachable, ///< No connection, and the reason is none of the above.
    ProtocolsReady,
    Tls12Off,
    StrongCryptoOff, ///< .NET programs may not speak TLS 1.2.
    VendorChain,
    SameAsConsole,    ///< None of Microsoft's roots, yet the console is shown the same issuer.
    Inspected,        ///< Another issuer than Microsoft's answers for the endpoint.
    OtherThanConsole, ///< The console is shown another issuer.
    UnknownRoot,      ///< None of the roots known, and nothing else speaks against it.
    RootsPresent,
    RootsUpdatable,
    RootsMissing,    ///< A root the chains lead to is not in the machine's stores.
    RootUpdateOff,   ///< Windows may not fetch new roots by itself.
    RevocationFails, ///< Revocation or trust lists cannot be fetched.
    ChainRefused,    ///< The endpoint's chain is refused, and why is not known.
    SignatureTrusted,
    ServerAcceptsSignature,
    SignatureRefused,       ///< That of the feed this console holds.
    ServerRefusesSignature, ///< By a build that should accept it.
    Succeeding,
    FailingSince, ///< The failure itself; blocking only when none of the above explains it.
    ServiceError, ///< The service reported an error that is not about fetching.
    Stale,        ///< Nothing failed, yet nothing has come for long.
    NeverSucceeded,
    FirstPollPending,      ///< The service has just started; it asks for the first time after ten
                           ///< minutes.
    NotInFeed,             ///< The feed does not list the id asked about (any more).
    AppliedButRuleMissing, ///< In the applied list, yet not in the IIS configuration.
    BlockedIds,            ///< An administrator blocked single mitigations.
    AppliedOutOfBand,      ///< A rule is there that the service knows nothing of.
    CantTell,              ///< Facts are missing; `details` names them.
    NotAsked,              ///< The fact is missing; `missing` says why.
};

/// How a row looks.
enum class RowVerdict {
    Ok,
    Attention,
    Bad,
    Unknown,
    NotApplicable, ///< There is no service that could be asked about.
};

/// What a check means for new mitigations.
enum class CauseSeverity {
    Blocking,  ///< Nothing new arrives while it holds.
    Attention, ///< Works today, and should be fixed.
    Note,      ///< Worth knowing; nothing need be done.
    Unknown,   ///< Cannot be told.
};

/// One thing that receiving the feed needs, judged once; rows, causes and every prediction are
/// taken from the list of these.
struct FeedCheck
{
    FeedCheckKind kind = FeedCheckKind::Ability;
    CheckResult result = CheckResult::NotAsked;
    std::optional<RowVerdict> verdict;     ///< Of the row of its kind; nullopt: it is none.
    std::optional<CauseSeverity> severity; ///< Of a cause; nullopt: it is none.
    QString source;                        ///< Where the fact was read or looked for.
    /// Plain, language-neutral facts with their source: "C:\…\MitigationService_….log:42 …".
    QStringList evidence = {};
    /// What the sentence names: the inspecting issuer, the missing roots, the proxies, …
    QStringList details = {};
    MissingReason missing = MissingReason::NotCollected; ///< For NotAsked and ServiceAbsent.

    /// As JSON names it among the rows: "organizationOff", "cutoffB".
    [[nodiscard]] QString reason() const;
    /// As JSON names it among the causes: "orgDisabled", "tooOldForSigner".
    [[nodiscard]] QString code() const;
    bool operator==(const FeedCheck &) const = default;
};

struct FeedFinding
{
    CompatibilityVerdict compatibility; ///< For a document signed on the day of judging.
    SwitchState switches = SwitchState::Unknown;
    Fact<ServiceState> service;
    QDateTime lastSuccess; ///< Invalid when none is known.
    QDateTime lastFailure;
    /// Causes first, the worst and what to fix first at the front. Empty before judging.
    std::vector<FeedCheck> checks;

    /// One of each kind, in the order of FeedCheckKind.
    [[nodiscard]] std::vector<FeedCheck> rows() const;
    /// What to fix first comes first. Empty: nothing keeps the server from receiving the feed.
    [[nodiscard]] std::vector<FeedCheck> causes() const;
    [[nodiscard]] bool has(CauseSeverity severity) const;
};

/// Why new mitigations do not arrive, or soon will not, from facts alone. Pure and cheap: logs were
/// read when the server was observed. What cannot be told is said so, with the facts that are
/// missing. `build` nullopt: not known.
[[nodiscard]] FeedFinding judgeFeed(const ServerFacts &facts, const Catalogs &catalogs,
                                    const std::optional<BuildNumber> &build, const QDateTime &now,
                                    const FeedContext &context);

} // namespace amado
