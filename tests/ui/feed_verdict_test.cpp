// SPDX-License-Identifier: MIT
#include "model/base/enumnames.h"
#include "support/feedwindow.h"

#include "ui/feed/certificatetree.h"
#include "ui/feed/documentdetailview.h"
#include "ui/text/errortext.h"
#include "ui/text/trusttext.h"
#include "ui/widgets/statusbadge.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

class FeedVerdicts : public FeedWindow
{
protected:
    [[nodiscard]] QString document() const
    {
        showTab(DocumentTab);
        return visibleText(*part<DocumentDetailView>(u"documentSheet"_s));
    }
    [[nodiscard]] bool isBadgeGreen(const QString &name) const
    {
        return isGreen(*part<StatusBadge>(name));
    }
    /// That the document judged last is refused, and why, and is never made to look good.
    void expectRefused(FeedVerdict expected, const QString &what) const
    {
        EXPECT_EQ(verdict(), verdictWord(expected)) << what.toStdString();
        EXPECT_FALSE(isBadgeGreen(u"feedVerdict"_s)) << what.toStdString();
        ASSERT_TRUE(feed().lastChecked());
        const TrustWords words = trustWords(feed().lastChecked()->proof);
        EXPECT_EQ(text(u"feedHeadline"_s), words.headline);
        EXPECT_TRUE(text(u"feedExplanation"_s).contains(words.explanation));
        showTab(ProofTab);
        EXPECT_EQ(part<StatusBadge>(u"signerBadge"_s)->word(), verdictWord(expected));
        EXPECT_FALSE(isBadgeGreen(u"signerBadge"_s)) << what.toStdString();
        EXPECT_TRUE(document().contains(verdictWord(expected)));
    }
};

/// A signed document with one of its bytes changed.
QByteArray altered(QByteArray document)
{
    return document.replace("PING1", "PONG1");
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, FeedVerdicts,
                         testing::Values(Language::English, Language::Japanese));

TEST_P(FeedVerdicts, WhatIsNotTrustedIsNamedAndTheHeldDocumentStays)
{
    ASSERT_TRUE(fetch());
    ASSERT_TRUE(feed().held());
    const QString held = feed().held()->record.sha256;
    struct Case
    {
        ServedFeed feed;
        FeedVerdict verdict;
        bool isContentShown;
    };
    for (const Case &test : {Case{ServedFeed::Altered, FeedVerdict::Altered, false},
                             Case{ServedFeed::Unsigned, FeedVerdict::Unsigned, false},
                             Case{ServedFeed::ExpiredSigner, FeedVerdict::Expired, true},
                             Case{ServedFeed::WrongIssuer, FeedVerdict::ChainRefused, true},
                             Case{ServedFeed::Older, FeedVerdict::RolledBack, true}}) {
        const QString what = enumName(test.feed);
        serve(test.feed);
        ASSERT_TRUE(fetch());
        expectRefused(test.verdict, what);
        EXPECT_EQ(document().contains(u"PING1"_s), test.isContentShown) << what.toStdString();
        ASSERT_TRUE(feed().held());
        EXPECT_EQ(feed().held()->record.sha256, held) << what.toStdString();
        EXPECT_TRUE(part<QPushButton>(u"feedExport"_s)->isEnabled()) << "evidence can be kept";
    }
}

TEST_P(FeedVerdicts, TheCertificateThatBreaksTheChainIsTheOneExplained)
{
    serve(ServedFeed::WrongIssuer);
    showTab(ProofTab);
    ASSERT_TRUE(fetch());
    expectRefused(FeedVerdict::ChainRefused, u"wrongIssuer"_s);
    const FeedProof &proof = feed().lastChecked()->proof;
    ASSERT_GE(proof.brokenLink, 0);
    showTab(ProofTab);
    auto *tree = part<CertificateTree>(u"signerChain"_s);
    EXPECT_EQ(tree->currentCertificate(), proof.signer[size_t(proof.brokenLink)]);
    EXPECT_EQ(tree->currentItem()->text(1), ruleWords(proof.rule).headline);
    EXPECT_FALSE(feed().held());
}

