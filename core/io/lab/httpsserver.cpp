// SPDX-License-Identifier: MIT
#include "io/lab/httpsserver.h"

#include "io/lab/peerconnection.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace amado {

using namespace Qt::StringLiterals;

namespace {

/// A write to a connection that is gone must fail, not end the program.
class PipeSignalBlock
{
public:
    PipeSignalBlock()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~PipeSignalBlock()
    {
        const timespec none{};
        while (sigtimedwait(&m_pipe, nullptr, &none) == SIGPIPE) {
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    PipeSignalBlock(const PipeSignalBlock &) = delete;
    PipeSignalBlock &operator=(const PipeSignalBlock &) = delete;

private:
    sigset_t m_pipe{};
    sigset_t m_before{};
};

/// Becomes readable when stop is requested.
class StopEvent
{
public:
    explicit StopEvent(const std::stop_token &stop)
        : m_callback(stop, Signal{m_event.descriptor})
    {}
    [[nodiscard]] int descriptor() const { return m_event.descriptor; }

private:
    struct Event
    {
        int descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
        Event() = default;
        Event(const Event &) = delete;
        Event &operator=(const Event &) = delete;
        ~Event() { close(descriptor); }
    };
    struct Signal
    {
        int event;
        void operator()() const { eventfd_write(event, 1); }
    };
    Event m_event; // Outlives the callback.
    std::stop_callback<Signal> m_callback;
};

tl::unexpected<Error> refused(quint16 port, const char *what)
{
    const Reason reason = errno == EADDRINUSE ? Reason::PortInUse : Reason::None;
    return failure(
        ErrorCode::PermissionDenied, reason, u"127.0.0.1:%1"_s.arg(port),
        u"%1: %2"_s.arg(QString::fromLatin1(what), QString::fromLocal8Bit(std::strerror(errno))));
}

ServedRequest requestOf(const QByteArray &head)
{
    QByteArrayList lines = head.split('\n');
    for (QByteArray &line : lines)
        line = line.trimmed();
    const QByteArrayList first = lines.takeFirst().split(' ');
    lines.removeAll(QByteArray());
    return {first.value(0), first.value(1), lines};
}

QByteArray headOf(const ServedAnswer &answer)
{
    QByteArray head = "HTTP/1.1 " + answer.status + "\r\n";
    for (const QByteArray &line : answer.headers)
        head += line + "\r\n";
    return head + "Content-Length: " + QByteArray::number(answer.body.size()) +
           "\r\nConnection: close\r\n\r\n";
}

/// False when the connection ended before the answer did.
bool sendAnswer(PeerConnection &peer, const ServedAnswer &answer)
{
    if (!peer.write(headOf(answer)))
        return false;
    const qsizetype all = answer.cutAfter < 0
                              ? answer.body.size()
                              : std::min<qsizetype>(answer.body.size(), answer.cutAfter);
    const qsizetype piece = std::max<qsizetype>(1, all / std::max(1, answer.pieces));
    for (qsizetype at = 0; at < all; at += piece) {
        if (answer.pause.count() > 0 && !peer.pause(answer.pause))
            return false;
        if (!peer.write(answer.body.mid(at, std::min(piece, all - at))))
            return false;
    }
    return answer.cutAfter < 0;
}

} // namespace

QByteArray ServedRequest::header(const QByteArray &name) const
{
    const QByteArray start = name.toLower() + ':';
    for (const QByteArray &line : headers) {
        if (line.toLower().startsWith(start))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

Result<std::unique_ptr<HttpsServer>>
HttpsServer::listen(const LabIdentity &identity, const CertificateChain &chain, quint16 port)
{
    std::unique_ptr<HttpsServer> server(new HttpsServer);
    server->m_context.reset(SSL_CTX_new(TLS_server_method()));
    SSL_CTX *context = server->m_context.get();
    SSL_CTX_use_certificate(context, identity.certificate.get());
    for (const CertificateInfo &certificate : chain) {
        auto read = x509FromDer(certificate.der);
        if (!read)
            return failure(read.error());
        SSL_CTX_add1_chain_cert(context, read->get());
    }
    if (SSL_CTX_use_PrivateKey(context, identity.key.get()) != 1)
        return failure(ErrorCode::Internal, Reason::None, {}, u"key and certificate differ"_s);

    server->m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    setsockopt(server->m_listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    if (bind(server->m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        return refused(port, "bind");
    if (::listen(server->m_listener, 16) != 0)
        return refused(port, "listen");
    socklen_t size = sizeof address;
    getsockname(server->m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    server->m_port = ntohs(address.sin_port);
    return server;
}

HttpsServer::~HttpsServer()
{
    if (m_listener >= 0)
        close(m_listener);
}

void HttpsServer::serve(const Answer &answer, const std::stop_token &stop)
{
    const PipeSignalBlock noPipeSignal;
    const StopEvent event(stop);
    while (!stop.stop_requested()) {
        std::array<pollfd, 2> watched = {
            {{m_listener, POLLIN, 0}, {event.descriptor(), POLLIN, 0}}};
        if (poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR)
            return;
        if ((watched[0].revents & POLLIN) == 0)
            continue;
        const int socket = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket >= 0)
            converse(socket, answer, event.descriptor());
    }
}

void HttpsServer::converse(int socket, const Answer &answer, int stopEvent)
{
    PeerConnection peer(socket, m_context.get(), stopEvent);
    if (!peer.handshake())
        return;
    const auto head = peer.readHead();
    if (head && sendAnswer(peer, answer(requestOf(*head))))
        peer.sayGoodbye();
}

} // namespace amado
