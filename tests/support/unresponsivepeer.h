// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <atomic>
#include <thread>

namespace amado::test {

/// Listens, takes everybody in, reads what they say and never answers.
class UnresponsivePeer
{
public:
    /// On a port of 127.0.0.1 that nobody else uses.
    UnresponsivePeer();
    /// On a local socket of that path.
    explicit UnresponsivePeer(const QString &path);
    ~UnresponsivePeer();
    UnresponsivePeer(const UnresponsivePeer &) = delete;
    UnresponsivePeer &operator=(const UnresponsivePeer &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    /// Until somebody said something.
    void waitUntilAsked() const;
    /// Closes every connection and listens no more.
    void hangUp();

private:
    void listen();

    int m_listener = -1;
    int m_wake[2] = {-1, -1};
    int m_port = 0;
    std::atomic<bool> m_asked = false;
    std::thread m_thread;
};

/// Until no call of this process is abandoned any more; `ended` says how many there are.
template<class Count>
void waitUntilNone(Count ended)
{
    while (ended() != 0)
        std::this_thread::yield();
}

} // namespace amado::test
