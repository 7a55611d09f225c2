// SPDX-License-Identifier: MIT
#include "support/scans.h"
#include "support/scriptedprompter.h"
#include "support/widgets.h"

#include "engine/jobqueue.h"
#include "engine/scannerprogramservice.h"
#include "ui/i18n/languageswitcher.h"
#include "ui/scans/coverageview.h"
#include "ui/scans/explaindialog.h"
#include "ui/scans/findingtimeline.h"
#include "ui/scans/scandialog.h"
#include "ui/scans/scanspage.h"
#include "ui/text/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kServer = u"TYO-EX16-03"_s;
const QString kOther = u"TYO-EX19-02"_s;
enum ScanTab { ServersTab, FindingsTab, TimelineTab };

/// The page on listed servers, whose board a test fills.
class Scans : public testing::TestWithParam<Language>
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_listed.isOpen());
        m_languages.setLanguage(GetParam());
        m_theme.setChoice(ThemeChoice::Light);
        m_page = std::make_unique<ScansPage>(m_listed.fleet(), m_listed.board());
        m_page->resize(1260, 640);
        m_page->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_page.get()));
    }
    /// The page gathers changes before it shows them.
    void settle() const { QTest::qWait(200); }
    /// The newest scans of a server.
    void put(const QString &server, KnownScan traces, std::optional<KnownScan> scanner = {})
    {
        m_listed.board().put(ServerId{server}, {std::move(traces), std::move(scanner), {}});
    }
    void showTab(int tab) const
    {
        child<QTabWidget>(*m_page, u"scanTabs"_s)->setCurrentIndex(tab);
        QCoreApplication::sendPostedEvents();
    }
    [[nodiscard]] QString text(const QString &label) const
    {
        return child<QLabel>(*m_page, label)->text();
    }
    [[nodiscard]] QString detailViewText(const QString &name) const
    {
        QCoreApplication::sendPostedEvents();
        QStringList texts;
        for (const QLabel *label : child<QWidget>(*m_page, name)->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }
    void expectGoodManners() const
    {
        EXPECT_EQ(unnamedControls(*m_page), QStringList());
        EXPECT_EQ(sharedMnemonics(*m_page), QStringList());
    }

    LanguageSwitcher m_languages;
    Theme m_theme{*qApp};
    ListedFleet m_listed;
    ScanStory m_story;
    std::unique_ptr<ScansPage> m_page;
};

/// Gives a program when a test lets it, and says what was asked of it.
class ScriptedPrograms : public ScannerPrograms
{
public:
    std::atomic<bool> holds = false;
    std::atomic<bool> wasStopped = false;
    std::optional<Error> error;
    QStringList asked; ///< Files; empty: a download.
    std::weak_ptr<const void> given;

    Result<LocalScanner> obtain(const QString &file, const CallContext &context,
                                const FetchProgress &progress) override
    {
        asked.append(file);
        if (progress)
            progress(50 << 20, 150 << 20);
        while (holds && !context.stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        wasStopped = context.stop.stop_requested();
        if (wasStopped)
            return failure(ErrorCode::Cancelled);
        if (error)
            return failure(*error);
        const auto held = std::make_shared<int>(1);
        given = held;
        return LocalScanner{file.isEmpty() ? u"/tmp/downloaded.exe"_s : file, QString(64, u'a'),
                            150 << 20, QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC), held};
    }
};

