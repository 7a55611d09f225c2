// SPDX-License-Identifier: MIT
#include "io/lab/labgenerator.h"
#include "support/lab.h"
#include "support/scriptedprompter.h"
#include "support/widgets.h"

#include "ui/change/historypage.h"
#include "ui/change/stateview.h"
#include "ui/change/undodialog.h"
#include "ui/fleet/fleetpage.h"
#include "ui/fleet/historydetailview.h"
#include "ui/i18n/languageswitcher.h"
#include "ui/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badgedelegate.h"
#include "ui/widgets/tableview.h"
#include "ui/wizard/protectwizard.h"
#include "ui/wizard/summarytext.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <functional>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kServer = u"OSA-EX16-02"_s;
const QString kRule = u"CVE-2022-41040"_s;

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator it(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString file = it.next();
        const QString target = to + file.mid(from.size());
        ASSERT_TRUE(QDir().mkpath(QFileInfo(target).path()));
        ASSERT_TRUE(QFile::copy(file, target));
    }
}

QMap<QString, QByteArray> bytesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(file.fileName().mid(folder.size()), file.readAll());
    }
    return files;
}

/// Many servers take longer than one.
bool waitLong(const std::function<bool()> &condition)
{
    for (int i = 0; i < 10; ++i) {
        if (Lab::waitFor(condition))
            return true;
    }
    return false;
}

/// A lab, and beside it folders that hold servers of the same names.
class Namesakes : public testing::Test
{
protected:
    void SetUp() override
    {
        m_languages.setLanguage(Language::English);
        ASSERT_TRUE(m_lab.isOpen());
    }

    /// A copy of one server of the lab, below a folder of its own.
    void openCopy(const QString &place)
    {
        const QString folder = m_lab.path(place);
        copyFolder(m_lab.folder() + u'/' + kServer, folder + u'/' + kServer);
        ASSERT_TRUE(m_lab.add(folder, ServerKind::Copy));
        ASSERT_TRUE(m_lab.settle());
    }
    void openSecondLab()
    {
        ASSERT_TRUE(createLab(m_lab.path(u"second"_s)).has_value());
        ASSERT_TRUE(m_lab.add(m_lab.path(u"second"_s), ServerKind::Lab));
        ASSERT_TRUE(m_lab.settle());
    }
    [[nodiscard]] ServerId idIn(const QString &place, const QString &name = kServer) const
    {
        for (const FleetServer &server : m_lab.fleet().servers()) {
            if (server.record.path == m_lab.path(place) + u'/' + name)
                return server.record.id;
        }
        return {};
    }
    [[nodiscard]] int needing() const
    {
        const auto choices =
            makeChoices(m_lab.fleet().servers(), m_lab.fleet().catalogs(), {}, std::nullopt);
        return static_cast<int>(
            std::count_if(choices.begin(), choices.end(),
                          [](const ServerChoice &choice) { return choice.hasRecommendation(); }));
    }
    /// To the end of the plans.
    void check(ProtectWizard &wizard)
    {
        wizard.show();
        wizard.flow().goNext();
        ASSERT_TRUE(waitLong([&] { return !wizard.flow().state().planning; }));
        wizard.flow().goNext();
        ASSERT_EQ(wizard.flow().state().step, WizardStep::Review);
    }
    void apply(ProtectWizard &wizard)
    {
        wizard.flow().setConsent(true);
        wizard.flow().apply();
        ASSERT_TRUE(waitLong([&] {
            return !wizard.flow().state().applying && wizard.flow().state().verifying.empty();
        }));
    }
    void chooseOnly(ProtectWizard &wizard, const ServerId &id)
    {
        for (const ServerChoice &choice : wizard.flow().state().choices)
            wizard.flow().setServerChosen(choice.server, choice.server == id);
    }

    LanguageSwitcher m_languages;
    Theme m_theme{*qApp};
    mutable Lab m_lab;
};

} // namespace

