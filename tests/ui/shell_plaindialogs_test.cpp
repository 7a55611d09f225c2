// SPDX-License-Identifier: MIT
// What servers, files and directories call themselves stands in every dialog and menu as it is.

#include "support/lab.h"
#include "support/scans.h"
#include "support/scriptedprompter.h"
#include "support/widgets.h"

#include "ui/fleet/addserverdialog.h"
#include "ui/fleet/passwordprompt.h"
#include "ui/i18n/languageswitcher.h"
#include "ui/prompter.h"
#include "ui/scans/explaindialog.h"
#include "ui/scans/scandialog.h"
#include "ui/scans/scanspage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/text/plaintext.h"
#include "ui/theme/theme.h"
#include "ui/windownotices.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include <thread>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

std::string complaints(const QWidget &window)
{
    QApplication::processEvents();
    return misread(window).join(u'\n').toStdString();
}

class PlainDialogs : public testing::TestWithParam<Language>
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_lab.isOpen());
        m_languages.setLanguage(GetParam());
        m_theme.setChoice(ThemeChoice::Light);
    }

    LanguageSwitcher m_languages;
    Theme m_theme{*qApp};
    Lab m_lab{Lab::Contents::Nothing};
    ScriptedPrompter m_prompter;
};

/// Every text of the findings that comes from a server.
KnownScan hostileScan(KnownScan scan)
{
    scan.kept.scan.server = kHostileText;
    for (KnownFinding &found : scan.findings) {
        found.finding.file = u"C:\\"_s + kHostileText;
        found.finding.client = kHostileText;
        found.finding.account = kHostileText;
        found.finding.text = kHostileText;
        found.finding.sha256 = kHostileText;
    }
    return scan;
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, PlainDialogs,
                         testing::Values(Language::English, Language::Japanese));

TEST_P(PlainDialogs, AddingServersByNameFromAListAndFromTheDirectory)
{
    AddServerDialog dialog(m_lab.servers(), m_lab.fleet(), m_prompter);
    dialog.show();
    child<QPlainTextEdit>(dialog, u"serverNames"_s)->setPlainText(kHostileText);
    EXPECT_EQ(complaints(dialog), "");
    m_prompter.file = m_lab.path(u"<b>x&Test\u202E.csv"_s);
    QFile list(m_prompter.file);
    ASSERT_TRUE(list.open(QIODevice::WriteOnly));
    list.write("host,user\n" + kHostileText.toUtf8() + ",a\nok.example," + kHostileText.toUtf8() +
               "\n");
    list.close();
    ASSERT_TRUE(click(child<QPushButton>(dialog, u"readListButton"_s)));
    EXPECT_EQ(complaints(dialog), "");
    child<QTabWidget>(dialog, u"addServerTabs"_s)->setCurrentIndex(1);
    m_lab.directory().known =
        Discovery{kHostileText,
                  {{kHostileText, kHostileText, {}, {kHostileText}, kHostileText, kHostileText}}};
    child<QLineEdit>(dialog, u"controllerEdit"_s)->setText(u"dc01"_s);
    ASSERT_TRUE(click(child<QPushButton>(dialog, u"discoverButton"_s)));
    const auto *found = child<QTreeWidget>(dialog, u"foundList"_s);
    ASSERT_TRUE(Lab::waitFor([&] { return found->topLevelItemCount() == 1; }));
    EXPECT_EQ(complaints(dialog), "");
    EXPECT_TRUE(showsHostileText(dialog));
}

TEST_P(PlainDialogs, TheConnectionToAListedServer)
{
    ServerRecord record;
    record.name = kHostileText;
    record.kind = ServerKind::Live;
    record.endpoint.host = u"127.0.0.1"_s;
    record.endpoint.user = kHostileText;
    record.path = addressOf(record.endpoint);
    AddServerDialog dialog(m_lab.servers(), m_lab.fleet(), m_prompter);
    dialog.show();
    dialog.showServer(record);
    EXPECT_EQ(complaints(dialog), "");
}

