// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "model/feed/expiry.h"
#include "trust/healthyfeed.h"

#include <gtest/gtest.h>

namespace amado {
namespace {

using namespace Qt::StringLiterals;

QDateTime day(int year, int month, int dayOfMonth)
{
    return {QDate(year, month, dayOfMonth), QTime(0, 0), Qt::UTC};
}

CertificateInfo ending(const QString &name, const QDateTime &at, bool root = false)
{
    CertificateInfo certificate = test::certificate(name, root ? name : name + u" issuer"_s, {});
    certificate.notAfter = at;
    return certificate;
}

const ExpiryPoint *find(const std::vector<ExpiryPoint> &points, const QString &name)
{
    for (const ExpiryPoint &point : points) {
        if (point.name == name)
            return &point;
    }
    return nullptr;
}

TEST(Expiry, WarnsThirtyDaysBeforeACertificateEnds)
{
    const QDateTime now = day(2026, 11, 20);
    const CertificateChain chain{ending(u"leaf"_s, now.addDays(30)),
                                 ending(u"issuer"_s, now.addDays(31)),
                                 ending(u"root"_s, now.addDays(-1), true)};
    const auto points = expiryOf(chain, nullptr, CutoffCatalog(), now);
    ASSERT_EQ(points.size(), 3u);
    EXPECT_EQ(points[0].name, u"root"_s) << "by date";
    EXPECT_EQ(points[0].severity, ExpirySeverity::Past);
    EXPECT_EQ(points[0].place, ExpiryPlace::Root);
    EXPECT_EQ(points[0].days, -1);
    EXPECT_EQ(points[1].severity, ExpirySeverity::Soon);
    EXPECT_EQ(points[1].days, 30);
    EXPECT_EQ(points[2].severity, ExpirySeverity::Later);
    EXPECT_EQ(points[2].place, ExpiryPlace::Issuer);
}

TEST(Expiry, ATimestampOutlivesTheSignerButNotTheWarningAboutItsIssuer)
{
    // The recorded feed, as seen a month before the issuer of its signer ended.
    FeedProof proof;
    proof.signer = {ending(u"signer"_s, day(2022, 6, 9)), ending(u"PCA 2011"_s, day(2026, 7, 8)),
                    ending(u"root 2011"_s, day(2036, 3, 22), true)};
    proof.timestamp.state = TimestampProof::State::Valid;
    proof.timestamp.chain = {ending(u"TSA"_s, day(2022, 1, 12)),
                             ending(u"TSA PCA 2010"_s, day(2025, 7, 1))};
    const auto points = expiryOf({}, &proof, CutoffCatalog(), day(2026, 6, 10));
    EXPECT_EQ(find(points, u"signer"_s)->severity, ExpirySeverity::Harmless);
    EXPECT_EQ(find(points, u"PCA 2011"_s)->severity, ExpirySeverity::Soon);
    EXPECT_EQ(find(points, u"PCA 2011"_s)->chain, ExpiryChain::Signer);
    EXPECT_EQ(find(points, u"TSA PCA 2010"_s)->severity, ExpirySeverity::Harmless);
    EXPECT_EQ(find(points, u"TSA PCA 2010"_s)->chain, ExpiryChain::Timestamp);
    EXPECT_EQ(find(points, u"root 2011"_s)->severity, ExpirySeverity::Later);
    proof.timestamp.state = TimestampProof::State::Refused;
    EXPECT_EQ(find(expiryOf({}, &proof, CutoffCatalog(), day(2026, 6, 10)), u"signer"_s)->severity,
              ExpirySeverity::Past);
}

TEST(Expiry, CutOffsAreDatedPoints)
{
    const auto points = expiryOf({}, nullptr, test::shippedCatalogs().cutoffs, day(2026, 6, 10));
    ASSERT_EQ(points.size(), 2u);
    EXPECT_EQ(points[0].name, u"cutoffA"_s);
    EXPECT_EQ(points[0].severity, ExpirySeverity::Past);
    EXPECT_EQ(points[1].name, u"cutoffB"_s);
    EXPECT_EQ(points[1].severity, ExpirySeverity::Soon);
    EXPECT_EQ(points[1].days, 21);
    EXPECT_EQ(enumName(points[1].place), u"cutoff"_s);
}

} // namespace
} // namespace amado