TEST_P(FeedVerdicts, WithoutTimestampTheSignatureStandsAndTheMissingProofIsSaid)
{
    serve(ServedFeed::NoTimestamp);
    showTab(ProofTab);
    ASSERT_TRUE(fetch());
    EXPECT_EQ(verdict(), verdictWord(FeedVerdict::Trusted));
    EXPECT_FALSE(isBadgeGreen(u"timestampBadge"_s));
    EXPECT_FALSE(part<CertificateTree>(u"timestampChain"_s)->isVisible());
    EXPECT_EQ(text(u"timestampSentence"_s),
              timestampSentence(feed().lastChecked()->proof.timestamp));
}

TEST_P(FeedVerdicts, AFailingFetchSaysWhyAndKeepsWhatWasThere)
{
    ASSERT_TRUE(fetch());
    const QString content = document();
    stopServing();
    ASSERT_TRUE(fetch());
    ASSERT_TRUE(feed().lastError());
    auto *trouble = part<QLabel>(u"feedTrouble"_s);
    ASSERT_TRUE(trouble->isVisible());
    EXPECT_TRUE(trouble->text().contains(errorWords(*feed().lastError()).headline))
        << trouble->text().toStdString();
    EXPECT_EQ(hasJapanese(trouble->text()), GetParam() == Language::Japanese);
    EXPECT_EQ(verdict(), verdictWord(FeedVerdict::Trusted)) << "the document was not refused";
    EXPECT_EQ(document(), content);
    showTab(ProofTab);
    EXPECT_TRUE(part<CertificateTree>(u"signerChain"_s)->isVisible());
    EXPECT_FALSE(isBadgeGreen(u"endpointBadge"_s)) << "nobody answered";
    // The next fetch that works takes the trouble away.
    serve(ServedFeed::Trusted);
    ASSERT_TRUE(fetch());
    EXPECT_FALSE(trouble->isVisible());
}

TEST_P(FeedVerdicts, AnInspectedConnectionIsRefusedAndItsIssuerShown)
{
    serve(ServedFeed::Inspected);
    showTab(ProofTab);
    ASSERT_TRUE(fetch());
    EXPECT_TRUE(part<QLabel>(u"feedTrouble"_s)->isVisible());
    EXPECT_FALSE(isBadgeGreen(u"endpointBadge"_s));
    auto *tree = part<CertificateTree>(u"endpointChain"_s);
    ASSERT_TRUE(tree->isVisible());
    ASSERT_TRUE(tree->currentCertificate());
    EXPECT_TRUE(visibleText(*part<QWidget>(u"certificateSheet"_s))
                    .contains(tree->currentCertificate()->issuer));
    EXPECT_FALSE(feed().held());
}

TEST_P(FeedVerdicts, ASlowFetchShowsItsProgressAndStops)
{
    serve(ServedFeed::Slow);
    auto *stop = part<QPushButton>(u"feedCancel"_s);
    ASSERT_TRUE(click(part<QPushButton>(u"feedFetch"_s)));
    EXPECT_TRUE(stop->isVisible());
    EXPECT_FALSE(part<QPushButton>(u"feedImport"_s)->isEnabled());
    EXPECT_EQ(unnamedControls(*m_page), QStringList());
    auto *bar = m_page->findChild<QProgressBar *>();
    ASSERT_NE(bar, nullptr);
    ASSERT_TRUE(Lab::waitFor([&] { return bar->value() > 0; }));
    stop->setFocus();
    QTest::keyClick(stop, Qt::Key_Space);
    ASSERT_TRUE(waitUntilIdle());
    if (feed().held()) {
        GTEST_SKIP() << "this machine was too busy to stop the fetch before it was over";
    }
    EXPECT_FALSE(stop->isVisible());
    EXPECT_FALSE(feed().held());
    EXPECT_FALSE(isBadgeGreen(u"feedVerdict"_s));
    EXPECT_FALSE(part<QLabel>(u"feedTrouble"_s)->isVisible()) << "the person wanted it to stop";
    EXPECT_TRUE(part<QPushButton>(u"feedFetch"_s)->isEnabled());
}

