// SPDX-License-Identifier: MIT
#include "cli/feedcommand.h"

#include "cli/commands.h"
#include "cli/json/feedjson.h"
#include "cli/parsevalues.h"
#include "cli/text/feedtext.h"
#include "cli/words.h"
#include "io/feed/trustanchors.h"
#include "io/feed/xmldsig.h"
#include "model/base/localfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct FeedCommand
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::FeedCommand)
};

using Made = tl::expected<Request, QString>;

/// The folder and the file of --trust and --held; the problem when one is empty.
std::optional<QString> readPaths(const QCommandLineParser &parser, QString &trustFolder,
                                 QString &heldFile)
{
    for (const auto &[option, value] :
         {std::pair{u"trust"_s, &trustFolder}, std::pair{u"held"_s, &heldFile}}) {
        if (!parser.isSet(option))
            continue;
        if (parser.value(option).isEmpty())
            return FeedCommand::tr("The value of “%1” is empty.").arg(u"--"_s + option);
        *value = QDir::cleanPath(parser.value(option));
    }
    return std::nullopt;
}

Made makeVerify(const QCommandLineParser &parser, const QStringList &arguments)
{
    if (arguments.isEmpty())
        return wrong(FeedCommand::tr("The name of a file is missing."));
    if (arguments.size() > 1)
        return wrong(FeedCommand::tr("Unexpected argument: “%1”.").arg(arguments.at(1)));
    for (const QString &option : {u"url"_s, u"proxy"_s}) {
        if (parser.isSet(option))
            return wrong(FeedCommand::tr("“%1” is an option of feed fetch.").arg(u"--"_s + option));
    }
    FeedVerifyRequest request;
    request.file = QDir::cleanPath(arguments.first());
    if (const auto problem = readPaths(parser, request.trustFolder, request.heldFile))
        return wrong(*problem);
    return Request(request);
}

Made makeFetch(const QCommandLineParser &parser, const QStringList &arguments)
{
    if (!arguments.isEmpty())
        return wrong(FeedCommand::tr("Unexpected argument: “%1”.").arg(arguments.first()));
    FeedFetchRequest request;
    if (const auto problem = readPaths(parser, request.trustFolder, request.heldFile))
        return wrong(*problem);
    for (const QString &option : {u"url"_s, u"proxy"_s}) {
        if (parser.isSet(option) && parser.value(option).isEmpty())
            return wrong(FeedCommand::tr("The value of “%1” is empty.").arg(u"--"_s + option));
    }
    request.url = parser.value(u"url"_s);
    const QString proxy = parser.value(u"proxy"_s);
    if (proxy == "none"_L1)
        request.proxy.kind = ProxyChoice::Kind::None;
    else if (!proxy.isEmpty() && proxy != "system"_L1)
        request.proxy = {ProxyChoice::Kind::Explicit, proxy};
    return Request(request);
}

FeedDocument contentOf(const FeedProof &proof)
{
    return parseFeed(proof.signedContent).value_or(FeedDocument());
}

} // namespace

Result<FeedAnswer> checkFeed(const FeedVerifyRequest &request, const QDateTime &now)
{
    const auto anchors = request.trustFolder.isEmpty() ? shippedTrustAnchors()
                                                       : readTrustFolder(request.trustFolder);
    if (!anchors)
        return failure(anchors.error());
    const auto bytes = readLocalFile(request.file, FeedLimits::kBytes);
    if (!bytes)
        return failure(bytes.error());
    const XmlSignatureCheck check(*anchors);
    FeedAnswer answer;
    answer.file = request.file;
    answer.proof = check.check(*bytes, now);
    answer.document = contentOf(answer.proof);
    if (request.heldFile.isEmpty())
        return answer;
    const auto heldBytes = readLocalFile(request.heldFile, FeedLimits::kBytes);
    if (!heldBytes)
        return failure(heldBytes.error());
    const FeedProof held = check.check(*heldBytes, now);
    const HeldJudgement judgement =
        judgeAgainstHeld(answer.proof, answer.document, held, contentOf(held));
    answer.proof = judgement.proof;
    answer.order = judgement.order;
    answer.heldVerdict = held.verdict;
    return answer;
}

tl::expected<Request, QString> parseFeedCommand(const QCommandLineParser &parser)
{
    QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty())
        return wrong(FeedCommand::tr("The subcommand is missing, such as verify."));
    if (arguments.contains(QString()))
        return wrong(FeedCommand::tr("An argument is empty."));
    const QString part = arguments.takeFirst();
    if (part == "verify"_L1)
        return makeVerify(parser, arguments);
    if (part == "fetch"_L1)
        return makeFetch(parser, arguments);
    if (part == "explain"_L1)
        return parseFeedExplain(parser, arguments);
    return wrong(FeedCommand::tr("There is no command “feed %1”.").arg(part));
}

ExitCode run(const FeedVerifyRequest &request, Session &session)
{
    const auto answer = checkFeed(request, session.judgedAt());
    if (!answer) {
        warn(session.console(), answer.error());
        if (session.json())
            session.console().print(unreadFeedJson(request.file, answer.error()));
        return ExitCode::NotDone;
    }
    if (answer->heldVerdict && *answer->heldVerdict != FeedVerdict::Trusted)
        session.console().warn(FeedCommand::tr(
            "The feed specified with --held isn't trusted, so it wasn't compared."));
    if (session.json())
        session.console().print(feedJson(*answer));
    else
        session.console().print(feedText(*answer));
    return answer->proof.verdict == FeedVerdict::Trusted ? ExitCode::Done : ExitCode::NeedsAction;
}

} // namespace amado::cli
