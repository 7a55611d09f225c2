// SPDX-License-Identifier: MIT
#include "support/acts.h"
#include "support/lab.h"
#include "support/scriptedprompter.h"
#include "support/widgets.h"

#include "ui/change/undodialog.h"
#include "ui/fleet/fleetpage.h"
#include "ui/fleet/serverdetail.h"
#include "ui/mainwindow.h"
#include "ui/text/equivalenttext.h"
#include "ui/widgets/tableview.h"
#include "ui/wizard/protectwizard.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QContextMenuEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTest>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kServer = u"TYO-EX19-02"_s;  ///< The service applied M2.1.0 there.
const QString kExposed = u"OSA-EX16-02"_s; ///< Too old for the service to receive anything.
constexpr int kFeedTab = 1;

/// The whole window on a fresh lab, in one of the languages.
class EquivalentProtectionWindow : public testing::TestWithParam<Language>
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

    void openFeedTab(const QString &server) const
    {
        m_window->fleetPage().select(m_lab.id(server));
        child<QTabWidget>(*m_window, u"detailTabs"_s)->setCurrentIndex(kFeedTab);
    }
    [[nodiscard]] QWidget &feedTab() const
    {
        return *child<QTabWidget>(*m_window, u"detailTabs"_s)->widget(kFeedTab);
    }
    /// The button of that kind whose text names the id.
    [[nodiscard]] static QPushButton *button(const QWidget &parent, const QString &name,
                                             const QString &id)
    {
        for (QPushButton *found : parent.findChildren<QPushButton *>(name)) {
            if (found->text().contains(id) && found->isVisible())
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QStringList blocked(const QString &server) const
    {
        const FleetServer *known = m_lab.fleet().server(m_lab.id(server));
        return known && known->facts.exchange
                   ? known->facts.exchange->mitigationsBlocked.value_or(QStringList())
                   : QStringList{u"unknown"_s};
    }
    [[nodiscard]] UndoDialog *review() const
    {
        auto *dialog = m_window->findChild<UndoDialog *>();
        const bool planned = dialog && Lab::waitFor([dialog] {
                                 return dialog->flow().stage() == UndoFlow::Stage::Review;
                             });
        return planned ? dialog : nullptr;
    }
    /// Carries out what the dialog shows and closes it.
    [[nodiscard]] bool runAndClose(UndoDialog &dialog) const
    {
        if (!click(child<QPushButton>(dialog, u"undoRun"_s)) ||
            !Lab::waitFor([&dialog] { return dialog.flow().stage() == UndoFlow::Stage::Done; }))
            return false;
        const bool good = dialog.flow().applied().front().result() == EntryResult::Verified;
        QPointer<UndoDialog> open(&dialog);
        return m_lab.settle() && good && click(child<QPushButton>(dialog, u"undoClose"_s)) &&
               Lab::waitFor([&open] { return open.isNull(); });
    }

    LanguageSwitcher m_languages;
    Theme m_theme{*qApp};
    mutable Lab m_lab;
    ScriptedPrompter m_prompter;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

INSTANTIATE_TEST_SUITE_P(BothLanguages, EquivalentProtectionWindow,
                         testing::Values(Language::English, Language::Japanese),
                         [](const auto &tested) {
                             return tested.param == Language::English ? std::string("en")
                                                                      : std::string("ja");
                         });

TEST_P(EquivalentProtectionWindow, TheMouseBlocksAnIdFromTheFeedTabAndTheReviewSaysWhatStays)
{
    openFeedTab(kServer);
    EXPECT_EQ(unnamedControls(*m_window), QStringList());
    const auto before = m_lab.files(kServer);
    QPushButton *block = button(feedTab(), u"blockId"_s, u"M2"_s);
    ASSERT_NE(block, nullptr);
    ASSERT_TRUE(click(block));
    UndoDialog *dialog = review();
    ASSERT_NE(dialog, nullptr);
    EXPECT_FALSE(dialog->isModal());
    EXPECT_EQ(unnamedControls(*dialog), QStringList());
    EXPECT_EQ(sharedMnemonics(*dialog), QStringList());
    EXPECT_TRUE(child<QLabel>(*dialog, u"undoHeadline"_s)->text().contains(u"M2"_s));
    auto *warning = child<QLabel>(*dialog, u"blockWarning"_s);
    ASSERT_NE(warning, nullptr);
    EXPECT_TRUE(warning->text().contains(u"M2.1.0"_s)) << warning->text().toStdString();
    EXPECT_EQ(child<QLabel>(*dialog, u"blockedFirst"_s), nullptr);
    EXPECT_EQ(m_lab.files(kServer), before) << "nothing is written before the review";
    ASSERT_TRUE(runAndClose(*dialog));
    EXPECT_EQ(blocked(kServer), QStringList{u"M2"_s});
    EXPECT_NE(button(feedTab(), u"unblockId"_s, u"M2"_s), nullptr);
    EXPECT_EQ(button(feedTab(), u"blockId"_s, u"M2"_s), nullptr);
    EXPECT_FALSE(child<QLabel>(*m_window, u"watchLine"_s)->isVisible());
}

TEST_P(EquivalentProtectionWindow, TheKeyboardUnblocksAndTheServerIsWatchedUntilTheWindowCloses)
{
    openFeedTab(kServer);
    auto *field = child<QLineEdit>(feedTab(), u"blockField"_s);
    ASSERT_NE(field, nullptr);
    field->setFocus();
    QTest::keyClicks(field, u"m2"_s);
    QTest::keyClick(field, Qt::Key_Tab);
    auto *typed = child<QPushButton>(feedTab(), u"blockTyped"_s);
    ASSERT_TRUE(typed->hasFocus()) << "a complete id opens the button for the keyboard";
    QTest::keyClick(typed, Qt::Key_Space);
    UndoDialog *dialog = review();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(runAndClose(*dialog));
    EXPECT_EQ(blocked(kServer), QStringList{u"m2"_s}) << "spelled as typed";

    QPushButton *unblock = button(feedTab(), u"unblockId"_s, u"m2"_s);
    ASSERT_NE(unblock, nullptr);
    unblock->setFocus();
    QTest::keyClick(unblock, Qt::Key_Space);
    dialog = review();
    ASSERT_NE(dialog, nullptr);
    EXPECT_NE(child<QLabel>(*dialog, u"blockWarning"_s), nullptr);
    ASSERT_TRUE(runAndClose(*dialog));
    EXPECT_EQ(blocked(kServer), QStringList());
    auto *line = child<QLabel>(*m_window, u"watchLine"_s);
    ASSERT_TRUE(line->isVisible()) << "the service acts at its next run";
    EXPECT_TRUE(line->text().contains(QRegularExpression(u"[0-9]"_s)))
        << line->text().toStdString();
    m_window->fleetPage().select(m_lab.id(kExposed));
    EXPECT_FALSE(line->isVisible());
    m_window->close();
    m_window->resize(1366, 768);
    m_window->show();
    m_window->fleetPage().select(m_lab.id(kServer));
    EXPECT_FALSE(line->isVisible()) << "nothing is waited for after the window closed";
}

TEST_P(EquivalentProtectionWindow, AnIncompleteIdCannotBeSent)
{
    openFeedTab(kServer);
    auto *field = child<QLineEdit>(feedTab(), u"blockField"_s);
    for (const QString &text : {u""_s, u"M"_s, u"M2."_s, u"M 2"_s, u"2"_s}) {
        field->setText(text);
        EXPECT_FALSE(child<QPushButton>(feedTab(), u"blockTyped"_s)->isEnabled())
            << text.toStdString();
        EXPECT_FALSE(child<QPushButton>(feedTab(), u"unblockTyped"_s)->isEnabled());
    }
    field->setText(u"M2.1.0"_s);
    EXPECT_TRUE(child<QPushButton>(feedTab(), u"unblockTyped"_s)->isEnabled());
    m_lab.fleet().refresh({m_lab.id(kServer)});
    ASSERT_TRUE(m_lab.settle());
    EXPECT_EQ(child<QLineEdit>(feedTab(), u"blockField"_s)->text(), u"M2.1.0"_s)
        << "a fresh verdict does not eat what is being typed";
    openFeedTab(u"TYO-EX13-01"_s);
    EXPECT_EQ(child<QLineEdit>(feedTab(), u"blockField"_s), nullptr) << "no service, no list";
}

TEST_P(EquivalentProtectionWindow, TheFeedPageBlocksByItsMenuAndByItsDetailView)
{
    m_window->showPage(Page::Feed);
    auto *page = m_window->findChild<QWidget *>(u"feedPage"_s);
    auto *table = child<TableView>(*page, u"feedTable"_s);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->index(row, 0).data().toString() == kServer)
            table->setCurrentIndex(table->model()->index(row, 0));
    }
    table->setFocus();
    const QPoint place = table->visualRect(table->currentIndex()).center();
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, place,
                            table->viewport()->mapToGlobal(place));
    QApplication::sendEvent(table->viewport(), &byKey);
    auto *menu = table->findChild<QMenu *>(u"feedTableMenu"_s);
    ASSERT_NE(menu, nullptr);
    ASSERT_TRUE(Lab::waitFor([menu] { return menu->isVisible(); }));
    while (!menu->activeAction() || !menu->activeAction()->text().contains(u"M2"_s)) {
        QAction *before = menu->activeAction();
        QTest::keyClick(menu, Qt::Key_Down);
        ASSERT_NE(menu->activeAction(), before);
    }
    QTest::keyClick(menu, Qt::Key_Return);
    UndoDialog *dialog = review();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(runAndClose(*dialog));
    EXPECT_EQ(blocked(kServer), QStringList{u"M2"_s});

    QPushButton *unblock = button(*page, u"unblockId"_s, u"M2"_s);
    ASSERT_NE(unblock, nullptr);
    unblock->setFocus();
    QTest::keyClick(unblock, Qt::Key_Space);
    dialog = review();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(runAndClose(*dialog));
    EXPECT_EQ(blocked(kServer), QStringList());
}

