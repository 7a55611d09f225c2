#pragma once

#include "ports/hostaccess.h"

#include <QString>
#include <QStringList>

#include <utility>

namespace amado {

/// One connected TCP socket, closed with the object.
class TcpConnection
{
public:
    explicit TcpConnection(int descriptor)
        : m_descriptor(descriptor)
    {}
    TcpConnection(TcpConnection &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {}
    TcpConnection &operator=(TcpConnection &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    TcpConnection(const TcpConnection &) = delete;
    TcpConnection &operator=(const TcpConnection &) = delete;
    ~TcpConnection();

    [[nodiscard]] int descriptor() const { return m_descriptor; } ///< Non-blocking.

private:
    int m_descriptor;
};

/// Addresses of a name, as text, in the order the system prefers them; brackets of an IPv6 address
/// are taken off. Errors: Unreachable/NameNotResolved.
[[nodiscard]] Result<QStringList> resolveName(const QString &host);

/// Connects to the first address that answers. Errors: NameNotResolved, Unreachable/PortClosed
/// (refused by all), Unreachable/PortSilent (no answer in time), Cancelled.
[[nodiscard]] Result<TcpConnection> connectTcp(const QString &host, int port,
                                               const CallContext &context);

/// Waits until the socket can be read (or written). Errors: Cancelled, TimedOut.
[[nodiscard]] Result<> waitForSocket(int descriptor, bool forWriting, const CallContext &context,
                                     std::chrono::steady_clock::time_point until);

} // namespace amado
