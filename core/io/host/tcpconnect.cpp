#include "io/host/tcpconnect.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <memory>
#include <thread>

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// A name being looked up by a thread of its own, which nobody waits for longer than wanted: the
/// system's resolver cannot be interrupted.
struct Lookup
{
    QByteArray host;
    QByteArray service;
    addrinfo *found = nullptr;
    int error = 0;
    std::atomic<bool> done = false;

    Lookup() = default;
    Lookup(const Lookup &) = delete;
    Lookup &operator=(const Lookup &) = delete;
    ~Lookup()
    {
        if (found)
            ::freeaddrinfo(found);
    }

    void run()
    {
        addrinfo hints = {};
        hints.ai_family = AF_UNSPEC;
        hints.ai_socktype = SOCK_STREAM;
        error = ::getaddrinfo(host.constData(), service.constData(), &hints, &found);
        done = true;
    }
};

tl::unexpected<Error> unreachable(const QString &detail)
{
    return failure(ErrorCode::Unreachable, Reason::None, {}, detail);
}

/// What an interruption means while nothing was sent yet.
std::optional<Error> given(const CallTimer &timer)
{
    auto error = timer.interrupted();
    if (error && error->code == ErrorCode::TimedOut)
        error = Error{ErrorCode::Unreachable, Reason::None, {}, u"no connection in time"_s};
    return error;
}

Result<FileDescriptor> connectTo(const addrinfo &address, const CallTimer &timer)
{
    FileDescriptor socket(
        ::socket(address.ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!socket.isOpen())
        return unreachable(QString::fromLocal8Bit(std::strerror(errno)));
    if (::connect(socket.get(), address.ai_addr, address.ai_addrlen) != 0 && errno != EINPROGRESS)
        return unreachable(QString::fromLocal8Bit(std::strerror(errno)));
    pollfd ready{socket.get(), POLLOUT, 0};
    while (::poll(&ready, 1, kSocketWaitMs) <= 0) {
        if (auto error = given(timer))
            return failure(*error);
    }
    int error = 0;
    socklen_t size = sizeof(error);
    ::getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0)
        return unreachable(QString::fromLocal8Bit(std::strerror(error)));
    const int on = 1;
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    return socket;
}

} // namespace

std::optional<Error> CallTimer::interrupted() const
{
    if (m_context.stop.stop_requested())
        return Error{ErrorCode::Cancelled, Reason::None, {}, {}};
    if (m_timer.elapsed() > m_context.deadline.count())
        return Error{ErrorCode::TimedOut, Reason::None, {}, {}};
    return std::nullopt;
}

Result<FileDescriptor> connectTcp(const QString &host, int port, const CallTimer &timer)
{
    auto lookup = std::make_shared<Lookup>();
    lookup->host = host.toUtf8();
    lookup->service = QByteArray::number(port);
    std::thread([lookup] { lookup->run(); }).detach();
    while (!lookup->done) {
        if (auto error = given(timer))
            return failure(*error);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    if (lookup->error != 0)
        return unreachable(QString::fromLocal8Bit(::gai_strerror(lookup->error)));
    Result<FileDescriptor> socket = unreachable(u"the name has no address"_s);
    for (const addrinfo *next = lookup->found; next; next = next->ai_next) {
        socket = connectTo(*next, timer);
        if (socket || socket.error().code == ErrorCode::Cancelled)
            break;
    }
    return socket;
}

} // namespace amado
