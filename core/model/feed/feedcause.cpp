#include "model/feed/feedcause.h"

namespace amado {

using namespace Qt::StringLiterals;

QString toString(FeedCauseKind kind)
{
    switch (kind) {
    case FeedCauseKind::NoService:
        return u"noService"_s;
    case FeedCauseKind::TooOldForEndpoint:
        return u"tooOldForEndpoint"_s;
    case FeedCauseKind::TooOldForSigner:
        return u"tooOldForSigner"_s;
    case FeedCauseKind::OrgDisabled:
        return u"orgDisabled"_s;
    case FeedCauseKind::ServerDisabled:
        return u"serverDisabled"_s;
    case FeedCauseKind::ServiceDisabled:
        return u"serviceDisabled"_s;
    case FeedCauseKind::ServiceStopped:
        return u"serviceStopped"_s;
    case FeedCauseKind::ClockWrong:
        return u"clockWrong"_s;
    case FeedCauseKind::NameNotResolved:
        return u"nameNotResolved"_s;
    case FeedCauseKind::ProxyUnreachable:
        return u"proxyUnreachable"_s;
    case FeedCauseKind::ProxyMismatch:
        return u"proxyMismatch"_s;
    case FeedCauseKind::EndpointUnreachable:
        return u"endpointUnreachable"_s;
    case FeedCauseKind::Tls12Disabled:
        return u"tls12Disabled"_s;
    case FeedCauseKind::StrongCryptoOff:
        return u"strongCryptoOff"_s;
    case FeedCauseKind::InspectedOnTheWay:
        return u"inspectedOnTheWay"_s;
    case FeedCauseKind::RootMissing:
        return u"rootMissing"_s;
    case FeedCauseKind::RootUpdateDisabled:
        return u"rootUpdateDisabled"_s;
    case FeedCauseKind::RevocationUnreachable:
        return u"revocationUnreachable"_s;
    case FeedCauseKind::EndpointNotTrusted:
        return u"endpointNotTrusted"_s;
    case FeedCauseKind::SignerNotTrusted:
        return u"signerNotTrusted"_s;
    case FeedCauseKind::LastFetchFailed:
        return u"lastFetchFailed"_s;
    case FeedCauseKind::ServiceError:
        return u"serviceError"_s;
    case FeedCauseKind::NoRecentSuccess:
        return u"noRecentSuccess"_s;
    case FeedCauseKind::FirstPollPending:
        return u"firstPollPending"_s;
    case FeedCauseKind::AppliedButRuleMissing:
        return u"appliedButRuleMissing"_s;
    case FeedCauseKind::BlockedIds:
        return u"blockedIds"_s;
    case FeedCauseKind::AppliedOutOfBand:
        return u"appliedOutOfBand"_s;
    case FeedCauseKind::CantTell:
        return u"cantTell"_s;
    }
    Q_UNREACHABLE();
}

const std::vector<FeedCauseKind> &allFeedCauses()
{
    using enum FeedCauseKind;
    static const std::vector<FeedCauseKind> all = {NoService,
                                                   TooOldForEndpoint,
                                                   TooOldForSigner,
                                                   OrgDisabled,
                                                   ServerDisabled,
                                                   ServiceDisabled,
                                                   ServiceStopped,
                                                   ClockWrong,
                                                   NameNotResolved,
                                                   ProxyUnreachable,
                                                   ProxyMismatch,
                                                   EndpointUnreachable,
                                                   Tls12Disabled,
                                                   StrongCryptoOff,
                                                   InspectedOnTheWay,
                                                   RootMissing,
                                                   RootUpdateDisabled,
                                                   RevocationUnreachable,
                                                   EndpointNotTrusted,
                                                   SignerNotTrusted,
                                                   LastFetchFailed,
                                                   ServiceError,
                                                   NoRecentSuccess,
                                                   FirstPollPending,
                                                   AppliedButRuleMissing,
                                                   BlockedIds,
                                                   AppliedOutOfBand,
                                                   CantTell};
    return all;
}

QString toString(CauseSeverity severity)
{
    switch (severity) {
    case CauseSeverity::Blocking:
        return u"blocking"_s;
    case CauseSeverity::Attention:
        return u"attention"_s;
    case CauseSeverity::Note:
        return u"note"_s;
    case CauseSeverity::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString toString(FeedRowKind kind)
{
    switch (kind) {
    case FeedRowKind::Ability:
        return u"ability"_s;
    case FeedRowKind::Switches:
        return u"switches"_s;
    case FeedRowKind::Service:
        return u"service"_s;
    case FeedRowKind::Fetches:
        return u"fetches"_s;
    case FeedRowKind::Endpoint:
        return u"endpoint"_s;
    case FeedRowKind::Signature:
        return u"signature"_s;
    case FeedRowKind::Proxy:
        return u"proxy"_s;
    case FeedRowKind::Roots:
        return u"roots"_s;
    case FeedRowKind::Protocols:
        return u"protocols"_s;
    case FeedRowKind::Clock:
        return u"clock"_s;
    }
    Q_UNREACHABLE();
}

QString toString(RowVerdict verdict)
{
    switch (verdict) {
    case RowVerdict::Ok:
        return u"ok"_s;
    case RowVerdict::Attention:
        return u"attention"_s;
    case RowVerdict::Bad:
        return u"bad"_s;
    case RowVerdict::Unknown:
        return u"unknown"_s;
    case RowVerdict::NotApplicable:
        return u"notApplicable"_s;
    }
    Q_UNREACHABLE();
}

} // namespace amado
