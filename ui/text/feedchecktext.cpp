// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "ui/text/agetext.h"
#include "ui/text/facttext.h"
#include "ui/text/feedtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

/// What one result says as a row and as a cause, and what to do about it; %1 and %2 stand for
/// valuesOf().
struct CheckWords
{
    CheckResult result;
    const char *row;
    const char *cause = nullptr; ///< Null: the same as the row.
    const char *remedy = nullptr;
};

/// The texts are translated as those of FeedText.
struct FeedWords
{
    Q_DECLARE_TR_FUNCTIONS(FeedText)
public:
    static const CheckWords &of(CheckResult result);
};

const CheckWords &FeedWords::of(CheckResult result)
{
    using enum CheckResult;
    static constexpr auto kUpdate =
        QT_TR_NOOP("Install a current update. Until then, apply mitigations with Amado.");
    static constexpr auto kInspected =
        QT_TR_NOOP("The certificate of Microsoft's endpoint is issued by “%1”. A proxy or firewall "
                   "probably inspects the connection.");
    static constexpr auto kExclude = QT_TR_NOOP(
        "Exclude officeclient.microsoft.com from TLS inspection on the proxy or firewall.");
    static constexpr auto kMismatch =
        QT_TR_NOOP("Exchange uses the proxy %1, but Windows uses %2. The EM service needs both.");
    static constexpr auto kSameProxy =
        QT_TR_NOOP("Set the same proxy in both places: Set-ExchangeServer -InternetWebProxy and "
                   "netsh winhttp set proxy.");
    static constexpr auto kRootsForSigner =
        QT_TR_NOOP("Check that Microsoft's root certificates are trusted on this computer and that "
                   "it can reach the revocation lists.");
    static constexpr auto kNoSuccess = QT_TR_NOOP(
        "There is no record of a fetch within the last day, neither successful nor failed.");
    static constexpr auto kRestart =
        QT_TR_NOOP("Restart the service MSExchangeMitigation and check again in an hour.");
    static constexpr auto kStart = QT_TR_NOOP("Start the service MSExchangeMitigation.");
    static constexpr auto kNotRunning = QT_TR_NOOP("The EM service isn't running.");
    static constexpr auto kNotKnown = QT_TR_NOOP("Unknown: %1.");
    static constexpr auto kSignatureRefused =
        QT_TR_NOOP("The server doesn't trust the signature of the feed.");

    static constexpr std::array<CheckWords, kEnumCount<CheckResult>> kWords{{
        {Capable, QT_TR_NOOP("This build can receive new mitigations from Microsoft.")},
        {BuildUnknown, QT_TR_NOOP("Amado can't tell whether this build can receive mitigations.")},
        {EdgeRole, QT_TR_NOOP("This server role or product doesn't have the EM service.")},
        {ManagementTools,
         QT_TR_NOOP(
             "This computer has only the management tools, so it doesn't have the EM service.")},
        {NoService, QT_TR_NOOP("This build is too old to have the EM service."),
         QT_TR_NOOP("This build doesn't have the EM service."), kUpdate},
        {TooOldForEndpoint,
         QT_TR_NOOP("This build is older than %1 and refuses the certificate of Microsoft's "
                    "mitigation endpoint, so it doesn't receive new mitigations."),
         QT_TR_NOOP("This build is too old to trust Microsoft's mitigation endpoint."), kUpdate},
        {TooOldForSigner,
         QT_TR_NOOP("This build is older than %1 and refuses the signature of the current feed, so "
                    "it doesn't receive new mitigations."),
         QT_TR_NOOP("This build is too old to trust the signature of the current feed. Mitigations "
                    "that are already applied stay in effect."),
         kUpdate},
        {BothOn,
         QT_TR_NOOP("Automatic mitigation is on for the organization and for this server.")},
        {BothOff,
         QT_TR_NOOP("Automatic mitigation is off for the organization and for this server.")},
        {OrganizationOff,
         QT_TR_NOOP("Automatic mitigation is off for the whole organization, which overrides the "
                    "server's setting."),
         QT_TR_NOOP("Automatic mitigation is off for the organization."),
         QT_TR_NOOP("Run Set-OrganizationConfig -MitigationsEnabled $true in the Exchange "
                    "Management Shell.")},
        {ServerOff,
         QT_TR_NOOP("Automatic mitigation is on for the organization but off for this server."),
         QT_TR_NOOP("Automatic mitigation is off for this server."),
         QT_TR_NOOP("Run Set-ExchangeServer -MitigationsEnabled $true for this server in the "
                    "Exchange Management Shell.")},
        {IdBlocked, QT_TR_NOOP("An administrator has blocked this mitigation on this server.")},
        {Running, QT_TR_NOOP("The EM service is running.")},
        {Disabled, QT_TR_NOOP("The EM service is disabled."), nullptr,
         QT_TR_NOOP("Set the start type of MSExchangeMitigation to automatic and start it.")},
        {Stopped, kNotRunning, nullptr, kStart},
        {ServiceAbsent, kNotKnown, kNotRunning, kStart},
        {ClockRight, QT_TR_NOOP("The server's clock matches the clock of this computer.")},
        {ClockOff, QT_TR_NOOP("The server's clock is off by %1 seconds."),
         QT_TR_NOOP("The server's clock is off by %1 seconds, so it checks certificates for the "
                    "wrong time."),
         QT_TR_NOOP("Correct the clock: check the time source with w32tm /query /status, then run "
                    "w32tm /resync.")},
        {NameNotResolved,
         QT_TR_NOOP("The server can't resolve the name of Microsoft's mitigation endpoint."),
         nullptr,
         QT_TR_NOOP("Check this server's DNS servers with nslookup officeclient.microsoft.com, or "
                    "let a proxy resolve the name.")},
        {NoProxy, QT_TR_NOOP("No proxy is set in Exchange or in Windows.")},
        {SameProxy, QT_TR_NOOP("Exchange and Windows use the same proxy, %1.")},
        {ProxyDoesNotAnswer, QT_TR_NOOP("The proxy blocks the connection."),
         QT_TR_NOOP("The proxy blocks the connection: %1."),
         QT_TR_NOOP("Check that the proxy is running, that this server can use it without a "
                    "password, and that it allows officeclient.microsoft.com.")},
        {ProxiesDiffer, QT_TR_NOOP("Exchange uses the proxy %1, and Windows uses %2."), kMismatch,
         kSameProxy},
        {OnlyExchangeProxy, QT_TR_NOOP("Only Exchange uses a proxy (%1). Windows has none."),
         kMismatch, kSameProxy},
        {OnlyWinHttpProxy, QT_TR_NOOP("Only Windows uses a proxy (%2). Exchange has none."),
         kMismatch, kSameProxy},
        {NotReached, QT_TR_NOOP("The connection fails before the server receives a certificate.")},
        {EndpointUnreachable,
         QT_TR_NOOP("This server can't connect to Microsoft's mitigation endpoint."), nullptr,
         QT_TR_NOOP("Allow outgoing connections to officeclient.microsoft.com on port 443, or set "
                    "a proxy.")},
        {ProtocolsReady, QT_TR_NOOP("TLS 1.2 isn't blocked by any setting.")},
        {Tls12Off, QT_TR_NOOP("TLS 1.2 is turned off for outgoing connections."), nullptr,
         QT_TR_NOOP("In the registry under SCHANNEL\\Protocols\\TLS 1.2\\Client, set Enabled to 1 "
                    "and DisabledByDefault to 0, then restart the server.")},
        {StrongCryptoOff, QT_TR_NOOP("A setting keeps .NET Framework programs from using TLS 1.2."),
         nullptr,
         QT_TR_NOOP("Set SchUseStrongCrypto and SystemDefaultTlsVersions to 1 in the 64-bit and "
                    "the 32-bit view of .NETFramework\\v4.0.30319, then restart the EM service.")},
        {VendorChain,
         QT_TR_NOOP("The server receives Microsoft's own certificate, issued by “%1” under “%2”.")},
        {SameAsConsole, QT_TR_NOOP("The server and Amado see the same issuer, “%1”, which isn't a "
                                   "known issuer of Microsoft.")},
        {Inspected,
         QT_TR_NOOP("The endpoint's certificate is issued by “%1” instead of Microsoft's issuer, "
                    "and the EM service refuses it."),
         kInspected, kExclude},
        {OtherThanConsole,
         QT_TR_NOOP("On this server, the endpoint's certificate is issued by “%1”. Amado sees "
                    "another issuer."),
         kInspected, kExclude},
        {UnknownRoot,
         QT_TR_NOOP("The endpoint's certificate leads to “%2”, which isn't a known root "
                    "certificate of Microsoft."),
         kInspected, kExclude},
        {RootsPresent,
         QT_TR_NOOP("The root certificates that Microsoft's certificates lead to are installed.")},
        {RootsUpdatable,
         QT_TR_NOOP("Windows fetches the missing root certificates when it needs them: %1.")},
        {RootsMissing,
         QT_TR_NOOP("Root certificates that Microsoft's certificates lead to are missing: %1."),
         nullptr,
         QT_TR_NOOP("Allow Windows to update its root certificates (ctldl.windowsupdate.com, port "
                    "80), or import the certificates shown into the computer's trusted root "
                    "certification authorities.")},
        {RootUpdateOff,
         QT_TR_NOOP("Windows isn't allowed to fetch new root certificates automatically."), nullptr,
         QT_TR_NOOP("Remove the policy value DisableRootAutoUpdate, or distribute new root "
                    "certificates in another way.")},
        {RevocationFails, QT_TR_NOOP("The server can't check whether certificates are revoked."),
         nullptr,
         QT_TR_NOOP("Allow connections on port 80 to the certificates' revocation lists, and set "
                    "the Windows proxy with netsh winhttp set proxy.")},
        {ChainRefused, QT_TR_NOOP("The server refuses the certificate that it receives."),
         QT_TR_NOOP("The server doesn't trust the certificate of Microsoft's mitigation endpoint."),
         QT_TR_NOOP("Compare the certificates that this server receives with Microsoft's. Look for "
                    "TLS inspection, missing root certificates and blocked revocation lists.")},
        {SignatureTrusted, QT_TR_NOOP("The feed that Amado has stored is signed by Microsoft.")},
        {ServerAcceptsSignature,
         QT_TR_NOOP("The EM service accepted the feed's signature at its last fetch.")},
        {SignatureRefused,
         QT_TR_NOOP("The signature of the feed that Amado has stored isn't trusted."),
         kSignatureRefused, kRootsForSigner},
        {ServerRefusesSignature, QT_TR_NOOP("The EM service refuses the feed's signature."),
         kSignatureRefused, kRootsForSigner},
        {Succeeding,
         QT_TR_NOOP(
             "When Amado read the server at %1, the feed had been fetched within the last day.")},
        {FailingSince, QT_TR_NOOP("The last fetch failed. Consecutive failures: %1."),
         QT_TR_NOOP("The last attempt to fetch the feed failed."),
         QT_TR_NOOP("Check the connection to Microsoft's mitigation endpoint: proxy, firewall, "
                    "certificates.")},
        {ServiceError, QT_TR_NOOP("The EM service reported an error other than a failed fetch."),
         nullptr,
         QT_TR_NOOP("Read the event's message. It says what failed, for example a rule that "
                    "couldn't be applied or a file that the EM service can't read.")},
        {Stale,
         QT_TR_NOOP("When Amado read the server at %1, the last successful fetch was more than a "
                    "day old."),
         kNoSuccess, kRestart},
        {NeverSucceeded, QT_TR_NOOP("There is no record of a successful fetch."), kNoSuccess,
         kRestart},
        {FirstPollPending,
         QT_TR_NOOP("The EM service has just started and hasn't fetched the feed yet."), nullptr,
         QT_TR_NOOP("No action is needed. Check again in 15 minutes.")},
        {NotInFeed, QT_TR_NOOP("Microsoft's feed doesn't list this mitigation.")},
        {AppliedButRuleMissing,
         QT_TR_NOOP("The EM service lists %1 as applied, but its rule is missing from IIS."),
         nullptr,
         QT_TR_NOOP("Wait for the next hourly run, or restart the service MSExchangeMitigation; "
                    "then read the server again.")},
        {BlockedIds,
         QT_TR_NOOP("An administrator has blocked these mitigations on this server: %1."), nullptr,
         QT_TR_NOOP("Check whether the mitigations should still be blocked.")},
        {AppliedOutOfBand,
         QT_TR_NOOP("A rule equivalent to %1 exists, but the EM service didn't write it."), nullptr,
         QT_TR_NOOP("No action is needed. Amado counts it as protection because of its content.")},
        {CantTell, QT_TR_NOOP("Amado can't tell for certain because information is missing: %1."),
         nullptr,
         QT_TR_NOOP("Give the account permission to read the missing information, then read the "
                    "server again.")},
        {NotAsked, kNotKnown},
    }};
    // A result without words, or out of its place, is a mistake of this list.
    constexpr bool isInOrder = [] {
        for (std::size_t i = 0; i < kWords.size(); ++i) {
            if (std::size_t(kWords[i].result) != i || !kWords[i].row)
                return false;
        }
        return true;
    }();
    static_assert(isInOrder);
    return kWords[std::size_t(result)];
}

