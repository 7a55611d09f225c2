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

/// Entries of the store; empty when there is none or it cannot be read, since judging needs none.
std::vector<JournalEntry> recordedEntries(Session &session)
{
    const auto store = session.storeForReading();
    if (!store || !*store)
        return {};
    return (*store)->journal().entries().value_or(std::vector<JournalEntry>());
}

/// Tells how the vendor's service and this program share the work; the journal is opened only
/// where one of its entries has to be named.
void addBridges(std::vector<JudgedServer> &servers, Session &session)
{
    const auto isTwice = [](const JudgedServer &server) {
        const auto &findings = server.assessment.protection;
        return std::any_of(findings.begin(), findings.end(), [](const ProtectionFinding &finding) {
            return !finding.oursBesideService.isEmpty();
        });
    };
    const bool asks = std::any_of(servers.begin(), servers.end(), isTwice);
    const std::vector<JournalEntry> history =
        asks ? recordedEntries(session) : std::vector<JournalEntry>();
    for (JudgedServer &server : servers) {
        if (!server.failure)
            server.bridge =
                bridgeOf(server.assessment, server.facts, session.catalogs().mitigations, history);
    }
}

} // namespace

ExitCode run(const AssessRequest &request, Session &session)
{
    std::vector<JudgedServer> servers = judgeServers(request.paths, session);
    addBridges(servers, session);
    if (session.json())
        session.console().print(assessJson(servers, session.catalogs(), session.judgedAt()));
    else
        session.console().print(assessText(servers, session.catalogs(), session.judgedAt()));
    return verdict(servers);
}

} // namespace amado::cli
