// SPDX-License-Identifier: MIT
#include "engine/mailbox.h"

#include <chrono>
#include <utility>

namespace amado {

namespace {

/// So long calls are handed over in one go; then what else the thread has to do gets its turn, such
/// as a key or a repaint.
constexpr std::chrono::milliseconds kTurn{8};

} // namespace

Mailbox::Mailbox(QObject &owner)
    : m_owner(&owner)
{}

void Mailbox::post(std::function<void()> call)
{
    const std::lock_guard lock(m_mutex);
    if (!m_owner)
        return;
    m_calls.push_back(std::move(call));
    callOwner();
}

/// Under the lock, so that close() cannot let the owner go in between.
void Mailbox::callOwner()
{
    if (std::exchange(m_isComing, true))
        return;
    QMetaObject::invokeMethod(
        m_owner, [box = shared_from_this()] { box->hand(); }, Qt::QueuedConnection);
}

void Mailbox::close()
{
    const std::lock_guard lock(m_mutex);
    m_owner = nullptr;
    m_calls.clear();
}

void Mailbox::hand()
{
    const auto until = std::chrono::steady_clock::now() + kTurn;
    {
        const std::lock_guard lock(m_mutex);
        m_isComing = false;
    }
    do {
        std::function<void()> call;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_owner || m_calls.empty()) // A call may have ended the owner.
                return;
            call = std::move(m_calls.front());
            m_calls.pop_front();
            if (!m_calls.empty()) // For when time is up, or the call waits in a loop of its own.
                callOwner();
        }
        call();
    } while (std::chrono::steady_clock::now() < until);
}

} // namespace amado