TEST_P(EquivalentProtectionWindow, TheServersPageAndTheWizardSayWhyTheProtectionComesFromHere)
{
    m_window->fleetPage().select(m_lab.id(kExposed));
    const auto isSaid = [this] {
        const auto labels =
            m_window->findChild<QWidget *>(u"protectionSheet"_s)->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"M1"_s) &&
                   label->text().contains(u"Amado"_s);
        });
    };
    EXPECT_TRUE(isSaid());
    ASSERT_TRUE(click(child<QPushButton>(*m_window, u"detailAct"_s)));
    auto *wizard = m_window->findChild<ProtectWizard *>();
    ASSERT_NE(wizard, nullptr);
    // It belongs to the plan that is selected, so it is there once there is a plan.
    QLabel *equivalent = nullptr;
    ASSERT_TRUE(Lab::waitFor([&] {
        equivalent = child<QLabel>(*wizard, u"planNote"_s);
        if (equivalent && equivalent->isVisible())
            return true;
        auto *next = child<QPushButton>(*wizard, u"wizardNext"_s);
        if (next && next->isEnabled())
            click(next);
        return false;
    }));
    EXPECT_TRUE(equivalent->text().contains(u"Amado"_s)) << equivalent->text().toStdString();
    wizard->close();
    ASSERT_TRUE(m_lab.settle());

    m_window->fleetPage().select(m_lab.id(u"TYO-EXSE-01"_s));
    EXPECT_FALSE(isSaid());
}

