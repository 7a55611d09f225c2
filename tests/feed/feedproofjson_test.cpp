// SPDX-License-Identifier: MIT
#include "io/tls/certificates.h"
#include "model/base/enumnames.h"
#include "model/feed/feedproofjson.h"
#include "support/testpaths.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonDocument>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

CertificateChain shippedRoot()
{
    QFile file(amado::test::sourcePath(u"resources/trust/microsoft-root-2011.pem"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return *readPem(file.readAll());
}

FeedProof richProof()
{
    FeedProof proof;
    proof.verdict = FeedVerdict::ChainRefused;
    proof.rule = TrustRule::PurposeMissing;
    proof.detail = u"緩和策 <x>"_s;
    proof.signer = shippedRoot();
    proof.brokenLink = 0;
    proof.timestamp.state = TimestampProof::State::Valid;
    proof.timestamp.at = QDateTime(QDate(2021, 9, 15), QTime(16, 42, 8, 621), Qt::UTC);
    proof.timestamp.chain = shippedRoot();
    proof.judgedFor = proof.timestamp.at;
    proof.checkedAt = QDateTime(QDate(2026, 11, 25), QTime(1, 2, 3), Qt::UTC);
    proof.signedContent = QByteArray("<EOCS>\n\0</EOCS>", 16);
    return proof;
}

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

} // namespace

TEST(FeedProofJson, ComesBackAsItWas)
{
    const auto read = readFeedProof(textOf(feedProofJson(richProof())));
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    EXPECT_EQ(*read, richProof());
    EXPECT_EQ(*readFeedProof(textOf(feedProofJson({}))), FeedProof());
}

TEST(FeedProofJson, KnowsEveryWord)
{
    for (const FeedVerdict verdict : enumValues<FeedVerdict>()) {
        FeedProof proof;
        proof.verdict = verdict;
        EXPECT_EQ(readFeedProof(textOf(feedProofJson(proof)))->verdict, proof.verdict);
    }
    for (const TrustRule rule : enumValues<TrustRule>()) {
        FeedProof proof;
        proof.rule = rule;
        EXPECT_EQ(readFeedProof(textOf(feedProofJson(proof)))->rule, proof.rule);
    }
}

TEST(FeedProofJson, RefusesDamage)
{
    EXPECT_EQ(readFeedProof("nonsense").error().reason, Reason::MalformedJson);
    EXPECT_EQ(readFeedProof("{}").error().reason, Reason::WrongJsonType);
    QJsonObject json = feedProofJson(richProof());
    json[u"verdict"_s] = u"fine"_s;
    EXPECT_EQ(readFeedProof(textOf(json)).error().reason, Reason::WrongJsonType);
    json = feedProofJson(richProof());
    json[u"signedContent"_s] = u"*"_s;
    EXPECT_EQ(readFeedProof(textOf(json)).error().reason, Reason::WrongJsonType);
}
