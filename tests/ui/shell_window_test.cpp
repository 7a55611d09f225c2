// SPDX-License-Identifier: MIT
#include "support/lab.h"
#include "support/scriptedprompter.h"
#include "support/widgets.h"

#include "ui/fleet/factdetailview.h"
#include "ui/fleet/fleetpage.h"
#include "ui/fleet/serverdetail.h"
#include "ui/mainwindow.h"
#include "ui/text/statetext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/countcard.h"
#include "ui/widgets/tableview.h"
#include "ui/wizard/protectwizard.h"

#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTest>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

/// The whole window on a fresh lab, in one of the languages.
class Window : public testing::TestWithParam<Language>
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_lab.isOpen());
        m_languages.setLanguage(GetParam());
        m_theme.setChoice(ThemeChoice::Light);
        m_settings = std::make_unique<Settings>(m_lab.path(u"settings.ini"_s));
        m_window = std::make_unique<MainWindow>(
            WindowServices{m_lab.fleet(), m_lab.changes(), m_lab.feed(), m_lab.servers(),
                           m_lab.scans(), m_lab.evidence(), m_lab.scannerPrograms(), m_theme,
                           m_languages, *m_settings, m_prompter, u"store.sqlite"_s});
        m_window->resize(1366, 768);
        m_window->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    }

    [[nodiscard]] TableView *table() const { return child<TableView>(*m_window, u"fleetTable"_s); }
    [[nodiscard]] QString headline() const
    {
        return child<QLabel>(*m_window, u"detailHeadline"_s)->text();
    }
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget *target =
            QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
        QTest::keyClick(target, Qt::Key(code), modifiers);
    }
    [[nodiscard]] QStringList dataNames() const
    {
        QStringList foreign = {u"日本語"_s, u"English"_s, m_lab.folder()};
        for (const FleetServer &server : m_lab.fleet().servers())
            foreign.append(server.record.name);
        return foreign;
    }

    LanguageSwitcher m_languages;
    Theme m_theme{*qApp};
    mutable Lab m_lab;
    ScriptedPrompter m_prompter;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, Window, testing::Values(Language::English, Language::Japanese));

TEST_P(Window, KeyboardReachesEveryPage)
{
    auto *stack = m_window->findChild<QStackedWidget *>();
    for (int page = int(pageSpecs().size()) - 1; page >= 0; --page) {
        key(Qt::Key_1 + page, page % 2 == 0 ? Qt::AltModifier : Qt::ControlModifier);
        EXPECT_TRUE(m_window->actions().pages[size_t(page)]->isChecked()) << page;
    }
    ASSERT_NE(stack, nullptr);
    EXPECT_TRUE(m_window->fleetPage().isVisible());
}

TEST_P(Window, TakingServersOffTheListIsAskedAboutFirst)
{
    const size_t before = m_lab.fleet().servers().size();
    QAction *remove = m_window->actions().removeServer;
    table()->selectRow(0);
    ASSERT_TRUE(remove->isEnabled());
    m_prompter.agrees = false;
    remove->trigger();
    ASSERT_EQ(m_prompter.asked.size(), 1);
    EXPECT_EQ(m_lab.fleet().servers().size(), before);
    m_prompter.agrees = true;
    remove->trigger();
    EXPECT_EQ(m_prompter.asked.size(), 2);
    EXPECT_EQ(m_lab.fleet().servers().size(), before - 1);
}

TEST_P(Window, OnlyTheTabThatIsLookedAtIsFilled)
{
    auto *tabs = child<QTabWidget>(*m_window, u"detailTabs"_s);
    auto *facts = m_window->findChild<FactDetailView *>();
    auto *rows = facts->findChild<QAbstractItemView *>();
    ASSERT_NE(rows, nullptr);
    ASSERT_EQ(tabs->currentIndex(), 0);
    table()->selectRow(0);
    table()->selectRow(1);
    EXPECT_EQ(rows->model()->rowCount(), 0);
    tabs->setCurrentWidget(facts);
    EXPECT_GT(rows->model()->rowCount(), 5);
    const QString name = rows->model()->index(0, 1).data().toString();
    table()->selectRow(2);
    EXPECT_NE(rows->model()->index(0, 1).data().toString(), name) << "it follows the selection";
}

