#include "cli/judgeservers.h"

#include "cli/words.h"

namespace amado::cli {

namespace {

JudgedServer unjudged(const NamedServer &server, const Error &error, Session &session,
                      const FeedContext &feed)
{
    JudgedServer judged;
    judged.path = server.path;
    judged.failure = error;
    judged.facts.name = nameOfPath(server.absolute);
    judged.facts.path = server.absolute;
    judged.id = session.idOf(server.absolute);
    judged.facts.unreachable = error;
    judged.assessment = assess(judged.facts, session.catalogs(), session.judgedAt(), feed);
    return judged;
}

JudgedServer judge(const NamedServer &server, Session &session, const FeedContext &feed)
{
    if (server.error)
        return unjudged(server, *server.error, session, feed);
    const auto visit = session.visit(server.absolute);
    if (!visit)
        return unjudged(server, visit.error(), session, feed);
    JudgedServer judged;
    judged.path = server.path;
    const std::stop_token stop = session.context().stop;
    judged.facts = observe(visit->snapshot, session.catalogs().mitigations, stop);
    if (stop.stop_requested())
        return unjudged(server, Error{ErrorCode::Cancelled, Reason::None, server.path, {}}, session,
                        feed);
    judged.facts.path = server.absolute;
    judged.id = session.idOf(server.absolute);
    judged.facts.collectedAt = session.clock().now();
    judged.assessment = assess(judged.facts, session.catalogs(), session.judgedAt(), feed);
    if (const auto kept = session.keep(judged.facts); !kept)
        warn(session.console(), server.path, kept.error());
    return judged;
}

} // namespace

std::vector<JudgedServer> judgeServers(const QStringList &paths, Session &session,
                                       const FeedContext &feed)
{
    return judgeServers(session.findServers(paths), session, feed);
}

std::vector<JudgedServer> judgeServers(const std::vector<NamedServer> &named, Session &session,
                                       const FeedContext &feed)
{
    std::vector<JudgedServer> servers;
    for (const NamedServer &server : named) {
        servers.push_back(judge(server, session, feed));
        if (const auto &error = servers.back().failure)
            warn(session.console(), server.path, *error);
    }
    return servers;
}

} // namespace amado::cli
