// SPDX-License-Identifier: MIT
#include "app/composition.h"
#include "model/base/enumnames.h"
#include "ui/change/undodialog.h"
#include "ui/fleet/addserverdialog.h"
#include "ui/fleet/fleetpage.h"
#include "ui/fleet/stagelist.h"
#include "ui/scans/scandialog.h"
#include "ui/wizard/protectwizard.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace amado;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongest = 60'000;
constexpr int kSettle = 250; ///< Tables gather changes, layouts settle.
constexpr QSize kSmallScreen(1366, 768);

/// Takes the pictures of one language and theme.
class Photographer
{
public:
    Photographer(QString folder, Language language, ThemeChoice theme)
        : m_folder(std::move(folder))
        , m_prefix(languageCode(language) + u'-' + enumName(theme))
    {
        m_options.lab = m_work.filePath(u"lab"_s);
        m_options.storePath = m_work.filePath(u"store.sqlite"_s);
        m_options.language = language;
        m_options.theme = theme;
        m_options.asOf = QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);
    }

    bool run(QApplication &application)
    {
        auto built = Composition::build(application, m_options);
        if (!built)
            return complain(u"the window could not be built: "_s + built.error().detail);
        Composition &composition = **built;
        m_window = &composition.window();
        m_window->resize(kSmallScreen);
        m_window->show();
        take(*m_window, u"welcome"_s);
        composition.start();
        const FleetService &fleet = composition.fleet();
        if (!wait([&] { return fleet.foldersUnderWay() == 0 && fleet.refreshesUnderWay() == 0; }))
            return complain(u"the lab was not read in time"_s);
        takePages();
        if (!takeFeed(composition))
            return false;
        takeDetail(composition);
        takeDialogs();
        if (!takeScans(composition))
            return false;
        return takeWizard() && takeUndo();
    }

