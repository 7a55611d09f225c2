// SPDX-License-Identifier: MIT
#include "engine/scannerprogramservice.h"

#include "engine/jobqueue.h"
#include "engine/mailbox.h"

#include <chrono>
#include <optional>

namespace amado {

namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kBetweenProgress{100};

} // namespace

struct ScannerProgramService::Private
{
    ScannerPrograms &programs;
    JobQueue &queue;
    std::shared_ptr<Mailbox> mailbox;
    std::optional<std::stop_source> running;
    quint64 asked = 0; ///< Answers to earlier questions are not heard.
};

ScannerProgramService::ScannerProgramService(ScannerPrograms &programs, JobQueue &queue,
                                             QObject *parent)
    : QObject(parent)
    , d(new Private{programs, queue, std::make_shared<Mailbox>(*this), std::nullopt})
{}

ScannerProgramService::~ScannerProgramService()
{
    d->mailbox->close();
    cancel();
}

bool ScannerProgramService::isBusy() const
{
    return d->running.has_value();
}

void ScannerProgramService::verify(const QString &file)
{
    obtain(file);
}

void ScannerProgramService::download()
{
    obtain({});
}

void ScannerProgramService::obtain(const QString &file)
{
    cancel();
    const quint64 asked = d->asked;
    auto take =
        d->mailbox->forwarder<Result<LocalScanner>>([this, asked](const Result<LocalScanner> &got) {
            if (asked != d->asked)
                return;
            d->running.reset();
            if (got)
                Q_EMIT obtained(*got);
            else
                Q_EMIT failed(got.error());
        });
    const auto told = [this, asked](qint64 received, qint64 expected) {
        if (asked == d->asked)
            Q_EMIT progressed(received, expected);
    };
    const auto job = d->queue.submit<LocalScanner>(
        QString(), JobPriority::Background,
        [programs = &d->programs, file, box = d->mailbox, told](const std::stop_token &stop) {
            SteadyClock::time_point next;
            const auto progress = [&](qint64 received, qint64 expected) {
                if (SteadyClock::now() < next)
                    return;
                next = SteadyClock::now() + kBetweenProgress;
                box->post([told, received, expected] { told(received, expected); });
            };
            return programs->obtain(file, CallContext{.stop = stop, .logId = {}}, progress);
        },
        std::move(take));
    d->running = job.stop;
}

void ScannerProgramService::cancel()
{
    ++d->asked;
    if (d->running)
        std::exchange(d->running, std::nullopt)->request_stop();
}

} // namespace amado
