// SPDX-License-Identifier: MIT
#include "app/backend.h"
#include "cli/commands.h"
#include "cli/json/rulesjson.h"
#include "cli/text/rulestext.h"
#include "cli/words.h"
#include "model/base/enumnames.h"
#include "model/iis/sitechoice.h"
#include "ui/text/problemjson.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct RulesCommand
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::RulesCommand)
};

/// A server's configuration and the site asked about, or why there is none.
struct OpenedSite
{
    QString server;
    std::optional<IisConfiguration> configuration;
    const Site *site = nullptr;
    std::vector<Error> errors;
};

/// `siteName` empty: the site that answers the request by its bindings.
const Site *findSite(const IisConfiguration &configuration, const QString &siteName,
                     const HttpRequest &request)
{
    return siteName.isEmpty() ? siteOf(configuration, request) : configuration.site(siteName);
}

/// Why no site could be found: the parts of applicationHost.config that could not be read, else the
/// missing name or the place where nothing listens.
std::vector<Error> siteErrors(const IisConfiguration &configuration, const QString &siteName,
                              const HttpRequest &request)
{
    const auto &sites = configuration.sites();
    const RequestTarget target = targetOf(request);
    if (sites && siteName.isEmpty() && target.isGiven) {
        const QString listening =
            u"%1://%2:%3"_s.arg(target.protocol, target.host).arg(target.port);
        return {Error{ErrorCode::NotFound, Reason::NoSiteListens, listening, {}, 0, 0}};
    }
    if (sites)
        return {Error{ErrorCode::NotFound, Reason::SiteNotFound, siteName, {}, 0, 0}};
    for (const ConfigProblem &problem : configuration.problems()) {
        if (problem.file.compare(IisConfiguration::applicationHostPath(), Qt::CaseInsensitive) == 0)
            return {Error{ErrorCode::InvalidData, problem.reason, problem.file, problem.detail,
                          problem.line, problem.column}};
    }
    return {Error{ErrorCode::PreconditionFailed, Reason::FactMissing,
                  IisConfiguration::applicationHostPath(), enumName(sites.reason()), 0, 0}};
}

/// Path of the request without query, for collecting what decides about it.
QString pathOf(const HttpRequest &request)
{
    const QString path = request.url.startsWith(u'/')
                             ? request.url.section(u'?', 0, 0).section(u'#', 0, 0)
                             : QUrl(request.url).path();
    return path.isEmpty() ? u"/"_s : path;
}

OpenedSite openSite(const NamedServer &server, const QString &siteName, const HttpRequest &request,
                    Session &session)
{
    OpenedSite opened;
    opened.server = nameOfPath(server.absolute);
    if (server.error) {
        opened.errors = {*server.error};
        return opened;
    }
    auto snapshot = session.session(server, {pathOf(request)});
    if (!snapshot) {
        opened.errors = {snapshot.error()};
        return opened;
    }
    opened.server = snapshot->name;
    opened.configuration.emplace(std::move(snapshot->configFiles), session.context().stop);
    if (session.stopRequested()) {
        opened.configuration.reset();
        opened.errors.push_back({ErrorCode::Cancelled, Reason::None, server.path, {}, 0, 0});
        return opened;
    }
    opened.site = findSite(*opened.configuration, siteName, request);
    if (opened.site == nullptr)
        opened.errors = siteErrors(*opened.configuration, siteName, request);
    return opened;
}

/// The files of an effective configuration that could not be read.
std::vector<Error> missingFiles(const EffectiveRewrite &rewrite)
{
    std::vector<Error> errors;
    for (const auto &missing : rewrite.missing)
        errors.push_back({ErrorCode::PreconditionFailed, Reason::FactMissing, missing.first,
                          enumName(missing.second), 0, 0});
    return errors;
}

/// The one server of the path; a fleet is a wrong argument here.
std::optional<NamedServer> oneServer(const QString &path, Session &session)
{
    const auto servers = session.findServers({path});
    if (servers.size() == 1)
        return servers.front();
    session.console().warn(
        RulesCommand::tr("“%1” contains several servers, but this command examines only one.")
            .arg(path));
    return std::nullopt;
}

void warnAll(const QString &path, const std::vector<Error> &errors, Session &session)
{
    for (const Error &error : errors)
        session.console().warn(path + u": "_s + diagnosis(error), problemCode(error));
}

/// Runs the request; every value the command line does not give is open.
void tryRequest(const OpenedSite &opened, const TryRequest &request, Session &session,
                TryAnswer &answer)
{
    JudgingBudget budget(session.context().stop);
    const RequestWays ways =
        evaluateEveryWay(*opened.configuration, *opened.site, request.request,
                         request.responseHeaders, {.absentResponseHeaders = {}, .budget = &budget});
    if (!ways.complete) {
        answer.errors = {
            Error{ErrorCode::Unsupported, Reason::BeyondLimit, request.path, {}, 0, 0}};
        return;
    }
    answer.evaluation = ways.mostOpen();
    answer.openValues = ways.openValues;
}

/// What decides about one place and could not be read.
std::vector<Error> obstacles(const OpenedSite &opened, const QString &urlPath)
{
    if (opened.site == nullptr)
        return opened.errors;
    return missingFiles(opened.configuration->effective(*opened.site, urlPath));
}

} // namespace

ExitCode run(const RulesRequest &request, Session &session)
{
    const auto server = oneServer(request.path, session);
    if (!server)
        return ExitCode::Usage;
    HttpRequest place;
    place.url = request.virtualDirectory;
    const OpenedSite opened = openSite(*server, request.site, place, session);
    RulesAnswer answer;
    answer.server = opened.server;
    answer.path = server->path;
    answer.origin = kindOfPath(server->absolute);
    answer.virtualDirectory = request.virtualDirectory;
    answer.errors = obstacles(opened, request.virtualDirectory);
    if (opened.configuration)
        answer.problems = opened.configuration->problems();
    if (opened.site != nullptr) {
        answer.site = opened.site->name;
        if (answer.errors.empty())
            answer.rewrite =
                &opened.configuration->effective(*opened.site, request.virtualDirectory);
    }
    warnAll(server->path, answer.errors, session);
    if (session.json())
        session.console().print(rulesJson(answer));
    else if (answer.rewrite != nullptr)
        session.console().print(rulesText(answer));
    return answer.rewrite != nullptr ? ExitCode::Done : ExitCode::NotDone;
}

ExitCode run(const TryRequest &request, Session &session)
{
    const auto server = oneServer(request.path, session);
    if (!server)
        return ExitCode::Usage;
    const QString urlPath = pathOf(request.request);
    const OpenedSite opened = openSite(*server, request.site, request.request, session);
    TryAnswer answer;
    answer.server = opened.server;
    answer.path = server->path;
    answer.origin = kindOfPath(server->absolute);
    answer.errors = obstacles(opened, urlPath);
    if (opened.site != nullptr)
        answer.site = opened.site->name;
    if (answer.errors.empty())
        tryRequest(opened, request, session, answer);
    warnAll(server->path, answer.errors, session);
    if (session.json())
        session.console().print(tryJson(answer));
    else if (answer.evaluation)
        session.console().print(tryText(answer));
    return answer.evaluation ? ExitCode::Done : ExitCode::NotDone;
}

} // namespace amado::cli
