// SPDX-License-Identifier: MIT
// What servers, files and feeds sent is shown as it stands, wherever it is shown.

#include "support/lab.h"
#include "support/scriptedprompter.h"
#include "support/widgets.h"

#include "ui/change/undodialog.h"
#include "ui/fleet/fleetpage.h"
#include "ui/fleet/serverdetail.h"
#include "ui/mainwindow.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/tableview.h"
#include "ui/wizard/protectwizard.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

const QString kOverride = u"EX\u202Egnp.exe\u2066"_s;

QStringList hostileTexts()
{
    return {u"<b>bold</b>"_s,
            u"<img src=\"//host/share/x.png\">"_s,
            u"before <table border=1><tr><td>x</td></tr></table>"_s,
            u"&lt;script&gt;"_s,
            u"<!DOCTYPE html><p>x"_s,
            u"<?xml version=\"1.0\"?><html>x</html>"_s,
            u"  \t<h1>x</h1>"_s,
            u"one\ntwo\r\nthree\u2028four"_s,
            u"R&D & \"more\""_s,
            kOverride,
            QString(10'000, u'W'),
            QString(5'000, u'<') + u"b>"_s,
            kHostileText};
}

/// The window on copies of lab servers that say such things of themselves.
class HostileWindow : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_lab.isOpen());
        m_languages.setLanguage(Language::English);
        m_theme.setChoice(ThemeChoice::Light);
        int number = 0;
        for (const QString &text : hostileTexts())
            ASSERT_TRUE(copyServer(u"OSA-EX16-02"_s, u"evil/%1"_s.arg(number++), text));
        ASSERT_TRUE(copyServer(u"OSA-EX16-02"_s, u"evil/R&D"_s, u"R&D"_s));
        ASSERT_TRUE(m_lab.add(m_lab.path(u"evil"_s), ServerKind::Copy));
        ASSERT_TRUE(m_lab.settle());
        m_settings = std::make_unique<Settings>(m_lab.path(u"settings.ini"_s));
        m_window = std::make_unique<MainWindow>(
            WindowServices{m_lab.fleet(), m_lab.changes(), m_lab.feed(), m_lab.servers(),
                           m_lab.scans(), m_lab.evidence(), m_lab.scannerPrograms(), m_theme,
                           m_languages, *m_settings, m_prompter, u"store.sqlite"_s});
        m_window->resize(1366, 768);
        m_window->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    }

    /// A copy of a server whose name, system and site are the text.
    bool copyServer(const QString &name, const QString &as, const QString &text)
    {
        const QString target = m_lab.path(as);
        QDir().mkpath(target);
        const auto files = m_lab.files(name);
        for (auto file = files.begin(); file != files.end(); ++file) {
            const QString path = target + u'/' + file.key();
            QDir().mkpath(QFileInfo(path).path());
            QByteArray bytes = file.value();
            if (file.key() == u"server.json"_s) {
                QJsonObject root = QJsonDocument::fromJson(bytes).object();
                root.insert(u"name"_s, text);
                root.insert(u"site"_s, text);
                root.insert(u"os"_s, QJsonObject{{u"product"_s, text}, {u"language"_s, text}});
                QJsonObject exchange = root[u"exchange"_s].toObject();
                QJsonObject own = exchange[u"server"_s].toObject();
                own.insert(u"mitigationsBlocked"_s, QJsonArray{text});
                own.insert(u"mitigationsApplied"_s, QJsonArray{text});
                exchange.insert(u"server"_s, own);
                root.insert(u"exchange"_s, exchange);
                bytes = QJsonDocument(root).toJson();
            }
            QFile out(path);
            if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
                return false;
        }
        return true;
    }
    [[nodiscard]] QSize size() const { return m_window->size(); }

    LanguageSwitcher m_languages;
    Theme m_theme{*qApp};
    mutable Lab m_lab;
    ScriptedPrompter m_prompter;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

TEST(PlainText, AToolTipIsNeverMarkupAndNeverFillsTheScreen)
{
    for (const QString &text : hostileTexts()) {
        const QString tip = plainToolTip(text);
        EXPECT_FALSE(Qt::mightBeRichText(tip)) << qPrintable(text.left(60));
        EXPECT_FALSE(turnsDirection(tip));
        EXPECT_LE(tip.count(u'\n'), 20);
        for (const QString &line : tip.split(u'\n'))
            EXPECT_LE(line.size(), 200);
    }
    EXPECT_EQ(plainToolTip(u"A plain sentence.\nAnd another."_s),
              u"A plain sentence.\nAnd another."_s);
    EXPECT_EQ(plainToolTip(u"a < b & c"_s).remove(u'\u2060'), u"a < b & c"_s);
}

