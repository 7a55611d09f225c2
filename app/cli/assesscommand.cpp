#include "cli/commands.h"
#include "cli/json/assessjson.h"
#include "cli/text/assesstext.h"
#include "cli/words.h"

#include <QFileInfo>

#include <algorithm>

namespace amado::cli {

namespace {

JudgedServer unjudged(const NamedServer &server, const Error &error, Session &session)
{
    JudgedServer judged;
    judged.path = server.path;
    judged.failure = error;
    judged.facts.name = nameOfPath(server.absolute);
    judged.facts.path = server.absolute;
    judged.facts.unreachable = error;
    judged.assessment = assess(judged.facts, session.catalogs(), session.judgedAt());
    return judged;
}

JudgedServer judge(const NamedServer &server, Session &session)
{
    if (server.error)
        return unjudged(server, *server.error, session);
    const auto visit = session.visit(server.absolute);
    if (!visit)
        return unjudged(server, visit.error(), session);
    JudgedServer judged;
    judged.path = server.path;
    judged.facts = observe(visit->snapshot, session.catalogs().mitigations);
    judged.facts.path = server.absolute;
    judged.facts.collectedAt = session.clock().now();
    judged.assessment = assess(judged.facts, session.catalogs(), session.judgedAt());
    return judged;
}

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
    std::vector<JudgedServer> servers;
    for (const NamedServer &server : session.findServers(request.paths)) {
        servers.push_back(judge(server, session));
        if (const auto &error = servers.back().failure)
            session.console().warn(server.path + u": " + sentence(*error));
    }
    if (session.json())
        session.console().print(assessJson(servers, session.catalogs(), session.judgedAt()));
    else
        session.console().print(assessText(servers, session.catalogs(), session.judgedAt()));
    return verdict(servers);
}

} // namespace amado::cli
