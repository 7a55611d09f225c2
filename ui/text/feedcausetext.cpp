#include "ui/text/feedtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

QString listed(const QStringList &names)
{
    return names.join(u", "_s);
}

QString orNone(const QString &proxy)
{
    return proxy.isEmpty() ? FeedText::tr("none", "proxy") : proxy;
}

} // namespace

QString causeSentence(const FeedCause &cause)
{
    const QStringList &details = cause.details;
    switch (cause.kind) {
    case FeedCauseKind::NoService:
        return FeedText::tr("The build has no mitigation service.");
    case FeedCauseKind::TooOldForEndpoint:
        return FeedText::tr("The build is too old to trust the vendor's endpoint.");
    case FeedCauseKind::TooOldForSigner:
        return FeedText::tr("The build is too old to trust the signature of today's feed. What is "
                            "already applied keeps working.");
    case FeedCauseKind::OrgDisabled:
        return FeedText::tr("Automatic mitigation is off for the organization.");
    case FeedCauseKind::ServerDisabled:
        return FeedText::tr("Automatic mitigation is off for this server.");
    case FeedCauseKind::ServiceDisabled:
        return FeedText::tr("The mitigation service is disabled.");
    case FeedCauseKind::ServiceStopped:
        return FeedText::tr("The mitigation service is not running.");
    case FeedCauseKind::ClockWrong:
        return FeedText::tr("The server's clock is off by %1 seconds, so certificates are judged "
                            "for the wrong time.")
            .arg(details.value(0));
    case FeedCauseKind::NameNotResolved:
        return FeedText::tr("The server cannot resolve the name of the vendor's endpoint.");
    case FeedCauseKind::ProxyUnreachable:
        return FeedText::tr("The proxy does not let the connection through: %1.")
            .arg(listed(details));
    case FeedCauseKind::ProxyMismatch:
        return FeedText::tr("The proxy of Exchange (%1) and the proxy of Windows (%2) differ; the "
                            "service needs both.")
            .arg(orNone(details.value(0)), orNone(details.value(1)));
    case FeedCauseKind::EndpointUnreachable:
        return FeedText::tr("No connection to the vendor's endpoint comes about.");
    case FeedCauseKind::Tls12Disabled:
        return FeedText::tr("TLS 1.2 is switched off for outgoing connections.");
    case FeedCauseKind::StrongCryptoOff:
        return FeedText::tr("Programs of the .NET Framework are kept from using TLS 1.2.");
    case FeedCauseKind::InspectedOnTheWay:
        return details.isEmpty()
                   ? FeedText::tr("Somebody other than the vendor answers for the endpoint: the "
                                  "connection is inspected on the way.")
                   : FeedText::tr("“%1” vouches for the vendor's endpoint: the connection seems to "
                                  "be inspected on the way.")
                         .arg(details.value(0));
    case FeedCauseKind::RootMissing:
        return FeedText::tr("Root certificates the vendor's chains lead to are missing: %1.")
            .arg(listed(details));
    case FeedCauseKind::RootUpdateDisabled:
        return FeedText::tr("Windows is not allowed to fetch new root certificates by itself.");
    case FeedCauseKind::RevocationUnreachable:
        return FeedText::tr("Whether certificates were revoked cannot be looked up.");
    case FeedCauseKind::EndpointNotTrusted:
        return FeedText::tr("The certificate of the vendor's endpoint is refused.");
    case FeedCauseKind::SignerNotTrusted:
        return FeedText::tr("The signature of the feed is refused.");
    case FeedCauseKind::LastFetchFailed:
        return FeedText::tr("The last fetch of the feed failed.");
    case FeedCauseKind::ServiceError:
        return FeedText::tr("The EM service reported an error that is not about fetching.");
    case FeedCauseKind::NoRecentSuccess:
        return FeedText::tr("No successful fetch is known of the last day, and no failed one.");
    case FeedCauseKind::FirstPollPending:
        return FeedText::tr(
            "The mitigation service has just started and has not asked for the feed yet.");
    case FeedCauseKind::AppliedButRuleMissing:
        return FeedText::tr("The service holds %1 for applied, yet its rule is gone from IIS.")
            .arg(details.value(0));
    case FeedCauseKind::BlockedIds:
        return FeedText::tr("An administrator blocked single mitigations on this server: %1.")
            .arg(listed(details));
    case FeedCauseKind::AppliedOutOfBand:
        return FeedText::tr("A rule as strong as %1 is there, and the service did not write it.")
            .arg(details.value(0));
    case FeedCauseKind::CantTell:
        return FeedText::tr("It cannot be told with certainty, because facts are missing: %1.")
            .arg(listed(details));
    }
    Q_UNREACHABLE();
}

