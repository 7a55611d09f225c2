// SPDX-License-Identifier: MIT
#include "cli/waitnotice.h"

#include "ui/text/reachtext.h"

#include <QCoreApplication>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace amado::cli {

namespace {

struct WaitNoticeText
{
    Q_DECLARE_TR_FUNCTIONS(amado::cli::WaitNoticeText)
};

constexpr std::chrono::seconds kPatience{2};

QString waitLine(const QString &server, const StageReport &report)
{
    return WaitNoticeText::tr("%1: %2: %3", "server: stage of the test: its state")
        .arg(server, stageWord(report.stage), stageLine(report));
}

/// False when it was ended before.
bool waited(const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, kPatience, [] { return false; });
    return !stop.stop_requested();
}

} // namespace

void WaitNotice::take(const QString &server, const StageReport &report)
{
    m_waiting = {}; // Also waits for a line that is being written.
    if (report.state != StageState::Running)
        return;
    m_waiting = std::jthread([this, line = waitLine(server, report)](const std::stop_token &stop) {
        if (waited(stop))
            m_console.warn(line);
    });
}

} // namespace amado::cli
