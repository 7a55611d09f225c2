#include "engine/mailbox.h"

namespace amado {

Mailbox::Mailbox(QObject &owner)
    : m_owner(&owner)
{}

void Mailbox::post(std::function<void()> call)
{
    const std::lock_guard lock(m_mutex);
    if (!m_owner)
        return;
    m_calls.push_back(std::move(call));
    if (m_calls.size() > 1)
        return;
    // Under the lock, so that close() cannot let the owner go in between.
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
    std::vector<std::function<void()>> calls;
    {
        const std::lock_guard lock(m_mutex);
        calls.swap(m_calls);
    }
    for (const auto &call : calls) {
        {
            // A call may have ended the owner.
            const std::lock_guard lock(m_mutex);
            if (!m_owner)
                return;
        }
        call();
    }
}

} // namespace amado
