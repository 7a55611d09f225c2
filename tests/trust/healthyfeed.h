// SPDX-License-Identifier: MIT
#pragma once

#include "catalog/shippedcatalogs.h"
#include "judge/facts.h"

namespace amado::test {

using namespace Qt::StringLiterals;

inline QDateTime at(int day, int hour, int minute = 0)
{
    return {QDate(2026, 11, day), QTime(hour, minute), Qt::UTC};
}

/// The moment of judging in these tests; servers were looked at an hour before.
inline QDateTime judgedAt()
{
    return at(20, 10);
}

inline CertificateInfo certificate(const QString &name, const QString &issuer,
                                   const QString &issuerKey)
{
    CertificateInfo result;
    result.subject = u"CN="_s + name;
    result.commonName = name;
    result.issuer = u"CN="_s + issuer;
    result.issuerCommonName = issuer;
    result.authorityKeyId = issuerKey;
    result.notAfter = at(30, 0);
    return result;
}

/// As the vendor's endpoint presents itself: leaf and intermediate, without the root.
inline CertificateChain vendorChain()
{
    return {certificate(u"officeclient.microsoft.com"_s, u"Issuing CA"_s, u"AA"_s),
            certificate(u"Issuing CA"_s, u"DigiCert Global Root G2"_s,
                        u"4E2254201895E6E36EE60FFAFAB912ED06178F39"_s)};
}

inline CertificateChain gatewayChain()
{
    CertificateInfo root = certificate(u"Gateway CA"_s, u"Gateway CA"_s, {});
    root.subjectKeyId = u"BB"_s;
    return {certificate(u"officeclient.microsoft.com"_s, u"Gateway CA"_s, u"BB"_s), root};
}

inline RegistryFlag flag(const QString &name, std::optional<int> value = std::nullopt)
{
    return {value, u"HKLM\\"_s + name};
}

/// A server on which everything about the feed is known and in order.
inline ServerFacts healthyServer(const QString &build = u"15.2.2562.56"_s)
{
    ServerFacts facts = mailboxServer(build);
    facts.collectedAt = facts.capturedAt = at(20, 9);
    facts.lastFeedSuccess = {at(20, 8, 13), u"Application"_s};
    FeedFacts &feed = facts.feed;
    EemsDigest digest;
    digest.lines = 24;
    digest.asked = FeedMoment{at(20, 8, 13), u"Fetching mitigations"_s, u"C:\\e.log"_s, 30};
    digest.succeeded = FeedMoment{at(20, 7, 13), u"Fetching mitigations"_s, u"C:\\e.log"_s, 29};
    feed.log = {digest, u"C:\\Logging\\MitigationService"_s};
    feed.eventFailure = Fact<FailedFetch>::missing(MissingReason::NotPresent);
    feed.endpoint = u"officeclient.microsoft.com:443"_s;
    feed.tls = {TlsObservation{vendorChain(), u"TLSv1.2"_s, {}},
                u"TLS officeclient.microsoft.com:443"_s};
    feed.roots = {
        RootPresence{
            {u"digicert-global-root-g2"_s, u"microsoft-root-2011"_s, u"microsoft-root-2010"_s}, {}},
        u"Cert:\\LocalMachine\\Root"_s};
    feed.disableRootAutoUpdate = flag(u"AuthRoot\\DisableRootAutoUpdate"_s);
    feed.tls12ClientEnabled = flag(u"TLS 1.2\\Client\\Enabled"_s, 1);
    feed.tls12ClientDisabledByDefault = flag(u"TLS 1.2\\Client\\DisabledByDefault"_s, 0);
    feed.strongCrypto64 = flag(u"SchUseStrongCrypto"_s, 1);
    feed.strongCrypto32 = flag(u"Wow6432Node\\SchUseStrongCrypto"_s, 1);
    feed.systemTlsVersions64 = flag(u"SystemDefaultTlsVersions"_s, 1);
    feed.systemTlsVersions32 = flag(u"Wow6432Node\\SystemDefaultTlsVersions"_s, 1);
    feed.winHttpProxy = {WinHttpProxy{}, u"WinHttpSettings"_s};
    feed.clockOffset = {2, u"clock"_s};
    return facts;
}

/// Has been failing that way for three hours, after a success yesterday.
inline void fail(ServerFacts &facts, FetchFailure kind, const QString &message = u"message"_s)
{
    facts.lastFeedSuccess = {at(19, 20), u"Application"_s};
    const FeedMoment moment{at(20, 8, 13), message, u"C:\\e.log"_s, 42};
    EemsDigest digest = *facts.feed.log;
    digest.succeeded = FeedMoment{at(19, 20), {}, u"C:\\e.log"_s, 20};
    digest.failed = FailedFetch{kind, moment};
    digest.failingSince = FeedMoment{at(20, 6, 13), message, u"C:\\e.log"_s, 36};
    digest.failuresInARow = 3;
    facts.feed.log = {digest, u"C:\\Logging\\MitigationService"_s};
}

} // namespace amado::test
