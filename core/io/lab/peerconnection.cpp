// SPDX-License-Identifier: MIT
#include "io/lab/peerconnection.h"

#include <algorithm>
#include <array>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <openssl/err.h>

namespace amado {

namespace {

constexpr std::chrono::milliseconds kPatience{10'000};
constexpr qsizetype kMaxHead = 16 << 10;

} // namespace

PeerConnection::PeerConnection(int socket, SSL_CTX *context, int stopEvent)
    : m_socket(socket)
    , m_stopEvent(stopEvent)
    , m_ssl(SSL_new(context))
{
    fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK);
    SSL_set_fd(m_ssl.get(), socket);
}

PeerConnection::~PeerConnection()
{
    m_ssl.reset();
    close(m_socket);
    ERR_clear_error();
}

PeerConnection::Wait PeerConnection::wait(short events, std::chrono::milliseconds most)
{
    std::array<pollfd, 2> watched = {
        {{m_socket, short(events | POLLRDHUP), 0}, {m_stopEvent, POLLIN, 0}}};
    const int count = poll(watched.data(), watched.size(), int(most.count()));
    if (count == 0)
        return Wait::TimedOut;
    if (count < 0 || watched[1].revents != 0)
        return Wait::Ended;
    return (watched[0].revents & events) != 0 ? Wait::Ready : Wait::Ended;
}

/// After a call that did not finish: true when it may be repeated.
bool PeerConnection::mayGoOn(int result)
{
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_WANT_READ:
        return wait(POLLIN, kPatience) == Wait::Ready;
    case SSL_ERROR_WANT_WRITE:
        return wait(POLLOUT, kPatience) == Wait::Ready;
    default:
        return false;
    }
}

bool PeerConnection::handshake()
{
    while (true) {
        const int result = SSL_accept(m_ssl.get());
        if (result == 1)
            return true;
        if (!mayGoOn(result))
            return false;
    }
}

std::optional<QByteArray> PeerConnection::readHead()
{
    QByteArray head;
    std::array<char, 4096> buffer{};
    while (!head.contains("\r\n\r\n")) {
        const int result = SSL_read(m_ssl.get(), buffer.data(), int(buffer.size()));
        if (result > 0)
            head.append(buffer.data(), result);
        else if (!mayGoOn(result))
            return std::nullopt;
        if (head.size() > kMaxHead)
            return std::nullopt;
    }
    return head;
}

bool PeerConnection::write(const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto piece = std::min<qsizetype>(bytes.size() - done, 16 << 10);
        const int result = SSL_write(m_ssl.get(), bytes.constData() + done, int(piece));
        if (result > 0)
            done += result;
        else if (!mayGoOn(result))
            return false;
    }
    return true;
}

bool PeerConnection::pause(std::chrono::milliseconds time)
{
    return wait(0, time) == Wait::TimedOut;
}

void PeerConnection::sayGoodbye()
{
    SSL_shutdown(m_ssl.get());
    shutdown(m_socket, SHUT_WR);
    // Waits for the other side, so that a reset does not overtake the last bytes.
    std::array<char, 256> rest{};
    while (wait(POLLIN, kPatience) == Wait::Ready) {
        if (::read(m_socket, rest.data(), rest.size()) <= 0)
            break;
    }
}

} // namespace amado
