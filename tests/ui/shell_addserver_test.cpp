// SPDX-License-Identifier: MIT
#include "support/lab.h"
#include "support/scriptedprompter.h"
#include "support/widgets.h"

#include "ui/fleet/addserverdialog.h"
#include "ui/fleet/passwordprompt.h"
#include "ui/fleet/reachform.h"
#include "ui/fleet/stagelist.h"
#include "ui/i18n/languageswitcher.h"
#include "ui/widgets/statusbadge.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTcpServer>
#include <QTest>

#include <thread>

using namespace amado;
using namespace amado::test;
using namespace Qt::StringLiterals;

namespace {

class AddServer : public testing::TestWithParam<Language>
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_lab.isOpen());
        m_languages.setLanguage(GetParam());
        m_dialog = std::make_unique<AddServerDialog>(m_lab.servers(), m_lab.fleet(), m_prompter);
        m_dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    template<class T>
    [[nodiscard]] T *get(const QString &name) const
    {
        return child<T>(*m_dialog, name);
    }
    [[nodiscard]] std::vector<ServerRecord> live()
    {
        std::vector<ServerRecord> found;
        for (const FleetServer &server : m_lab.fleet().servers()) {
            if (server.record.kind == ServerKind::Live)
                found.push_back(server.record);
        }
        return found;
    }
    void choose(const QString &combo, int row) const
    {
        get<QComboBox>(combo)->setCurrentIndex(row);
    }

    LanguageSwitcher m_languages;
    Lab m_lab{Lab::Contents::Nothing};
    ScriptedPrompter m_prompter;
    std::unique_ptr<AddServerDialog> m_dialog;
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Languages, AddServer,
                         testing::Values(Language::English, Language::Japanese));

TEST_P(AddServer, ListsServersTypedByKeyboardAlone)
{
    EXPECT_FALSE(get<QPushButton>(u"addServers"_s)->isEnabled());
    QTest::keyClicks(QApplication::focusWidget(), u"127.0.0.1"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), u"localhost"_s);
    EXPECT_TRUE(get<QPushButton>(u"addServers"_s)->isEnabled());
    get<QPushButton>(u"addServers"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    ASSERT_TRUE(Lab::waitFor([this] { return live().size() == 2; }));
    EXPECT_EQ(live().front().path, u"winrm://127.0.0.1:5985"_s);
    EXPECT_TRUE(Lab::waitFor([this] { return !m_dialog->isVisible(); }));
    EXPECT_TRUE(m_lab.settle());
    ASSERT_TRUE(m_lab.servers().remove(live().front().id));
    EXPECT_EQ(live().size(), 1u);
}

TEST_P(AddServer, EveryControlHasANameAndNoMnemonicIsUsedTwice)
{
    EXPECT_EQ(unnamedControls(*m_dialog), QStringList());
    EXPECT_EQ(sharedMnemonics(*m_dialog), QStringList());
    get<QTabWidget>(u"addServerTabs"_s)->setCurrentIndex(1);
    EXPECT_EQ(unnamedControls(*m_dialog), QStringList());
    EXPECT_EQ(sharedMnemonics(*m_dialog), QStringList());
}

TEST_P(AddServer, OffersOnlyWhatFitsAndSaysWhatIsUnsafe)
{
    get<QPlainTextEdit>(u"serverNames"_s)->setPlainText(u"ex01"_s);
    EXPECT_FALSE(get<QLineEdit>(u"serverPasswordEdit"_s)->isVisible());
    choose(u"signOnChoice"_s, 1); // NTLM
    EXPECT_TRUE(get<QLineEdit>(u"serverPasswordEdit"_s)->isVisible());
    EXPECT_TRUE(get<QCheckBox>(u"ntlmRiskCheck"_s)->isVisible());
    get<QLineEdit>(u"userEdit"_s)->setText(u"CORP\\admin"_s);
    EXPECT_FALSE(get<QPushButton>(u"addServers"_s)->isEnabled());
    EXPECT_FALSE(get<QLabel>(u"addServerOutcome"_s)->text().isEmpty());
    get<QCheckBox>(u"ntlmRiskCheck"_s)->setChecked(true);
    EXPECT_TRUE(get<QPushButton>(u"addServers"_s)->isEnabled());
    // There is no keychain here, and the window says so instead of offering it.
    EXPECT_FALSE(get<QCheckBox>(u"storeCheck"_s)->isEnabled());
    EXPECT_FALSE(get<QLabel>(u"reachNote"_s)->text().isEmpty());
    choose(u"transportChoice"_s, 2); // This machine
    EXPECT_FALSE(get<QLineEdit>(u"userEdit"_s)->isVisible());
    EXPECT_TRUE(get<QPushButton>(u"addServers"_s)->isEnabled());
}

