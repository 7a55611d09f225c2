#include "cli/commands.h"
#include "cli/judgeservers.h"
#include "cli/json/assessjson.h"
#include "cli/text/assesstext.h"

#include <algorithm>

namespace amado::cli {

namespace {

bool needsAction(const JudgedServer &server)
{
    const auto &findings = server.assessment.protection;
    return std::any_of(findings.begin(), findings.end(), [](const ProtectionFinding &finding) {
        return amado::needsAction(finding.state);
    });
}

bool isUnknown(const JudgedServer &server)
{
    return server.failure || server.assessment.headline == ProtectionState::Unknown;
}

ExitCode verdict(const std::vector<JudgedServer> &servers)
{
    if (std::any_of(servers.begin(), servers.end(), needsAction))
        return ExitCode::NeedsAction;
    if (std::any_of(servers.begin(), servers.end(), isUnknown))
        return ExitCode::NotDone;
    return ExitCode::Done;
}

} // namespace

ExitCode run(const AssessRequest &request, Session &session)
{
    const std::vector<JudgedServer> servers = judgeServers(request.paths, session);
    if (session.json())
        session.console().print(assessJson(servers, session.catalogs(), session.judgedAt()));
    else
        session.console().print(assessText(servers, session.catalogs(), session.judgedAt()));
    return verdict(servers);
}

} // namespace amado::cli
