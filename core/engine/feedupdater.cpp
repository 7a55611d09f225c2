// SPDX-License-Identifier: MIT
#include "engine/feedupdater.h"

#include "model/feed/feedheld.h"
#include "model/feed/feedproofjson.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrl>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Other programs that accept a document at the same moment make us judge again.
constexpr int kMostJudgements = 3;

/// A document that was accepted before, as it was then.
struct Baseline
{
    FeedProof proof;
    FeedDocument document;
};

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// The rule a signed document breaks that cannot be read.
TrustRule ruleOf(const Error &error)
{
    switch (error.reason) {
    case Reason::FileTooLarge:
    case Reason::TooDeep:
        return TrustRule::TooLarge;
    case Reason::DocTypeDeclared:
        return TrustRule::DocTypePresent;
    case Reason::NotAFeed:
        return TrustRule::NotAFeed;
    default:
        return TrustRule::NotWellFormed;
    }
}

/// Checks the signature and reads what it covers. A trusted document that cannot be read is not
/// trusted.
HeldFeed judgeAlone(const FeedRecord &record, const SignatureCheck &check, const QDateTime &now)
{
    HeldFeed feed{record, check.check(record.document, now), {}};
    if (feed.proof.signedContent.isEmpty())
        return feed;
    auto document = parseFeed(feed.proof.signedContent);
    if (document) {
        feed.document = std::move(*document);
    } else if (feed.proof.verdict == FeedVerdict::Trusted) {
        feed.proof.verdict = FeedVerdict::Unreadable;
        feed.proof.rule = ruleOf(document.error());
        feed.proof.detail = document.error().detail;
    }
    return feed;
}

/// nullopt when the document is not trusted as of that moment, so that nothing can be older.
std::optional<Baseline> baselineOf(const QByteArray &document, const SignatureCheck &check,
                                   const QDateTime &acceptedAt)
{
    FeedRecord record;
    record.document = document;
    HeldFeed feed = judgeAlone(record, check, acceptedAt);
    if (feed.proof.verdict != FeedVerdict::Trusted || !feed.document)
        return std::nullopt;
    return Baseline{std::move(feed.proof), std::move(*feed.document)};
}

std::optional<Baseline> baselineOf(const std::optional<FeedRecord> &held,
                                   const SignatureCheck &check)
{
    return held ? baselineOf(held->document, check, held->acceptedAt) : std::nullopt;
}

void judgeAgainst(const std::optional<Baseline> &baseline, HeldFeed &feed)
{
    if (baseline && feed.document)
        feed.proof =
            judgeAgainstHeld(feed.proof, *feed.document, baseline->proof, baseline->document).proof;
}

void recordVerdict(HeldFeed &feed)
{
    feed.record.checkedAt = feed.proof.checkedAt;
    feed.record.verdict = feed.proof.verdict;
    feed.record.proof = QJsonDocument(feedProofJson(feed.proof)).toJson(QJsonDocument::Compact);
}

FeedUpdate::Outcome outcomeOf(const HeldFeed &feed, const std::optional<FeedRecord> &held)
{
    if (feed.proof.verdict != FeedVerdict::Trusted)
        return FeedUpdate::Outcome::Refused;
    return held && held->sha256 == feed.record.sha256 ? FeedUpdate::Outcome::Confirmed
                                                      : FeedUpdate::Outcome::Accepted;
}

/// Judges what came and keeps it.
void judgeAndKeep(const FeedRecord &came, std::optional<FeedRecord> held, const FeedTools &tools,
                  const QByteArray &alsoHeld, FeedUpdate &update)
{
    const QDateTime now = tools.judgedAt();
    const auto other = alsoHeld.isEmpty() ? std::nullopt : baselineOf(alsoHeld, tools.check, now);
    const HeldFeed alone = judgeAlone(came, tools.check, now);
    for (int judgement = 1;; ++judgement) {
        HeldFeed feed = alone;
        judgeAgainst(baselineOf(held, tools.check), feed);
        judgeAgainst(other, feed);
        recordVerdict(feed);
        update.outcome = outcomeOf(feed, held);
        auto kept = tools.store.keep(feed.record, held ? held->sha256 : QString());
        if (kept)
            feed.record = std::move(*kept);
        update.checked = std::move(feed);
        if (kept)
            return;
        update.error = kept.error();
        update.outcome = FeedUpdate::Outcome::NotStored;
        if (kept.error().code != ErrorCode::PreconditionChanged || judgement == kMostJudgements)
            return;
        auto again = tools.store.held();
        if (!again) {
            update.error = again.error();
            return;
        }
        held = std::move(*again);
        update.error.reset();
    }
}

