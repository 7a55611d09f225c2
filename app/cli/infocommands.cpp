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

QJsonObject helpJson()
{
    return {{u"schema"_s, u"amado.help/1"_s},
            {u"commands"_s, jsonArray(commandHelp(), [](const CommandHelp &command) {
                 return QJsonObject{{u"name"_s, command.name},
                                    {u"usage"_s, command.usage},
                                    {u"about"_s, command.about}};
             })}};
}

QStringList helpText()
{
    QStringList lines{InfoCommands::tr("Usage: amado-cli COMMAND [options]"), {}};
    for (const CommandHelp &command : commandHelp()) {
        lines.append(u"  "_s + command.usage);
        lines.append(u"      "_s + command.about);
    }
    lines.append(
        {QString(),
         InfoCommands::tr("Options of every command, before or after it:"),
         u"  --json          "_s + InfoCommands::tr("Answer with one JSON document"),
         u"  --lang ja|en    "_s + InfoCommands::tr("Language of the answer"),
         u"  --as-of DATE    "_s + InfoCommands::tr("Judge as of this date or ISO time"),
         u"  --store FILE    "_s + InfoCommands::tr("Journal to use, instead of your own"),
         u"  --password-stdin  "_s +
             InfoCommands::tr("Take the password of a server from the first line of input"),
         {},
         InfoCommands::tr("Exit codes: 0 done, nothing needs action; 1 something needs action; 2 "
                          "wrong command line; 3 something could not be judged or done.")});
    return lines;
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
        session.console().warn(InfoCommands::tr("There is no schema “%1”; there are: %2.")
                                   .arg(request.name, names.join(u", "_s)));
        return ExitCode::Usage;
    }
    QFile file(u":/schemas/%1.json"_s.arg(request.name));
    if (!file.open(QIODevice::ReadOnly))
        return ExitCode::NotDone;
    session.console().printRaw(file.readAll());
    return ExitCode::Done;
}

ExitCode run(const HelpRequest &, Session &session)
{
    if (session.json())
        session.console().print(helpJson());
    else
        session.console().print(helpText());
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
        session.console().print(InfoCommands::tr("amado-cli %1, data of %2")
                                    .arg(version, dataDate.toString(Qt::ISODate)));
    return ExitCode::Done;
}

} // namespace amado::cli