/// The words of a row that has nothing to name; null where it always has.
const char *bareRow(CheckResult result)
{
    switch (result) {
    case CheckResult::Succeeding:
        return QT_TRANSLATE_NOOP("FeedText", "The feed was fetched within the last day.");
    case CheckResult::Stale:
        return QT_TRANSLATE_NOOP("FeedText", "The last successful fetch is more than a day old.");
    case CheckResult::FailingSince:
        return QT_TRANSLATE_NOOP("FeedText", "The last attempt to fetch the feed failed.");
    default:
        return nullptr;
    }
}

/// What %1 and %2 stand for.
QStringList valuesOf(const FeedCheck &check)
{
    const QStringList &details = check.details;
    switch (check.result) {
    case CheckResult::NotAsked:
    case CheckResult::ServiceAbsent:
        return {missingWord(check.missing)};
    case CheckResult::TooOldForEndpoint:
    case CheckResult::TooOldForSigner:
        return {monthText(QDate::fromString(details.value(1), Qt::ISODate))};
    case CheckResult::Succeeding:
    case CheckResult::Stale:
        return {exactTime(QDateTime::fromString(details.value(0), Qt::ISODate))};
    case CheckResult::ProxyDoesNotAnswer:
    case CheckResult::RootsUpdatable:
    case CheckResult::RootsMissing:
    case CheckResult::BlockedIds:
        return {details.join(u", "_s)};
    case CheckResult::CantTell: {
        QStringList names;
        for (const QString &fact : details)
            names.append(factName(fact));
        return {
            names.join(QCoreApplication::translate("FeedText", ", ", "between items of a list"))};
    }
    default:
        return details;
    }
}

