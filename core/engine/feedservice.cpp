// SPDX-License-Identifier: MIT
#include "engine/feedservice.h"

#include "engine/feedexport.h"
#include "engine/mailbox.h"

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Fetches and imports of one feed take turns, as each is judged against the one before.
const QString kLane = u"feed"_s;

} // namespace

struct FeedService::Private
{
    Private(FeedService &owner, const FeedTools &with, JobQueue &jobs)
        : q(owner)
        , tools(with)
        , queue(jobs)
        , usual{usualFeedUrl(), {}}
    {}

    Result<> read();
    template<class Work>
    void start(Work work);
    void take(const Result<FeedUpdate> &reply);
    void takeAttempt(const FeedUpdate &update);

    FeedService &q;
    std::shared_ptr<Mailbox> mailbox = std::make_shared<Mailbox>(q);
    std::optional<FeedTools> tools; ///< Always there; optional to be replaced.
    JobQueue &queue;
    FeedSource usual;                ///< As set.
    std::optional<FeedSource> other; ///< In its place, while it lasts.
    [[nodiscard]] const FeedSource &source() const { return other ? *other : usual; }
    std::optional<HeldFeed> held;
    std::optional<HeldFeed> lastChecked;
    std::optional<Error> lastError;
    std::optional<TlsObservation> lastTls;
    QDateTime lastAttemptAt;
    std::optional<std::stop_source> running;
};

/// Takes what the store holds, also what another program brought meanwhile.
Result<> FeedService::Private::read()
{
    auto newHeld = tools->store.held();
    if (!newHeld)
        return failure(newHeld.error());
    auto newest = tools->store.lastChecked();
    if (!newest)
        return failure(newest.error());
    auto attempt = tools->store.lastAttempt();
    if (!attempt)
        return failure(attempt.error());
    const QDateTime now = tools->judgedAt();
    const auto judged = [&](const std::optional<FeedRecord> &record) -> std::optional<HeldFeed> {
        if (!record)
            return std::nullopt;
        return judgeStored(*record, tools->check, now);
    };
    held = judged(*newHeld);
    lastChecked = judged(*newest);
    lastError = *attempt ? (*attempt)->error : std::nullopt;
    lastAttemptAt = *attempt ? (*attempt)->at : QDateTime();
    lastTls.reset();
    if (*attempt && !((*attempt)->tls == TlsObservation{}))
        lastTls = (*attempt)->tls;
    return {};
}

template<class Work>
void FeedService::Private::start(Work work)
{
    if (running)
        return;
    auto takeReply = mailbox->forwarder<Result<FeedUpdate>>(
        [this](const Result<FeedUpdate> &reply) { take(reply); });
    const auto job = queue.submit<FeedUpdate>(kLane, JobPriority::Interactive, std::move(work),
                                              std::move(takeReply));
    running = job.stop;
    Q_EMIT q.changed();
}

void FeedService::Private::take(const Result<FeedUpdate> &reply)
{
    running.reset();
    auto outcome = FeedUpdate::Outcome::NotFetched;
    const auto loaded = read();
    if (reply) {
        outcome = reply->outcome;
        takeAttempt(*reply);
    } else if (reply.error().code != ErrorCode::Cancelled) {
        lastError = reply.error();
    }
    if (!loaded)
        lastError = loaded.error();
    Q_EMIT q.changed();
    Q_EMIT q.finished(outcome);
}

/// What the store does not remember: it failed, or it was not told.
void FeedService::Private::takeAttempt(const FeedUpdate &update)
{
    if (update.outcome != FeedUpdate::Outcome::NotStored)
        return;
    lastError = update.error;
    if (update.checked)
        lastChecked = update.checked;
    if (!(update.tls == TlsObservation{}))
        lastTls = update.tls;
}

FeedService::FeedService(FeedStore &store, HttpFetch &fetcher, const SignatureCheck &check,
                         const Clock &clock, JobQueue &queue, const std::optional<QDateTime> &asOf,
                         QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, FeedTools{fetcher, check, store, clock, asOf}, queue))
{}

FeedService::~FeedService()
{
    d->mailbox->close();
    cancel();
}

void FeedService::setSource(const FeedSource &source)
{
    d->usual = source;
}

Result<> FeedService::switchTo(const FeedTools &tools, const std::optional<FeedSource> &source)
{
    cancel();
    d->mailbox->close(); // Nobody waits for what the former endpoint says.
    d->mailbox = std::make_shared<Mailbox>(*this);
    d->running.reset();
    d->tools.emplace(tools);
    d->other = source;
    return load();
}

const FeedSource &FeedService::source() const
{
    return d->source();
}

Result<> FeedService::load()
{
    auto loaded = d->read();
    if (loaded)
        Q_EMIT changed();
    return loaded;
}

const std::optional<HeldFeed> &FeedService::held() const
{
    return d->held;
}

const std::optional<HeldFeed> &FeedService::lastChecked() const
{
    return d->lastChecked;
}

const std::optional<Error> &FeedService::lastError() const
{
    return d->lastError;
}

const std::optional<TlsObservation> &FeedService::lastTls() const
{
    return d->lastTls;
}

QDateTime FeedService::lastAttemptAt() const
{
    return d->lastAttemptAt;
}

void FeedService::fetch()
{
    // The job knows nothing of this object, which may be gone before it ends.
    const auto report = [box = d->mailbox, service = this](qint64 received, qint64 expected) {
        box->post([service, received, expected] { Q_EMIT service->progress(received, expected); });
    };
    d->start([source = d->source(), tools = *d->tools,
              report](const std::stop_token &stop) -> Result<FeedUpdate> {
        return updateFeed(source, tools, {.stop = stop, .logId = source.url}, report);
    });
}

void FeedService::importFile(const QByteArray &document, const QString &name)
{
    d->start([document, name, tools = *d->tools](const std::stop_token &) -> Result<FeedUpdate> {
        return importFeed(document, name, tools);
    });
}

void FeedService::cancel()
{
    if (d->running)
        d->running->request_stop();
}

bool FeedService::isBusy() const
{
    return d->running.has_value();
}

Result<QByteArray> FeedService::exportProof() const
{
    if (!d->lastChecked)
        return failure(ErrorCode::NotFound, Reason::None, d->source().url,
                       u"no feed document ever came"_s);
    return feedProofDocument(*d->lastChecked);
}

} // namespace amado