TEST_P(PlainDialogs, Settings)
{
    Settings settings(m_lab.path(u"settings.ini"_s));
    SettingsDialog dialog(settings, m_languages, m_theme, m_lab.feed(), m_lab.fleet().catalogs(),
                          u"/home/"_s + kHostileText);
    dialog.show();
    EXPECT_EQ(complaints(dialog), "");
    EXPECT_TRUE(showsHostileText(dialog));
}

TEST_P(PlainDialogs, PasswordsAndPassphrases)
{
    for (const bool isKey : {false, true}) {
        PasswordPrompt prompt;
        Endpoint endpoint;
        endpoint.host = kHostileText;
        endpoint.user = kHostileText;
        endpoint.transport = isKey ? Transport::Ssh : Transport::Winrm;
        endpoint.signOn = isKey ? SignOn::SshKey : SignOn::Ntlm;
        endpoint.keyFile = kHostileText;
        std::jthread asking([&] { std::ignore = prompt.ask(endpoint, {}); });
        QWidget *dialog = nullptr;
        EXPECT_TRUE(Lab::waitFor([&] {
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                if (widget->objectName() == u"passwordDialog"_s && widget->isVisible())
                    dialog = widget;
            }
            return dialog != nullptr;
        }));
        if (dialog) {
            EXPECT_EQ(complaints(*dialog), "");
            EXPECT_TRUE(showsHostileText(*dialog));
        }
        prompt.close();
        asking.join();
        delete dialog;
    }
}

TEST_P(PlainDialogs, QuestionsInMessageBoxes)
{
    SystemPrompter prompter;
    std::string found = "no message box";
    bool isLiteral = false;
    QTimer::singleShot(100, qApp, [&] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            found = complaints(*box);
            isLiteral = box->textFormat() == Qt::PlainText && showsHostileText(*box);
            box->reject();
        }
    });
    EXPECT_FALSE(prompter.confirm(nullptr, u"Title"_s, u"Remove %1?"_s.arg(kHostileText),
                                  buttonName(kHostileText), u"Cancel"_s));
    EXPECT_EQ(found, "");
    EXPECT_TRUE(isLiteral);
}

TEST_P(PlainDialogs, WhatWentWrong)
{
    WindowNotices notices(m_lab.fleet(), m_lab.changes());
    notices.show();
    notices.showProblem(
        Error{ErrorCode::NotFound, Reason::MalformedXml, kHostileText, kHostileText});
    EXPECT_EQ(complaints(notices), "");
    EXPECT_TRUE(showsHostileText(notices));
}

TEST_P(PlainDialogs, ScansAndTheirDialogs)
{
    ListedFleet listed;
    ASSERT_TRUE(listed.isOpen());
    ScanStory story;
    const ServerId server = listed.fleet().servers().front().record.id;
    ScansPage page(listed.fleet(), listed.board());
    page.show();
    const KnownScan scan = hostileScan(story.compromised(server.value));
    listed.board().put(server, {scan, {}, {}});
    ScanProgress progress = story.progress(server.value, scan::Kind::SafetyScanner);
    progress.server = progress.file = progress.logTail = kHostileText;
    listed.board().setRunning(server, {progress});
    QTest::qWait(200);
    auto *tabs = child<QTabWidget>(page, u"scanTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        EXPECT_EQ(complaints(page), "") << tab;
    }
    page.selectFinding(server, scan.findings.front().key);
    EXPECT_EQ(complaints(page), "");

    QSettings remembered(m_lab.path(u"scan.ini"_s), QSettings::IniFormat);
    remembered.setValue(u"scan/owner"_s, kHostileText);
    ExplainDialog explain(scan.findings.front(), kHostileText, storyDay(), remembered);
    explain.show();
    EXPECT_EQ(complaints(explain), "");
    EXPECT_TRUE(showsHostileText(explain));
    ScriptedPrompter answers;
    ScanDialog dialog(listed.fleet(), scan::ScannerLimits(), m_lab.scannerPrograms(), answers,
                      remembered);
    dialog.start({server}, true);
    dialog.show();
    EXPECT_EQ(complaints(dialog), "");
}
