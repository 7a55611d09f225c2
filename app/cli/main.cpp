// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/json/errorjson.h"
#include "cli/words.h"
#include "io/net/abandonablecall.h"
#include "io/secret/processguard.h"
#include "ui/i18n/languageswitcher.h"

#include <QCoreApplication>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace amado::cli {

namespace {

struct Main
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::Main)
};

ExitCode refuseUsage(const UsageError &error, Console &console)
{
    console.warn(error.message);
    console.warn(error.usage.isEmpty()
                     ? Main::tr("To list the commands: amado-cli help")
                     : Main::tr("Usage: %1").arg(QString(u"amado-cli "_s + error.usage)));
    return ExitCode::Usage;
}

ExitCode carryOut(const CommandLine &commandLine, Console &console, std::stop_token stop)
{
    auto catalogs = loadCatalogs();
    if (!catalogs) {
        warn(console, catalogs.error());
        return ExitCode::NotDone;
    }
    auto session = std::make_unique<Session>(commandLine.options, std::move(*catalogs), console,
                                             std::move(stop));
    const ExitCode code = std::visit([&](const auto &request) { return run(request, *session); },
                                     commandLine.request);
    if (!session->end()) {
        // A share that is gone, for one, never answers: its call uses the session for good.
        (void)session.release();
        giveTerminalBack();
        leaveCallsBehind();
    }
    return code;
}

ExitCode start(const QStringList &arguments, Console &console, std::stop_token stop)
{
    const auto commandLine = parseCommandLine(arguments);
    const ExitCode code = commandLine ? carryOut(*commandLine, console, std::move(stop))
                                      : refuseUsage(commandLine.error(), console);
    // A script reads one document whatever happened.
    if (jsonAskedFor(arguments) && !console.hasAnswered())
        console.print(errorJson(code, console.diagnostics(),
                                commandLine ? QString() : commandLine.error().usage));
    if (console.flush())
        return code;
    console.warn(Main::tr("The output couldn't be written."));
    return ExitCode::NotDone;
}

int runProgram(int argc, char **argv)
{
    const InterruptWatch interrupt;
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"amado-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AMADO_VERSION));
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    LanguageSwitcher language;
    if (const auto asked = languageFromCode(languageAskedFor(arguments)))
        language.setLanguage(*asked);
    Console console;
    return static_cast<int>(start(arguments, console, interrupt.token()));
}

} // namespace

} // namespace amado::cli

int main(int argc, char **argv)
{
    amado::guardProcess();
    return amado::finishProcess(amado::cli::runProgram(argc, argv));
}
