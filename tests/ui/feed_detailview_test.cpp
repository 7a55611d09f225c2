// SPDX-License-Identifier: MIT
#include "support/lab.h"
#include "support/widgets.h"

#include "model/judge/nextrun.h"
#include "ui/feed/certificatetree.h"
#include "ui/fleet/feeddetailview.h"
#include "ui/i18n/languageswitcher.h"
#include "ui/text/equivalenttext.h"
#include "ui/text/feedtext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/statusbadge.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// Feed trust of the servers of the practice lab.
class FeedDetailViewTest : public testing::TestWithParam<Language>
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_lab.isOpen());
        m_languages.setLanguage(GetParam());
        m_theme.setChoice(ThemeChoice::Light);
        m_detailView.resize(900, 700);
        m_detailView.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_detailView));
    }
    void show(const FleetServer &server)
    {
        m_detailView.showServer(server, m_lab.fleet());
        QCoreApplication::sendPostedEvents(); // What was just built appears with the next events.
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const QLabel *label : m_detailView.widget()->findChildren<QLabel *>()) {
            if (!label->isHidden())
                texts.append(label->text());
        }
        return texts;
    }
    [[nodiscard]] QStringList badges() const
    {
        QStringList words;
        for (const StatusBadge *badge : m_detailView.widget()->findChildren<StatusBadge *>())
            words.append(badge->word());
        return words;
    }

    LanguageSwitcher m_languages;
    Theme m_theme{*qApp};
    Lab m_lab;
    FeedDetailView m_detailView;
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, FeedDetailViewTest,
                         testing::Values(Language::English, Language::Japanese));

TEST_P(FeedDetailViewTest, EveryRowHasItsVerdictAndEveryCauseItsRemedy)
{
    QStringList firstCauses;
    for (const FleetServer &server : m_lab.fleet().servers()) {
        SCOPED_TRACE(server.record.name.toStdString());
        show(server);
        const FeedFinding &feed = server.assessment.feed;
        QStringList expected;
        const QStringList said = texts();
        if (feed.compatibility.ability == FeedAbility::NotApplicable) { // One sentence says it all.
            EXPECT_EQ(said, QStringList{abilitySentence(feed)});
            continue;
        }
        int evidence = 0;
        for (const FeedCheck &cause : feed.causes()) {
            expected.append(severityWord(*cause.severity));
            EXPECT_TRUE(said.contains(causeSentence(cause))) << causeSentence(cause).toStdString();
            const QString remedy = causeRemedy(cause);
            EXPECT_TRUE(remedy.isEmpty() || said.contains(remedy)) << remedy.toStdString();
            EXPECT_TRUE(cause.severity != CauseSeverity::Blocking || !remedy.isEmpty())
                << "what stops the feed can be fixed";
            evidence += cause.evidence.isEmpty() ? 0 : 1;
        }
        for (const FeedCheck &row : feed.rows()) {
            expected.append(verdictWord(*row.verdict));
            EXPECT_TRUE(said.contains(rowTitle(row.kind))) << rowTitle(row.kind).toStdString();
            EXPECT_TRUE(said.contains(rowSentence(row))) << rowSentence(row).toStdString();
        }
        EXPECT_EQ(badges().mid(0, expected.size()), expected);
        EXPECT_EQ(feed.rows().size(), 10U);
        EXPECT_GE(m_detailView.widget()->findChildren<QPushButton *>(u"fold"_s).size(), evidence);
        EXPECT_EQ(unnamedControls(m_detailView), QStringList());
        if (const auto causes = feed.causes(); !causes.empty())
            firstCauses.append(causes.front().code());
    }
    firstCauses.removeDuplicates();
    EXPECT_GE(firstCauses.size(), 3) << firstCauses.join(u' ').toStdString();
}

TEST_P(FeedDetailViewTest, TheEvidenceOfACauseOpensByTheKeyboard)
{
    int opened = 0;
    for (const FleetServer &server : m_lab.fleet().servers()) {
        const std::vector<FeedCheck> causes = server.assessment.feed.causes();
        if (causes.empty() || causes.front().evidence.isEmpty())
            continue;
        show(server);
        QPushButton *fold = m_detailView.widget()->findChildren<QPushButton *>(u"fold"_s).front();
        const QString evidence = causes.front().evidence.join(u'\n');
        EXPECT_FALSE(texts().contains(evidence));
        fold->setFocus();
        QTest::keyClick(fold, Qt::Key_Space);
        EXPECT_TRUE(texts().contains(evidence)) << server.record.name.toStdString();
        QTest::keyClick(fold, Qt::Key_Space);
        EXPECT_FALSE(texts().contains(evidence));
        ++opened;
    }
    EXPECT_GE(opened, 3);
}

TEST_P(FeedDetailViewTest, TheChainAServerSeesIsShownWhereItIsKnown)
{
    int shown = 0;
    for (const FleetServer &server : m_lab.fleet().servers()) {
        SCOPED_TRACE(server.record.name.toStdString());
        show(server);
        const auto trees = m_detailView.widget()->findChildren<CertificateTree *>();
        const Fact<TlsObservation> &tls = server.facts.feed.tls;
        const bool isKnown = tls && !tls->chain.empty();
        ASSERT_EQ(trees.size(), isKnown ? 1 : 0);
        if (!isKnown)
            continue;
        ++shown;
        EXPECT_EQ(trees.front()->chain(), tls->chain);
        EXPECT_EQ(trees.front()->currentCertificate(), tls->chain.front());
    }
    EXPECT_GE(shown, 1);
}

