// SPDX-License-Identifier: MIT
// What the window says above its pages, and how it lets itself be closed.

#include "support/acts.h"
#include "support/lab.h"
#include "support/scriptedprompter.h"
#include "support/widgets.h"

#include "ui/fleet/fleetpage.h"
#include "ui/mainwindow.h"
#include "ui/text/agetext.h"
#include "ui/text/steptext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/countcard.h"
#include "ui/widgets/tableview.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

class Notices : public testing::TestWithParam<Language>
{
protected:
    void SetUp() override
    {
        m_languages.setLanguage(GetParam());
        m_theme.setChoice(ThemeChoice::Light);
        open(labDay());
    }

    void open(const QDateTime &now, const std::optional<QDateTime> &asOf = {})
    {
        m_window.reset();
        m_lab = std::make_unique<Lab>(Lab::Contents::Servers, QString(), now, asOf);
        ASSERT_TRUE(m_lab->isOpen());
        m_settings = std::make_unique<Settings>(m_lab->path(u"settings.ini"_s));
        m_window = std::make_unique<MainWindow>(
            WindowServices{m_lab->fleet(), m_lab->changes(), m_lab->feed(), m_lab->servers(),
                           m_lab->scans(), m_lab->evidence(), m_lab->scannerPrograms(), m_theme,
                           m_languages, *m_settings, m_prompter, u"store.sqlite"_s});
        m_window->resize(1366, 768);
        m_window->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    }

    [[nodiscard]] Banner *dataAge() const { return child<Banner>(*m_window, u"dataAgeBanner"_s); }
    /// Begins an act on two servers, of which one at a time may be changed.
    [[nodiscard]] bool startAct()
    {
        std::optional<std::vector<ActRecord>> plans;
        m_lab->changes().plan(applying({m_lab->id(u"OSA-EX16-02"_s), m_lab->id(u"OSA-EX16-01"_s)},
                                       {u"CVE-2022-41040"_s}),
                              into(plans, m_lab->changes()));
        if (!Lab::waitFor([&] { return plans.has_value(); }))
            return false;
        std::erase_if(*plans, [](const ActRecord &change) { return !change.isRunnable(); });
        for (ActRecord &change : *plans)
            change.group = u"DAG1"_s;
        if (plans->size() < 2)
            return false;
        m_lab->changes().apply(*plans, {m_window.get(), [](const std::vector<ActRecord> &) {}});
        return m_lab->changes().isApplying();
    }
    [[nodiscard]] int count(EntryResult result) const
    {
        const auto history = m_lab->changes().history();
        return int(std::count_if(history->begin(), history->end(),
                                 [&](const JournalEntry &e) { return e.result == result; }));
    }

