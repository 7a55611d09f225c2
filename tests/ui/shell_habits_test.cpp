// SPDX-License-Identifier: MIT
// What people are used to: menus, keys, selections, and a way in a hurry.
#include "support/labwindow.h"

#include "ui/change/historypage.h"
#include "ui/change/undodialog.h"
#include "ui/fleet/serverdetail.h"
#include "ui/windowdialogs.h"
#include "ui/wizard/protectwizard.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

class Habits : public testing::TestWithParam<Language>
{
protected:
    void SetUp() override { ASSERT_TRUE(m_shown.isOpen()); }

    [[nodiscard]] MainWindow &window() { return m_shown.window(); }
    [[nodiscard]] FleetPage &page() { return window().fleetPage(); }
    [[nodiscard]] TableView *table() { return m_shown.table(); }
    [[nodiscard]] QTabWidget *tabs() { return child<QTabWidget>(window(), u"detailTabs"_s); }
    void select(const QStringList &names)
    {
        table()->clearSelection();
        for (const QString &name : names) {
            for (int row = 0; row < table()->model()->rowCount(); ++row) {
                const QModelIndex index = table()->model()->index(row, 0);
                if (index.data().toString() == name)
                    table()->selectionModel()->select(index, QItemSelectionModel::Select |
                                                                 QItemSelectionModel::Rows);
            }
        }
    }
    /// The menu of a table, as the menu key opens it.
    [[nodiscard]] QMenu *menuOf(TableView *of)
    {
        const QPoint place = of->viewport()->rect().center();
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, place,
                                of->viewport()->mapToGlobal(place));
        QApplication::sendEvent(of->viewport(), &byKey);
        return of->findChild<QMenu *>(of->objectName() + u"Menu"_s);
    }
    [[nodiscard]] static QAction *item(QMenu *menu, const QString &english, const QString &japanese)
    {
        for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
            const QString wanted = GetParam() == Language::Japanese ? japanese : english;
            if (QString(action->text()).remove(u'&').startsWith(wanted))
                return action;
        }
        return nullptr;
    }

    LabWindow m_shown{GetParam()};
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, Habits, testing::Values(Language::English, Language::Japanese));

TEST_P(Habits, EnterAndADoubleClickOpenTheServerAndEscCloses)
{
    table()->setFocus();
    page().select(m_shown.lab().id(u"OSA-EX16-05"_s));
    m_shown.key(Qt::Key_Return);
    QTest::qWait(50);
    EXPECT_FALSE(table()->isVisible());
    EXPECT_TRUE(tabs()->isVisible());
    EXPECT_GE(tabs()->currentWidget()->height(), 300);
    m_shown.key(Qt::Key_Escape);
    EXPECT_TRUE(table()->isVisible());
    EXPECT_TRUE(table()->hasFocus()) << "where the person was";
    const QPoint place = table()->visualRect(table()->model()->index(1, 0)).center();
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, place);
    EXPECT_FALSE(table()->isVisible());
    ASSERT_TRUE(click(child<QPushButton>(page(), u"backToList"_s)));
    EXPECT_TRUE(table()->isVisible());
}

TEST_P(Habits, AtTheUsualSizeEightServersAreInSightAndNothingJumps)
{
    int whole = 0;
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        const QRect shown = table()->visualRect(table()->model()->index(row, 0));
        whole += shown.top() >= 0 && shown.bottom() < table()->viewport()->height() ? 1 : 0;
    }
    EXPECT_GE(whole, 8);
    QSet<int> tabsAt;
    QSet<int> tableEnds;
    for (const FleetServer &server : m_shown.lab().fleet().servers()) {
        page().select(server.record.id);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        tabsAt.insert(tabs()->mapTo(&window(), QPoint()).y());
        tableEnds.insert(table()->mapTo(&window(), QPoint(0, table()->height())).y());
    }
    EXPECT_EQ(tabsAt.size(), 1);
    window().actions().refresh->trigger();
    QCoreApplication::processEvents();
    tableEnds.insert(table()->mapTo(&window(), QPoint(0, table()->height())).y());
    EXPECT_TRUE(m_shown.lab().settle());
    EXPECT_EQ(tableEnds.size(), 1) << "neither another server nor reading them moves the table";
}

