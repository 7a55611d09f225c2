// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <limits>
#include <thread>
#include <vector>

namespace amado::test {

/// What happens to one connection on its way to a server on loopback.
struct LineFault
{
    qint64 cutToServer = std::numeric_limits<qint64>::max(); ///< Closes after so many bytes.
    qint64 cutToClient = std::numeric_limits<qint64>::max();
    qint64 stallToClient = std::numeric_limits<qint64>::max(); ///< Says no more, but stays open.
};

/// A port that forwards to another one, with faults. Every connection has the same.
class FaultProxy
{
public:
    FaultProxy(int serverPort, const LineFault &fault);
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    [[nodiscard]] int port() const { return m_port; }

private:
    void serve() const;
    void forward(int client, int server) const;
    int m_serverPort;
    LineFault m_fault;
    int m_listener = -1;
    int m_stop[2] = {-1, -1}; ///< A pipe whose closing ends what is open.
    int m_port = 0;
    std::thread m_thread;
};

} // namespace amado::test
