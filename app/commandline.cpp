// SPDX-License-Identifier: MIT
#include "app/commandline.h"

#include "app/backend.h"
#include "model/base/enumnames.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace amado {

namespace {

constexpr int kUsage = 2;

class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

std::optional<QDateTime> readMoment(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    // Judging "as of a day" means the whole day has been seen.
    if (day.isValid() && text.size() == 10)
        return QDateTime(day, QTime(23, 59, 59), Qt::UTC);
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    return moment.isValid() ? std::optional(moment.toUTC()) : std::nullopt;
}

CommandLineAnswer wrong(const QString &option, const QString &value)
{
    return {CommandLine::tr("amado: “%1” isn't a valid value for %2").arg(value, option), kUsage};
}

} // namespace

std::variant<WindowOptions, CommandLineAnswer> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLine::tr("Shows and improves the protection of Exchange servers."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption lab(
        u"lab"_s, CommandLine::tr("Opens the practice lab in DIR, or creates it if DIR is empty."),
        u"DIR"_s);
    const QCommandLineOption store(u"store"_s, CommandLine::tr("Uses FILE as the store."),
                                   u"FILE"_s);
    const QCommandLineOption language(u"language"_s, CommandLine::tr("ja or en."), u"ja|en"_s);
    const QCommandLineOption theme(u"theme"_s, CommandLine::tr("Colours of the window."),
                                   u"light|dark|highContrast"_s);
    const QCommandLineOption asOf(
        u"as-of"_s,
        CommandLine::tr(
            "Evaluates the servers as of DATE instead of now (2026-11-22, or with a time)."),
        u"DATE"_s);
    const QCommandLineOption picture(
        u"picture"_s, CommandLine::tr("Saves a picture of the window to FILE and exits."),
        u"FILE"_s);
    parser.addOptions({lab, store, language, theme, asOf, picture});
    parser.addPositionalArgument(
        u"PATH"_s,
        CommandLine::tr("Folders of servers, or folders that contain such folders, to open."),
        u"[PATH…]"_s);
    if (!parser.parse(arguments))
        return CommandLineAnswer{u"amado: "_s + parser.errorText(), kUsage};
    if (parser.isSet(help))
        return CommandLineAnswer{parser.helpText(), 0};
    if (parser.isSet(version))
        return CommandLineAnswer{u"amado "_s + QCoreApplication::applicationVersion(), 0};

    WindowOptions options;
    options.lab = parser.value(lab);
    options.storePath = parser.isSet(store) ? parser.value(store) : defaultStorePath();
    options.picture = parser.value(picture);
    options.folders = parser.positionalArguments();
    if (parser.isSet(language)) {
        options.language = languageFromCode(parser.value(language));
        if (!options.language)
            return wrong(u"--language"_s, parser.value(language));
    }
    if (parser.isSet(theme)) {
        options.theme = enumFrom<ThemeChoice>(parser.value(theme));
        if (!options.theme)
            return wrong(u"--theme"_s, parser.value(theme));
    }
    if (parser.isSet(asOf)) {
        options.asOf = readMoment(parser.value(asOf));
        if (!options.asOf)
            return wrong(u"--as-of"_s, parser.value(asOf));
    }
    return options;
}

} // namespace amado