TEST_F(Namesakes, ConsentCountsWhatIsWritten)
{
    openSecondLab();
    ProtectWizard wizard(m_lab.fleet(), m_lab.changes(), m_lab.scanBoard());
    wizard.start();
    const int chosen = chosenServers(wizard.flow().state());
    EXPECT_EQ(chosen, needing());
    EXPECT_EQ(chosen % 2, 0) << "each of the two labs has as many";
    check(wizard);
    const int planned = serversToChange(wizard.flow().state());
    const QString consent = child<QCheckBox>(wizard, u"reviewConsent"_s)->text();
    EXPECT_TRUE(consent.contains(QString::number(planned))) << consent.toStdString();
    EXPECT_TRUE(consent.contains(u"in the practice lab"_s)) << consent.toStdString();
    EXPECT_TRUE(
        child<QPushButton>(wizard, u"wizardApply"_s)->text().contains(QString::number(planned)));
    apply(wizard);
    QSet<QString> written;
    const auto history = m_lab.changes().history();
    ASSERT_TRUE(history.has_value());
    for (const JournalEntry &entry : *history)
        written.insert(entry.path);
    EXPECT_EQ(written.size(), planned);
    for (const ActRecord &done : wizard.flow().state().applied)
        EXPECT_EQ(done.server.path, m_lab.fleet().server(done.server.id)->record.path);
}

TEST_F(Namesakes, ACopyIsChangedAloneAndNamedAsOne)
{
    openCopy(u"evidence"_s);
    const auto original = m_lab.files(kServer);
    const auto before = bytesIn(m_lab.path(u"evidence"_s));
    ProtectWizard wizard(m_lab.fleet(), m_lab.changes(), m_lab.scanBoard());
    wizard.start({idIn(u"evidence"_s)});
    check(wizard);
    EXPECT_TRUE(child<QCheckBox>(wizard, u"reviewConsent"_s)->text().contains(u"on the copy"_s));
    EXPECT_TRUE(child<QPushButton>(wizard, u"wizardApply"_s)->text().contains(u"copy"_s));
    EXPECT_TRUE(child<QLabel>(wizard, u"planTitle"_s)->text().contains(u"copy"_s));
    apply(wizard);
    EXPECT_EQ(Lab::differing(original, m_lab.files(kServer)), QStringList());
    EXPECT_NE(bytesIn(m_lab.path(u"evidence"_s)), before);

    // The detail view of the namesake stays empty, that of the copy has the act.
    HistoryDetailView detailView(m_lab.changes(), m_lab.fleet().catalogs().mitigations);
    detailView.showServer(*m_lab.fleet().server(idIn(u"lab"_s)));
    EXPECT_EQ(detailView.findChild<QPushButton *>(u"undoEntry"_s), nullptr);
    detailView.showServer(*m_lab.fleet().server(idIn(u"evidence"_s)));
    EXPECT_NE(detailView.findChild<QPushButton *>(u"undoEntry"_s), nullptr);

    // Undoing all of it leads back to the copy alone.
    UndoDialog undo(m_lab.fleet(), m_lab.changes());
    undo.show();
    undo.startEntries(undoableEntries(wizard.flow().state()));
    ASSERT_TRUE(Lab::waitFor([&] { return undo.flow().stage() == UndoFlow::Stage::Review; }));
    for (const ActRecord &change : undo.flow().planned())
        EXPECT_EQ(change.server.id, idIn(u"evidence"_s));
    EXPECT_TRUE(child<QPushButton>(undo, u"undoRun"_s)->text().contains(u"copy"_s));
    EXPECT_TRUE(click(child<QPushButton>(undo, u"undoRun"_s)));
    ASSERT_TRUE(Lab::waitFor([&] { return undo.flow().stage() == UndoFlow::Stage::Done; }));
    ASSERT_TRUE(m_lab.settle());
    EXPECT_EQ(bytesIn(m_lab.path(u"evidence"_s)), before);
    EXPECT_EQ(Lab::differing(original, m_lab.files(kServer)), QStringList());
}

