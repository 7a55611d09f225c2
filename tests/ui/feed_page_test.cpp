// SPDX-License-Identifier: MIT
#include "support/feedwindow.h"

#include "ui/feed/certificatedetailview.h"
#include "ui/feed/certificatetree.h"
#include "ui/feed/documentdetailview.h"
#include "ui/feed/expirydetailview.h"
#include "ui/feed/expiryline.h"
#include "ui/feed/feedhead.h"
#include "ui/feed/feedmodel.h"
#include "ui/fleet/feeddetailview.h"
#include "ui/text/trusttext.h"
#include "ui/widgets/statusbadge.h"
#include "ui/widgets/tableview.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList kChains = {u"endpointChain"_s, u"signerChain"_s, u"timestampChain"_s};

class FeedPageTest : public FeedWindow
{
protected:
    [[nodiscard]] CertificateTree *tree(const QString &name) const
    {
        return part<CertificateTree>(name);
    }
    [[nodiscard]] QString certificate() const
    {
        return visibleText(*part<CertificateDetailView>(u"certificateSheet"_s));
    }
    /// The details are those of the tree's current certificate, told by its fingerprint.
    [[nodiscard]] bool detailsAreOf(const QString &name) const
    {
        const auto chosen = tree(name)->currentCertificate();
        QString digits = certificate();
        return chosen && digits.remove(u' ').contains(chosen->sha256);
    }
    void expectTrusted() const
    {
        EXPECT_EQ(verdict(), verdictWord(FeedVerdict::Trusted));
        EXPECT_TRUE(isGreen(*part<StatusBadge>(u"feedVerdict"_s)));
        EXPECT_TRUE(part<QPushButton>(u"feedExport"_s)->isEnabled());
        EXPECT_FALSE(part<QLabel>(u"feedTrouble"_s)->isVisible());
    }
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, FeedPageTest,
                         testing::Values(Language::English, Language::Japanese));

TEST_P(FeedPageTest, BeforeAnyFetchNothingIsKnownAndNothingIsGreen)
{
    EXPECT_EQ(verdict(), FeedHead::tr("Not known"));
    EXPECT_EQ(hasJapanese(verdict()), GetParam() == Language::Japanese);
    EXPECT_FALSE(text(u"feedHeadline"_s).isEmpty());
    EXPECT_FALSE(text(u"feedExplanation"_s).isEmpty());
    EXPECT_FALSE(part<QLabel>(u"feedTrouble"_s)->isVisible());
    EXPECT_FALSE(part<QPushButton>(u"feedCancel"_s)->isVisible());
    EXPECT_TRUE(part<QPushButton>(u"feedFetch"_s)->isEnabled());
    EXPECT_FALSE(part<QPushButton>(u"feedExport"_s)->isEnabled());
    for (int tab = 0; tab < TabCount; ++tab) {
        showTab(tab);
        for (StatusBadge *badge : m_page->findChildren<StatusBadge *>())
            EXPECT_FALSE(badge->isVisible() && isGreen(*badge)) << badge->word().toStdString();
    }
    showTab(ProofTab);
    for (const QString &name : kChains)
        EXPECT_FALSE(tree(name)->isVisible()) << name.toStdString();
    for (const QString &name : {u"endpoint"_s, u"signer"_s, u"timestamp"_s}) {
        EXPECT_EQ(part<StatusBadge>(name + u"Badge"_s)->word(), FeedHead::tr("Not known"));
        EXPECT_FALSE(text(name + u"Sentence"_s).isEmpty());
    }
}

