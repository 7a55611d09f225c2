// SPDX-License-Identifier: MIT
#include "io/net/firstanswer.h"

#include <gtest/gtest.h>

#include <memory>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>

namespace amado::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SocketAddress addressOn(const char *ip, int port)
{
    SocketAddress address;
    address.size = sizeof(sockaddr_in);
    auto *inet = reinterpret_cast<sockaddr_in *>(&address.storage);
    inet->sin_family = AF_INET;
    inet->sin_port = htons(uint16_t(port));
    ::inet_pton(AF_INET, ip, &inet->sin_addr);
    return address;
}

FileDescriptor begun(const SocketAddress &address)
{
    FileDescriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    std::ignore =
        ::connect(socket.get(), reinterpret_cast<const sockaddr *>(&address.storage), address.size);
    return socket;
}

/// A listener on loopback. An unresponsive one has its queue full, so that the system drops every
/// further request to connect.
class Peer
{
public:
    explicit Peer(const char *ip, int port = 0, bool isUnresponsive = false)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
        , m_address(addressOn(ip, port))
    {
        auto *inet = reinterpret_cast<sockaddr *>(&m_address.storage);
        EXPECT_EQ(::bind(m_socket.get(), inet, m_address.size), 0);
        EXPECT_EQ(::listen(m_socket.get(), isUnresponsive ? 0 : 8), 0);
        ::getsockname(m_socket.get(), inet, &m_address.size);
        for (int i = 0; isUnresponsive && i < 8; ++i)
            m_waiting.push_back(begun(m_address));
    }

    [[nodiscard]] const SocketAddress &address() const { return m_address; }
    [[nodiscard]] int port() const
    {
        return ntohs(reinterpret_cast<const sockaddr_in *>(&m_address.storage)->sin_port);
    }

private:
    FileDescriptor m_socket;
    SocketAddress m_address;
    std::vector<FileDescriptor> m_waiting;
};

/// The system does not drop requests to connect everywhere as Linux does.
bool canBeUnresponsive()
{
    const Peer unresponsive("127.0.0.1", 0, true);
    const FileDescriptor more = begun(unresponsive.address());
    pollfd entry{more.get(), POLLOUT, 0};
    return ::poll(&entry, 1, 100) == 0;
}

SocketAddress closedPort()
{
    return Peer("127.0.0.1").address(); // Free again when it is returned.
}

Result<FileDescriptor> connectTo(const std::vector<SocketAddress> &addresses,
                                 const CallContext &context)
{
    return connectToFirst(addresses, u"ex01"_s, CallTimer(context));
}

QByteArray peerOf(const FileDescriptor &socket)
{
    sockaddr_in peer{};
    socklen_t size = sizeof(peer);
    ::getpeername(socket.get(), reinterpret_cast<sockaddr *>(&peer), &size);
    char text[INET_ADDRSTRLEN] = {};
    ::inet_ntop(AF_INET, &peer.sin_addr, text, sizeof(text));
    return text;
}

TEST(FirstAnswer, AUnresponsiveAddressDoesNotHideOneThatAnswers)
{
    if (!canBeUnresponsive())
        GTEST_SKIP() << "this system answers requests to connect although the queue is full";
    const Peer open("127.0.0.1");
    const Peer unresponsive("127.0.0.2", open.port(), true);
    const Peer alsoUnresponsive("127.0.0.3", open.port(), true);
    const auto socket = connectTo(
        {unresponsive.address(), alsoUnresponsive.address(), open.address()}, {{}, 24h, {}});
    ASSERT_TRUE(socket) << socket.error().detail.toStdString();
    EXPECT_EQ(peerOf(*socket), "127.0.0.1");
}

TEST(FirstAnswer, ARefusalLeadsToTheNext)
{
    const Peer open("127.0.0.1");
    const auto socket = connectTo({closedPort(), closedPort(), open.address()}, {{}, 24h, {}});
    ASSERT_TRUE(socket) << socket.error().detail.toStdString();
}

TEST(FirstAnswer, RefusedByAllIsToldFromOutage)
{
    const auto refused = connectTo({closedPort(), closedPort()}, {{}, 24h, {}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unreachable);
    EXPECT_EQ(refused.error().reason, Reason::PortClosed);
    EXPECT_EQ(refused.error().subject, u"ex01"_s);
    if (!canBeUnresponsive())
        GTEST_SKIP() << "this system answers requests to connect although the queue is full";
    const Peer unresponsive("127.0.0.2", 0, true);
    for (const auto &addresses :
         {std::vector{unresponsive.address()}, std::vector{closedPort(), unresponsive.address()},
          std::vector{unresponsive.address(), closedPort()}}) {
        const auto given = connectTo(addresses, {{}, 300ms, {}});
        ASSERT_FALSE(given);
        EXPECT_EQ(given.error().code, ErrorCode::Unreachable);
        EXPECT_EQ(given.error().reason, Reason::PortSilent) << given.error().detail.toStdString();
    }
}

TEST(FirstAnswer, AStopRequestEndsIt)
{
    if (!canBeUnresponsive())
        GTEST_SKIP() << "this system answers requests to connect although the queue is full";
    const Peer unresponsive("127.0.0.1", 0, true);
    std::stop_source stop;
    std::thread prompter([&stop] { stop.request_stop(); });
    const auto ended = connectTo({unresponsive.address()}, {stop.get_token(), 24h, {}});
    prompter.join();
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().code, ErrorCode::Cancelled);
}

TEST(FirstAnswer, NoAddressIsOutage)
{
    EXPECT_EQ(connectTo({}, {{}, 24h, {}}).error().reason, Reason::PortSilent);
}

} // namespace
} // namespace amado::test
