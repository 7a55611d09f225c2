// SPDX-License-Identifier: MIT
#include "support/unresponsivepeer.h"

#include <QFile>

#include <array>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace amado::test {

UnresponsivePeer::UnresponsivePeer()
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    listen();
}

UnresponsivePeer::UnresponsivePeer(const QString &path)
    : m_listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address);
    listen();
}

UnresponsivePeer::~UnresponsivePeer()
{
    hangUp();
}

void UnresponsivePeer::listen()
{
    ::listen(m_listener, 16);
    if (::pipe2(m_wake, O_CLOEXEC) != 0)
        std::abort();
    m_thread = std::thread([this] {
        std::vector<pollfd> watched = {{m_wake[0], POLLIN, 0}, {m_listener, POLLIN, 0}};
        while (::poll(watched.data(), watched.size(), -1) >= 0 && watched[0].revents == 0) {
            for (std::size_t i = 2; i < watched.size(); ++i) {
                std::array<char, 4096> said{};
                if (watched[i].revents == 0)
                    continue;
                if (::read(watched[i].fd, said.data(), said.size()) > 0) {
                    m_asked = true;
                    m_asked.notify_all();
                } else {
                    watched[i].events = 0; // Gone; the number stays taken until the end.
                    watched[i].fd = ~watched[i].fd;
                }
            }
            if (watched[1].revents != 0)
                watched.push_back(
                    {::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC), POLLIN, 0});
        }
        for (std::size_t i = 2; i < watched.size(); ++i)
            ::close(watched[i].fd < 0 ? ~watched[i].fd : watched[i].fd);
        ::close(m_listener);
    });
}

void UnresponsivePeer::waitUntilAsked() const
{
    m_asked.wait(false);
}

void UnresponsivePeer::hangUp()
{
    if (!m_thread.joinable())
        return;
    ::close(m_wake[1]);
    m_thread.join();
    ::close(m_wake[0]);
}

} // namespace amado::test