TEST_F(Namesakes, RowsSayTheOriginAndThePathWhereNamesRepeat)
{
    openCopy(u"evidence"_s);
    FleetPage page(m_lab.fleet(), m_lab.changes(), m_lab.scanBoard());
    page.resize(1200, 700);
    page.show();
    auto *table = child<TableView>(page, u"fleetTable"_s);
    QStringList places;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex name = table->model()->index(row, 0);
        const auto mark = name.data(OriginRole).value<OriginMark>();
        EXPECT_FALSE(mark.word.isEmpty());
        EXPECT_FALSE(mark.look.shape.isEmpty());
        EXPECT_TRUE(name.data(Qt::AccessibleTextRole).toString().contains(mark.word));
        EXPECT_EQ(mark.hasPlace, name.data().toString() == kServer);
        if (mark.hasPlace)
            places.append(mark.word + u' ' + name.data(SecondLineRole).toString());
    }
    places.sort();
    EXPECT_EQ(places,
              (QStringList{u"Copy "_s + m_lab.path(u"evidence"_s), u"Lab "_s + m_lab.folder()}));
    EXPECT_EQ(table->rowHeight(0), measure::kRowTwoLines) << "there is room for the path";

    HistoryPage history(m_lab.fleet(), m_lab.changes());
    history.show();
    ProtectWizard wizard(m_lab.fleet(), m_lab.changes(), m_lab.scanBoard());
    wizard.start();
    chooseOnly(wizard, idIn(u"evidence"_s));
    check(wizard);
    apply(wizard);
    auto *entries = child<QTableView>(history, u"historyTable"_s);
    ASSERT_GT(entries->model()->rowCount(), 0);
    const QModelIndex server = entries->model()->index(0, 1);
    EXPECT_EQ(server.data(OriginRole).value<OriginMark>().word, u"Copy"_s);
    EXPECT_EQ(server.data(SecondLineRole).toString(), m_lab.path(u"evidence"_s));
}

