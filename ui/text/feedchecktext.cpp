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
    static constexpr auto kInspected = QT_TR_NOOP(
        "“%1” vouches for Microsoft's endpoint: the connection seems to be inspected on the way.");
    static constexpr auto kExclude = QT_TR_NOOP(
        "Exclude officeclient.microsoft.com from TLS inspection on the proxy or firewall.");
    static constexpr auto kMismatch = QT_TR_NOOP(
        "The proxy of Exchange (%1) and the proxy of Windows (%2) differ; the service needs both.");
    static constexpr auto kSameProxy =
        QT_TR_NOOP("Set the same proxy in both places: Set-ExchangeServer -InternetWebProxy and "
                   "netsh winhttp set proxy.");
    static constexpr auto kRootsForSigner =
        QT_TR_NOOP("Check that Microsoft's roots are in the machine's trusted roots and that "
                   "revocation lists can be reached.");
    static constexpr auto kNoSuccess =
        QT_TR_NOOP("No successful fetch is known of the last day, and no failed one.");
    static constexpr auto kRestart =
        QT_TR_NOOP("Restart the service MSExchangeMitigation and look again in an hour.");
    static constexpr auto kStart = QT_TR_NOOP("Start the service MSExchangeMitigation.");
    static constexpr auto kNotRunning = QT_TR_NOOP("The mitigation service is not running.");
    static constexpr auto kNotKnown = QT_TR_NOOP("This is not known: %1.");
    static constexpr auto kSignatureRefused = QT_TR_NOOP("The signature of the feed is refused.");

    static constexpr std::array<CheckWords, kEnumCount<CheckResult>> kWords{{
        {Capable, QT_TR_NOOP("This build can receive new mitigations from Microsoft.")},
        {BuildUnknown, QT_TR_NOOP("Whether this build can receive mitigations is not known.")},
        {EdgeRole,
         QT_TR_NOOP("The mitigation service does not exist on this server role or product.")},
        {ManagementTools, QT_TR_NOOP("This computer has the management tools only, so the EM "
                                     "service does not exist here.")},
        {NoService,
         QT_TR_NOOP("This build is older than the mitigation service and does not have it."),
         QT_TR_NOOP("The build has no mitigation service."), kUpdate},
        {TooOldForEndpoint,
         QT_TR_NOOP("This build is older than %1 and refuses the certificate of Microsoft's "
                    "endpoint: new mitigations do not arrive."),
         QT_TR_NOOP("The build is too old to trust Microsoft's endpoint."), kUpdate},
        {TooOldForSigner,
         QT_TR_NOOP("This build is older than %1 and refuses the signature of today's feed: new "
                    "mitigations do not arrive."),
         QT_TR_NOOP("The build is too old to trust the signature of today's feed. What is already "
                    "applied keeps working."),
         kUpdate},
        {BothOn,
         QT_TR_NOOP("Automatic mitigation is on for the organization and for this server.")},
        {BothOff,
         QT_TR_NOOP("Automatic mitigation is off for the organization and for this server.")},
        {OrganizationOff,
         QT_TR_NOOP("Automatic mitigation is off for the whole organization; the switch of the "
                    "server does not count."),
         QT_TR_NOOP("Automatic mitigation is off for the organization."),
         QT_TR_NOOP("Run Set-OrganizationConfig -MitigationsEnabled $true in the Exchange "
                    "Management Shell.")},
        {ServerOff,
         QT_TR_NOOP("Automatic mitigation is on for the organization but off for this server."),
         QT_TR_NOOP("Automatic mitigation is off for this server."),
         QT_TR_NOOP("Run Set-ExchangeServer -MitigationsEnabled $true for this server in the "
                    "Exchange Management Shell.")},
        {IdBlocked, QT_TR_NOOP("An administrator blocked the mitigation on this server.")},
        {Running, QT_TR_NOOP("The mitigation service is running.")},
        {Disabled, QT_TR_NOOP("The mitigation service is disabled."), nullptr,
         QT_TR_NOOP("Set the start type of MSExchangeMitigation to automatic and start it.")},
        {Stopped, kNotRunning, nullptr, kStart},
        {ServiceAbsent, kNotKnown, kNotRunning, kStart},
        {ClockRight, QT_TR_NOOP("The server's clock agrees with that of this computer.")},
        {ClockOff, QT_TR_NOOP("The server's clock is off by %1 seconds."),
         QT_TR_NOOP("The server's clock is off by %1 seconds, so certificates are judged for the "
                    "wrong time."),
         QT_TR_NOOP("Set the clock right: check the time source with w32tm /query /status and run "
                    "w32tm /resync.")},
        {NameNotResolved, QT_TR_NOOP("The server cannot resolve the name of Microsoft's endpoint."),
         nullptr,
         QT_TR_NOOP("Check the name servers of this server with nslookup "
                    "officeclient.microsoft.com, or let a proxy resolve the name.")},
        {NoProxy, QT_TR_NOOP("No proxy is set, neither in Exchange nor in Windows.")},
        {SameProxy, QT_TR_NOOP("Exchange and Windows use the same proxy, %1.")},
        {ProxyDoesNotAnswer, QT_TR_NOOP("The proxy does not let the connection through."),
         QT_TR_NOOP("The proxy does not let the connection through: %1."),
         QT_TR_NOOP("Check that the proxy runs, that this server may use it without a password, "
                    "and that it allows officeclient.microsoft.com.")},
        {ProxiesDiffer, QT_TR_NOOP("Exchange uses the proxy %1, Windows %2."), kMismatch,
         kSameProxy},
        {OnlyExchangeProxy, QT_TR_NOOP("Only Exchange has a proxy, %1; Windows has none."),
         kMismatch, kSameProxy},
        {OnlyWinHttpProxy, QT_TR_NOOP("Only Windows has a proxy, %2; Exchange has none."),
         kMismatch, kSameProxy},
        {NotReached, QT_TR_NOOP("The server does not get as far as seeing a certificate.")},
        {EndpointUnreachable,
         QT_TR_NOOP("This server can't connect to Microsoft's mitigation endpoint."), nullptr,
         QT_TR_NOOP("Allow outgoing connections to officeclient.microsoft.com, port 443, or set a "
                    "proxy.")},
        {ProtocolsReady, QT_TR_NOOP("TLS 1.2 isn't blocked by any setting.")},
        {Tls12Off, QT_TR_NOOP("TLS 1.2 is switched off for outgoing connections."), nullptr,
         QT_TR_NOOP("In the registry below SCHANNEL\\Protocols\\TLS 1.2\\Client, set Enabled to 1 "
                    "and DisabledByDefault to 0, then restart the server.")},
        {StrongCryptoOff, QT_TR_NOOP("Programs of the .NET Framework are kept from using TLS 1.2."),
         nullptr,
         QT_TR_NOOP("Set SchUseStrongCrypto and SystemDefaultTlsVersions to 1 in both views of "
                    ".NETFramework\\v4.0.30319, then restart the service.")},
        {VendorChain,
         QT_TR_NOOP("The server is shown Microsoft's own certificate, issued by “%1” below “%2”.")},
        {SameAsConsole, QT_TR_NOOP("The server and Amado are shown the same issuer, “%1”, which is "
                                   "none of Microsoft's known ones.")},
        {Inspected,
         QT_TR_NOOP(
             "“%1” vouches for the endpoint, not Microsoft's issuer, and the service refuses it."),
         kInspected, kExclude},
        {OtherThanConsole,
         QT_TR_NOOP("“%1” vouches for the endpoint on this server; Amado is shown another issuer."),
         kInspected, kExclude},
        {UnknownRoot,
         QT_TR_NOOP(
             "The endpoint's chain leads to “%2”, which is none of Microsoft's known roots."),
         kInspected, kExclude},
        {RootsPresent, QT_TR_NOOP("The roots that Microsoft's chains lead to are there.")},
        {RootsUpdatable,
         QT_TR_NOOP("Windows fetches roots that are not there yet when they are needed: %1.")},
        {RootsMissing, QT_TR_NOOP("Root certificates Microsoft's chains lead to are missing: %1."),
         nullptr,
         QT_TR_NOOP("Allow Windows to update its roots (ctldl.windowsupdate.com, port 80), or "
                    "import the roots named into the machine's trusted roots.")},
        {RootUpdateOff,
         QT_TR_NOOP("Windows is not allowed to fetch new root certificates by itself."), nullptr,
         QT_TR_NOOP("Remove the policy value DisableRootAutoUpdate, or see to it that new roots "
                    "are distributed in another way.")},
        {RevocationFails, QT_TR_NOOP("Whether certificates were revoked cannot be looked up."),
         nullptr,
         QT_TR_NOOP("Allow port 80 to the revocation lists of the certificates, and set the "
                    "Windows proxy with netsh winhttp set proxy.")},
        {ChainRefused, QT_TR_NOOP("The server refuses the certificate it is shown."),
         QT_TR_NOOP("The certificate of Microsoft's endpoint is refused."),
         QT_TR_NOOP("Compare the chain this server is shown with Microsoft's: look for TLS "
                    "inspection, missing roots and blocked revocation lists.")},
        {SignatureTrusted, QT_TR_NOOP("The feed that Amado holds is signed by Microsoft.")},
        {ServerAcceptsSignature,
         QT_TR_NOOP("The service accepted the feed's signature at its last fetch.")},
        {SignatureRefused, QT_TR_NOOP("The signature of the feed that Amado holds is refused."),
         kSignatureRefused, kRootsForSigner},
        {ServerRefusesSignature, QT_TR_NOOP("The service refuses the feed's signature."),
         kSignatureRefused, kRootsForSigner},
        {Succeeding,
         QT_TR_NOOP("The feed was fetched within a day before the server was read, at %1.")},
        {FailingSince, QT_TR_NOOP("The last fetch failed; failures in a row: %1."),
         QT_TR_NOOP("The last fetch of the feed failed."),
         QT_TR_NOOP("Check the way to Microsoft's endpoint: proxy, firewall, certificates.")},
        {ServiceError, QT_TR_NOOP("The EM service reported an error that is not about fetching."),
         nullptr,
         QT_TR_NOOP("Read the message of the event: it names what failed, for example a rule that "
                    "could not be applied or a file the service may not read.")},
        {Stale,
         QT_TR_NOOP(
             "The last successful fetch was more than a day old when the server was read, at %1."),
         kNoSuccess, kRestart},
        {NeverSucceeded, QT_TR_NOOP("No successful fetch is recorded."), kNoSuccess, kRestart},
        {FirstPollPending,
         QT_TR_NOOP("The mitigation service has just started and has not asked for the feed yet."),
         nullptr, QT_TR_NOOP("Look again in a quarter of an hour; nothing needs to be done.")},
        {NotInFeed, QT_TR_NOOP("Microsoft's feed does not list the mitigation.")},
        {AppliedButRuleMissing,
         QT_TR_NOOP("The service holds %1 for applied, yet its rule is gone from IIS."), nullptr,
         QT_TR_NOOP("Wait for the next hourly run, or restart the service MSExchangeMitigation; "
                    "then read the server again.")},
        {BlockedIds, QT_TR_NOOP("An administrator blocked single mitigations on this server: %1."),
         nullptr,
         QT_TR_NOOP("Check whether the blocked mitigations are still meant to be blocked.")},
        {AppliedOutOfBand,
         QT_TR_NOOP("A rule as strong as %1 is there, and the service did not write it."), nullptr,
         QT_TR_NOOP("Nothing needs to be done; it counts as protection by its content.")},
        {CantTell,
         QT_TR_NOOP("It cannot be told with certainty, because information is missing: %1."),
         nullptr,
         QT_TR_NOOP("Make the missing information readable for the account in use, and read the "
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
        return QT_TRANSLATE_NOOP("FeedText", "The last fetch of the feed failed.");
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
    case CheckResult::CantTell:
        return {details.join(u", "_s)};
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
        return FeedText::tr("Somebody other than Microsoft answers for the endpoint: the "
                            "connection is inspected on the way.");
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
        return FeedText::tr("The switches of automatic mitigation could not be read.");
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