TEST_P(Habits, AReportIsAboutTheServersSelectedAndInTheFormOfTheFilesName)
{
    auto *dialogs = window().findChild<WindowDialogs *>();
    ASSERT_NE(dialogs, nullptr);
    for (const QString &name : {u"report.html"_s, u"report.txt"_s, u"report.csv"_s}) {
        const QString path = m_shown.lab().path(name);
        dialogs->setAskSavePath([path](QWidget *, const QString &, const QString &suggested,
                                       const QStringList &filters) {
            EXPECT_TRUE(suggested.endsWith(u".html"_s)) << qPrintable(suggested);
            EXPECT_EQ(filters.size(), 3);
            return path;
        });
        select({u"OSA-EX16-02"_s, u"OSA-EX16-05"_s});
        QMenu *menu = menuOf(table());
        QAction *report = item(menu, u"Report on 2"_s, u"2 台のレポート"_s);
        ASSERT_NE(report, nullptr);
        report->trigger();
        menu->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
        const QString text = QString::fromUtf8(file.readAll());
        EXPECT_TRUE(text.contains(u"OSA-EX16-02"_s));
        EXPECT_TRUE(text.contains(u"OSA-EX16-05"_s));
        EXPECT_FALSE(text.contains(u"OSA-EX16-01"_s)) << "it was not selected";
        EXPECT_EQ(text.startsWith(u"<!DOCTYPE html>"_s, Qt::CaseInsensitive),
                  name.endsWith(u"html"_s));
    }
    // Whoever changes their mind gets no file and no message of trouble.
    dialogs->setAskSavePath(
        [](QWidget *, const QString &, const QString &, const QStringList &) { return QString(); });
    select({u"OSA-EX16-02"_s});
    QAction *one = item(menuOf(table()), u"Report…"_s, u"レポート"_s);
    ASSERT_NE(one, nullptr);
    one->trigger();
    EXPECT_FALSE(child<QWidget>(window(), u"problemBanner"_s)->isVisible());
}

TEST_P(Habits, TheMenuOffersWhatThePageCanDo)
{
    select({u"OSA-EX16-02"_s});
    QMenu *menu = menuOf(table());
    ASSERT_NE(menu, nullptr);
    QAction *protect = item(menu, u"Protect"_s, u"保護"_s);
    ASSERT_NE(protect, nullptr);
    EXPECT_TRUE(protect->isEnabled());
    QAction *undo = item(menu, u"Undo the newest change"_s, u"最新の変更"_s);
    ASSERT_NE(undo, nullptr);
    EXPECT_FALSE(undo->isEnabled()) << "nothing was changed";
    EXPECT_NE(item(menu, u"Copy"_s, u"コピー"_s), nullptr);
    EXPECT_NE(item(menu, u"Export"_s, u"表をエクスポート"_s), nullptr);
    EXPECT_NE(item(menu, u"Columns"_s, u"列"_s), nullptr);
    EXPECT_NE(item(menu, u"Open folder"_s, u"フォルダー"_s), nullptr);
    QAction *refresh = item(menu, u"Refresh"_s, u"このサーバー"_s);
    ASSERT_NE(refresh, nullptr);
    refresh->trigger();
    EXPECT_EQ(m_shown.lab().fleet().refreshesUnderWay(), 1) << "this one alone";
    EXPECT_TRUE(m_shown.lab().settle());
    protect->trigger();
    auto *wizard = window().findChild<ProtectWizard *>();
    ASSERT_NE(wizard, nullptr);
    EXPECT_EQ(chosenServers(wizard->flow().state()), 1);
    wizard->close();
    menu->close();
}