TEST_F(Namesakes, ProtectInTheTopBarMeansEveryServerThatNeedsIt)
{
    Settings settings(m_lab.path(u"settings.ini"_s));
    ScriptedPrompter prompter;
    MainWindow window(WindowServices{m_lab.fleet(), m_lab.changes(), m_lab.feed(), m_lab.servers(),
                                     m_lab.scans(), m_lab.evidence(), m_lab.scannerPrograms(),
                                     m_theme, m_languages, settings, prompter, u"store.sqlite"_s});
    window.show();
    auto *table = child<TableView>(window, u"fleetTable"_s);
    ASSERT_TRUE(table->currentIndex().isValid()) << "one row is always selected";
    const int all = needing();
    ASSERT_GT(all, 2);
    const auto hint = [&](int chosen) {
        return u"%1 of %2 servers that need protection are selected."_s.arg(chosen).arg(all);
    };
    const auto protect = [&] {
        delete window.findChild<ProtectWizard *>();
        window.actions().protect->trigger();
        return window.findChild<ProtectWizard *>();
    };
    ProtectWizard *wizard = protect();
    ASSERT_NE(wizard, nullptr);
    EXPECT_EQ(chosenServers(wizard->flow().state()), all);
    EXPECT_TRUE(child<QLabel>(*wizard, u"chooseHint"_s)->text().startsWith(hint(all)));

    // The row of a server that needs nothing changes nothing about that.
    table->selectRow(table->model()->rowCount() - 1);
    wizard = protect();
    EXPECT_EQ(chosenServers(wizard->flow().state()), all);

    // Several rows are those rows; the worst two stand first.
    table->selectRow(0);
    table->selectionModel()->select(table->model()->index(1, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    wizard = protect();
    EXPECT_LE(chosenServers(wizard->flow().state()), 2);
    EXPECT_TRUE(child<QLabel>(*wizard, u"chooseHint"_s)
                    ->text()
                    .startsWith(hint(chosenServers(wizard->flow().state()))));
}

TEST_F(Namesakes, TheSummaryOfManyServersFitsTheScreenAndSaysWhatStaysOpen)
{
    constexpr int kMany = 64;
    for (int i = 0; i < kMany; ++i)
        copyFolder(m_lab.folder() + u'/' + kServer,
                   m_lab.path(u"many"_s) + u"/EX%1"_s.arg(i, 3, 10, QChar(u'0')));
    ASSERT_TRUE(m_lab.add(m_lab.path(u"many"_s), ServerKind::Copy));
    ASSERT_TRUE(waitLong([&] { return m_lab.fleet().refreshesUnderWay() == 0; }));
    ProtectWizard wizard(m_lab.fleet(), m_lab.changes(), m_lab.scanBoard());
    wizard.start();
    for (const ServerChoice &choice : wizard.flow().state().choices)
        wizard.flow().setServerChosen(
            choice.server, m_lab.fleet().server(choice.server)->record.kind == ServerKind::Copy);
    check(wizard);
    apply(wizard);
    ASSERT_EQ(wizard.flow().state().step, WizardStep::Summary);
    QApplication::processEvents();
    EXPECT_LE(wizard.minimumSizeHint().height(), 700);
    EXPECT_LE(wizard.height(), 768);
    EXPECT_LE(wizard.minimumSizeHint().width(), 1000);
    for (const QString &name : {u"summarySave"_s, u"summaryUndo"_s, u"wizardCancel"_s}) {
        auto *button = child<QPushButton>(wizard, name);
        const QRect place(button->mapTo(&wizard, QPoint()), button->size());
        EXPECT_TRUE(wizard.rect().contains(place)) << name.toStdString();
    }
    const QString next = child<QLabel>(wizard, u"summaryNext"_s)->text();
    EXPECT_TRUE(next.startsWith(u"• %1 servers: "_s.arg(kMany))) << next.toStdString();
    EXPECT_EQ(next.count(u'\n'), 0) << "equal steps share a line";
    const QString open = child<QLabel>(wizard, u"summaryOpen"_s)->text();
    EXPECT_TRUE(open.contains(u"the server wasn't chosen"_s)) << open.toStdString();
    EXPECT_TRUE(
        child<QLabel>(wizard, u"summaryOpenTitle"_s)
            ->text()
            .contains(QString::number(serversIn(stillOpen(wizard.flow().state(), m_lab.fleet())))));
    const auto unknown = notJudged(m_lab.fleet());
    ASSERT_FALSE(unknown.empty());
    EXPECT_TRUE(child<QLabel>(wizard, u"summaryUnknownTitle"_s)
                    ->text()
                    .startsWith(QString::number(serversIn(unknown))));
}

TEST_F(Namesakes, UndoWarnsBeforeAndProvesAfterwards)
{
    ProtectWizard wizard(m_lab.fleet(), m_lab.changes(), m_lab.scanBoard());
    wizard.start({idIn(u"lab"_s)});
    check(wizard);
    apply(wizard);
    QByteArray sha;
    std::vector<EntryId> entries;
    for (const ActRecord &done : wizard.flow().state().applied) {
        if (done.mitigation() != kRule)
            continue;
        entries.push_back(*done.outcome->entry);
        sha = stateHash(done.outcome->steps.front().before).toUtf8();
    }
    ASSERT_EQ(entries.size(), 1u);
    UndoDialog undo(m_lab.fleet(), m_lab.changes());
    undo.show();
    undo.startEntries(entries);
    ASSERT_TRUE(Lab::waitFor([&] { return undo.flow().stage() == UndoFlow::Stage::Review; }));
    const auto changes = sharedStateChanges(undo.flow().planned());
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(changes.front().change.vulnerability, kRule);
    EXPECT_EQ(changes.front().change.before, ProtectionState::Mitigated);
    EXPECT_EQ(changes.front().change.after, ProtectionState::Exposed);
    auto *warning = child<QWidget>(undo, u"opensAgain"_s);
    EXPECT_TRUE(warning->isVisible());
    EXPECT_TRUE(warning->accessibleName().contains(u"vulnerable to CVE-2022-41040 again"_s));
    EXPECT_EQ(child<StatusBadge>(undo, u"stateBefore"_s)->word(), u"Mitigated"_s);
    EXPECT_EQ(child<StatusBadge>(undo, u"stateAfter"_s)->word(), u"Exposed"_s);
    EXPECT_FALSE(child<QLabel>(undo, u"undoProof"_s)->isVisible()) << "nothing is proven yet";
    EXPECT_TRUE(click(child<QPushButton>(undo, u"undoRun"_s)));
    ASSERT_TRUE(Lab::waitFor([&] { return undo.flow().stage() == UndoFlow::Stage::Done; }));
    const QString proof = child<QLabel>(undo, u"undoProof"_s)->text();
    EXPECT_TRUE(proof.contains(u"identical to before (SHA-256 "_s + QString::fromUtf8(sha)))
        << proof.toStdString();
    ASSERT_TRUE(m_lab.settle());
}

TEST_F(Namesakes, UndoOfAnEditedFileDoesNotClaimToBeIdentical)
{
    ProtectWizard wizard(m_lab.fleet(), m_lab.changes(), m_lab.scanBoard());
    wizard.start({idIn(u"lab"_s)});
    check(wizard);
    apply(wizard);
    std::vector<EntryId> entries;
    QString path;
    for (const ActRecord &done : wizard.flow().state().applied) {
        if (done.mitigation() == kRule) {
            entries.push_back(*done.outcome->entry);
            path = done.outcome->steps.front().target.name;
        }
    }
    ASSERT_EQ(entries.size(), 1u);
    QFile file(m_lab.folder() + u'/' + kServer + u'/' + path.remove(u':').replace(u'\\', u'/'));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    file.resize(0);
    file.seek(0);
    file.write(QByteArray(bytes).replace("</configuration>", "<!-- mine --></configuration>"));
    file.close();
    UndoDialog undo(m_lab.fleet(), m_lab.changes());
    undo.show();
    undo.startEntries(entries);
    ASSERT_TRUE(Lab::waitFor([&] { return undo.flow().stage() == UndoFlow::Stage::Review; }));
    EXPECT_TRUE(click(child<QPushButton>(undo, u"undoRun"_s)));
    ASSERT_TRUE(Lab::waitFor([&] { return undo.flow().stage() == UndoFlow::Stage::Done; }));
    const QString proof = child<QLabel>(undo, u"undoProof"_s)->text();
    EXPECT_TRUE(proof.contains(u"not identical"_s)) << proof.toStdString();
    EXPECT_FALSE(proof.contains(u"SHA-256"_s));
    ASSERT_TRUE(m_lab.settle());
}

TEST_F(Namesakes, SideEffectsStandOnceAndLimitsApart)
{
    openCopy(u"evidence"_s);
    ProtectWizard wizard(m_lab.fleet(), m_lab.changes(), m_lab.scanBoard());
    wizard.start({idIn(u"evidence"_s), idIn(u"lab"_s)});
    check(wizard);
    const QString effects = child<QLabel>(wizard, u"sideEffects"_s)->text();
    EXPECT_EQ(effects.count(u"Printing the calendar"_s), 1) << effects.toStdString();
    EXPECT_FALSE(effects.contains(u"No effect"_s));
    EXPECT_FALSE(effects.contains(u"CVE-2022-41080"_s));
    EXPECT_TRUE(child<QLabel>(wizard, u"sideEffectsTitle"_s)->text().contains(u'5'));
    auto *limits = child<QWidget>(wizard, u"limits"_s);
    EXPECT_TRUE(limits->isVisible());
    EXPECT_TRUE(limits->accessibleName().contains(u"CVE-2022-41080"_s));
    EXPECT_EQ(limits->accessibleName().count(u"CVE-2022-41080"_s), 1);
}
