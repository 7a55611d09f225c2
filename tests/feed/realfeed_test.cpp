// SPDX-License-Identifier: MIT
#include "io/feed/trustanchors.h"
#include "io/feed/xmldsig.h"
#include "model/base/enumnames.h"
#include "model/feed/feeddocument.h"
#include "model/feed/feedheld.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QFile>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kSignedAt(QDate(2021, 9, 15), QTime(16, 42, 8, 621), Qt::UTC);
const QDateTime kToday(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);

/// The feed as the vendor served it in September 2021.
class RealFeed : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto folder = test::samplesFolder(u"feed"_s);
        if (!folder)
            GTEST_SKIP() << "the recorded feed is not here";
        QFile file(*folder + u"/ocs-feed-2021-09.xml"_s);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        m_document = file.readAll();
    }

    [[nodiscard]] FeedProof check(const QByteArray &document, const QDateTime &now = kToday) const
    {
        return m_check.check(document, now);
    }
    [[nodiscard]] QByteArray withoutTimestamp() const
    {
        const qsizetype begin = m_document.indexOf("<Object ");
        const qsizetype end = m_document.indexOf("</Object>") + 9;
        return QByteArray(m_document).remove(begin, end - begin);
    }

    QByteArray m_document;
    XmlSignatureCheck m_check{*shippedTrustAnchors()};
};

QString names(const CertificateChain &chain)
{
    QStringList all;
    for (const CertificateInfo &certificate : chain)
        all.append(certificate.commonName);
    return all.join(u" < "_s);
}

} // namespace

TEST_F(RealFeed, WasTrustedWhenItWasSigned)
{
    const FeedProof proof = check(m_document, kSignedAt.addSecs(1));
    EXPECT_EQ(proof.verdict, FeedVerdict::Trusted) << proof.detail.toStdString();
    EXPECT_EQ(proof.rule, TrustRule::None);
    EXPECT_EQ(proof.brokenLink, -1);
    EXPECT_EQ(proof.timestamp.state, TimestampProof::State::Valid)
        << proof.timestamp.detail.toStdString();
    EXPECT_EQ(proof.timestamp.at, kSignedAt);
    EXPECT_EQ(names(proof.signer),
              u"Microsoft Exchange XML Signing < Microsoft Code Signing PCA 2011 < "
              "Microsoft Root Certificate Authority 2011"_s);
    EXPECT_EQ(names(proof.timestamp.chain),
              u"Microsoft Time-Stamp Service < Microsoft Time-Stamp PCA 2010 < "
              "Microsoft Root Certificate Authority 2010"_s);
    EXPECT_EQ(proof.signer.front().serial, u"330000023A9AC43F5A75FEB57C00000000023A"_s);
    EXPECT_TRUE(expiredBy(proof.signer, proof.checkedAt).empty());
}

TEST_F(RealFeed, StaysProvenByItsTimestampAndSaysWhatHasExpiredSince)
{
    const FeedProof proof = check(m_document);
    EXPECT_EQ(proof.verdict, FeedVerdict::Trusted) << proof.detail.toStdString();
    EXPECT_EQ(proof.judgedFor, kSignedAt);
    EXPECT_EQ(proof.checkedAt, kToday);
    EXPECT_EQ(expiredBy(proof.signer, kToday), (std::vector<int>{0, 1}));
    EXPECT_EQ(expiredBy(proof.timestamp.chain, kToday), (std::vector<int>{0, 1}));
    const auto document = parseFeed(proof.signedContent);
    ASSERT_TRUE(document);
    ASSERT_EQ(document->configs.size(), 1u);
    EXPECT_EQ(document->configs.front().id, u"PING1"_s);
    EXPECT_TRUE(document->configs.front().actions.front().known);
}

TEST_F(RealFeed, IsExpiredWithoutItsTimestamp)
{
    const FeedProof proof = check(withoutTimestamp());
    EXPECT_EQ(proof.verdict, FeedVerdict::Expired);
    EXPECT_EQ(proof.rule, TrustRule::CertificateExpired);
    EXPECT_EQ(proof.brokenLink, 0);
    EXPECT_EQ(proof.timestamp.state, TimestampProof::State::Absent);
    EXPECT_EQ(check(withoutTimestamp(), kSignedAt).verdict, FeedVerdict::Trusted);
    EXPECT_EQ(check(withoutTimestamp(), kSignedAt.addYears(-1)).rule, TrustRule::NotYetValid);
}

TEST_F(RealFeed, BeforeItsSigningTheTimestampProvesNothing)
{
    const FeedProof proof = check(m_document, kSignedAt.addDays(-1));
    EXPECT_EQ(proof.timestamp.state, TimestampProof::State::Refused);
    EXPECT_EQ(proof.timestamp.rule, TrustRule::NotYetValid);
}

TEST_F(RealFeed, NoChangedByteOfTheContentIsTrusted)
{
    const FeedProof original = check(m_document);
    const qsizetype begin = m_document.indexOf("<EOCS");
    const qsizetype end = m_document.indexOf("<Signature ");
    int altered = 0;
    for (qsizetype at = begin; at < end; ++at) {
        for (const char other : {'x', ' '}) {
            QByteArray changed = m_document;
            if (changed.at(at) == other)
                continue;
            changed[at] = other;
            const FeedProof proof = check(changed);
            altered += proof.verdict == FeedVerdict::Altered ? 1 : 0;
            // A blank in place of another white space inside a tag, say, is not in what is signed.
            EXPECT_TRUE(proof.verdict == FeedVerdict::Altered ||
                        proof.verdict == FeedVerdict::Unreadable ||
                        proof.signedContent == original.signedContent)
                << at << other << enumName(proof.verdict).toStdString();
        }
    }
    EXPECT_GT(altered, 350);
}

TEST_F(RealFeed, IsNotTrustedBelowOtherRoots)
{
    TrustAnchors swapped = *shippedTrustAnchors();
    for (CertificateChain *roots : {&swapped.feedRoots, &swapped.timestampRoots})
        std::erase_if(*roots, [](const CertificateInfo &root) {
            return root.commonName.endsWith(u"2011"_s);
        });
    const FeedProof proof = XmlSignatureCheck(swapped).check(m_document, kToday);
    EXPECT_EQ(proof.verdict, FeedVerdict::ChainRefused);
    EXPECT_EQ(proof.rule, TrustRule::RootNotPinned);
    EXPECT_EQ(proof.brokenLink, 2);
    EXPECT_EQ(proof.timestamp.state, TimestampProof::State::Valid);
    EXPECT_EQ(XmlSignatureCheck({}).check(m_document, kToday).timestamp.rule,
              TrustRule::CertificateMissing);
}

TEST_F(RealFeed, ProvesItsTimeOnlyByItsOwnToken)
{
    QByteArray document = m_document;
    const qsizetype token = document.indexOf("cms-timestamp-message");
    const qsizetype digit = document.indexOf("</CounterSignature>", token) - 100;
    document[digit] = document.at(digit) == 'A' ? 'B' : 'A';
    const FeedProof proof = check(document);
    EXPECT_EQ(proof.timestamp.state, TimestampProof::State::Refused);
    EXPECT_EQ(proof.verdict, FeedVerdict::Expired);
}
