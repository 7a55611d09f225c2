// SPDX-License-Identifier: MIT
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <tuple>
#include <vector>

namespace amado::test {

/// A port of loopback behind which no service takes connections: as many as `backlog` are accepted
/// by the system and never spoken to, further ones hang as on a network that drops packets.
class UnresponsivePort
{
public:
    explicit UnresponsivePort(int backlog = 128)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        socklen_t size = sizeof m_address;
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::bind(m_socket, address(), size) != 0 || ::listen(m_socket, backlog) != 0)
            std::abort();
        ::getsockname(m_socket, address(), &size);
    }
    ~UnresponsivePort()
    {
        for (const int socket : m_filling)
            ::close(socket);
        if (m_socket >= 0)
            ::close(m_socket);
    }
    UnresponsivePort(const UnresponsivePort &) = delete;
    UnresponsivePort &operator=(const UnresponsivePort &) = delete;

    /// Nothing listens any more: connections are refused.
    void close()
    {
        ::close(m_socket);
        m_socket = -1;
    }
    [[nodiscard]] int port() const { return ntohs(m_address.sin_port); }
    /// Takes up the whole backlog, so that from now on connecting hangs.
    void fill(int backlog)
    {
        for (int i = 0; i <= backlog; ++i) { // The system takes one more than it is told.
            const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
            std::ignore = ::connect(socket, address(), sizeof m_address);
            m_filling.push_back(socket);
        }
    }

private:
    sockaddr *address() { return reinterpret_cast<sockaddr *>(&m_address); }

    int m_socket;
    sockaddr_in m_address{};
    std::vector<int> m_filling;
};

} // namespace amado::test
