// SPDX-License-Identifier: MIT
#include "support/acts.h"
#include "support/lab.h"
#include "support/widgets.h"

#include "ui/change/historypage.h"
#include "ui/change/undodialog.h"
#include "ui/i18n/languageswitcher.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kServer = u"OSA-EX16-02"_s;

class History : public testing::TestWithParam<Language>
{
protected:
    void SetUp() override
    {
        m_languages.setLanguage(GetParam());
        ASSERT_TRUE(m_lab.isOpen());
        m_before = m_lab.files(kServer);
        m_page = std::make_unique<HistoryPage>(m_lab.fleet(), m_lab.changes());
        m_page->resize(1200, 700);
        m_page->show();
    }

    void apply(const QStringList &mitigations)
    {
        std::optional<std::vector<ActRecord>> changes;
        m_lab.changes().plan(applying({m_lab.id(kServer)}, mitigations),
                             into(changes, m_lab.changes()));
        ASSERT_TRUE(Lab::waitFor([&] { return changes.has_value(); }));
        std::optional<std::vector<ActRecord>> applied;
        m_lab.changes().apply(*changes, into(applied, m_lab.changes()));
        ASSERT_TRUE(Lab::waitFor([&] { return applied.has_value(); }));
        ASSERT_TRUE(m_lab.settle());
    }

    [[nodiscard]] QTableView *table() const
    {
        return child<QTableView>(*m_page, u"historyTable"_s);
    }

    LanguageSwitcher m_languages;
    Lab m_lab;
    QMap<QString, QByteArray> m_before;
    std::unique_ptr<HistoryPage> m_page;
};

} // namespace

TEST_P(History, ListsFiltersShowsAndUndoesInAnyOrder)
{
    EXPECT_TRUE(child<QLabel>(*m_page, u"historyEmpty"_s)->isVisible());
    apply({u"CVE-2022-41040"_s, u"CVE-2026-42897"_s});
    ASSERT_EQ(table()->model()->rowCount(), 2);
    EXPECT_EQ(unnamedControls(*m_page), QStringList());
    EXPECT_EQ(sharedMnemonics(*m_page), QStringList());

    auto *search = child<QLineEdit>(*m_page, u"historySearch"_s);
    search->setText(u"42897"_s);
    EXPECT_EQ(table()->model()->rowCount(), 1);
    search->clear();
    auto *server = child<QComboBox>(*m_page, u"historyServer"_s);
    EXPECT_EQ(server->findText(kServer), 1);
    auto *result = child<QComboBox>(*m_page, u"historyResult"_s);
    result->setCurrentIndex(result->findData(static_cast<int>(EntryResult::Failed)));
    EXPECT_EQ(table()->model()->rowCount(), 0);
    result->setCurrentIndex(0);

    table()->selectRow(1); // The older one first.
    EXPECT_NE(m_page->findChild<QPlainTextEdit *>(u"diff1"_s), nullptr);
    EXPECT_TRUE(click(child<QPushButton>(*m_page, u"historyUndo"_s)));
    auto *undo = m_page->findChild<UndoDialog *>();
    ASSERT_NE(undo, nullptr);
    ASSERT_TRUE(Lab::waitFor([&] { return undo->flow().stage() == UndoFlow::Stage::Review; }));
    EXPECT_TRUE(click(child<QPushButton>(*undo, u"undoRun"_s)));
    ASSERT_TRUE(Lab::waitFor([&] { return undo->flow().stage() == UndoFlow::Stage::Done; }));
    ASSERT_TRUE(m_lab.settle());
    EXPECT_EQ(m_lab.state(kServer, u"CVE-2022-41040"_s), ProtectionState::Exposed);
    EXPECT_EQ(m_lab.state(kServer, u"CVE-2026-42897"_s), ProtectionState::Mitigated);
    EXPECT_EQ(table()->model()->rowCount(), 3);

    table()->selectRow(2);
    EXPECT_FALSE(child<QPushButton>(*m_page, u"historyUndo"_s)->isEnabled()) << "undone already";
    table()->selectRow(1);
    m_page->undoSelected();
    ASSERT_TRUE(Lab::waitFor([&] { return undo->flow().stage() == UndoFlow::Stage::Review; }));
    EXPECT_TRUE(click(child<QPushButton>(*undo, u"undoRun"_s)));
    ASSERT_TRUE(Lab::waitFor([&] { return undo->flow().stage() == UndoFlow::Stage::Done; }));
    ASSERT_TRUE(m_lab.settle());
    EXPECT_EQ(Lab::differing(m_before, m_lab.files(kServer)), QStringList());
}

TEST_P(History, ExportsWhatItHolds)
{
    apply({u"CVE-2022-41040"_s});
    QString path = m_lab.path(u"history.json"_s);
    m_page->setAskSavePath(
        [&path](QWidget *, const QString &, const QString &, const QStringList &) { return path; });
    QSignalSpy message(m_page.get(), &HistoryPage::message);
    const auto actions = child<QPushButton>(*m_page, u"historyExport"_s)->menu()->actions();
    ASSERT_EQ(actions.size(), 2);
    actions[1]->trigger();
    QFile json(path);
    ASSERT_TRUE(json.open(QIODevice::ReadOnly));
    EXPECT_EQ(QJsonDocument::fromJson(json.readAll()).object()[u"schema"_s].toString(),
              u"amado.history/1"_s);
    path = m_lab.path(u"history.txt"_s);
    actions[0]->trigger();
    QFile text(path);
    ASSERT_TRUE(text.open(QIODevice::ReadOnly));
    EXPECT_TRUE(text.readAll().contains("Amado CVE-2022-41040"));
    path = m_lab.path(u"no/such/folder/x.txt"_s);
    actions[0]->trigger();
    ASSERT_EQ(message.count(), 3);
    EXPECT_TRUE(message.last().first().toString().contains(u"no/such/folder"_s));
}

TEST_P(History, RemovesARuleNobodyRecordedAndBlocksTheVendorsIdFirst)
{
    const QString server = u"TYO-EX19-02"_s; // Fixed; the vendor's service wrote the rule.
    const FleetServer *known = m_lab.fleet().server(m_lab.id(server));
    ASSERT_NE(known, nullptr);
    QString rule;
    for (const ProtectionFinding &finding : known->assessment.protection) {
        if (finding.vulnerability == u"CVE-2026-42897"_s && !finding.rules.empty())
            rule = finding.rules.front().name;
    }
    ASSERT_FALSE(rule.isEmpty());
    UndoDialog dialog(m_lab.fleet(), m_lab.changes());
    dialog.startRemoval(m_lab.id(server), rule);
    dialog.show();
    ASSERT_TRUE(Lab::waitFor([&] { return dialog.flow().stage() == UndoFlow::Stage::Review; }));
    EXPECT_TRUE(blocksVendorIds(dialog.flow().planned()));
    EXPECT_FALSE(child<QLabel>(dialog, u"undoExplanation"_s)->text().isEmpty());
    EXPECT_EQ(unnamedControls(dialog), QStringList());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_FALSE(dialog.isVisible());
    ASSERT_TRUE(m_lab.settle());
}

INSTANTIATE_TEST_SUITE_P(BothLanguages, History,
                         testing::Values(Language::English, Language::Japanese),
                         [](const auto &tested) {
                             return tested.param == Language::English ? std::string("en")
                                                                      : std::string("ja");
                         });