/// The dialog that asks what to scan, with settings of its own.
class ScanDialogs : public Scans
{
protected:
    void open(const std::vector<ServerId> &pointed = {}, bool certain = false)
    {
        m_dialog.reset();
        m_dialog = std::make_unique<ScanDialog>(m_listed.fleet(), scan::ScannerLimits(), m_programs,
                                                m_prompter, m_settings);
        m_dialog->start(pointed, certain);
        m_dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    template<class T>
    [[nodiscard]] T *part(const QString &name) const
    {
        return child<T>(*m_dialog, name);
    }
    [[nodiscard]] bool canStart() const { return part<QPushButton>(u"startScan"_s)->isEnabled(); }

    QTemporaryDir m_folder;
    ScriptedPrograms m_source;
    JobQueue m_queue{2};
    ScannerProgramService m_programs{m_source, m_queue};
    ScriptedPrompter m_prompter;
    QSettings m_settings{m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    std::unique_ptr<ScanDialog> m_dialog;
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, Scans, testing::Values(Language::English, Language::Japanese));
INSTANTIATE_TEST_SUITE_P(Languages, ScanDialogs,
                         testing::Values(Language::English, Language::Japanese));

TEST_P(Scans, BeforeTheFirstScanItSaysThatNothingIsKnown)
{
    EXPECT_FALSE(text(u"scansHeadline"_s).isEmpty());
    EXPECT_TRUE(child<QLabel>(*m_page, u"scansRest"_s)->isVisible());
    auto *table = child<TableView>(*m_page, u"scanTable"_s);
    EXPECT_EQ(table->model()->rowCount(), int(m_listed.fleet().servers().size()));
    EXPECT_FALSE(child<QWidget>(*m_page, u"scanProgressList"_s)->isVisible());
    for (const int tab : {ServersTab, FindingsTab, TimelineTab}) {
        showTab(tab);
        expectGoodManners();
    }
    QSignalSpy asked(m_page.get(), &ScansPage::scanRequested);
    EXPECT_TRUE(click(child<QPushButton>(*m_page, u"scansStart"_s)));
    EXPECT_EQ(asked.size(), 1);
}

TEST_P(Scans, AFindingIsReadFromTheTableToTheRawLine)
{
    put(kServer, m_story.compromised(kServer));
    put(kOther, m_story.nothing(kOther));
    settle();
    EXPECT_TRUE(text(u"scansHeadline"_s).contains(kServer))
        << text(u"scansHeadline"_s).toStdString();
    showTab(FindingsTab);
    expectGoodManners();
    auto *table = child<TableView>(*m_page, u"findingTable"_s);
    ASSERT_EQ(table->model()->rowCount(), 5);
    table->selectRow(1);
    const QString detailView = detailViewText(u"findingSheet"_s);
    EXPECT_TRUE(detailView.contains(u"<b>not markup</b>"_s)) << "the line as it stands there";
    EXPECT_TRUE(detailView.contains(u"https://rules.example/exchange/write.yml"_s));
    EXPECT_TRUE(detailView.contains(ScanStory::kAttacker));
    EXPECT_TRUE(detailView.contains(u"1. "_s)) << "the next steps are a list";
    for (const QLabel *label : child<QWidget>(*m_page, u"findingSheet"_s)->findChildren<QLabel *>())
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
    EXPECT_TRUE(click(child<QPushButton>(*m_page, u"copyFinding"_s)));
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(u"GET /example.svc"_s)) << copied.toStdString();
    EXPECT_TRUE(copied.contains(kServer));
}

TEST_P(Scans, AnExplainedFindingStaysInSightAndItsMarkCanBeEnded)
{
    KnownScan found = m_story.compromised(kServer);
    QSignalSpy explain(m_page.get(), &ScansPage::explainRequested);
    QSignalSpy end(m_page.get(), &ScansPage::endExplanationRequested);
    put(kServer, found);
    settle();
    showTab(FindingsTab);
    auto *table = child<TableView>(*m_page, u"findingTable"_s);
    table->selectRow(0);
    EXPECT_TRUE(click(child<QPushButton>(*m_page, u"explainFinding"_s)));
    ASSERT_EQ(explain.size(), 1);
    const auto chosen = explain.front().front().value<KnownFinding>();
    for (KnownFinding &one : found.findings) {
        if (one.key == chosen.key)
            one.explanation = m_story.explanation(one);
    }
    sortFindings(found.findings);
    put(kServer, found);
    settle();
    EXPECT_EQ(table->model()->rowCount(), 5);
    EXPECT_EQ(table->currentIndex().row(), 4) << "the finding stays chosen where it went";
    EXPECT_TRUE(detailViewText(u"findingSheet"_s).contains(u"Our own scanner"_s));
    EXPECT_TRUE(click(child<QPushButton>(*m_page, u"endExplanation"_s)));
    EXPECT_EQ(end.size(), 1);
}

TEST_P(Scans, WhatRunsIsShownWithItsNumbersAndCanBeStopped)
{
    QSignalSpy cancel(m_page.get(), &ScansPage::cancelRequested);
    QSignalSpy cancelAll(m_page.get(), &ScansPage::cancelAllRequested);
    ScanBoard &board = m_listed.board();
    board.setRunning(ServerId{kServer}, {m_story.progress(kServer, scan::Kind::Traces)});
    QWidget *list = child<QWidget>(*m_page, u"scanProgressList"_s);
    EXPECT_TRUE(list->isVisible());
    expectGoodManners();
    EXPECT_TRUE(text(u"scanPhase"_s).contains(u"12"_s)) << text(u"scanPhase"_s).toStdString();
    EXPECT_TRUE(text(u"scanNumbers"_s).contains(u"1:05"_s)) << text(u"scanNumbers"_s).toStdString();
    EXPECT_EQ(list->findChild<QProgressBar *>()->maximum(), 12);
    ScanProgress waiting = m_story.progress(kServer, scan::Kind::Traces);
    waiting.phase = ScanProgress::Phase::Waiting;
    board.setRunning(ServerId{kServer}, {waiting});
    EXPECT_EQ(list->findChild<QProgressBar *>()->maximum(), 1) << "no sign of work while it waits";
    EXPECT_FALSE(child<QPushButton>(*m_page, u"stopAllScans"_s)->isVisible());
    EXPECT_TRUE(click(child<QPushButton>(*m_page, u"stopScan"_s)));
    EXPECT_EQ(cancel.size(), 1);
    board.setRunning(ServerId{kOther}, {m_story.progress(kOther, scan::Kind::Traces),
                                        m_story.progress(kOther, scan::Kind::SafetyScanner)});
    EXPECT_TRUE(click(child<QPushButton>(*m_page, u"stopAllScans"_s)));
    EXPECT_EQ(cancelAll.size(), 1);
    const auto tails = list->findChildren<QLabel *>(u"scanLogTail"_s);
    EXPECT_TRUE(std::any_of(tails.begin(), tails.end(), [](const QLabel *tail) {
        return tail->text() == u"Quick Scan Results:"_s;
    })) << "the last line of the scanner's log";
    board.setRunning(ServerId{kServer}, {});
    board.setRunning(ServerId{kOther}, {});
    EXPECT_FALSE(list->isVisible());
}

TEST_P(Scans, DrawingsSayTheSameInWords)
{
    put(kServer, m_story.compromised(kServer));
    put(kOther, m_story.incomplete(kOther));
    settle();
    m_page->selectServer(ServerId{kOther});
    QCoreApplication::sendPostedEvents();
    const auto bars = m_page->findChildren<CoverageBar *>();
    ASSERT_FALSE(bars.isEmpty());
    EXPECT_TRUE(bars.front()->accessibleName().contains(u"2026-10-27"_s))
        << bars.front()->accessibleName().toStdString();
    showTab(TimelineTab);
    expectGoodManners();
    auto *line = m_page->findChild<FindingTimeline *>();
    ASSERT_NE(line, nullptr);
    EXPECT_TRUE(line->accessibleDescription().contains(ScanStory::kAttacker));
    EXPECT_TRUE(detailViewText(u"timelineSheet"_s).contains(u"2026-11-03"_s));
    EXPECT_TRUE(detailViewText(u"timelineSheet"_s).contains(kServer)) << "on which server";
}

TEST_P(Scans, TheHeaviestOfManyFindingsAreListedByDay)
{
    KnownScan known = m_story.compromised(kServer);
    KnownFinding attempt = known.findings.front();
    attempt.finding.severity = scan::Severity::Attempted;
    attempt.finding.first = attempt.finding.last = attempt.finding.first.addYears(-1);
    for (int i = 0; i < 500; ++i) {
        attempt.key = attempt.finding.client = u"2001:db8::%1"_s.arg(i);
        known.findings.push_back(attempt);
    }
    put(kServer, known);
    settle();
    showTab(TimelineTab);
    EXPECT_TRUE(detailViewText(u"timelineSheet"_s).contains(ScanStory::kAttacker));
}

TEST_P(Scans, TheServersTabComparesWithLastTimeAndOpensFindings)
{
    const KnownScan before = m_story.compromised(kServer);
    KnownScan now = before;
    now.kept.id = u"scan-now"_s;
    now.findings.pop_back();
    m_listed.board().setHistory([&](const ServerId &) {
        return std::vector<KnownScan>{now, before};
    });
    put(kServer, now, m_story.scanner(kServer, scan::Conclusion::NothingFound));
    settle();
    m_page->selectServer(ServerId{kServer});
    const QString detailView = detailViewText(u"scanSheet"_s);
    EXPECT_TRUE(detailView.contains(before.findings.back().detection->title.en) ||
                detailView.contains(before.findings.back().detection->title.ja))
        << "what is gone is told";
    EXPECT_TRUE(detailView.contains(u"1.455.12.0"_s));
    EXPECT_TRUE(click(child<QPushButton>(*m_page, u"openFinding"_s)));
    EXPECT_EQ(child<QTabWidget>(*m_page, u"scanTabs"_s)->currentIndex(), FindingsTab);
}

TEST_P(Scans, TheLanguageChangesWhileThePageStandsOpen)
{
    put(kServer, m_story.compromised(kServer));
    settle();
    const QString headline = text(u"scansHeadline"_s);
    m_languages.setLanguage(GetParam() == Language::English ? Language::Japanese
                                                            : Language::English);
    QCoreApplication::sendPostedEvents();
    EXPECT_NE(text(u"scansHeadline"_s), headline);
    EXPECT_TRUE(text(u"scansHeadline"_s).contains(kServer));
}

TEST_P(ScanDialogs, TheUsualAnswerSearchesAllServersForEverythingKept)
{
    open({ServerId{kServer}});
    EXPECT_EQ(unnamedControls(*m_dialog), QStringList());
    EXPECT_EQ(sharedMnemonics(*m_dialog), QStringList());
    EXPECT_FALSE(m_dialog->isModal());
    EXPECT_FALSE(part<QPushButton>(u"startScan"_s)->hasFocus());
    ASSERT_TRUE(canStart());
    const auto request = m_dialog->request();
    ASSERT_TRUE(request.has_value());
    EXPECT_EQ(request->servers.size(), m_listed.fleet().servers().size());
    ASSERT_TRUE(request->traces.has_value());
    EXPECT_FALSE(request->traces->since.isValid());
    EXPECT_FALSE(request->scanner.has_value());
    EXPECT_TRUE(part<QRadioButton>(u"scanSome"_s)->isVisible());
    part<QRadioButton>(u"scanSome"_s)->setChecked(true);
    EXPECT_EQ(m_dialog->request()->servers, std::vector<ServerId>{ServerId{kServer}});
}

TEST_P(ScanDialogs, TheRangeIsDaysOrADate)
{
    open({ServerId{kServer}, ServerId{kOther}}, true);
    EXPECT_EQ(m_dialog->request()->servers.size(), 2U);
    auto *range = part<QComboBox>(u"scanRange"_s);
    range->setCurrentIndex(1);
    EXPECT_TRUE(part<QSpinBox>(u"scanDays"_s)->isVisible());
    part<QSpinBox>(u"scanDays"_s)->setValue(7);
    EXPECT_EQ(m_dialog->request()->traces->since, storyDay().addDays(-7));
    range->setCurrentIndex(2);
    part<QDateEdit>(u"scanSince"_s)->setDate(QDate(2026, 11, 1));
    EXPECT_EQ(m_dialog->request()->traces->since.toLocalTime().date(), QDate(2026, 11, 1));
    part<QCheckBox>(u"scanTraces"_s)->setChecked(false);
    EXPECT_FALSE(canStart()) << "nothing is left to do";
}

TEST_P(ScanDialogs, TheScannerStartsOnlyAfterTheDisclosureAndRemovesOnlyWithConsent)
{
    open({ServerId{kServer}}, true);
    EXPECT_FALSE(part<QWidget>(u"scannerProgram"_s)->isVisible());
    part<QCheckBox>(u"scanScanner"_s)->setChecked(true);
    EXPECT_EQ(unnamedControls(*m_dialog), QStringList());
    EXPECT_EQ(sharedMnemonics(*m_dialog), QStringList());
    EXPECT_FALSE(canStart());
    EXPECT_FALSE(part<QLabel>(u"scanMissing"_s)->text().isEmpty()) << "says what is missing";
    auto *program = part<QLineEdit>(u"scannerProgram"_s);
    for (const QString &wrong : {u"msert.exe"_s, u"/tmp/msert.exe"_s, uR"(C:\Tools\msert.bat)"_s}) {
        program->setText(wrong);
        part<QCheckBox>(u"scannerTelemetry"_s)->setChecked(true);
        EXPECT_FALSE(canStart()) << wrong.toStdString();
    }
    program->setText(uR"(C:\Tools\msert.exe)"_s);
    EXPECT_TRUE(canStart());
    part<QCheckBox>(u"scannerTelemetry"_s)->setChecked(false);
    EXPECT_FALSE(canStart()) << "not without the disclosure";
    part<QCheckBox>(u"scannerTelemetry"_s)->setChecked(true);
    EXPECT_TRUE(m_dialog->request()->scanner->telemetryAccepted);
    EXPECT_FALSE(m_dialog->request()->scanner->remove) << "it only reports, unless asked";
    part<QComboBox>(u"scannerAction"_s)->setCurrentIndex(1);
    EXPECT_FALSE(canStart());
    EXPECT_TRUE(part<QCheckBox>(u"scannerRemoveConsent"_s)->text().contains(u'1'));
    part<QCheckBox>(u"scannerRemoveConsent"_s)->setChecked(true);
    ASSERT_TRUE(canStart());
    EXPECT_TRUE(m_dialog->request()->scanner->remove);

    QSignalSpy requested(m_dialog.get(), &ScanDialog::requested);
    part<QPushButton>(u"startScan"_s)->click();
    EXPECT_EQ(requested.size(), 1);
    open({ServerId{kServer}}, true);
    part<QCheckBox>(u"scanScanner"_s)->setChecked(true);
    EXPECT_TRUE(canStart()) << "accepted before, and the program is remembered";
    EXPECT_EQ(part<QComboBox>(u"scannerAction"_s)->currentIndex(), 0);
}

TEST_P(ScanDialogs, TheScannerOfThisComputerIsCheckedBeforeAnythingRuns)
{
    open({ServerId{kServer}}, true);
    part<QCheckBox>(u"scanScanner"_s)->setChecked(true);
    part<QCheckBox>(u"scannerTelemetry"_s)->setChecked(true);
    part<QComboBox>(u"scannerPlace"_s)->setCurrentIndex(1);
    EXPECT_FALSE(part<QWidget>(u"scannerProgram"_s)->isVisible());
    EXPECT_EQ(unnamedControls(*m_dialog), QStringList());
    EXPECT_EQ(sharedMnemonics(*m_dialog), QStringList());
    EXPECT_FALSE(canStart());
    m_source.error = Error{ErrorCode::PreconditionFailed, Reason::ToolNotTrusted, {}, {}};
    part<QLineEdit>(u"scannerFile"_s)->setText(u"/home/sato/other.exe"_s);
    auto *state = part<QLabel>(u"scannerProgramState"_s);
    const QString headline = errorWords(*m_source.error).headline;
    ASSERT_TRUE(QTest::qWaitFor([&] { return state->text().contains(headline); }))
        << state->text().toStdString();
    EXPECT_FALSE(canStart()) << "another program than Microsoft's is refused here";
    m_source.error.reset();
    m_prompter.file = u"/home/sato/msert.exe"_s;
    part<QPushButton>(u"scannerBrowse"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return canStart(); }));
    EXPECT_TRUE(state->text().contains(u"2026-11-30"_s)) << "until when it can be used";
    EXPECT_EQ(m_source.asked, (QStringList{u"/home/sato/other.exe"_s, u"/home/sato/msert.exe"_s}));
    auto request = m_dialog->request();
    ASSERT_TRUE(request && request->scanner);
    EXPECT_TRUE(request->scanner->program.isEmpty());
    EXPECT_EQ(request->scanner->localProgram, u"/home/sato/msert.exe"_s);
    EXPECT_EQ(request->scanner->localSha256, QString(64, u'a'));
    m_dialog.reset();
    EXPECT_FALSE(m_source.given.expired()) << "whoever runs the scan keeps the program";
    request.reset();
    EXPECT_TRUE(m_source.given.expired());
}