TEST_P(AddServer, AsksForTheFormOfNameThatGoesWithTheWayOfSigningOn)
{
    get<QPlainTextEdit>(u"serverNames"_s)->setPlainText(u"ex01"_s);
    auto *user = get<QLineEdit>(u"userEdit"_s);
    EXPECT_FALSE(user->placeholderText().contains(u'\\')) << "Kerberos is the usual way";
    user->setText(u"CORP\\admin"_s);
    EXPECT_FALSE(get<QPushButton>(u"addServers"_s)->isEnabled());
    EXPECT_TRUE(get<QLabel>(u"addServerOutcome"_s)->text().contains(u"user@"_s));
    user->setText(u"admin@corp.example"_s);
    EXPECT_TRUE(get<QPushButton>(u"addServers"_s)->isEnabled());
    choose(u"signOnChoice"_s, 1); // NTLM
    EXPECT_TRUE(user->placeholderText().contains(u'\\'));
}

TEST_P(AddServer, TakesThePassphraseOfAKey)
{
    choose(u"transportChoice"_s, 1); // SSH
    choose(u"signOnChoice"_s, 1);    // Key file
    auto *passphrase = get<QLineEdit>(u"serverPasswordEdit"_s);
    EXPECT_TRUE(passphrase->isVisible());
    EXPECT_EQ(passphrase->echoMode(), QLineEdit::Password);
    get<QLineEdit>(u"keyFileEdit"_s)->setText(u"/keys/id"_s);
    passphrase->setText(u"s3cret"_s);
    EXPECT_EQ(m_dialog->findChild<ReachForm *>()->secret(), QByteArray("s3cret"));
    EXPECT_EQ(unnamedControls(*m_dialog), QStringList());
    EXPECT_EQ(sharedMnemonics(*m_dialog), QStringList());
}

TEST_P(AddServer, AddingAServerAgainKeepsItsPinAndTellsWhatChanged)
{
    Endpoint endpoint;
    endpoint.transport = Transport::Winrm;
    endpoint.host = u"127.0.0.1"_s;
    endpoint.user = u"admin@corp.example"_s;
    endpoint.pinnedSha256 = QString(64, u'a');
    ServerRecord record;
    record.name = u"EX01"_s;
    record.kind = ServerKind::Live;
    record.path = addressOf(endpoint);
    record.endpoint = endpoint;
    ASSERT_TRUE(m_lab.inventory().putServer(record));
    get<QPlainTextEdit>(u"serverNames"_s)->setPlainText(u"127.0.0.1"_s);
    get<QPushButton>(u"addServers"_s)->click();
    ASSERT_TRUE(Lab::waitFor(
        [this] { return get<QLabel>(u"addServerOutcome"_s)->text().contains(u"EX01"_s); }));
    EXPECT_TRUE(get<QLabel>(u"addServerOutcome"_s)->text().contains(u"admin@corp.example"_s));
    ASSERT_EQ(live().size(), 1u);
    EXPECT_EQ(live().front().endpoint.pinnedSha256, endpoint.pinnedSha256);
    EXPECT_TRUE(m_lab.settle());
}

