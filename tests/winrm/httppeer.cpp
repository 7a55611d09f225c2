// SPDX-License-Identifier: MIT
#include "winrm/httppeer.h"

#include <csignal>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <openssl/x509.h>

namespace amado::test {

namespace {

constexpr qsizetype kMaxHead = 256 * 1024;
constexpr qsizetype kMaxRequest = 64 << 20;

} // namespace

HttpPeer::HttpPeer(int socket, SSL_CTX *tls)
    : m_socket(socket)
{
    const int on = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (tls) {
        m_ssl = SSL_new(tls);
        SSL_set_fd(m_ssl, m_socket);
    }
}

HttpPeer::~HttpPeer()
{
    SSL_free(m_ssl);
    ::close(m_socket);
}

bool HttpPeer::handshake()
{
    return !m_ssl || SSL_accept(m_ssl) == 1;
}

bool HttpPeer::fill()
{
    char bytes[16 * 1024];
    const auto size = m_ssl ? SSL_read(m_ssl, bytes, sizeof bytes)
                            : int(::recv(m_socket, bytes, sizeof bytes, 0));
    if (size <= 0 || size > m_inputLeft)
        return false;
    m_inputLeft -= size;
    m_buffer.append(bytes, size);
    return true;
}

std::optional<HttpRequest> HttpPeer::read()
{
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
        if (m_buffer.size() > kMaxHead || !fill())
            return std::nullopt;
    }
    HttpRequest request;
    const QList<QByteArray> lines = m_buffer.left(end).split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    m_buffer.remove(0, end + 4);
    const qsizetype size = request.headers.value("content-length").toLongLong();
    while (m_buffer.size() < size) {
        if (size > kMaxRequest || !fill())
            return std::nullopt;
    }
    request.body = m_buffer.left(size);
    m_buffer.remove(0, size);
    return request;
}

bool HttpPeer::write(const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto left = bytes.size() - done;
        const auto sent =
            m_ssl ? SSL_write(m_ssl, bytes.constData() + done, int(left))
                  : int(::send(m_socket, bytes.constData() + done, size_t(left), MSG_NOSIGNAL));
        if (sent <= 0)
            return false;
        done += sent;
    }
    return true;
}

void HttpPeer::cut()
{
    ::shutdown(m_socket, SHUT_RDWR);
}

QByteArray HttpPeer::clientName() const
{
    X509 *certificate = m_ssl ? SSL_get0_peer_certificate(m_ssl) : nullptr;
    if (!certificate)
        return {};
    char name[256] = {};
    X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name,
                              sizeof name);
    return name;
}

HttpListener::HttpListener(SSL_CTX *tls, Serve serve)
    : m_tls(tls)
    , m_serve(std::move(serve))
    , m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) != 0 ||
        ::listen(m_socket, SOMAXCONN) != 0)
        std::abort();
    ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_acceptor = std::jthread([this](const std::stop_token &stop) { accept(stop); });
}

HttpListener::~HttpListener()
{
    m_acceptor.request_stop();
    ::shutdown(m_socket, SHUT_RDWR);
    m_acceptor.join();
    ::close(m_socket);
    cutAll();
    const std::lock_guard lock(m_mutex);
    m_connections.clear();
}

void HttpListener::cutAll()
{
    const std::lock_guard lock(m_mutex);
    for (Connection &connection : m_connections)
        connection.peer->cut();
}

void HttpListener::sweep()
{
    const std::lock_guard lock(m_mutex);
    m_connections.remove_if([](const Connection &connection) { return connection.over.load(); });
}

void HttpListener::accept(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        const int socket = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0)
            continue;
        sweep();
        const std::lock_guard lock(m_mutex);
        Connection &connection = m_connections.emplace_back();
        connection.peer = std::make_unique<HttpPeer>(socket, m_tls);
        connection.thread = std::jthread([this, &connection] {
            sigset_t pipe;
            sigemptyset(&pipe);
            sigaddset(&pipe, SIGPIPE);
            pthread_sigmask(SIG_BLOCK, &pipe, nullptr);
            if (connection.peer->handshake())
                m_serve(*connection.peer);
            connection.peer->cut();
            connection.over = true;
        });
    }
}

} // namespace amado::test