TEST_P(FeedVerdicts, AFileIsJudgedLikeWhatWasFetched)
{
    ASSERT_TRUE(fetch());
    const QByteArray signedFeed = feed().held()->record.document;
    open(Lab::Contents::Nothing);
    ASSERT_TRUE(import(QString())) << "the person changed their mind";
    EXPECT_FALSE(feed().lastChecked());
    ASSERT_TRUE(import(write(u"saved feed.xml"_s, signedFeed)));
    EXPECT_EQ(verdict(), verdictWord(FeedVerdict::Trusted));
    EXPECT_TRUE(document().contains(u"saved feed.xml"_s));
    EXPECT_TRUE(document().contains(u"PING1"_s));
    showTab(ProofTab);
    EXPECT_TRUE(part<CertificateTree>(u"signerChain"_s)->isVisible());
    EXPECT_FALSE(part<CertificateTree>(u"endpointChain"_s)->isVisible());
    EXPECT_FALSE(isBadgeGreen(u"endpointBadge"_s));

    ASSERT_TRUE(import(write(u"changed.xml"_s, altered(signedFeed))));
    expectRefused(FeedVerdict::Altered, u"changed.xml"_s);
    EXPECT_FALSE(document().contains(u"PONG1"_s));
    EXPECT_EQ(feed().held()->record.document, signedFeed);
}

TEST_P(FeedVerdicts, AFileThatCannotBeReadIsRefusedWithItsReason)
{
    auto *trouble = part<QLabel>(u"feedTrouble"_s);
    const QString large = write(u"large.xml"_s, QByteArray((4 << 20) + 1, ' '));
    ASSERT_TRUE(import(large));
    ASSERT_TRUE(trouble->isVisible());
    EXPECT_TRUE(trouble->text().contains(
        errorWords({ErrorCode::InvalidData, Reason::FileTooLarge, large, {}}).headline))
        << trouble->text().toStdString();
    EXPECT_FALSE(feed().lastChecked());
    ASSERT_TRUE(import(m_lab->path(u"missing.xml"_s)));
    EXPECT_TRUE(trouble->isVisible());
    ASSERT_TRUE(import(write(u"notes.xml"_s, "not a feed")));
    EXPECT_FALSE(trouble->isVisible()) << "it could be read";
    expectRefused(FeedVerdict::Unreadable, u"notes.xml"_s);
}

TEST_P(FeedVerdicts, TheProofIsExportedAsOneDocument)
{
    ASSERT_TRUE(fetch());
    auto *button = part<QPushButton>(u"feedExport"_s);
    m_savePath = m_lab->path(u"proof.json"_s);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QFile file(m_savePath);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QJsonParseError problem;
    const QJsonDocument proof = QJsonDocument::fromJson(file.readAll(), &problem);
    EXPECT_EQ(problem.error, QJsonParseError::NoError) << problem.errorString().toStdString();
    EXPECT_TRUE(proof.isObject());
    EXPECT_TRUE(QString::fromUtf8(proof.toJson()).contains(feed().held()->record.sha256));
    auto *trouble = part<QLabel>(u"feedTrouble"_s);
    EXPECT_FALSE(trouble->isVisible());
    m_savePath = m_lab->path(u"no such folder/proof.json"_s);
    ASSERT_TRUE(click(button));
    EXPECT_TRUE(trouble->isVisible());
    m_savePath = m_lab->path(u"again.json"_s);
    ASSERT_TRUE(click(button));
    EXPECT_FALSE(trouble->isVisible());
    EXPECT_TRUE(QFile::exists(m_savePath));
}