TEST_P(AddServer, TheTestShowsAtWhichStageItFails)
{
    QTcpServer taken;
    ASSERT_TRUE(taken.listen(QHostAddress::LocalHost));
    const quint16 port = taken.serverPort();
    taken.close(); // Nothing listens there any more.
    get<QPlainTextEdit>(u"serverNames"_s)->setPlainText(u"winrm://127.0.0.1:%1"_s.arg(port));
    ASSERT_TRUE(click(get<QPushButton>(u"testConnection"_s)));
    auto *stages = m_dialog->findChild<StageList *>();
    ASSERT_TRUE(Lab::waitFor([&] {
        return stages->stages()[1].state == StageState::Failed &&
               get<QLabel>(u"stageHelp"_s)->isVisible();
    }));
    EXPECT_EQ(stages->stages()[0].state, StageState::Passed);
    EXPECT_EQ(stages->stages()[1].error->reason, Reason::PortClosed);
    EXPECT_EQ(stages->stages()[2].state, StageState::NotReached);
    EXPECT_FALSE(get<QLabel>(u"stageHelp"_s)->text().isEmpty());
    EXPECT_FALSE(get<QPushButton>(u"acceptPeer"_s)->isVisible());
}

TEST_P(AddServer, AnUnknownCertificateIsShownAndAccepted)
{
    auto *stages = m_dialog->findChild<StageList *>();
    StageReport report;
    report.stage = ConnectionStage::Identity;
    report.state = StageState::Failed;
    report.error = Error{ErrorCode::PermissionDenied, Reason::CertificateUntrusted, u"ex01"_s,
                         u"self-signed"_s};
    report.peer = PeerIdentity{QString(64, u'a'), u"CN=ex01"_s, u"CN=ex01"_s, {}, u"TLSv1.3"_s, {}};
    QString accepted;
    QObject::connect(stages, &StageList::peerAccepted,
                     [&accepted](const QString &sha256) { accepted = sha256; });
    stages->setStage(report);
    EXPECT_TRUE(get<QLabel>(u"stageFingerprint"_s)->text().contains(u"AA:AA"_s));
    get<QPushButton>(u"acceptPeer"_s)->click();
    EXPECT_EQ(accepted, QString(64, u'a'));
}

TEST_P(AddServer, WhatToDoIsInSightWhereTheWindowIsSmall)
{
    m_dialog->resize(820, 480);
    get<QPlainTextEdit>(u"serverNames"_s)->setPlainText(u"winrm://127.0.0.1:1"_s);
    choose(u"signOnChoice"_s, 1); // NTLM: every field and note is there.
    get<QLineEdit>(u"userEdit"_s)->setText(u"CORP\\admin"_s);
    get<QCheckBox>(u"ntlmRiskCheck"_s)->setChecked(true);
    get<QPushButton>(u"testConnection"_s)->click();
    auto *stages = m_dialog->findChild<StageList *>();
    ASSERT_TRUE(Lab::waitFor([&] { return stages->stages()[1].state == StageState::Failed; }));
    StageReport report;
    report.stage = ConnectionStage::Identity;
    report.state = StageState::Failed;
    report.error = Error{ErrorCode::PermissionDenied, Reason::CertificateUntrusted, u"ex01"_s,
                         u"self-signed certificate"_s};
    report.peer = PeerIdentity{QString(64, u'a'), u"CN=ex01.corp.example"_s, {}, {}, {}, {}};
    std::vector<StageReport> shown = stages->stages();
    shown[1] = {ConnectionStage::Port, StageState::Passed, u"5986"_s, {}, {}};
    shown[size_t(ConnectionStage::Identity)] = report;
    stages->setStages(shown);
    auto *accept = get<QPushButton>(u"acceptPeer"_s);
    ASSERT_TRUE(Lab::waitFor(
        [&] { return accept->visibleRegion().boundingRect().size() == accept->size(); }));
    // It goes away with the press; the keyboard stays in the window.
    accept->setFocus();
    QTest::keyClick(accept, Qt::Key_Space);
    EXPECT_EQ(m_dialog->focusWidget(), get<QPushButton>(u"testConnection"_s));
}

TEST_P(AddServer, EnterInTheSearchNeverAddsWhatWasFoundBefore)
{
    get<QTabWidget>(u"addServerTabs"_s)->setCurrentIndex(1);
    get<QPlainTextEdit>(u"serverNames"_s)->setPlainText(u"127.0.0.1"_s);
    choose(u"transportChoice"_s, 2); // This machine: there is something to add.
    ASSERT_TRUE(get<QPushButton>(u"addServers"_s)->isEnabled());
    auto *controller = get<QLineEdit>(u"controllerEdit"_s);
    controller->setFocus();
    QTest::keyClick(controller, Qt::Key_Return);
    EXPECT_TRUE(live().empty());
    EXPECT_TRUE(m_dialog->isVisible());
    EXPECT_FALSE(get<QLabel>(u"discoverOutcome"_s)->text().isEmpty()) << "what the tab is for";
    EXPECT_FALSE(get<QLineEdit>(u"directoryUser"_s)->isVisible());
    get<QCheckBox>(u"directoryTls"_s)->setChecked(true);
    EXPECT_TRUE(get<QLineEdit>(u"directoryUser"_s)->isVisible());
}

