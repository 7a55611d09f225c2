// SPDX-License-Identifier: MIT
#include "io/net/tcpconnection.h"

#include "io/net/abandonablecall.h"
#include "io/net/firstanswer.h"
#include "model/server/connection.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <vector>

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

struct AddressListDeleter
{
    void operator()(addrinfo *list) const { ::freeaddrinfo(list); }
};
using AddressList = std::unique_ptr<addrinfo, AddressListDeleter>;

struct Lookup
{
    AddressList found;
    int error = 0;
};

QString bare(const QString &host)
{
    return host.startsWith(u'[') && host.endsWith(u']') ? host.mid(1, host.size() - 2) : host;
}

Lookup askSystem(const QByteArray &host, const QByteArray &service)
{
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const int error = ::getaddrinfo(host.constData(), service.constData(), &wanted, &found);
    return {AddressList(error == 0 ? found : nullptr), error};
}

/// What an interruption means while nothing was sent yet.
Error beforeWork(Error error, Reason unresponsive, const QString &host)
{
    if (error.code == ErrorCode::TimedOut)
        error = {ErrorCode::Unreachable, unresponsive, host, u"no answer in time"_s};
    return error;
}

/// The system's resolver cannot be interrupted.
Result<AddressList> lookUp(const QString &host, int port, const CallTimer &timer)
{
    auto answer =
        callAbandonably([name = bare(host).toUtf8(),
                         service = QByteArray::number(port)] { return askSystem(name, service); },
                        timer.within(kOutagePatience));
    if (!answer)
        return failure(beforeWork(answer.error(), Reason::NameNotResolved, host));
    Lookup lookup = std::move(*answer);
    if (lookup.error != 0)
        return failure(ErrorCode::Unreachable, Reason::NameNotResolved, host,
                       QString::fromLocal8Bit(::gai_strerror(lookup.error)));
    return std::move(lookup.found);
}

} // namespace

Result<> waitForSocket(const FileDescriptor &socket, bool forWriting, const CallTimer &timer)
{
    pollfd entry{socket.get(), short(forWriting ? POLLOUT : POLLIN), 0};
    while (true) {
        if (const auto error = timer.interrupted())
            return failure(*error);
        const int ready = ::poll(&entry, 1, kSocketWaitMs);
        if (ready > 0)
            return {};
        if (ready < 0 && errno != EINTR)
            return failure(ErrorCode::Unreachable, Reason::None, {},
                           QString::fromLocal8Bit(std::strerror(errno)));
    }
}

Result<QStringList> resolveName(const QString &host, const CallTimer &timer)
{
    const auto list = lookUp(host, 0, timer);
    if (!list)
        return failure(list.error());
    QStringList addresses;
    for (const addrinfo *entry = list->get(); entry != nullptr; entry = entry->ai_next) {
        std::array<char, NI_MAXHOST> text{};
        if (::getnameinfo(entry->ai_addr, entry->ai_addrlen, text.data(), text.size(), nullptr, 0,
                          NI_NUMERICHOST) == 0)
            addresses.append(QString::fromLatin1(text.data()));
    }
    addresses.removeDuplicates();
    return addresses;
}

Result<FileDescriptor> connectTcp(const QString &host, int port, const CallTimer &timer)
{
    const auto list = lookUp(host, port, timer);
    if (!list)
        return failure(list.error());
    std::vector<SocketAddress> addresses;
    for (const addrinfo *entry = list->get(); entry != nullptr; entry = entry->ai_next) {
        SocketAddress &address = addresses.emplace_back();
        address.size = std::min<socklen_t>(entry->ai_addrlen, sizeof(address.storage));
        std::memcpy(&address.storage, entry->ai_addr, address.size);
    }
    return connectToFirst(addresses, host, timer.within(kOutagePatience));
}

} // namespace amado