TEST_P(Habits, SeveralServersAreSummedUpAndActedOnTogether)
{
    select({u"OSA-EX16-01"_s, u"OSA-EX16-02"_s, u"TYO-EXSE-01"_s});
    auto *headline = child<QLabel>(window(), u"selectionHeadline"_s);
    ASSERT_TRUE(headline->isVisible());
    EXPECT_TRUE(headline->text().contains(u'3')) << headline->text().toStdString();
    const QString states = child<QLabel>(window(), u"selectionStates"_s)->text();
    EXPECT_TRUE(states.contains(u'2') && states.contains(u'1')) << states.toStdString();
    EXPECT_FALSE(tabs()->isVisible());
    ASSERT_TRUE(click(child<QPushButton>(window(), u"selectionRefresh"_s)));
    EXPECT_EQ(m_shown.lab().fleet().refreshesUnderWay(), 3);
    EXPECT_TRUE(m_shown.lab().settle());
    ASSERT_TRUE(click(child<QPushButton>(window(), u"selectionProtect"_s)));
    auto *wizard = window().findChild<ProtectWizard *>();
    ASSERT_NE(wizard, nullptr);
    EXPECT_EQ(chosenServers(wizard->flow().state()), 2) << "the third needs nothing";
    wizard->close();
    select({u"OSA-EX16-02"_s});
    EXPECT_TRUE(tabs()->isVisible());
}

TEST_P(Habits, TheFeedBadgeLeadsToFeedTrust)
{
    page().select(m_shown.lab().id(u"OSA-EX16-02"_s));
    const int row = table()->currentIndex().row();
    const auto clickBadge = [&](FleetModel::Column column) {
        const QRect cell = table()->visualRect(table()->model()->index(row, column));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          QPoint(cell.left() + 20, cell.top() + cell.height() / 3));
    };
    clickBadge(FleetModel::Feed);
    EXPECT_EQ(tabs()->currentIndex(), 1);
    clickBadge(FleetModel::Build);
    EXPECT_EQ(tabs()->currentIndex(), 2);
    clickBadge(FleetModel::Product);
    EXPECT_EQ(tabs()->currentIndex(), 2) << "no badge, no link";
}

