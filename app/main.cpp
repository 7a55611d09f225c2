// SPDX-License-Identifier: MIT
#include "app/composition.h"
#include "io/net/abandonablecall.h"
#include "io/secret/processguard.h"
#include "ui/text/errortext.h"
#include "ui/text/plaintext.h"
#include "ui/widgets/windowsize.h"

#include <QApplication>
#include <QMessageBox>
#include <QTextStream>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int kCouldNot = 3;
constexpr int kNoDisplay = 4;
/// What the README and a small laptop show.
constexpr QSize kPictureSize(1366, 768);
/// Verdicts reach the table gathered, and layouts settle in the event loop.
constexpr int kSettleMs = 500;

struct NoDisplay
{
    Q_DECLARE_TR_FUNCTIONS(NoDisplay)
};

void say(FILE *channel, const QString &text)
{
    QTextStream(channel) << text << '\n';
}

/// Says why the program cannot start: in the terminal always, in a window when somebody is there to
/// see it.
int refuse(const amado::Error &error, bool quiet)
{
    const amado::ErrorWords words = amado::errorWords(error);
    say(stderr, u"amado: "_s + amado::errorLine(error));
    say(stderr, words.explanation + u' ' + words.guidance);
    if (!error.detail.isEmpty())
        say(stderr, error.detail);
    if (!quiet) {
        QMessageBox box(QMessageBox::Critical, u"Amado"_s, {}, QMessageBox::Close);
        box.setTextFormat(Qt::PlainText);
        box.setText(amado::harmless(amado::errorLine(error)));
        box.setInformativeText(words.explanation + u' ' + words.guidance);
        box.setDetailedText(error.detail);
        box.exec();
    }
    return kCouldNot;
}

/// What is said when the toolkit ends the process, in the language of the environment; made before
/// it starts.
amado::CommandLineAnswer lastWord;

/// Qt aborts when it reaches no display, and advises to reinstall it. Until there is a window, its
/// last word becomes one that helps.
void sayThatThereIsNoDisplay(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return;
    say(stderr, lastWord.text);
    std::_Exit(lastWord.exitCode);
}

void savePictureAndEnd(amado::Composition &composition, const QString &file)
{
    auto *window = &composition.window();
    window->resize(kPictureSize);
    const auto save = [&composition, window, file] {
        const amado::FleetService &fleet = composition.fleet();
        if (fleet.foldersUnderWay() > 0 || fleet.refreshesUnderWay() > 0)
            return;
        QTimer::singleShot(kSettleMs, window, [window, file] {
            const bool saved = window->grab().save(file);
            if (!saved)
                say(stderr, u"amado: "_s +
                                amado::codeWords(amado::ErrorCode::PermissionDenied).headline +
                                u": "_s + file);
            QCoreApplication::exit(saved ? 0 : kCouldNot);
        });
    };
    const auto *fleet = &composition.fleet();
    QObject::connect(fleet, &amado::FleetService::refreshFinished, window, save);
    QObject::connect(fleet, &amado::FleetService::foldersUnderWayChanged, window, save);
    save();
}

/// The answer to --help and --version, which need no display; nullopt when a window is asked for.
std::optional<QString> answerWithoutWindow(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const amado::LanguageSwitcher language;
    lastWord = {NoDisplay::tr("amado: can't open a window because no display is available.\nStart "
                              "Amado in a desktop session, or over SSH with X forwarding (ssh -X). "
                              "amado-cli does the same without a window."),
                kNoDisplay};
    const auto read = amado::readCommandLine(QCoreApplication::arguments());
    const auto *answer = std::get_if<amado::CommandLineAnswer>(&read);
    if (answer && answer->exitCode == 0)
        return answer->text;
    // Options of the toolkit itself are still among the arguments, so what looks wrong may yet be
    // right.
    if (answer)
        lastWord = *answer;
    return std::nullopt;
}

int runProgram(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"amado"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AMADO_VERSION));
    if (const auto answer = answerWithoutWindow(argc, argv)) {
        say(stdout, *answer);
        return 0;
    }
    const QtMessageHandler usual = qInstallMessageHandler(sayThatThereIsNoDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    QApplication::setDesktopFileName(u"amado"_s);
    const auto read = amado::readCommandLine(QApplication::arguments());
    if (const auto *answer = std::get_if<amado::CommandLineAnswer>(&read)) {
        say(answer->exitCode == 0 ? stdout : stderr, answer->text);
        return answer->exitCode;
    }
    const auto &options = std::get<amado::WindowOptions>(read);
    auto built = amado::Composition::build(application, options);
    if (!built)
        return refuse(built.error(), !options.picture.isEmpty());
    amado::Composition &composition = **built;
    // What was remembered, or the usual size, may be larger than this screen.
    amado::resizeToScreen(composition.window(), composition.window().size());
    composition.window().show();
    composition.start();
    if (!options.picture.isEmpty())
        savePictureAndEnd(composition, options.picture);
    const int code = QApplication::exec();
    if (!composition.end()) {
        // A share that is gone, for one, never answers: its thread would keep the process for good.
        std::fflush(nullptr);
        std::_Exit(code);
    }
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    amado::guardProcess();
    return amado::finishProcess(runProgram(argc, argv));
}
