// SPDX-License-Identifier: MIT
#include "support/lab.h"
#include "support/widgets.h"

#include "ui/change/historypage.h"
#include "ui/change/undodialog.h"
#include "ui/i18n/languageswitcher.h"
#include "ui/wizard/protectwizard.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kServer = u"OSA-EX16-02"_s;

/// The wizard on a fresh lab, in one of the languages.
class Wizard : public testing::TestWithParam<Language>
{
protected:
    void SetUp() override
    {
        m_languages.setLanguage(GetParam());
        ASSERT_TRUE(m_lab.isOpen());
        m_wizard =
            std::make_unique<ProtectWizard>(m_lab.fleet(), m_lab.changes(), m_lab.scanBoard());
        m_wizard->start({m_lab.id(kServer)});
        m_wizard->show();
        m_wizard->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_wizard.get()));
    }

    [[nodiscard]] WizardStep step() const { return m_wizard->flow().state().step; }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return child<QPushButton>(*m_wizard, name);
    }
    void expectGoodManners() const
    {
        EXPECT_EQ(unnamedControls(*m_wizard), QStringList());
        EXPECT_EQ(sharedMnemonics(*m_wizard), QStringList());
    }
    void waitForPlans() const
    {
        ASSERT_TRUE(Lab::waitFor([this] { return !m_wizard->flow().state().planning; }));
    }
    void waitForOutcome() const
    {
        ASSERT_TRUE(Lab::waitFor([this] {
            return !m_wizard->flow().state().applying && m_wizard->flow().state().verifying.empty();
        }));
    }
    /// By flow alone, to the review page.
    void goToReview()
    {
        m_wizard->flow().goNext();
        waitForPlans();
        m_wizard->flow().goNext();
        ASSERT_EQ(step(), WizardStep::Review);
    }

    LanguageSwitcher m_languages;
    Lab m_lab;
    std::unique_ptr<ProtectWizard> m_wizard;
};

/// Alt with the mnemonic of a button, as the window shows it.
void pressMnemonic(QPushButton *button)
{
    const QKeySequence sequence = QKeySequence::mnemonic(button->text());
    ASSERT_EQ(sequence.count(), 1) << button->text().toStdString();
    QSignalSpy clicked(button, &QPushButton::clicked);
    QTest::keyClick(button->window(), sequence[0].key(), Qt::AltModifier);
    EXPECT_TRUE(Lab::waitFor([&] { return !clicked.isEmpty(); })) << button->text().toStdString();
}

} // namespace

TEST_P(Wizard, MouseFromChoiceToProofAndBackByteForByte)
{
    const auto before = m_lab.files(kServer);
    expectGoodManners();
    EXPECT_TRUE(click(button(u"wizardNext"_s)));
    waitForPlans();
    expectGoodManners();
    EXPECT_TRUE(Lab::differing(before, m_lab.files(kServer)).isEmpty())
        << "planning changes nothing";
    EXPECT_TRUE(click(button(u"wizardNext"_s)));
    ASSERT_EQ(step(), WizardStep::Review);
    expectGoodManners();

    auto *consent = child<QCheckBox>(*m_wizard, u"reviewConsent"_s);
    EXPECT_TRUE(consent->text().contains(u'1')) << "names the exact number of servers";
    EXPECT_TRUE(button(u"wizardApply"_s)->text().contains(u'1'));
    EXPECT_FALSE(button(u"wizardApply"_s)->isEnabled()) << "not without consent";
    QTest::mouseClick(consent, Qt::LeftButton, {}, QPoint(10, consent->height() / 2));
    EXPECT_TRUE(click(button(u"wizardApply"_s)));
    waitForOutcome();
    ASSERT_EQ(step(), WizardStep::Summary) << "proof and summary come by themselves";
    expectGoodManners();
    for (const ActRecord &done : m_wizard->flow().state().applied)
        EXPECT_EQ(done.outcome->result, EntryResult::Verified)
            << done.mitigation().toStdString() << ' '
            << (done.outcome->error ? done.outcome->error->detail.toStdString() : std::string());
    EXPECT_FALSE(Lab::differing(before, m_lab.files(kServer)).isEmpty());

    EXPECT_TRUE(click(button(u"summaryTraces"_s)));
    EXPECT_TRUE(click(button(u"wizardBack"_s)));
    ASSERT_EQ(step(), WizardStep::Verify);
    expectGoodManners();
    auto *proof = child<QTreeWidget>(*m_wizard, u"verifyTree"_s);
    ASSERT_GT(proof->topLevelItemCount(), 0);
    EXPECT_EQ(m_lab.state(kServer, u"CVE-2022-41040"_s), ProtectionState::Mitigated);
    EXPECT_TRUE(click(button(u"wizardNext"_s)));
    ASSERT_EQ(step(), WizardStep::Scan);
    expectGoodManners();
    QSignalSpy search(m_wizard.get(), &ProtectWizard::searchRequested);
    EXPECT_TRUE(click(button(u"scanStepSearch"_s)));
    ASSERT_EQ(search.size(), 1);
    EXPECT_EQ(search.front().front().value<std::vector<ServerId>>(),
              std::vector<ServerId>{m_lab.id(kServer)})
        << "each changed server once";
    EXPECT_TRUE(click(button(u"wizardNext"_s)));
    ASSERT_EQ(step(), WizardStep::Summary);
    expectGoodManners();

    EXPECT_TRUE(click(button(u"summaryUndo"_s)));
    auto *undo = m_wizard->findChild<UndoDialog *>();
    ASSERT_NE(undo, nullptr);
    ASSERT_TRUE(Lab::waitFor([&] { return undo->flow().stage() == UndoFlow::Stage::Review; }));
    EXPECT_EQ(unnamedControls(*undo), QStringList());
    EXPECT_EQ(sharedMnemonics(*undo), QStringList());
    EXPECT_TRUE(child<QPushButton>(*undo, u"undoRun"_s)->text().contains(kServer));
    EXPECT_TRUE(child<QPushButton>(*undo, u"undoClose"_s)->isDefault()) << "Enter does no harm";
    EXPECT_TRUE(click(child<QPushButton>(*undo, u"undoRun"_s)));
    ASSERT_TRUE(Lab::waitFor([&] { return undo->flow().stage() == UndoFlow::Stage::Done; }));
    ASSERT_TRUE(m_lab.settle());
    EXPECT_EQ(Lab::differing(before, m_lab.files(kServer)), QStringList());
    EXPECT_EQ(m_lab.state(kServer, u"CVE-2022-41040"_s), ProtectionState::Exposed);
}