TEST_P(Habits, SearchIsThereWhereItFilters)
{
    auto *search = child<QLineEdit>(window(), u"search"_s);
    EXPECT_TRUE(search->isVisible());
    for (const Page other : {Page::Mitigations, Page::Feed, Page::Scans}) {
        window().showPage(other);
        EXPECT_FALSE(search->isVisible());
        EXPECT_FALSE(window().actions().find->isEnabled());
    }
    window().showPage(Page::History);
    EXPECT_FALSE(search->isVisible());
    m_shown.key(Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(child<QLineEdit>(window(), u"historySearch"_s)->hasFocus());
    window().showPage(Page::Servers);
    m_shown.key(Qt::Key_F, Qt::ControlModifier);
    EXPECT_TRUE(search->hasFocus());
}

TEST_P(Habits, ColumnsAreAsTheyWereAtTheNextStart)
{
    table()->setColumnHidden(FleetModel::LastScan, true);
    table()->setColumnWidth(FleetModel::Server, 222);
    window().showPage(Page::History);
    auto *history = child<TableView>(window(), u"historyTable"_s);
    history->setColumnWidth(1, 133);
    m_shown.open({1366, 768});
    EXPECT_TRUE(table()->isColumnHidden(FleetModel::LastScan));
    EXPECT_EQ(table()->columnWidth(FleetModel::Server), 222);
    EXPECT_EQ(child<TableView>(window(), u"historyTable"_s)->columnWidth(1), 133);
}

TEST_P(Habits, ThePaletteFindsServersCommandsAndVulnerabilities)
{
    const auto type = [this](const QString &text) {
        window().setFocus();
        window().actions().palette->trigger();
        auto *edit = child<QLineEdit>(window(), u"paletteEdit"_s);
        EXPECT_NE(edit, nullptr);
        if (!edit)
            return;
        EXPECT_EQ(unnamedControls(*edit->window()), QStringList());
        edit->setText(text);
        QTest::keyClick(edit, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    type(u"ex16-02 osa"_s);
    EXPECT_EQ(page().selectedServers(), std::vector<ServerId>{m_shown.lab().id(u"OSA-EX16-02"_s)});
    type(u"2021-26855"_s);
    EXPECT_TRUE(window().actions().pages[size_t(Page::Mitigations)]->isChecked());
    type(GetParam() == Language::Japanese ? u"履歴"_s : u"History"_s);
    EXPECT_TRUE(window().actions().pages[size_t(Page::History)]->isChecked());
}

TEST_P(Habits, TheTabulatorKeyReachesTheCountsFromAbove)
{
    auto *search = child<QLineEdit>(window(), u"search"_s);
    search->setFocus();
    bool reached = false;
    for (int step = 0; step < 20 && !reached; ++step) {
        m_shown.key(Qt::Key_Tab);
        reached = QApplication::focusWidget() &&
                  QApplication::focusWidget()->objectName().startsWith(u"card-"_s);
        if (table()->hasFocus())
            break;
    }
    EXPECT_TRUE(reached);
}

namespace {

/// Counts what a person in a hurry presses.
class Hurry : public testing::TestWithParam<Language>
{};

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, Hurry, testing::Values(Language::English, Language::Japanese));

TEST_P(Hurry, FromTheStartToTheSummaryInAtMostSevenClicks)
{
    LabWindow shown(GetParam());
    ASSERT_TRUE(shown.isOpen());
    int clicks = 1; // The one that added the servers, from the welcome page.
    const auto press = [&clicks](QWidget *button) {
        ++clicks;
        return click(button);
    };
    ASSERT_TRUE(press(child<QPushButton>(shown.window(), u"protectButton"_s)));
    auto *wizard = shown.window().findChild<ProtectWizard *>();
    ASSERT_NE(wizard, nullptr);
    const ProtectFlow &flow = wizard->flow();
    ASSERT_TRUE(press(child<QPushButton>(*wizard, u"wizardNext"_s)));
    ASSERT_TRUE(Lab::waitFor([&] { return !flow.state().planning; }));
    ASSERT_TRUE(press(child<QPushButton>(*wizard, u"wizardNext"_s)));
    ++clicks;
    auto *consent = child<QCheckBox>(*wizard, u"reviewConsent"_s);
    QTest::mouseClick(consent, Qt::LeftButton, {}, QPoint(10, consent->height() / 2));
    ASSERT_TRUE(press(child<QPushButton>(*wizard, u"wizardApply"_s)));
    ASSERT_TRUE(Lab::waitFor([&] { return flow.state().step == WizardStep::Summary; }))
        << "proof and summary come by themselves";
    EXPECT_LE(clicks, 7);
    EXPECT_TRUE(child<QPushButton>(*wizard, u"summaryUndo"_s)->isVisible());
    // The search for traces was not done, and is offered.
    EXPECT_EQ(markOf(flow.state(), WizardStep::Scan), StepMark::Ahead);
    ASSERT_TRUE(click(child<QPushButton>(*wizard, u"summaryTraces"_s)));
    EXPECT_EQ(flow.state().step, WizardStep::Scan);
}

TEST_P(Hurry, TheWelcomePageSaysWhatItIsAndOffersRealServersFirst)
{
    LabWindow shown(GetParam(), Lab::Contents::Nothing);
    ASSERT_TRUE(shown.isOpen());
    auto *page = child<QWidget>(shown.window(), u"welcomePage"_s);
    ASSERT_TRUE(page->isVisible());
    auto *real = child<QPushButton>(*page, u"addServer"_s);
    auto *folder = child<QPushButton>(*page, u"openFolder"_s);
    auto *lab = child<QPushButton>(*page, u"openLab"_s);
    EXPECT_TRUE(real->property("primary").toBool());
    EXPECT_FALSE(lab->property("primary").toBool());
    EXPECT_TRUE(real->hasFocus());
    EXPECT_LT(real->y(), folder->y());
    EXPECT_LT(folder->y(), lab->y());
    EXPECT_FALSE(child<QLineEdit>(shown.window(), u"search"_s)->isVisible());
}
