#pragma once

#include "model/feed/diagnosis.h"

namespace amado {

// What causes and rows both rest on, derived once for each judgement.

/// Beyond this many seconds Kerberos and certificates begin to be refused.
inline constexpr int kClockToleranceSeconds = 5 * 60;

/// Where the chain that a server was shown leads.
enum class ChainOrigin {
    NotSeen,  ///< No chain is known.
    Vendor,   ///< One of the vendor's public roots.
    Console,  ///< None of these, yet the console is shown the same issuer.
    Foreign,  ///< Another issuer than the console's, or than the vendor's roots while the service refuses it.
    Unlisted, ///< None of the roots known, and nothing else speaks against it.
};

/// How the two proxies of a server stand to each other.
enum class ProxyAccord { Unknown, None, Same, Differ, OnlyExchange, OnlyWinHttp };

struct FeedView {
    bool failing = false; ///< The latest fetch failed, as far as log and events say.
    bool probeFails = false; ///< The connection tried for this console failed.
    /// Kind of the present failure: the log's or the event's, else the probe's.
    std::optional<FetchFailure> failure;
    QStringList failureEvidence;
    bool recentSuccess = false; ///< Within a day before the server was looked at.
    bool firstPollPending = false;
    bool lookedAtLater = false; ///< The facts are younger than the day of judging: silence says nothing.
    QDateTime lookedAt; ///< When the server was in this state.
    ChainOrigin origin = ChainOrigin::NotSeen;
    QString chainIssuer; ///< Who vouches for the endpoint there: common name.
    QString chainRoot;   ///< Common name of the top of the chain.
    ProxyAccord proxies = ProxyAccord::Unknown;
    QString exchangeProxy; ///< "proxy.corp.example:8080", lower case; empty: none or not known.
    QString winHttpProxy;
    QStringList absentRoots; ///< Ids of needed roots that the machine lacks.
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

/// The rows of the same view.
[[nodiscard]] std::vector<FeedRow> feedRowsOf(const DiagnosisInput &input, const FeedView &view);

} // namespace amado