TEST_P(FeedDetailViewTest, TheNextRunCountsFromTheStartThatTheLogShows)
{
    const auto &servers = m_lab.fleet().servers();
    const auto running =
        std::find_if(servers.begin(), servers.end(), [](const FleetServer &server) {
            const FeedFinding &feed = server.assessment.feed;
            return feed.compatibility.ability == FeedAbility::Capable && feed.service &&
                   feed.service->isRunning() && server.facts.feed.log;
        });
    ASSERT_NE(running, servers.end());
    FleetServer server = *running;
    const QDateTime now = m_lab.fleet().now();
    EemsDigest log = *server.facts.feed.log;
    log.started = FeedMoment{now.addSecs(-60), u"started"_s, u"x.log"_s, 1};
    server.facts.feed.log = {log, u"x.log"_s};
    show(server);
    const NextRun run = nextRun(server.assessment.feed, log.started->at, now);
    EXPECT_TRUE(run.afterStart);
    const QString sentence = nextRunSentence(run, now);
    const QStringList said = texts();
    EXPECT_TRUE(std::any_of(said.begin(), said.end(), [&](const QString &text) {
        return text.startsWith(sentence);
    })) << sentence.toStdString();
}

TEST_P(FeedDetailViewTest, AnewServerIsSeenWholeAndTheFocusStays)
{
    const auto &servers = m_lab.fleet().servers();
    const auto caused = std::find_if(servers.begin(), servers.end(), [](const FleetServer &server) {
        const auto causes = server.assessment.feed.causes();
        return !causes.empty() && !causes.front().evidence.isEmpty();
    });
    ASSERT_NE(caused, servers.end());
    show(*caused);
    m_detailView.widget()->findChildren<QPushButton *>(u"fold"_s).front()->setFocus();
    // Without an event in between: whoever looks now sees the whole content in its place.
    m_detailView.showServer(*caused, m_lab.fleet());
    EXPECT_GT(m_detailView.widget()->height(), m_detailView.viewport()->height() / 2);
    EXPECT_TRUE(m_detailView.widget()->isVisible());
    EXPECT_EQ(m_detailView.focusWidget(),
              m_detailView.widget()->findChildren<QPushButton *>(u"fold"_s).front());
}

TEST_P(FeedDetailViewTest, BehindAnInspectingProxyNoPageExpectsAMitigation)
{
    const auto &servers = m_lab.fleet().servers();
    const auto running =
        std::find_if(servers.begin(), servers.end(), [](const FleetServer &server) {
            const FeedFinding &feed = server.assessment.feed;
            return feed.compatibility.ability == FeedAbility::Capable && feed.service &&
                   feed.service->isRunning() && server.facts.exchange && server.facts.feed.log &&
                   feed.switches == SwitchState::Enabled && feed.lastSuccess.isValid() &&
                   !feed.has(CauseSeverity::Blocking);
        });
    ASSERT_NE(running, servers.end());
    FleetServer server = *running;
    // What the service applied is gone, so that it would write it again.
    ExchangeSettings settings = *server.facts.exchange;
    settings.mitigationsApplied = QStringList{u"M2.1.0"_s};
    settings.mitigationsBlocked = QStringList();
    server.facts.exchange = {settings, u"exchange"_s};
    for (MitigationObservation &observation : server.facts.mitigations)
        observation.rules.clear();
    const auto judge = [&] {
        server.assessment = assess(server.facts, m_lab.fleet().catalogs(), m_lab.fleet().now());
        show(server);
        return texts().join(u'\n');
    };
    const auto atNextRun = [&] {
        FeedDocument held;
        held.configs.emplace_back();
        held.configs.back().id = u"M2.1.0"_s;
        return nextRunEffects(server.facts, server.assessment, held, FeedSubject(),
                              m_lab.fleet().catalogs());
    };
    const std::vector<NextRunItem> known = {
        {u"M2"_s, u"CVE-2026-42897"_s, NextRunEffect::PutsBack, false}};
    EXPECT_TRUE(judge().contains(expectedSentence(known)));
    EXPECT_EQ(atNextRun().front().effect, NextRunEffect::PutsBack);

    EemsDigest log = *server.facts.feed.log;
    const QDateTime failed = m_lab.fleet().now().addSecs(-60);
    log.failed = FailedFetch{FetchFailure::ChainInvalid, {failed, u"refused"_s, u"x.log"_s, 2}};
    server.facts.feed.log = {log, u"x.log"_s};
    CertificateInfo root;
    root.subject = root.issuer = u"CN=Gateway CA"_s;
    root.commonName = root.issuerCommonName = u"Gateway CA"_s;
    server.facts.feed.tls = {TlsObservation{{root}, {}, {}}, u"TLS"_s};
    const QString said = judge();
    EXPECT_TRUE(said.contains(u"Gateway CA"_s));
    EXPECT_FALSE(said.contains(expectedSentence(known))) << said.toStdString();
    EXPECT_TRUE(said.contains(expectedSentence({})));
    EXPECT_EQ(atNextRun().front().effect, NextRunEffect::NotDelivered);
}
