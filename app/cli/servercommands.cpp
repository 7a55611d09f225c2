// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "cli/json/serversjson.h"
#include "cli/text/serverstext.h"
#include "cli/words.h"
#include "engine/connectiontest.h"

#include <algorithm>

namespace amado::cli {

namespace {

ServersAnswer carryOut(const ServerAddRequest &request, Session &session)
{
    return addServers(request, session);
}
ServersAnswer carryOut(const ServerTestRequest &request, Session &session)
{
    return testServers(request, session);
}
ServersAnswer carryOut(const ServerListRequest &request, Session &session)
{
    return listServers(request, session);
}
ServersAnswer carryOut(const ServerRemoveRequest &request, Session &session)
{
    return removeServers(request, session);
}
ServersAnswer carryOut(const ServerImportRequest &request, Session &session)
{
    return importServers(request, session);
}
ServersAnswer carryOut(const ServerDiscoverRequest &request, Session &session)
{
    return discoverServers(request, session);
}

bool isDone(const ServerOutcome &outcome)
{
    return !outcome.error && failedStage(outcome.stages) == nullptr;
}

} // namespace

ExitCode run(const ServerRequest &request, Session &session)
{
    const ServersAnswer answer =
        std::visit([&session](const auto &action) { return carryOut(action, session); }, request);
    if (answer.problem)
        warn(session.console(), *answer.problem);
    if (session.json())
        session.console().print(serversJson(answer));
    else
        session.console().print(serversText(answer));
    const bool allDone = std::all_of(answer.servers.begin(), answer.servers.end(), isDone);
    return allDone && !answer.problem ? ExitCode::Done : ExitCode::NotDone;
}

} // namespace amado::cli