TEST_P(EquivalentProtectionWindow, OursIsTakenBackWhereTheServiceProtectsToo)
{
    // Protected by us; then the service writes its own rule beside ours.
    std::optional<std::vector<ActRecord>> plans;
    m_lab.changes().plan(applying({m_lab.id(kExposed)}, {u"CVE-2022-41040"_s}),
                         into(plans, m_lab.changes()));
    ASSERT_TRUE(Lab::waitFor([&] { return plans.has_value(); }));
    std::optional<std::vector<ActRecord>> applied;
    m_lab.changes().apply(*plans, into(applied, m_lab.changes()));
    ASSERT_TRUE(Lab::waitFor([&] { return applied.has_value(); }));
    ASSERT_TRUE(m_lab.settle());
    QFile config(m_lab.folder() + u'/' + kExposed + u"/C/inetpub/wwwroot/web.config"_s);
    ASSERT_TRUE(config.open(QIODevice::ReadWrite));
    QByteArray text = config.readAll();
    text.replace("</rules>",
                 "<rule name=\"EEMS M1.1 PowerShell - inbound\" stopProcessing=\"true\">"
                 "<match url=\".*\" /><conditions><add input=\"{UrlDecode:{REQUEST_URI}}\" "
                 "pattern=\"(?=.*autodiscover)(?=.*powershell)\" /></conditions>"
                 "<action type=\"AbortRequest\" /></rule></rules>");
    config.resize(0);
    config.write(text);
    config.close();
    m_lab.fleet().refresh({m_lab.id(kExposed)});
    ASSERT_TRUE(m_lab.settle());

    m_window->fleetPage().select(m_lab.id(kExposed));
    auto *tabs = child<QTabWidget>(*m_window, u"detailTabs"_s);
    tabs->setCurrentIndex(0);
    auto *undo = child<QPushButton>(*tabs->widget(0), u"undoOurs"_s);
    ASSERT_NE(undo, nullptr);
    undo->setFocus();
    QTest::keyClick(undo, Qt::Key_Space);
    UndoDialog *dialog = review();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(runAndClose(*dialog));
    EXPECT_EQ(m_lab.state(kExposed, u"CVE-2022-41040"_s), ProtectionState::Mitigated)
        << "the service's own rule stays";
    EXPECT_EQ(child<QPushButton>(*tabs->widget(0), u"undoOurs"_s), nullptr);
}