TEST_P(ScanDialogs, TheScannerIsDownloadedWithProgressAndCanBeStopped)
{
    open({ServerId{kServer}}, true);
    part<QCheckBox>(u"scanScanner"_s)->setChecked(true);
    part<QCheckBox>(u"scannerTelemetry"_s)->setChecked(true);
    part<QComboBox>(u"scannerPlace"_s)->setCurrentIndex(2);
    EXPECT_FALSE(canStart());
    EXPECT_TRUE(m_source.asked.isEmpty()) << "nothing is downloaded unasked";
    m_source.holds = true;
    part<QPushButton>(u"scannerDownload"_s)->click();
    auto *progress = part<QProgressBar>(u"scannerDownloadProgress"_s);
    ASSERT_TRUE(QTest::qWaitFor([progress] { return progress->value() > 0; }));
    EXPECT_EQ(progress->value(), 333);
    EXPECT_EQ(unnamedControls(*m_dialog), QStringList());
    EXPECT_EQ(sharedMnemonics(*m_dialog), QStringList());
    EXPECT_FALSE(canStart());
    part<QPushButton>(u"scannerDownloadStop"_s)->click();
    EXPECT_TRUE(part<QPushButton>(u"scannerDownload"_s)->isVisible());
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_source.wasStopped.load(); }));
    EXPECT_FALSE(canStart());
    m_source.holds = false;
    part<QPushButton>(u"scannerDownload"_s)->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return canStart(); }));
    EXPECT_EQ(m_dialog->request()->scanner->localProgram, u"/tmp/downloaded.exe"_s);
    part<QComboBox>(u"scannerPlace"_s)->setCurrentIndex(0);
    EXPECT_FALSE(canStart()) << "a program of another place is not this one";
    // Closed while it downloads: nobody waits for that any more.
    part<QComboBox>(u"scannerPlace"_s)->setCurrentIndex(2);
    m_source.holds = true;
    m_source.wasStopped = false;
    part<QPushButton>(u"scannerDownload"_s)->click();
    m_dialog->reject();
    EXPECT_FALSE(m_programs.isBusy());
    m_source.holds = false;
}