TEST_P(Window, SearchNarrowsTheTableAndTheDetailFollows)
{
    key(Qt::Key_F, Qt::ControlModifier);
    auto *search = child<QLineEdit>(*m_window, u"search"_s);
    ASSERT_TRUE(search->hasFocus());
    QTest::keyClicks(search, u"osa-ex16-02"_s);
    EXPECT_EQ(table()->model()->rowCount(), 1);
    EXPECT_TRUE(headline().startsWith(u"OSA-EX16-02"_s)) << headline().toStdString();
    QTest::keyClicks(search, u"zzz"_s);
    EXPECT_EQ(table()->model()->rowCount(), 0);
    ASSERT_TRUE(click(child<QPushButton>(*m_window, u"emptyButton"_s)));
    EXPECT_EQ(table()->model()->rowCount(), int(m_lab.fleet().servers().size()));
    EXPECT_TRUE(search->text().isEmpty());
}

TEST_P(Window, CardsFilterAndTheChipTakesTheFilterAway)
{
    auto *card = child<CountCard>(*m_window, u"card-exposed"_s);
    const int exposed = card->count();
    ASSERT_GT(exposed, 0);
    ASSERT_TRUE(click(card));
    EXPECT_EQ(table()->model()->rowCount(), exposed);
    auto *chip = child<QPushButton>(*m_window, u"filterChip"_s);
    ASSERT_TRUE(chip->isVisible());
    EXPECT_TRUE(chip->text().contains(stateWord(ProtectionState::Exposed)));
    ASSERT_TRUE(click(chip));
    EXPECT_EQ(table()->model()->rowCount(), int(m_lab.fleet().servers().size()));
    EXPECT_FALSE(card->isChecked());
    EXPECT_FALSE(chip->isVisible());
}

TEST_P(Window, ArrowsWalkServersAndCells)
{
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    const QString first = headline();
    key(Qt::Key_Down);
    EXPECT_NE(headline(), first);
    key(Qt::Key_Right);
    EXPECT_EQ(table()->currentIndex().column(), 1);
    EXPECT_EQ(table()->selectionModel()->selectedRows().size(), 1);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 2) << "titles, and the row";
    EXPECT_GT(lines[0].count(u'\t'), table()->model()->columnCount()) << "with the reasons";
    EXPECT_EQ(lines[0].count(u'\t'), lines[1].count(u'\t'));
}

TEST_P(Window, OnePressStartsProtectingTheServerShown)
{
    m_window->fleetPage().select(m_lab.id(u"OSA-EX16-02"_s));
    ASSERT_TRUE(click(child<QPushButton>(*m_window, u"detailAct"_s)));
    auto *wizard = m_window->findChild<ProtectWizard *>();
    ASSERT_NE(wizard, nullptr);
    EXPECT_TRUE(wizard->isVisible());
    EXPECT_FALSE(wizard->isModal());
    wizard->close();
}

TEST_P(Window, EveryTabOfTheDetailIsReachedByKeyboard)
{
    auto *tabs = child<QTabWidget>(*m_window, u"detailTabs"_s);
    for (const FleetServer &server : m_lab.fleet().servers()) {
        m_window->fleetPage().select(server.record.id);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            EXPECT_FALSE(tabs->tabText(tab).isEmpty());
        }
        EXPECT_TRUE(headline().startsWith(server.record.name))
            << server.record.name.toStdString() << ": " << headline().toStdString();
    }
    tabs->setCurrentIndex(0);
    tabs->setFocus();
    key(Qt::Key_Tab, Qt::ControlModifier);
    EXPECT_EQ(tabs->currentIndex(), 1);
}

TEST_P(Window, EverythingThatTakesTheKeyboardHasANameAndNoMnemonicIsShared)
{
    for (const PageSpec &page : pageSpecs()) {
        m_window->showPage(page.page);
        EXPECT_EQ(unnamedControls(*m_window), QStringList())
            << page.drawing.toString().toStdString();
        EXPECT_EQ(sharedMnemonics(*m_window), QStringList())
            << page.drawing.toString().toStdString();
    }
}

