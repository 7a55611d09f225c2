// SPDX-License-Identifier: MIT
#include "engine/serversatwork.h"

namespace amado {

namespace {

constexpr std::chrono::milliseconds kTick{100};

} // namespace

void WaitRoom::expectOne()
{
    const std::lock_guard lock(m_mutex);
    ++m_expected;
}

void WaitRoom::oneIsOver()
{
    const std::lock_guard lock(m_mutex);
    ++m_over;
    m_changed.notify_all();
}

int WaitRoom::over() const
{
    const std::lock_guard lock(m_mutex);
    return m_over;
}

void WaitRoom::wait(const std::stop_token &stop, const std::function<void()> &stopped,
                    const std::function<void()> &tick)
{
    const std::stop_callback wake(stop, [this] { m_changed.notify_all(); });
    bool wasStopped = false;
    for (;;) {
        if (stop.stop_requested() && !std::exchange(wasStopped, true))
            stopped();
        tick();
        std::unique_lock lock(m_mutex);
        const auto isDue = [&] {
            return m_over == m_expected || (stop.stop_requested() && !wasStopped);
        };
        m_changed.wait_for(lock, kTick, isDue);
        if (m_over == m_expected)
            return;
    }
}

void ServersAtWork::wait(const std::stop_token &stop,
                         const std::function<void(const Headway &)> &look)
{
    m_room->wait(
        stop,
        [this] {
            for (AtWork &one : m_jobs)
                one.stop.request_stop();
        },
        [this, &look] {
            passUnresponsive();
            look(headway());
        });
}

void ServersAtWork::passUnresponsive()
{
    const auto now = std::chrono::steady_clock::now();
    for (AtWork &one : m_jobs) {
        if (one.priority == JobPriority::Change)
            continue;
        letOthersPass(m_queue, one.job, *one.note, now, one.aside);
    }
}

Headway ServersAtWork::headway() const
{
    const auto now = std::chrono::steady_clock::now();
    Headway headway{m_room->over(), m_room->expected()};
    std::optional<std::chrono::steady_clock::time_point> first;
    for (const AtWork &one : m_jobs) {
        const auto since = one.note->standing().since;
        if (!since || (first && *since >= *first))
            continue;
        first = since;
        headway.longest = one.name;
        headway.since = std::chrono::duration_cast<std::chrono::seconds>(now - *since);
    }
    return headway;
}

} // namespace amado