TEST_P(FeedPageTest, TheMouseFetchesAndTheProofIsThere)
{
    showTab(ProofTab);
    ASSERT_TRUE(fetch());
    expectTrusted();
    for (const QString &name : kChains) {
        ASSERT_TRUE(tree(name)->isVisible()) << name.toStdString();
        EXPECT_GE(tree(name)->topLevelItem(0)->childCount(), 1) << name.toStdString();
        EXPECT_FALSE(tree(name)->verticalScrollBar()->isVisible()) << name.toStdString();
    }
    for (const QString &name : {u"endpointBadge"_s, u"signerBadge"_s, u"timestampBadge"_s})
        EXPECT_TRUE(isGreen(*part<StatusBadge>(name))) << name.toStdString();
    ASSERT_NE(tree(u"signerChain"_s)->currentItem(), nullptr);
    EXPECT_EQ(tree(u"signerChain"_s)->currentItem()->childCount(), 0) << "the leaf";
    EXPECT_TRUE(detailsAreOf(u"signerChain"_s));
}

TEST_P(FeedPageTest, TheKeyboardFetchesByItsLetterAndBySpace)
{
    auto *button = part<QPushButton>(u"feedFetch"_s);
    const QString letter = QKeySequence::mnemonic(button->text()).toString();
    ASSERT_FALSE(letter.isEmpty()) << button->text().toStdString();
    QTest::keyClick(m_page.get(), Qt::Key(letter.back().unicode()), Qt::AltModifier);
    ASSERT_TRUE(Lab::waitFor([this] { return feed().held().has_value(); }));
    ASSERT_TRUE(waitUntilIdle());
    expectTrusted();
    const QString before = feed().held()->record.sha256;
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    EXPECT_TRUE(feed().isBusy());
    EXPECT_FALSE(button->isEnabled()) << "one at a time";
    ASSERT_TRUE(waitUntilIdle());
    expectTrusted();
    EXPECT_EQ(feed().held()->record.sha256, before);
}

TEST_P(FeedPageTest, ArrowKeysWalkTheCertificatesAndTheDetailsFollow)
{
    showTab(ProofTab);
    ASSERT_TRUE(fetch());
    for (const QString &name : kChains) {
        CertificateTree *chain = tree(name);
        chain->setFocus();
        EXPECT_TRUE(detailsAreOf(name)) << "the tree with the keyboard is the one explained";
        while (chain->itemAbove(chain->currentItem()) != nullptr) {
            const QTreeWidgetItem *before = chain->currentItem();
            QTest::keyClick(chain, Qt::Key_Up);
            ASSERT_NE(chain->currentItem(), before);
            EXPECT_TRUE(detailsAreOf(name)) << name.toStdString();
        }
        QTest::keyClick(chain, Qt::Key_End);
        EXPECT_TRUE(detailsAreOf(name)) << name.toStdString();
    }
}

TEST_P(FeedPageTest, AClickOnACertificateExplainsItAlsoWhenItWasCurrentBefore)
{
    showTab(ProofTab);
    ASSERT_TRUE(fetch());
    for (const QString &name :
         {u"endpointChain"_s, u"signerChain"_s, u"endpointChain"_s, u"timestampChain"_s}) {
        CertificateTree *chain = tree(name);
        QTest::mouseClick(chain->viewport(), Qt::LeftButton, {},
                          chain->visualItemRect(chain->currentItem()).center());
        EXPECT_TRUE(detailsAreOf(name)) << name.toStdString();
    }
}

TEST_P(FeedPageTest, TheChosenCertificateStaysWhenTheSameDocumentIsConfirmed)
{
    showTab(ProofTab);
    ASSERT_TRUE(fetch());
    CertificateTree *chain = tree(u"signerChain"_s);
    chain->setFocus();
    QTest::keyClick(chain, Qt::Key_Home);
    const auto chosen = chain->currentCertificate();
    ASSERT_TRUE(fetch());
    EXPECT_EQ(chain->currentCertificate(), chosen);
    EXPECT_TRUE(detailsAreOf(u"signerChain"_s));
}

