// SPDX-License-Identifier: MIT
#include "feed/testpki.h"
#include "io/feed/chaincheck.h"
#include "model/base/enumnames.h"

#include <gtest/gtest.h>

#include <functional>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

struct ChainCase
{
    const char *name;
    std::function<void(ChainPlan &)> bend;
    FeedVerdict verdict;
    TrustRule rule;
    int link;
};

class Chains : public testing::TestWithParam<ChainCase>
{};

CertificateRequest secondAuthority()
{
    ChainPlan usual;
    CertificateRequest request = usual.authority;
    request.commonName = u"Test Second CA"_s;
    request.serial = 9;
    return request;
}

constexpr auto kRefused = FeedVerdict::ChainRefused;
constexpr auto kExpired = FeedVerdict::Expired;
constexpr auto kTrusted = FeedVerdict::Trusted;

} // namespace

TEST_P(Chains, GiveTheirVerdictRuleAndLink)
{
    ChainPlan plan;
    GetParam().bend(plan);
    const FeedProof proof = checkPlan(plan);
    EXPECT_EQ(enumName(proof.verdict), enumName(GetParam().verdict)) << proof.detail.toStdString();
    EXPECT_EQ(enumName(proof.rule), enumName(GetParam().rule)) << proof.detail.toStdString();
    EXPECT_EQ(proof.brokenLink, GetParam().link) << proof.detail.toStdString();
    EXPECT_FALSE(proof.signedContent.isEmpty());
    EXPECT_EQ(proof.detail.isEmpty(), proof.verdict == kTrusted);
}

