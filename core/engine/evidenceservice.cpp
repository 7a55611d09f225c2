// SPDX-License-Identifier: MIT
#include "engine/evidenceservice.h"

#include "engine/jobqueue.h"
#include "engine/mailbox.h"

#include <optional>

namespace amado {

namespace {

/// Files of real servers come over slow lines.
constexpr std::chrono::minutes kLongestKeeping{30};

} // namespace

struct EvidenceService::Private
{
    EvidenceKeeper &keeper;
    JobQueue &queue;
    std::shared_ptr<Mailbox> mailbox;
    std::optional<std::stop_source> running;
};

EvidenceService::EvidenceService(EvidenceKeeper &keeper, JobQueue &queue, QObject *parent)
    : QObject(parent)
    , d(new Private{keeper, queue, std::make_shared<Mailbox>(*this), std::nullopt})
{}

EvidenceService::~EvidenceService()
{
    d->mailbox->close();
    cancel();
}

bool EvidenceService::isBusy() const
{
    return d->running.has_value();
}

void EvidenceService::keep(const std::vector<scan::ServerScan> &scans,
                           const EvidenceOptions &options)
{
    if (isBusy())
        return;
    auto take =
        d->mailbox->forwarder<Result<EvidenceSummary>>([this](const Result<EvidenceSummary> &kept) {
            d->running.reset();
            if (kept)
                Q_EMIT this->kept(*kept);
            else
                Q_EMIT failed(kept.error());
        });
    // A Change job: cancelled, it still tells what it kept.
    const auto job = d->queue.submit<EvidenceSummary>(
        QString(), JobPriority::Change,
        [keeper = &d->keeper, scans, options](const std::stop_token &stop) {
            return keeper->keep(scans, options,
                                {.stop = stop, .deadline = kLongestKeeping, .logId = {}});
        },
        std::move(take));
    d->running = job.stop;
}

void EvidenceService::cancel()
{
    if (d->running)
        d->running->request_stop();
}

} // namespace amado
