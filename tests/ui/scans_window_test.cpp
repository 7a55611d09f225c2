// SPDX-License-Identifier: MIT
#include "support/lab.h"
#include "support/scans.h"
#include "support/scriptedprompter.h"
#include "support/widgets.h"

#include "ui/change/undodialog.h"
#include "ui/fleet/fleetpage.h"
#include "ui/mainwindow.h"
#include "ui/scans/explaindialog.h"
#include "ui/scans/scanboard.h"
#include "ui/scans/scandialog.h"
#include "ui/scans/scanspage.h"
#include "ui/widgets/banner.h"
#include "ui/wizard/protectwizard.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDialog>
#include <QDirIterator>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTest>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kScanned = u"TYO-EX16-03"_s;
constexpr int kScansTab = 3;

/// The whole window on a fresh lab, in one of the languages.
class ScanWindow : public testing::TestWithParam<Language>
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
    [[nodiscard]] ScanBoard &board() const { return *m_window->findChild<ScanBoard *>(); }
    [[nodiscard]] ScansPage &page() const { return *m_window->findChild<ScansPage *>(); }
    /// The board as a search would have left it.
    void putFindings()
    {
        board().put(m_lab.id(kScanned), {m_story.compromised(kScanned), std::nullopt, {}});
        QTest::qWait(200);
    }

    /// Takes back what the finding shown tells of, through review and apply.
    void takeBackShown(UndoDialog *&dialog)
    {
        EXPECT_TRUE(click(child<QPushButton>(page(), u"removeEntry"_s)));
        dialog = m_window->findChild<UndoDialog *>();
        ASSERT_NE(dialog, nullptr);
        const auto isAt = [&](UndoFlow::Stage stage) {
            return Lab::waitFor([&] { return dialog->flow().stage() == stage; });
        };
        ASSERT_TRUE(isAt(UndoFlow::Stage::Review));
        EXPECT_EQ(unnamedControls(*dialog), QStringList());
        EXPECT_TRUE(click(child<QPushButton>(*dialog, u"undoRun"_s)));
        ASSERT_TRUE(isAt(UndoFlow::Stage::Done));
    }

    LanguageSwitcher m_languages;
    Theme m_theme{*qApp};
    Lab m_lab;
    ScanStory m_story{[this](const QString &server) { return m_lab.id(server); }};
    ScriptedPrompter m_prompter;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, ScanWindow,
                         testing::Values(Language::English, Language::Japanese));

TEST_P(ScanWindow, TheCommandOffersTheSelectedServerBesideAllOfThem)
{
    m_window->fleetPage().select(m_lab.id(kScanned));
    EXPECT_TRUE(child<QPushButton>(*m_window, u"scanButton"_s)->isEnabled());
    EXPECT_EQ(sharedMnemonics(*m_window), QStringList());
    EXPECT_FALSE(m_window->actions().scan->shortcut().isEmpty());
    m_window->actions().scan->trigger();
    auto *dialog = m_window->findChild<ScanDialog *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(child<QRadioButton>(*dialog, u"scanAll"_s)->isChecked());
    EXPECT_TRUE(child<QRadioButton>(*dialog, u"scanSome"_s)->text().contains(kScanned));
    dialog->close();
}

TEST_P(ScanWindow, AServersOwnButtonScansThatServer)
{
    m_window->fleetPage().select(m_lab.id(kScanned));
    child<QTabWidget>(*m_window, u"detailTabs"_s)->setCurrentIndex(kScansTab);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(unnamedControls(*m_window), QStringList());
    EXPECT_TRUE(click(child<QPushButton>(m_window->fleetPage(), u"scanServer"_s)));
    auto *dialog = m_window->findChild<ScanDialog *>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(dialog->request().has_value());
    EXPECT_EQ(dialog->request()->servers, std::vector<ServerId>{m_lab.id(kScanned)});
    dialog->close();
}

TEST_P(ScanWindow, AFindingOpensFromTheServersTabAndIsAskedAbout)
{
    putFindings();
    m_window->fleetPage().select(m_lab.id(kScanned));
    child<QTabWidget>(*m_window, u"detailTabs"_s)->setCurrentIndex(kScansTab);
    QCoreApplication::sendPostedEvents();
    EXPECT_TRUE(click(child<QPushButton>(m_window->fleetPage(), u"openFinding"_s)));
    EXPECT_TRUE(page().isVisible());
    EXPECT_TRUE(click(child<QPushButton>(page(), u"explainFinding"_s)));
    auto *dialog = m_window->findChild<ExplainDialog *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_FALSE(dialog->isModal());
    dialog->close();
}

