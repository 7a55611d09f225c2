#include "ui/text/agetext.h"
#include "ui/text/facttext.h"
#include "ui/text/feedtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace amado {

QString rowTitle(FeedRowKind kind)
{
    switch (kind) {
    case FeedRowKind::Ability:
        return FeedText::tr("Can this build receive?");
    case FeedRowKind::Switches:
        return FeedText::tr("Switches");
    case FeedRowKind::Service:
        return FeedText::tr("Service");
    case FeedRowKind::Fetches:
        return FeedText::tr("Fetches");
    case FeedRowKind::Endpoint:
        return FeedText::tr("Endpoint");
    case FeedRowKind::Signature:
        return FeedText::tr("Signature");
    case FeedRowKind::Proxy:
        return FeedText::tr("Proxy");
    case FeedRowKind::Roots:
        return FeedText::tr("Root certificates");
    case FeedRowKind::Protocols:
        return FeedText::tr("TLS settings");
    case FeedRowKind::Clock:
        return FeedText::tr("Clock");
    }
    Q_UNREACHABLE();
}

QString verdictWord(RowVerdict verdict)
{
    switch (verdict) {
    case RowVerdict::Ok:
        return FeedText::tr("In order");
    case RowVerdict::Attention:
        return FeedText::tr("Needs attention");
    case RowVerdict::Bad:
        return FeedText::tr("Not in order");
    case RowVerdict::Unknown:
        return FeedText::tr("Not known");
    case RowVerdict::NotApplicable:
        return FeedText::tr("Not applicable");
    }
    Q_UNREACHABLE();
}

