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
    const Fact<std::vector<EemsLogFile>> &logs = snapshot.logFiles;
    facts.log = logs ? Fact<EemsDigest>(digestEemsLog(*logs), logs.source())
                     : Fact<EemsDigest>::missing(logs.reason(), logs.source(), logs.detail());
    facts.endpoint = snapshot.endpoint;
    facts.tls = snapshot.tls
                    ? Fact<TlsObservation>(withoutBytes(*snapshot.tls), snapshot.tls.source())
                    : snapshot.tls;
    facts.roots = snapshot.roots;
    facts.disableRootAutoUpdate = snapshot.disableRootAutoUpdate;
    facts.tls12ClientEnabled = snapshot.tls12ClientEnabled;
    facts.tls12ClientDisabledByDefault = snapshot.tls12ClientDisabledByDefault;
    facts.strongCrypto64 = snapshot.strongCrypto64;
    facts.strongCrypto32 = snapshot.strongCrypto32;
    facts.systemTlsVersions64 = snapshot.systemTlsVersions64;
    facts.systemTlsVersions32 = snapshot.systemTlsVersions32;
    facts.winHttpProxy = snapshot.winHttpProxy;
    facts.clockOffset = snapshot.clockOffset;
    return facts;
}

} // namespace amado