private:
    static bool complain(const QString &what)
    {
        QTextStream(stderr) << "amado-screenshots: " << what << '\n';
        return false;
    }

    template<class Condition>
    static bool wait(Condition condition)
    {
        return QTest::qWaitFor(condition, kLongest);
    }

    void take(QWidget &widget, const QString &name)
    {
        QTest::qWait(kSettle);
        const QString file = u"%1/%2-%3-%4.png"_s.arg(m_folder, m_prefix)
                                 .arg(++m_number, 2, 10, QChar(u'0'))
                                 .arg(name);
        if (!widget.grab().save(file))
            complain(u"could not write "_s + file);
    }

    void takePages()
    {
        for (const PageSpec &page : pageSpecs()) {
            m_window->showPage(page.page);
            take(*m_window, page.drawing.toString());
        }
        m_window->showPage(Page::Servers);
    }

    /// The feed after it was fetched from the lab's own endpoint, tab by tab.
    bool takeFeed(Composition &composition)
    {
        m_window->showPage(Page::Feed);
        composition.feed().fetch();
        if (!wait([&] { return !composition.feed().isBusy(); }))
            return complain(u"the practice feed did not come in time"_s);
        auto *tabs = m_window->findChild<QTabWidget *>(u"feedTabs"_s);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            take(*m_window, u"feed-%1"_s.arg(tab + 1));
        }
        m_window->showPage(Page::Servers);
        return true;
    }

    void takeDetail(Composition &composition)
    {
        for (const FleetServer &server : composition.fleet().servers()) {
            if (server.record.name == u"TYO-EX16-03"_s)
                m_window->fleetPage().select(server.record.id);
        }
        auto *tabs = m_window->findChild<QTabWidget *>(u"detailTabs"_s);
        for (int tab = 0; tabs && tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            take(*m_window, u"detail-%1"_s.arg(tab + 1));
        }
        if (tabs)
            tabs->setCurrentIndex(0);
    }

    void takeDialogs()
    {
        m_window->actions().settings->trigger();
        for (QDialog *dialog : m_window->findChildren<QDialog *>()) {
            if (!dialog->isVisible())
                continue;
            take(*dialog, u"settings"_s);
            dialog->close();
        }
        QTest::qWait(kSettle);
        takeAddServer();
    }

    /// A test that fails at its second stage: nothing listens on port 1 of this machine.
    void takeAddServer()
    {
        m_window->actions().addServer->trigger();
        auto *dialog = m_window->findChild<AddServerDialog *>();
        auto *stages = dialog ? dialog->findChild<StageList *>() : nullptr;
        if (!stages)
            return;
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"winrm://127.0.0.1:1\n"_s);
        dialog->findChild<QComboBox *>(u"signOnChoice"_s)->setCurrentIndex(1);
        dialog->findChild<QLineEdit *>(u"userEdit"_s)->setText(u"CORP\\admin"_s);
        dialog->findChild<QCheckBox *>(u"ntlmRiskCheck"_s)->setChecked(true);
        dialog->findChild<QPushButton *>(u"testConnection"_s)->click();
        if (!wait([&] { return stages->stages()[1].state == StageState::Failed; }))
            complain(u"the connection test took too long"_s);
        take(*dialog, u"add-server"_s);
        StageReport report = stages->stages()[size_t(ConnectionStage::Identity)];
        report.state = StageState::Failed;
        report.error = Error{ErrorCode::PermissionDenied, Reason::CertificateUntrusted,
                             u"ex01.corp.example"_s, u"self-signed certificate"_s};
        report.peer = PeerIdentity{
            QString(u"5f1ec0de"_s).repeated(8), u"CN=ex01.corp.example"_s, {}, {}, u"TLSv1.3"_s,
            QString(u"5F1EC0DE"_s).repeated(5)};
        std::vector<StageReport> shown = stages->stages();
        shown[1] = {ConnectionStage::Port, StageState::Passed, u"5986"_s, {}, {}};
        shown[size_t(ConnectionStage::Identity)] = report;
        stages->setStages(shown);
        dialog->findChild<QTabWidget *>(u"addServerTabs"_s)->setCurrentIndex(1);
        take(*dialog, u"add-server-certificate"_s);
        dialog->close();
        QTest::qWait(kSettle);
    }

    /// A search of the whole lab: while it runs, its servers, findings and time line.
    bool takeScans(Composition &composition)
    {
        m_window->showPage(Page::Scans);
        m_window->actions().scan->trigger();
        auto *dialog = m_window->findChild<ScanDialog *>();
        if (!dialog)
            return complain(u"the dialog for scans did not open"_s);
        take(*dialog, u"scan-dialog"_s);
        dialog->findChild<QCheckBox *>(u"scanScanner"_s)->setChecked(true);
        take(*dialog, u"scan-dialog-scanner"_s);
        dialog->findChild<QComboBox *>(u"scannerPlace"_s)->setCurrentIndex(2);
        take(*dialog, u"scan-dialog-download"_s);
        dialog->findChild<QCheckBox *>(u"scanScanner"_s)->setChecked(false);
        dialog->findChild<QPushButton *>(u"startScan"_s)->click();
        take(*m_window, u"scans-running"_s);
        if (!wait([&] { return !composition.scans().isBusy(); }))
            return complain(u"the lab was not searched in time"_s);
        auto *tabs = m_window->findChild<QTabWidget *>(u"scanTabs"_s);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            take(*m_window, u"scans-%1"_s.arg(tab + 1));
        }
        m_window->showPage(Page::Servers);
        take(*m_window, u"servers-scanned"_s);
        return true;
    }

    bool takeWizard()
    {
        m_window->actions().protect->trigger();
        auto *wizard = m_window->findChild<ProtectWizard *>();
        if (!wizard)
            return complain(u"the wizard did not open"_s);
        wizard->start();
        ProtectFlow &flow = wizard->flow();
        take(*wizard, u"wizard-choose"_s);
        flow.goNext();
        if (!wait([&] { return !flow.state().planning; }))
            return complain(u"planning took too long"_s);
        take(*wizard, u"wizard-check"_s);
        flow.goNext();
        take(*wizard, u"wizard-review"_s);
        flow.setConsent(true);
        flow.apply();
        if (!wait([&] { return !flow.state().applying && flow.state().verifying.empty(); }))
            return complain(u"applying took too long"_s);
        take(*wizard, u"wizard-summary"_s);
        flow.goToScan();
        take(*wizard, u"wizard-scan"_s);
        flow.goBack();
        take(*wizard, u"wizard-verify"_s);
        wizard->close();
        return true;
    }

    bool takeUndo()
    {
        m_window->showPage(Page::History);
        take(*m_window, u"history-filled"_s);
        m_window->actions().undo->trigger();
        UndoDialog *dialog = m_window->findChild<UndoDialog *>();
        if (!dialog)
            return complain(u"the undo dialog did not open"_s);
        if (!wait([&] { return dialog->flow().stage() == UndoFlow::Stage::Review; }))
            return complain(u"planning the undo took too long"_s);
        take(*dialog, u"undo"_s);
        dialog->close();
        return true;
    }

    QString m_folder;
    QString m_prefix;
    QTemporaryDir m_work;
    WindowOptions m_options;
    MainWindow *m_window = nullptr;
    int m_number = 0;
};

} // namespace

int main(int argc, char **argv)
{
    // The pictures show the defaults, not what somebody set on this machine.
    QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toLocal8Bit());
    // A screen with room for every dialog, also at 200 %; without this it is a small square.
    const QString screen = settings.filePath(u"screen.json"_s);
    QFile file(screen);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(R"({"screens": [{"name": "screen", "x": 0, "y": 0, "width": 3840,
                       "height": 2160}]})") < 0)
        return 3;
    file.close();
    if (qEnvironmentVariable("QT_QPA_PLATFORM", u"offscreen"_s) == u"offscreen"_s)
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.toLocal8Bit());
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"amado"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2 || !QDir().mkpath(arguments[1])) {
        QTextStream(stderr) << "usage: amado-screenshots FOLDER\n";
        return 2;
    }
    for (const Language language : {Language::Japanese, Language::English}) {
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            QTextStream(stdout) << languageCode(language) << ' ' << enumName(theme) << '\n';
            if (!Photographer(arguments[1], language, theme).run(application))
                return 3;
        }
    }
    return 0;
}
