// SPDX-License-Identifier: MIT
// Small screens and large text: every page and dialog is measured at the sizes people have.
#include "support/labwindow.h"
#include "support/layoutcheck.h"

#include "ui/change/undodialog.h"
#include "ui/fleet/addserverdialog.h"
#include "ui/scans/scandialog.h"
#include "ui/wizard/protectwizard.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDialog>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

struct Screen
{
    const char *name;
    QSize room; ///< What the frame and the bar of the system leave, in units of the scaled text.
};

constexpr Screen kScreens[] = {
    {"1366x768 at 100 %", {1366, 700}},
    {"1366x768 at 150 %", {910, 466}},
    {"1280x720 at 200 %", {640, 320}},
    {"1920x1080 at 100 %", {1920, 1010}},
};

class Layout : public testing::TestWithParam<std::tuple<Language, Screen>>
{
protected:
    void SetUp() override
    {
        m_shown = std::make_unique<LabWindow>(std::get<Language>(GetParam()),
                                              Lab::Contents::Servers, room());
        ASSERT_TRUE(m_shown->isOpen());
        m_window = &m_shown->window();
    }

    [[nodiscard]] static QSize room() { return std::get<Screen>(GetParam()).room; }

    void expectRoom(QWidget &window, const QString &what)
    {
        const QStringList found = layoutProblems(window, room());
        EXPECT_EQ(found, QStringList())
            << what.toStdString() << ": " << found.join(u"\n    "_s).toStdString();
        if (room().width() >= 1'900) {
            EXPECT_EQ(sidewaysScrolling(window), QStringList()) << what.toStdString();
        }
    }
    /// Dialogs are not larger than they ask for.
    void expectRoomInDialog(QWidget *dialog, const QString &what)
    {
        ASSERT_NE(dialog, nullptr) << what.toStdString();
        const QStringList found = layoutProblems(*dialog, dialog->size().boundedTo(room()));
        EXPECT_EQ(found, QStringList())
            << what.toStdString() << ": " << found.join(u"\n    "_s).toStdString();
    }

    std::unique_ptr<LabWindow> m_shown;
    MainWindow *m_window = nullptr;
};

std::string nameOf(const testing::TestParamInfo<std::tuple<Language, Screen>> &info)
{
    std::string name = std::get<Screen>(info.param).name;
    for (char &c : name)
        c = isalnum(static_cast<unsigned char>(c)) ? c : '_';
    return name + (std::get<Language>(info.param) == Language::Japanese ? "ja" : "en");
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Screens, Layout,
                         testing::Combine(testing::Values(Language::English, Language::Japanese),
                                          testing::ValuesIn(kScreens)),
                         nameOf);

TEST_P(Layout, EveryPageHasRoom)
{
    for (const PageSpec &page : pageSpecs()) {
        m_window->showPage(page.page);
        expectRoom(*m_window, page.name());
        // The tabs of a server have room on a page of their own; beside the table they are a
        // glance.
        m_window->fleetPage().setDetailOpen(page.page == Page::Servers);
        for (QTabWidget *tabs : m_window->findChildren<QTabWidget *>()) {
            for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                expectRoom(*m_window, page.name() + u" / "_s + tabs->tabText(tab));
            }
        }
    }
}

TEST_P(Layout, EveryServerHasRoom)
{
    for (const FleetServer &server : m_shown->lab().fleet().servers()) {
        m_window->fleetPage().select(server.record.id);
        expectRoom(*m_window, server.record.name);
        m_window->fleetPage().setDetailOpen(true);
        expectRoom(*m_window, server.record.name + u" on the whole page"_s);
        m_window->fleetPage().setDetailOpen(false);
    }
}

TEST_P(Layout, TheWelcomePageHasRoom)
{
    LabWindow empty(std::get<Language>(GetParam()), Lab::Contents::Nothing, room());
    ASSERT_TRUE(empty.isOpen());
    expectRoom(empty.window(), u"welcome"_s);
}

TEST_P(Layout, EveryDialogHasRoom)
{
    m_window->actions().settings->trigger();
    expectRoomInDialog(child<QDialog>(*m_window, u"settingsDialog"_s), u"settings"_s);
    m_window->actions().addServer->trigger();
    auto *add = m_window->findChild<AddServerDialog *>();
    ASSERT_NE(add, nullptr);
    for (QTabWidget *tabs : add->findChildren<QTabWidget *>()) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            expectRoomInDialog(add, u"add server / "_s + tabs->tabText(tab));
        }
    }
    m_window->actions().scan->trigger();
    expectRoomInDialog(m_window->findChild<ScanDialog *>(), u"scan"_s);
}

TEST_P(Layout, EveryStepOfTheWizardHasRoom)
{
    m_window->actions().protect->trigger();
    auto *wizard = m_window->findChild<ProtectWizard *>();
    ASSERT_NE(wizard, nullptr);
    ProtectFlow &flow = wizard->flow();
    expectRoomInDialog(wizard, u"choose"_s);
    flow.goNext();
    ASSERT_TRUE(Lab::waitFor([&] { return !flow.state().planning; }));
    expectRoomInDialog(wizard, u"check"_s);
    flow.goNext();
    expectRoomInDialog(wizard, u"review"_s);
    flow.setConsent(true);
    flow.apply();
    ASSERT_TRUE(
        Lab::waitFor([&] { return !flow.state().applying && flow.state().verifying.empty(); }));
    for (int guard = 0; guard < 4 && flow.state().step != WizardStep::Summary; ++guard) {
        expectRoomInDialog(wizard, u"after applying"_s);
        flow.goNext();
    }
    expectRoomInDialog(wizard, u"summary"_s);
    wizard->close();
    m_window->actions().undo->trigger();
    auto *undo = m_window->findChild<UndoDialog *>();
    ASSERT_NE(undo, nullptr);
    ASSERT_TRUE(Lab::waitFor([&] { return undo->flow().stage() == UndoFlow::Stage::Review; }));
    expectRoomInDialog(undo, u"undo"_s);
    undo->close();
}