TEST_P(ScanWindow, EvidenceOfTheWholeChainGoesIntoANewFolder)
{
    putFindings();
    m_window->showPage(Page::Scans);
    page().selectFinding(m_lab.id(kScanned),
                         board().scansOf(m_lab.id(kScanned))->traces->findings.front().key);
    m_prompter.folder = m_lab.path(u"."_s);
    m_prompter.agrees = false; // The harmless button: secrets are redacted.
    EXPECT_TRUE(click(child<QPushButton>(page(), u"keepEvidence"_s)));
    ASSERT_EQ(m_prompter.asked.size(), 1);
    ASSERT_TRUE(Lab::waitFor([this] { return !m_lab.evidence().isBusy(); }));
    auto *notice = child<Banner>(page(), u"scansNotice"_s);
    ASSERT_TRUE(Lab::waitFor([notice] { return notice->isVisible(); }));
    EXPECT_TRUE(notice->text().contains(u"manifest.json"_s)) << notice->text().toStdString();
    QDirIterator manifests(m_lab.path(u"."_s), {u"manifest.json"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
    ASSERT_TRUE(manifests.hasNext());
    QFile manifest(manifests.next());
    ASSERT_TRUE(manifest.open(QIODevice::ReadOnly));
    EXPECT_TRUE(manifest.readAll().contains(kScanned.toUtf8()));
}

TEST_P(ScanWindow, HelpAboutScansComesOnTheirPage)
{
    m_window->showPage(Page::Scans);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    auto *help = child<QDialog>(*m_window, u"scanHelp"_s);
    ASSERT_NE(help, nullptr);
    EXPECT_EQ(child<QDialog>(*m_window, u"serverHelp"_s), nullptr);
    help->close();
}

TEST_P(ScanWindow, TheLabIsSearchedAndTheAnswerReadOnThePage)
{
    const QString attacked = u"OSA-EX16-01"_s;
    const QString quiet = u"TYO-EXSE-01"_s;
    m_window->fleetPage().select(m_lab.id(attacked));
    m_lab.scans().searchTraces({m_lab.id(attacked), m_lab.id(quiet)}, TraceScanOptions());
    EXPECT_TRUE(m_lab.scans().isBusy());
    ASSERT_TRUE(Lab::waitFor([this] { return !m_lab.scans().isBusy(); }));
    m_window->showPage(Page::Scans);
    QTest::qWait(200);
    EXPECT_EQ(board().standingOf(m_lab.id(attacked)), ScanStanding::Compromised);
    EXPECT_EQ(board().standingOf(m_lab.id(quiet)), ScanStanding::NothingFound);
    auto *headline = child<QLabel>(page(), u"scansHeadline"_s);
    EXPECT_TRUE(headline->text().contains(attacked)) << headline->text().toStdString();
    EXPECT_TRUE(child<QLabel>(page(), u"scansBlind"_s)->text().contains(u"CVE-"_s))
        << "what no search can see is named";
    EXPECT_EQ(page().currentServer(), m_lab.id(attacked)) << "the server to look at is offered";

    const std::vector<KnownFinding> findings =
        board().scansOf(m_lab.id(attacked))->traces->findings;
    ASSERT_FALSE(findings.empty());
    EXPECT_NE(findings.front().detection, nullptr);
    EXPECT_FALSE(findings.front().finding.chain.isEmpty()) << "the attack comes first";
    Explanation explanation = m_story.explanation(findings.front());
    ASSERT_TRUE(m_lab.scans().explain(explanation).has_value());
    QTest::qWait(200);
    const auto after = board().scansOf(m_lab.id(attacked))->traces->findings;
    EXPECT_EQ(explainedIn(after), 1);
    EXPECT_EQ(after.size(), findings.size());
    ASSERT_TRUE(m_lab.scans().endExplanation(explanation.server, explanation.finding).has_value());
    QTest::qWait(200);
    EXPECT_EQ(explainedIn(board().scansOf(m_lab.id(attacked))->traces->findings), 0);
}

TEST_P(ScanWindow, ALogThatWasSwitchedOffIsSwitchedOnFromItsFinding)
{
    const ServerId server = m_lab.id(u"TYO-EXSE-05"_s);
    const QString path = m_lab.folder() + u"/TYO-EXSE-05/C/Windows/System32/inetsrv/config/"
                                          u"applicationHost.config"_s;
    const auto contains = [&path](const char *text) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(text);
    };
    ASSERT_TRUE(contains("dontLog=\"true\""));
    m_lab.scans().searchTraces({server}, TraceScanOptions());
    ASSERT_TRUE(Lab::waitFor([this] { return !m_lab.scans().isBusy(); }));
    m_window->showPage(Page::Scans);
    QTest::qWait(200);
    for (const KnownFinding &known : board().scansOf(server)->traces->findings) {
        if (known.finding.indicator == u"requestLoggingOff"_s)
            page().selectFinding(server, known.key);
    }
    UndoDialog *dialog = nullptr;
    ASSERT_NO_FATAL_FAILURE(takeBackShown(dialog));
    EXPECT_TRUE(contains("dontLog=\"false\""));
    dialog->close();
    ASSERT_TRUE(m_lab.settle());
}

TEST_P(ScanWindow, AnOddEntryOfTheConfigurationIsRemovedFromItsFinding)
{
    const ServerId server = m_lab.id(u"TYO-EXSE-05"_s);
    m_lab.scans().searchTraces({server}, TraceScanOptions());
    ASSERT_TRUE(Lab::waitFor([this] { return !m_lab.scans().isBusy(); }));
    m_window->showPage(Page::Scans);
    QTest::qWait(200);
    const auto find = [&](QStringView indicator) {
        for (const KnownFinding &known : board().scansOf(server)->traces->findings) {
            if (known.finding.indicator == indicator)
                return known;
        }
        return KnownFinding();
    };
    page().selectFinding(server, find(u"webFileInAspnetClient").key);
    EXPECT_EQ(page().findChild<QPushButton *>(u"removeEntry"_s), nullptr)
        << "a file is none of the configuration";
    const KnownFinding odd = find(u"oddVirtualDirectory");
    page().selectFinding(server, odd.key);
    UndoDialog *dialog = nullptr;
    ASSERT_NO_FATAL_FAILURE(takeBackShown(dialog));
    QFile file(m_lab.folder() +
               u"/TYO-EXSE-05/C/Windows/System32/inetsrv/config/applicationHost.config"_s);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << file.fileName().toStdString();
    EXPECT_FALSE(file.readAll().contains("lab-images"));
    EXPECT_EQ(child<QLabel>(*dialog, u"undoHeadline"_s)->text(),
              GetParam() == Language::English ? u"Removed"_s : u"削除しました"_s)
        << "not that it was brought back";
    dialog->close();
    ASSERT_TRUE(m_lab.settle());
}
