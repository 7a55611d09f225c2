#include "app/composition.h"
#include "io/net/abandonablecall.h"
#include "ui/text/errortext.h"
#include "ui/widgets/windowsize.h"

#include <QApplication>
#include <QMessageBox>
#include <QTextStream>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int kCouldNot = 3;
/// Verdicts reach the table gathered, and layouts settle in the event loop.
constexpr int kSettleMs = 500;

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
        QMessageBox box(QMessageBox::Critical, u"Amado"_s, amado::errorLine(error),
                        QMessageBox::Close);
        box.setTextFormat(Qt::PlainText);
        box.setInformativeText(words.explanation + u' ' + words.guidance);
        box.setDetailedText(error.detail);
        box.exec();
    }
    return kCouldNot;
}

void savePictureAndEnd(amado::Composition &composition, const QString &file)
{
    auto *window = &composition.window();
    const auto save = [window, file] {
        QTimer::singleShot(kSettleMs, window, [window, file] {
            const bool saved = window->grab().save(file);
            if (!saved)
                say(stderr, u"amado: "_s +
                                amado::codeWords(amado::ErrorCode::PermissionDenied).headline +
                                u": "_s + file);
            QCoreApplication::exit(saved ? 0 : kCouldNot);
        });
    };
    if (composition.fleet().refreshesUnderWay() == 0)
        save();
    else
        QObject::connect(&composition.fleet(), &amado::FleetService::refreshFinished, window, save);
}

int runProgram(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"amado"_s);
    QApplication::setApplicationVersion(QStringLiteral(AMADO_VERSION));
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
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    return amado::finishProcess(runProgram(argc, argv));
}
