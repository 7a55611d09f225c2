// SPDX-License-Identifier: MIT
#include "feed/testpki.h"
#include "io/feed/chaincheck.h"
#include "io/feed/timestamptoken.h"
#include "model/base/enumnames.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kBytes = "signature value";

/// A timestamp authority of the test, below the pinned root.
struct Authority
{
    Authority()
        : request{u"Amado Tests"_s,
                  u"Test TSA"_s,
                  7,
                  kFounded.addDays(-60),
                  kFounded.addYears(5),
                  {{"basicConstraints", "critical,CA:FALSE"},
                   {"extendedKeyUsage", QByteArray("critical,") + kTimeStampingPurpose}},
                  "SHA256"}
    {}

    [[nodiscard]] TimestampProof check(const QDateTime &at = kFounded,
                                       const QDateTime &now = kNow) const
    {
        const FeedKeys keys = testKeys();
        const auto root = x509FromDer(testSigner().timestampAuthority().certificates.back());
        const auto own = issueCertificate(request, keys.timestampAuthority.get(), root->get(),
                                          keys.timestampRoot.get());
        EXPECT_TRUE(own) << own.error().detail.toStdString();
        const auto token = makeTimestampToken(
            kBytes, at, {keys.timestampAuthority.get(), {derOf(own->get()), derOf(root->get())}});
        EXPECT_TRUE(token) << token.error().detail.toStdString();
        return checkTimestamp({*token, kBytes, {}, now}, testSigner().anchors().timestampRoots);
    }

    CertificateRequest request;
};

QByteArray token(const QDateTime &at = kFounded)
{
    return *makeTimestampToken(kBytes, at, testSigner().timestampAuthority());
}

TimestampProof check(const QByteArray &bytes, const QByteArray &signedBytes = kBytes)
{
    return checkTimestamp({bytes, signedBytes, {}, kNow}, testSigner().anchors().timestampRoots);
}

void expectRefused(const TimestampProof &proof, TrustRule rule)
{
    EXPECT_EQ(proof.state, TimestampProof::State::Refused);
    EXPECT_EQ(enumName(proof.rule), enumName(rule)) << proof.detail.toStdString();
    EXPECT_FALSE(proof.at.isValid());
    EXPECT_FALSE(proof.detail.isEmpty());
}

} // namespace

TEST(Timestamp, ProvesItsTimeToTheMillisecond)
{
    for (const int ms : {0, 1, 620, 621}) {
        const QDateTime at = kFounded.addMSecs(ms);
        const TimestampProof proof = check(token(at));
        EXPECT_EQ(proof.state, TimestampProof::State::Valid) << proof.detail.toStdString();
        EXPECT_EQ(proof.at, at);
        EXPECT_EQ(proof.chain.size(), 2u);
    }
    // Indefinite length, as the vendor's tokens are encoded.
    EXPECT_EQ(token().at(1), '\x80');
}

TEST(Timestamp, BelongsToOneSignatureOnly)
{
    expectRefused(check(token(), "another value"), TrustRule::DigestDiffers);
}

TEST(Timestamp, NoChangedByteIsBelieved)
{
    const QByteArray good = token();
    const TimestampProof original = check(good);
    int refused = 0;
    for (qsizetype at = 0; at < good.size(); at += 7) {
        QByteArray changed = good;
        changed[at] = char(changed.at(at) ^ 0x20);
        const TimestampProof proof = check(changed);
        refused += proof.state == TimestampProof::State::Refused ? 1 : 0;
        // Only what is not signed, such as the root enclosed, may change without effect.
        EXPECT_TRUE(proof.state == TimestampProof::State::Refused || proof.at == original.at) << at;
    }
    EXPECT_GT(refused, int(good.size()) / 7 / 3);
}

TEST(Timestamp, RefusesWhatIsNoToken)
{
    expectRefused(check({}), TrustRule::NotWellFormed);
    expectRefused(check("nonsense"), TrustRule::NotWellFormed);
    expectRefused(check(token() + '\0'), TrustRule::NotWellFormed);
    expectRefused(check(token().chopped(10)), TrustRule::NotWellFormed);
    expectRefused(check(QByteArray(100'000, '\x30')), TrustRule::TooLarge);
    expectRefused(check(testSigner().signer().certificates.front()), TrustRule::NotWellFormed);
}

TEST(Timestamp, AsksTheAuthorityForItsPurpose)
{
    EXPECT_EQ(Authority().check().state, TimestampProof::State::Valid);
    Authority none;
    setExtension(none.request, "extendedKeyUsage", {});
    expectRefused(none.check(), TrustRule::PurposeMissing);
    Authority signer;
    setExtension(signer.request, "extendedKeyUsage", "codeSigning");
    expectRefused(signer.check(), TrustRule::PurposeMissing);
    Authority both;
    setExtension(both.request, "extendedKeyUsage", "timeStamping,codeSigning");
    expectRefused(both.check(), TrustRule::PurposeMissing);
    Authority weak;
    weak.request.digest = "SHA1";
    expectRefused(weak.check(), TrustRule::WeakCryptography);
}

TEST(Timestamp, CountsTheTimeItNames)
{
    Authority ended;
    ended.request.notAfter = kFounded.addDays(10);
    EXPECT_EQ(ended.check(kFounded).state, TimestampProof::State::Valid);
    expectRefused(ended.check(kFounded.addDays(11)), TrustRule::CertificateExpired);
    expectRefused(ended.check(kFounded.addDays(-90)), TrustRule::NotYetValid);
    expectRefused(Authority().check(kNow.addDays(1)), TrustRule::NotYetValid);
    // Clocks differ a little.
    EXPECT_EQ(Authority().check(kNow.addSecs(60)).state, TimestampProof::State::Valid);
}

TEST(Timestamp, LeadsToARootForTimestamps)
{
    const auto unpinned =
        checkTimestamp({token(), kBytes, {}, kNow}, testSigner().anchors().feedRoots);
    expectRefused(unpinned, TrustRule::RootNotPinned);
    // The signer of feeds is no timestamp authority, though its root is believed for feeds.
    const auto own = makeTimestampToken(kBytes, kFounded, testSigner().signer());
    expectRefused(check(*own), TrustRule::RootNotPinned);
    expectRefused(checkTimestamp({*own, kBytes, {}, kNow}, testSigner().anchors().feedRoots),
                  TrustRule::PurposeMissing);
}