FeedUpdate failed(FeedUpdate update, FeedUpdate::Outcome outcome, const Error &error)
{
    update.outcome = outcome;
    update.error = error;
    return update;
}

FetchRequest requestFor(const FeedSource &source, const std::optional<FeedRecord> &held,
                        const FeedTools &tools)
{
    FetchRequest request;
    request.url = source.url;
    request.proxy = source.proxy;
    request.maxBytes = qint64(FeedLimits::kBytes);
    // Only a document that would be trusted again may be confirmed without being sent again.
    if (held && held->source == source.url &&
        judgeAlone(*held, tools.check, tools.judgedAt()).proof.verdict == FeedVerdict::Trusted) {
        request.etag = held->etag;
        request.modifiedSince = held->lastModified;
    }
    return request;
}

FeedRecord recordOf(const FetchReply &reply, const FeedSource &source,
                    const std::optional<FeedRecord> &held, const TlsObservation &tls,
                    const QDateTime &now)
{
    FeedRecord record;
    if (reply.notModified && held) {
        record = *held;
    } else {
        record.document = reply.body;
        record.sha256 = sha256Of(reply.body);
        record.fetchedAt = now;
        record.etag = reply.etag;
        record.lastModified = reply.lastModified;
    }
    record.source = source.url;
    record.tls = tls;
    return record;
}

FeedUpdate fetchAndJudge(const FeedSource &source, const FeedTools &tools,
                         const CallContext &context, const FetchProgress &progress,
                         const QByteArray &alsoHeld)
{
    FeedUpdate update;
    const auto held = tools.store.held();
    if (!held)
        return failed(update, FeedUpdate::Outcome::NotStored, held.error());
    const auto fetched = tools.fetcher.fetch(requestFor(source, *held, tools), context, progress);
    update.tls = fetched.tls;
    update.proxyUsed = fetched.proxyUsed;
    if (!fetched.reply)
        return failed(update, FeedUpdate::Outcome::NotFetched, fetched.reply.error());
    judgeAndKeep(recordOf(*fetched.reply, source, *held, fetched.tls, tools.clock.now()), *held,
                 tools, alsoHeld, update);
    return update;
}

bool isWorthNoting(const FeedUpdate &update)
{
    return !update.error || (update.error->code != ErrorCode::Cancelled &&
                             update.outcome != FeedUpdate::Outcome::NotStored);
}

} // namespace

QString usualFeedUrl()
{
    return u"https://officeclient.microsoft.com/getexchangemitigations"_s;
}

QString withoutCredentials(const QString &url)
{
    return QUrl(url, QUrl::StrictMode).toString(QUrl::RemoveUserInfo);
}

FeedUpdate updateFeed(const FeedSource &source, const FeedTools &tools, const CallContext &context,
                      const FetchProgress &progress, const QByteArray &alsoHeld)
{
    FeedUpdate update = fetchAndJudge(source, tools, context, progress, alsoHeld);
    if (!isWorthNoting(update))
        return update;
    const auto noted = tools.store.noteAttempt({tools.clock.now(), withoutCredentials(source.url),
                                                update.error, update.tls, update.proxyUsed});
    // A fetch that failed stays the more important news.
    if (!noted && !update.error)
        return failed(std::move(update), FeedUpdate::Outcome::NotStored, noted.error());
    return update;
}

FeedUpdate importFeed(const QByteArray &document, const QString &name, const FeedTools &tools)
{
    FeedUpdate update;
    const auto held = tools.store.held();
    if (!held)
        return failed(update, FeedUpdate::Outcome::NotStored, held.error());
    FeedRecord record;
    record.document = document;
    record.sha256 = sha256Of(document);
    record.source = name;
    record.fetchedAt = tools.clock.now();
    judgeAndKeep(record, *held, tools, {}, update);
    return update;
}

HeldFeed judgeStored(const FeedRecord &record, const SignatureCheck &check, const QDateTime &now)
{
    HeldFeed feed = judgeAlone(record, check, now);
    if (feed.proof.verdict != FeedVerdict::Trusted || record.verdict != FeedVerdict::RolledBack)
        return feed;
    feed.proof.verdict = FeedVerdict::RolledBack;
    const auto recorded = readFeedProof(record.proof);
    feed.proof.rule = recorded ? recorded->rule : TrustRule::OlderThanHeld;
    feed.proof.detail = recorded ? recorded->detail : QString();
    return feed;
}

} // namespace amado
