// SPDX-License-Identifier: MIT
#include "model/feed/feedheld.h"

#include <gtest/gtest.h>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addDays(number);
}

/// Signed with a certificate that starts on day 0, checked on day 100.
FeedProof proofOf(const QByteArray &content, int signedOn = -1)
{
    FeedProof proof;
    proof.verdict = FeedVerdict::Trusted;
    proof.signedContent = content;
    CertificateInfo signer;
    signer.notBefore = day(0);
    signer.notAfter = day(365);
    proof.signer = {signer};
    proof.checkedAt = day(100);
    if (signedOn >= 0) {
        proof.timestamp.state = TimestampProof::State::Valid;
        proof.timestamp.at = day(signedOn);
    }
    return proof;
}

FeedDocument documentOf(const QByteArray &content)
{
    FeedDocument document;
    document.version = QString::fromLatin1(content);
    return document;
}

HeldJudgement judge(const FeedProof &proof, const FeedProof &held)
{
    return judgeAgainstHeld(proof, documentOf(proof.signedContent), held,
                            documentOf(held.signedContent));
}

} // namespace

TEST(JudgeAgainstHeld, ByProvenTime)
{
    EXPECT_EQ(judge(proofOf("b", 20), proofOf("a", 10)).order, HeldOrder::Newer);
    EXPECT_EQ(judge(proofOf("a", 20), proofOf("a", 10)).order, HeldOrder::Same);
    EXPECT_EQ(judge(proofOf("a", 10), proofOf("a", 10)).order, HeldOrder::Same);
    const HeldJudgement older = judge(proofOf("a", 10), proofOf("b", 20));
    EXPECT_EQ(older.order, HeldOrder::Older);
    EXPECT_EQ(older.proof.verdict, FeedVerdict::RolledBack);
    EXPECT_EQ(older.proof.rule, TrustRule::OlderThanHeld);
    EXPECT_EQ(judge(proofOf("b", 20), proofOf("a", 10)).proof, proofOf("b", 20));
}

TEST(JudgeAgainstHeld, AMissingTimestampNeverWins)
{
    // The old document again, with its timestamp taken off.
    const HeldJudgement stripped = judge(proofOf("a"), proofOf("b", 20));
    EXPECT_EQ(stripped.proof.rule, TrustRule::NotProvenNewer);
    EXPECT_EQ(stripped.proof.verdict, FeedVerdict::RolledBack);
    EXPECT_EQ(judge(proofOf("a", 20), proofOf("b")).proof.rule, TrustRule::NotProvenNewer);
    EXPECT_EQ(judge(proofOf("a", 20), proofOf("b", 20)).proof.rule, TrustRule::NotProvenNewer);
    EXPECT_EQ(judge(proofOf("a", 120), proofOf("b")).order, HeldOrder::Newer);
    FeedProof renewed = proofOf("c");
    renewed.signer.front().notBefore = day(30);
    EXPECT_EQ(judge(renewed, proofOf("b", 20)).order, HeldOrder::Newer);
    EXPECT_EQ(judge(proofOf("a"), proofOf("a", 20)).order, HeldOrder::Same);
    EXPECT_EQ(judge(proofOf("a"), proofOf("b")).proof.verdict, FeedVerdict::Trusted);
    EXPECT_EQ(judge(proofOf("a"), proofOf("b")).order, HeldOrder::NotProven);
}

TEST(JudgeAgainstHeld, ComparesOnlyTrustedDocuments)
{
    FeedProof altered = proofOf("a", 10);
    altered.verdict = FeedVerdict::Altered;
    EXPECT_EQ(judge(altered, proofOf("b", 20)).proof, altered);
    EXPECT_EQ(judge(proofOf("b", 5), altered).order, HeldOrder::NothingHeld);
    EXPECT_EQ(judge(proofOf("b", 5), {}).proof.verdict, FeedVerdict::Trusted);
}

TEST(ExpiredBy, NamesTheLinks)
{
    CertificateChain chain(2);
    chain[0].notAfter = day(10);
    chain[1].notAfter = day(20);
    EXPECT_EQ(expiredBy(chain, day(10)), std::vector<int>());
    EXPECT_EQ(expiredBy(chain, day(11)), std::vector<int>{0});
    EXPECT_EQ(expiredBy(chain, day(21)), (std::vector<int>{0, 1}));
}
