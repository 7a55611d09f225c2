#include "model/feed/horizon.h"

#include "model/base/enumnames.h"

#include <algorithm>

namespace amado {

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
                          cutoff.id,
                          {},
                          cutoff.builtBefore});
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const HorizonPoint &a, const HorizonPoint &b) { return a.at < b.at; });
    return points;
}

} // namespace amado
