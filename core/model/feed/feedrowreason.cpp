#include "model/feed/feedcause.h"

namespace amado {

using namespace Qt::StringLiterals;

QString toString(FeedRowReason reason)
{
    switch (reason) {
    case FeedRowReason::Capable:
        return u"capable"_s;
    case FeedRowReason::NoService:
        return u"noService"_s;
    case FeedRowReason::CutoffA:
        return u"cutoffA"_s;
    case FeedRowReason::CutoffB:
        return u"cutoffB"_s;
    case FeedRowReason::EdgeRole:
        return u"edgeRole"_s;
    case FeedRowReason::ManagementTools:
        return u"managementTools"_s;
    case FeedRowReason::BuildUnknown:
        return u"buildUnknown"_s;
    case FeedRowReason::BothOn:
        return u"bothOn"_s;
    case FeedRowReason::OrganizationOff:
        return u"organizationOff"_s;
    case FeedRowReason::ServerOff:
        return u"serverOff"_s;
    case FeedRowReason::BothOff:
        return u"bothOff"_s;
    case FeedRowReason::Running:
        return u"running"_s;
    case FeedRowReason::Stopped:
        return u"stopped"_s;
    case FeedRowReason::Disabled:
        return u"disabled"_s;
    case FeedRowReason::Succeeding:
        return u"succeeding"_s;
    case FeedRowReason::FailingSince:
        return u"failingSince"_s;
    case FeedRowReason::NeverSucceeded:
        return u"neverSucceeded"_s;
    case FeedRowReason::Stale:
        return u"stale"_s;
    case FeedRowReason::FirstPollPending:
        return u"firstPollPending"_s;
    case FeedRowReason::VendorChain:
        return u"vendorChain"_s;
    case FeedRowReason::SameAsConsole:
        return u"sameAsConsole"_s;
    case FeedRowReason::Inspected:
        return u"inspected"_s;
    case FeedRowReason::ChainRefused:
        return u"chainRefused"_s;
    case FeedRowReason::NotReached:
        return u"notReached"_s;
    case FeedRowReason::OtherThanConsole:
        return u"otherThanConsole"_s;
    case FeedRowReason::UnknownRoot:
        return u"unknownRoot"_s;
    case FeedRowReason::SignatureTrusted:
        return u"signatureTrusted"_s;
    case FeedRowReason::SignatureRefused:
        return u"signatureRefused"_s;
    case FeedRowReason::ServerAcceptsSignature:
        return u"serverAcceptsSignature"_s;
    case FeedRowReason::ServerRefusesSignature:
        return u"serverRefusesSignature"_s;
    case FeedRowReason::NoProxy:
        return u"noProxy"_s;
    case FeedRowReason::SameProxy:
        return u"sameProxy"_s;
    case FeedRowReason::ProxiesDiffer:
        return u"proxiesDiffer"_s;
    case FeedRowReason::OnlyExchangeProxy:
        return u"onlyExchangeProxy"_s;
    case FeedRowReason::OnlyWinHttpProxy:
        return u"onlyWinHttpProxy"_s;
    case FeedRowReason::ProxyDoesNotAnswer:
        return u"proxyDoesNotAnswer"_s;
    case FeedRowReason::RootsPresent:
        return u"rootsPresent"_s;
    case FeedRowReason::RootsUpdatable:
        return u"rootsUpdatable"_s;
    case FeedRowReason::RootsMissing:
        return u"rootsMissing"_s;
    case FeedRowReason::RootUpdateOff:
        return u"rootUpdateOff"_s;
    case FeedRowReason::RevocationFails:
        return u"revocationFails"_s;
    case FeedRowReason::ProtocolsReady:
        return u"protocolsReady"_s;
    case FeedRowReason::Tls12Off:
        return u"tls12Off"_s;
    case FeedRowReason::StrongCryptoOff:
        return u"strongCryptoOff"_s;
    case FeedRowReason::ClockRight:
        return u"clockRight"_s;
    case FeedRowReason::ClockOff:
        return u"clockOff"_s;
    case FeedRowReason::NotAsked:
        return u"notAsked"_s;
    }
    Q_UNREACHABLE();
}

} // namespace amado
