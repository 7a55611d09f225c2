// SPDX-License-Identifier: MIT
#include "cli/labfeedcommand.h"

#include "cli/commands.h"
#include "cli/parsevalues.h"
#include "cli/words.h"
#include "io/lab/feedserver.h"
#include "model/base/enumnames.h"
#include "ui/text/problemjson.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct LabFeedCommand
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::LabFeedCommand)
};

using Made = tl::expected<Request, QString>;

Made makeServeFeed(const QCommandLineParser &parser, const QStringList &arguments)
{
    if (arguments.size() > 1)
        return wrong(LabFeedCommand::tr("Unexpected argument: “%1”.").arg(arguments.at(1)));
    LabFeedRequest request;
    if (!arguments.isEmpty())
        request.folder = QDir::cleanPath(arguments.first());
    if (parser.isSet(u"port"_s)) {
        bool isNumber = false;
        request.port = parser.value(u"port"_s).toUShort(&isNumber);
        if (!isNumber)
            return wrong(LabFeedCommand::tr("--port takes a number from 0 to 65535."));
    }
    if (parser.isSet(u"variant"_s)) {
        request.variant = parser.value(u"variant"_s);
        if (!enumFrom<ServedFeed>(request.variant)) {
            QStringList names;
            for (const ServedFeed feed : enumValues<ServedFeed>())
                names.append(enumName(feed));
            return wrong(LabFeedCommand::tr("There is no variant “%1”. Available variants: %2.")
                             .arg(request.variant, names.join(u", "_s)));
        }
    }
    return Request(request);
}

QJsonObject labFeedJson(const LabFeedRequest &request, const FeedServer *server,
                        const QJsonArray &problems)
{
    return {{u"schema"_s, u"amado.labfeed/1"_s},
            {u"url"_s, server ? QJsonValue(server->url()) : QJsonValue()},
            {u"variant"_s, request.variant},
            {u"trust"_s, server ? QJsonValue(server->trustFolder()) : QJsonValue()},
            {u"problems"_s, problems}};
}

} // namespace

tl::expected<Request, QString> parseLabCommand(const QCommandLineParser &parser)
{
    QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty())
        return wrong(LabFeedCommand::tr("An argument is missing."));
    if (arguments.contains(QString()))
        return wrong(LabFeedCommand::tr("An argument is empty."));
    const QString first = arguments.takeFirst();
    if (first == "serve-feed"_L1)
        return makeServeFeed(parser, arguments);
    if (!arguments.isEmpty())
        return wrong(LabFeedCommand::tr("Unexpected argument: “%1”.").arg(arguments.first()));
    for (const QString &option : {u"port"_s, u"variant"_s}) {
        if (parser.isSet(option))
            return wrong(
                LabFeedCommand::tr("“%1” is an option of lab serve-feed.").arg(u"--"_s + option));
    }
    return Request(LabRequest{QDir::cleanPath(first)});
}

ExitCode run(const LabFeedRequest &request, Session &session)
{
    const QString folder =
        request.folder.isEmpty() ? practiceFeedFolder(defaultStorePath()) : request.folder;
    auto server = FeedServer::open(
        folder, enumFrom<ServedFeed>(request.variant).value_or(ServedFeed::Trusted), request.port,
        session.judgedAt());
    if (!server) {
        warn(session.console(), server.error());
        if (session.json())
            session.console().print(
                labFeedJson(request, nullptr, QJsonArray{problemJson(server.error())}));
        return ExitCode::NotDone;
    }
    if (session.json()) {
        session.console().print(labFeedJson(request, &*server, {}));
    } else {
        session.console().print(
            LabFeedCommand::tr("Serving the practice feed “%1” at %2. Press Ctrl+C to stop.")
                .arg(request.variant, server->url()));
        session.console().print(
            LabFeedCommand::tr("Root certificates to trust: %1").arg(server->trustFolder()));
    }
    // Whoever started it waits for the address.
    if (!session.console().flush())
        return ExitCode::NotDone;
    server->serve(session.context().stop);
    return ExitCode::Done;
}

} // namespace amado::cli
