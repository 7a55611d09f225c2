// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "cli/words.h"
#include "io/lab/labgenerator.h"
#include "model/base/jsonvalues.h"
#include "ui/text/problemjson.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct LabCommand
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::LabCommand)
};

QJsonObject labJson(const QString &path, bool created, const QJsonValue &servers,
                    const QJsonArray &problems)
{
    return {{u"schema"_s, u"amado.lab/1"_s},
            {u"path"_s, path},
            {u"created"_s, created},
            {u"servers"_s, servers},
            {u"problems"_s, problems}};
}

ExitCode refuse(const LabRequest &request, Error error, Session &session)
{
    if (error.subject.isEmpty())
        error.subject = request.path;
    warn(session.console(), error);
    if (session.json())
        session.console().print(
            labJson(request.path, false, QJsonValue(), QJsonArray{problemJson(error)}));
    return ExitCode::NotDone;
}

} // namespace

ExitCode run(const LabRequest &request, Session &session)
{
    const bool existed = isLab(request.path);
    const auto made = createLab(request.path);
    if (!made)
        return refuse(request, made.error(), session);
    const auto servers = findServers(session.connector(), {request.path});
    if (servers.size() == 1 && servers.front().error)
        return refuse(request, *servers.front().error, session);
    if (session.json()) {
        const QJsonArray list = jsonArray(servers, [](const NamedServer &server) {
            return QJsonObject{{u"server"_s, QFileInfo(server.absolute).fileName()},
                               {u"path"_s, server.path}};
        });
        session.console().print(labJson(request.path, !existed, list, {}));
        return ExitCode::Done;
    }
    session.console().print(
        existed ? LabCommand::tr("The practice lab at %1 already exists.").arg(request.path)
                : LabCommand::tr("The practice lab was created at %1.").arg(request.path));
    for (const NamedServer &server : servers)
        session.console().print(u"  "_s + server.path);
    return ExitCode::Done;
}

} // namespace amado::cli