    LanguageSwitcher m_languages;
    Theme m_theme{*qApp};
    std::unique_ptr<Lab> m_lab;
    ScriptedPrompter m_prompter;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QDateTime daysAfterData(int days)
{
    return {QDate(2026, 10, 15).addDays(days), QTime(9, 0), Qt::UTC};
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, Notices,
                         testing::Values(Language::English, Language::Japanese));

TEST_P(Notices, OldDataIsSaidOnEveryPageThatShowsVerdicts)
{
    for (const Page page : {Page::Servers, Page::Mitigations, Page::Feed}) {
        m_window->showPage(page);
        EXPECT_TRUE(dataAge()->isVisible()) << int(page);
    }
    m_window->showPage(Page::History);
    EXPECT_FALSE(dataAge()->isVisible());
    const QString text = dataAge()->text();
    EXPECT_TRUE(text.contains(u"2026-10-15"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"38"_s)) << qPrintable(text);
}

TEST_P(Notices, VerdictsOfAnotherDayAreNeverTakenForThoseOfToday)
{
    auto *moment = child<Banner>(*m_window, u"momentBanner"_s);
    EXPECT_FALSE(moment->isVisible());
    open(labDay(), QDateTime(QDate(2026, 3, 1), QTime(9, 0), Qt::UTC));
    moment = child<Banner>(*m_window, u"momentBanner"_s);
    for (const Page page : {Page::Servers, Page::Mitigations, Page::Feed}) {
        m_window->showPage(page);
        EXPECT_TRUE(moment->isVisible()) << int(page);
    }
    EXPECT_TRUE(moment->text().contains(u"2026-03-01"_s)) << qPrintable(moment->text());
    EXPECT_FALSE(child<QPushButton>(*moment, u"bannerClose"_s)->isVisible());
    m_window->showPage(Page::History);
    EXPECT_FALSE(moment->isVisible());
}

TEST_P(Notices, TheNoticeOfOldDataCanBeDismissedUntilTheProgramStartsAgain)
{
    QTest::mouseClick(child<QPushButton>(*dataAge(), u"bannerClose"_s), Qt::LeftButton);
    EXPECT_FALSE(dataAge()->isVisible());
    m_window->showPage(Page::Mitigations);
    m_window->showPage(Page::Servers);
    m_languages.setLanguage(GetParam() == Language::English ? Language::Japanese
                                                            : Language::English);
    EXPECT_FALSE(dataAge()->isVisible());
    open(labDay());
    EXPECT_TRUE(dataAge()->isVisible());
}

TEST_P(Notices, DataOfAMonthIsNotOldYet)
{
    open(daysAfterData(30));
    EXPECT_FALSE(dataAge()->isVisible());
    EXPECT_TRUE(oldDataSentence({2026, 10, 15}, {2026, 11, 14}).isEmpty());
    EXPECT_FALSE(oldDataSentence({2026, 10, 15}, {2026, 11, 15}).isEmpty());
    EXPECT_TRUE(oldDataSentence({2026, 10, 15}, {2026, 1, 1}).isEmpty());
    EXPECT_EQ(dataAgeDays({2026, 10, 15}, {2026, 1, 1}), 0);
}

TEST_P(Notices, ActsThatWereCutOffAreSaidOnTheFirstPage)
{
    auto *banners = m_window.get();
    const auto shown = [&] {
        const auto all = banners->findChildren<Banner *>(u"recoveryBanner"_s);
        return std::count_if(all.begin(), all.end(),
                             [](const Banner *banner) { return banner->isVisible(); });
    };
    EXPECT_EQ(shown(), 0);
    Q_EMIT m_lab->changes().openEntriesChanged(2, {});
    EXPECT_EQ(shown(), 1);
    m_window->showPage(Page::History);
    EXPECT_EQ(shown(), 1) << "once on a page";
    Q_EMIT m_lab->changes().openEntriesChanged(0, {});
    EXPECT_EQ(shown(), 0);
}

TEST_P(Notices, ClosingInTheMiddleOfAnActAsksAndStayingChangesNothing)
{
    ASSERT_TRUE(startAct());
    m_prompter.agrees = false;
    m_window->close();
    EXPECT_EQ(m_prompter.asked.size(), 1);
    EXPECT_TRUE(m_window->isVisible());
    ASSERT_TRUE(Lab::waitFor([&] { return !m_lab->changes().isApplying(); }));
    EXPECT_EQ(count(EntryResult::Stopped), 0);
    EXPECT_GE(count(EntryResult::Verified), 2);
    EXPECT_TRUE(m_window->isVisible());
    ASSERT_TRUE(m_lab->settle());
    m_window->close();
    EXPECT_EQ(m_prompter.asked.size(), 1) << "nothing is under way any more";
    EXPECT_FALSE(m_window->isVisible());
}

TEST_P(Notices, StoppingOnClosingFinishesTheStepAndRecordsTheRestAsStopped)
{
    ASSERT_TRUE(startAct());
    m_window->close();
    EXPECT_EQ(m_prompter.asked.size(), 1);
    m_window->close(); // Whoever is impatient is not asked twice.
    EXPECT_EQ(m_prompter.asked.size(), 1);
    ASSERT_TRUE(Lab::waitFor([&] { return !m_window->isVisible(); }));
    EXPECT_FALSE(m_lab->changes().isApplying());
    EXPECT_GE(count(EntryResult::Stopped), 1);
    EXPECT_EQ(count(EntryResult::Refused), 0);
    EXPECT_EQ(count(EntryResult::Running), 0);
    EXPECT_EQ(count(EntryResult::InDoubt), 0);
}

TEST_P(Notices, F1OpensTheGuideInTheWindowItsDialogsAndItsQuestions)
{
    const auto guide = [](const QWidget &over) { return child<QDialog>(over, u"serverHelp"_s); };
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    ASSERT_NE(guide(*m_window), nullptr);
    delete guide(*m_window);
    m_window->actions().settings->trigger();
    auto *settings = child<QDialog>(*m_window, u"settingsDialog"_s);
    ASSERT_NE(settings, nullptr);
    QTest::keyClick(settings, Qt::Key_F1);
    EXPECT_NE(guide(*settings), nullptr);
    settings->close();

    SystemPrompter prompter;
    bool opened = false;
    QTimer::singleShot(200, m_window.get(), [&] {
        QWidget *box = QApplication::activeModalWidget();
        ASSERT_NE(box, nullptr);
        QTest::keyClick(box, Qt::Key_F1);
        opened = guide(*box) != nullptr;
        delete guide(*box);
        QTest::keyClick(box, Qt::Key_Escape);
    });
    EXPECT_FALSE(prompter.confirm(m_window.get(), u"t"_s, u"<b>x</b>"_s, u"Yes"_s, u"No"_s));
    EXPECT_TRUE(opened);
}

TEST_P(Notices, OnlyTheSelectedRowIsTall)
{
    auto *table = child<TableView>(*m_window, u"fleetTable"_s);
    const auto tallRows = [&] {
        int tall = 0;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            tall += table->rowHeight(row) > table->verticalHeader()->defaultSectionSize() ? 1 : 0;
        return tall;
    };
    table->selectRow(3);
    EXPECT_LE(tallRows(), 1);
    m_window->fleetPage().setSearch(u"EX16"_s);
    EXPECT_LE(tallRows(), 1);
    m_window->fleetPage().setSearch({});
    table->sortByColumn(0, Qt::DescendingOrder);
    EXPECT_LE(tallRows(), 1);
    ASSERT_TRUE(m_lab->servers().remove(m_lab->fleet().servers().front().record.id));
    EXPECT_LE(tallRows(), 1);
    EXPECT_EQ(table->rowHeight(table->currentIndex().row()) >=
                  table->verticalHeader()->defaultSectionSize(),
              true);
}

TEST_P(Notices, TheTabulatorKeyReachesTheCardsAndTheDetailsInTheirOrder)
{
    auto *table = child<TableView>(*m_window, u"fleetTable"_s);
    m_window->fleetPage().select(m_lab->id(u"OSA-EX16-02"_s));
    table->setFocus();
    QStringList wasRead;
    for (int step = 0; step < 120; ++step) {
        QWidget *now = QApplication::focusWidget();
        ASSERT_NE(now, nullptr);
        wasRead.append(now->objectName());
        QTest::keyClick(now, Qt::Key_Tab);
        if (QApplication::focusWidget() == table)
            break;
    }
    for (const CountCard *card : m_window->findChildren<CountCard *>()) {
        if (card->isVisible()) {
            EXPECT_TRUE(wasRead.contains(card->objectName())) << qPrintable(card->objectName());
        }
    }
    const qsizetype evidence = wasRead.indexOf(u"fold"_s);
    ASSERT_GE(evidence, 0);
    EXPECT_LT(evidence, wasRead.indexOf(u"addServerButton"_s)) << "before the bar on top";
}

TEST_P(Notices, AServerHiddenByTheFilterIsRevealed)
{
    m_window->fleetPage().setSearch(u"no such server"_s);
    const ServerId id = m_lab->id(u"OSA-EX16-02"_s);
    m_window->fleetPage().reveal(id);
    ASSERT_EQ(m_window->fleetPage().selectedServers().size(), 1u);
    EXPECT_EQ(m_window->fleetPage().selectedServers().front(), id);
}
