#include "model/feed/horizon.h"

#include <algorithm>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

HorizonPlace placeOf(size_t index, const CertificateChain &chain)
{
    if (index == 0)
        return HorizonPlace::Leaf;
    return chain[index].isSelfIssued() ? HorizonPlace::Root : HorizonPlace::Issuer;
}

HorizonSeverity severityOf(const QDateTime &at, const QDateTime &now, bool provenEarlier)
{
    if (at < now)
        return provenEarlier ? HorizonSeverity::Harmless : HorizonSeverity::Past;
    return at <= now.addDays(kHorizonWarningDays) ? HorizonSeverity::Soon : HorizonSeverity::Later;
}

/// `provenEarlier`: a later end takes nothing from a signature that was made before.
void addChain(std::vector<HorizonPoint> &points, HorizonChain kind, const CertificateChain &chain,
              bool provenEarlier, const QDateTime &now)
{
    for (size_t i = 0; i < chain.size(); ++i) {
        const CertificateInfo &certificate = chain[i];
        HorizonPoint point;
        point.chain = kind;
        point.place = placeOf(i, chain);
        point.severity = severityOf(certificate.notAfter, now, provenEarlier);
        // A timestamp outlives the signer. An issuer that ends means another one for what comes
        // next, which older builds may refuse: that is warned about all the same.
        if (provenEarlier && i == 0 && point.severity == HorizonSeverity::Soon)
            point.severity = HorizonSeverity::Later;
        point.at = certificate.notAfter;
        point.days = now.daysTo(certificate.notAfter);
        point.name =
            certificate.commonName.isEmpty() ? certificate.subject : certificate.commonName;
        point.sha256 = certificate.sha256;
        points.push_back(std::move(point));
    }
}

} // namespace

std::vector<HorizonPoint> horizonOf(const CertificateChain &endpoint, const FeedProof *proof,
                                    const CutoffCatalog &cutoffs, const QDateTime &now)
{
    std::vector<HorizonPoint> points;
    addChain(points, HorizonChain::Endpoint, endpoint, false, now);
    if (proof) {
        const bool stamped = proof->timestamp.state == TimestampProof::State::Valid;
        addChain(points, HorizonChain::Signer, proof->signer, stamped, now);
        addChain(points, HorizonChain::Timestamp, proof->timestamp.chain, stamped, now);
    }
    for (const Cutoff &cutoff : cutoffs.cutoffs()) {
        const QDateTime at = cutoff.effectiveFrom.startOfDay(Qt::UTC);
        points.push_back({HorizonChain::Rule,
                          HorizonPlace::Cutoff,
                          severityOf(at, now, false),
                          at,
                          now.daysTo(at),
                          toString(cutoff.failure),
                          {}});
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const HorizonPoint &a, const HorizonPoint &b) { return a.at < b.at; });
    return points;
}

QString toString(HorizonChain chain)
{
    switch (chain) {
    case HorizonChain::Endpoint:
        return u"endpoint"_s;
    case HorizonChain::Signer:
        return u"signer"_s;
    case HorizonChain::Timestamp:
        return u"timestamp"_s;
    case HorizonChain::Rule:
        return u"rule"_s;
    }
    Q_UNREACHABLE();
}

QString toString(HorizonPlace place)
{
    switch (place) {
    case HorizonPlace::Leaf:
        return u"leaf"_s;
    case HorizonPlace::Issuer:
        return u"issuer"_s;
    case HorizonPlace::Root:
        return u"root"_s;
    case HorizonPlace::Cutoff:
        return u"cutoff"_s;
    }
    Q_UNREACHABLE();
}

QString toString(HorizonSeverity severity)
{
    switch (severity) {
    case HorizonSeverity::Later:
        return u"later"_s;
    case HorizonSeverity::Soon:
        return u"soon"_s;
    case HorizonSeverity::Past:
        return u"past"_s;
    case HorizonSeverity::Harmless:
        return u"harmless"_s;
    }
    Q_UNREACHABLE();
}

} // namespace amado