QString causeRemedy(const FeedCause &cause)
{
    switch (cause.kind) {
    case FeedCauseKind::NoService:
    case FeedCauseKind::TooOldForEndpoint:
    case FeedCauseKind::TooOldForSigner:
        return FeedText::tr(
            "Install a current update. Until then, apply mitigations with this program.");
    case FeedCauseKind::OrgDisabled:
        return FeedText::tr("Run Set-OrganizationConfig -MitigationsEnabled $true in the Exchange "
                            "Management Shell.");
    case FeedCauseKind::ServerDisabled:
        return FeedText::tr(
            "Run Set-ExchangeServer -MitigationsEnabled $true for this server in the Exchange "
            "Management Shell.");
    case FeedCauseKind::ServiceDisabled:
        return FeedText::tr(
            "Set the start type of MSExchangeMitigation to automatic and start it.");
    case FeedCauseKind::ServiceStopped:
        return FeedText::tr("Start the service MSExchangeMitigation.");
    case FeedCauseKind::ClockWrong:
        return FeedText::tr("Set the clock right: check the time source with w32tm /query /status "
                            "and run w32tm /resync.");
    case FeedCauseKind::NameNotResolved:
        return FeedText::tr("Check the name servers of this server with nslookup "
                            "officeclient.microsoft.com, or let a proxy resolve the name.");
    case FeedCauseKind::ProxyUnreachable:
        return FeedText::tr("Check that the proxy runs, that this server may use it without a "
                            "password, and that it allows officeclient.microsoft.com.");
    case FeedCauseKind::ProxyMismatch:
        return FeedText::tr("Set the same proxy in both places: Set-ExchangeServer "
                            "-InternetWebProxy and netsh winhttp set proxy.");
    case FeedCauseKind::EndpointUnreachable:
        return FeedText::tr("Allow outgoing connections to officeclient.microsoft.com, port 443, "
                            "or set a proxy.");
    case FeedCauseKind::Tls12Disabled:
        return FeedText::tr("In the registry below SCHANNEL\\Protocols\\TLS 1.2\\Client, set "
                            "Enabled to 1 and DisabledByDefault to 0, then restart the server.");
    case FeedCauseKind::StrongCryptoOff:
        return FeedText::tr("Set SchUseStrongCrypto and SystemDefaultTlsVersions to 1 in both "
                            "views of .NETFramework\\v4.0.30319, then restart the service.");
    case FeedCauseKind::InspectedOnTheWay:
        return FeedText::tr(
            "Exclude officeclient.microsoft.com from TLS inspection on the proxy or firewall.");
    case FeedCauseKind::RootMissing:
        return FeedText::tr("Allow Windows to update its roots (ctldl.windowsupdate.com, port 80), "
                            "or import the roots named into the machine's trusted roots.");
    case FeedCauseKind::RootUpdateDisabled:
        return FeedText::tr("Remove the policy value DisableRootAutoUpdate, or see to it that new "
                            "roots are distributed in another way.");
    case FeedCauseKind::RevocationUnreachable:
        return FeedText::tr("Allow port 80 to the revocation lists of the certificates, and set "
                            "the Windows proxy with netsh winhttp set proxy.");
    case FeedCauseKind::EndpointNotTrusted:
        return FeedText::tr("Compare the chain this server is shown with the vendor's: look for "
                            "TLS inspection, missing roots and blocked revocation lists.");
    case FeedCauseKind::SignerNotTrusted:
        return FeedText::tr("Check that the vendor's roots are in the machine's trusted roots and "
                            "that revocation lists can be reached.");
    case FeedCauseKind::LastFetchFailed:
        return FeedText::tr(
            "Check the way to the vendor's endpoint: proxy, firewall, certificates.");
    case FeedCauseKind::ServiceError:
        return FeedText::tr("Read the message of the event: it names what failed, for example a "
                            "rule that could not be applied or a file the service may not read.");
    case FeedCauseKind::NoRecentSuccess:
        return FeedText::tr("Restart the service MSExchangeMitigation and look again in an hour.");
    case FeedCauseKind::FirstPollPending:
        return FeedText::tr("Look again in a quarter of an hour; nothing needs to be done.");
    case FeedCauseKind::AppliedButRuleMissing:
        return FeedText::tr("Wait for the next hourly run, or restart the service "
                            "MSExchangeMitigation; then read the server again.");
    case FeedCauseKind::BlockedIds:
        return FeedText::tr("Check whether the blocked mitigations are still meant to be blocked.");
    case FeedCauseKind::AppliedOutOfBand:
        return FeedText::tr("Nothing needs to be done; it counts as protection by its content.");
    case FeedCauseKind::CantTell:
        return FeedText::tr(
            "Make the missing facts readable for the account in use, and read the server again.");
    }
    Q_UNREACHABLE();
}

QString severityWord(CauseSeverity severity)
{
    switch (severity) {
    case CauseSeverity::Blocking:
        return FeedText::tr("Blocks");
    case CauseSeverity::Attention:
        return FeedText::tr("Needs attention");
    case CauseSeverity::Note:
        return FeedText::tr("Note");
    case CauseSeverity::Unknown:
        return FeedText::tr("Not known");
    }
    Q_UNREACHABLE();
}

} // namespace amado
