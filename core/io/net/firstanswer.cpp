// SPDX-License-Identifier: MIT
#include "io/net/firstanswer.h"

#include "io/net/tcpconnection.h"

#include <QStringList>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <optional>
#include <vector>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// Connects to all addresses of a name, each begun a moment after the one before or as soon as that
/// one failed; the first that answers wins (RFC 8305, https://www.rfc-editor.org/rfc/rfc8305).
class Attempts
{
public:
    Attempts(std::span<const SocketAddress> addresses, const QString &host, const CallTimer &timer)
        : m_addresses(interleaved(addresses))
        , m_host(host)
        , m_timer(timer)
    {}

    Result<FileDescriptor> run()
    {
        while (true) {
            if (const auto error = m_timer.interrupted())
                return error->code == ErrorCode::TimedOut ? failedAll(true) : failure(*error);
            if (m_begun < m_addresses.size() && (m_open.empty() || isNextDue())) {
                if (auto connected = begin(*m_addresses[m_begun++]))
                    return std::move(*connected);
                continue; // Refused at once: the next one need not wait.
            }
            if (m_open.empty())
                return failedAll(false);
            if (auto connected = await())
                return std::move(*connected);
        }
    }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds kStagger{250};

    /// The families by turns, beginning with the one the system prefers.
    static std::vector<const SocketAddress *> interleaved(std::span<const SocketAddress> list)
    {
        std::vector<const SocketAddress *> first;
        std::vector<const SocketAddress *> other;
        for (const SocketAddress &address : list) {
            const bool isPreferred = address.storage.ss_family == list.front().storage.ss_family;
            (isPreferred ? first : other).push_back(&address);
        }
        std::vector<const SocketAddress *> addresses;
        for (size_t i = 0; i < std::max(first.size(), other.size()); ++i) {
            if (i < first.size())
                addresses.push_back(first[i]);
            if (i < other.size())
                addresses.push_back(other[i]);
        }
        return addresses;
    }

    [[nodiscard]] bool isNextDue() const { return Clock::now() - m_lastBegun >= kStagger; }

    /// A socket that connected at once.
    std::optional<FileDescriptor> begin(const SocketAddress &address)
    {
        m_lastBegun = Clock::now();
        FileDescriptor socket(
            ::socket(address.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        if (!socket.isOpen()) {
            note(errno);
        } else if (::connect(socket.get(), reinterpret_cast<const sockaddr *>(&address.storage),
                             address.size) == 0) {
            return ready(std::move(socket));
        } else if (errno == EINPROGRESS) {
            m_open.push_back(std::move(socket));
        } else {
            note(errno);
        }
        return std::nullopt;
    }

    /// Waits a little for any of those begun.
    std::optional<FileDescriptor> await()
    {
        std::vector<pollfd> entries;
        for (const FileDescriptor &socket : m_open)
            entries.push_back({socket.get(), POLLOUT, 0});
        const int wait = m_begun < m_addresses.size() ? kShortWaitMs : kSocketWaitMs;
        if (::poll(entries.data(), nfds_t(entries.size()), wait) <= 0)
            return std::nullopt;
        for (size_t i = entries.size(); i-- > 0;) {
            if (entries[i].revents == 0)
                continue;
            FileDescriptor socket = std::move(m_open[i]);
            m_open.erase(m_open.begin() + std::ptrdiff_t(i));
            int code = 0;
            socklen_t size = sizeof(code);
            ::getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &code, &size);
            if (code == 0)
                return ready(std::move(socket));
            note(code);
            m_lastBegun = {}; // The next one is due.
        }
        return std::nullopt;
    }

    static FileDescriptor ready(FileDescriptor socket)
    {
        const int on = 1;
        ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
        return socket;
    }

    void note(int code) { m_failures.push_back(code); }

    /// Refused by all that a way leads to, or unresponsive: whoever did not answer may have the
    /// service.
    [[nodiscard]] tl::unexpected<Error> failedAll(bool outOfTime) const
    {
        Reason reason = Reason::PortSilent;
        QStringList details;
        for (const int code : m_failures) {
            details.append(QString::fromLocal8Bit(std::strerror(code)));
            if (code == ECONNREFUSED || code == ECONNRESET)
                reason = Reason::PortClosed;
        }
        if (outOfTime) {
            reason = Reason::PortSilent;
            details.append(u"no answer in time"_s);
        } else if (std::any_of(m_failures.begin(), m_failures.end(),
                               [](int code) { return code == ETIMEDOUT || code == EHOSTUNREACH; }))
            reason = Reason::PortSilent;
        details.removeDuplicates();
        return failure(ErrorCode::Unreachable, reason, m_host, details.join(u"; "_s));
    }

    static constexpr int kShortWaitMs = 10;
    std::vector<const SocketAddress *> m_addresses;
    const QString &m_host;
    const CallTimer &m_timer;
    size_t m_begun = 0;
    Clock::time_point m_lastBegun;
    std::vector<FileDescriptor> m_open;
    std::vector<int> m_failures; ///< Of those that are over.
};

} // namespace

Result<FileDescriptor> connectToFirst(std::span<const SocketAddress> addresses, const QString &host,
                                      const CallTimer &timer)
{
    return Attempts(addresses, host, timer).run();
}

} // namespace amado