TEST_P(Window, LanguageSwitchesAtOnce)
{
    const bool japanese = GetParam() == Language::Japanese;
    const QString before = headline();
    ASSERT_TRUE(
        click(child<QPushButton>(*m_window, japanese ? u"language-en"_s : u"language-ja"_s)));
    ASSERT_TRUE(Lab::waitFor([&] { return headline() != before; }));
    EXPECT_EQ(m_window->actions().pages[0]->text(), japanese ? u"Servers"_s : u"サーバー"_s);
    EXPECT_EQ(m_settings->language(), japanese ? Language::English : Language::Japanese);
}

TEST_P(Window, NothingScrollsButTheTablesOnASmallScreen)
{
    m_window->resize(1366, 728);
    QCoreApplication::processEvents();
    const auto *scroll = child<QScrollArea>(*m_window, u"windowScroll"_s);
    EXPECT_EQ(scroll->verticalScrollBar()->maximum(), 0);
    EXPECT_EQ(scroll->horizontalScrollBar()->maximum(), 0);
}

TEST_P(Window, BannerSaysThatALabIsOpenAndWhich)
{
    auto *banner = child<Banner>(*m_window, u"placeBanner"_s);
    ASSERT_TRUE(banner->isVisible());
    EXPECT_TRUE(banner->text().contains(m_lab.folder()));
}

TEST_P(Window, AFolderThatIsNoServerIsSaidWithTheWayOut)
{
    m_prompter.folder = m_lab.path(u"."_s);
    QDir(m_lab.path(u"."_s)).mkdir(u"empty"_s);
    m_prompter.folder = m_lab.path(u"empty"_s);
    m_window->actions().openFolder->trigger();
    auto *problem = child<Banner>(*m_window, u"problemBanner"_s);
    ASSERT_TRUE(Lab::waitFor([&] { return problem->isVisible(); }));
    EXPECT_TRUE(problem->text().contains(u"empty"_s)) << problem->text().toStdString();
    ASSERT_TRUE(click(problem->findChild<QPushButton *>(u"bannerClose"_s)));
    EXPECT_FALSE(problem->isVisible());
}

TEST_P(Window, RefreshReadsEveryServerAndKeepsTheSelection)
{
    m_window->fleetPage().select(m_lab.id(u"OSA-EX16-02"_s));
    key(Qt::Key_F5);
    EXPECT_GT(m_lab.fleet().refreshesUnderWay(), 0);
    ASSERT_TRUE(m_lab.settle());
    QTest::qWait(150);
    EXPECT_TRUE(headline().startsWith(u"OSA-EX16-02"_s));
}

TEST_P(Window, NothingEscapesTranslation)
{
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    QTest::qWait(50);
    for (const Page page : {Page::Servers, Page::Feed, Page::Scans}) {
        m_window->showPage(page);
        QStringList foreign = dataNames();
        // Facts of servers and catalogue texts are not the program's own words.
        const QStringList texts = untranslatedTexts(*m_window, foreign);
        for (const QString &text : texts)
            EXPECT_TRUE(text.contains(u"CVE-"_s) || text.contains(u"Exchange"_s) ||
                        text.contains(u"\\"_s))
                << int(page) << ": " << text.toStdString();
    }
    QCoreApplication::removeTranslator(&pseudo);
}

TEST_P(Window, SettingsChangeThemeAndLanguageAtOnce)
{
    m_window->actions().settings->trigger();
    auto *dialog = child<QDialog>(*m_window, u"settingsDialog"_s);
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(unnamedControls(*dialog), QStringList());
    auto *themes = child<QComboBox>(*dialog, u"themeChoice"_s);
    themes->setFocus();
    themes->setCurrentIndex(int(ThemeChoice::Dark));
    Q_EMIT themes->activated(int(ThemeChoice::Dark));
    EXPECT_EQ(currentTokens().window, darkTokens().window);
    EXPECT_EQ(m_settings->theme(), ThemeChoice::Dark);
    dialog->close();
}
