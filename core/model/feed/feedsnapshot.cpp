// SPDX-License-Identifier: MIT
#include "model/feed/feedsnapshot.h"

#include <algorithm>

namespace amado {

namespace {

constexpr size_t kMaxChain = 10;
constexpr qsizetype kMaxNames = 20;
constexpr qsizetype kMaxText = 400;

/// What verdicts and pictures of a chain need; hosts under attack may send anything.
TlsObservation withoutBytes(TlsObservation tls)
{
    if (tls.chain.size() > kMaxChain)
        tls.chain.resize(kMaxChain);
    tls.error.truncate(kMaxText);
    tls.protocol.truncate(kMaxText);
    for (CertificateInfo &certificate : tls.chain) {
        certificate.der.clear();
        for (QString *text : {&certificate.subject, &certificate.issuer, &certificate.commonName,
                              &certificate.issuerCommonName, &certificate.serial})
            text->truncate(kMaxText);
        if (certificate.dnsNames.size() > kMaxNames)
            certificate.dnsNames.resize(kMaxNames);
        if (certificate.extendedKeyUsages.size() > kMaxNames)
            certificate.extendedKeyUsages.resize(kMaxNames);
    }
    return tls;
}

} // namespace

FeedFacts feedFactsOf(const FeedSnapshot &snapshot)
{
    FeedFacts facts;
    static_cast<FeedState &>(facts) = snapshot;
    const Fact<std::vector<EemsLogFile>> &logs = snapshot.logFiles;
    facts.log = logs ? Fact<EemsDigest>(digestEemsLog(*logs), logs.source())
                     : Fact<EemsDigest>::missing(logs.reason(), logs.source(), logs.detail());
    if (facts.tls)
        facts.tls = {withoutBytes(*snapshot.tls), snapshot.tls.source()};
    return facts;
}

} // namespace amado
