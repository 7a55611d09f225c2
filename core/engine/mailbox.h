// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace amado {

/// Carries calls from worker threads to the thread of a QObject, in order. Jobs hold it instead of
/// the object, which may be gone before they end: then their calls go nowhere. However many calls
/// come, the owner's thread has time for other things in between.
class Mailbox : public std::enable_shared_from_this<Mailbox>
{
public:
    explicit Mailbox(QObject &owner);

    /// Any thread. `call` runs in the owner's thread, or never.
    void post(std::function<void()> call);
    /// The owner's thread, before the owner goes.
    void close();

    /// A function that takes a result in any thread and runs `take(const T &)` with it in the
    /// owner's.
    template<class T, class Take>
    [[nodiscard]] auto forwarder(Take take)
    {
        return [box = shared_from_this(), take = std::move(take)](const T &result) {
            box->post([take, result] { take(result); });
        };
    }

private:
    void hand();
    void callOwner(); ///< With the mutex held.

    std::mutex m_mutex;
    QObject *m_owner;
    std::deque<std::function<void()>> m_calls;
    bool m_isComing = false; ///< hand() is about to be called.
};

} // namespace amado
