// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "cli/json/updatesjson.h"
#include "cli/judgeservers.h"
#include "cli/text/updatestext.h"

namespace amado::cli {

namespace {

/// As the directory says, or else the server itself. A copy need not hold it.
std::optional<QString> groupOf(const NamedServer &named, const JudgedServer &server)
{
    if (!named.record.availabilityGroup.isEmpty())
        return named.record.availabilityGroup;
    const Fact<QString> &group = server.facts.availabilityGroup;
    if (group)
        return *group;
    return group.reason() == MissingReason::NotPresent ? std::optional(QString()) : std::nullopt;
}

} // namespace

ExitCode run(const UpdatesRequest &request, Session &session)
{
    const std::vector<NamedServer> named = session.findServers(request.paths);
    FleetUpdates updates;
    updates.servers = judgeServers(named, session);
    for (size_t i = 0; i < named.size(); ++i) {
        const JudgedServer &server = updates.servers[i];
        updates.asked.push_back(
            {server.assessment.server, &server.assessment.build, groupOf(named[i], server)});
    }
    updates.plan = planUpdates(updates.asked);
    if (session.json())
        session.console().print(updatesJson(updates, session.catalogs(), session.judgedAt()));
    else
        session.console().print(updatesText(updates, session.catalogs()));
    if (!updates.plan.downloads.empty() || !updates.plan.toMove.empty())
        return ExitCode::NeedsAction;
    return updates.plan.unknown.empty() ? ExitCode::Done : ExitCode::NotDone;
}

} // namespace amado::cli