TEST_P(AddServer, AListedServerIsTestedAtOnceAndSavedUnderItsAddress)
{
    get<QPlainTextEdit>(u"serverNames"_s)->setPlainText(u"winrm://127.0.0.1:1"_s);
    get<QPushButton>(u"addServers"_s)->click();
    ASSERT_TRUE(Lab::waitFor([this] { return live().size() == 1 && !m_dialog->isVisible(); }));
    ASSERT_TRUE(m_lab.settle());
    AddServerDialog dialog(m_lab.servers(), m_lab.fleet(), m_prompter);
    dialog.show();
    dialog.showServer(live().front());
    auto *stages = dialog.findChild<StageList *>();
    ASSERT_TRUE(Lab::waitFor([&] { return stages->stages()[1].state == StageState::Failed; }));
    EXPECT_FALSE(child<QTabWidget>(dialog, u"addServerTabs"_s)->isVisible());
    EXPECT_FALSE(child<QComboBox>(dialog, u"transportChoice"_s)->isEnabled());
    EXPECT_FALSE(child<QWidget>(dialog, u"portEdit"_s)->isEnabled());
    EXPECT_TRUE(dialog.windowTitle().contains(live().front().name));
    EXPECT_EQ(unnamedControls(dialog), QStringList());
    EXPECT_EQ(sharedMnemonics(dialog), QStringList());
    child<QLineEdit>(dialog, u"userEdit"_s)->setText(u"admin@CORP.EXAMPLE"_s);
    child<QPushButton>(dialog, u"addServers"_s)->click();
    ASSERT_TRUE(Lab::waitFor([&] { return !dialog.isVisible(); }));
    ASSERT_EQ(live().size(), 1u);
    EXPECT_EQ(live().front().endpoint.user, u"admin@CORP.EXAMPLE"_s);
    EXPECT_TRUE(m_lab.settle());
}

TEST_P(AddServer, AKeyMayHaveAPassphrase)
{
    choose(u"transportChoice"_s, 1); // SSH
    choose(u"signOnChoice"_s, 1);    // Key file
    EXPECT_TRUE(get<QLineEdit>(u"keyFileEdit"_s)->isVisible());
    EXPECT_TRUE(get<QLineEdit>(u"serverPasswordEdit"_s)->isVisible());
    EXPECT_EQ(sharedMnemonics(*m_dialog), QStringList());
    EXPECT_EQ(unnamedControls(*m_dialog), QStringList());
}

TEST_P(AddServer, AFingerprintIsShownAsTheServerShowsIt)
{
    auto *stages = m_dialog->findChild<StageList *>();
    StageReport report;
    report.stage = ConnectionStage::Identity;
    report.state = StageState::Failed;
    report.error =
        Error{ErrorCode::PermissionDenied, Reason::HostKeyUnknown, u"ex01"_s, QString(64, u'0')};
    report.peer = PeerIdentity{QString(64, u'0'), u"ssh-ed25519"_s, {}, {}, {}, {}};
    stages->setStage(report);
    const auto shown = [this] { return get<QLabel>(u"stageFingerprint"_s)->text(); };
    EXPECT_TRUE(shown().contains(u"SHA256:"_s + QString(43, u'A'))) << shown().toStdString();
    EXPECT_TRUE(shown().contains(u"ssh-keygen -lf"_s)) << shown().toStdString();
    EXPECT_TRUE(shown().contains(u"ssh_host_ed25519_key.pub"_s)) << shown().toStdString();
    EXPECT_FALSE(get<QLabel>(u"stageHelp"_s)->text().contains(QString(64, u'0')));

    report.error->reason = Reason::CertificateUntrusted;
    report.peer = PeerIdentity{QString(64, u'a'), u"CN=ex01"_s,     u"CN=ex01"_s, {},
                               u"TLSv1.3"_s,      QString(40, u'B')};
    stages->setStage(report);
    EXPECT_TRUE(shown().contains(u"AA:AA"_s)) << shown().toStdString();
    EXPECT_TRUE(shown().contains(QString(40, u'B'))) << shown().toStdString();
    EXPECT_TRUE(shown().contains(u"Cert:\\LocalMachine\\My"_s)) << shown().toStdString();
}