TEST_P(ScanDialogs, AFindingIsExplainedWithReasonPersonAndDay)
{
    const KnownFinding found =
        m_story.finding(kServer, u"attempt"_s, ScanStory::kScanner, ScanStory::breakIn());
    ExplainDialog dialog(found, kServer, m_listed.fleet().now(), m_settings);
    QSignalSpy explained(&dialog, &ExplainDialog::explained);
    dialog.show();
    EXPECT_EQ(unnamedControls(dialog), QStringList());
    EXPECT_EQ(sharedMnemonics(dialog), QStringList());
    auto *mark = child<QPushButton>(dialog, u"explainMark"_s);
    EXPECT_FALSE(mark->isEnabled());
    child<QLineEdit>(dialog, u"explainReason"_s)->setText(u"Our own scanner"_s);
    EXPECT_FALSE(mark->isEnabled()) << "somebody has to say so";
    child<QLineEdit>(dialog, u"explainOwner"_s)->setText(u"Sato"_s);
    ASSERT_TRUE(mark->isEnabled());
    mark->click();
    ASSERT_EQ(explained.size(), 1);
    const auto explanation = explained.front().front().value<Explanation>();
    EXPECT_EQ(explanation.finding, found.key);
    EXPECT_EQ(explanation.server, ServerId{kServer});
    EXPECT_GT(explanation.until, storyDay().date());
}
