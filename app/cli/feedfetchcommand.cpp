// SPDX-License-Identifier: MIT
#include "cli/commands.h"
#include "cli/feedcommand.h"
#include "cli/json/feedjson.h"
#include "cli/text/feedtext.h"
#include "cli/words.h"
#include "engine/feedupdater.h"
#include "model/base/enumnames.h"
#include "model/base/jsonvalues.h"
#include "model/base/localfile.h"
#include "model/feed/feedproofjson.h"
#include "ui/text/problemjson.h"

#include <QCoreApplication>

namespace amado::cli {

using namespace Qt::StringLiterals;

namespace {

struct FeedFetchCommand
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::FeedFetchCommand)
};

using Outcome = FeedUpdate::Outcome;

bool isStored(Outcome outcome)
{
    return outcome != Outcome::NotFetched && outcome != Outcome::NotStored;
}

/// How the document stands to the held one, as far as the outcome tells.
HeldOrder orderOf(const FeedUpdate &update)
{
    if (update.outcome == Outcome::Confirmed)
        return HeldOrder::Same;
    switch (update.checked->proof.rule) {
    case TrustRule::OlderThanHeld:
        return HeldOrder::Older;
    case TrustRule::NotProvenNewer:
        return HeldOrder::NotProven;
    default:
        return HeldOrder::NothingHeld;
    }
}

FeedAnswer answerOf(const FeedUpdate &update, const QString &url)
{
    FeedAnswer answer;
    answer.file = url;
    answer.proof = update.checked->proof;
    answer.document = update.checked->document.value_or(FeedDocument());
    answer.order = orderOf(update);
    return answer;
}

QJsonObject fetchJson(const FeedUpdate &update, const QString &url)
{
    const FeedRecord record = update.checked ? update.checked->record : FeedRecord();
    return {{u"outcome"_s, enumName(update.outcome)},
            {u"source"_s, url},
            {u"fetchedAt"_s, jsonTime(record.fetchedAt)},
            {u"checkedAt"_s, jsonTime(record.checkedAt)},
            {u"proxy"_s, textOrNull(update.proxyUsed)},
            {u"stored"_s, isStored(update.outcome)},
            {u"tls"_s, QJsonObject{{u"chain"_s, chainJson(update.tls.chain)},
                                   {u"protocol"_s, textOrNull(update.tls.protocol)},
                                   {u"error"_s, textOrNull(update.tls.error)}}}};
}

QJsonObject updateJson(const FeedUpdate &update, const QString &url)
{
    QJsonObject object = update.checked ? feedJson(answerOf(update, url))
                                        : unreadFeedJson(url, update.error.value_or(Error()));
    if (update.error)
        object[u"problems"_s] = QJsonArray{problemJson(*update.error)};
    object[u"fetch"_s] = fetchJson(update, url);
    return object;
}

QString outcomeSentence(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted:
        return FeedFetchCommand::tr("It was accepted and is now the stored feed.");
    case Outcome::Confirmed:
        return FeedFetchCommand::tr("It's the same as the stored feed, which is still current.");
    case Outcome::Refused:
        return FeedFetchCommand::tr("It was kept as evidence. The stored feed stays.");
    case Outcome::NotFetched:
        return FeedFetchCommand::tr("Nothing arrived, so the stored feed stays.");
    case Outcome::NotStored:
        return FeedFetchCommand::tr("It couldn't be saved, so the stored feed stays.");
    }
    Q_UNREACHABLE();
}

QStringList updateText(const FeedUpdate &update, const QString &url)
{
    QStringList lines;
    if (update.checked)
        lines = feedText(answerOf(update, url));
    lines.append(FeedFetchCommand::tr("Fetched from %1").arg(url));
    lines.append(u"  "_s + outcomeSentence(update.outcome));
    if (!update.proxyUsed.isEmpty())
        lines.append(u"  "_s + FeedFetchCommand::tr("Through the proxy %1").arg(update.proxyUsed));
    if (!update.tls.chain.empty())
        lines.append(u"  "_s + FeedFetchCommand::tr("Certificates the endpoint presented (%1):",
                                                    "TLS version")
                                   .arg(update.tls.protocol));
    for (const CertificateInfo &certificate : update.tls.chain)
        lines.append(u"    "_s + certificate.subject);
    return lines;
}

/// The update, or why it could not even begin.
Result<FeedUpdate> fetch(const FeedFetchRequest &request, const QString &url, Session &session)
{
    const auto backend = makeFeedBackend(request.trustFolder);
    if (!backend)
        return failure(backend.error());
    const auto held = request.heldFile.isEmpty()
                          ? Result<QByteArray>()
                          : readLocalFile(request.heldFile, FeedLimits::kBytes);
    if (!held)
        return failure(held.error());
    const auto store = session.storeForChanges();
    if (!store)
        return failure(store.error());
    const auto feeds = (*store)->feeds(backend->scope);
    const FixedClock clock(session.judgedAt());
    return updateFeed({url, request.proxy}, {*backend->fetcher, *backend->check, *feeds, clock},
                      session.context(), {}, *held);
}

} // namespace

ExitCode run(const FeedFetchRequest &request, Session &session)
{
    const QString url = request.url.isEmpty() ? usualFeedUrl() : request.url;
    const auto update = fetch(request, url, session);
    const QString shown = withoutCredentials(url);
    if (!update) {
        warn(session.console(), update.error());
        if (session.json())
            session.console().print(unreadFeedJson(shown, update.error()));
        return ExitCode::NotDone;
    }
    if (update->error)
        warn(session.console(), *update->error);
    if (session.json())
        session.console().print(updateJson(*update, shown));
    else
        session.console().print(updateText(*update, shown));
    if (update->error)
        return ExitCode::NotDone;
    return update->checked->proof.verdict == FeedVerdict::Trusted ? ExitCode::Done
                                                                  : ExitCode::NeedsAction;
}

} // namespace amado::cli
