// SPDX-License-Identifier: MIT
#include "remote/faultproxy.h"

#include <algorithm>
#include <array>

#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace amado::test {

namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<uint16_t>(port));
    return address;
}

/// Forwards what is there, up to `left` bytes. False when the line is over.
bool pass(int from, int to, qint64 &left)
{
    std::array<char, 4096> chunk{};
    const ssize_t count = ::recv(from, chunk.data(), chunk.size(), 0);
    if (count <= 0)
        return false;
    const auto size = std::min<qint64>(count, left);
    left -= size;
    for (qint64 sent = 0; sent < size;) {
        const ssize_t some =
            ::send(to, chunk.data() + sent, static_cast<size_t>(size - sent), MSG_NOSIGNAL);
        if (some <= 0)
            return false;
        sent += some;
    }
    return left > 0;
}

} // namespace

FaultProxy::FaultProxy(int serverPort, const LineFault &fault)
    : m_serverPort(serverPort)
    , m_fault(fault)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    std::ignore = ::pipe2(m_stop, O_CLOEXEC);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof(address);
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size);
    ::listen(m_listener, 16);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

FaultProxy::~FaultProxy()
{
    ::shutdown(m_listener, SHUT_RDWR);
    ::close(m_stop[1]);
    m_thread.join();
    ::close(m_stop[0]);
    ::close(m_listener);
}

void FaultProxy::serve() const
{
    std::vector<std::thread> lines;
    for (int client = 0; (client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;) {
        const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(m_serverPort);
        ::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof(address));
        lines.emplace_back([this, client, server] {
            forward(client, server);
            ::close(client);
            ::close(server);
        });
    }
    for (std::thread &line : lines)
        line.join();
}

void FaultProxy::forward(int client, int server) const
{
    qint64 toServer = m_fault.cutToServer;
    qint64 toClient = std::min(m_fault.cutToClient, m_fault.stallToClient);
    const bool stalls = m_fault.stallToClient < m_fault.cutToClient;
    std::array<pollfd, 3> ready = {pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0},
                                   pollfd{m_stop[0], POLLIN, 0}};
    while (::poll(ready.data(), ready.size(), -1) > 0 && ready[2].revents == 0) {
        if (ready[0].revents != 0 && !pass(client, server, toServer))
            return;
        if (ready[1].revents != 0 && !pass(server, client, toClient)) {
            if (!stalls || toClient > 0)
                return;
            ready[1].fd = -1;
            ready[1].revents = 0;
        }
    }
}

} // namespace amado::test