/// In one pass: a name from outside may look like a place for another.
QString filled(const char *words, const QStringList &values)
{
    const QString text = QCoreApplication::translate("FeedText", words);
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int number = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : 0;
        if (number != 1 && number != 2) {
            filled += text[i];
            continue;
        }
        const QString value = values.value(number - 1);
        filled += value.isEmpty() ? FeedText::tr("none", "proxy") : value;
        ++i;
    }
    return filled;
}

} // namespace

QString rowSentence(const FeedCheck &check)
{
    const char *bare = check.details.isEmpty() ? bareRow(check.result) : nullptr;
    return filled(bare ? bare : FeedWords::of(check.result).row, valuesOf(check));
}

QString causeSentence(const FeedCheck &check)
{
    const CheckWords &words = FeedWords::of(check.result);
    if (check.result == CheckResult::Inspected && check.details.isEmpty())
        return FeedText::tr("Something other than Microsoft's endpoint answers. A proxy or "
                            "firewall inspects the connection.");
    return filled(words.cause ? words.cause : words.row, valuesOf(check));
}

QString causeRemedy(const FeedCheck &check)
{
    const char *remedy = FeedWords::of(check.result).remedy;
    return remedy ? QCoreApplication::translate("FeedText", remedy) : QString();
}

QString switchSentence(SwitchState state)
{
    using enum CheckResult;
    // In the order of SwitchState.
    static constexpr std::array kResults = {BothOn, OrganizationOff, ServerOff, BothOff};
    static_assert(kResults.size() + 1 == kEnumCount<SwitchState>);
    if (state == SwitchState::Unknown)
        return FeedText::tr("The settings for automatic mitigation couldn't be read.");
    FeedCheck check;
    check.result = kResults[std::size_t(state)];
    return rowSentence(check);
}

QString abilitySentence(const FeedFinding &feed)
{
    const auto row =
        std::find_if(feed.checks.begin(), feed.checks.end(), [](const FeedCheck &check) {
            return check.verdict && check.kind == FeedCheckKind::Ability;
        });
    FeedCheck unknown;
    unknown.result = CheckResult::BuildUnknown;
    return rowSentence(row == feed.checks.end() ? unknown : *row);
}

} // namespace amado