TEST(PlainText, ANameOnAButtonKeepsItsLettersAndMakesNoMnemonic)
{
    EXPECT_EQ(buttonName(u"R&D"_s), u"R&&D"_s);
    EXPECT_TRUE(QKeySequence::mnemonic(buttonName(u"R&D & more"_s)).isEmpty());
    EXPECT_EQ(buttonName(u"OSA-EX16-02"_s), u"OSA-EX16-02"_s);
    const QString name = u"MBX-"_s + QString(60, u'A') + u"-01"_s;
    EXPECT_LE(buttonName(name).size(), 28);
    EXPECT_TRUE(buttonName(name).startsWith(u"MBX-"_s));
    EXPECT_TRUE(buttonName(name).endsWith(u"-01"_s));
}

TEST(PlainText, OneLineStaysOneLineAndKeepsWholeCharacters)
{
    EXPECT_EQ(oneLine(u"one\r\ntwo\tthree"_s), u"one two three"_s);
    EXPECT_EQ(oneLine(kOverride), u"EX\uFFFDgnp.exe\uFFFD"_s);
    EXPECT_EQ(oneLine(u"日本語 サーバー"_s), u"日本語 サーバー"_s);
    const QString faces = QString::fromUcs4(U"😀").repeated(50);
    for (qsizetype most = 5; most < 20; ++most) {
        const QString cut = oneLine(faces, most);
        EXPECT_LE(cut.size(), most);
        EXPECT_EQ(cut.toUtf8().count('?'), 0) << most;
        EXPECT_TRUE(cut.isValidUtf16()) << most;
    }
}

TEST_F(HostileWindow, NothingIsTakenForMarkupOnAnyPageOrTab)
{
    const QSize before = size();
    for (QAction *page : m_window->actions().pages) {
        page->trigger();
        QApplication::processEvents();
        EXPECT_EQ(misread(*m_window).join(u'\n').toStdString(), "") << qPrintable(page->text());
    }
    m_window->showPage(Page::Servers);
    auto *tabs = m_window->findChild<QTabWidget *>(u"detailTabs"_s);
    for (const FleetServer &server : m_lab.fleet().servers()) {
        m_window->fleetPage().select(server.record.id);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            EXPECT_EQ(misread(*m_window).join(u'\n').toStdString(), "")
                << qPrintable(server.record.name.left(60)) << " tab " << tab;
        }
        EXPECT_EQ(size(), before) << qPrintable(server.record.name.left(60));
    }
}

TEST_F(HostileWindow, AnAmpersandStaysOnEveryButton)
{
    m_window->fleetPage().select(m_lab.id(u"R&D"_s));
    auto *act = m_window->findChild<QPushButton *>(u"detailAct"_s);
    EXPECT_EQ(act->text(), u"Protect R&&D…"_s);
    m_prompter.agrees = false;
    m_window->actions().removeServer->trigger();
    EXPECT_EQ(m_prompter.verbs.last(), u"Remove R&&D"_s);
    EXPECT_TRUE(m_prompter.asked.last().contains(u"Remove R&D from the list?"_s));
}

TEST_F(HostileWindow, TheIdsThatAServerBlocksAreShownAsTheyStandInTheMenuOfTheFeedPage)
{
    m_window->showPage(Page::Feed);
    auto *table = child<TableView>(*m_window, u"feedTable"_s);
    int named = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        const QPoint place = table->visualRect(table->currentIndex()).center();
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, place,
                                table->viewport()->mapToGlobal(place));
        QApplication::sendEvent(table->viewport(), &byKey);
        auto *menu = table->findChild<QMenu *>(u"feedTableMenu"_s);
        ASSERT_NE(menu, nullptr);
        EXPECT_EQ(misread(*menu).join(u'\n').toStdString(), "");
        for (const QAction *action : menu->actions()) {
            EXPECT_LT(action->text().size(), 100);
            EXPECT_FALSE(action->text().contains(u'\n'));
            named += action->text().contains(u"R&&D"_s) ? 1 : 0;
        }
        delete menu;
    }
    EXPECT_GT(named, 0) << "what a server blocks can be unblocked, whatever it is called";
}

TEST_F(HostileWindow, TheWizardAndTheUndoDialogShowItAsItStands)
{
    m_window->actions().protect->trigger();
    auto *wizard = m_window->findChild<ProtectWizard *>();
    ASSERT_NE(wizard, nullptr);
    EXPECT_EQ(misread(*wizard).join(u'\n').toStdString(), "");
    wizard->flow().chooseRecommended();
    wizard->flow().goNext();
    ASSERT_TRUE(Lab::waitFor([&] { return !wizard->flow().state().planning; }));
    QApplication::processEvents();
    EXPECT_EQ(misread(*wizard).join(u'\n').toStdString(), "");
    wizard->flow().goNext();
    QApplication::processEvents();
    EXPECT_EQ(misread(*wizard).join(u'\n').toStdString(), "");
    wizard->close();
    UndoDialog dialog(m_lab.fleet(), m_lab.changes());
    dialog.show();
    dialog.startRemoval(m_lab.id(u"R&D"_s), u"<b>rule</b> & \u202Eelur"_s);
    ASSERT_TRUE(Lab::waitFor([&] { return !m_lab.changes().isBusy(); }));
    QApplication::processEvents();
    EXPECT_EQ(misread(dialog).join(u'\n').toStdString(), "");
}
