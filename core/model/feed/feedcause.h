#pragma once

#include "model/base/enumnames.h"
#include "model/base/fact.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace amado {

/// Why new mitigations do not reach a server, or soon will not: a closed set, worded in ui/text. The
/// order is the order of mending: what makes a later one meaningless comes first.
enum class FeedCauseKind {
    NoService,         ///< The build has no mitigation service.
    TooOldForEndpoint, ///< Refuses the endpoint's identity (cut-off A).
    TooOldForSigner,   ///< Refuses the feed's signer (cut-off B).
    OrgDisabled,
    ServerDisabled,
    ServiceDisabled,
    ServiceStopped,
    ClockWrong,          ///< Certificates are judged by a clock that is off.
    NameNotResolved,     ///< The endpoint's name has no address there.
    ProxyUnreachable,    ///< The proxy in force did not answer.
    ProxyMismatch,       ///< InternetWebProxy and the WinHTTP proxy differ.
    EndpointUnreachable, ///< No connection, and the reason is none of the above.
    Tls12Disabled,
    StrongCryptoOff,       ///< .NET programs may not speak TLS 1.2.
    InspectedOnTheWay,     ///< Another issuer than the vendor's answers for the endpoint.
    RootMissing,           ///< A root the chains lead to is not in the machine's stores.
    RootUpdateDisabled,    ///< Windows may not fetch new roots by itself.
    RevocationUnreachable, ///< Revocation or trust lists cannot be fetched.
    EndpointNotTrusted,    ///< The endpoint's chain is refused, and why is not known.
    SignerNotTrusted,      ///< The feed's signature is refused by a build that should accept it.
    LastFetchFailed,  ///< The failure itself; blocking only when none of the above explains it.
    ServiceError,     ///< The service reported an error that is not about fetching.
    NoRecentSuccess,  ///< Nothing failed, yet nothing has come for long.
    FirstPollPending, ///< The service has just started; it asks for the first time after ten
                      ///< minutes.
    AppliedButRuleMissing, ///< In the applied list, yet not in the IIS configuration.
    BlockedIds,            ///< An administrator blocked single mitigations.
    AppliedOutOfBand,      ///< A rule is there that the service knows nothing of.
    CantTell,              ///< Facts are missing; `details` names them.
};

enum class CauseSeverity {
    Blocking,  ///< Nothing new arrives while it holds.
    Attention, ///< Works today, and should be mended.
    Note,      ///< Worth knowing; nothing need be done.
    Unknown,   ///< Cannot be told.
};

/// One reason why mitigations do not arrive, or soon will not.
struct FeedCause {
    FeedCauseKind kind = FeedCauseKind::CantTell;
    CauseSeverity severity = CauseSeverity::Unknown;
    /// Plain, language-neutral facts with their source: "C:\…\MitigationService_….log:42 …".
    QStringList evidence;
    /// What the sentence names: the inspecting issuer, the missing roots, the proxies, the missing facts.
    QStringList details;

    [[nodiscard]] QString code() const { return enumName(kind); }
    bool operator==(const FeedCause &) const = default;
};

/// The rows of feed trust, each with its own verdict.
enum class FeedRowKind {
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

/// How a row of the diagnosis looks.
enum class RowVerdict {
    Ok,
    Attention,
    Bad,
    Unknown,
    NotApplicable, ///< There is no service that could be asked about.
};

/// What a row says, as a closed set worded in ui/text.
enum class FeedRowReason {
    // Ability
    Capable,
    NoService,
    CutoffA,
    CutoffB,
    EdgeRole,
    ManagementTools,
    BuildUnknown,
    // Switches
    BothOn,
    OrganizationOff,
    ServerOff,
    BothOff,
    // Service
    Running,
    Stopped,
    Disabled,
    // Fetches
    Succeeding,
    FailingSince,
    NeverSucceeded,
    Stale,
    FirstPollPending,
    // Endpoint
    VendorChain,
    SameAsConsole,
    Inspected,
    ChainRefused,
    NotReached,
    OtherThanConsole,
    UnknownRoot,
    // Signature
    SignatureTrusted,
    SignatureRefused,
    ServerAcceptsSignature,
    ServerRefusesSignature,
    // Proxy
    NoProxy,
    SameProxy,
    ProxiesDiffer,
    OnlyExchangeProxy,
    OnlyWinHttpProxy,
    ProxyDoesNotAnswer,
    // Roots
    RootsPresent,
    RootsUpdatable,
    RootsMissing,
    RootUpdateOff,
    RevocationFails,
    // Protocols
    ProtocolsReady,
    Tls12Off,
    StrongCryptoOff,
    // Clock
    ClockRight,
    ClockOff,
    // Any
    NotAsked, ///< The fact is missing; `missing` says why.
};

/// One thing that receiving the feed needs.
struct FeedRow {
    FeedRowKind kind = FeedRowKind::Ability;
    RowVerdict verdict = RowVerdict::Unknown;
    FeedRowReason reason = FeedRowReason::NotAsked;
    MissingReason missing = MissingReason::NotCollected; ///< For NotAsked.
    QString source;       ///< Where the fact was read or looked for.
    QStringList evidence; ///< Plain, language-neutral.
    QStringList details;  ///< What the sentence names, as for a cause.

    bool operator==(const FeedRow &) const = default;
};

} // namespace amado
