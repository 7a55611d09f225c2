// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "model/base/jsonvalues.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct InfoCommands
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::InfoCommands)
};

QStringList schemaNames()
{
    QStringList names = QDir(u":/schemas"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(5);
    return names;
}

QJsonObject optionJson(const OptionHelp &option)
{
    return {{u"name"_s, option.name},
            {u"value"_s, option.value.isEmpty() ? QJsonValue() : QJsonValue(option.value)},
            {u"about"_s, option.about}};
}

QJsonObject helpJson(const std::vector<CommandHelp> &commands)
{
    return {
        {u"schema"_s, u"amado.help/1"_s},
        {u"commands"_s, jsonArray(commands,
                                  [](const CommandHelp &command) {
                                      return QJsonObject{
                                          {u"name"_s, command.name},
                                          {u"usage"_s, command.usage},
                                          {u"about"_s, command.about},
                                          {u"options"_s, jsonArray(command.options, optionJson)}};
                                  })},
        {u"options"_s, jsonArray(globalOptionHelp(), optionJson)}};
}

QStringList optionLines(const std::vector<OptionHelp> &options)
{
    constexpr int width = 28;
    QStringList lines;
    for (const OptionHelp &option : options) {
        const QString form =
            u"  --"_s + option.name + (option.value.isEmpty() ? QString() : u' ' + option.value);
        lines.append(padded(form, width) + u"  "_s + option.about);
    }
    return lines;
}

/// One command a line each way of calling it, then what it takes.
QStringList commandText(const CommandHelp &command)
{
    QStringList lines{command.about, {}, InfoCommands::tr("Usage:")};
    for (const QString &form : command.usage.split(u" | "_s))
        lines.append(u"  amado-cli "_s +
                     (form.startsWith(command.name) ? form : command.name + u' ' + form));
    if (!command.options.empty())
        lines += QStringList{{}, InfoCommands::tr("Options:")} + optionLines(command.options);
    return lines;
}

QStringList helpText(const std::vector<CommandHelp> &commands)
{
    QStringList lines;
    if (commands.size() == 1) {
        lines = commandText(commands.front());
    } else {
        lines = {InfoCommands::tr("Usage: amado-cli COMMAND [options]"), {}};
        for (const CommandHelp &command : commands) {
            lines.append(u"  "_s + command.usage);
            lines.append(u"      "_s + command.about);
        }
        lines.append({QString(), InfoCommands::tr(
                                     "To see a command with its options: amado-cli help COMMAND")});
    }
    lines.append(
        {QString(), InfoCommands::tr("Options of all commands, before or after the command:")});
    lines += optionLines(globalOptionHelp());
    lines.append({QString(), InfoCommands::tr(
                                 "Exit codes: 0 done, no action needed; 1 action needed; 2 invalid "
                                 "command line; 3 something couldn't be assessed or done.")});
    return lines;
}

std::vector<CommandHelp> helpFor(const QString &name)
{
    std::vector<CommandHelp> commands = commandHelp();
    if (!name.isEmpty())
        commands.erase(
            std::remove_if(commands.begin(), commands.end(),
                           [&name](const CommandHelp &command) { return command.name != name; }),
            commands.end());
    return commands;
}

} // namespace

ExitCode run(const SchemaRequest &request, Session &session)
{
    const QStringList names = schemaNames();
    if (request.name.isEmpty()) {
        if (session.json())
            session.console().print(QJsonObject{{u"schemas"_s, QJsonArray::fromStringList(names)}});
        else
            session.console().print(names);
        return ExitCode::Done;
    }
    if (!names.contains(request.name)) {
        session.console().warn(InfoCommands::tr("There is no schema “%1”. Available schemas: %2.")
                                   .arg(request.name, names.join(u", "_s)));
        return ExitCode::Usage;
    }
    QFile file(u":/schemas/%1.json"_s.arg(request.name));
    if (!file.open(QIODevice::ReadOnly))
        return ExitCode::NotDone;
    session.console().printRaw(file.readAll());
    return ExitCode::Done;
}

ExitCode run(const HelpRequest &request, Session &session)
{
    const std::vector<CommandHelp> commands = helpFor(request.command);
    if (session.json())
        session.console().print(helpJson(commands));
    else
        session.console().print(helpText(commands));
    return ExitCode::Done;
}

ExitCode run(const VersionRequest &, Session &session)
{
    const QString version = QCoreApplication::applicationVersion();
    const QDate dataDate = session.catalogs().dataDate();
    if (session.json())
        session.console().print(QJsonObject{{u"schema"_s, u"amado.version/1"_s},
                                            {u"version"_s, version},
                                            {u"dataVersion"_s, jsonDate(dataDate)}});
    else
        session.console().print(InfoCommands::tr("amado-cli %1, data from %2")
                                    .arg(version, dataDate.toString(Qt::ISODate)));
    return ExitCode::Done;
}

} // namespace amado::cli
