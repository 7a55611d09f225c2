// SPDX-License-Identifier: MIT
#include "model/feed/expiry.h"

#include "model/base/enumnames.h"

#include <algorithm>

namespace amado {

namespace {

ExpiryPlace placeOf(size_t index, const CertificateChain &chain)
{
    if (index == 0)
        return ExpiryPlace::Leaf;
    return chain[index].isSelfIssued() ? ExpiryPlace::Root : ExpiryPlace::Issuer;
}

ExpirySeverity severityOf(const QDateTime &at, const QDateTime &now, bool provenEarlier)
{
    if (at < now)
        return provenEarlier ? ExpirySeverity::Harmless : ExpirySeverity::Past;
    return at <= now.addDays(kExpiryWarningDays) ? ExpirySeverity::Soon : ExpirySeverity::Later;
}

/// `provenEarlier`: a later end takes nothing from a signature that was made before.
void addChain(std::vector<ExpiryPoint> &points, ExpiryChain kind, const CertificateChain &chain,
              bool provenEarlier, const QDateTime &now)
{
    for (size_t i = 0; i < chain.size(); ++i) {
        const CertificateInfo &certificate = chain[i];
        ExpiryPoint point;
        point.chain = kind;
        point.place = placeOf(i, chain);
        point.severity = severityOf(certificate.notAfter, now, provenEarlier);
        // A timestamp outlives the signer. An issuer that ends means another one for what comes
        // next, which older builds may refuse: that is warned about all the same.
        if (provenEarlier && i == 0 && point.severity == ExpirySeverity::Soon)
            point.severity = ExpirySeverity::Later;
        point.at = certificate.notAfter;
        point.days = now.daysTo(certificate.notAfter);
        point.name =
            certificate.commonName.isEmpty() ? certificate.subject : certificate.commonName;
        point.sha256 = certificate.sha256;
        points.push_back(std::move(point));
    }
}

} // namespace

std::vector<ExpiryPoint> expiryOf(const CertificateChain &endpoint, const FeedProof *proof,
                                  const CutoffCatalog &cutoffs, const QDateTime &now)
{
    std::vector<ExpiryPoint> points;
    addChain(points, ExpiryChain::Endpoint, endpoint, false, now);
    if (proof) {
        const bool stamped = proof->timestamp.state == TimestampProof::State::Valid;
        addChain(points, ExpiryChain::Signer, proof->signer, stamped, now);
        addChain(points, ExpiryChain::Timestamp, proof->timestamp.chain, stamped, now);
    }
    for (const Cutoff &cutoff : cutoffs.cutoffs()) {
        const QDateTime at = cutoff.effectiveFrom.startOfDay(Qt::UTC);
        points.push_back({ExpiryChain::Rule,
                          ExpiryPlace::Cutoff,
                          severityOf(at, now, false),
                          at,
                          now.daysTo(at),
                          cutoff.id,
                          {},
                          cutoff.builtBefore});
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const ExpiryPoint &a, const ExpiryPoint &b) { return a.at < b.at; });
    return points;
}

} // namespace amado
