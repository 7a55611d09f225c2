// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "cli/feedcommand.h"
#include "cli/judgeservers.h"
#include "cli/parsevalues.h"
#include "cli/text/explaintext.h"
#include "cli/words.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct FeedExplain
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::FeedExplain)
};

ExplainedServer explained(JudgedServer judged, const FeedContext &feed, const Session &session)
{
    ExplainedServer server;
    const Fact<TlsObservation> &tls = judged.facts.feed.tls;
    server.expiry =
        expiryOf(tls ? tls->chain : CertificateChain(), feed.held ? &feed.held->proof : nullptr,
                 session.catalogs().cutoffs, session.judgedAt());
    if (feed.held && feed.held->proof.verdict == FeedVerdict::Trusted && !judged.failure)
        server.nextRun = nextRunEffects(judged.facts, judged.assessment, feed.held->document,
                                        subjectOf(feed.held->proof), session.catalogs());
    server.judged = std::move(judged);
    return server;
}

bool feedNeedsAction(const ExplainedServer &server)
{
    const FeedFinding &feed = server.judged.assessment.feed;
    return feed.has(CauseSeverity::Blocking) || feed.has(CauseSeverity::Attention);
}

bool feedIsUnknown(const ExplainedServer &server)
{
    return server.judged.failure || server.judged.assessment.feed.has(CauseSeverity::Unknown);
}

ExitCode verdict(const std::vector<ExplainedServer> &servers)
{
    if (std::any_of(servers.begin(), servers.end(), feedNeedsAction))
        return ExitCode::NeedsAction;
    if (std::any_of(servers.begin(), servers.end(), feedIsUnknown))
        return ExitCode::NotDone;
    return ExitCode::Done;
}

} // namespace

tl::expected<Request, QString> parseFeedExplain(const QCommandLineParser &parser,
                                                const QStringList &arguments)
{
    if (arguments.isEmpty())
        return wrong(FeedExplain::tr("The folder of a server is missing."));
    FeedExplainRequest request;
    for (const QString &path : arguments)
        request.paths.append(QDir::cleanPath(path));
    for (const auto &[option, value] :
         {std::pair{u"trust"_s, &request.trustFolder}, std::pair{u"held"_s, &request.heldFile}}) {
        if (!parser.isSet(option))
            continue;
        if (parser.value(option).isEmpty())
            return wrong(FeedExplain::tr("The value of “%1” is empty.").arg(u"--"_s + option));
        *value = QDir::cleanPath(parser.value(option));
    }
    if (parser.isSet(u"trust"_s) && !parser.isSet(u"held"_s))
        return wrong(FeedExplain::tr("--trust requires --held."));
    return Request(std::move(request));
}

ExitCode run(const FeedExplainRequest &request, Session &session)
{
    FeedContext feed;
    if (!request.heldFile.isEmpty()) {
        auto answer =
            checkFeed({request.heldFile, request.trustFolder, QString()}, session.judgedAt());
        if (!answer) {
            warn(session.console(), answer.error());
            return ExitCode::NotDone;
        }
        feed.held =
            KnownFeed{request.heldFile, {}, std::move(answer->proof), std::move(answer->document)};
    }
    std::vector<ExplainedServer> servers;
    for (JudgedServer &judged : judgeServers(session.findServers(request.paths), session, feed))
        servers.push_back(explained(std::move(judged), feed, session));
    if (session.json())
        session.console().print(explainJson(servers, session.catalogs(), session.judgedAt()));
    else
        session.console().print(explainText(servers, session.judgedAt()));
    return verdict(servers);
}

} // namespace amado::cli