TEST_P(Wizard, KeyboardAloneIsEnough)
{
    pressMnemonic(button(u"wizardNext"_s));
    waitForPlans();
    pressMnemonic(button(u"wizardNext"_s));
    ASSERT_EQ(step(), WizardStep::Review);
    auto *list = child<QTableView>(*m_wizard, u"reviewList"_s);
    EXPECT_TRUE(list->hasFocus()) << "not on the button that writes";
    QTest::keyClick(list, Qt::Key_Return);
    EXPECT_EQ(step(), WizardStep::Review) << "Enter applies nothing";

    auto *consent = child<QCheckBox>(*m_wizard, u"reviewConsent"_s);
    for (int i = 0; i < 40 && !consent->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    ASSERT_TRUE(consent->hasFocus()) << "reachable by Tab";
    QTest::keyClick(consent, Qt::Key_Space);
    pressMnemonic(button(u"wizardApply"_s));
    waitForOutcome();
    ASSERT_EQ(step(), WizardStep::Summary);
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    EXPECT_FALSE(m_wizard->isVisible());
    EXPECT_EQ(m_lab.state(kServer, u"CVE-2022-41040"_s), ProtectionState::Mitigated);
}

TEST_P(Wizard, ARefusedPlanSaysWhyAndTheWayOut)
{
    // The owa file of this server is not well-formed.
    m_wizard->start({m_lab.id(u"SIN-EX19-03"_s)});
    for (const ServerChoice &choice : m_wizard->flow().state().choices) {
        m_wizard->flow().setServerChosen(choice.server, choice.name == u"SIN-EX19-03"_s);
        if (choice.name == u"SIN-EX19-03"_s)
            m_wizard->flow().setMitigationChosen(choice.server, u"CVE-2026-42897"_s, true);
    }
    ASSERT_TRUE(m_wizard->flow().canGoNext());
    m_wizard->flow().goNext();
    waitForPlans();
    const auto *headline = child<QLabel>(*m_wizard, u"problemHeadline"_s);
    const auto *guidance = child<QLabel>(*m_wizard, u"problemGuidance"_s);
    const auto *place = child<QLabel>(*m_wizard, u"problemPlace"_s);
    ASSERT_NE(headline, nullptr);
    EXPECT_TRUE(headline->isVisible());
    EXPECT_FALSE(guidance->text().isEmpty());
    EXPECT_TRUE(place->text().contains(u"web.config"_s));
    EXPECT_FALSE(m_wizard->flow().canGoNext()) << "nothing to review";
    EXPECT_TRUE(m_wizard->flow().canGoBack());
    expectGoodManners();
}

TEST_P(Wizard, AChangeUnderneathIsRefusedAndPlannedAnew)
{
    goToReview();
    const Plan &plan = *m_wizard->flow().state().planned.front().plan;
    ASSERT_EQ(plan.steps.front().target.kind, TargetKind::File);
    QString path = plan.steps.front().target.name;
    path.replace(u':', QString()).replace(u'\\', u'/');
    QFile file(m_lab.folder() + u'/' + kServer + u'/' + path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    file.resize(0);
    file.seek(0);
    file.write(QByteArray(bytes).replace("</configuration>", "<!-- mine --></configuration>"));
    file.close();

    m_wizard->flow().setConsent(true);
    m_wizard->flow().apply();
    waitForOutcome();
    EXPECT_TRUE(needsNewPlan(m_wizard->flow().state().applied));
    EXPECT_TRUE(click(button(u"applyAgain"_s)));
    waitForPlans();
    m_wizard->flow().goNext();
    m_wizard->flow().setConsent(true);
    m_wizard->flow().apply();
    waitForOutcome();
    EXPECT_FALSE(needsNewPlan(m_wizard->flow().state().applied));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("<!-- mine -->"));
}

TEST_P(Wizard, CancelBeforeApplyingLeavesEverythingAsItWas)
{
    const auto before = m_lab.files(kServer);
    m_wizard->flow().goNext();
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    ASSERT_TRUE(m_lab.settle());
    EXPECT_TRUE(m_wizard->isVisible()) << "Escape stops the check first";
    QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
    EXPECT_FALSE(m_wizard->isVisible());
    EXPECT_EQ(Lab::differing(before, m_lab.files(kServer)), QStringList());
    const auto history = m_lab.changes().history();
    ASSERT_TRUE(history.has_value());
    EXPECT_TRUE(history->empty());
}

TEST_P(Wizard, SavesTheReportInTheChosenForm)
{
    goToReview();
    m_wizard->flow().setConsent(true);
    m_wizard->flow().apply();
    waitForOutcome();
    ASSERT_EQ(step(), WizardStep::Summary);
    for (const QString &suffix : {u"html"_s, u"txt"_s, u"json"_s}) {
        const QString path = m_lab.path(u"report."_s + suffix);
        m_wizard->setAskSavePath([path](QWidget *, const QString &, const QString &,
                                        const QStringList &) { return path; });
        EXPECT_TRUE(click(button(u"summarySave"_s)));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << suffix.toStdString();
        EXPECT_TRUE(file.readAll().contains("CVE-2022-41040"));
    }
}

INSTANTIATE_TEST_SUITE_P(BothLanguages, Wizard,
                         testing::Values(Language::English, Language::Japanese),
                         [](const auto &tested) {
                             return tested.param == Language::English ? std::string("en")
                                                                      : std::string("ja");
                         });

namespace {

/// Data that stands in labels and is nobody's to translate: names, paths, the catalogue's own
/// texts.
QStringList foreignTexts(Lab &lab, const WizardState &state)
{
    QStringList foreign;
    for (const ActRecord &change : state.planned) {
        if (!change.plan)
            continue;
        for (const Step &step : change.plan->steps)
            foreign.append(step.target.name);
        for (const SideEffect &effect : change.plan->sideEffects)
            foreign.append(effect.text.en);
        foreign.append(change.plan->sharedWith);
        foreign.append(change.mitigation());
    }
    for (const FleetServer &server : lab.fleet().servers())
        foreign.append(server.record.name);
    return foreign;
}

} // namespace

TEST(WizardLanguage, EveryTextIsTranslatedAndFollowsALiveSwitch)
{
    Lab lab;
    ASSERT_TRUE(lab.isOpen());
    ProtectWizard wizard(lab.fleet(), lab.changes(), lab.scanBoard());
    ProtectFlow &flow = wizard.flow();
    wizard.start({lab.id(kServer)});
    wizard.show();
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    ASSERT_TRUE(Lab::waitFor([&] { return wizard.windowTitle().startsWith(u"⟦"_s); }))
        << "the window follows the language while it is open";
    const auto check = [&](const QWidget &window, const char *where) {
        EXPECT_EQ(untranslatedTexts(window, foreignTexts(lab, flow.state())), QStringList())
            << where;
    };
    check(wizard, "choose");
    flow.goNext();
    ASSERT_TRUE(Lab::waitFor([&] { return !flow.state().planning; }));
    check(wizard, "check");
    flow.goNext();
    check(wizard, "review");
    flow.setConsent(true);
    flow.apply();
    ASSERT_TRUE(
        Lab::waitFor([&] { return !flow.state().applying && flow.state().verifying.empty(); }));
    check(wizard, "summary");
    flow.goToScan();
    check(wizard, "scan");
    flow.goBack();
    check(wizard, "verify");

    UndoDialog undo(lab.fleet(), lab.changes());
    undo.startEntries(undoableEntries(flow.state()));
    undo.show();
    ASSERT_TRUE(Lab::waitFor([&] { return undo.flow().stage() == UndoFlow::Stage::Review; }));
    check(undo, "undo");
    HistoryPage history(lab.fleet(), lab.changes());
    history.show();
    check(history, "history");
    QCoreApplication::removeTranslator(&pseudo);
}