TEST_P(AddServer, RightsThatNobodyProvedAreNotShownAsGood)
{
    auto *stages = m_dialog->findChild<StageList *>();
    StageReport report;
    report.stage = ConnectionStage::Rights;
    report.state = StageState::Unknown;
    report.error = Error{ErrorCode::NotFound, Reason::RightsUnknown, u"ex01"_s, {}};
    stages->setStage(report);
    EXPECT_TRUE(get<QLabel>(u"stageHelp"_s)->isVisibleTo(stages));
    EXPECT_FALSE(get<QLabel>(u"stageHelp"_s)->text().isEmpty());
    EXPECT_FALSE(get<QLabel>(u"stageDetail5"_s)->text().isEmpty());
    EXPECT_FALSE(get<QPushButton>(u"acceptPeer"_s)->isVisibleTo(stages));
}

TEST_P(AddServer, AListAddsItsGoodLines)
{
    m_prompter.file = m_lab.path(u"servers.csv"_s);
    QFile file(m_prompter.file);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("name,transport,port\n127.0.0.1,winrm,1\nex 02,winrm,\n");
    file.close();
    get<QPushButton>(u"readListButton"_s)->click();
    const QString outcome = get<QLabel>(u"addServerOutcome"_s)->text();
    EXPECT_TRUE(outcome.contains(u"servers.csv"_s)) << outcome.toStdString();
    EXPECT_TRUE(outcome.contains(u"3"_s)) << "the line of the bad one";
    get<QPushButton>(u"addServers"_s)->click();
    ASSERT_TRUE(Lab::waitFor([this] { return live().size() == 1; }));
    EXPECT_EQ(live().front().path, u"winrm://127.0.0.1:1"_s);
    EXPECT_TRUE(m_lab.settle());
}

TEST(PasswordPrompt, AsksInTheWindowWhileTheWorkerWaits)
{
    PasswordPrompt prompt;
    Endpoint endpoint;
    endpoint.transport = Transport::Winrm;
    endpoint.host = u"ex01"_s;
    endpoint.user = u"CORP\\admin"_s;
    endpoint.signOn = SignOn::Ntlm;
    std::optional<Result<QByteArray>> answer;
    std::atomic<bool> isDone = false;
    std::thread worker([&] {
        answer = prompt.ask(endpoint, {});
        isDone = true;
    });
    QWidget *dialog = nullptr;
    EXPECT_TRUE(Lab::waitFor([&] {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->objectName() == u"passwordDialog"_s && widget->isVisible())
                dialog = widget;
        }
        return dialog != nullptr;
    }));
    if (dialog) {
        EXPECT_EQ(unnamedControls(*dialog), QStringList());
        child<QLineEdit>(*dialog, u"passwordEdit"_s)->setText(u"s3cret"_s);
        child<QPushButton>(*dialog, u"passwordAccept"_s)->click();
    }
    EXPECT_TRUE(Lab::waitFor([&] { return isDone.load(); }));
    prompt.close();
    worker.join();
    ASSERT_TRUE(answer && *answer);
    EXPECT_EQ(**answer, "s3cret");
}

TEST(PasswordPrompt, NobodyWaitsAfterAStopOrTheEnd)
{
    PasswordPrompt prompt;
    std::stop_source stop;
    CallContext context;
    context.stop = stop.get_token();
    ErrorCode stopped{};
    ErrorCode closed{};
    std::thread first([&] { stopped = prompt.ask({}, context).error().code; });
    std::thread second([&] { closed = prompt.ask({}, {}).error().code; });
    stop.request_stop();
    first.join();
    prompt.close();
    second.join();
    EXPECT_EQ(stopped, ErrorCode::Cancelled);
    EXPECT_EQ(closed, ErrorCode::PermissionDenied);
}
