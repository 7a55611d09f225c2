#include "io/net/tcpconnection.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

using Moment = std::chrono::steady_clock::time_point;

/// How often a waiting call looks whether it was told to stop.
constexpr int kStopCheckMs = 100;

struct AddressListDeleter
{
    void operator()(addrinfo *list) const { freeaddrinfo(list); }
};
using AddressList = std::unique_ptr<addrinfo, AddressListDeleter>;

QString bare(const QString &host)
{
    return host.startsWith(u'[') && host.endsWith(u']') ? host.mid(1, host.size() - 2) : host;
}

Result<AddressList> lookUp(const QString &host, int port)
{
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const QByteArray service = QByteArray::number(port);
    const int code =
        getaddrinfo(bare(host).toUtf8().constData(), service.constData(), &wanted, &found);
    if (code != 0)
        return failure(ErrorCode::Unreachable, Reason::NameNotResolved, host,
                       QString::fromLocal8Bit(gai_strerror(code)));
    return AddressList(found);
}

Result<TcpConnection> connectTo(const addrinfo &address, const QString &host,
                                const CallContext &context, Moment until)
{
    const auto refused = [&host](int code) {
        return failure(ErrorCode::Unreachable, Reason::PortClosed, host,
                       QString::fromLocal8Bit(std::strerror(code)));
    };
    TcpConnection connection(
        socket(address.ai_family, address.ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (connection.descriptor() < 0)
        return refused(errno);
    if (connect(connection.descriptor(), address.ai_addr, address.ai_addrlen) == 0)
        return connection;
    if (errno != EINPROGRESS)
        return refused(errno);
    if (const auto waited = waitForSocket(connection.descriptor(), true, context, until); !waited) {
        if (waited.error().code == ErrorCode::TimedOut)
            return failure(ErrorCode::Unreachable, Reason::PortSilent, host);
        return failure(waited.error());
    }
    int code = 0;
    socklen_t size = sizeof(code);
    getsockopt(connection.descriptor(), SOL_SOCKET, SO_ERROR, &code, &size);
    if (code == ETIMEDOUT)
        return failure(ErrorCode::Unreachable, Reason::PortSilent, host);
    if (code != 0)
        return refused(code);
    return connection;
}

} // namespace

TcpConnection::~TcpConnection()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

Result<> waitForSocket(int descriptor, bool forWriting, const CallContext &context, Moment until)
{
    pollfd entry{descriptor, short(forWriting ? POLLOUT : POLLIN), 0};
    while (true) {
        if (context.stop.stop_requested())
            return failure(ErrorCode::Cancelled);
        if (std::chrono::steady_clock::now() >= until)
            return failure(ErrorCode::TimedOut);
        const int ready = poll(&entry, 1, kStopCheckMs);
        if (ready > 0)
            return {};
        if (ready < 0 && errno != EINTR)
            return failure(ErrorCode::Unreachable, Reason::None, {},
                           QString::fromLocal8Bit(std::strerror(errno)));
    }
}

Result<QStringList> resolveName(const QString &host)
{
    const auto list = lookUp(host, 0);
    if (!list)
        return failure(list.error());
    QStringList addresses;
    for (const addrinfo *entry = list->get(); entry != nullptr; entry = entry->ai_next) {
        std::array<char, NI_MAXHOST> text{};
        if (getnameinfo(entry->ai_addr, entry->ai_addrlen, text.data(), text.size(), nullptr, 0,
                        NI_NUMERICHOST) == 0)
            addresses.append(QString::fromLatin1(text.data()));
    }
    addresses.removeDuplicates();
    return addresses;
}

Result<TcpConnection> connectTcp(const QString &host, int port, const CallContext &context)
{
    const Moment until = std::chrono::steady_clock::now() + context.deadline;
    const auto list = lookUp(host, port);
    if (!list)
        return failure(list.error());
    Result<TcpConnection> last = failure(ErrorCode::Unreachable, Reason::NameNotResolved, host);
    for (const addrinfo *entry = list->get(); entry != nullptr; entry = entry->ai_next) {
        last = connectTo(*entry, host, context, until);
        if (last || last.error().code == ErrorCode::Cancelled)
            return last;
    }
    return last;
}

} // namespace amado