QString rowSentence(const FeedRow &row)
{
    const QStringList &details = row.details;
    switch (row.reason) {
    case FeedRowReason::Capable:
        return abilitySentence(FeedAbility::Capable);
    case FeedRowReason::NoService:
        return abilitySentence(FeedAbility::NoService);
    case FeedRowReason::CutoffA:
        return abilitySentence(FeedAbility::CutoffA);
    case FeedRowReason::CutoffB:
        return abilitySentence(FeedAbility::CutoffB);
    case FeedRowReason::EdgeRole:
        return abilitySentence(FeedAbility::NotApplicable);
    case FeedRowReason::ManagementTools:
        return FeedText::tr("This computer has the management tools only, so the EM service does "
                            "not exist here.");
    case FeedRowReason::BuildUnknown:
        return abilitySentence(FeedAbility::Unknown);
    case FeedRowReason::BothOn:
        return switchSentence(SwitchState::Enabled);
    case FeedRowReason::OrganizationOff:
        return switchSentence(SwitchState::OrgDisabled);
    case FeedRowReason::ServerOff:
        return switchSentence(SwitchState::ServerDisabled);
    case FeedRowReason::BothOff:
        return switchSentence(SwitchState::Disabled);
    case FeedRowReason::Running:
        return FeedText::tr("The mitigation service is running.");
    case FeedRowReason::Stopped:
        return FeedText::tr("The mitigation service is not running.");
    case FeedRowReason::Disabled:
        return FeedText::tr("The mitigation service is disabled.");
    case FeedRowReason::Succeeding:
        return details.isEmpty()
                   ? FeedText::tr("The feed was fetched within the last day.")
                   : FeedText::tr("The feed was fetched within a day before the server was read, "
                                  "at %1.")
                         .arg(exactTime(QDateTime::fromString(details[0], Qt::ISODate)));
    case FeedRowReason::FailingSince:
        return details.isEmpty()
                   ? FeedText::tr("The last fetch failed.")
                   : FeedText::tr("The last fetch failed; failures in a row: %1.").arg(details[0]);
    case FeedRowReason::NeverSucceeded:
        return FeedText::tr("No successful fetch is recorded.");
    case FeedRowReason::Stale:
        return details.isEmpty()
                   ? FeedText::tr("The last successful fetch is more than a day old.")
                   : FeedText::tr("The last successful fetch was more than a day old when the "
                                  "server was read, at %1.")
                         .arg(exactTime(QDateTime::fromString(details[0], Qt::ISODate)));
    case FeedRowReason::FirstPollPending:
        return FeedText::tr("The service has just started and has not asked for the feed yet.");
    case FeedRowReason::VendorChain:
        return FeedText::tr(
                   "The server is shown the vendor's own certificate, issued by “%1” below “%2”.")
            .arg(details.value(0), details.value(1));
    case FeedRowReason::SameAsConsole:
        return FeedText::tr("Server and console are shown the same issuer, “%1”, which is none of "
                            "the vendor's known ones.")
            .arg(details.value(0));
    case FeedRowReason::Inspected:
        return FeedText::tr("“%1” vouches for the endpoint, not the vendor's issuer, and the "
                            "service refuses it.")
            .arg(details.value(0));
    case FeedRowReason::OtherThanConsole:
        return FeedText::tr("“%1” vouches for the endpoint on this server; the console is shown "
                            "another issuer.")
            .arg(details.value(0));
    case FeedRowReason::UnknownRoot:
        return FeedText::tr("The endpoint's chain leads to “%1”, which is none of the vendor's "
                            "known roots.")
            .arg(details.value(1));
    case FeedRowReason::ChainRefused:
        return FeedText::tr("The server refuses the certificate it is shown.");
    case FeedRowReason::NotReached:
        return FeedText::tr("The server does not get as far as seeing a certificate.");
    case FeedRowReason::SignatureTrusted:
        return FeedText::tr("The feed this console holds is signed by the vendor.");
    case FeedRowReason::SignatureRefused:
        return FeedText::tr("The signature of the feed this console holds is refused.");
    case FeedRowReason::ServerAcceptsSignature:
        return FeedText::tr("The service accepted the feed's signature at its last fetch.");
    case FeedRowReason::ServerRefusesSignature:
        return FeedText::tr("The service refuses the feed's signature.");
    case FeedRowReason::NoProxy:
        return FeedText::tr("No proxy is set, neither in Exchange nor in Windows.");
    case FeedRowReason::SameProxy:
        return FeedText::tr("Exchange and Windows use the same proxy, %1.").arg(details.value(0));
    case FeedRowReason::ProxiesDiffer:
        return FeedText::tr("Exchange uses the proxy %1, Windows %2.")
            .arg(details.value(0), details.value(1));
    case FeedRowReason::OnlyExchangeProxy:
        return FeedText::tr("Only Exchange has a proxy, %1; Windows has none.")
            .arg(details.value(0));
    case FeedRowReason::OnlyWinHttpProxy:
        return FeedText::tr("Only Windows has a proxy, %1; Exchange has none.")
            .arg(details.value(1));
    case FeedRowReason::ProxyDoesNotAnswer:
        return FeedText::tr("The proxy does not let the connection through.");
    case FeedRowReason::RootsPresent:
        return FeedText::tr("The roots that the vendor's chains lead to are there.");
    case FeedRowReason::RootsUpdatable:
        return FeedText::tr("Windows fetches roots that are not there yet when they are needed: "
                            "%1.")
            .arg(details.join(u", "_s));
    case FeedRowReason::RootsMissing:
        return FeedText::tr("Roots that the vendor's chains lead to are missing: %1.")
            .arg(details.join(u", "_s));
    case FeedRowReason::RootUpdateOff:
        return FeedText::tr("Windows is not allowed to fetch new roots by itself.");
    case FeedRowReason::RevocationFails:
        return FeedText::tr("Whether certificates were revoked cannot be looked up.");
    case FeedRowReason::ProtocolsReady:
        return FeedText::tr("Nothing stands against TLS 1.2.");
    case FeedRowReason::Tls12Off:
        return FeedText::tr("TLS 1.2 is switched off for outgoing connections.");
    case FeedRowReason::StrongCryptoOff:
        return FeedText::tr("Programs of the .NET Framework are kept from using TLS 1.2.");
    case FeedRowReason::ClockRight:
        return FeedText::tr("The server's clock agrees with the console's.");
    case FeedRowReason::ClockOff:
        return FeedText::tr("The server's clock is off by %1 seconds.").arg(details.value(0));
    case FeedRowReason::NotAsked:
        return FeedText::tr("This is not known: %1.").arg(missingWord(row.missing));
    }
    Q_UNREACHABLE();
}

} // namespace amado