INSTANTIATE_TEST_SUITE_P(
    Good, Chains,
    testing::Values(ChainCase{"Usual", [](ChainPlan &) {}, kTrusted, TrustRule::None, -1},
                    ChainCase{"RootNotEnclosed", [](ChainPlan &plan) { plan.rootPresent = false; },
                              kTrusted, TrustRule::None, -1},
                    ChainCase{"TwoAuthorities",
                              [](ChainPlan &plan) { plan.second = secondAuthority(); }, kTrusted,
                              TrustRule::None, -1},
                    ChainCase{"NoKeyUsage",
                              [](ChainPlan &plan) { setExtension(plan.signer, "keyUsage", {}); },
                              kTrusted, TrustRule::None, -1},
                    ChainCase{"AuthorityForCodeSigning",
                              [](ChainPlan &plan) {
                                  setExtension(plan.authority, "extendedKeyUsage", "codeSigning");
                              },
                              kTrusted, TrustRule::None, -1},
                    ChainCase{"ExpiredSinceButStamped",
                              [](ChainPlan &plan) {
                                  plan.timestamp = true;
                                  plan.signer.notAfter = kFounded.addDays(1);
                                  plan.authority.notAfter = kFounded.addDays(2);
                              },
                              kTrusted, TrustRule::None, -1}),
    [](const auto &instance) { return std::string(instance.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Purpose, Chains,
    testing::Values(
        ChainCase{"NoPurpose",
                  [](ChainPlan &plan) { setExtension(plan.signer, "extendedKeyUsage", {}); },
                  kRefused, TrustRule::PurposeMissing, 0},
        ChainCase{
            "NoFeedPurpose",
            [](ChainPlan &plan) { setExtension(plan.signer, "extendedKeyUsage", "codeSigning"); },
            kRefused, TrustRule::PurposeMissing, 0},
        ChainCase{"NoCodeSigning",
                  [](ChainPlan &plan) {
                      setExtension(plan.signer, "extendedKeyUsage", kExchangeXmlPurpose);
                  },
                  kRefused, TrustRule::PurposeMissing, 0},
        ChainCase{"AnyPurpose",
                  [](ChainPlan &plan) {
                      setExtension(plan.signer, "extendedKeyUsage", "anyExtendedKeyUsage");
                  },
                  kRefused, TrustRule::PurposeMissing, 0},
        ChainCase{
            "AuthorityForServers",
            [](ChainPlan &plan) { setExtension(plan.authority, "extendedKeyUsage", "serverAuth"); },
            kRefused, TrustRule::PurposeMissing, 1},
        ChainCase{"SignerMayNotSign",
                  [](ChainPlan &plan) {
                      setExtension(plan.signer, "keyUsage", "critical,keyEncipherment");
                  },
                  kRefused, TrustRule::ConstraintViolated, 0},
        ChainCase{"PurposeBeforeTime",
                  [](ChainPlan &plan) {
                      plan.signer.notAfter = kFounded.addDays(1);
                      setExtension(plan.signer, "extendedKeyUsage", "codeSigning");
                  },
                  kRefused, TrustRule::PurposeMissing, 0}),
    [](const auto &instance) { return std::string(instance.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Authority, Chains,
    testing::Values(
        ChainCase{"NoAuthority",
                  [](ChainPlan &plan) {
                      setExtension(plan.authority, "basicConstraints", "critical,CA:FALSE");
                      setExtension(plan.authority, "keyUsage", {});
                  },
                  kRefused, TrustRule::NotACertificateAuthority, 1},
        ChainCase{"NoBasicConstraints",
                  [](ChainPlan &plan) { setExtension(plan.authority, "basicConstraints", {}); },
                  kRefused, TrustRule::NotACertificateAuthority, 1},
        ChainCase{
            "MayNotSignCertificates",
            [](ChainPlan &plan) { setExtension(plan.authority, "keyUsage", "critical,cRLSign"); },
            kRefused, TrustRule::ConstraintViolated, 1},
        ChainCase{"PathTooLong",
                  [](ChainPlan &plan) {
                      setExtension(plan.authority, "basicConstraints",
                                   "critical,CA:TRUE,pathlen:0");
                      plan.second = secondAuthority();
                  },
                  kRefused, TrustRule::ConstraintViolated, 2},
        ChainCase{"NameNotPermitted",
                  [](ChainPlan &plan) {
                      setExtension(plan.authority, "nameConstraints",
                                   "critical,permitted;DNS:example.org");
                      setExtension(plan.signer, "subjectAltName", "DNS:example.com");
                  },
                  kRefused, TrustRule::ConstraintViolated, 0},
        ChainCase{"NameExcluded",
                  [](ChainPlan &plan) {
                      setExtension(plan.authority, "nameConstraints", "critical,excluded;DNS:.com");
                      setExtension(plan.signer, "subjectAltName", "DNS:example.com");
                  },
                  kRefused, TrustRule::ConstraintViolated, 0},
        ChainCase{
            "UnknownCriticalExtension",
            [](ChainPlan &plan) { setExtension(plan.authority, "2.999.7", "critical,DER:0500"); },
            kRefused, TrustRule::ConstraintViolated, 1},
        ChainCase{
            "UnknownCriticalExtensionOfTheSigner",
            [](ChainPlan &plan) { setExtension(plan.signer, "2.999.7", "critical,DER:0500"); },
            kRefused, TrustRule::ConstraintViolated, 0}),
    [](const auto &instance) { return std::string(instance.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Strength, Chains,
    testing::Values(ChainCase{"ShortKey", [](ChainPlan &plan) { plan.signerBits = 1024; }, kRefused,
                              TrustRule::WeakCryptography, 0},
                    ChainCase{"OldHashOnTheSigner",
                              [](ChainPlan &plan) { plan.signer.digest = "SHA1"; }, kRefused,
                              TrustRule::WeakCryptography, 0},
                    ChainCase{"OldHashOnTheAuthority",
                              [](ChainPlan &plan) { plan.authority.digest = "SHA1"; }, kRefused,
                              TrustRule::WeakCryptography, 1}),
    [](const auto &instance) { return std::string(instance.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Time, Chains,
    testing::Values(
        ChainCase{"SignerExpired",
                  [](ChainPlan &plan) { plan.signer.notAfter = kFounded.addDays(1); }, kExpired,
                  TrustRule::CertificateExpired, 0},
        ChainCase{"AuthorityExpired",
                  [](ChainPlan &plan) { plan.authority.notAfter = kFounded.addDays(1); }, kExpired,
                  TrustRule::CertificateExpired, 1},
        ChainCase{"RootExpired", [](ChainPlan &plan) { plan.root.notAfter = kFounded.addDays(1); },
                  kExpired, TrustRule::CertificateExpired, 2},
        ChainCase{"SignerNotYetValid",
                  [](ChainPlan &plan) { plan.signer.notBefore = kNow.addDays(1); }, kRefused,
                  TrustRule::NotYetValid, 0},
        ChainCase{"AuthorityNotYetValid",
                  [](ChainPlan &plan) { plan.authority.notBefore = kNow.addDays(1); }, kRefused,
                  TrustRule::NotYetValid, 1},
        ChainCase{"StampedAfterTheEnd",
                  [](ChainPlan &plan) {
                      plan.timestamp = true;
                      plan.signer.notAfter = kFounded.addDays(-1);
                  },
                  kExpired, TrustRule::CertificateExpired, 0},
        ChainCase{"StampedBeforeTheStart",
                  [](ChainPlan &plan) {
                      plan.timestamp = true;
                      plan.signer.notBefore = kFounded.addDays(1);
                  },
                  kRefused, TrustRule::NotYetValid, 0}),
    [](const auto &instance) { return std::string(instance.param.name); });

namespace {

FeedProof check(const QByteArray &document)
{
    return XmlSignatureCheck(testSigner().anchors()).check(document, kNow);
}

QByteArray signedWith(const std::vector<QByteArray> &certificates)
{
    const SigningChain timestamp = testSigner().timestampAuthority();
    return *signFeed(feedText(), {testSigner().signer().key, certificates}, &timestamp, kFounded);
}

} // namespace

TEST(Certificates, InAnotherOrderOrBesideOthersNeitherHelpNorHurt)
{
    const auto usual = testSigner().signer().certificates;
    const auto foreign = testSigner().timestampAuthority().certificates;
    EXPECT_EQ(check(signedWith({usual[0], usual[2], usual[1]})).verdict, kTrusted);
    EXPECT_EQ(check(signedWith({usual[0], foreign[0], foreign[1], usual[1]})).verdict, kTrusted);
    EXPECT_EQ(check(signedWith({usual[0], usual[1], usual[1], usual[0]})).verdict, kTrusted);
    EXPECT_EQ(check(signedWith({usual[2], usual[1], usual[0]})).verdict, kTrusted);
    EXPECT_EQ(check(signedWith({foreign[0], usual[1], usual[0]})).verdict, kTrusted);
    EXPECT_EQ(check(signedWith({usual[1], usual[0]})).signer.front().der, usual[0]);
    const FeedProof alone = check(signedWith({usual[0]}));
    EXPECT_EQ(alone.rule, TrustRule::CertificateMissing);
    EXPECT_EQ(alone.brokenLink, 0);
    EXPECT_EQ(check(signedWith({usual[0], foreign[0], foreign[1]})).rule,
              TrustRule::CertificateMissing);
}

TEST(Certificates, OfSomebodyElseDoNotLendTheirName)
{
    const auto usual = testSigner().signer().certificates;
    const auto foreign = testSigner().timestampAuthority().certificates;
    // Signed with the key of KeyValue, but no certificate has it.
    for (const auto &certificates :
         {std::vector{usual[1], usual[2]}, std::vector{foreign[0], usual[1], usual[2]}}) {
        const FeedProof proof = check(signedWith(certificates));
        EXPECT_EQ(proof.verdict, kRefused);
        EXPECT_EQ(proof.rule, TrustRule::KeyValueDiffers);
        EXPECT_EQ(proof.brokenLink, 0);
    }
    // A stranger's key below the real certificates.
    const FeedKeys keys = testKeys();
    const auto document = signFeed(feedText(), {keys.strangerRoot.get(), usual}, nullptr, kFounded);
    EXPECT_EQ(check(*document).rule, TrustRule::KeyValueDiffers);
}

TEST(Certificates, OfAnAuthorityOfTheSameNameAreNotItsOwn)
{
    // The signer names the real authority as its issuer, but another key signed it.
    const FeedKeys keys = testKeys();
    const auto usual = testSigner().signer().certificates;
    const auto authority = x509FromDer(usual[1]);
    ChainPlan plan;
    const auto forged =
        issueCertificate(plan.signer, keys.signer.get(), authority->get(), keys.strangerRoot.get());
    const FeedProof proof = check(signedWith({derOf(forged->get()), usual[1], usual[2]}));
    EXPECT_EQ(proof.verdict, kRefused);
    EXPECT_EQ(proof.rule, TrustRule::CertificateSignatureDiffers);
    EXPECT_EQ(proof.brokenLink, 0);
}

TEST(Certificates, ArePinnedByKeyNotByName)
{
    const FeedProof proof = check(signedFeed(FeedVariant::UntrustedAuthority));
    EXPECT_EQ(proof.signer.back().subject, testSigner().anchors().feedRoots.front().subject);
    EXPECT_EQ(proof.rule, TrustRule::RootNotPinned);
    // The same key in a certificate renewed later is the same root.
    const FeedKeys keys = testKeys();
    const auto founded = FeedSigner::found(testKeys(), kFounded.addDays(5));
    EXPECT_EQ(XmlSignatureCheck(founded->anchors()).check(signedFeed(), kNow).verdict, kTrusted);
}