TEST_P(FeedPageTest, TheTimeLineSaysInWordsWhatItDraws)
{
    ASSERT_TRUE(fetch());
    showTab(TimeLineTab);
    const QWidget &detailView = *part<ExpiryDetailView>(u"horizonSheet"_s);
    auto *line = part<ExpiryLine>(u"horizonLine"_s);
    ASSERT_TRUE(line->isVisible());
    const QStringList sentences = line->accessibleDescription().split(u'\n');
    ASSERT_GE(sentences.size(), 6) << "three chains";
    const QString shown = visibleText(detailView);
    for (const QString &sentence : sentences)
        EXPECT_TRUE(shown.contains(sentence)) << sentence.toStdString();
    // The badges are one a point.
    EXPECT_EQ(detailView.findChildren<StatusBadge *>().size(), sentences.size());
}

TEST_P(FeedPageTest, TheDocumentTabSaysWhatEachEntryWouldDo)
{
    ASSERT_TRUE(fetch());
    showTab(DocumentTab);
    auto *detailView = part<DocumentDetailView>(u"documentSheet"_s);
    const QString shown = visibleText(*detailView);
    ASSERT_TRUE(feed().held() && feed().held()->document);
    EXPECT_TRUE(shown.contains(m_endpoint->url()));
    EXPECT_TRUE(shown.contains(feed().held()->record.sha256));
    for (const FeedConfig &config : feed().held()->document->configs) {
        EXPECT_TRUE(shown.contains(config.id)) << config.id.toStdString();
        for (const FeedAction &action : config.actions)
            EXPECT_TRUE(shown.contains(actionSentence(action)));
    }
    EXPECT_TRUE(shown.contains(u"PING1"_s) && shown.contains(u"M2.1.0"_s));
    // The signed text opens by the keyboard.
    auto *fold = detailView->findChild<QPushButton *>(u"fold"_s);
    ASSERT_NE(fold, nullptr);
    fold->setFocus();
    QTest::keyClick(fold, Qt::Key_Space);
    EXPECT_TRUE(visibleText(*detailView).contains(u"<Config"_s));
}

TEST_P(FeedPageTest, TheServersTabSaysWhatHappensAtEachServersNextRun)
{
    open(Lab::Contents::Servers);
    showTab(ServersTab);
    auto *table = part<TableView>(u"feedTable"_s);
    const QAbstractItemModel &model = *table->model();
    ASSERT_EQ(model.rowCount(), int(m_lab->fleet().servers().size()));
    const auto nextRunIn = [&](int row) { return model.index(row, FeedModel::NextRun); };
    for (int row = 0; row < model.rowCount(); ++row)
        EXPECT_EQ(nextRunIn(row).data().toString(), FeedModel::tr("No feed stored"));
    ASSERT_TRUE(fetch());
    QStringList different;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString said = nextRunIn(row).data().toString();
        const QString server = model.index(row, FeedModel::Server).data().toString();
        EXPECT_FALSE(said.isEmpty()) << server.toStdString();
        EXPECT_NE(said, FeedModel::tr("No feed stored"));
        EXPECT_TRUE(nextRunIn(row).data(Qt::AccessibleTextRole).toString().contains(said));
        const QString each = nextRunIn(row).data(Qt::ToolTipRole).toString();
        EXPECT_TRUE(each.isEmpty() || each.contains(u"PING1"_s)) << each.toStdString();
        different.append(said);
    }
    EXPECT_GT(different.removeDuplicates(), 0);
    EXPECT_GT(different.size(), 1);
    // The detail view below follows the row.
    auto *detailView = part<FeedDetailView>(u"feedSheet"_s);
    table->setFocus();
    QStringList detailViews;
    for (int row = 0; row < model.rowCount(); ++row) {
        EXPECT_EQ(table->currentIndex().row(), row);
        detailViews.append(visibleText(*detailView));
        QTest::keyClick(table, Qt::Key_Down);
    }
    detailViews.removeDuplicates();
    EXPECT_GT(detailViews.size(), 3);
}
