// SPDX-License-Identifier: MIT
#include "cli/commandline.h"

#include "cli/commandtable.h"
#include "cli/parsevalues.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

using Parser = QCommandLineParser;

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::CommandLine)
};

void addOptions(Parser &parser, const std::vector<OptionSpec> &options)
{
    for (const OptionSpec &option : options) {
        QCommandLineOption added(QString::fromLatin1(option.name));
        if (option.value != nullptr)
            added.setValueName(QString::fromUtf8(option.value));
        parser.addOption(added);
    }
}

void addGlobalOptions(Parser &parser)
{
    addOptions(parser, globalOptions());
    parser.addOption(QCommandLineOption(QStringList{u"h"_s, u"help"_s}));
    parser.addOption(QCommandLineOption(QStringList{u"v"_s, u"version"_s}));
}

/// Everything that takes no value, as it is typed.
QStringList allSwitches()
{
    QStringList switches{u"--help"_s, u"--version"_s};
    const auto add = [&switches](const std::vector<OptionSpec> &options) {
        for (const OptionSpec &option : options) {
            if (option.value == nullptr)
                switches.append(u"--"_s + QLatin1StringView(option.name));
        }
    };
    add(globalOptions());
    for (const CommandSpec &command : commands())
        add(command.options);
    return switches;
}

std::vector<OptionHelp> helpOf(const std::vector<OptionSpec> &options)
{
    std::vector<OptionHelp> help;
    for (const OptionSpec &option : options)
        help.push_back({QString::fromLatin1(option.name), QString::fromUtf8(option.value),
                        CommandLineText::tr(option.about)});
    return help;
}

/// The parser's own words are English where the toolkit's translations are absent, so these are
/// ours. A value can only be missing at the very end, and only a switch can have one too many.
QString parseFailure(const Parser &parser, const QStringList &arguments)
{
    const QStringList unknown = parser.unknownOptionNames();
    if (!unknown.isEmpty()) {
        const QString dashes = unknown.first().size() > 1 ? u"--"_s : u"-"_s;
        return CommandLineText::tr("The option “%1” isn't available here.")
            .arg(QString(dashes + unknown.first()));
    }
    const QStringList switches = allSwitches();
    for (const QString &argument : arguments) {
        const QString name = argument.section(u'=', 0, 0);
        if (argument.contains(u'=') && switches.contains(name))
            return CommandLineText::tr("“%1” takes no value.").arg(name);
    }
    return CommandLineText::tr("The value of “%1” is missing.").arg(arguments.constLast());
}

/// Takes the global options a parser saw over into `options`; what it did not see stays.
std::optional<QString> readGlobalOptions(const Parser &parser, GlobalOptions &options)
{
    options.json = options.json || parser.isSet(u"json"_s);
    options.passwordStdin = options.passwordStdin || parser.isSet(u"password-stdin"_s);
    const QString language = parser.value(u"lang"_s);
    if (parser.isSet(u"lang"_s) && language != "ja"_L1 && language != "en"_L1)
        return CommandLineText::tr("--lang takes ja or en.");
    if (parser.isSet(u"as-of"_s)) {
        options.asOf = parsePointInTime(parser.value(u"as-of"_s));
        if (!options.asOf)
            return CommandLineText::tr("--as-of takes a date such as 2026-11-22 or a time such as "
                                       "2026-11-22T09:00:00Z.");
    }
    if (parser.isSet(u"store"_s)) {
        options.store = parser.value(u"store"_s);
        if (options.store.isEmpty())
            return CommandLineText::tr("--store takes the name of a file.");
        if (options.store.contains("://"_L1))
            return CommandLineText::tr("--store takes the name of a file. This version doesn't "
                                       "connect to a database server.");
    }
    return std::nullopt;
}

tl::expected<CommandLine, UsageError> parseCommand(const CommandSpec &spec, QStringList arguments,
                                                   GlobalOptions options)
{
    const auto refuse = [&spec](const QString &message) {
        return tl::unexpected<UsageError>({message, QString::fromUtf8(spec.usage)});
    };
    Parser parser;
    addGlobalOptions(parser);
    addOptions(parser, spec.options);
    arguments.prepend(QString()); // the parser skips the program's name
    if (!parser.parse(arguments))
        return refuse(parseFailure(parser, arguments));
    if (const auto problem = readGlobalOptions(parser, options))
        return refuse(*problem);
    if (parser.isSet(u"help"_s))
        return CommandLine{options, HelpRequest{QString::fromLatin1(spec.name)}};
    auto made = spec.make(parser);
    if (!made)
        return refuse(made.error());
    return CommandLine{options, std::move(*made)};
}

} // namespace

std::vector<CommandHelp> commandHelp()
{
    std::vector<CommandHelp> help;
    for (const CommandSpec &spec : commands())
        help.push_back({QString::fromLatin1(spec.name), QString::fromUtf8(spec.usage),
                        CommandLineText::tr(spec.about), helpOf(spec.options)});
    return help;
}

std::vector<OptionHelp> globalOptionHelp()
{
    return helpOf(globalOptions());
}

QString languageAskedFor(const QStringList &arguments)
{
    QString language;
    for (qsizetype i = 0; i < arguments.size() && arguments.at(i) != "--"_L1; ++i) {
        const QString &argument = arguments.at(i);
        if (argument == "--lang"_L1)
            language = arguments.value(i + 1);
        else if (argument.startsWith("--lang="_L1))
            language = argument.mid(7);
    }
    return language == "ja"_L1 || language == "en"_L1 ? language : QString();
}

bool jsonAskedFor(const QStringList &arguments)
{
    const qsizetype end = arguments.indexOf(u"--"_s);
    return arguments.first(end < 0 ? arguments.size() : end).contains(u"--json"_s);
}

tl::expected<CommandLine, UsageError> parseCommandLine(const QStringList &arguments)
{
    Parser parser;
    addGlobalOptions(parser);
    parser.setOptionsAfterPositionalArgumentsMode(Parser::ParseAsPositionalArguments);
    if (!parser.parse(QStringList{QString()} + arguments))
        return tl::unexpected<UsageError>({parseFailure(parser, arguments), {}});
    GlobalOptions options;
    if (const auto problem = readGlobalOptions(parser, options))
        return tl::unexpected<UsageError>({*problem, {}});
    if (parser.isSet(u"help"_s))
        return CommandLine{options, HelpRequest{}};
    if (parser.isSet(u"version"_s))
        return CommandLine{options, VersionRequest{}};
    QStringList rest = parser.positionalArguments();
    if (rest.isEmpty())
        return tl::unexpected<UsageError>({CommandLineText::tr("A command is missing."), {}});
    const QString name = rest.takeFirst();
    for (const CommandSpec &spec : commands()) {
        if (name == QLatin1StringView(spec.name))
            return parseCommand(spec, rest, options);
    }
    return tl::unexpected<UsageError>(
        {CommandLineText::tr("There is no command “%1”.").arg(name), {}});
}

} // namespace amado::cli
