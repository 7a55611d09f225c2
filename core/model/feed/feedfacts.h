// SPDX-License-Identifier: MIT
#pragma once

#include "model/base/fact.h"
#include "model/feed/certificate.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace amado {

/// Exchange Emergency Mitigation service, as Windows names it.
inline const QString kMitigationService = QStringLiteral("MSExchangeMitigation");

/// What a failed fetch says about itself, told by substrings of its text; exception texts of the
/// framework follow the language of Windows, so HRESULT-like numbers and the service's own English
/// words are looked for first.
enum class FetchFailure {
    UntrustedEndpoint, ///< "Connection attempted against untrusted endpoint"
    ChainInvalid,      ///< "TLS certificate or its chain validation failed", "remote certificate is
                       ///< invalid"
    XmlNotSafe,        ///< "This XML is not deemed safe to consume"
    NameNotResolved,
    ProxyFailed, ///< The proxy refused, or asked for a password.
    ConnectFailed,
    TimedOut,
    HandshakeFailed, ///< No common protocol or cipher.
    RevocationFailed,
    HttpStatus, ///< The endpoint answered with an error.
    Unspecific, ///< "One or more errors occurred." hides its cause.
};

/// A line of the service's log, or an event, that a verdict rests on.
struct FeedMoment
{
    QDateTime at;    ///< UTC; invalid when the line carries no readable time.
    QString message; ///< At most 400 characters.
    QString file;    ///< Windows path, or "Application/MSExchange Mitigation Service".
    int line = 0;    ///< 1-based in the part that was read; the event's id for an event.

    /// "C:\…\x.log:42 2026-11-20T08:13:00Z text"
    [[nodiscard]] QString text() const;
    static void fields(auto &io, auto &self)
    {
        io(u"at", self.at)(u"message", self.message)(u"file", self.file)(u"line", self.line);
    }
    bool operator==(const FeedMoment &) const = default;
};

/// A fetch the service reported as failed.
struct FailedFetch
{
    FetchFailure kind = FetchFailure::Unspecific;
    FeedMoment moment;

    static void fields(auto &io, auto &self)
    {
        io.required(u"kind", self.kind)(u"moment", self.moment);
    }
    bool operator==(const FailedFetch &) const = default;
};

/// What the end of the service's log says, in small.
struct EemsDigest
{
    QDateTime from; ///< Time of the first and last line read; invalid when no line carries one.
    QDateTime to;
    int lines = 0;                       ///< Read as log lines.
    int unreadable = 0;                  ///< Left out.
    std::optional<FeedMoment> started;   ///< Latest start of the service.
    std::optional<FeedMoment> asked;     ///< Latest begin of a fetch.
    std::optional<FeedMoment> succeeded; ///< Latest fetch that was not followed by a failure.
    std::optional<FailedFetch> failed;   ///< Latest failure, of the most telling kind of its fetch.
    std::optional<FeedMoment> failingSince; ///< First of the failures without a success between.
    int failuresInARow = 0;
    QString proxy; ///< Of "Using Proxy … To Fetch Configurations"; empty when none was named.

    static void fields(auto &io, auto &self)
    {
        io(u"from", self.from)(u"to", self.to)(u"lines", self.lines);
        io(u"unreadable", self.unreadable)(u"started", self.started)(u"asked", self.asked);
        io(u"succeeded", self.succeeded)(u"failed", self.failed);
        io(u"failingSince", self.failingSince)(u"failuresInARow", self.failuresInARow);
        io(u"proxy", self.proxy);
    }
    bool operator==(const EemsDigest &) const = default;
};

/// The machine's proxy of WinHTTP (`netsh winhttp set proxy`), which fetches roots and revocation
/// lists.
struct WinHttpProxy
{
    bool direct = true; ///< No proxy is named.
    QString proxy;      ///< "proxy.corp.example:8080", or "http=…;https=…".
    QString bypass;

    static void fields(auto &io, auto &self)
    {
        // An absent "direct" is false, as earlier versions wrote it.
        io(u"direct", self.direct)(u"proxy", self.proxy)(u"bypass", self.bypass);
    }
    bool operator==(const WinHttpProxy &) const = default;
};

/// A root that a chain of the vendor leads to, and whether the machine holds it.
struct RootPresence
{
    QStringList present; ///< Ids as in the catalogue: "digicert-global-root-g2".
    QStringList absent;

    static void fields(auto &io, auto &self)
    {
        io(u"present", self.present)(u"absent", self.absent);
    }
    bool operator==(const RootPresence &) const = default;
};

/// A DWORD of the registry; nullopt: asked for, and it does not exist, so the default of Windows
/// holds.
using RegistryFlag = Fact<std::optional<int>>;

/// What is kept about the feed exactly as it was read.
struct FeedState
{
    QString endpoint;         ///< "officeclient.microsoft.com:443"; empty when it was never probed.
    Fact<TlsObservation> tls; ///< As the server sees the endpoint.
    Fact<RootPresence> roots;
    RegistryFlag disableRootAutoUpdate;
    RegistryFlag tls12ClientEnabled, tls12ClientDisabledByDefault;
    RegistryFlag strongCrypto64, strongCrypto32;           ///< SchUseStrongCrypto in both views.
    RegistryFlag systemTlsVersions64, systemTlsVersions32; ///< SystemDefaultTlsVersions likewise.
    Fact<WinHttpProxy> winHttpProxy;
    Fact<int>
        clockOffset; ///< Seconds the server's clock is ahead of the console's; live servers only.

    static void fields(auto &io, auto &self)
    {
        io(u"endpoint", self.endpoint)(u"tls", self.tls)(u"roots", self.roots);
        io(u"disableRootAutoUpdate", self.disableRootAutoUpdate);
        io(u"tls12ClientEnabled", self.tls12ClientEnabled);
        io(u"tls12ClientDisabledByDefault", self.tls12ClientDisabledByDefault);
        io(u"strongCrypto64", self.strongCrypto64)(u"strongCrypto32", self.strongCrypto32);
        io(u"systemTlsVersions64", self.systemTlsVersions64);
        io(u"systemTlsVersions32", self.systemTlsVersions32);
        io(u"winHttpProxy", self.winHttpProxy)(u"clockOffset", self.clockOffset);
    }
    bool operator==(const FeedState &) const = default;
};

/// What the verdicts about the feed need beyond switches, service and build. Small: stored with
/// every server, certificates without their bytes.
struct FeedFacts : FeedState
{
    Fact<EemsDigest> log;
    Fact<FailedFetch> eventFailure; ///< Latest event 1008, classified.

    static void fields(auto &io, auto &self)
    {
        FeedState::fields(io, self);
        io(u"log", self.log)(u"eventFailure", self.eventFailure);
    }
    bool operator==(const FeedFacts &) const = default;
};

} // namespace amado
