// SPDX-License-Identifier: MIT
#include "cli/judgeservers.h"

#include "cli/words.h"
#include "engine/serversession.h"

#include <algorithm>

namespace amado::cli {

namespace {

/// What a worker finds out.
struct Judgement
{
    ServerFacts facts;
    Assessment assessment;
};

JudgedServer unjudged(const NamedServer &server, const Error &error, const Session &session,
                      const FeedContext &feed)
{
    JudgedServer judged;
    judged.failure = error;
    judged.facts.name = nameOfPath(server.absolute);
    judged.facts.path = server.absolute;
    judged.facts.unreachable = error;
    judged.assessment = assess(judged.facts, session.catalogs(), session.judgedAt(), feed);
    return judged;
}

void keep(const std::vector<JudgedServer> &servers, const std::vector<NamedServer> &named,
          Session &session)
{
    const auto isKept = [&](size_t i) {
        return !servers[i].failure && named[i].record.kind == ServerKind::Live &&
               !session.isTranscribed();
    };
    std::optional<Result<std::unique_ptr<Store>>> store;
    for (size_t i = 0; i < servers.size(); ++i) {
        if (!isKept(i))
            continue;
        if (!store)
            store.emplace(session.storeForSettling());
        const ServerFacts &facts = servers[i].facts;
        Result<> kept;
        if (!*store)
            kept = failure(store->error());
        else if (**store)
            kept = (**store)->inventory().putFacts(named[i].record.id,
                                                   factsRecord(facts, facts.collectedAt));
        if (!kept)
            warn(session.console(), named[i].path, kept.error());
    }
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

} // namespace

std::vector<JudgedServer> judgeServers(const std::vector<NamedServer> &named, Session &session,
                                       const FeedContext &feed)
{
    auto answers = session.onEach<Judgement>(
        named, Doing::Reading, false,
        [&session, feed](const NamedServer &server, const CallContext &context,
                         const ProgressSink &progress) -> Result<Judgement> {
            const auto host = connectTo(session.connector(), server.record);
            if (!host)
                return failure(host.error());
            auto facts = readServer(**host, server.absolute, session.catalogs(), session.clock(),
                                    context, session.remembered(server), progress);
            if (!facts)
                return failure(facts.error());
            Judgement judgement;
            judgement.facts = std::move(*facts);
            judgement.assessment =
                assess(judgement.facts, session.catalogs(), session.judgedAt(), feed);
            return judgement;
        });
    std::vector<JudgedServer> servers;
    for (size_t i = 0; i < named.size(); ++i) {
        if (answers[i]) {
            servers.emplace_back();
            servers.back().facts = std::move(answers[i]->facts);
            servers.back().assessment = std::move(answers[i]->assessment);
        } else {
            servers.push_back(unjudged(named[i], answers[i].error(), session, feed));
            warn(session.console(), named[i].path, answers[i].error());
        }
        servers.back().path = named[i].path;
        servers.back().id = named[i].record.id;
    }
    keep(servers, named, session);
    return servers;
}

ExitCode verdictOf(const std::vector<JudgedServer> &servers)
{
    if (std::any_of(servers.begin(), servers.end(), needsAction))
        return ExitCode::NeedsAction;
    if (std::any_of(servers.begin(), servers.end(), isUnknown))
        return ExitCode::NotDone;
    return ExitCode::Done;
}

} // namespace amado::cli
